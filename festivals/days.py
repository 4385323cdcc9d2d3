"""A programme as it is read: day by day, venue by venue, hour by hour."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.db.models import Model
from django.utils import timezone

DAWN = 5  # before that hour it is still the night of the day before


@dataclass(frozen=True)
class Slot:
    event: Model
    evening: date | None
    """The day of whose night it is, of what begins after midnight."""
    follows: bool
    """Whether it is the talk after the screening that stands before it."""


@dataclass(frozen=True)
class Day:
    date: date
    venues: list

    @property
    def anchor(self):
        return f"day-{self.date:%Y-%m-%d}"


def days_of(events, zone):
    """Days of `events`, which come in their order, each with its venues by name; what has none yet comes last."""
    by_day = groupby(events, lambda event: event.starts_at.astimezone(zone).date())
    return [Day(day, list(venues_of(list(events), zone))) for day, events in by_day]


def venues_of(events, zone):
    venues = {event.venue for event in events}
    for venue in sorted(venues, key=lambda venue: (venue is None, venue and venue.name)):
        yield venue, slots_of([event for event in events if event.venue == venue], zone)


def slots_of(events, zone):
    return [
        Slot(event, evening_of(event, zone), follows(event, before))
        for event, before in zip(events, [None, *events], strict=False)
    ]


def evening_of(event, zone):
    start = event.starts_at.astimezone(zone)
    return start.date() - timedelta(days=1) if start.hour < DAWN else None


def follows(event, before):
    if before is None or before.kind != event.Kind.SCREENING or event.kind != event.Kind.Q_AND_A:
        return False
    films = set(event.films.all())
    return not films or not films.isdisjoint(before.films.all())


def days_in_short(edition):
    """What an edition's own page shows: today and the next day while it is on, else its first day."""
    zone, events = edition.festival.zone, edition.events.live()
    starts = events.order_by("starts_at").values_list("starts_at", flat=True)
    dates = sorted({start.astimezone(zone).date() for start in starts})
    today = timezone.now().astimezone(zone).date()
    coming = [day for day in dates if day >= today]
    chosen = coming[:2] if coming and dates[0] <= today else dates[:1]
    if not chosen:
        return []
    return days_of(events.between(chosen[0], chosen[-1], zone).with_coverage(edition), zone)
