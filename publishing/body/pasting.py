"""Mends what Word and Google Docs put on the clipboard: meaning hidden in styles, wrappers that mean nothing."""

import re

from .pasted_lists import gather_lists
from .pasted_notes import gather_notes, reference
from .tree import Element, Node, elements

STYLED = {"span", "font", "b", "strong", "i", "em", "a"}
WORD_PARAGRAPHS = {"MsoTitle": "h2", "MsoSubtitle": "h3", "MsoQuote": "blockquote", "MsoIntenseQuote": "blockquote"}


def mend(root: Element) -> list[Node]:
    below = list(elements(root))
    if any(element.attrs.get("id", "").startswith("docs-internal-guid") for element in below):
        _forget(below, "dir", {"ltr"})
    if any("mso" in element.attrs.get("class", "").lower() + element.attrs.get("style", "") for element in below):
        # Word guesses a language for every few words, usually wrong.
        _forget(below, "lang")
    return _mend_children(root)


def _forget(found, name, values=None):
    for element in found:
        if values is None or element.attrs.get(name) in values:
            element.attrs.pop(name, None)


def _mend_children(parent):
    gathered = gather_notes(gather_lists(parent.children))
    return [mended for child in gathered for mended in _mend(child)]


def _mend(node):
    if isinstance(node, str):
        return [node]
    style = declarations(node)
    if style.get("display") == "none" or style.get("mso-hide") == "all" or style.get("mso-list") == "ignore":
        return []
    node.children = _mend_children(node)
    if node.tag == "p":
        node.tag = WORD_PARAGRAPHS.get(node.attrs.get("class", ""), "p")
    if note := reference(node):
        return [note]
    return _meaning(node, style) if node.tag in STYLED else [node]


def declarations(element: Element) -> dict[str, str]:
    pairs = (declaration.partition(":") for declaration in element.attrs.get("style", "").lower().split(";"))
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def _meaning(element, style):
    """The element with its style's meaning in tags, or its contents where the style takes the tag's meaning away."""
    weight, slant = style.get("font-weight", ""), style.get("font-style", "")
    tags = []
    if _is_bold(weight) and element.tag not in {"b", "strong"}:
        tags.append("strong")
    if slant in {"italic", "oblique"} and element.tag not in {"i", "em"}:
        tags.append("em")
    if "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""):
        tags.append("s")
    if style.get("vertical-align") in {"super", "sub"}:
        tags.append(style["vertical-align"].replace("super", "sup"))
    undone = (element.tag in {"b", "strong"} and weight and not _is_bold(weight)) or (
        element.tag in {"i", "em"} and slant == "normal"
    )
    if not undone and not tags:
        return [element]
    contents = element.children if undone else [element]
    for tag in tags:
        contents = [Element(tag, {}, contents)]
    return contents


def _is_bold(weight):
    return weight in {"bold", "bolder"} or re.fullmatch("[6-9]00", weight) is not None
