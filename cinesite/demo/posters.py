"""Posters of the demo, each a single idea in few colours."""

import math
import random

from .canvas import Canvas, mix, scale, turned
from .figures import bicycle, hut, lantern, roofs, seated, walker

SIZE = (1000, 1500)


def never_sorry():
    """A sunflower's seeds, and a lens where its heart would be."""
    paper, ink, red = "#efe4cd", "#1d1a1b", "#c8321f"
    canvas = Canvas(*SIZE, paper)
    for number in range(900, 20, -1):
        angle, away = number * 137.50776, 37 * math.sqrt(number)
        x = 500 + away * math.cos(math.radians(angle))
        y = 690 + away * math.sin(math.radians(angle))
        if -60 < x < 1060 and -60 < y < 1560:
            seed(canvas, x, y, angle, 0.62 + away / 900, ink, paper)
    lens(canvas, 500, 690, ink, paper, red)
    return canvas.finish(seed=11, grain=0.14)


def seed(canvas, x, y, angle, size, ink, paper):
    husk = [(34, 0), (14, 13), (-14, 15), (-30, 0), (-14, -15), (14, -13)]
    canvas.blob(turned(scale(husk, size), angle, x, y), ink)
    for at in (-7, 0, 7):
        stripe = [(22 - abs(at), at * 0.55), (-4, at + 1.6), (-24 + abs(at), at * 0.7), (-4, at - 1.6)]
        canvas.polygon(turned(scale(stripe, size), angle, x, y), paper)


def lens(canvas, x, y, ink, paper, red):
    canvas.circle(x, y, 178, paper)
    canvas.circle(x, y, 160, ink)
    for radius, colour in ((140, "#3a3536"), (132, ink), (108, "#2d3f46"), (88, "#1b2a30"), (58, "#0c0d0f")):
        canvas.circle(x, y, radius, colour)
    canvas.veil(turned([(-84, -40), (-30, -84), (-8, -56), (-52, -20)], 0, x, y), "#dfeae6", 0.8)
    canvas.circle(x + 30, y + 34, 9, "#9fb4b3")
    canvas.circle(x + 118, y - 118, 20, paper)
    canvas.circle(x + 118, y - 118, 14, red)


def tide_clerk():
    """A tide table that has become the sea under its moon."""
    canvas = Canvas(*SIZE, "#f3d9b8")
    canvas.gradient(0, 0, 1000, 760, "#e9b98f", "#f0cda3", "#f6e3c4")
    canvas.circle(640, 560, 262, "#d8432b")
    for row in range(13):
        level = 600 + row * 72
        colour = mix("#7fb0a6", "#0d2b3a", row / 12)
        tide(canvas, level, 14 + row * 3.4, 520 + row * 34, row * 1.13, colour)
    moonlight(canvas)
    gauge(canvas)
    hut(canvas, 700, 1160, 1.5)
    return canvas.finish(seed=12, grain=0.17)


def tide(canvas, level, height, length, shift, colour):
    top = [(x, level + height * math.sin(x * 2 * math.pi / length + shift)) for x in range(-10, 1020, 10)]
    canvas.polygon([*top, (1010, 1510), (-10, 1510)], colour)
    canvas.line(top, mix(colour, "#f6e3c4", 0.35), 2)


def moonlight(canvas):
    chance = random.Random(5)
    for row in range(34):
        y = 640 + row * 17
        half = (1 - row / 38) * 190 * chance.uniform(0.35, 1)
        x = 640 + chance.uniform(-36, 36)
        canvas.veil([(x - half, y), (x, y - 3.4), (x + half, y), (x, y + 3.4)], "#e2573a", 0.85 - row / 60)


def gauge(canvas):
    canvas.rectangle(118, 250, 196, 1500, "#f8eedb")
    for mark in range(63):
        y = 270 + mark * 20
        long = mark % 5 == 0
        canvas.rectangle(118, y, 168 if long else 142, y + (9 if long else 4), "#16222b")
        if mark % 10 == 5:
            canvas.rectangle(168, y, 196, y + 100, "#d8432b")
    canvas.polygon([(104, 250), (157, 190), (210, 250)], "#16222b")


def nine_floors_down():
    """A stairwell seen from its top, nine turns deep."""
    canvas = Canvas(*SIZE, "#e0a526")
    ink, deep = "#171219", "#0d0a10"
    for floor in range(10):
        size = 1180 * 0.755**floor
        turn = 9 + floor * 11
        landing(canvas, size, turn, floor, ink)
    canvas.glow(500, 780, 130, "#fff2c4")
    canvas.polygon(square(64, 120, 500, 780), deep)
    canvas.circle(500, 780, 15, "#fdf1cf")
    walker(canvas, 282, 1130, 1.0, "#b3134f")
    return canvas.finish(seed=13, grain=0.18, vignette=0.25)


def landing(canvas, size, turn, floor, ink):
    outer, inner = square(size, turn, 500, 780), square(size * 0.82, turn + 4, 500, 780)
    light = mix("#f2c14b", "#4a1f2c", floor / 10)
    for side in range(4):
        a, b = outer[side], outer[(side + 1) % 4]
        c, d = inner[(side + 1) % 4], inner[side]
        tone = mix(light, ink, (0.05, 0.3, 0.52, 0.18)[side])
        canvas.polygon([a, b, c, d], tone)
        for step in range(1, 15):
            share = step / 15
            canvas.line([between(a, b, share), between(d, c, share)], mix(tone, ink, 0.55), 3.4 - floor * 0.25)
    canvas.line([*inner, inner[0]], ink, 9 - floor * 0.7)


