"""What somebody typed, as search understands it.

Each word has to be found, in any of its forms; words in quotation marks stand together; the last word may go on if it
has three letters, and goes on first of all where a star says so.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from .calling import things_called
from .engines import Term
from .folding import UNSPACED, fold
from .stems import STOP_WORDS, stem

LONGEST, MOST_TERMS = 200, 10
FEWEST_LETTERS = 3
QUOTED = re.compile('["“”„«»]')


@dataclass(frozen=True)
class Query:
    text: str

    @classmethod
    def parse(cls, text):
        return cls(" ".join(text[:LONGEST].split()))

    @cached_property
    def words(self):
        """All of them, stop words too, as they stand."""
        return fold(self.text).split()[:MOST_TERMS]

    @cached_property
    def terms(self):
        """Without stop words, unless there is nothing else."""
        terms = list(dict.fromkeys(self._terms()))
        telling = [term for term in terms if term.forms[0][0] not in STOP_WORDS or term.is_phrase]
        return tuple((telling or terms)[:MOST_TERMS])

    @cached_property
    def opened(self):
        """The same, the end of the last word left open; nothing where it is too short or stands in a phrase."""
        *before, last = self.terms or (None,)
        if last is None or last.is_phrase or len(last.forms[0][0]) < self.fewest_letters:
            return ()
        return (*before, Term(last.forms[:1], is_open=True))

    @property
    def fewest_letters(self):
        """From how many letters on the last word may go on."""
        return FEWEST_LETTERS

    @cached_property
    def called(self):
        """What these words are the very names of. Asked for once, for stories and for things."""
        return things_called(self.words)

    def _terms(self):
        for place, part in enumerate(QUOTED.split(self.text)):
            if place % 2:
                yield from phrase(part)
            else:
                for typed in part.split():
                    yield from of_word(typed, may_go_on=self.text.endswith(typed))


class Begun(Query):
    """Somebody is still typing it: a name may begin with its article, and go on from the first letter of a word on."""

    @cached_property
    def terms(self):
        return tuple(dict.fromkeys(self._terms()))[:MOST_TERMS]

    @property
    def fewest_letters(self):
        return 1 if len(self.words) > 1 else 2


def phrase(text):
    words = tuple(fold(text).split())
    if words:
        yield Term((words,))


def of_word(typed, may_go_on):
    if UNSPACED.search(typed):
        yield from phrase(typed)
        return
    words = fold(typed).split()
    for word in words:
        is_open = may_go_on and typed.endswith("*") and word == words[-1] and len(word) >= FEWEST_LETTERS
        yield Term(((word,),), is_open=True) if is_open else Term(forms_of(word))


def forms_of(word):
    return tuple((form,) for form in dict.fromkeys([word, stem(word)]))
