"""What pages tell machines, in the vocabulary of schema.org.

Each app says of its things what their pages show, in functions that take things and give nodes. A node's `@id` is
the address of the thing's own page with a fragment, so that what several pages say of one thing can be joined.
"""

from textwrap import shorten

from django.utils import timezone
from django.utils.translation import gettext as _

from images import renditions

from .addresses import absolute
from .body import plain_text

WIDE_ENOUGH = 1200
LONGEST_DESCRIPTION = 200


def node(kind, **properties):
    """What is not known is left out; a nought is known."""
    return {"@type": kind} | {name: value for name, value in properties.items() if value not in (None, "", [])}


def identified(kind, path, fragment, **properties):
    """A node of what has a page of its own, at `path`."""
    address = absolute(path)
    return node(kind, **{"@id": f"{address}#{fragment}", "url": address}, **properties)


def excerpt(html):
    """How a text begins, without its spoilers."""
    return shorten(plain_text(html), LONGEST_DESCRIPTION, placeholder=" …")


def moment(at, zone=None):
    return timezone.localtime(at, zone).isoformat(timespec="seconds")


def picture(image, role="still"):
    """The JPEG that is just wide enough, or the widest there is."""
    cut, path = renditions.filling(image, role, WIDE_ENOUGH)
    facts = {"width": cut.width, "height": cut.height, "caption": image.caption, "creditText": image.credit}
    return node("ImageObject", url=absolute(path), **facts)


def breadcrumbs(*steps):
    """`steps` are (name, path), from the section down to the page itself."""
    trail = [(_("The front page"), "/"), *steps]
    items = [
        node("ListItem", position=position, name=str(name), item=absolute(path))
        for position, (name, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{items[-1]['item']}#breadcrumbs", "itemListElement": items}


def list_of(things, first=1):
    """A page of a longer list begins with the `first`th of it."""
    items = [
        node("ListItem", position=position, url=absolute(item.get_absolute_url()), name=name_of(item))
        for position, item in enumerate(things, first)
    ]
    return node("ItemList", itemListElement=items) if items else None


def name_of(item):
    return str(getattr(item, "name", item))


def list_page(name, path, query, things, first=1):
    """A page of a section; `query` is what leads to this page of it and not to the first."""
    facts = {"name": str(name), "mainEntity": list_of(things, first)}
    return [identified("CollectionPage", f"{path}{query}", "page", **facts), breadcrumbs((name, path))]
