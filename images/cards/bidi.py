"""In which direction each character of a line is read, by the Unicode Bidirectional Algorithm (UAX #9).

For one paragraph without explicit embeddings, which no headline has. The rules carry the names that they have there.
"""

import re
from itertools import groupby
from unicodedata import bidirectional

BRACKETS = dict(["()", "[]", "{}", "〈〉", "《》", "「」", "『』", "【】", "〔〕", "（）", "［］"])
# From its first letter to its last, with what is between them.
PHRASE = re.compile(r"[{0}](?:[{0}\W\d_]*[{0}])?".format("\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"))
NEUTRAL = {"B", "S", "WS", "ON"}
EVEN_LEVELS = {"L": 0, "R": 1, "AN": 2, "EN": 2}
ODD_LEVELS = {"L": 2, "R": 1, "AN": 2, "EN": 2}


def is_right_to_left(text):
    """Whether all of it is: a foreign title turns no sentence around."""
    found = set(map(bidirectional, text))
    return "L" not in found and bool(found & {"R", "AL"})


def levels(text, right_to_left):
    """Odd for what is read from right to left.

    In a line of the other direction a phrase stands for itself, as in HTML between `<bdi>` and `</bdi>`: the year
    behind a title in Arabic comes after it.
    """
    if right_to_left:
        return levels_of_paragraph(text, right_to_left)
    found = levels_of_paragraph(PHRASE.sub("\ufffc", text), right_to_left)
    for phrase in PHRASE.finditer(text):
        found[phrase.start() : phrase.start() + 1] = levels_of_paragraph(phrase[0], right_to_left=True)
    return found


def levels_of_paragraph(text, right_to_left):
    base = "R" if right_to_left else "L"
    types = weak_types([bidirectional(character) for character in text], base)
    resolve_brackets(text, types, base)
    resolve_neutrals(types, base)
    found = [(ODD_LEVELS if right_to_left else EVEN_LEVELS)[kind] for kind in types]
    bare = len(text.rstrip())
    return found[:bare] + [int(right_to_left)] * (len(text) - bare)  # L1


def weak_types(types, base):
    before = strong = base
    for place, kind in enumerate(types):
        if kind in {"NSM", "BN"}:  # W1, X9
            kind = before
        if kind in {"L", "R", "AL"}:
            strong = kind
        before = types[place] = "AN" if kind == "EN" and strong == "AL" else kind  # W2
    types[:] = ["R" if kind == "AL" else kind for kind in types]  # W3
    join_separators(types)
    join_terminators(types)
    strong = base
    for place, kind in enumerate(types):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            types[place] = "L"
    return types


def join_separators(types):
    """W4: 1,000 and 3-2 are one number."""
    for place in range(1, len(types) - 1):
        before, kind, after = types[place - 1 : place + 2]
        if before == after and (kind == "CS" and after in {"EN", "AN"} or kind == "ES" and after == "EN"):
            types[place] = after


def join_terminators(types):
    """W5, W6: so is 50%; what is left of such signs is neutral."""
    place = 0
    for kind, group in groupby(list(types)):
        end = place + len(list(group))
        if kind == "ET":
            beside = types[place - 1 : place] + types[end : end + 1]
            types[place:end] = ["EN" if "EN" in beside else "ON"] * (end - place)
        place = end
    types[:] = ["ON" if kind in {"ES", "CS", "ET"} else kind for kind in types]


def resolve_brackets(text, types, base):
    """N0: both brackets of a pair look the same way."""
    for opening, closing in pairs(text, types):
        inside = {direction(kind) for kind in types[opening:closing]} - {None}
        if base in inside:
            types[opening] = types[closing] = base
        elif inside:
            before = next(filter(None, map(direction, reversed(types[:opening]))), base)
            types[opening] = types[closing] = before


def pairs(text, types):
    found, open_ones = [], []
    for place, character in enumerate(text):
        if types[place] != "ON":
            continue
        if character in BRACKETS:
            open_ones.append((BRACKETS[character], place))
        for depth in range(len(open_ones) - 1, -1, -1):
            if open_ones[depth][0] == character:
                found.append((open_ones[depth][1], place))
                del open_ones[depth:]
                break
    return sorted(found)


def resolve_neutrals(types, base):
    """N1, N2: between two of one direction they have it too, else that of the paragraph."""
    place = 0
    for is_neutral, group in groupby(list(types), NEUTRAL.__contains__):
        end = place + len(list(group))
        if is_neutral:
            before = direction(types[place - 1]) if place else base
            after = direction(types[end]) if end < len(types) else base
            types[place:end] = [before if before == after else base] * (end - place)
        place = end


def direction(kind):
    return "L" if kind == "L" else "R" if kind in {"R", "AN", "EN"} else None


def visual_order(levels):
    """L2: where on the line, from left to right, the things of these levels stand."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        place = 0
        for reaches, group in groupby(list(order), lambda index, level=level: levels[index] >= level):
            end = place + len(list(group))
            if reaches:
                order[place:end] = reversed(order[place:end])
            place = end
    return order
