"""The words of names and titles, and what a mistyped word may have meant."""

from functools import lru_cache

from django.db.models import Count, Max
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from .models import Word
from .stems import STOP_WORDS

SHORTEST = 3
# So many slips are forgiven in a word of that length: letters left out, put in, changed, swapped.
SLIPS = {3: 1, 4: 1, 5: 1, 6: 1, 7: 2, 8: 2}
MOST_SLIPS = 3
CANDIDATES = 3


def learn(texts):
    """Adds the words of folded texts."""
    words = {word for text in texts for word in text.split() if _is_worth_knowing(word)}
    new = words.difference(Word.objects.filter(word__in=words).values_list("word", flat=True)) if words else ()
    Word.objects.bulk_create((Word(word=word) for word in sorted(new)), ignore_conflicts=True, batch_size=1_000)


def forget_all():
    Word.objects.all().delete()


def known_words():
    """A set, in which words can be looked up by their likeness too."""
    return _words(**Word.objects.aggregate(number=Count("pk"), newest=Max("pk")))


def is_known(word, known):
    """Whether a word needs no other: one of a name, or one that no name is told by."""
    return word in STOP_WORDS or not _is_worth_knowing(word) or word in known


def alike(word, known):
    """The known words nearest to a mistyped one, the nearest first; those that begin alike before others."""
    slips = SLIPS.get(len(word), MOST_SLIPS)
    found = extract(word, known.keys(), scorer=OSA.distance, score_cutoff=slips, limit=20)
    ranked = sorted(found, key=lambda match: (match[1] + (match[0][0] != word[0]) / 2, -_shared(word, match[0])))
    return [near for near, _slips, _place in ranked[:CANDIDATES]]


def _is_worth_knowing(word):
    return len(word) >= SHORTEST and not word.isdigit()


def _shared(one, other):
    """How many letters two words begin with alike."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)


@lru_cache(1)
def _words(number, newest):
    """All words, kept by each process until one is added."""
    return dict.fromkeys(Word.objects.order_by().values_list("word", flat=True))
