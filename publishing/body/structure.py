"""The normal form of the stored HTML: what holds blocks, what holds text, and nothing that is empty."""

from itertools import groupby

from django.utils.translation import gettext as _

from .attributes import attributes
from .phrasing import PHRASING_TAGS, line, lines
from .trailers import trailer_address
from .tree import Element, Node, elements

HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}
BLOCK_TAGS = {*HEADINGS.values(), "p", "blockquote", "ul", "ol", "table", "hr", "figure", "details"}
SIMPLE_TAGS = PHRASING_TAGS | BLOCK_TAGS - {"figure", "details"} | {"li", "thead", "tbody", "tr", "th", "td"}
TAGS = SIMPLE_TAGS | {"figure", "figcaption", "details", "summary"}
# Elements that the stored HTML does not know, or knows only in their place, but that part one paragraph from the next.
BOUNDARIES = """
    address article aside body caption center dd dir div dl dt fieldset figcaption footer form head header html legend
    li main menu nav pre section summary tbody td tfoot th thead tr
"""
BLOCKS = BLOCK_TAGS | set(HEADINGS) | set(BOUNDARIES.split())
INSIDE_ITEMS = {"p", "ul", "ol", "blockquote", "figure", "details"}
INSIDE_QUOTES = INSIDE_ITEMS - {"blockquote"}


def normalise(nodes: list[Node], tags: set[str]) -> list[Element]:
    return flow(nodes, BLOCK_TAGS & tags)


def flow(nodes: list[Node], allowed: set[str]) -> list[Element]:
    blocks = []
    for are_blocks, run in groupby(_hoisted(nodes), _is_block):
        if are_blocks:
            blocks += [block for element in run for block in _blocks(element, allowed)]
        else:
            blocks += _paragraphs(list(run))
    return blocks


def _is_block(node):
    return isinstance(node, Element) and node.tag in BLOCKS


def _holds_blocks(node):
    return isinstance(node, Element) and any(element.tag in BLOCKS for element in elements(node))


def _hoisted(nodes):
    """The nodes with blocks lifted out of links and emphasis, which go into the blocks instead."""
    for node in nodes:
        if _is_block(node) or not _holds_blocks(node):
            yield node
        else:
            yield from _pushed_down(node, node.children)


def _pushed_down(inline, children):
    for are_blocks, run in groupby(_hoisted(children), _is_block):
        if are_blocks:
            yield from (block.copy(list(_pushed_down(inline, block.children))) for block in run)
        else:
            yield inline.copy(list(run))


def _blocks(element, allowed):
    tag = HEADINGS.get(element.tag, element.tag)
    if tag not in allowed:
        return _with_language(flow(element.children, allowed), element)
    return _with_language(MAKERS[tag](element, allowed), element)


def _with_language(blocks, element):
    language = attributes("*", element.attrs)
    for block in blocks if language else ():
        block.attrs = language | block.attrs
    return blocks


def _paragraphs(nodes, tag="p"):
    # A heading is bold already.
    inside = frozenset() if tag == "p" else frozenset({"strong"})
    return [Element(tag, {}, text) for text in lines(nodes, inside)]


def _text_block(element, allowed):
    if address := trailer_address(element.attrs.get("data-trailer", "")):
        return [Element("p", {"data-trailer": address}, [Element("a", {"href": address}, [address])])]
    tag = HEADINGS.get(element.tag, element.tag)
    blocks = []
    for are_blocks, run in groupby(_hoisted(element.children), _is_block):
        run = list(run)
        blocks += flow(run, allowed) if are_blocks else _paragraphs(run, tag)
    return blocks


def _quote(element, allowed):
    attrs = attributes("blockquote", element.attrs)
    return _filled(
        Element("blockquote", attrs, flow(element.children, {"p"} if "class" in attrs else INSIDE_QUOTES & allowed))
    )


def _filled(element):
    return [element] if element.children else []


def _list(element, allowed):
    items = []
    for node in _hoisted(element.children):
        if isinstance(node, Element) and node.tag == "li":
            items.append(node)
        elif isinstance(node, Element) and node.tag in {"ul", "ol"} and items:
            items[-1] = items[-1].copy([*items[-1].children, node])
        else:
            items.append(Element("li", {}, [node]))
    kept = [li for item in items if (li := _item("li", item, allowed)).children]
    return _filled(Element(element.tag, attributes(element.tag, element.attrs), kept))


def _item(tag, element, allowed):
    """An item of a list or a cell of a table: its only paragraph needs no tags of its own."""
    blocks = flow(element.children, INSIDE_ITEMS & allowed)
    plain = [block for block in blocks if block.tag == "p"]
    if plain and blocks[:1] == plain and not plain[0].attrs:
        blocks = plain[0].children + blocks[1:]
    return Element(tag, attributes(tag, element.attrs), blocks)


def _table(element, allowed):
    before = [block for caption in _parts(element, "caption") for block in flow(caption.children, allowed)]
    rows = [row for part in _parts(element, "tr") if (row := _row(part, allowed)).children]
    if not any(cell.children for row in rows for cell in row.children):
        return before
    heads = 1 if all(cell.tag == "th" for cell in rows[0].children) and len(rows) > 1 else 0
    parts = [Element("thead", {}, rows[:heads]), Element("tbody", {}, rows[heads:])]
    return [*before, Element("table", {}, [part for part in parts if part.children])]


def _parts(table, tag):
    for child in table.children:
        if isinstance(child, Element):
            if child.tag == tag:
                yield child
            elif child.tag in {"thead", "tbody", "tfoot"}:
                yield from _parts(child, tag)


def _row(element, allowed):
    cells = [child for child in element.children if isinstance(child, Element) and child.tag in {"td", "th"}]
    return Element("tr", {}, [_item(cell.tag, cell, allowed) for cell in cells])


def _figure(element, allowed):
    attrs = attributes("figure", element.attrs)
    if "data-image" not in attrs:
        return flow(element.children, allowed)
    caption, rest = _split(element, "figcaption")
    return [Element("figure", attrs, _filled(Element("figcaption", {}, caption))), *flow(rest, allowed)]


def _spoiler(element, allowed):
    summary, rest = _split(element, "summary")
    hidden = flow(rest, allowed - {"details"})
    if not hidden:
        return _paragraphs(summary)
    return [Element("details", {"class": "spoiler"}, [Element("summary", {}, summary or [_("Spoiler")]), *hidden])]


def _split(element, tag):
    """The text of the first such child, and the other children."""
    found = next((child for child in element.children if isinstance(child, Element) and child.tag == tag), None)
    text = line(found.children) if found else []
    return text, [child for child in element.children if child is not found]


def _rule(element, allowed):
    return [Element("hr")]


MAKERS = {
    **dict.fromkeys(["p", "h2", "h3", "h4"], _text_block),
    **dict.fromkeys(["ul", "ol"], _list),
    "blockquote": _quote,
    "table": _table,
    "hr": _rule,
    "figure": _figure,
    "details": _spoiler,
}
