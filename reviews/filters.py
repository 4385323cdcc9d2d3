"""What an archive can be narrowed by. Each filter is a parameter of the address and one choice in a sentence."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from festivals.models import Edition, Festival
from masthead.grades import GRADE_AT, Grade, Scale
from publishing.hubs import Renamed
from publishing.redirects import Redirect, address_for

from .models import Critic, Facet, Theme

Dimension = Facet.Dimension


@dataclass(frozen=True)
class Filter:
    """`before` and `anything` are its part of the sentence: "about", "anything".

    - `choices(tally)`: [(value in the address, its words where they do not depend on the language, number of stories)].
    - `keys(value)`: the facets that a value in the address stands for. Any of them will do. Raises Http404.
    - `words(value)`: what a reader calls it.
    """

    name: str
    dimension: Dimension
    label: str
    before: str
    anything: str


@dataclass(frozen=True)
class OneThing(Filter):
    """By a theme or a critic, whose address is the value."""

    model: type

    def choices(self, tally):
        things = self.model.objects.filter(pk__in=list(tally)).only("name", "slug")
        return sorted_by_name((thing.slug, thing.name, tally[str(thing.pk)]) for thing in things)

    def keys(self, value):
        return {(self.dimension.value, str(self.thing(value).pk))}

    def words(self, value):
        return self.thing(value).name

    def thing(self, value):
        thing = self.model.objects.filter(slug=value).only("name").first()
        if thing is None:
            raise moved(self.name, f"/{self.name}s/{value}/")
        return thing


class AtFestival(Filter):
    """By a festival, any of its editions. Those that are not public yet count nowhere."""

    def choices(self, tally):
        numbers, names = Counter(), {}
        for edition in Edition.objects.live().filter(pk__in=list(tally)).select_related("festival"):
            numbers[edition.festival.slug] += tally[str(edition.pk)]
            names[edition.festival.slug] = edition.festival.short_name
        return sorted_by_name((slug, names[slug], number) for slug, number in numbers.items())

    def keys(self, value):
        editions = Edition.objects.live().filter(festival__slug=value).values_list("pk", flat=True)
        if not editions:
            raise moved(self.name, f"/{self.name}s/{value}/")
        return {(self.dimension.value, str(edition)) for edition in editions}

    def words(self, value):
        return Festival.objects.live().filter(slug=value).values_list("short_name", flat=True).first() or ""


class WithGrade(Filter):
    def choices(self, tally):
        grades = [Grade(Scale(scale), value) for scale, value in (key.split(":") for key in tally)]
        grades.sort(key=lambda grade: (-grade.rank, grade.scale))
        return [(grade.address, None, tally[f"{grade.scale}:{grade.value}"]) for grade in grades]

    def keys(self, value):
        grade = GRADE_AT.get(value)
        if grade is None:
            raise Http404
        return {(self.dimension.value, f"{grade.scale}:{grade.value}")}

    def words(self, value):
        return GRADE_AT[value].words


class InTime(Filter):
    """By a year or a month, the latest first."""

    def choices(self, tally):
        return [(when, None, tally[when]) for when in sorted(tally, reverse=True)]

    def keys(self, value):
        return {(self.dimension.value, value)}


class OfYear(InTime):
    def words(self, value):
        return value


class InMonth(InTime):
    def words(self, value):
        year, month = value.split("-")
        return date_format(date(int(year), int(month), 1), "F Y")


def moved(name, path):
    """What to raise where nothing is called like that (any more)."""
    before, now = path.strip("/"), (address_for(path, Redirect.objects.above(path)) or "").strip("/")
    # What has moved to another part of the site under its own name would lead here again, for ever.
    is_elsewhere = before.rpartition("/")[0] != now.rpartition("/")[0]
    return Http404() if is_elsewhere else Renamed(name, now.rpartition("/")[2])


def sorted_by_name(choices):
    return sorted(choices, key=lambda choice: choice[1].casefold())


FILTERS = [
    OneThing("theme", Dimension.THEME, _("Theme"), _("about"), _("anything"), Theme),
    AtFestival("festival", Dimension.EDITION, _("Festival"), _("seen at"), _("any festival or none")),
    OneThing("critic", Dimension.CRITIC, _("Critic"), _("by"), _("any critic"), Critic),
    WithGrade("grade", Dimension.GRADE, _("Grade"), _("with"), _("any grade")),
    OfYear("film_year", Dimension.FILM_YEAR, _("Year of the film"), _("of films from"), _("any year")),
    InMonth("month", Dimension.MONTH, _("Month of publication"), _("published in"), _("any month")),
]
