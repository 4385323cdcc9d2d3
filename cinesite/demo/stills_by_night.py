"""Stills taken by lamplight, each with one thing to look at."""

import math
import random

from .canvas import Canvas, mix, turned
from .figures import walker


def the_round_table():
    """A ring of light over a ring of chairs, and a map that nobody is looking at any more."""
    canvas = Canvas(1600, 964, "#0b0b0d")
    canvas.gradient(0, 0, 1600, 964, "#101114", "#0b0b0d", "#17181b")
    board(canvas)
    canvas.veil([(380, 250), (1220, 250), (1440, 720), (160, 720)], "#e9e6da", 0.1)
    canvas.ellipse(800, 716, 640, 176, "#050506")
    canvas.ellipse(800, 700, 620, 164, "#d8d5ca")
    canvas.ellipse(800, 700, 520, 126, "#17181b")
    canvas.glow(800, 700, 300, "#8b8c88", 0.4)
    for seat in sorted(range(28), key=lambda seat: math.sin(seat / 28 * 2 * math.pi)):
        chair(canvas, seat / 28 * 2 * math.pi)
    for spread in (46, 30):
        canvas.ellipse(800, 236, 420 + spread, 78 + spread * 0.5, mix("#e9e6da", "#101114", 0.82 - spread / 500))
    canvas.ellipse(800, 236, 420, 76, "#f4f2e8")
    canvas.ellipse(800, 234, 376, 58, "#1a1b1f")
    for lamp in range(36):
        angle = lamp / 36 * 2 * math.pi
        canvas.circle(800 + 398 * math.cos(angle), 236 + 67 * math.sin(angle), 9, "#ffffff")
    return canvas.finish(seed=102, grain=0.26, vignette=0.45)


def board(canvas):
    """Lit outlines of no particular continent, and dotted lines that meet in it."""
    chance = random.Random(102)
    for left, top, right, bottom in ((40, 60, 470, 470), (1130, 60, 1560, 470), (500, 30, 1100, 200)):
        canvas.rectangle(left, top, right, bottom, "#16191d")
        middle, level = (left + right) / 2, (top + bottom) / 2
        coast = []
        for angle in range(0, 360, 18):
            away = chance.uniform(0.5, 0.95)
            turn = math.radians(angle)
            coast.append(
                (
                    middle + (right - left) * 0.44 * away * math.cos(turn),
                    level + (bottom - top) * 0.42 * away * math.sin(turn),
                )
            )
        canvas.blob(coast, "#33393e")
        for _ in range(5):
            start = (chance.uniform(left, right), chance.uniform(top, bottom))
            for dot in range(26):
                share = dot / 26
                canvas.circle(
                    start[0] + (middle - start[0]) * share, start[1] + (level - start[1]) * share, 2.6, "#f4f2e8"
                )


def chair(canvas, angle):
    x, y = 800 + 690 * math.cos(angle), 716 + 190 * math.sin(angle)
    size = 0.62 + 0.34 * (1 + math.sin(angle)) / 2
    if math.sin(angle) < 0:
        canvas.blob(
            [(x - 30 * size, y), (x - 26 * size, y - 70 * size), (x + 26 * size, y - 70 * size), (x + 30 * size, y)],
            "#2b2d31",
        )
        return
    canvas.blob(
        [
            (x - 46 * size, y + 60 * size),
            (x - 40 * size, y - 76 * size),
            (x + 40 * size, y - 76 * size),
            (x + 46 * size, y + 60 * size),
        ],
        "#060607",
    )
    canvas.line([(x - 30 * size, y - 70 * size), (x + 30 * size, y - 70 * size)], "#6d6e6c", 4)


