"""Magazines of several sizes: each filled once, and served by a process of its own."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.run import OWNERS_SETTINGS

ROOT = Path(__file__).parent.parent.parent


def environment_in(folder: Path):
    """Production settings; pictures and static files lie below the folder."""
    untouched = {name: value for name, value in os.environ.items() if name not in OWNERS_SETTINGS}
    return untouched | {"VAR_DIR": str(folder / "var"), "DJANGO_SETTINGS_MODULE": "cinesite.settings"}


def manage(environment, *arguments):
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True)


def fill(folder: Path, environment, label, stories):
    """Kept magazines catch up with the migrations."""
    manage(environment, "migrate", "--verbosity", "0")
    filled = folder / f"{label}-{stories}.filled"
    if not filled.exists():
        print(f"\n{label}, {stories:,} stories:", flush=True)
        manage(environment, "bench", str(stories))
        filled.touch()


class Magazine:
    """Asks for pages in a process that has this magazine's database open."""

    def __init__(self, environment):
        command = [sys.executable, "-m", "tests.benchmark.worker"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True)
        self.pages = self._answer()

    def status(self, page):
        return self._ask({"page": page, "measure": "status"})

    def queries(self, page):
        return self._ask({"page": page, "measure": "queries"})

    def seconds(self, page):
        return self._ask({"page": page, "measure": "seconds"})

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    def _ask(self, question):
        print(json.dumps(question), file=self.process.stdin, flush=True)
        return self._answer()

    def _answer(self):
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit("A process that asks for pages has stopped.")
        return json.loads(answer)


@contextmanager
def opened(folder, label, server, sizes):
    """Yields the magazines by the number of their stories."""
    with server(folder) as address_of, ExitStack() as stack:
        environments = {}
        for stories in sizes:
            environments[stories] = environment_in(folder) | {"DATABASE_URL": address_of(f"bench_{stories}")}
            fill(folder, environments[stories], label, stories)
        # Not before all are filled: their code is that of the same moment.
        magazines = {stories: Magazine(environment) for stories, environment in environments.items()}
        for magazine in magazines.values():
            stack.callback(magazine.close)
        yield magazines
