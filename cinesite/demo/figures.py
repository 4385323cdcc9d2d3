"""What turns up in more than one picture, or could."""

import math
import random

from .canvas import mix, scale, smooth, turned


def walker(canvas, x, y, size, colour):
    canvas.circle(x, y - 62 * size, 15 * size, colour)
    coat = [(-14, -44), (14, -44), (24, 26), (-22, 26)]
    canvas.polygon(turned(scale(coat, size), 0, x, y), colour)
    canvas.line(turned(scale([(-8, 20), (-14, 62)], size), 0, x, y), colour, 9 * size)
    canvas.line(turned(scale([(8, 20), (20, 58)], size), 0, x, y), colour, 9 * size)


def seated(canvas, x, y, size, colour):
    """Somebody who sits with their back to us."""
    robe = [(-17, -118), (17, -118), (44, -96), (52, -40), (62, 8), (0, 14), (-62, 8), (-52, -40), (-44, -96)]
    canvas.blob(turned(scale(robe, size), 0, x, y), colour)
    canvas.rectangle(x - 9 * size, y - 134 * size, x + 9 * size, y - 108 * size, colour)
    canvas.ellipse(x, y - 150 * size, 23 * size, 27 * size, colour)
    canvas.line(turned(scale([(-46, -52), (46, -52)], size), 0, x, y), "#8c7a5e", 8 * size)


def bicycle(canvas, x, y, size, frame, tyre):
    """Drawn about its bottom bracket, facing right; its wheels touch the ground 90 below."""

    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    back, front, crank, seat, head = (-118, 12), (128, 12), (-8, 12), (-44, -92), (96, -96)
    for wheel in (back, front):
        (cx, cy), r = at(wheel)[0], 80 * size
        for spoke in range(0, 180, 18):
            canvas.line(turned([(-r, 0), (r, 0)], spoke, cx, cy), mix(tyre, "#c9d3cf", 0.6), 1.4)
        canvas.ring(cx, cy, r, tyre, 8 * size)
        canvas.circle(cx, cy, 8 * size, tyre)
    for tube in ((back, crank), (back, (-38, -76)), (crank, seat), (crank, (100, -76)), ((-38, -76), (100, -76))):
        canvas.line(at(*tube), frame, 9 * size)
    canvas.line(at(front, head), frame, 9 * size)
    canvas.line(at(head, (90, -120), (124, -128), (138, -112)), tyre, 7 * size)
    canvas.line(at((-74, -98), (-18, -96)), tyre, 12 * size)
    canvas.circle(*at(crank)[0], 18 * size, tyre)
    canvas.line(at((-28, 40), (12, -16)), tyre, 5 * size)


def hut(canvas, x, y, size):
    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    ink = "#0b1a24"
    for leg in (-62, -22, 22, 62):
        canvas.line(at((leg, 0), (leg * 1.12, 260)), ink, 7 * size)
    canvas.line(at((-62, 40), (22, 110), (-22, 40), (62, 110)), ink, 3 * size)
    canvas.polygon(at((-92, 0), (92, 0), (92, 12), (-92, 12)), ink)
    canvas.polygon(at((-74, 0), (-74, -78), (74, -78), (74, 0)), ink)
    canvas.polygon(at((-92, -74), (0, -128), (92, -74)), ink)
    canvas.polygon(at((-8, -64), (38, -64), (38, -22), (-8, -22)), "#ffd98a")
    canvas.line(at((15, -64), (15, -22)), ink, 3 * size)
    canvas.line(at((-60, -100), (-60, -150)), ink, 5 * size)


def lantern(canvas, x, y, size):
    canvas.line([(x, 0), (x, y - 300 * size)], "#0d0a18", 6)
    ribs = 15
    for rib in range(ribs):
        share = (rib + 0.5) / ribs * 2 - 1
        across = 236 * size * math.sqrt(1 - share**2 * 0.8)
        level = y + share * 268 * size
        warmth = 1 - abs(share) * 0.8
        canvas.ellipse(x, level, across, 25 * size, mix("#d6472b", "#ffe6a3", warmth))
        canvas.veil(
            turned([(across * 0.45, -20), (across, -12), (across, 12), (across * 0.45, 20)], 0, x, level),
            "#a22a2c",
            0.3,
        )
    for edge in (-1, 1):
        canvas.rectangle(
            x - 96 * size, y + edge * 284 * size - 16, x + 96 * size, y + edge * 284 * size + 16, "#0d0a18"
        )
    for thread in range(-3, 4):
        canvas.line([(x + thread * 9, y + 296 * size), (x + thread * 14, y + 400 * size)], "#e2573a", 4)


