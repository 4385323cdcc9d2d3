"""Every test gets its own media folder, quick passwords, and a door that never locks."""

import gc
import os

import pytest
from django.db import connection
from django.test import TransactionTestCase

pytest_plugins = ["tests.browser", "tests.production"]

# Playwright's synchronous interface runs in an event loop, which Django's database layer would refuse.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


# The longest begin, so that at the end no worker waits for another.
LONGEST = [
    "test_nothing_leaks.py",
    "test_bench.py",
    "test_demo_magazine.py",
    "test_demo.py",
    "test_the_whole_way.py",
    "test_hostile_input.py",
]


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.path.name not in LONGEST)


def pytest_collection_finish():
    """What is loaded by now stays: nobody need look through it for garbage again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite in a file, as in production: in memory, the live server's threads would share one connection."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, django_db_modify_db_settings):
    from tests.databases import Emptying, database_of_the_tests  # which needs the models

    with django_db_blocker.unblock(), database_of_the_tests(), pytest.MonkeyPatch.context() as patch:
        emptying = Emptying(TransactionTestCase._fixture_teardown)
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda test_case: emptying(test_case))
        with django_db_blocker.block():
            yield


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture(autouse=True)
def quick_settings(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.AXES_ENABLED = False
    # Each client would go through the folder of static files, which takes as long as the rest of a small test.
    settings.WHITENOISE_AUTOREFRESH = True
    staticfiles = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": staticfiles}


@pytest.fixture(autouse=True)
def unlearned():
    """What one test has made known, and taken back, is no word of the next."""
    from search import vocabulary  # which needs the models

    vocabulary._words.cache_clear()
