"""Two texts compared word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

WORDS = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)
# Of what stays the same so many words are shown on either side of a change.
CONTEXT = 12


@dataclass(frozen=True)
class Part:
    """`how` is "same", "gone" or "new"; where words are left out between two changes, "skipped"."""

    how: str
    text: str


def compared(before: str, after: str) -> list[Part]:
    """The parts of both texts in their order. What stays is cut down to what stands around a change."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return list(chain.from_iterable(_parts(code, old, new, number, len(codes)) for number, code in enumerate(codes)))


def _parts(code, old, new, number, of):
    how, start, end, new_start, new_end = code
    if how == "equal":
        yield from _same(old[start:end], is_first=number == 0, is_last=number == of - 1)
        return
    if end > start:
        yield Part("gone", "".join(old[start:end]))
    if new_end > new_start:
        yield Part("new", "".join(new[new_start:new_end]))


def _same(words, is_first, is_last):
    before = 0 if is_first else 2 * CONTEXT
    after = 0 if is_last else 2 * CONTEXT
    if len(words) <= before + after + 2 * CONTEXT:
        yield Part("same", "".join(words))
        return
    if before:
        yield Part("same", "".join(words[:before]))
    yield Part("skipped", " … ")
    if after:
        yield Part("same", "".join(words[-after:]))
