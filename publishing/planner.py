"""What the database's query planner knows of the tables."""

from django.db import connection

ROWS_LOOKED_AT = 1_000


def inform_planner():
    """After many rows have come at once. SQLite never counts by itself, and without numbers takes the wrong index of two.

    Takes milliseconds there: a part of each index is enough.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
        cursor.execute("ANALYZE")