def square(size, turn, x, y):
    half = size / 2 * 1.25
    return turned([(-half, -half), (half, -half), (half, half), (-half, half)], turn, x, y)


def between(start, end, share):
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def tokyo_story():
    """Two people on a sea wall, small under a large sun."""
    canvas = Canvas(*SIZE, "#ece0c8")
    canvas.gradient(0, 0, 1000, 980, "#e8d3ae", "#efdcbb", "#f3e8d2")
    canvas.circle(500, 640, 330, "#c2402c")
    for bar in range(7):
        top = 760 + bar * 36
        canvas.rectangle(0, top, 1000, top + 5 + bar * 3.2, "#efe2c8")
    canvas.gradient(0, 950, 1000, 1180, "#7e9a94", "#46666a")
    for wave in range(8):
        y = 976 + wave * 24
        for at in range(6):
            x = (at * 190 + wave * 83) % 1100 - 60
            canvas.rectangle(x, y, x + 60 + wave * 9, y + 2.5, "#d9dcc6")
    canvas.polygon([(0, 1168), (1000, 1150), (1000, 1500), (0, 1500)], "#1e1c1f")
    canvas.polygon([(0, 1168), (1000, 1150), (1000, 1176), (0, 1196)], "#4b4645")
    seated(canvas, 424, 1164, 1.25, "#1e1c1f")
    seated(canvas, 560, 1162, 1.08, "#2f2a30")
    for stone in range(1, 9):
        canvas.line([(stone * 118, 1192 - stone * 2), (stone * 118 - 14, 1500)], "#2c292b", 3)
    return canvas.finish(seed=14, grain=0.2)


def wadjda():
    """A green bicycle along the top of a very long wall."""
    canvas = Canvas(*SIZE, "#8ecbd0")
    canvas.gradient(0, 0, 1000, 900, "#3f9fb4", "#7fc5c9", "#d4e8d8")
    canvas.circle(770, 300, 96, "#fff3cf")
    roofs(canvas, 900, "#f0d3a1", "#d9b27a")
    canvas.gradient(0, 900, 1000, 1500, "#dba65f", "#c78a47", "#a96c37")
    canvas.rectangle(0, 886, 1000, 922, "#eec68a")
    bricks(canvas, 936, 1500)
    bicycle(canvas, 590, 1196, 1.42, "#a9713c", "#a0672f")
    bicycle(canvas, 500, 754, 1.42, "#0f6b4b", "#1a1d1f")
    for at, colour in enumerate(("#d8344f", "#f2b632", "#7b2d6b")):
        streamer(canvas, 668, 578, at * 20 - 26, colour)
    return canvas.finish(seed=15, grain=0.18)


def streamer(canvas, x, y, fall, colour):
    upper = [(0, -4), (-60, fall * 0.6 - 22), (-130, fall * 1.2 + 8), (-210, fall * 1.8 - 16)]
    lower = [(px, py + 9) for px, py in reversed(upper)]
    canvas.blob(turned(upper + lower, 0, x, y), colour)


def bricks(canvas, top, bottom):
    chance = random.Random(8)
    for row in range((bottom - top) // 34 + 1):
        y = top + row * 34
        for at in range(-1, 13):
            if chance.random() < 0.34:
                x = at * 84 + (row % 2) * 42
                canvas.veil([(x, y), (x + 76, y), (x + 76, y + 26), (x, y + 26)], "#7b4a27", chance.uniform(0.06, 0.2))


def lantern_week():
    """The festival's own: one paper lantern, and what its light reaches."""
    canvas = Canvas(*SIZE, "#1a1230")
    canvas.gradient(0, 0, 1000, 1500, "#120d26", "#2b1a45", "#5a2450")
    for ray in range(24):
        angle = ray * 15
        wedge = [(0, 0), (1400, -70), (1400, 70)]
        canvas.veil(turned(wedge, angle, 500, 600), "#f59a4a", 0.10)
    canvas.glow(500, 600, 620, "#ff9d4d", 0.75)
    lantern(canvas, 500, 600, 1.0)
    harbour(canvas)
    return canvas.finish(seed=16, grain=0.2, vignette=0.2)


def harbour(canvas):
    chance = random.Random(3)
    x = -10
    while x < 1010:
        across, up = chance.randint(44, 110), chance.randint(60, 190)
        canvas.rectangle(x, 1260 - up, x + across, 1262, "#0d0a18")
        canvas.polygon([(x, 1260 - up), (x + across / 2, 1226 - up), (x + across, 1260 - up)], "#0d0a18")
        if chance.random() < 0.6:
            left = x + across / 2 - 8
            canvas.rectangle(left, 1280 - up, left + 14, 1300 - up, "#ffc46b")
        x += across
    canvas.gradient(0, 1260, 1000, 1500, "#21163a", "#0f0a1f")
    for row in range(26):
        y = 1272 + row * 9
        half = chance.uniform(20, 210) * (0.5 + row / 40)
        middle = 500 + chance.uniform(-60, 60)
        canvas.veil([(middle - half, y), (middle, y - 2), (middle + half, y), (middle, y + 2)], "#ff9d4d", 0.5)
