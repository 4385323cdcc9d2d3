"""Archives: the stories of a kind, or on one thing, as a reader narrows and sorts them."""

from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_, or_

from django.db.models import Q
from django.http import Http404, QueryDict

from masthead.grades import Grade, Scale
from publishing.stamps import kept

from .catalogue import Selection, Today, facets_where, places_of, tallies
from .filters import FILTERS, Filter
from .models import Facet

Dimension = Facet.Dimension

# Below this there is nothing worth narrowing.
SMALLEST = 4
MOST_COUNTED = 1_000
SORTED_BY_GRADE = "grade"
OWN_DIMENSIONS = {"theme": Dimension.THEME, "critic": Dimension.CRITIC, "edition": Dimension.EDITION}


@dataclass
class Option:
    value: str
    words: str
    number: int | None


@dataclass
class Choice:
    """A filter as the page shows it: what it offers, and what was chosen of it."""

    filter: Filter
    options: list
    chosen: Option | None
    without: str


class Archive:
    """`on` is a kind, or the thing that all the stories share; `asked` the parameters of the address."""

    def __init__(self, on, asked):
        self.on, self.today = on, Today.now()
        self.chosen = {filter: asked[filter.name] for filter in FILTERS if asked.get(filter.name)}
        self.is_by_grade = asked.get("sort") == SORTED_BY_GRADE
        keys = [filter.keys(value) for filter, value in self.chosen.items()]
        facets = facets_where(self._needed(keys))
        self.whole = self._whole(facets) & self.today.live
        bits = reduce(and_, (self._any_of(found, facets) for found in keys), self.whole)
        self.selection = Selection(bits, self._grades(facets) if self.is_by_grade else None)

    @property
    def key(self):
        """The facet that the archive is of; None where none is kept, as for a film."""
        if not hasattr(self.on, "_meta"):
            return Dimension.KIND.value, str(self.on)
        dimension = OWN_DIMENSIONS.get(self.on._meta.model_name)
        return dimension and (dimension.value, str(self.on.pk))

    @property
    def number(self):
        """Of all its stories, before anything was chosen."""
        return self.whole.bit_count()

    @property
    def is_narrowed(self):
        return bool(self.chosen)

    @property
    def is_capped(self):
        return len(self.chosen) > 1 and self.selection.count() > MOST_COUNTED

    @cached_property
    def choices(self):
        """What the sentence offers. Numbers stand where they are what choosing leads to: beside no other filter."""
        worth_it = self.number >= SMALLEST
        return [
            self._choice(filter, found)
            for filter, found in zip(FILTERS, self._found(), strict=True)
            if filter in self.chosen or worth_it and self._narrows(found)
        ]

    @property
    def has_grades(self):
        return self.is_by_grade or any(choice.filter.dimension == Dimension.GRADE for choice in self.choices)

    @property
    def narrowed_by(self):
        return [choice for choice in self.choices if choice.chosen]

    @cached_property
    def query(self):
        """The parameters of this archive in their own order, however they were asked for."""
        return self._query(self.chosen)

    def _any_of(self, keys, facets):
        """What no live story has does not exist, as far as readers can tell. That two do not meet is an answer."""
        some = reduce(or_, (facets.get(key, 0) for key in keys), 0) & self.today.live
        if not some:
            raise Http404
        return some

    def _query(self, chosen):
        query = QueryDict(mutable=True)
        query.update({filter.name: chosen[filter] for filter in FILTERS if filter in chosen})
        if self.is_by_grade:
            query["sort"] = SORTED_BY_GRADE
        return query.urlencode()

    def _needed(self, keys):
        wanted = {key for found in keys for key in found} | ({self.key} if self.key else set())
        needed = Q(dimension=Dimension.GRADE) if self.is_by_grade else Q(pk__in=[])
        for dimension, value in wanted:
            needed |= Q(dimension=dimension, value=value)
        return needed

    def _whole(self, facets):
        return facets.get(self.key, 0) if self.key else places_of(self.on.stories.order_by())

    def _grades(self, facets):
        return [(rank_of(value), bits) for (dimension, value), bits in facets.items() if dimension == Dimension.GRADE]

    def _found(self):
        """For each filter what there is to choose, from the cache while nothing has changed."""
        name = ":".join(self.key) if self.key else f"{self.on._meta.label_lower}:{self.on.pk}"

        def find():
            counted = tallies(self.today, self.whole, name)
            if self.key:
                counted[self.key[0]].pop(self.key[1], None)
            return [filter.choices(counted[filter.dimension]) for filter in FILTERS]

        return kept(f"choices:{name}", self.today.stamp, find)

    def _choice(self, filter, found):
        asked = self.chosen.get(filter)
        counted = not self.chosen.keys() - {filter}
        options = [
            Option(value, name or filter.words(value), number if counted else None) for value, name, number in found
        ]
        chosen = next((option for option in options if option.value == asked), None)
        if asked and not chosen:
            chosen = Option(asked, filter.words(asked), None)
            options.insert(0, chosen)
        others = {other: value for other, value in self.chosen.items() if other != filter}
        query = self._query(others)
        return Choice(filter, options, chosen, f"?{query}" if query else "")

    def _narrows(self, found):
        """Whether there is a choice at all: something that not every story has."""
        return any(number < self.number for _value, _words, number in found)


def rank_of(value):
    """Of a grade as a facet keeps it: stars:3.5."""
    scale, _colon, value = value.partition(":")
    return Grade(Scale(scale), value).rank
