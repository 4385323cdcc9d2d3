"""Makes a card when it is first asked for, and again when what it shows has changed.

Two names follow from all that is drawn, and neither can be guessed. The one in the address is public. The file lies
under the other, lest a server that is told to hand out the media folder shows a card when its page is public no more.
"""

import json
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from django.core.files.storage import default_storage
from django.utils.crypto import salted_hmac

from images import encoding, renditions

from .drawing import WIDEST, draw

# Counted up when cards look different than before, so that they are drawn anew.
DESIGN = 1
FOLDER = "cards/"

# However many are asked for, a process draws one at a time, and nobody draws what somebody else is drawing. Nobody
# waits long for that either: a worker has few threads, and readers of pages need them.
one_at_a_time = Lock()
PATIENCE = 2


class Busy(Exception):
    """Too many cards are asked for. Come back in a while."""


def signature(card, purpose="address"):
    """128 bits of what is on the card."""
    facts = {field.name: getattr(card, field.name) for field in fields(card)}
    if card.picture:
        facts["picture"] = [card.picture.file.name, card.picture.focal_x, card.picture.focal_y]
    text = json.dumps([DESIGN, facts], default=str)
    return salted_hmac(f"images.cards.{purpose}", text, algorithm="sha256").hexdigest()[:32]


def kept(card, shelf):
    """The file of the card, drawn if need be; then earlier ones on its shelf go. No transaction may be open.

    Raises `Busy` where others are drawn meanwhile.
    """
    folder = f"{FOLDER}{shelf}/"
    name = f"{folder}{signature(card, 'file')}.jpg"
    if not default_storage.exists(name):
        with my_turn():
            if not default_storage.exists(name):
                make(card, name)
                for earlier in set(encoding.stored(folder)) - {name}:
                    default_storage.delete(earlier)
    return default_storage.open(name)


@contextmanager
def my_turn():
    if not one_at_a_time.acquire(timeout=PATIENCE):
        raise Busy
    try:
        yield
    finally:
        one_at_a_time.release()


def make(card, name):
    with TemporaryDirectory(prefix=".drawing-", dir=encoding.local("")) as workplace:
        made = Path(workplace) / "card.jpg"
        made.write_bytes(draw(card, card.picture and rendition(card.picture)))
        encoding.put(name, made)


def rendition(image):
    """A JPEG that is large enough to fill the picture's place on a card, or the largest that there is."""
    role = "poster" if image.height > image.width else "still"
    cuts = renditions.cuts(image, role)
    cut = next((cut for cut in cuts if min(cut.width, cut.height) >= WIDEST), cuts[-1])
    name = f"{renditions.folder(image.file.name)}{cut.name}.jpg"
    if not default_storage.exists(name):
        encoding.make(image.file.name, {name: cut})
    return default_storage.open(name)
