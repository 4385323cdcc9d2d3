"""Lines of text: where they break, how large they may be, and the mask through which they are painted."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from PIL import Image
from uharfbuzz import RasterDraw

from .bidi import is_right_to_left
from .faces import JOINERS, Face, drawable, runs

# Between two of these a line may break, except before what closes and after what opens.
IDEOGRAPH = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
NEVER_FIRST = set("、。，．・：；？！」』）］｝〉》】〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々％…―")
NEVER_LAST = set("「『（［｛〈《【〔")
ELLIPSIS = "…"


@dataclass(frozen=True)
class Block:
    """Lines of one voice and size, as they are painted one under the other."""

    lines: tuple[str, ...]
    voice: Face
    size: float
    language: str = ""

    @property
    def is_right_to_left(self):
        return is_right_to_left(" ".join(self.lines))

    @property
    def leading(self):
        faces = {run.face for line in self.lines for run in runs(line, self.voice, self.language)}
        return self.size * max((face.leading for face in faces), default=1)

    @property
    def height(self):
        return self.leading * len(self.lines)

    @property
    def width(self):
        return max((width(line, self.voice, self.language) * self.size for line in self.lines), default=0)


@lru_cache(maxsize=2048)
def width(text, voice, language=""):
    """In parts of the size."""
    return sum(run.width for run in runs(text, voice, language))


def fitted(text, voice, sizes, room, language="", most_lines=99):
    """The largest of `sizes` (falling) in which all of it fits into `room` (width, height).

    In the smallest it ends with an ellipsis where it must.
    """
    text = drawable(text)
    if not text:
        return Block((), voice, sizes[0], language)
    pieces = list(in_pieces(text))
    for size in sizes:
        lines = broken(pieces, voice, room[0] / size, language)
        block = Block(balanced(lines, pieces, voice, room[0] / size, language), voice, size, language)
        if len(lines) <= most_lines and block.height <= room[1] and block.width <= room[0]:
            return block
    lines = broken(list(in_smaller_pieces(pieces, voice, room[0] / size, language)), voice, room[0] / size, language)
    number = max(1, min(most_lines, int(room[1] / block.leading)))
    if len(lines) > number:
        lines = [*lines[: number - 1], shortened(lines[number - 1], voice, room[0] / size, language)]
    return Block(tuple(lines), voice, size, language)


def in_pieces(text):
    """What stays together on a line, each with the space behind it."""
    start = 0
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        is_ideographic = IDEOGRAPH.match(before) or IDEOGRAPH.match(after)
        may_part = is_ideographic and after not in NEVER_FIRST and before not in NEVER_LAST
        if not after.isspace() and (before.isspace() or may_part):
            yield text[start:place]
            start = place
    yield text[start:]


def in_smaller_pieces(pieces, voice, limit, language):
    """A word that is longer than a line breaks where it must, but never before a mark that belongs to a letter."""
    for piece in pieces:
        if width(piece.rstrip(), voice, language) <= limit:
            yield piece
        else:
            yield from clusters(piece)


def clusters(text):
    start = 0
    for place in range(1, len(text)):
        if category(text[place])[0] != "M" and text[place] not in JOINERS and not text[place].isspace():
            yield text[start:place]
            start = place
    yield text[start:]


def broken(pieces, voice, limit, language):
    """As many pieces on each line as it holds."""
    lines = [""]
    for piece in pieces:
        if lines[-1] and width((lines[-1] + piece).rstrip(), voice, language) > limit:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def balanced(lines, pieces, voice, limit, language):
    """As many lines, but none much shorter than the others."""
    steps = [limit * step / 16 for step in range(6, 16)]
    enough = bisect_left(steps, True, key=lambda step: len(broken(pieces, voice, step, language)) <= len(lines))
    narrow = broken(pieces, voice, steps[enough], language) if enough < len(steps) else lines
    return tuple(narrow if max(width(line, voice, language) for line in narrow) <= limit else lines)


def shortened(line, voice, limit, language):
    parts = list(clusters(line))
    while parts and width("".join(parts).rstrip() + ELLIPSIS, voice, language) > limit:
        parts.pop()
    return "".join(parts).rstrip(" ,.:;–-") + ELLIPSIS


def paint(canvas, block, place, colour):
    """Paints `block` with its upper left corner at `place`; says where the next one begins."""
    left, top = place
    for line in block.lines:
        baseline = top + (block.leading - block.size) / 2 + block.size * 0.8
        paint_line(canvas, block, line, (left, baseline), colour)
        top += block.leading
    return top


def paint_line(canvas, block, line, pen, colour):
    raster, left = RasterDraw(), pen[0]
    for run in runs(line, block.voice, block.language, block.is_right_to_left):
        scale = block.size / run.face.font.face.upem
        for glyph in run.glyphs:
            raster.transform = (scale, 0, 0, scale, left + glyph.x * block.size, glyph.y * block.size - pen[1])
            raster.draw_glyph(run.face.font, glyph.number)
        left += run.width * block.size
    drawn = raster.render()
    box = drawn.extents
    if box.width and box.height:
        mask = Image.frombuffer("L", (box.width, box.height), bytes(drawn.buffer), "raw", "L", box.stride, -1)
        canvas.paste(colour, (box.x_origin, -(box.y_origin + box.height)), mask)
