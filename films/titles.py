"""Where a title stands from A to Z."""

import re
import unicodedata

# Of the language in which the magazine writes titles. "The Wire" stands under W, "A" under A.
ARTICLE = re.compile(r"^(?:the|an|a)\s+(?=\w)")
MARKS = " \t\"'“”‘’«»„¿¡([{….,:;#*-–—"
# Letters that Unicode does not take apart into a plain one and a mark.
WHOLE_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
DIGITS, OTHER = "0", "…"
LETTERS = [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", DIGITS, OTHER]


def sort_title(title):
    """A title for sorting: without article, accents, case and marks at its beginning."""
    folded = unicodedata.normalize("NFKD", title.casefold().translate(WHOLE_LETTERS)).casefold()
    plain = "".join(character for character in folded if not unicodedata.combining(character))
    bare = plain.lstrip(MARKS) or plain
    return ARTICLE.sub("", bare, count=1).lstrip(MARKS)


def letter(title):
    """The letter under which a title stands: A to Z, "0" for figures, "…" for other scripts."""
    first = sort_title(title)[:1].upper()
    if first.isdecimal():
        return DIGITS
    return first if first in LETTERS[:26] and first else OTHER
