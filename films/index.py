"""The films that readers can see, from A to Z: made once for each state of the magazine, then kept in the cache."""

from array import array
from collections import defaultdict
from dataclasses import dataclass

from django.core.cache import cache

from publishing.stamps import public_stamp

from .models import Film
from .titles import LETTERS


@dataclass
class FilmIndex:
    """Primary keys in the order of titles, by letter and by year."""

    letters: dict
    years: dict

    @classmethod
    def current(cls):
        key = f"films:{public_stamp()}"
        index = cache.get(key)
        if index is None:
            index = cls.made()
            cache.set(key, index, timeout=24 * 60 * 60)
        return index

    @classmethod
    def made(cls):
        letters, years = (defaultdict(lambda: array("Q")) for _ in range(2))
        films = Film.objects.live().order_by("sort_title", "year", "pk")
        for pk, letter, year in films.values_list("pk", "letter", "year").iterator(chunk_size=5_000):
            letters[letter].append(pk)
            years[year].append(pk)
        in_order = {letter: letters[letter] for letter in LETTERS if letter in letters}
        return cls(in_order, dict(sorted(years.items(), reverse=True)))

    def everything(self):
        return sum(self.letters.values(), array("Q"))
