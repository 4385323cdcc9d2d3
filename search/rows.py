"""Rows of labels and texts, read and written in questions that are put into words once.

Saving a story does both each time, and Django takes longer for the words than the database for the answer.
"""

from functools import lru_cache

from django.db import connection

from publishing.prepared import Prepared, slots

from .models import Label, Text


def labels_with_texts(ids):
    """{primary key: label} of those that are there, each with its text."""
    found = {}
    for row in of_so_many(len(ids)).ask(*ids):
        of_label = len(names_of(Label))
        label, text = made(Label, row[:of_label]), made(Text, row[of_label:])
        label.text = text
        found[label.pk] = label
    return found


def write(model, rows):
    """New ones, and those that take the place of others."""
    values = [
        [field.get_db_prep_save(getattr(row, field.attname), connection) for field in model._meta.concrete_fields]
        for row in rows
    ]
    with connection.cursor() as cursor:
        if len(values) == 1:
            cursor.execute(writing(model), values[0])
        else:
            cursor.executemany(writing(model), values)


@lru_cache(4)
def of_so_many(number):
    labels = Label.objects.filter(story__pk__in=slots(number)).order_by()
    return Prepared(labels.values_list(*names_of(Label), *(f"text__{name}" for name in names_of(Text))))


def made(model, values):
    return model(**dict(zip(names_of(model), values, strict=True)))


@lru_cache
def names_of(model):
    return [field.attname for field in model._meta.concrete_fields]


@lru_cache
def writing(model):
    """As `bulk_create(update_conflicts=True)` says it."""
    key, *others = (field.column for field in model._meta.concrete_fields)
    places = ", ".join(["%s"] * (1 + len(others)))
    anew = ", ".join(f"{column} = EXCLUDED.{column}" for column in others)
    into = f"{model._meta.db_table} ({', '.join([key, *others])})"
    return f"INSERT INTO {into} VALUES ({places}) ON CONFLICT ({key}) DO UPDATE SET {anew}"
