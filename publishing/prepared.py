"""Questions that are put into words once: for a wide one that takes Django longer than the database for the answer.

PostgreSQL also makes its plan only once for each connection, which takes it eight times as long as to answer.
"""

from datetime import datetime

import psycopg
from django.db import connection
from django.db.models import Expression


class Slot(Expression):
    """Stands in a question for a value that is known when it is asked."""

    def __init__(self, name):
        super().__init__()
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


def slots(number):
    """So many in a row, for the keys of so many things."""
    return [Slot(place) for place in range(number)]


class Prepared:
    """Made of a QuerySet of plain values, with slots in it; `ask` gives its rows."""

    def __init__(self, question):
        compiler = question.query.get_compiler(connection=connection)
        self.sql, self.params = compiler.as_sql()
        self.converters = compiler.get_converters([column for column, _sql, _alias in compiler.select or ()])
        self.convert = compiler.apply_converters

    def ask(self, *in_a_row, **named):
        """Values for the slots in a row, and for those with a name: numbers, texts and moments."""
        given = {name: _as_stored(value) for name, value in [*enumerate(in_a_row), *named.items()]}
        with keeping_plans() as cursor:
            cursor.execute(self.sql, [given[param.name] if isinstance(param, Slot) else param for param in self.params])
            rows = cursor.fetchall()
        return list(self.convert(rows, self.converters)) if self.converters else rows


def keeping_plans():
    """A cursor. Django's own sends each question with its values in it; plans are kept for what is the same."""
    if connection.vendor != "postgresql":
        return connection.cursor()
    connection.ensure_connection()
    return connection._prepare_cursor(psycopg.Cursor(connection.connection))


def _as_stored(value):
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