def under_the_lamp():
    """Rain, a wall, a shade that does its best."""
    canvas = Canvas(1600, 670, "#1b2422")
    canvas.gradient(0, 0, 1600, 670, "#23302c", "#1b2422", "#121816")
    for row in range(14):
        for column in range(15):
            x, y = column * 120 + (row % 2) * 60 - 60, row * 50
            canvas.veil(
                [(x, y), (x + 116, y), (x + 116, y + 46), (x, y + 46)],
                "#4f6a56",
                0.05 + (row * 3 + column * 5) % 7 / 60,
            )
    canvas.glow(930, 170, 560, "#e9b64a", 0.85)
    canvas.polygon([(0, 670), (0, 560), (560, 560), (760, 670)], "#0f1514")
    for step in range(8):
        y = 360 + step * 42
        canvas.rectangle(0, y, 470 + step * 44, y + 44, mix("#3d4a40", "#141a18", step / 8))
        canvas.veil([(0, y), (470 + step * 44, y), (470 + step * 44, y + 8), (0, y + 8)], "#e9c46f", 0.45 - step * 0.03)
    canvas.line([(930, 0), (930, 110)], "#0d1110", 6)
    canvas.polygon([(850, 170), (900, 106), (960, 106), (1010, 170)], "#1f5a4a")
    canvas.ellipse(930, 171, 78, 12, "#fff6d6")
    canvas.rectangle(1270, 120, 1530, 670, "#0d0a0a")
    for fold in range(7):
        wave = 12 * math.sin(fold * 1.4)
        left = 1282 + fold * 34
        canvas.polygon(
            [(left, 124), (left + 40, 124), (left + 34 + wave, 640), (left - 14 + wave, 652)],
            mix("#d02a33", "#57101a", fold % 3 / 3),
        )
    walker(canvas, 330, 372, 1.5, "#0a0e0d")
    rain(canvas)
    canvas.gradient(0, 650, 1600, 670, "#3a3b2a", "#1a1c18")
    return canvas.finish(seed=104, grain=0.2, vignette=0.45)


def rain(canvas):
    chance = random.Random(104)
    for _ in range(420):
        x, y = chance.uniform(0, 1640), chance.uniform(-40, 660)
        near = max(0.0, 1 - math.hypot(x - 930, y - 220) / 620)
        canvas.line([(x, y), (x - 9, y + chance.uniform(24, 56))], mix("#33433d", "#fff0c0", near), 1.4)


def under_glass():
    """A nave of glass at night, with an orchard for a congregation."""
    canvas = Canvas(1600, 670, "#071a20")
    canvas.gradient(0, 0, 1600, 670, "#04121a", "#0a2a33", "#081a1f")
    canvas.glow(800, 400, 760, "#e8409a", 0.9)
    for bay in range(9, 0, -1):
        share = (bay / 9) ** 1.5
        left, right, eaves = 800 - 900 * share, 800 + 900 * share, 300 - 150 * share
        ridge = 250 - 300 * share
        canvas.line(
            [(left, 640), (left, eaves), (800, ridge), (right, eaves), (right, 640)],
            mix("#ff9ad0", "#2a0f22", share),
            2 + share * 7,
        )
    for purlin in range(-6, 7):
        if purlin:
            canvas.line([(800 + purlin * 8, 300), (800 + purlin * 260, -120 + abs(purlin) * 60)], "#4a1a3c", 2.5)
    for row in range(9):
        share = ((row + 1) / 9) ** 1.7
        for side in (-1, 1):
            for rank in (1, 2, 3):
                small_tree(
                    canvas,
                    800 + side * (60 + share * 230 * rank + 20 * rank),
                    360 + share * 280,
                    0.2 + share * 1.05,
                    rank,
                )
    canvas.polygon([(790, 360), (810, 360), (960, 670), (640, 670)], "#f7b9dd")
    canvas.line([(846, 420), (866, 540)], "#1c0a17", 5)
    canvas.line([(864, 420), (886, 540)], "#1c0a17", 5)
    for rung in range(6):
        canvas.line([(849 + rung * 3, 438 + rung * 18), (867 + rung * 3, 438 + rung * 18)], "#1c0a17", 4)
    walker(canvas, 824, 492, 0.8, "#1c0a17")
    return canvas.finish(seed=106, grain=0.2, vignette=0.4)


