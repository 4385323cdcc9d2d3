"""What the database's query planner knows of the tables."""

from django.db import connection

ROWS_LOOKED_AT = 1_000


def inform_planner(**_kwargs):
    """After many rows came at once, or a migration remade a table and its statistics went with it.

    SQLite never counts by itself, and without numbers may take the wrong one of two indexes. It takes milliseconds
    there: a part of each index is enough.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
        cursor.execute("ANALYZE")
