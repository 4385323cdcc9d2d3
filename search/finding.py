"""Which stories answer a query, the best first.

Bounded from the start: each of a few questions gives its newest thousand stories at most, in this order: the review of
the film called that, more reviews of it, and what else is on it; stories with the words in their headline or a title;
in the names of whom and what they are about; in their text. Where these are few, also what has words that begin like
the last one. Of the stories that only say the words those come first that say them most.
"""

from dataclasses import dataclass, field

from festivals.models import Edition

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
    """Keys of stories, the best first or the newest; `is_capped` if there may be more of them."""

    keys: list = field(default_factory=list)
    newest_first: bool = False
    is_capped: bool = False

    def __len__(self):
        return len(self.keys)

    def add(self, question, ranked=list):
        if self.is_capped and not self.newest_first:
            return
        known = set(self.keys)
        new = [key for key in engine().newest(question, MOST + 1) if key not in known]
        self.keys = sorted(self.keys + new, reverse=True) if self.newest_first else self.keys + ranked(new)
        self.is_capped |= len(self) > MOST
        del self.keys[MOST:]


def find(query, facets=(), newest_first=False):
    """Live stories that have all the words of `query`, and of each group in `facets` one at least."""
    found = Found(newest_first=newest_first)
    if not query.terms:
        return found
    with engine().reading():
        _add_called(found, query, facets)
        _add_naming(found, query.terms, facets)
        _add_telling(found, query.terms, facets)
        _add_filed_under(found, query, facets)
        if len(found) < FEW and query.opened:
            _add_naming(found, query.opened, facets)
            _add_telling(found, query.opened, facets)
    return found


def _add_called(found, query, facets):
    pks, terms = [pk for _words, pks in query.called.of_kind(Name.Kind.FILM) for pk in pks], query.terms
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


def _add_filed_under(found, query, facets):
    """Who names a theme or an edition and says something else means both, and texts need not name it.

    Themes are in no text; editions only where they were public when it was filed.
    """
    for kind, public in FILED_UNDER:
        for words, pks in query.called.of_kind(kind):
            rest = tuple(term for term in query.terms if not {form[0] for form in term.forms} & set(words))
            group = frozenset(f"{kind}:{pk}" for pk in public(pks))
            if group and rest:
                _add_telling(found, rest, (*facets, group))
            elif group:
                found.add(Question("names", facets=(*facets, group)))


def public_editions(pks):
    return Edition.objects.live().filter(pk__in=pks).values_list("pk", flat=True)


FILED_UNDER = [(Name.Kind.THEME, list), (Name.Kind.EDITION, public_editions)]
