"""How alike two addresses are, and where in an alphabet of addresses to look for those that are like one."""

from difflib import SequenceMatcher

# Words that tell addresses of one kind from those of another, and nothing else.
COMMON = {"film", "films", "movie", "review", "reviews", "interview", "interviews", "feature", "features", "news"}
LITTLE = {"a", "an", "and", "at", "in", "of", "on", "the", "to"}
ALIKE, MUCH_ALIKE = 0.4, 0.75
MOST_STARTS = 4


def starts(words):
    """Spellings that may share their beginning with the address that was meant, the likeliest first.

    Addresses stand in an index by their first letters alone, so a slip in the very first letter of every word
    is not found.
    """
    turns = [words[place:] for place in range(1, len(words)) if is_telling(words[place])]
    swaps = [[words[place], *words[:place], *words[place + 1 :]] for place in (1, 2) if place < len(words)]
    likely = [words, *swaps[:1], *turns[:3], *swaps[1:], ["the", *words]]
    return list(dict.fromkeys("-".join(spelling) for spelling in likely))[:MOST_STARTS]


def likeness(asked, slug):
    """From 0 to 1; what is under `ALIKE` is another address. The order of words counts for little."""
    theirs = slug.split("-")
    told = shared(trigrams(telling(asked)), trigrams(telling(theirs)))
    whole = shared(trigrams(["-".join(asked)]), trigrams([slug]))
    if told < MUCH_ALIKE:
        letters = SequenceMatcher(None, *("-".join(sorted(telling(words))) for words in (asked, theirs)))
        # The quick ones are never less than the slow one.
        ratios = (letters.real_quick_ratio, letters.quick_ratio, letters.ratio)
        told = letters.ratio() if all(ratio() >= MUCH_ALIKE for ratio in ratios) else told
    return 0.9 * told + 0.1 * whole


def telling(words):
    return [word for word in words if is_telling(word)] or words


def is_telling(word):
    return word not in COMMON and word not in LITTLE and not is_year(word)


def is_year(word):
    return len(word) == 4 and word.isdigit()


def trigrams(words):
    return {padded[place : place + 3] for word in words for padded in [f"  {word} "] for place in range(len(word) + 1)}


def shared(ours, theirs):
    return 2 * len(ours & theirs) / (len(ours) + len(theirs) or 1)
