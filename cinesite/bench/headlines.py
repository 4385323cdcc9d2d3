"""Headlines and addresses, composed as the house composes them, with each pattern asked for once."""

from functools import cache

from django.utils.text import get_text_list

from masthead.kinds import Kind
from masthead.patterns import fill
from publishing.addresses import slug_for
from reviews.headlines import pattern_for

from .moments import YEARS


class Headlines:
    def __init__(self):
        self.taken = {kind: set() for kind in Kind}
        # Editions of one festival share their patterns.
        self.usual = cache(lambda kind: pattern_for(kind, None))
        self.at_festival = cache(lambda kind, festival: pattern_for(kind, festival.editions_by_year[YEARS[-1]]))

    def composed(self, kind, film, edition, people):
        """The headline, or "" where the house has no pattern."""
        values = {
            "film": film.title,
            "film_year": film.year,
            "people": get_text_list([person.name for person in people], "and"),
        }
        if not edition:
            return fill(self.usual(kind), values)
        values |= {"festival": edition.festival.short_name, "year": edition.year}
        return fill(self.at_festival(kind, edition.festival), values)

    def address(self, kind, headline):
        slug = slug_for(headline, self.taken[kind])
        self.taken[kind].add(slug)
        return slug
