"""Words as search compares them: without case, accents, width and punctuation, the same on every database.

`fold("L’Été à Cannes, Part 8½")` is `"l ete a cannes part 8 1 2"`.
"""

import re
import unicodedata
from functools import lru_cache

LONGEST_WORD = 60
# Letters that Unicode does not take apart.
WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n"}
)
APOSTROPHES = "’‘ʼ`´"
FRACTION = re.compile("[¼-¾⅐-⅞]")
# Schindler's, don't; but L'Atalante is two words.
ENGLISH_APOSTROPHE = re.compile(r"(?<=\w)'(?=(?:s|t|d|m|ll|re|ve)\b)")
INITIALS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?")
ASCII_PUNCTUATION = re.compile(r"[\x00-/:-@\[-`{-\x7f]+")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
# Kana and Han are written without spaces: each character is a word, a longer word is a phrase.
UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
# What distinguishes が from か is no accent.
VOICED = {"\u3099", "\u309a"}


def fold(text: str) -> str:
    """The words of `text` with one space between them."""
    for apostrophe in APOSTROPHES:
        text = text.replace(apostrophe, "'")
    text = ENGLISH_APOSTROPHE.sub("", text.replace("&", " and ")).lower()
    text = INITIALS.sub(lambda initials: initials[0].replace(".", ""), text)
    # Most of most texts is ASCII: only what is not has to be taken apart.
    text = BEYOND_ASCII.sub(lambda run: _folded(run[0]), text)
    return " ".join(word[:LONGEST_WORD] for word in ASCII_PUNCTUATION.sub(" ", text).split())


@lru_cache(10_000)
def _folded(run):
    decomposed = unicodedata.normalize("NFKD", FRACTION.sub(r" \g<0> ", run)).casefold().translate(WHOLE_LETTERS)
    kept = "".join(letter for letter in decomposed if letter in VOICED or not unicodedata.combining(letter))
    composed = unicodedata.normalize("NFC", kept)
    return UNSPACED.sub(r" \1 ", "".join(letter if _is_of_a_word(letter) else " " for letter in composed))


def _is_of_a_word(letter):
    # Vowel signs of Thai and Devanagari are marks, and part of their words.
    return letter.isalnum() or unicodedata.category(letter)[0] == "M"
