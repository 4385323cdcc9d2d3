"""Pictures for readers elsewhere: one JPEG of a known size, and what is said with it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.html import format_html
from django.utils.safestring import SafeString

from images import renditions
from images.models import Image
from publishing.addresses import absolute

WIDTHS = {"still": 1200, "poster": 640, "portrait": 320}


@dataclass(frozen=True)
class Picture:
    image: Image
    role: str
    alt: str = ""
    caption: str | SafeString = ""

    @cached_property
    def facts(self):
        """Of the smallest rendition that fills the width, else of the largest. Nothing is looked up on the disk."""
        cut, address = renditions.filling(self.image, self.role, WIDTHS[self.role])
        return {
            "url": absolute(address),
            "width": str(cut.width),
            "height": str(cut.height),
            "description": self.alt,
            "credit": self.image.credit,
        }

    @property
    def html(self):
        img = format_html('<img src="{url}" alt="{description}" width="{width}" height="{height}">', **self.facts)
        words = [part for part in (self.caption, self.image.credit) if part]
        if not words:
            return format_html("<p>{}</p>", img)
        caption = format_html(" ".join(["{}"] * len(words)), *words)
        return format_html("<figure>{}<figcaption>{}</figcaption></figure>", img, caption)