def small_tree(canvas, x, foot, size, rank):
    canvas.rectangle(x - 4 * size, foot - 70 * size, x + 4 * size, foot, "#1c0a17")
    dark = mix("#2c6b52", "#0f2a26", rank / 4)
    for dx, dy, radius in ((0, -120, 46), (-30, -92, 36), (30, -94, 36), (0, -84, 34)):
        canvas.circle(x + dx * size, foot + dy * size, radius * size, dark)
    for dx, dy in ((-22, -112), (16, -128), (28, -88), (-8, -84)):
        canvas.ellipse(x + dx * size, foot + dy * size, 7 * size, 10 * size, "#f4d777")


def snow_street():
    """A street of brick houses under snow, and somebody who has somewhere to walk to."""
    canvas = Canvas(1600, 900, "#8f9aa6")
    canvas.gradient(0, 0, 1600, 560, "#39475a", "#6f7d8c", "#b3b7b8")
    chance = random.Random(111)
    x = -30
    while x < 1620:
        across = chance.randint(150, 230)
        house(canvas, x, 600, across, chance.randint(240, 380), chance)
        x += across + chance.choice((0, 0, 60))
    canvas.gradient(0, 590, 1600, 900, "#c3cbd1", "#e9edee", "#c9d3da")
    for x, height in ((210, 420), (1290, 420)):
        canvas.rectangle(x - 5, 640 - height, x + 5, 690, "#1b2028")
        canvas.line([(x, 640 - height), (x + 40, 626 - height), (x + 76, 634 - height)], "#1b2028", 7)
        canvas.glow(x + 80, 652 - height, 190, "#ffd48a", 0.8)
        canvas.ellipse(x + 80, 646 - height, 20, 11, "#fff4d0")
    canvas.blob([(-40, 760), (400, 728), (900, 738), (1660, 700), (1660, 930), (-40, 930)], "#f2f4f3")
    for step in range(17):
        canvas.ellipse(300 + step * 31, 806 - step * 2.2 + step % 2 * 9, 9, 4.5, "#a9b7c2")
    canvas.veil([(838, 792), (874, 792), (720, 860), (660, 858)], "#4a5866", 0.4)
    walker(canvas, 856, 712, 1.45, "#14161b")
    canvas.line([(842, 690), (826, 740), (834, 770)], "#14161b", 12)
    canvas.polygon(turned([(-20, -44), (20, -44), (26, 0), (12, 84), (-12, 84), (-26, 0)], 8, 832, 700), "#0c0d11")
    for _ in range(420):
        canvas.circle(chance.uniform(0, 1600), chance.uniform(0, 900), chance.uniform(1.2, 4.2), "#fbfcfa")
    return canvas.finish(seed=111, grain=0.22, vignette=0.4)


def house(canvas, x, foot, across, up, chance):
    brick = mix("#5a3f3c", "#2f2a33", chance.random())
    canvas.rectangle(x, foot - up, x + across, foot + 20, brick)
    canvas.polygon([(x - 6, foot - up), (x + across / 2, foot - up - 70), (x + across + 6, foot - up)], "#dfe5e8")
    canvas.polygon([(x + 8, foot - up + 6), (x + across / 2, foot - up - 56), (x + across - 8, foot - up + 6)], brick)
    for row in range(int(up / 96)):
        for column in range(3):
            left, top = x + 20 + column * (across - 60) / 2.2, foot - up + 40 + row * 92
            canvas.rectangle(left, top, left + 30, top + 48, "#f0c069" if chance.random() < 0.22 else "#1c1d26")
            canvas.rectangle(left - 4, top + 48, left + 34, top + 55, "#dfe5e8")
