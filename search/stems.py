"""What the forms of a word share, in the magazine's language: interviews and interviewed are both of `interview`."""

from functools import lru_cache
from threading import local

import Stemmer
from django.conf import settings

# The languages of Snowball that the stemmer knows by their codes.
LANGUAGES = {
    *("ar", "da", "nl", "en", "fi", "fr", "de", "el", "hu", "id", "ga", "it", "lt", "ne", "no", "pt", "ro", "ru", "es"),
    *("sv", "ta", "tr"),
}
# Too common to tell one story from another: they count only within a phrase.
STOP_WORDS = frozenset(
    [
        *("a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "he", "her", "his", "if", "in"),
        *("into", "is", "it", "its", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there"),
        *("these", "they", "this", "to", "was", "were", "what", "when", "which", "who", "will", "with", "you"),
        # Articles of titles in other languages.
        *("la", "le", "les", "un", "une", "il", "lo", "gli", "el", "los", "las", "der", "das", "ein", "eine", "l", "d"),
    ]
)


class Stemmers(local):
    """One for each thread: none may be called by two at once."""

    def __init__(self):
        language = settings.LANGUAGE_CODE.split("-")[0]
        self.own = Stemmer.Stemmer(language, 0) if language in LANGUAGES else None


stemmers = Stemmers()


@lru_cache(100_000)
def stem(word: str) -> str:
    """Of a folded word; the word itself where there is none."""
    stemmer = stemmers.own
    return stemmer.stemWord(word) if stemmer else word


def stems_beside(words) -> list[str]:
    """The stems of `words` that are not among them, each once."""
    known = set(words)
    return sorted({stem(word) for word in known} - known)
