"""How many live stories each theme, critic, edition, grade, film year and month has, within a set of places.

Counted once for each state of the catalogue and then cached: the key changes with whatever changes an answer.
"""

from collections import Counter

from publishing.stamps import kept

from ..models import Facet, Place, Theme
from .bitmaps import newest
from .reading import Today

Dimension = Facet.Dimension

# A set of so few places is counted story by story; a larger one facet by facet, the most used of each dimension.
FEW = 300
MOST_VALUES = {Dimension.THEME: 100, Dimension.CRITIC: 100, Dimension.FILM_YEAR: 150, Dimension.MONTH: 360}


def tallies(today, bits, name):
    """{dimension: {value: number}}; `name` says which set `bits` is, as nothing else does in the same state."""
    return kept(f"tallies:{name}", today.stamp, lambda: _by_dimension(_counted_within(bits)))


def all_tallies(today, dimension):
    """{value: number} of every value of a dimension among all live stories, however rare."""

    def count():
        found = _counted(Facet.objects.filter(dimension=dimension), today.live)
        return {value: number for (_dimension, value), number in found.items()}

    return kept(f"tallies:every-{dimension}", today.stamp, count)


def busiest_themes(most):
    """The `most` used themes among all live stories, with their numbers."""
    today = Today.now()
    return kept(
        f"tallies:busiest-{most}",
        today.stamp,
        lambda: most_used_themes(all_tallies(today, Dimension.THEME), most),
    )


def most_used_themes(tally, most, least=1):
    """[(theme, number)]: the `most` used of a tally, each of at least `least` stories."""
    busiest = sorted((-number, int(theme)) for theme, number in tally.items() if number >= least)[:most]
    themes = Theme.objects.only("name", "slug").in_bulk([theme for _number, theme in busiest])
    found = [(themes[theme], -number) for number, theme in busiest if theme in themes]
    return sorted(found, key=lambda pair: (-pair[1], pair[0].name.casefold()))


def _counted_within(bits):
    return _by_story(bits) if bits.bit_count() <= FEW else _by_facet(bits)


def _by_story(bits):
    places = Place.objects.filter(number__in=newest(bits, 0, FEW))
    found = Counter(facet for facets in places.values_list("facets", flat=True) for facet in facets)
    keys = Facet.objects.filter(pk__in=list(found)).values_list("pk", "dimension", "value")
    return {(dimension, value): found[pk] for pk, dimension, value in keys}


def _by_facet(bits):
    most_used, left = [], {dimension: MOST_VALUES.get(dimension, 1_000) for dimension in Dimension}
    for pk, dimension in Facet.objects.filter(number__gt=0).order_by("-number").values_list("pk", "dimension"):
        if left[dimension]:
            left[dimension] -= 1
            most_used.append(pk)
    return _counted(Facet.objects.filter(pk__in=most_used), bits)


def _counted(facets, bits):
    numbers = {facet.key: (facet.bits & bits).bit_count() for facet in facets.iterator(chunk_size=200)}
    return {key: number for key, number in numbers.items() if number}


def _by_dimension(found):
    tallies = {dimension.value: {} for dimension in Dimension}
    for (dimension, value), number in found.items():
        tallies[dimension][value] = number
    return tallies
