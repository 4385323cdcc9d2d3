"""Which attributes the stored HTML may have, and with which values."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from .trailers import trailer_address

LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}", re.IGNORECASE | re.ASCII)
NOTE = re.compile(r"(fn|fnref)-\d{1,4}", re.ASCII)
NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)
MAILBOX = re.compile(r"mailto:[^@\s]+@[^@\s]+", re.IGNORECASE)


def matching(pattern: re.Pattern) -> Callable[[str], str | None]:
    return lambda value: value if pattern.fullmatch(value) else None


def named(word: str) -> Callable[[str], str | None]:
    return lambda value: word if word in value.split() else None


def one_of(*words: str) -> Callable[[str], str | None]:
    return lambda value: value.lower() if value.lower() in words else None


def text(value: str) -> str | None:
    return " ".join(value.split()) or None


def span_of_cells(value: str) -> str | None:
    return value if NUMBER.fullmatch(value) and 1 < int(value) <= 50 else None


def address(value: str) -> str | None:
    """Where a link may lead: the web, a mailbox, this site, a note of this text."""
    value = re.sub(r"[\t\r\n]", "", value).strip().replace(" ", "%20")
    if "\\" in value:
        return None
    if value.startswith("#"):
        return value if NOTE.fullmatch(value[1:]) else None
    if value.startswith("/"):
        return None if value.startswith("//") else value
    if value.lower().startswith("www."):
        value = f"https://{value}"
    return value if MAILBOX.fullmatch(value) or _is_on_the_web(value) else None


def _is_on_the_web(value):
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


VALUES = {
    "*": {"lang": matching(LANGUAGE), "dir": one_of("ltr", "rtl", "auto")},
    "a": {"href": address, "data-film": matching(NUMBER)},
    "blockquote": {"class": named("pull")},
    "details": {"class": named("spoiler")},
    "figure": {"data-image": matching(NUMBER), "data-alt": text},
    "li": {"id": matching(NOTE)},
    "ol": {"class": named("footnotes"), "start": matching(NUMBER)},
    "p": {"data-trailer": trailer_address},
    "sup": {"id": matching(NOTE)},
    "td": {"colspan": span_of_cells, "rowspan": span_of_cells},
    "th": {"colspan": span_of_cells, "rowspan": span_of_cells, "scope": one_of("col", "row")},
}
ATTRIBUTES = {tag: set(values) for tag, values in VALUES.items()}


def attribute(tag: str, name: str, value: str) -> str | None:
    """The value to keep, or None where there is none."""
    allow = VALUES.get(tag, {}).get(name) or VALUES["*"].get(name)
    return allow(value) if allow else None


def attributes(tag: str, attrs: dict[str, str]) -> dict[str, str]:
    known = [*VALUES.get(tag, {}), *(VALUES["*"] if tag != "*" else [])]
    kept = {name: attribute(tag, name, attrs[name]) for name in known if name in attrs}
    return {name: value for name, value in kept.items() if value is not None}
