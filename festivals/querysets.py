from datetime import datetime, time, timedelta

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When
from django.utils import timezone

from masthead.kinds import Kind


class EditionQuerySet(QuerySet):
    def live(self, at=None):
        """An edition is public from its own moment on."""
        return self.filter(public_from__lte=at or timezone.now())


class OfEditionQuerySet(QuerySet):
    """What is public with its edition: events, awards."""

    def live(self, at=None):
        editions = self.model._meta.get_field("edition").related_model.objects.live(at)
        return self.filter(Exists(editions.filter(pk=OuterRef("edition"))))


class EventQuerySet(OfEditionQuerySet):
    def between(self, first, last, zone):
        """Those that begin on one of these days, as the clocks of the festival count days."""
        midnight, next_midnight = (datetime.combine(day, time.min, zone) for day in (first, last + timedelta(days=1)))
        return self.filter(starts_at__gte=midnight, starts_at__lt=next_midnight)

    def with_programme(self):
        return (
            self.select_related("venue", "previous_venue")
            .prefetch_related("films", "participants")
            .order_by("starts_at", "id")
        )

    def with_coverage(self, edition):
        """Beside the programme, for each film its strand at `edition` and our review: the one from there, if any."""
        entries = self._of_films("entries").objects.filter(edition=edition).select_related("strand")
        here_first = Case(When(edition=edition, then=Value(0)), default=Value(1))
        reviews = self._of_films("stories").objects.live().of_kind(Kind.REVIEW).defer("body")
        return self.with_programme().prefetch_related(
            Prefetch("films__entries", entries, to_attr="entries_here"),
            Prefetch("films__stories", reviews.order_by(here_first, "-publish_at", "-pk"), to_attr="live_reviews"),
        )

    def coverage(self, event):
        """Live stories on what `event` shows, and those from its edition on who is there."""
        stories = self._of_films("stories").objects.live()
        on_people = event.edition.stories.filter(people__in=event.participants.all())
        return stories.filter(Q(film__in=event.films.all()) | Q(pk__in=on_people.values("pk"))).newest_first()

    def _of_films(self, relation):
        films = self.model._meta.get_field("films").related_model
        return films._meta.get_field(relation).related_model
