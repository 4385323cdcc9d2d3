"""What the field of search offers while somebody types."""

from .folding import fold
from .models import Name
from .queries import Query
from .things import find_things

MOST = 8


class Begun(Query):
    """Somebody is still typing it."""

    fewest_letters = 2


def suggestions(text):
    """What begins like it comes first."""
    query = Begun.parse(text)
    if len(query.text) < Begun.fewest_letters:
        return []
    start = " ".join(query.words)
    found = sorted(find_things(query, MOST), key=lambda found: not fold(found.name).startswith(start))
    return [suggestion(found) for found in found]


def suggestion(found):
    """By the name that was found, which is what somebody types."""
    return {
        "name": found.name,
        "language": found.language,
        "kind": found.kind.label,
        "facts": ", ".join(facts(found)),
        "address": found.thing.get_absolute_url(),
    }


def facts(found):
    if found.name != found.own_name:
        yield found.own_name
    if found.kind == Name.Kind.FILM:
        yield from (person.name for person in found.thing.directors)
        yield str(found.thing.year)
