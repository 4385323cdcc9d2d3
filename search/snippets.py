"""The words of a story around what was found in it, without its spoilers."""

import re
from functools import lru_cache
from html import escape

from django.utils.safestring import mark_safe

from publishing.body import plain_text

from .folding import UNSPACED, fold
from .stems import stem

LENGTH, BEFORE, SENTENCE = 34, 6, 5
# A word as it stands in the text; of what is written without spaces, a character.
WORD = re.compile(f"{UNSPACED.pattern}|[^\\W_]+(?:['’.][^\\W_]+)*")
WITHIN_WORDS = str.maketrans("", "", "'’‘.")
OTHER_LETTERS = re.compile("[^\x00-\x7f‘’“”–—…]")
# A magazine says the same words again and again.
folded_word = lru_cache(50_000)(fold)


def snippet(story, query):
    """HTML: a few words of standfirst or text with what was asked for marked; "" where neither says any of it."""
    passage = best_passage([story.standfirst, *plain_text(story.body).split("\n")], query.terms)
    return mark_safe(marked(passage, query.terms)) if passage else ""


def best_passage(texts, terms):
    """The first of the texts that say most of the terms; a heading only where no sentence does."""
    best, most = "", 0
    for text in texts:
        said = sum(says(text, term) for term in terms)
        if said and text.count(" ") < SENTENCE:
            said -= 0.5
        if said > most:
            best, most = text, said
        if most == len(terms):
            break
    return best


def says(text, term):
    if not OTHER_LETTERS.search(text) and not may_say(text, term):
        return False
    words = f" {fold(text)} "
    # A stem is how its forms begin, if not always; what is only begun alike is sorted out when it is marked.
    return any(f" {' '.join(form)}" in words for form in term.forms)


def may_say(text, term):
    """Quicker than folding, for what needs little of it: whether the letters are there at all."""
    letters = text.lower().translate(WITHIN_WORDS)
    return any(form[0] in letters for form in term.forms)


def marked(text, terms):
    spans = list(WORD.finditer(text))
    hits = hits_among([folded_word(span[0]) for span in spans], terms)
    if not hits:
        return f"{escape(text[: spans[LENGTH].start()])}…" if len(spans) > LENGTH else escape(text)
    first = max(0, fullest(sorted(hits)) - BEFORE)
    last = min(len(spans), first + LENGTH) - 1
    start = spans[first].start() if first else 0
    end = spans[last].end() if last < len(spans) - 1 else len(text)
    parts, place = ["… " if first else ""], start
    for number in range(first, last + 1):
        if number in hits:
            span = spans[number]
            parts += [escape(text[place : span.start()]), f"<mark>{escape(span[0])}</mark>"]
            place = span.end()
    parts += [escape(text[place:end]), " …" if end < len(text) else ""]
    # What stands together is marked together.
    return re.sub("</mark>( ?)<mark>", r"\1", "".join(parts))


def hits_among(words, terms):
    """The places of words that answer to a term; of a phrase, those of all its words in a row."""
    hits = set()
    for term in terms:
        if term.is_phrase:
            phrase = list(term.forms[0])
            for place in range(len(words) - len(phrase) + 1):
                if words[place : place + len(phrase)] == phrase:
                    hits.update(range(place, place + len(phrase)))
        else:
            forms = {form[0] for form in term.forms}
            hits.update(place for place, word in enumerate(words) if answers(word, forms, term.is_open))
    return hits


def answers(word, forms, is_open):
    if is_open:
        return word.startswith(tuple(forms))
    return word in forms or stem(word) in forms


def fullest(hits):
    """The hit from which on most others are near."""
    return max(hits, key=lambda hit: (sum(hit <= other < hit + LENGTH - BEFORE for other in hits), -hit))
