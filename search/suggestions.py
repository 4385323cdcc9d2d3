"""What the field of search offers while somebody types."""

from .folding import fold
from .models import Name
from .queries import Begun, Query
from .things import find_things

MOST, FEWEST_CHARACTERS = 8, 2


def suggestions(text):
    """What begins like it comes first."""
    query = Begun.parse(text)
    if len(query.text) < FEWEST_CHARACTERS:
        return []
    start = " ".join(query.words)
    things = find_things(query, MOST) or find_things(Query.parse(text), MOST)
    found = sorted(things, key=lambda found: not fold(found.name).startswith(start))
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
