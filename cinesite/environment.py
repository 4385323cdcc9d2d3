"""Reads settings from the environment, and makes the secret key of a new installation."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def flag(name, default=False):
    return os.environ.get(name, str(default)).strip().lower() in {"1", "true", "yes", "on"}


def words(name):
    """A comma-separated setting as a list, empty when it is not set."""
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def secret_key(path: Path) -> str:
    """The key kept at `path`, made on first use.

    Several workers may start at once. Each writes a key of its own and links it into place; linking fails
    for all but the first, so all read the same one.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent) as own:
            own.write(secrets.token_urlsafe(50))
            own.flush()
            with suppress(FileExistsError):
                os.link(own.name, path)
    return path.read_text()
