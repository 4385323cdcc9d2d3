"""What the catalogue files of a story: its moments, and the facets that it belongs to."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from ..models import Byline, Facet, Story, StoryTheme

Dimension = Facet.Dimension


@dataclass(frozen=True)
class Fact:
    story_id: int
    publish_at: datetime
    withdraw_at: datetime | None
    facets: frozenset

    @property
    def order(self):
        return self.publish_at, self.story_id


def facts_of(stories):
    """A `Fact` for each approved story among `stories` (a QuerySet), oldest first, in three queries."""
    stories = stories.approved().order_by("publish_at", "pk")
    themes = _links(StoryTheme.objects.filter(content_object__in=stories.order_by()), "content_object_id", "tag_id")
    critics = _links(Byline.objects.filter(story__in=stories.order_by()), "story_id", "critic_id")
    columns = "pk", "publish_at", "withdraw_at", "kind", "edition_id", "grade_scale", "grade_value", "film__year"
    for pk, publish_at, withdraw_at, *rest in stories.values_list(*columns).iterator(chunk_size=5_000):
        facets = frozenset(facets_of(publish_at, *rest, themes[pk], critics[pk]))
        yield Fact(pk, publish_at, withdraw_at, facets)


def facts_of_ids(ids):
    return facts_of(Story.objects.filter(pk__in=ids))


def month_of(moment):
    """The month as the magazine's clocks count it: 2012-07."""
    return timezone.localtime(moment, timezone.get_default_timezone()).strftime("%Y-%m")


def _links(links, story, thing):
    found = defaultdict(list)
    for story_id, thing_id in links.values_list(story, thing).iterator(chunk_size=5_000):
        found[story_id].append(thing_id)
    return found


def facets_of(publish_at, kind, edition, scale, grade, film_year, themes, critics):
    """(dimension, value) of each facet of a story. Things stand as their primary keys."""
    yield Dimension.KIND.value, kind
    yield Dimension.MONTH.value, month_of(publish_at)
    if edition:
        yield Dimension.EDITION.value, str(edition)
    if grade:
        yield Dimension.GRADE.value, f"{scale}:{grade}"
    if film_year:
        yield Dimension.FILM_YEAR.value, str(film_year)
    for theme in themes:
        yield Dimension.THEME.value, str(theme)
    for critic in critics:
        yield Dimension.CRITIC.value, str(critic)
