"""The films that readers can see, from A to Z: made once for each state of the magazine, then kept in the cache."""

from array import array
from collections import defaultdict
from dataclasses import dataclass

from publishing.stamps import kept, public_stamp

from .models import Film
from .titles import LETTERS


@dataclass
class FilmIndex:
    """Primary keys in the order of titles, by letter and by year."""

    letters: dict
    years: dict

    @classmethod
    def current(cls):
        return kept("films", public_stamp(), cls.made)

    @classmethod
    def made(cls):
        letters, years = (defaultdict(lambda: array("Q")) for _ in range(2))
        films = Film.objects.live().order_by("sort_title", "year", "pk")
        for pk, letter, year in films.values_list("pk", "letter", "year").iterator(chunk_size=5_000):
            letters[letter].append(pk)
            years[str(year)].append(pk)
        in_order = {letter: letters[letter] for letter in LETTERS if letter in letters}
        return cls(in_order, dict(sorted(years.items(), reverse=True)))

    def everything(self):
        return sum(self.letters.values(), array("Q"))
