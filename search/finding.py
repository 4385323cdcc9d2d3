"""Which stories answer a query, the best first.

Bounded from the start: each of a few questions gives its newest thousand stories at most, in this order: the review of
the film called that, more reviews of it, and what else is on it; stories with the words in their headline or a title;
in the names of whom and what they are about; in their text. Where these are few, also what has words that begin like
the last one. Of the stories that only say the words those come first that say them most.
"""

from dataclasses import dataclass, field, replace
from functools import partial

from festivals.models import Edition

from .calling import films_begun
from .engines import Question, engine
from .models import Label, Name
from .weighing import most_telling_first

MOST = 1_000
FEW = 3
# On a film: its review first, which bears the plain headline; then second opinions; then everything else.
REVIEWS, PLAIN = frozenset({"kind:review"}), frozenset({"headline:composed"})
ON_A_FILM = [(REVIEWS, PLAIN), (REVIEWS,), ()]


@dataclass
class Answer:
    """What one question gave: no keys, where there are more of them than anybody reads."""

    question: Question
    ranked: callable
    keys: list | None


@dataclass
class Found:
    """Keys of stories, the best first or the newest; `is_capped` if there may be more of them."""

    newest_first: bool = False
    keys: list = field(default_factory=list)
    is_capped: bool = False
    answers: list = field(default_factory=list)

    def __len__(self):
        return len(self.keys)

    def ask(self, question, ranked=list):
        is_asked = self.newest_first or not self.is_capped
        keys = engine().newest(question, MOST + 1) if is_asked else []
        self.answers.append(Answer(question, ranked, keys if is_asked and len(keys) <= MOST else None))
        self.add(keys, ranked)

    def add(self, keys, ranked):
        known = set(self.keys)
        new = [key for key in keys if key not in known]
        self.keys = sorted(self.keys + new, reverse=True) if self.newest_first else self.keys + ranked(new)
        self.is_capped |= len(self) > MOST
        del self.keys[MOST:]


def narrowed(whole, facets):
    """What there is of `whole` that has one at least of each group in `facets`: a subset, where `whole` is all."""
    found = Found(whole.newest_first)
    with engine().reading():
        filed = filed_under({key for answer in whole.answers for key in answer.keys or ()})
        for answer in whole.answers:
            if answer.keys is None:
                question = answer.question
                found.ask(replace(question, facets=(*question.facets, *facets)), answer.ranked)
            else:
                # What was withdrawn between two questions is filed no more.
                keys = [key for key in answer.keys if not any(group.isdisjoint(filed.get(key, ())) for group in facets)]
                found.add(keys, answer.ranked)
    return found


def filed_under(keys):
    """{key: the facets of that story}"""
    labels = Label.objects.filter(key__in=keys).values_list("key", "facets")
    return {key: facets.split() for key, facets in labels}


def find(query, newest_first=False):
    """Live stories that have all the words of `query`."""
    found = Found(newest_first)
    if not query.terms:
        return found
    with engine().reading():
        _ask_of_what_is_called_so(found, query)
        _ask_of_names(found, query.terms)
        _ask_of_texts(found, query.terms)
        _ask_of_what_is_filed_so(found, query)
        if len(found) < FEW and query.opened:
            _ask_of_names(found, query.opened)
            _ask_of_texts(found, query.opened)
    return found


def _ask_of_what_is_called_so(found, query):
    pks, terms = [pk for _words, pks in query.called.of_kind(Name.Kind.FILM) for pk in pks], query.terms
    if not pks:
        pks, terms = films_begun(query), query.opened
    if pks:
        films = frozenset(f"film:{pk}" for pk in pks)
        for sort in ON_A_FILM:
            found.ask(Question("names", terms, (films, *sort)))


def _ask_of_names(found, terms):
    found.ask(Question("title", terms))
    found.ask(Question("names", terms))


def _ask_of_texts(found, terms, facets=()):
    found.ask(Question("words", terms, facets), partial(most_telling_first, terms=terms))


def _ask_of_what_is_filed_so(found, query):
    """Who names a theme or an edition and says something else means both, and texts need not name it.

    Themes are in no text; editions only where they were public when it was filed.
    """
    for kind, public in FILED_UNDER:
        for words, pks in query.called.of_kind(kind):
            rest = tuple(term for term in query.terms if not {form[0] for form in term.forms} & set(words))
            group = frozenset(f"{kind}:{pk}" for pk in public(pks))
            if group and rest:
                _ask_of_texts(found, rest, (group,))
            elif group:
                found.ask(Question("names", facets=(group,)))


def public_editions(pks):
    return Edition.objects.live().filter(pk__in=pks).values_list("pk", flat=True)


FILED_UNDER = [(Name.Kind.THEME, list), (Name.Kind.EDITION, public_editions)]
