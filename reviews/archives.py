"""Archives: the stories of a kind, or on one thing, as a reader narrows and sorts them."""

from functools import cached_property, reduce
from operator import and_, or_

from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from masthead.grades import Grade, Scale
from publishing.stamps import kept

from .catalogue import Selection, Today, facets_where, places_of, tallies
from .models import Facet
from .narrowing import Narrowing

Dimension = Facet.Dimension

# Below this there is nothing worth narrowing.
SMALLEST = 4
# And a theme of fewer is no answer to anybody's search.
FEWEST_STORIES = 3
MOST_COUNTED = 1_000
SORTED_BY_GRADE = "grade"
OWN_DIMENSIONS = {"theme": Dimension.THEME, "critic": Dimension.CRITIC, "edition": Dimension.EDITION}


class Archive(Narrowing):
    """`on` is a kind, or the thing that all the stories share; `asked` the parameters of the address."""

    orders = {"": _("newest first"), SORTED_BY_GRADE: _("best first")}

    def __init__(self, on, asked):
        super().__init__(asked)
        self.on, self.today = on, Today.now()
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
    def is_thin(self):
        return self.number < FEWEST_STORIES

    @property
    def is_by_grade(self):
        return self.sort == SORTED_BY_GRADE

    @property
    def is_capped(self):
        return len(self.chosen) > 1 and self.selection.count() > MOST_COUNTED

    @cached_property
    def choices(self):
        """What the sentence offers. Numbers stand where they are what choosing leads to: beside no other filter."""
        worth_it = self.number >= SMALLEST
        return [
            self.choice(filter, found)
            for filter, found in zip(self.filters, self._found(), strict=True)
            if filter in self.chosen or worth_it and self._narrows(found)
        ]

    @property
    def offered_orders(self):
        has_grades = self.is_by_grade or any(choice.filter.dimension == Dimension.GRADE for choice in self.choices)
        return [(value, words) for value, words in self.orders.items() if has_grades or value != SORTED_BY_GRADE]

    @cached_property
    def query(self):
        """The parameters of this archive in their own order, however they were asked for."""
        return self.query_of(self.chosen)

    def _any_of(self, keys, facets):
        """What no live story has does not exist, as far as readers can tell. That two do not meet is an answer."""
        some = reduce(or_, (facets.get(key, 0) for key in keys), 0) & self.today.live
        if not some:
            raise Http404
        return some

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
            return [filter.choices(counted[filter.dimension]) for filter in self.filters]

        return kept(f"choices:{name}", self.today.stamp, find)

    def _narrows(self, found):
        """Whether there is a choice at all: something that not every story has."""
        return any(number < self.number for _value, _words, number in found)


def rank_of(value):
    """Of a grade as a facet keeps it: stars:3.5."""
    scale, _colon, value = value.partition(":")
    return Grade(Scale(scale), value).rank
