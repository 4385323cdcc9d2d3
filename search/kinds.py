"""The kinds of what was found, as a row of links."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from masthead.kinds import Kind
from reviews.filters import Filter
from reviews.models import Facet


class OfKind(Filter):
    """By the section that a story stands in."""

    def choices(self, tally):
        return [(kind.section, kind.plural, tally[kind]) for kind in Kind if kind in tally]

    def keys(self, value):
        return {(self.dimension.value, str(kind)) for kind in Kind if kind.section == value}

    def words(self, value):
        return next(kind.plural for kind in Kind if kind.section == value)


OF_KIND = OfKind("kind", Facet.Dimension.KIND, _("Kind"), "", _("Everything"))


@dataclass
class Link:
    words: str
    number: int | None
    address: str
    is_chosen: bool


def links(search, choice, number):
    """Everything, which is so many, then each kind; none where there is nothing to choose."""
    if len(choice.options) < 2 and not choice.chosen:
        return []
    everything = Link(OF_KIND.anything, number, choice.without, not choice.chosen)
    return [everything, *(link(search, option, option == choice.chosen) for option in choice.options)]


def link(search, option, is_chosen):
    query = search.query_of(search.chosen | {OF_KIND: option.value})
    return Link(option.words, option.number, f"?{query}", is_chosen)
