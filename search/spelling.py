"""What somebody meant who mistyped a title or a name.

A word that only hidden things have is treated like one that nothing has: else answers would tell which is which.
"""

from functools import lru_cache
from itertools import chain, islice, product

from .engines import Question, Term, engine
from .queries import Query
from .stems import STOP_WORDS
from .vocabulary import alike, is_known, known_words

MOST_LOOKED_AT, MOST_TRIED = 2_000, 6
SHORTEST_PART = 2
# What it costs to take a word for its second likeness, to leave out a number, and to leave out a word.
LESS_ALIKE, NUMBER_LEFT_OUT, LEFT_OUT = 1, 3, 4


def corrections(query):
    """Other queries, the likeliest first: each word is one that public names have, or at last is left out.

    At least as many words stay as go, and one of them is no number.
    """
    with engine().reading():
        meanings = Meanings()
        options = [meanings.of(word) for word in query.words]
        joined = [((0, text),) for text in meanings.joined(query.words)]
    # Not all of them: ten mistyped words mean a million things together.
    spelled = islice(chain(joined, product(*options)), MOST_LOOKED_AT)
    likeliest = sorted(filter(says_enough, spelled), key=lambda words: sum(cost for cost, _word in words))
    texts = dict.fromkeys(" ".join(word for _cost, word in words if word) for words in likeliest)
    return [Query(text) for text in texts if text != " ".join(query.words)][:MOST_TRIED]


def says_enough(words):
    kept = [word for _cost, word in words if word]
    return len(kept) >= len(words) / 2 and not all(
        word.isdigit() or STOP_WORDS.issuperset(word.split()) for word in kept
    )


class Meanings:
    """What words of one query may mean, each with what it costs to take it for that."""

    def __init__(self):
        self.known = known_words()
        self.is_public = lru_cache(None)(is_public)

    def of(self, word):
        if self.is_meant(word):
            return [(0, word), (NUMBER_LEFT_OUT, "")] if word.isdigit() else [(0, word)]
        near = [*self.parts(word), *filter(self.is_public, alike(word, self.known))]
        return [*((place * LESS_ALIKE, words) for place, words in enumerate(near)), (LEFT_OUT, "")]

    def is_meant(self, word):
        return is_known(word, self.known) and (word not in self.known or self.is_public(word))

    def parts(self, word):
        """bladerunner → blade runner, closeup → close up"""
        for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            parts = word[:place], word[place:]
            if any(part in self.known for part in parts) and all(map(self.is_meant, parts)):
                yield " ".join(parts)

    def joined(self, words):
        """spider man → spiderman"""
        for place in range(len(words) - 1):
            both = words[place] + words[place + 1]
            if both in self.known and self.is_public(both):
                yield " ".join([*words[:place], both, *words[place + 2 :]])


def is_public(word):
    """Whether a live story is about something, or has been written by somebody, called so."""
    return bool(engine().newest(Question("names", (Term(((word,),)),)), 1))
