"""GIN indexes: over generated columns, which follow their rows by themselves, and over the facets in a narrow table.

The planner is left no choice of ways, because it cannot know that the vectors of all rows, which lie outside of their
table, are slow to read, while an index finds 100,000 rows in milliseconds. `key + 0` keeps it from an index of keys;
in the wide table of labels `key` spares it the pages on which only older stories lie.
"""

from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from time import time

from django.db import connection, transaction
from django.utils import timezone

from ..keys import newest_key
from ..models import Label, Name, Text
from ..stems import STOP_WORDS
from . import MOST_NAMES

# The newest so many stories are asked first: who asks for a common word has enough of them.
WINDOW = 10_000
# Where words stand is not in the index. Of stories that have all words of a phrase so many are looked into.
LOOKED_INTO = 2_000
WITHOUT = ("enable_seqscan", "enable_indexscan", "enable_nestloop", "enable_mergejoin", "jit")


def enter(rows):
    if rows and isinstance(rows[0], Label):
        sql = "INSERT INTO search_facets VALUES (%s, %s) ON CONFLICT (key) DO UPDATE SET facets = EXCLUDED.facets"
        with connection.cursor() as cursor:
            cursor.executemany(sql, [(label.key, label.facets.split()) for label in rows])


def erase(rows):
    if rows and isinstance(rows[0], Label):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_facets WHERE key = ANY(%s)", [[label.key for label in rows]])


def clear(model):
    if model is Label:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_facets")


@contextmanager
def reading():
    settings = [f"SET LOCAL {name} = off" for name in WITHOUT]
    # To start other processes that share the work takes longer than the work.
    settings.append("SET LOCAL max_parallel_workers_per_gather = 0")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("; ".join(settings))
        yield


def newest(question, limit):
    wanted = LOOKED_INTO if any(term.is_phrase for term in question.terms) else limit
    sql, values = _found(question, wanted)
    floor = about_where_the_window_begins(hour=int(time() // 3600))
    if floor and is_widely_filed(question.facets):
        # The whole is not looked at where the window gives enough.
        window, of_window = _found(question, wanted, floor)
        sql = f"""
            WITH newest AS MATERIALIZED ({window}) SELECT * FROM newest
            UNION ALL SELECT * FROM ({sql}) AS whole WHERE (SELECT count(*) FROM newest) < %s
        """
        values = [*of_window, *values, wanted]
    return list(dict.fromkeys(key for key, has_phrases in ask(sql, values) if has_phrases))[:limit]


@lru_cache(1)
def about_where_the_window_begins(hour):
    """Nothing but speed depends on it: it is asked for once an hour."""
    for (key,) in ask("SELECT key FROM search_label ORDER BY key DESC OFFSET %s LIMIT 1", [WINDOW]):
        return key


WIDELY_FILED = "SELECT dimension || ':' || value FROM reviews_facet WHERE number >= %s"


def is_widely_filed(groups):
    """Whether enough stories are filed under these facets for some of the newest to be."""
    if not groups:
        return True
    common = {facet for (facet,) in ask(WIDELY_FILED, [WINDOW])}
    return not any(group.isdisjoint(common) for group in groups)


def _found(question, limit, floor=None):
    """SQL and its values: key, and whether the words of its phrases stand together, of the newest with all words."""
    is_wide = question.column != "words"
    table = (Label if is_wide else Text)._meta.db_table
    vector, now = f"{question.column}_vector", timezone.now()
    where, values = ["key + 0 <= %s", "(withdraw_at IS NULL OR withdraw_at > %s)"], [newest_key(now), now]
    if floor:
        where.append("key > %s" if is_wide else "key + 0 > %s")
        values.append(floor)
    if question.terms:
        where.append(f"{vector} @@ to_tsquery('simple', %s)")
        values.append(with_all(map(without_stop_words, question.terms), between="&"))
    if question.facets:
        column = "facets_array" if is_wide else "facets"
        filed = " AND ".join([f"{column} && %s"] * len(question.facets))
        values += map(sorted, question.facets)
        if not is_wide and floor:
            filed += " AND key > %s"
            values.append(floor)
        where.append(filed if is_wide else f"key IN (SELECT key FROM search_facets WHERE {filed})")
    found = f"SELECT key, {vector} FROM {table} WHERE {' AND '.join(where)} ORDER BY key + 0 DESC LIMIT %s"
    phrases = with_all([term for term in question.terms if term.is_phrase])
    has_phrases = f"{vector} @@ to_tsquery('simple', %s)" if phrases else "true"
    sql = f"SELECT key, {has_phrases} AS has_phrases FROM ({found}) AS found ORDER BY key DESC"
    return sql, [phrases] * bool(phrases) + [*values, limit]


def without_stop_words(term):
    """Those of a phrase are in nearly every text, and long to gather."""
    return replace(term, forms=tuple(tuple(telling(form)) or form for form in term.forms)) if term.is_phrase else term


def telling(words):
    return [word for word in words if word not in STOP_WORDS]


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
