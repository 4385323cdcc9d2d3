"""Word's lists, which arrive as paragraphs that begin with a bullet or a number, made into lists."""

import re
from dataclasses import dataclass

from .tree import Element, Node, text_of

# Bullets by the level on which Word uses them. A dash is none: dialogue begins so.
BULLET_LEVELS = {"o": 2, "§": 3, "\uf0a7": 3}
BULLET = r"(?P<bullet>[·•▪◦●○■\uf0b7]|[o§\uf0a7](?=\s{2}))"
COUNTER = r"(?P<counter>\d{1,3}|[a-z]|[ivx]{1,5})[.)]"
PLAIN = re.compile(rf"\s*(?:{BULLET}\s+|{COUNTER}(?=\s*\xa0)\s{{2,}})")
MARKED_BY_WORD = re.compile(rf"\s*(?:(?P<bullet>[^\w\s(]|[o§])\s+|\(?{COUNTER}\s+)", re.IGNORECASE)
WORD_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    level: int
    tag: str
    start: int
    li: Element


@dataclass(slots=True)
class Level:
    number: int
    list: Element


def gather_lists(nodes: list[Node]) -> list[Node]:
    gathered, items = [], []
    for node in nodes:
        item = _item(node)
        if item:
            items.append(item)
        elif not (items and isinstance(node, str) and not node.strip()):
            gathered += [*_nest(items), node]
            items = []
    return gathered + _nest(items)


def _item(node):
    if isinstance(node, str) or node.tag not in {"p", "div"}:
        return None
    level = WORD_LEVEL.search(node.attrs.get("style", ""))
    by_word = level or node.attrs.get("class", "").startswith("MsoListParagraph")
    marker = (MARKED_BY_WORD if by_word else PLAIN).match(text_of(node))
    if not marker:
        return None
    bullet, counter = marker["bullet"], marker["counter"]
    return Item(
        level=int(level[1]) if level else BULLET_LEVELS.get(bullet, 1),
        tag="ol" if counter else "ul",
        start=int(counter) if counter and counter.isdecimal() else 1,
        li=Element("li", {}, _without_start(node, marker.end()).children),
    )


def _without_start(element, length):
    """A copy without its first so many characters of text."""
    children = []
    for child in element.children:
        size = len(text_of(child))
        if length >= size > 0:
            length -= size
        elif length and size:
            children.append(child[length:] if isinstance(child, str) else _without_start(child, length))
            length = 0
        else:
            children.append(child)
    return element.copy(children)


def _nest(items):
    outermost, levels = [], []
    for item in items:
        while levels and levels[-1].number > item.level:
            levels.pop()
        if levels and levels[-1].number == item.level and levels[-1].list.tag != item.tag:
            levels.pop()
        if not levels or levels[-1].number < item.level:
            made = Element(item.tag, {"start": str(item.start)} if item.start > 1 else {})
            (levels[-1].list.children[-1].children if levels else outermost).append(made)
            levels.append(Level(item.level, made))
        levels[-1].list.children.append(item.li)
    return outermost
