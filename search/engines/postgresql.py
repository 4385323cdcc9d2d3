"""GIN indexes over generated columns, which follow their rows by themselves.

The planner is told two things that it cannot know. Reading the vectors of all rows, which lie outside of their table,
is slow, while the index alone finds 100,000 rows in milliseconds: so it walks no table. And ordering by `key + 0`
keeps it from walking the index of keys in the hope to meet enough answers soon.
"""

from contextlib import contextmanager

from django.db import connection, transaction
from django.utils import timezone

from ..keys import newest_key
from ..models import Label, Name, Text

# The newest so many stories are asked first: who asks for a common word has enough of them.
WINDOW = 10_000
# Where words stand is not in the index. Of stories that have all words of a phrase so many are looked into.
LOOKED_INTO = 3_000


def enter(rows):
    pass


def erase(rows):
    pass


def clear(model):
    pass


@contextmanager
def reading():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL jit = off")
        yield


def newest(question, limit):
    table = (Text if question.column == "words" else Label)._meta.db_table
    (floor,) = ask(f"SELECT key FROM {table} ORDER BY key DESC OFFSET %s LIMIT 1", [WINDOW]) or [None]
    if floor is not None:
        keys = _newest(table, question, limit, floor)
        if len(keys) == limit:
            return keys
    return _newest(table, question, limit, None)


def _newest(table, question, limit, floor):
    now = timezone.now()
    vector = f"{question.column}_vector"
    where, values = ["key <= %s", "(withdraw_at IS NULL OR withdraw_at > %s)"], [newest_key(now), now]
    if floor is not None:
        where.append("key + 0 > %s")
        values.append(floor)
    if question.terms:
        where.append(f"{vector} @@ to_tsquery('simple', %s)")
        values.append(with_all(question.terms, within_phrases="&"))
    for group in question.facets:
        has_one = "facets_array && %s::text[]"
        where.append(
            has_one if table == Label._meta.db_table else f"key IN (SELECT key FROM search_label WHERE {has_one})"
        )
        values.append(sorted(group))
    found = f"SELECT key, {vector} FROM {table} WHERE {' AND '.join(where)} ORDER BY key + 0 DESC LIMIT %s"
    if not any(term.is_phrase for term in question.terms):
        return ask(f"SELECT key FROM ({found}) AS found", [*values, limit])
    return ask(
        f"SELECT key FROM ({found}) AS found WHERE {vector} @@ to_tsquery('simple', %s) ORDER BY key DESC LIMIT %s",
        [*values, LOOKED_INTO, with_all(question.terms), limit],
    )


def names(terms, limit):
    sql = f"SELECT id FROM {Name._meta.db_table} WHERE folded_vector @@ to_tsquery('simple', %s) LIMIT %s"
    return ask(sql, [with_all(terms), limit])


def ask(sql, values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [key for (key,) in cursor.fetchall()]


def with_all(terms, within_phrases="<->"):
    return " & ".join(
        f"({' | '.join(_form(form, term.is_open, within_phrases) for form in term.forms)})" for term in terms
    )


def _form(form, is_open, between):
    return "(" + f" {between} ".join(f"'{word}'" for word in form) + (":*" if is_open else "") + ")"
