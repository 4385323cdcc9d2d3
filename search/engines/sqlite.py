"""FTS5, in tables without content of their own: what a row says has to be given again when it goes.

Its row number is the key, so that walking it backwards gives the newest first and ends at the limit.
"""

from contextlib import contextmanager

from django.db import connection
from django.utils import timezone

from ..keys import newest_key
from ..models import Label, Name, Text
from . import MOST_NAMES

# {model: (its row number, what is indexed of it)}
COLUMNS = {
    Label: ("key", ["title", "names", "facets"]),
    Text: ("key", ["words"]),
    Name: ("pk", ["folded"]),
}


def enter(rows):
    _insert(rows)


def erase(rows):
    _insert(rows, command="delete")


def clear(model):
    index = index_of(model)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")


@contextmanager
def reading():
    yield


def newest(question, limit):
    model = Text if question.column == "words" else Label
    index, now = index_of(model), timezone.now()
    sql = [f"SELECT rowid FROM {index} WHERE {index} MATCH %s AND rowid <= %s"]
    values = [matching(question, with_facets=model is Label), newest_key(now)]
    if question.facets and model is Text:
        # Without its plus sign SQLite would begin with these, and look each up in the index of words.
        sql.append(f"AND +rowid IN (SELECT rowid FROM {index_of(Label)} WHERE {index_of(Label)} MATCH %s)")
        values.append(with_any(question.facets))
    ended = f"SELECT 1 FROM {model._meta.db_table} AS ended WHERE ended.key = {index}.rowid AND ended.withdraw_at <= %s"
    sql.append(f"AND NOT EXISTS ({ended}) ORDER BY rowid DESC LIMIT %s")
    values += [connection.ops.adapt_datetimefield_value(now), limit]
    return ask(" ".join(sql), values)


def names(terms, start, limit):
    index, table = index_of(Name), Name._meta.db_table
    found = f"SELECT rowid FROM {index} WHERE {index} MATCH %s ORDER BY rowid DESC LIMIT %s"
    order = "instr(folded, %s) <> 1, length(folded), id"
    sql = f"SELECT id FROM {table} WHERE id IN ({found}) ORDER BY {order} LIMIT %s"
    return ask(sql, [with_all(terms), MOST_NAMES, start, limit])


def ask(sql, values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [key for (key,) in cursor.fetchall()]


def index_of(model):
    return f"{model._meta.db_table}_index"


def matching(question, with_facets):
    parts = [f"{question.column} : ({with_all(question.terms)})"] if question.terms else []
    if question.facets and with_facets:
        parts.append(with_any(question.facets))
    return " AND ".join(parts)


def with_all(terms):
    return " AND ".join(
        "(" + " OR ".join(quoted(" ".join(form), term.is_open) for form in term.forms) + ")" for term in terms
    )


def with_any(facets):
    return " AND ".join("facets : (" + " OR ".join(map(quoted, sorted(group))) + ")" for group in facets)


def quoted(words, is_open=False):
    return f'"{words}"' + (" *" if is_open else "")


def _insert(rows, command=None):
    """A command to FTS5 is an insertion into a column that has the name of the table."""
    if not rows:
        return
    model = type(rows[0])
    number, columns = COLUMNS[model]
    into, values = ["rowid", *columns], [[getattr(row, name) for name in (number, *columns)] for row in rows]
    if command:
        into, values = [index_of(model), *into], [[command, *of_row] for of_row in values]
    places = ", ".join(["%s"] * len(into))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {index_of(model)} ({', '.join(into)}) VALUES ({places})", values)
