"""A fixture that serves the site as `make run` does, from a folder of its own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SETTINGS_OF_THE_TESTS = {"DATABASE_URL", "SITE_URL", "DEBUG", "DJANGO_ALLOW_ASYNC_UNSAFE"}


class ProductionServer:
    """`manage.py serve` with its own SQLite database, media and secret key, all below `var`."""

    def __init__(self, var: Path):
        self.var = var
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = outside_the_tests() | {"VAR_DIR": str(var), "PORT": str(self.port)}
        self.process = None

    def prepare(self):
        """Static files and an empty database; `tests.run` has made both once for all."""
        if collected := already_collected():
            (self.var / "static").symlink_to(collected)
        else:
            self.manage("collectstatic", "--no-input")
        if not put_migrated(self.var / "cinesite.sqlite3"):
            self.manage("migrate")

    def manage(self, *arguments, **options):
        """Runs one of manage.py's commands on the server's data."""
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True, **options
        )

    def start(self):
        command = [sys.executable, "manage.py", "serve"]
        with open(self.var / "serve.log", "a") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        wait_for(self.answers, f"nothing answers at {self.url}", self.log)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        finally:
            self.process.kill()

    def answers(self):
        return answers(self.port)

    def log(self):
        return (self.var / "serve.log").read_text()


def outside_the_tests():
    """The environment without the settings that the tests themselves run with."""
    return {name: value for name, value in os.environ.items() if name not in SETTINGS_OF_THE_TESTS}


@pytest.fixture(scope="session")
def production_server(tmp_path_factory):
    server = ProductionServer(tmp_path_factory.mktemp("production"))
    server.prepare()
    server.start()
    yield server
    server.stop()


def already_collected() -> Path | None:
    """tests.run collects the static files once for all, into a folder of its own."""
    folder = Path(os.environ.get("VAR_DIR", "/nowhere"), "static")
    return folder if (folder / "staticfiles.json").exists() else None


def put_migrated(path: Path):
    """Whether tests.run has migrated an empty database, of which a copy is there now."""
    migrated = os.environ.get("MIGRATED_SQLITE")
    return migrated and shutil.copy(migrated, path)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    """The port alone is open before a worker listens."""
    connection = HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/admin/login/")
        connection.getresponse()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True


def wait_for(condition, complaint, log, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{complaint}\n{log()}"
        time.sleep(0.1)
