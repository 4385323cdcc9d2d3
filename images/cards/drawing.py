"""Draws a share card: data in, picture out. Its measures also hold where it is shown 300 pixels wide."""

from io import BytesIO

from PIL import Image, ImageDraw

from ..renditions import crop
from . import HEIGHT, WIDTH
from .faces import FACT, ITALIC, STRONG, UPRIGHT
from .lines import fitted, paint

MARGIN = 56
NARROWEST, WIDEST = 380, 560
LINE = 112
FOOT = 96
# As on the pages: a short title is set larger.
LOUD = 18
MOST_BYTES = 300_000
FINER = 4

GROUNDS = {
    "paper": {"paper": "#f5f4f3", "ink": "#171315", "soft": "#5f5659", "accent": "#b3134f"},
    "auditorium": {"paper": "#0c090b", "ink": "#f0eae8", "soft": "#aca1a5", "accent": "#ff86a8"},
    "tint": {"paper": "#f5d5dd", "ink": "#171315", "soft": "#5f5659", "accent": "#b3134f"},
}


def draw(card, picture=None):
    """A JPEG. `picture` is a rendition of `card.picture`, as a file."""
    colours = GROUNDS[card.ground]
    canvas = Image.new("RGB", (WIDTH, HEIGHT), colours["paper"])
    left = MARGIN + (hang(canvas, picture, card) if picture else 0)
    if not picture:
        frame(canvas, colours["soft"])
    head(canvas, card, left, colours)
    words(canvas, card, left, colours, foot(canvas, card, left, colours))
    return encoded(canvas)


def encoded(canvas):
    for quality in (86, 78, 70, 60):
        file = BytesIO()
        canvas.save(file, "JPEG", quality=quality, progressive=True, optimize=True)
        if file.tell() <= MOST_BYTES:
            break
    return file.getvalue()


def hang(canvas, file, card):
    """A poster is shown whole while it is of the shape of one; a still fills its column around its focal point."""
    with Image.open(file, formats=("JPEG",)) as opened:
        picture = opened.convert("RGB")
    shape = picture.width / picture.height
    width = min(max(round(HEIGHT * shape), NARROWEST), WIDEST)
    box = crop(card.picture, (width, HEIGHT), picture.size)
    canvas.paste(picture.resize((width, HEIGHT), Image.Resampling.LANCZOS, box), (0, 0))
    return width


def frame(canvas, colour):
    """Without a picture a card is an intertitle."""
    ImageDraw.Draw(canvas).rectangle((20, 20, WIDTH - 21, HEIGHT - 21), outline=colour)


def head(canvas, card, left, colours):
    """The magazine's name with its cue mark, and the line on which everything hangs."""
    room = WIDTH - MARGIN - left
    name = fitted(card.masthead, UPRIGHT, (50, 44, 38, 32, 27), (room - 24, 70), most_lines=1)
    bottom = paint(canvas, name, (left, LINE - 14 - name.height), colours["ink"])
    ring(canvas, (left + name.width + 11, bottom - name.height * 0.74), 6, 3, colours["accent"])
    ImageDraw.Draw(canvas).rectangle((left, LINE, WIDTH - MARGIN - 1, LINE + 1), fill=colours["ink"])


def ring(canvas, centre, radius, stroke, colour):
    """Drawn larger and then reduced, so that its edge is smooth."""
    side = round(2 * (radius + stroke))
    mask = Image.new("L", (side * FINER, side * FINER))
    edges = (stroke * FINER / 2, side * FINER - stroke * FINER / 2 - 1)
    ImageDraw.Draw(mask).ellipse((edges[0], edges[0], edges[1], edges[1]), outline=255, width=round(stroke * FINER))
    place = round(centre[0] - side / 2), round(centre[1] - side / 2)
    canvas.paste(colour, place, mask.resize((side, side), Image.Resampling.LANCZOS))


def foot(canvas, card, left, colours):
    """Who wrote it, when and where; the grade at the end. Says where the room above ends."""
    right = WIDTH - MARGIN
    if card.mark:
        right = mark(canvas, card, colours) - 24
    facts = fitted(card.foot, FACT, (30, 27), (right - left, 80), most_lines=2)
    top = HEIGHT - MARGIN - facts.height
    paint(canvas, facts, (left, top), colours["soft"])
    return min(top, HEIGHT - MARGIN - (FOOT if card.mark else 0)) - 20


def mark(canvas, card, colours):
    """Stars are text; any other grade stands in its ring. Says where it begins."""
    right = WIDTH - MARGIN
    if card.mark_is_stars:
        stars = fitted(card.mark, UPRIGHT, (52,), (400, 80), most_lines=1)
        paint(canvas, stars, (right - stars.width, HEIGHT - MARGIN - stars.height), colours["accent"])
        return right - stars.width
    radius = FOOT / 2
    centre = right - radius, HEIGHT - MARGIN - radius + 8
    ring(canvas, centre, radius, 4, colours["accent"])
    letter = fitted(card.mark, UPRIGHT, (48, 40, 34, 30, 26), (FOOT - 22, 80), most_lines=1)
    paint(canvas, letter, (centre[0] - letter.width / 2, centre[1] - letter.size * 0.47), colours["ink"])
    return right - FOOT


def words(canvas, card, left, colours, bottom):
    """The kicker, and the headline as a title card: its frame small, what it is about large."""
    room, top = WIDTH - MARGIN - left, LINE + 22
    kicker = fitted(" · ".join(card.kicker), STRONG, (28, 25), (room, 70), most_lines=1)
    top = paint(canvas, kicker, (left, top), colours["accent"]) + 12
    small = [fitted(text, UPRIGHT, (38, 32, 28), (room, 90), card.language, 2) for text in (card.before, card.after)]
    other = fitted(card.other_title, UPRIGHT, (36, 30, 26), (room, 90), most_lines=2)
    taken = sum(block.height for block in (*small, other)) + (12 if card.other_title else 0)
    voice = ITALIC if card.is_film else UPRIGHT
    title = fitted(card.title, voice, sizes(card), (room, bottom - top - taken), card.language)
    for block, colour in ((small[0], "soft"), (title, "ink"), (small[1], "soft")):
        top = paint(canvas, block, (left, top), colours[colour])
    paint(canvas, other, (left, top + 12), colours["soft"])


def sizes(card):
    largest = 132 if card.is_film else 120 if len(card.title) <= LOUD else 84
    return range(largest, 27, -4)
