"""Word's footnotes and endnotes, made into the notes of the stored HTML."""

import re

from .tree import Element, Node, text_of

WORD_NOTE = re.compile(r"#_(?:ftn|edn)(?P<back>ref)?(?P<number>\d{1,4})")


def reference(element: Element) -> Element | None:
    found = _leads_to(element)
    if not found or found["back"]:
        return None
    number = found["number"]
    return Element("sup", {"id": f"fnref-{number}"}, [Element("a", {"href": f"#fn-{number}"}, [number])])


def gather_notes(nodes: list[Node]) -> list[Node]:
    gathered, notes = [], []
    for node in nodes:
        note = _note(node)
        if note:
            notes.append(note)
        elif not (notes and isinstance(node, str) and not node.strip()):
            gathered += [*_list_of(notes), node]
            notes = []
    return gathered + _list_of(notes)


def _note(node):
    if isinstance(node, str):
        return None
    if node.tag == "div" and node.attrs.get("id", "").startswith(("ftn", "edn")):
        paragraphs = [child for child in node.children if isinstance(child, Element)]
        return _note(paragraphs[0]) if len(paragraphs) == 1 else None
    first = next((child for child in node.children if text_of(child).strip()), None)
    found = isinstance(first, Element) and _leads_to(_innermost(first))
    if node.tag != "p" or not found or not found["back"]:
        return None
    rest = node.children[node.children.index(first) + 1 :]
    return Element("li", {"id": f"fn-{found['number']}"}, rest)


def _innermost(element):
    """The link inside the spans that Word wraps around it."""
    while element.tag != "a" and len(element.children) == 1 and isinstance(element.children[0], Element):
        element = element.children[0]
    return element


def _leads_to(element):
    return WORD_NOTE.fullmatch(element.attrs.get("href", "")) if element.tag == "a" else None


def _list_of(notes):
    return [Element("ol", {"class": "footnotes"}, notes)] if notes else []
