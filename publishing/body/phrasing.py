"""Running text in its normal form: the inline elements that are stored, white space, empty lines."""

import re

from .attributes import attributes
from .tree import Element, Node, text_of

PHRASING_TAGS = {"strong", "em", "cite", "sub", "sup", "s", "a", "span", "br"}
SAME_AS = {"b": "strong", "i": "em", "dfn": "em", "var": "em", "del": "s", "strike": "s"}
# Word pads with runs of no-break spaces; a single one is the author's.
PADDING = re.compile("[ \t\n\r\f\xa0\u2028\u2029]{2,}|[\t\n\r\f\u2028\u2029]")
SPACES = " \xa0"


def lines(nodes: list[Node], inside: frozenset[str] = frozenset()) -> list[list[Node]]:
    """The text as paragraphs: two line breaks in a row begin a new one."""
    found = [[]]
    breaks = 0
    for node in _pruned(_inline(nodes, inside)):
        if _is_break(node):
            breaks += 1
        elif isinstance(node, Element) or node.strip():
            if breaks > 1:
                found.append([])
            elif breaks and found[-1]:
                found[-1].append(Element("br"))
            found[-1].append(node)
            breaks = 0
        elif not breaks:
            found[-1].append(node)
    return [tidied for line in found if (tidied := _tidied(line))]


def line(nodes: list[Node], inside: frozenset[str] = frozenset()) -> list[Node]:
    joined = []
    for part in lines(nodes, inside):
        joined += [*([Element("br")] if joined else []), *part]
    return joined


def _inline(nodes, inside):
    for node in nodes:
        if isinstance(node, str) or node.tag == "br":
            yield node if isinstance(node, str) else Element("br")
        else:
            yield from _inline_element(node, inside)


def _inline_element(node, inside):
    tag = SAME_AS.get(node.tag, node.tag)
    attrs = _inline_attributes(tag, node.attrs)
    needless = tag not in PHRASING_TAGS or (tag in {"a", "span"} and not attrs) or (tag in inside and tag != "span")
    if tag == "q":
        yield from ["“", *_inline(node.children, inside), "”"]
    elif needless:
        yield from _inline(node.children, inside)
    else:
        yield Element(tag, attrs, list(_inline(node.children, inside | {tag})))


def _inline_attributes(tag, attrs):
    kept = attributes(tag, attrs)
    if tag == "a" and not kept.keys() & {"href", "data-film"}:
        return {}
    if "data-film" in kept:
        # Where the film's page is, is found out when the story is shown.
        kept.pop("href", None)
    return kept


def _is_break(node):
    return isinstance(node, Element) and node.tag == "br"


def _pruned(nodes):
    """Emphasis on nothing goes; what follows itself becomes one."""
    kept = []
    for node in nodes:
        if isinstance(node, str) or _is_break(node):
            kept.append(node)
            continue
        node.children = _pruned(node.children)
        if not text_of(node).strip():
            kept += node.children
        elif kept and isinstance(kept[-1], Element) and (kept[-1].tag, kept[-1].attrs) == (node.tag, node.attrs):
            kept[-1].children += node.children
        else:
            kept.append(node)
    return kept


def _tidied(nodes):
    leaves = list(_leaves(nodes))
    at_start = True
    for parent, index in leaves:
        at_start = _begin(parent, index, at_start)
    at_end = True
    for parent, index in reversed(leaves):
        at_end = _end(parent, index, at_end)
    return _without_empty(nodes)


def _leaves(nodes):
    for index, node in enumerate(nodes):
        if isinstance(node, str) or node.tag == "br":
            yield nodes, index
        else:
            yield from _leaves(node.children)


def _begin(parent, index, after_space):
    text = parent[index]
    if _is_break(text):
        return True
    text = PADDING.sub(" ", text)
    parent[index] = text = text.lstrip(SPACES) if after_space else text
    return text[-1] in SPACES if text else after_space


def _end(parent, index, before_end):
    text = parent[index]
    if _is_break(text):
        return True
    parent[index] = text = text.rstrip(SPACES) if before_end else text
    return before_end and not text


def _without_empty(nodes):
    kept = []
    for node in nodes:
        if isinstance(node, Element) and node.tag != "br":
            node.children = _without_empty(node.children)
            if not node.children:
                continue
        if node != "":
            kept.append(node)
    return kept
