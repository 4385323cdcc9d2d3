"""Which sizes and crops of a picture exist, and what they are called.

A name follows from the master's name, the width, the crop and the focal point alone, so that a page full of
pictures costs neither a query nor a look at the disk. What is not declared here is never made.
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from django.core.files.storage import default_storage


@dataclass(frozen=True)
class Role:
    widths: tuple[int, ...]
    ratio: tuple[int, int] | None = None
    formats: tuple[str, ...] = ("avif", "jpg")
    # Else only machines ask for it, and may wait for it to be made.
    is_on_pages: bool = True


ROLES = {
    "thumb": Role((160, 320)),
    "poster": Role((160, 320, 480, 640, 960)),
    "still": Role((480, 800, 1200, 1600, 2400)),
    "portrait": Role((160, 320, 640), ratio=(1, 1)),
    "changeover": Role((480, 800, 1200), ratio=(4, 5)),
    "social": Role((1200,), ratio=(1200, 630), formats=("jpg",), is_on_pages=False),
    # The three shapes in which search engines show the picture of a story.
    "wide": Role((1200,), ratio=(16, 9), formats=("jpg",), is_on_pages=False),
    "classic": Role((1200,), ratio=(4, 3), formats=("jpg",), is_on_pages=False),
    "square": Role((1200,), ratio=(1, 1), formats=("jpg",), is_on_pages=False),
}
MEDIA_TYPES = {"avif": "image/avif", "jpg": "image/jpeg"}
FOLDER = "renditions/"
# No screen is higher than this: a tall poster needs none of the widths that a still needs.
MAX_SIDE = 2400


class Cut(NamedTuple):
    """One box of the master at one size."""

    width: int
    height: int
    box: tuple[float, float, float, float]
    name: str


def cuts(image, role: str) -> list[Cut]:
    """From small to large; never larger than the master."""
    ratio = ROLES[role].ratio
    box = crop(image, ratio)
    shape = (box[2] - box[0]) / (box[3] - box[1])
    suffix = "-{}x{}-{}-{}".format(*ratio, image.focal_x, image.focal_y) if ratio else ""
    widths = fitting(ROLES[role].widths, own_width(box))
    return [Cut(width, max(1, round(width / shape)), box, f"{width}{suffix}") for width in widths]


def crop(image, ratio, size=None):
    """The largest box of that ratio, as near as it can be to being centred on the focal point.

    In pixels of the master, or of a rendition of that `size`.
    """
    across, down = size or (image.width, image.height)
    if not ratio:
        return (0, 0, across, down)
    width = min(across, down * ratio[0] / ratio[1])
    height = min(down, across * ratio[1] / ratio[0])
    left = min(max(across * image.focal_x / 100 - width / 2, 0), across - width)
    top = min(max(down * image.focal_y / 100 - height / 2, 0), down - height)
    return (left, top, left + width, top + height)


def own_width(box):
    width, height = box[2] - box[0], box[3] - box[1]
    return max(1, int(width * min(1, MAX_SIDE / max(width, height))))


def fitting(widths, own):
    """The declared widths that need no enlarging, and the picture's own where it adds something to them."""
    smaller = [width for width in widths if width <= own]
    if not smaller or (own < widths[-1] and own > 1.25 * smaller[-1]):
        return [*smaller, own]
    return smaller


def folder(master: str) -> str:
    """The storage folder that holds all renditions of a master."""
    token = PurePosixPath(master).stem
    return f"{FOLDER}{token[:2]}/{token}/"


def addresses(image, role: str, form: str = "jpg") -> list[tuple[Cut, str]]:
    base = default_storage.url(folder(image.file.name))
    return [(cut, f"{base}{cut.name}.{form}") for cut in cuts(image, role)]


def filling(image, role: str, width: int) -> tuple[Cut, str]:
    """The smallest JPEG that fills `width`, or the largest there is, and its address."""
    choices = addresses(image, role)
    return next((choice for choice in choices if choice[0].width >= width), choices[-1])


def nearest(image, role: str, width: int) -> str:
    """Its address alone."""
    return filling(image, role, width)[1]


def largest(image, role: str) -> str:
    return addresses(image, role)[-1][1]


def declared(image) -> dict[str, Cut]:
    """Every rendition of a picture by its storage name, small ones first."""
    return _named(image, ROLES)


def on_pages(image) -> dict[str, Cut]:
    """Those of them that readers would wait for."""
    return _named(image, (role for role in ROLES if ROLES[role].is_on_pages))


def _named(image, roles):
    base = folder(image.file.name)
    found = {
        f"{base}{cut.name}.{form}": cut for role in roles for cut in cuts(image, role) for form in ROLES[role].formats
    }
    return dict(sorted(found.items(), key=lambda item: item[1].width))


def master_names(rendition: str) -> list[str]:
    """What the master of a rendition may be called; nothing for what cannot be a rendition."""
    shape = re.fullmatch(rf"{FOLDER}[0-9a-f]{{2}}/([0-9a-f]{{32}})/[0-9x-]+\.[a-z]+", rendition)
    token = shape[1] if shape else ""
    return [f"images/{token[:2]}/{token}.{suffix}" for suffix in ("jpg", "png") if token]
