"""Invented sentences, titles and names. Nobody will take them for those of a real magazine."""

from .vocabulary import (
    ADJECTIVES,
    ENDINGS,
    FORENAMES,
    JOINS,
    NOUNS,
    OBJECTS,
    PLACES,
    SUBJECTS,
    SYLLABLES,
    TIMES,
    VERBS,
)

CLAUSE = (SUBJECTS, VERBS, OBJECTS)
SENTENCES = [CLAUSE, (*CLAUSE, PLACES), (TIMES, *CLAUSE), (*CLAUSE, JOINS, *CLAUSE), (TIMES, *CLAUSE, PLACES)]


def sentence(random):
    words = " ".join(random.choice(words) for words in random.choice(SENTENCES))
    return f"{words[0].upper()}{words[1:]}."


def sentences(random, words):
    """As many as hold about so many words."""
    found, length = [], 0
    while length < words:
        found.append(sentence(random))
        length += len(found[-1].split())
    return found


def text(random, words):
    return " ".join(sentences(random, words))


def person_name(random):
    return f"{random.choice(FORENAMES)} {random.choice(SYLLABLES)}{random.choice(ENDINGS)}".strip()


def place_name(random):
    """One of some 26,000; the first are named often and most of them seldom, as words are in any language."""
    number = int((len(SYLLABLES) ** 2 * len(ENDINGS)) ** random.random()) - 1
    number, ending = divmod(number, len(ENDINGS))
    first, second = divmod(number, len(SYLLABLES))
    return f"{SYLLABLES[first]}{SYLLABLES[second].lower()}{ENDINGS[ending]}"


def film_title(random):
    adjective, noun, other = random.choice(ADJECTIVES), random.choice(NOUNS), random.choice(NOUNS)
    place = random.choice(SYLLABLES) + random.choice(ENDINGS)
    return random.choice(
        [
            f"The {adjective} {noun}",
            f"{adjective} {noun}",
            f"A {noun} in {place}",
            f"The {noun} and the {other}",
            f"{noun} of {place}",
            f"{random.choice(FORENAMES)} and the {noun}",
        ]
    )
