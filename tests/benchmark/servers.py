"""Where the filled magazines lie: in files, and on a PostgreSQL server whose data stay in a folder."""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from tests.postgres import SETTINGS, find_server, wait_until_ready


@contextmanager
def sqlite(folder: Path):
    """Yields what gives a magazine's DATABASE_URL by its name."""
    yield lambda name: f"sqlite:///{folder / name}.sqlite3"


@contextmanager
def postgresql(folder: Path):
    data = folder / "postgresql"
    with server_in(data, find_server()) as server:
        yield lambda name: database(server, data, name)


@contextmanager
def server_in(folder: Path, programs: Path):
    # PostgreSQL refuses to run as root.
    as_somebody = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    if not folder.exists():
        make_cluster(folder, programs, as_somebody)
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    with open(folder / "log", "w") as log:
        command = [programs / "postgres", "-D", folder, "-k", folder, *options]
        server = subprocess.Popen(command, cwd=folder, stderr=log, start_new_session=True, **as_somebody)
    try:
        wait_until_ready(server, programs, str(folder))
        yield f"postgres://postgres@{quote(str(folder), safe='')}"
    finally:
        server.terminate()
        server.wait()


def make_cluster(folder, programs, as_somebody):
    folder.mkdir()
    if as_somebody:
        shutil.chown(folder, "postgres", "postgres")
    command = [programs / "initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D", folder]
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **as_somebody)


def database(server, folder, name):
    with psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
    return f"{server}/{name}"


SERVERS = {"SQLite": sqlite, "PostgreSQL": postgresql}