def roofs(canvas, ground, light, shade):
    chance = random.Random(21)
    x = -20
    while x < 1020:
        across, up = chance.randint(70, 150), chance.randint(60, 210)
        colour = mix(light, shade, chance.random())
        canvas.rectangle(x, ground - up, x + across, ground, colour)
        for window in range(chance.randint(0, 3)):
            left = x + 16 + window * 34
            canvas.rectangle(left, ground - up + 22, left + 14, ground - up + 48, mix(shade, "#5a4630", 0.6))
        x += across
    canvas.rectangle(196, ground - 400, 228, ground, light)
    canvas.polygon([(188, ground - 400), (212, ground - 476), (236, ground - 400)], shade)
    canvas.rectangle(186, ground - 330, 238, ground - 316, shade)


def hatted(canvas, x, y, size, colour):
    """Somebody in a coat and a hat, standing; drawn about the ground between the shoes."""
    coat = [(0, -272), (44, -258), (60, -196), (60, -110), (56, -20), (-56, -20), (-60, -110), (-60, -196), (-44, -258)]
    canvas.blob(turned(scale(coat, size), 0, x, y), colour)
    for leg in (-28, 28):
        canvas.polygon(
            turned(scale([(leg - 22, -60), (leg + 22, -60), (leg + 26, 0), (leg - 24, 0)], size), 0, x, y), colour
        )
    canvas.ellipse(x, y - 292 * size, 38 * size, 46 * size, colour)
    brim = [(-82, -312), (-40, -322), (40, -324), (82, -318), (40, -304), (-40, -302)]
    canvas.blob(turned(scale(brim, size), 0, x, y), colour)
    crown = [(-50, -306), (-46, -350), (-26, -366), (0, -356), (26, -368), (46, -352), (50, -308)]
    canvas.blob(turned(scale(crown, size), 0, x, y), colour)


def motorcycle(canvas, x, y, size, ink, flowers):
    """Two people on it, seen from behind, a pot of flowers held between them."""

    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    canvas.ellipse(*at((0, 0))[0], 21 * size, 74 * size, mix(ink, "#000000", 0.4))
    canvas.polygon(at((-26, -84), (26, -84), (22, 6), (-22, 6)), ink)
    canvas.polygon(at((-62, -66), (62, -66), (48, -34), (-48, -34)), ink)
    canvas.ellipse(*at((0, -14))[0], 15 * size, 9 * size, "#e2452f")
    canvas.line(at((34, -30), (40, 44)), mix(ink, "#c9d3cf", 0.5), 9 * size)
    canvas.line(at((-92, -118), (-40, -130), (40, -130), (92, -118)), ink, 11 * size)
    for side in (-1, 1):
        canvas.circle(*at((side * 92, -150))[0], 17 * size, ink)
        canvas.line(at((side * 88, -118), (side * 92, -140)), ink, 5 * size)
        canvas.line(at((side * 20, 10), (side * 62, 22)), ink, 12 * size)
    front = [(0, -232), (44, -214), (56, -120), (40, -60), (-40, -60), (-56, -120), (-44, -214)]
    canvas.blob(at(*((px - 20, py - 26) for px, py in front)), mix(ink, "#8a97a0", 0.25))
    canvas.ellipse(*at((-22, -284))[0], 27 * size, 32 * size, mix(ink, "#8a97a0", 0.25))
    canvas.blob(at(*((px + 10, py + 12) for px, py in front)), ink)
    canvas.ellipse(*at((14, -248))[0], 29 * size, 34 * size, ink)
    canvas.polygon(at((50, -96), (102, -96), (94, -48), (58, -48)), "#b5653a")
    chance = random.Random(77)
    for _ in range(26):
        px, py = chance.uniform(34, 120), chance.uniform(-178, -100)
        canvas.line(at((76, -96), (px, py)), "#2f5a3c", 3 * size)
        canvas.circle(*at((px, py))[0], chance.uniform(7, 13) * size, mix(flowers, "#ffb3a0", chance.random() * 0.5))
    canvas.line(at((44, -120), (72, -76), (60, -60)), ink, 18 * size)


