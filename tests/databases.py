"""Databases for tests, quicker than Django makes and empties them.

To migrate an empty one takes as long as a hundred tests: `tests.run` migrates one of each kind, and whatever needs one
takes a copy. Who runs pytest by hand waits for a migration of his or her own.
"""

import os
import shutil
from contextlib import contextmanager

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test.utils import setup_databases, teardown_databases
from psycopg.sql import SQL, Identifier

from search.receivers import make_missing_index

# What `tests.run` tells: the path of the one, the name of the other.
MIGRATED = {"sqlite": "MIGRATED_SQLITE", "postgresql": "MIGRATED_POSTGRES"}
WRITTEN_BY_MIGRATE = [ContentType, Permission, Group, Group.permissions.through]


@contextmanager
def database_of_the_tests():
    """Yields when the connection leads to an empty database that is migrated."""
    if migrated := os.environ.get(MIGRATED[connection.vendor]):
        with copied(migrated, connection.creation._get_test_db_name()) as name:
            connection.close()
            outside, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], name
            yield
            connection.close()
            connection.settings_dict["NAME"] = outside
    else:
        made = setup_databases(verbosity=0, interactive=False, serialized_aliases=())
        yield
        teardown_databases(made, verbosity=0)


@contextmanager
def copied(migrated, name):
    if connection.vendor == "sqlite":
        yield shutil.copy(migrated, name)
        return
    with connection._nodb_cursor() as cursor:
        drop = SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name))
        cursor.execute(drop)
        cursor.execute(SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(migrated)))
        yield name
        cursor.execute(drop)


def written_by_migrate():
    return [sorted(model.objects.values_list()) for model in WRITTEN_BY_MIGRATE]


class Emptying:
    """Takes all rows away but those that `migrate` has written, unless these are no longer what they were.

    Django takes them all, and has every permission, role and type of content written again.
    """

    def __init__(self, as_django_does):
        self.as_django_does = as_django_does
        self.written = written_by_migrate()
        kept = {model._meta.db_table for model in WRITTEN_BY_MIGRATE}
        self.tables = set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - kept

    def __call__(self, test_case):
        if written_by_migrate() != self.written:
            self.as_django_does(test_case)
            self.written = written_by_migrate()
            return
        with transaction.atomic(), connection.cursor() as cursor:
            for table in self.tables:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
        make_missing_index()
