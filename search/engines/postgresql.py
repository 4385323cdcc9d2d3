"""GIN indexes over generated columns, which follow their rows by themselves.

The planner is told two things that it cannot know. Reading the vectors of all rows, which lie outside of their table,
is slow, while the index alone finds 100,000 rows in milliseconds: so it walks no table. And ordering by `key + 0`
keeps it from walking the index of keys in the hope to meet enough answers soon.
"""

from contextlib import contextmanager
from functools import lru_cache
from time import time

from django.db import connection, transaction
from django.utils import timezone

from ..keys import newest_key
from ..models import Label, Name, Text
from . import MOST_NAMES

# The newest so many stories are asked first: who asks for a common word has enough of them.
WINDOW = 10_000
# Where words stand is not in the index. Of stories that have all words of a phrase so many are looked into.
LOOKED_INTO = 2_000


def enter(rows):
    pass


def erase(rows):
    pass


def clear(model):
    pass


@contextmanager
def reading():
    with transaction.atomic(), connection.cursor() as cursor:
        # Starting other processes to share the work takes longer than the work.
        cursor.execute(
            "SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0"
        )
        yield


def newest(question, limit):
    wanted = LOOKED_INTO if any(term.is_phrase for term in question.terms) else limit
    floor = about_where_the_window_begins(hour=int(time() // 3600))
    found = _newest(question, wanted, floor) if floor else []
    if len(found) < wanted:
        found = _newest(question, wanted)
    return [key for key, has_phrases in found if has_phrases][:limit]


@lru_cache(1)
def about_where_the_window_begins(hour):
    """Nothing but speed depends on it: it is asked for once an hour."""
    for (key,) in ask("SELECT key FROM search_label ORDER BY key DESC OFFSET %s LIMIT 1", [WINDOW]):
        return key


def _newest(question, limit, floor=None):
    """[(key, whether the words of its phrases stand together)] of the newest that have all words."""
    table = (Text if question.column == "words" else Label)._meta.db_table
    vector, now = f"{question.column}_vector", timezone.now()
    where, values = ["key <= %s", "(withdraw_at IS NULL OR withdraw_at > %s)"], [newest_key(now), now]
    if floor:
        where.append("key + 0 > %s")
        values.append(floor)
    if question.terms:
        where.append(f"{vector} @@ to_tsquery('simple', %s)")
        values.append(with_all(question.terms, between="&"))
    for group in question.facets:
        has_one = "facets_array && %s::text[]"
        where.append(has_one if table == "search_label" else f"key IN (SELECT key FROM search_label WHERE {has_one})")
        values.append(sorted(group))
    found = f"SELECT key, {vector} FROM {table} WHERE {' AND '.join(where)} ORDER BY key + 0 DESC LIMIT %s"
    phrases = with_all([term for term in question.terms if term.is_phrase])
    has_phrases = f"{vector} @@ to_tsquery('simple', %s)" if phrases else "true"
    return ask(f"SELECT key, {has_phrases} FROM ({found}) AS found", [phrases] * bool(phrases) + [*values, limit])


def names(terms, start, limit):
    found = f"SELECT id, folded FROM {Name._meta.db_table} WHERE folded_vector @@ to_tsquery('simple', %s)"
    order = "NOT starts_with(folded, %s), length(folded), id"
    sql = f"SELECT id FROM ({found} ORDER BY id + 0 DESC LIMIT %s) AS found ORDER BY {order} LIMIT %s"
    return [pk for (pk,) in ask(sql, [with_all(terms), MOST_NAMES, start, limit])]


def ask(sql, values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def with_all(terms, between="<->"):
    """In PostgreSQL's language; `between` stands between the words of a phrase."""
    return " & ".join(f"({' | '.join(_form(form, term.is_open, between) for form in term.forms)})" for term in terms)


def _form(form, is_open, between):
    return "(" + f" {between} ".join(f"'{word}'" for word in form) + (":*" if is_open else "") + ")"
