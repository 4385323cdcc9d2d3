"""A small drawing table: flat shapes, soft light and film grain, the same to the last pixel at every run.

Everything is drawn at twice its size and reduced at the end, which smooths the edges."""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SCALE = 2


class Canvas:
    def __init__(self, width, height, colour):
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), colour)
        self.pen = ImageDraw.Draw(self.image)

    def rectangle(self, left, top, right, bottom, colour):
        self.pen.rectangle(scaled([(left, top), (right, bottom)]), fill=colour)

    def polygon(self, points, colour):
        self.pen.polygon(scaled(points), fill=colour)

    def blob(self, points, colour):
        """A closed shape drawn smoothly through its points."""
        self.polygon(smooth(points), colour)

    def line(self, points, colour, width=2):
        self.pen.line(scaled(points), fill=colour, width=round(width * SCALE), joint="curve")

    def circle(self, x, y, radius, colour):
        self.ellipse(x, y, radius, radius, colour)

    def ellipse(self, x, y, across, down, colour):
        self.pen.ellipse(scaled([(x - across, y - down), (x + across, y + down)]), fill=colour)

    def ring(self, x, y, radius, colour, width=2):
        box = scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self.pen.ellipse(box, outline=colour, width=round(width * SCALE))

    def gradient(self, left, top, right, bottom, *colours):
        """Even steps from the first colour at the top to the last at the bottom."""
        column = Image.new("RGB", (1, len(colours)))
        column.putdata([rgb(colour) for colour in colours])
        # Cut half a pixel off each end, where a resize would only repeat the outermost colour.
        size = (round((right - left) * SCALE), round((bottom - top) * SCALE))
        strip = column.resize((1, size[1]), Image.Resampling.BILINEAR, box=(0, 0.5, 1, len(colours) - 0.5))
        self.image.paste(strip.resize(size), (round(left * SCALE), round(top * SCALE)))

    def veil(self, points, colour, opacity):
        """A translucent shape: a shadow, a beam, a pane of glass."""
        points = scaled(points)
        box = bounds(points)
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        moved = [(x - box[0], y - box[1]) for x, y in points]
        ImageDraw.Draw(mask).polygon(moved, fill=round(255 * opacity))
        self.image.paste(colour, box, mask)

    def glow(self, x, y, radius, colour, strength=1.0):
        """Light that fades with the square of the distance."""
        side = round(radius * 2 * SCALE)
        # The built-in radial gradient is dark in its middle and has come to 181 where the circle touches its square.
        mask = Image.radial_gradient("L").point(lambda v: round(255 * strength * max(0, 1 - v / 181) ** 2))
        corner = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        self.image.paste(colour, corner, mask.resize((side, side), Image.Resampling.BICUBIC))

    def finish(self, seed, grain=0.16, vignette=0.0):
        image = self.image.reduce(SCALE)
        if vignette:
            image = darken_corners(image, vignette)
        return ImageChops.soft_light(image, film_grain(image.size, seed, grain))


def scaled(points):
    return [(x * SCALE, y * SCALE) for x, y in points]


def rgb(colour):
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def mix(first, second, share):
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def bounds(points):
    across, down = zip(*points, strict=True)
    return math.floor(min(across)), math.floor(min(down)), math.ceil(max(across)) + 1, math.ceil(max(down)) + 1


def smooth(points, steps=14):
    """Catmull-Rom through a closed ring of points."""
    count = len(points)
    return [
        blend(*(points[(at + shift) % count] for shift in (-1, 0, 1, 2)), step / steps)
        for at in range(count)
        for step in range(steps)
    ]


def blend(before, start, end, after, t):
    def along(a, b, c, d):
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)

    return tuple(along(*values) for values in zip(before, start, end, after, strict=True))


def turned(points, angle, x, y):
    """Points drawn about the origin, turned by so many degrees and put at a place."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points]


def scale(points, size):
    return [(x * size, y * size) for x, y in points]


def noise(size, seed):
    return Image.frombytes("L", size, random.Random(seed).randbytes(size[0] * size[1]))


def film_grain(size, seed, strength):
    fine = noise(size, seed).filter(ImageFilter.GaussianBlur(0.7))
    # Fine grain alone looks like dust; a slow unevenness under it looks like ink on paper.
    slow = noise((size[0] // 90 + 2, size[1] // 90 + 2), seed + 1).resize(size, Image.Resampling.BICUBIC)
    both = Image.blend(fine.point(lambda v: contrast(v, 1.5)), slow, 0.3)
    return both.point(lambda v: contrast(v, strength)).convert("RGB")


def contrast(value, strength):
    return max(0, min(255, round(128 + (value - 128) * strength * 2)))


def darken_corners(image, strength):
    corners = Image.radial_gradient("L").point(lambda v: round(strength * 255 * (v / 255) ** 2.2))
    return Image.composite(
        Image.new("RGB", image.size, "#0b0709"), image, corners.resize(image.size, Image.Resampling.BICUBIC)
    )
