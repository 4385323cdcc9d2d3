"""Stored HTML to what readers get: pictures, trailers and film links are put in where the text names them.

The text was sanitised when it was stored; what is added here is escaped where it is added.
"""

from html import escape
from itertools import chain
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from films.models import Film
from images.models import Image
from images.templatetags.pictures import described
from publishing.addresses import absolute
from publishing.body import film_ids, image_ids
from publishing.body.tree import VOID, elements, parse

from .pictures import Picture

VIDEO_SITES = {"youtube.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo"}


def render_body(html):
    return mark_safe(Renderer(html).render(html))


class Renderer:
    """Looks up what any of `texts` names, at once, and renders each of them."""

    def __init__(self, *texts):
        self.images = fetched(Image.objects, map(image_ids, texts))
        self.films = fetched(Film.objects.live(), map(film_ids, texts))

    def render(self, html):
        return self.inside(parse(html))

    def inside(self, element):
        return "".join(map(self.node, element.children))

    def node(self, node):
        if isinstance(node, str):
            return escape(node, quote=False)
        return getattr(self, f"_{node.tag}", self.plain)(node)

    def plain(self, element):
        if element.tag in VOID:
            return opening(element.tag, element.attrs)
        return f"{opening(element.tag, element.attrs)}{self.inside(element)}</{element.tag}>"

    def _figure(self, figure):
        image = self.image(figure)
        return self.still(image, figure) if image else ""

    def image(self, figure):
        return self.images.get(int(figure.attrs.get("data-image") or 0))

    def still(self, image, figure):
        words = [self.inside(child) for child in elements(figure) if child.tag == "figcaption"]
        return render_to_string(
            "components/still.html",
            {
                "image": image,
                "alt": self.alt(image, figure),
                "caption": mark_safe("".join(words)) or image.caption,
                "sizes": "(min-width: 46rem) 70vw, 100vw",
                "wide": True,
            },
        )

    def alt(self, image, figure):
        return figure.attrs.get("data-alt") or described(image)

    def _p(self, paragraph):
        address = paragraph.attrs.get("data-trailer")
        return self.trailer(address) if address else self.plain(paragraph)

    def trailer(self, address):
        link = opening("a", {"href": address, "rel": "noopener"})
        return f'<p class="trailer">{link}{escape(trailer_words(address))}</a></p>'

    def _a(self, link):
        if "data-film" in link.attrs:
            return self.film_link(link)
        address = self.address(link.attrs.get("href", ""))
        elsewhere = {} if is_ours(address) else {"rel": "noopener"}
        return f"{opening('a', link.attrs | {'href': address} | elsewhere)}{self.inside(link)}</a>"

    def film_link(self, link):
        film = self.films.get(int(link.attrs["data-film"]))
        if film is None:
            return self.inside(link)
        return f"{opening('a', {'href': self.address(film.get_absolute_url())})}{self.inside(link)}</a>"

    def address(self, address):
        return address

    def _table(self, table):
        # A wide table scrolls in a box of its own, by keyboard too.
        box = {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": _("Table")}
        return f"{opening('div', box)}{self.plain(table)}</div>"


class FeedRenderer(Renderer):
    """For readers elsewhere: whole addresses, plain pictures."""

    def address(self, address):
        return absolute(address) if address.startswith("/") else address

    def still(self, image, figure):
        return self.picture(image, figure).html

    def picture(self, image, figure):
        words = "".join(self.inside(child) for child in elements(figure) if child.tag == "figcaption")
        return Picture(image, "still", self.alt(image, figure), mark_safe(words) or image.caption)

    def _table(self, table):
        return self.plain(table)


def fetched(queryset, ids):
    ids = set(chain.from_iterable(ids))
    return queryset.in_bulk(ids) if ids else {}


def opening(tag, attrs):
    named = "".join(f' {name}="{escape(value)}"' for name, value in attrs.items())
    return f"<{tag}{named}>"


def is_ours(address):
    return not urlsplit(address).netloc or address.startswith(f"{settings.SITE_URL}/")


def trailer_words(address):
    site = VIDEO_SITES.get((urlsplit(address).hostname or "").removeprefix("www."))
    return _("Watch the trailer on %(site)s") % {"site": site} if site else _("Watch the trailer")
