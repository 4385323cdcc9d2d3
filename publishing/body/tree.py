"""HTML as a tree of elements and strings: enough for markup that nh3 has already made well-formed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

VOID = {"br", "hr"}
# Deeper elements are left out and their contents kept: nobody writes so deep, and nothing here may recurse without end.
MAX_DEPTH = 40


@dataclass(slots=True, eq=False)
class Element:
    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)

    def copy(self, children: list["Node"]) -> "Element":
        return Element(self.tag, dict(self.attrs), children)


Node = Element | str


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = [Element("body")]
        self.left_out = []

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        if tag not in VOID and len(self.open) > MAX_DEPTH:
            self.left_out.append(tag)
            return
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if self.left_out:
            self.left_out.pop()
        elif tag not in VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]


def serialise(nodes: list[Node]) -> str:
    return "".join(map(_markup, nodes))


def _markup(node: Node) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    attrs = "".join(f' {name}="{escape(value)}"' for name, value in node.attrs.items())
    if node.tag in VOID:
        return f"<{node.tag}{attrs}>"
    return f"<{node.tag}{attrs}>{serialise(node.children)}</{node.tag}>"


def elements(root: Element) -> Iterator[Element]:
    """Every element below the root, in the order of the text."""
    for child in root.children:
        if isinstance(child, Element):
            yield child
            yield from elements(child)


def text_of(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(text_of, node.children))
