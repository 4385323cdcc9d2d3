"""How much a text says of what was asked for."""

from .models import Text

# So many of the newest are weighed against each other; older ones follow as they are.
WEIGHED = 60
# As in BM25: how soon more of the same word counts for little, and how much a long text is held against it.
SATURATION, LENGTH = 1.2, 0.6
USUAL_LENGTH = 5_000
TOGETHER = 1.0


def most_telling_first(keys, terms):
    """The newest of `keys`, newest first, in the order of how much their texts say of `terms`."""
    newest, older = keys[:WEIGHED], keys[WEIGHED:]
    if len(newest) < 2:
        return keys
    texts = dict(Text.objects.filter(key__in=newest).values_list("key", "words"))
    weights = {key: weight(texts.get(key, ""), terms) for key in newest}
    return sorted(newest, key=lambda key: (-weights[key], -key)) + older


def weight(words, terms):
    words = f" {words} "
    norm = SATURATION * (1 - LENGTH + LENGTH * len(words) / USUAL_LENGTH)
    counts = (sum(words.count(sought(form, term.is_open)) for form in term.forms) for term in terms)
    said = sum(count / (count + norm) for count in counts)
    return said + TOGETHER * stand_together(words, terms)


def stand_together(words, terms):
    """Whether the terms follow each other somewhere, as typed."""
    return len(terms) > 1 and " " + " ".join(" ".join(term.forms[0]) for term in terms) in words


def sought(form, is_open):
    return f" {' '.join(form)}" + ("" if is_open else " ")
