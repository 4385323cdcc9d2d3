"""`make test`: the checks of the source, then every test on SQLite, and again on PostgreSQL."""

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.audit.tools import missing_checkers
from tests.chromium import find_chromium
from tests.postgres import find_server, temporary_database, throwaway_server

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
# What the owner of this machine has set says nothing about the code.
OWNERS_SETTINGS = {
    *("DATABASE_URL", "SITE_URL", "PORT", "SECRET_KEY", "DEBUG", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS"),
    *("BEHIND_PROXY", "TIME_ZONE", "LANGUAGE_CODE", "EMAIL_URL"),
    # Without compiled modules, each of the many processes that the tests start compiles all of Django again.
    "PYTHONDONTWRITEBYTECODE",
}


def main(arguments):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    with tempfile.TemporaryDirectory(prefix="cinesite-") as var, postgres() as postgres_url:
        if not everything_is_here(find_chromium(), postgres_url) and os.environ.get("CI"):
            return 1
        environment = {name: value for name, value in os.environ.items() if name not in OWNERS_SETTINGS}
        environment |= {"VAR_DIR": var}
        return check_source(environment) or test(arguments, environment, postgres_url)


@contextmanager
def postgres():
    """The address of the server that DATABASE_URL names, else of a throw-away one, else nothing."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        yield given
    elif programs := find_server():
        with throwaway_server(programs) as url:
            yield url
    else:
        yield None


def everything_is_here(chromium, postgres_url):
    checkers = missing_checkers()
    if not chromium:
        say("Chromium is not installed, so the tests in a real browser are left out.")
    if not postgres_url:
        say("PostgreSQL's server is not installed, so the tests run on SQLite alone.")
    if checkers:
        say(f"Not installed: {', '.join(checkers)} (make checkers). The pages of the demo magazine are not judged.")
    return chromium and postgres_url and not checkers


def check_source(environment):
    say("The source")
    templates = [path for folder in templates_folders() for path in folder.rglob("*.html")]
    checks = [
        [BIN / "ruff", "check", "--quiet", "."],
        [BIN / "ruff", "format", "--check", "."],
        [BIN / "djade", "--check", "--target-version", "5.2", *templates],
        [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    ]
    return max(run(check, environment) for check in checks)


def templates_folders():
    return [ROOT / "templates", *(path for path in ROOT.glob("*/templates") if not path.parts[-2].startswith("."))]


def test(arguments, environment, postgres_url):
    run([sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"], environment)
    say("Tests on SQLite")
    left_out = [mark for mark, is_here in can_run().items() if not is_here]
    migrated = f"{environment['VAR_DIR']}/migrated.sqlite3"
    migrate(environment | {"DATABASE_URL": f"sqlite:///{migrated}"})
    failed = pytest(arguments, environment | {"MIGRATED_SQLITE": migrated}, left_out)
    if postgres_url:
        say("Tests on PostgreSQL")
        left_out = {*left_out, "audit", "once"}
        with temporary_database(postgres_url) as (name, url):
            migrate(environment | {"DATABASE_URL": url})
            environment |= {"DATABASE_URL": postgres_url, "MIGRATED_POSTGRES": name}
            failed = pytest(arguments, environment, left_out) or failed
    return failed


def migrate(environment):
    run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], environment)


def can_run():
    """Which of the marked tests find here what they need."""
    return {"browser": find_chromium(), "audit": not missing_checkers()}


def pytest(arguments, environment, left_out):
    command = [sys.executable, "-m", "pytest", "--quiet", "-n", "2", "--dist", "worksteal", "--durations", "5"]
    marks = ["-m", " and ".join(f"not {mark}" for mark in left_out)] if left_out else []
    return run([*command, *marks, *arguments], environment)


def run(command, environment):
    """Runs to the end; when we are asked to stop, the command gets the chance to stop its own children first."""
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        return process.wait()
    except KeyboardInterrupt:
        process.wait()
        raise
    except SystemExit:
        process.send_signal(signal.SIGINT)
        process.wait()
        raise


def say(line):
    print(f"\n{line}", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
