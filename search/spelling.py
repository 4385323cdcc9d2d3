"""What somebody meant who mistyped a title or a name."""

from itertools import chain, islice, product

from .queries import Query
from .stems import STOP_WORDS
from .vocabulary import alike, is_known, known_words

MOST_LOOKED_AT, MOST_TRIED = 60, 6
SHORTEST_PART = 2


def corrections(query):
    """Other queries, the likeliest first: each word is one that names and titles have, or is left out at last."""
    known = known_words()
    meanings = [_meanings(word, known) for word in query.words]
    # Not a list: ten mistyped words mean a million things together.
    spelled = chain(_joined(query.words, known), (" ".join(filter(None, words)) for words in product(*meanings)))
    others = dict.fromkeys(text for text in islice(spelled, MOST_LOOKED_AT) if text != " ".join(query.words))
    return [Query(text) for text in others if not STOP_WORDS.issuperset(text.split())][:MOST_TRIED]


def _meanings(word, known):
    if is_known(word, known):
        return [word]
    return [*_parts(word, known), *alike(word, known), ""]


def _parts(word, known):
    """bladerunner → blade runner, closeup → close up"""
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        parts = word[:place], word[place:]
        if any(part in known for part in parts) and all(is_known(part, known) for part in parts):
            yield " ".join(parts)


def _joined(words, known):
    """spider man → spiderman"""
    for place in range(len(words) - 1):
        if words[place] + words[place + 1] in known:
            yield " ".join([*words[:place], words[place] + words[place + 1], *words[place + 2 :]])
