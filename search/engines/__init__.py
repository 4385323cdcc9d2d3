"""The two databases' own full-text indexes behind one face: what differs between SQLite and PostgreSQL is in here.

An engine is a module with

- `enter(rows)` and `erase(rows)`: rows of one model, just written or about to go;
- `clear(model)`: after all rows of a model went at once;
- `reading()`: a context in which to ask;
- `newest(question, limit)`: keys of the newest stories that answer a `Question`, newest first;
- `names(terms, start, limit)`: primary keys of the names in which all terms stand, those before others that begin with
  `start`, and short ones before long ones.
"""

from dataclasses import dataclass
from importlib import import_module

from django.db import connection

NAMES = {"sqlite": "search.engines.sqlite", "postgresql": "search.engines.postgresql"}

# A word as common as "the" is in too many names to order them all.
MOST_NAMES = 3_000


def engine():
    return import_module(NAMES[connection.vendor])


@dataclass(frozen=True)
class Term:
    """A word with its other forms, or a phrase; any of `forms` will do, each a tuple of words that stand together.

    The last word of an open term may go on.
    """

    forms: tuple
    is_open: bool = False

    @property
    def is_phrase(self):
        return any(len(form) > 1 for form in self.forms)


@dataclass(frozen=True)
class Question:
    """`column` is `title` or `names` of a label, or the `words` of a text. All `terms` have to stand there.

    Of each group of `facets` the story has one at least.
    """

    column: str
    terms: tuple = ()
    facets: tuple = ()