def train(canvas, x, y, size, ink):
    """Engine and five carriages going right, drawn about the engine's foot."""

    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    canvas.polygon(at((-96, -10), (-96, -72), (-52, -72), (-52, -48), (34, -48), (40, -40), (40, -10)), ink)
    canvas.polygon(at((14, -48), (10, -82), (34, -82), (30, -48)), ink)
    canvas.polygon(at((-20, -48), (-20, -60), (-4, -60), (-4, -48)), ink)
    canvas.polygon(at((40, -12), (58, 0), (34, 0)), ink)
    for number in range(6):
        left = -112 - number * 128
        canvas.polygon(at((left, -10), (left, -60), (left - 118, -60), (left - 118, -10)), ink)
        for window in range(5):
            start = left - 14 - window * 21
            canvas.polygon(
                at((start, -50), (start - 12, -50), (start - 12, -32), (start, -32)), mix(ink, "#d8d2bf", 0.5)
            )
        for wheel in (left - 24, left - 94):
            canvas.circle(*at((wheel, -6))[0], 9 * size, ink)
    for wheel in (-78, -40, -8, 24):
        canvas.circle(*at((wheel, -8))[0], 13 * size, ink)


def grasses(canvas, count, top, bottom, stem, plume, seed, tall=(260, 520)):
    """Stems with feathery heads, the far ones first; `top` and `bottom` are where they have their feet."""
    chance = random.Random(seed)
    for number in range(count):
        depth = number / count
        x, foot = chance.uniform(-60, canvas.width + 60), top + (bottom - top) * depth
        height = chance.uniform(*tall) * (0.45 + depth * 0.75)
        lean = chance.gauss(34, 26) * (0.5 + depth)
        head = x + lean, foot - height
        canvas.line([(x, foot), (x + lean * 0.3, foot - height * 0.6), head], mix(stem, plume, 0.2), 1.6 + depth * 2)
        tone = mix(stem, plume, 0.45 + depth * 0.5 * chance.uniform(0.7, 1.1))
        across, long = (3 + depth * 6), height * 0.36
        feather = [(0, long * 0.55), (across, long * 0.1), (across * 0.5, -long * 0.35), (0, -long * 0.5)]
        feather += [(-across * 0.5, -long * 0.3), (-across, long * 0.12)]
        canvas.polygon(smooth(turned(feather, 6 + lean * 0.25, head[0], head[1] + long * 0.2), 4), tone)


def smoke(canvas, x, y, length, colour, seed, puffs=90):
    """A plume that starts at a chimney and widens to the left."""
    chance = random.Random(seed)
    for number in range(puffs):
        share = number / puffs
        radius = 16 + share * 86 * chance.uniform(0.7, 1.2)
        canvas.circle(x - share * length, y - 30 * share**0.5 - share * 90 + chance.uniform(-18, 18), radius, colour)


def spoon(canvas, x, y, size, metal, shade):
    """Upright, the bowl at the top; drawn about its middle."""
    bowl = [(0, -190), (44, -160), (54, -100), (34, -46), (0, -28), (-34, -46), (-54, -100), (-44, -160)]
    handle = [(-9, -44), (9, -44), (8, 60), (20, 160), (14, 190), (-14, 190), (-20, 160), (-8, 60)]
    for shift, colour in ((10, shade), (0, metal)):
        canvas.polygon(turned(scale(handle, size), 0, x + shift * size, y + shift * size), colour)
        canvas.blob(turned(scale(bowl, size), 0, x + shift * size, y + shift * size), colour)
    hollow = [(px * 0.76, (py + 108) * 0.78 - 108) for px, py in bowl]
    canvas.blob(turned(scale(hollow, size), 0, x, y), mix(metal, "#5d6a70", 0.42))
    canvas.veil(turned(scale([(-30, -140), (-10, -166), (-4, -120), (-24, -90)], size), 0, x, y), "#ffffff", 0.6)
