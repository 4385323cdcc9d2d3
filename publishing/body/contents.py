"""What is in a long text: its headings, each with an id by which the page opens there.

Every id begins with `part-`, so that it is none of the page's own and none of a note's.
"""

from dataclasses import dataclass, field

from django.utils.text import slugify

from .text import plain_text
from .tree import Element, serialise

LONGEST_ID = 60


@dataclass(slots=True, eq=False)
class Heading:
    element: Element
    id: str
    words: str
    inside: list["Heading"] = field(default_factory=list)

    @property
    def lang(self) -> str:
        return self.element.attrs.get("lang", "")


def headings(root: Element) -> list[Heading]:
    """The headings of the text itself; one inside a spoiler would give it away."""
    found, taken = [], set()
    for element in root.children:
        if isinstance(element, Element) and element.tag in {"h2", "h3"}:
            words = " ".join(plain_text(serialise([element])).split())
            found.append(Heading(element, _free_id(words, taken), words))
    return found


def _free_id(words, taken):
    name = f"part-{slugify(words, allow_unicode=True)[:LONGEST_ID].strip('-')}".rstrip("-")
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def nested(found: list[Heading]) -> list[Heading]:
    """The headings with the smaller ones inside the larger one that they follow."""
    outer = []
    for heading in found:
        is_inner = outer and heading.element.tag > outer[-1].element.tag
        (outer[-1].inside if is_inner else outer).append(heading)
    return outer
