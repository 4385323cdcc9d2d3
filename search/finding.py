"""Which stories answer a query, the best first.

Bounded from the start: each of a few questions gives its newest thousand stories at most, in this order: the review of
the film called that, more reviews of it, and what else is on it; stories with the words in their headline or a title;
in the names of whom and what they are about; in their text. Where these are few, also what has words that begin like
the last one. Of the stories that only say the words those come first that say them most.
"""

from dataclasses import dataclass, field

from .calling import films_begun
from .engines import Question, engine
from .models import Name
from .weighing import most_telling_first

MOST = 1_000
FEW = 3
# On a film: its review first, which bears the plain headline; then second opinions; then everything else.
REVIEWS, PLAIN = frozenset({"kind:review"}), frozenset({"headline:composed"})
ON_A_FILM = [(REVIEWS, PLAIN), (REVIEWS,), ()]


@dataclass
class Found:
    """Keys of stories, the best first; `is_capped` if there may be more of them."""

    best_first: list = field(default_factory=list)
    is_capped: bool = False

    @property
    def newest_first(self):
        return sorted(self.best_first, reverse=True)

    def __len__(self):
        return len(self.best_first)

    def add(self, question, ranked=list):
        keys = engine().newest(question, MOST + 1)
        self.is_capped |= len(keys) > MOST
        known = set(self.best_first)
        self.best_first += ranked([key for key in keys[:MOST] if key not in known])
        if len(self) > MOST:
            self.is_capped = True
            del self.best_first[MOST:]


def find(query, facets=()):
    """Live stories that have all the words of `query`, and of each group in `facets` one at least."""
    found = Found()
    if not query.terms:
        return found
    with engine().reading():
        called = query.called
        _add_called(found, query, called, facets)
        _add_naming(found, query.terms, facets)
        _add_telling(found, query.terms, facets)
        _add_on_themes(found, query, called, facets)
        if len(found) < FEW and query.opened:
            _add_naming(found, query.opened, facets)
            _add_telling(found, query.opened, facets)
    return found


def _add_called(found, query, called, facets):
    pks, terms = [pk for _words, pks in called.of_kind(Name.Kind.FILM) for pk in pks], query.terms
    if not pks:
        pks, terms = films_begun(query), query.opened
    if pks:
        films = frozenset(f"film:{pk}" for pk in pks)
        for sort in ON_A_FILM:
            found.add(Question("names", terms, (*facets, films, *sort)))


def _add_naming(found, terms, facets):
    found.add(Question("title", terms, facets))
    found.add(Question("names", terms, facets))


def _add_telling(found, terms, facets):
    found.add(Question("words", terms, facets), lambda keys: most_telling_first(keys, terms))


def _add_on_themes(found, query, called, facets):
    """Themes are not among the words of a text: who names one and says something else means both."""
    for words, pks in called.of_kind(Name.Kind.THEME):
        rest = tuple(term for term in query.terms if not {form[0] for form in term.forms} & set(words))
        if rest and len(rest) < len(query.terms):
            _add_telling(found, rest, (*facets, frozenset(f"theme:{pk}" for pk in pks)))
