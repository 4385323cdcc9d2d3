"""Answers from the catalogue: which places are live, which of them have a facet, and the stories of a page."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, F, Subquery
from django.utils import timezone

from festivals.models import Edition

from ..models import Catalogue, Facet, Place, Story
from .bitmaps import bits_of, newest, up_to


@dataclass(frozen=True)
class Today:
    """What the clock makes of the catalogue. The same until something is filed, becomes public or is withdrawn."""

    version: str
    # All numbers up to the newest live story, less what was withdrawn. Also those that no story has: facets have none.
    live: int
    newest_edition: float

    @classmethod
    def now(cls):
        at = timezone.now()
        reached = Place.objects.filter(publish_at__lte=at).order_by("-publish_at", "-story_id")
        editions = Edition.objects.live(at).order_by("-public_from").values("public_from")
        ended = Place.objects.filter(withdraw_at__lte=at)
        catalogue = Catalogue.objects.annotate(
            last=Subquery(reached.values("number")[:1]),
            newest_edition=Subquery(editions[:1]),
            some_ended=Exists(ended),
        ).first()
        if catalogue is None:
            return cls("", 0, 0)
        live = 0 if catalogue.last is None else up_to(catalogue.last)
        if catalogue.some_ended:
            live &= ~bits_of(ended.values_list("number", flat=True))
        newest_edition = catalogue.newest_edition.timestamp() if catalogue.newest_edition else 0
        return cls(str(catalogue.version), live, newest_edition)

    @cached_property
    def stamp(self):
        return f"{self.version}:{self.live.bit_length()}:{self.live.bit_count()}:{self.newest_edition}"


def facets_where(condition):
    """{(dimension, value): bits} of the facets that meet a condition."""
    return {facet.key: facet.bits for facet in Facet.objects.filter(condition)}


def places_of(stories):
    """The places of a few stories that share something no facet is kept for, such as their film."""
    return bits_of(Place.objects.filter(story__in=stories).values_list("number", flat=True))


def stories_at(numbers, at=None):
    """The live stories at these places."""
    return Story.objects.live_one_by_one(at).filter(place__number__in=numbers)


class OldestFirst:
    """The numbers of a set of places as a sitemap wants them: what is published later changes no earlier page."""

    def __init__(self, bits):
        self.bits = bits

    def __len__(self):
        return self.bits.bit_count()

    def __getitem__(self, page):
        stop = min(page.stop, len(self))
        return newest(self.bits, len(self) - stop, stop - page.start)

    def position(self, number):
        return (self.bits & up_to(number - 1)).bit_count()


class Selection:
    """Stories in a set of places, as a paginator wants them: counted at once, read a page at a time."""

    def __init__(self, bits, grades=None):
        self.bits = bits
        self.shelves = list(by_grade(bits, grades)) if grades is not None else [bits]

    def count(self):
        return self.bits.bit_count()

    def __getitem__(self, page):
        return list(self.page(page.start, page.stop).with_card())

    def page(self, start, stop):
        """A QuerySet of the stories from the `start`th to before the `stop`th."""
        stories = stories_at(self._numbers(start, stop - start))
        # PostgreSQL would begin with what has no grade.
        order = [F("grade_rank").desc(nulls_last=True)] if len(self.shelves) > 1 else []
        return stories.order_by(*order, "-publish_at", "-pk")

    def _numbers(self, skip, length):
        numbers = []
        for shelf in self.shelves:
            numbers += newest(shelf, skip, length - len(numbers))
            skip = max(0, skip - shelf.bit_count())
        return numbers


def by_grade(bits, grades):
    """The set parted by grade, best first; last what has none. `grades` are (rank, bits)."""
    shelves = {}
    for rank, graded in grades:
        shelves[rank] = shelves.get(rank, 0) | graded
    for rank in sorted(shelves, reverse=True):
        yield bits & shelves[rank]
        bits &= ~shelves[rank]
    yield bits
