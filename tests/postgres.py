"""A PostgreSQL server for one run of the tests: made in a temporary folder, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg

# Nothing here has to survive a crash.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
}


def find_server() -> Path | None:
    """The folder of the newest server's programs; Debian keeps them off the PATH."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    folders = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    return max(folders, key=lambda folder: float(folder.parent.name), default=None)


@contextmanager
def throwaway_server(programs: Path):
    """Yields the DATABASE_URL of a server that listens on a socket in its own folder."""
    # PostgreSQL refuses to run as root.
    as_somebody = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="cinesite-") as folder:
        if as_somebody:
            shutil.chown(folder, "postgres", "postgres")
        data = f"{folder}/data"
        subprocess.run(
            [programs / "initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D", data],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            **as_somebody,
        )
        options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        with open(f"{folder}/log", "w") as log:
            server = subprocess.Popen(
                [programs / "postgres", "-D", data, "-k", folder, *options],
                cwd=folder,
                stderr=log,
                # Ctrl-C is for the tests, which still need their server to clean up.
                start_new_session=True,
                **as_somebody,
            )
        try:
            wait_until_ready(server, programs, folder)
            yield f"postgres://postgres@{quote(folder, safe='')}/postgres"
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


@contextmanager
def temporary_database(server_url):
    """Yields (name, DATABASE_URL) of an empty database beside the one that is named."""
    name = f"cinesite_migrated_{os.getpid()}"
    with psycopg.connect(server_url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield name, urlsplit(server_url)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def wait_until_ready(server, programs, folder):
    for _ in range(200):
        if subprocess.run([programs / "pg_isready", "--quiet", "-h", folder]).returncode == 0:
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"PostgreSQL did not start:\n{Path(folder, 'log').read_text()}")
