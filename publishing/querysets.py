from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone


class PublishableQuerySet(QuerySet):
    def approved(self):
        return self.filter(status=self.model.Status.APPROVED)

    def live(self, at=None):
        """What readers may see at the moment `at` (now, when left out). Every page, list, count and feed asks this.

        The moment comes from Python's clock, so that nothing has to run for a story to appear at its minute.
        """
        at = at or timezone.now()
        return self.approved().filter(Q(withdraw_at=None) | Q(withdraw_at__gt=at), publish_at__lte=at)

    def live_one_by_one(self, at=None):
        """As `live()`, asked of each row by itself: for a few rows that were found in some other way.

        Asked for all that is live, SQLite walks through it where it has no statistics.
        """
        return self.filter(Exists(self.model._default_manager.live(at).order_by().filter(pk=OuterRef("pk"))))

    def scheduled(self, at=None):
        return self.approved().filter(publish_at__gt=at or timezone.now())

    def in_stage(self, stage, at=None):
        """Those that `Publishable.stage` would call `stage`, found by the database."""
        Stage = self.model.Stage
        if stage == Stage.LIVE:
            return self.live(at)
        if stage == Stage.SCHEDULED:
            return self.scheduled(at)
        if stage == Stage.WITHDRAWN:
            expired = Q(status=self.model.Status.APPROVED, withdraw_at__lte=at or timezone.now())
            return self.filter(expired | Q(status=stage))
        return self.filter(status=stage)


class ReachedQuerySet(QuerySet):
    """Things that are public because something public leads to them: a film by its reviews, a critic by a byline.

    Models above say in `leads_to` which of their relations do that.
    """

    def live(self, at=None):
        return self.filter(reduce(or_, self._ways_here(at)))

    def _ways_here(self, at):
        # Asked of each row by itself, since a page of one thing asks for one row; and first of what leads there, then
        # whether that is live, or SQLite would walk through all that is live where it has no statistics.
        for relation in self.model._meta.related_objects:
            neighbour, name = relation.related_model, relation.field.name
            if name in getattr(neighbour, "leads_to", ()):
                is_live = Exists(neighbour.objects.live(at).order_by().filter(pk=OuterRef("pk")))
                yield Exists(neighbour.objects.order_by().filter(is_live, **{name: OuterRef("pk")}))
