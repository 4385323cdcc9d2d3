"""What the stories of the API can be narrowed by: each filter is a set of places in the catalogue."""

from datetime import UTC, datetime
from functools import reduce
from operator import and_, or_
from typing import Annotated

from django.db.models import Q
from django.utils.translation import gettext as _
from ninja import Field, Schema
from ninja.errors import HttpError
from pydantic import AfterValidator, AwareDatetime
from pydantic.json_schema import SkipJsonSchema

from festivals.models import Edition
from masthead.grades import Scale
from masthead.kinds import Kind
from publishing.api import Key
from publishing.moments import FIRST_YEAR, LAST_YEAR

from .catalogue import facets_where, places_of
from .catalogue.bitmaps import bits_of, up_to
from .models import Critic, Facet, Place, Story, Theme

Dimension = Facet.Dimension
MOST_CHANGED = 5_000


def within_calendars(moment):
    """Databases and zones break at the ends of the calendar, where there are no stories."""
    if moment.year < FIRST_YEAR:
        return datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
    return min(moment, datetime(LAST_YEAR, 12, 31, tzinfo=UTC))


NAMES_CHANGE = "What others are called, and headlines made of that, may change without it: read all now and then."
Moment = Annotated[AwareDatetime, AfterValidator(within_calendars)] | SkipJsonSchema[None]


class StoryFilters(Schema):
    kind: Kind | SkipJsonSchema[None] = None
    theme: str = Field("", description="The last part of the theme’s address.")
    critic: str = Field("", description="The last part of the critic’s address.")
    edition: str = Field("", description="The end of the edition’s address: siff/2012.")
    film: Key | SkipJsonSchema[None] = Field(None, description="The id of the film that it reviews, or is about.")
    scale: Scale | SkipJsonSchema[None] = Field(None, description="Of its grade.")
    published_since: Moment = None
    published_until: Moment = Field(None, description="Not including this moment.")
    changed_since: Moment = Field(None, description=f"Published since, or changed by an editor. {NAMES_CHANGE}")

    def bits(self, today):
        keys = list(self._keys())
        facets = facets_where(reduce(or_, (Q(dimension=name, value__in=values) for name, values in keys)))
        found = (any_of(facets.get((name, value), 0) for value in values) for name, values in keys)
        return reduce(and_, [*found, *self._places()], today.live)

    def _keys(self):
        """(dimension, values): of each, a story has one of these values."""
        yield Dimension.KIND, [self.kind] if self.kind else list(Kind)
        if self.theme:
            yield Dimension.THEME, keys_of(Theme.objects.filter(slug=self.theme))
        if self.critic:
            yield Dimension.CRITIC, keys_of(Critic.objects.filter(slug=self.critic))
        if self.edition:
            yield Dimension.EDITION, keys_of(editions_at(self.edition))
        if self.scale:
            yield Dimension.GRADE, [f"{self.scale}:{value}" for value in self.scale.values_in_order]

    def _places(self):
        if self.film:
            yield places_of(Story.objects.filter(film=self.film).order_by())
        if self.published_since:
            yield ~places_before(self.published_since)
        if self.published_until:
            yield places_before(self.published_until)
        if self.changed_since:
            yield ~places_before(self.changed_since) | places_changed_since(self.changed_since)


def any_of(sets):
    return reduce(or_, sets, 0)


def keys_of(things):
    return [str(pk) for pk in things.values_list("pk", flat=True)]


def editions_at(address):
    slug, _slash, year = address.rpartition("/")
    is_year = year.isdecimal() and len(year) == 4
    return Edition.objects.live().filter(festival__slug=slug, year=int(year) if is_year else None)


def places_before(moment, story=0):
    """What was published before `moment`, or at that very moment and has a lower key than `story`."""
    before = Place.objects.filter(publish_at__lte=moment).filter(Q(publish_at__lt=moment) | Q(story__lt=story))
    number = before.order_by("-publish_at", "-story_id").values_list("number", flat=True).first()
    return up_to(-1 if number is None else number)


def places_changed_since(moment):
    changed = Story.objects.filter(changed_at__gte=moment, place__isnull=False).order_by("-changed_at", "-pk")
    numbers = list(changed.values_list("place__number", flat=True)[: MOST_CHANGED + 1])
    if len(numbers) > MOST_CHANGED:
        raise HttpError(422, _("changed_since: Too many stories have changed since. Read all of them instead."))
    return bits_of(numbers)
