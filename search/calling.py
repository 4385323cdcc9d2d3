"""What a query, or some of its words in a row, is the very name of."""

from collections import defaultdict
from dataclasses import dataclass

from .engines import engine
from .models import Name
from .stems import STOP_WORDS

MOST_BEGUN = 50
# A title is meant with its article and without.
ARTICLES = ("the", "a", "an", "la", "le", "les", "l", "il", "el", "los", "las", "der", "die", "das")


@dataclass(frozen=True)
class Called:
    """{words of the query: the names that they are}, the longest first."""

    names: dict

    def of_kind(self, kind):
        """[(words, primary keys of what is called so)]"""
        found = [(words, {name.thing for name in names if name.kind == kind}) for words, names in self.names.items()]
        return [(words, pks) for words, pks in found if pks]


def things_called(words):
    spelled = {}
    for run in runs(words):
        for spelling in spellings(run):
            spelled.setdefault(spelling, run)
    found = defaultdict(list)
    for name in Name.objects.filter(folded__in=spelled):
        found[spelled[name.folded]].append(name)
    return Called(dict(sorted(found.items(), key=lambda pair: -len(pair[0]))))


def films_begun(query):
    """Films whose names begin like a query of some words beside its article, or are called that but for an article."""
    telling = [word for word in query.words if word not in ARTICLES]
    if len(telling) < 2 or not query.opened:
        return set()
    starts = tuple(spellings(query.words))
    names = Name.objects.filter(pk__in=engine().names(query.opened, query.words[0], MOST_BEGUN), kind=Name.Kind.FILM)
    return {name.thing for name in names if name.folded.startswith(starts)}


def runs(words):
    """All words in a row, the longest first; a stop word is no name by itself."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            run = tuple(words[start : start + length])
            if not STOP_WORDS.issuperset(run) or length == len(words):
                yield run


def spellings(words):
    yield " ".join(words)
    if words[0] in ARTICLES and len(words) > 1:
        yield " ".join(words[1:])
    else:
        yield from (" ".join([article, *words]) for article in ARTICLES)
