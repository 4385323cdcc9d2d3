"""What a body says, and what it shows, without its markup."""

import unicodedata
from functools import lru_cache

from .phrasing import PHRASING_TAGS
from .tree import elements, parse


# Who saves a text asks for it several times, and searches show the newest texts again and again.
@lru_cache(500)
def plain_text(html: str, spoilers: bool = False) -> str:
    """The running text, one line a block, without captions, trailers, note marks and, unless asked for, spoilers."""
    parts = "".join(_text(parse(html), spoilers)).split("\n")
    return "\n".join(text for part in parts if (text := " ".join(part.split())))


def _text(node, spoilers):
    if isinstance(node, str):
        yield node
    elif not _is_left_out(node, spoilers):
        around = "" if node.tag in PHRASING_TAGS - {"br"} else "\n"
        yield around
        for child in node.children:
            yield from _text(child, spoilers)
        yield around


def _is_left_out(element, spoilers):
    if element.tag == "details":
        return not spoilers
    is_mark = element.tag == "sup" and "id" in element.attrs
    return element.tag == "figure" or is_mark or "data-trailer" in element.attrs


def word_count(html: str) -> int:
    return len(plain_text(html, spoilers=True).split())


def image_ids(html: str) -> list[int]:
    return _numbers(html, "figure", "data-image")


def film_ids(html: str) -> list[int]:
    return _numbers(html, "a", "data-film")


def trailers(html: str) -> list[str]:
    return _values(html, "p", "data-trailer")


def _numbers(html, tag, name):
    return [int(number) for number in _values(html, tag, name) if number.isdecimal()]


def _values(html, tag, name):
    """Each once, in the order of the text; most texts need not be looked through."""
    if name not in html:
        return []
    found = (element.attrs.get(name, "") for element in elements(parse(html)) if element.tag == tag)
    return list(dict.fromkeys(filter(None, found)))


def is_visible(text: str) -> bool:
    """Whether there is anything to see: blanks, controls and joiners alone are nothing."""
    return any(not letter.isspace() and unicodedata.category(letter)[0] != "C" for letter in text)
