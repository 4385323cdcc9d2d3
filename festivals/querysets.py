from django.db.models import QuerySet
from django.utils import timezone


class EditionQuerySet(QuerySet):
    def live(self, at=None):
        """An edition is public from its own moment on."""
        return self.filter(public_from__lte=at or timezone.now())


class OfEditionQuerySet(QuerySet):
    """What is public with its edition: events, awards."""

    def live(self, at=None):
        editions = self.model._meta.get_field("edition").related_model.objects.live(at)
        return self.filter(edition__in=editions)


class EventQuerySet(OfEditionQuerySet):
    def with_programme(self):
        return self.select_related("venue").prefetch_related("films", "participants").order_by("starts_at", "id")
