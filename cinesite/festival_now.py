"""The festival that is on now, as the front page shows it: counted in its own days, told in its own hours."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from festivals.days import slots_of
from festivals.models import Edition
from festivals.zones import hours_in_words
from masthead.kinds import Kind

SOON = timedelta(days=14)
A_DAY = timedelta(days=1)
# Of a day; and how many are asked for, so that the next day is among them.
EVENTS, EVENTS_ASKED_FOR = 5, 30


def editions_on_and_coming():
    """Public editions that are on, the one that began last first; and those that begin soon, the soonest first."""
    now = timezone.now()
    # A day more on each side: what day it is depends on where the festival is.
    near = Edition.objects.live(now).filter(starts_on__lte=now.date() + SOON + A_DAY, ends_on__gte=now.date() - A_DAY)
    on, coming = [], []
    for edition in near.select_related("festival").order_by("-starts_on", "-pk"):
        today = today_at(edition)
        if edition.starts_on <= today <= edition.ends_on:
            on.append(edition)
        elif today < edition.starts_on <= today + SOON:
            coming.insert(0, edition)
    return on, coming


def today_at(edition):
    return timezone.now().astimezone(edition.festival.zone).date()


@dataclass
class Day:
    words: str
    slots: list


@dataclass
class FestivalNow:
    edition: Edition
    others: list
    days: list
    coverage: list = field(default_factory=list)

    @classmethod
    def at(cls, editions):
        edition, *others = editions
        return cls(edition, others, next_days(edition))

    @property
    def day_in_words(self):
        first, last = self.edition.starts_on, self.edition.ends_on
        number, days = (today_at(self.edition) - first).days + 1, (last - first).days + 1
        if days == 1:
            return _("On now, today only")
        return _("On now, day %(number)s of %(days)s") % numbers_in_words(number=number, days=days)

    @property
    def days_shown(self):
        """The next day too, where there is room for it: below a short day, or beside one instead of coverage."""
        has_room = not self.coverage or sum(len(day.slots) for day in self.days) <= EVENTS
        return self.days if has_room else self.days[:1]

    @property
    def hours(self):
        starts = [slot.event.starts_at for day in self.days_shown for slot in day.slots]
        return hours_in_words(self.edition.festival, starts)

    @property
    def films(self):
        return [film for day in self.days for slot in day.slots for film in slot.event.films.all()]

    def link_reviews(self, stories):
        """Gives each film that is shown its review among `stories`: the one from here, if there is one."""
        reviews = defaultdict(list)
        for story in sorted(stories, key=lambda story: story.edition_id != self.edition.pk):
            if story.kind == Kind.REVIEW:
                reviews[story.film_id].append(story)
        for film in self.films:
            film.live_reviews = reviews[film.pk]


def next_days(edition):
    """From now on the first events of the day, and of the next day on which there are any."""
    zone, events = edition.festival.zone, next_events(edition)
    by_day = groupby(events, lambda event: event.starts_at.astimezone(zone).date())
    days = [Day(date_in_words(date, today_at(edition)), slots_of(list(events), zone)) for date, events in by_day]
    return [Day(day.words, day.slots[:EVENTS]) for day in days[:2]]


def next_events(edition):
    coming = edition.events.live().filter(starts_at__gte=timezone.now()).order_by("starts_at", "id")
    return coming.select_related("venue", "previous_venue").prefetch_related("films")[:EVENTS_ASKED_FOR]


def date_in_words(date, today):
    words = {"day": date_format(date, "l j F")}
    if date == today:
        return _("Today, %(day)s") % words
    if date == today + A_DAY:
        return _("Tomorrow, %(day)s") % words
    return words["day"]


def numbers_in_words(**numbers):
    """Small numbers as one writes them in a sentence; figures, where one of them is larger."""
    words = [
        _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    ]  # fmt: skip
    if max(numbers.values()) > len(words):
        return numbers
    return {name: words[number - 1] for name, number in numbers.items()}
