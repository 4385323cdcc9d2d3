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
    runs = _runs(old, new)
    return list(
        chain.from_iterable(_parts(run, number == 0, number == len(runs) - 1) for number, run in enumerate(runs))
    )


def _runs(old, new):
    """[(words gone, words new, words that stay)]: a blank or comma alone between two changes changes with them."""
    runs = []
    for how, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, put = old[start:end], new[new_start:new_end]
        if how == "equal":
            runs.append(([], [], gone))
        elif len(runs) > 1 and not any(word.isalnum() for word in runs[-1][2]):
            between = runs.pop()[2]
            runs[-1] = (runs[-1][0] + between + gone, runs[-1][1] + between + put, [])
        else:
            runs.append((gone, put, []))
    return runs


def _parts(run, is_first, is_last):
    gone, put, stays = run
    if stays:
        yield from _same(stays, is_first, is_last)
    if gone:
        yield Part("gone", "".join(gone))
    if put:
        yield Part("new", "".join(put))


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
