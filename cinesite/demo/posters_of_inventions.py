"""Posters of what was invented: three films, and last year's festival."""

import math
import random

from .canvas import Canvas, mix, turned
from .figures import spoon
from .posters import SIZE


def eleven_spoons():
    """Twelve places on green cloth, and one of them empty."""
    cloth, gold = "#1f4a38", "#d8b25a"
    canvas = Canvas(*SIZE, cloth)
    canvas.gradient(0, 0, 1000, 1500, "#2a5c45", "#1d4534", "#123026")
    canvas.rectangle(44, 44, 956, 50, gold)
    canvas.rectangle(44, 1450, 956, 1456, gold)
    canvas.rectangle(44, 44, 50, 1456, gold)
    canvas.rectangle(950, 44, 956, 1456, gold)
    for place in range(12):
        x, y = 188 + place % 4 * 208, 300 + place // 4 * 450
        if place == 6:
            spoon(canvas, x, y, 1.0, "#2b6049", "#183c2d")
            canvas.veil([(x - 70, y - 210), (x + 70, y - 210), (x + 70, y + 210), (x - 70, y + 210)], "#1d4534", 0.72)
        else:
            spoon(canvas, x, y, 1.0, mix("#e9e6da", gold, place % 3 * 0.08), "#0d231b")
    return canvas.finish(seed=77, grain=0.2, vignette=0.28)


def word_with_the_weather():
    """An island, a mast, and the pressure rising round it."""
    canvas = Canvas(*SIZE, "#bfe0d2")
    for band in range(22, 0, -1):
        points = [isobar(band, angle) for angle in range(0, 360, 15)]
        canvas.blob(points, mix("#f6d54a", "#2f8fa3", band / 22) if band % 2 else mix("#f9e58a", "#5fb3b3", band / 22))
    canvas.blob([isobar(1.4, angle) for angle in range(0, 360, 20)], "#23463a")
    canvas.blob([(430, 838), (520, 812), (610, 830), (640, 862), (560, 884), (450, 876)], "#3f7a52")
    for side in (-1, 1):
        canvas.line([(520 + side * 34, 830), (520, 560)], "#c23b22", 9)
    for rung in range(6):
        y = 820 - rung * 42
        half = 33 * (1 - rung / 6.6)
        canvas.line([(520 - half, y), (520 + half, y)], "#c23b22", 5)
        canvas.line([(520 - half, y), (520 + half * 0.84, y - 42)], "#c23b22", 4)
    canvas.circle(520, 548, 17, "#c23b22")
    front(canvas)
    return canvas.finish(seed=78, grain=0.15)


def isobar(band, angle):
    turn = math.radians(angle)
    away = 46 * band * (1 + 0.16 * math.sin(2 * turn + band * 0.22) + 0.1 * math.cos(3 * turn - band * 0.17))
    return 520 + away * math.cos(turn) * 0.92, 820 + away * math.sin(turn) * 0.8


def front(canvas):
    """A cold front with its teeth, as on every chart."""
    path = [(x, 250 + 90 * math.sin(x / 210 + 0.4)) for x in range(-40, 1060, 20)]
    canvas.line(path, "#17343b", 10)
    for number in range(2, len(path) - 3, 7):
        (ax, ay), (bx, by) = path[number], path[number + 3]
        canvas.polygon([(ax, ay), (bx, by), ((ax + bx) / 2 + (ay - by) * 0.4, (ay + by) / 2 + 58)], "#17343b")


def glass_orchard():
    """A pear under glass; or a pear that is the glass."""
    canvas = Canvas(*SIZE, "#08252b")
    canvas.gradient(0, 0, 1000, 1500, "#0b2f38", "#08232b", "#051318")
    canvas.glow(500, 860, 640, "#e0359a", 0.7)
    panes(canvas)
    canvas.line([(500, 300), (512, 214), (548, 150)], "#1c0f16", 26)
    canvas.blob([(556, 206), (640, 150), (742, 164), (668, 232), (590, 244)], "#4f9a6a")
    canvas.line([(560, 208), (700, 178)], "#23553a", 5)
    frame(canvas)
    return canvas.finish(seed=79, grain=0.18, vignette=0.3)


PROFILE = [40, 92, 112, 120, 126, 138, 162, 200, 246, 290, 324, 344, 348, 336, 300, 226, 60]


def half_width(y):
    """Half the pear's width at that height."""
    place = (y - 290) / 972 * (len(PROFILE) - 1)
    if not 0 <= place < len(PROFILE) - 1:
        return 0
    before, share = int(place), place % 1
    return PROFILE[before] + (PROFILE[before + 1] - PROFILE[before]) * share


def panes(canvas):
    chance = random.Random(81)
    for row in range(27):
        top, bottom = 290 + row * 36, 326 + row * 36
        upper, lower = half_width(top + 3), half_width(bottom - 3)
        for column in range(9):
            left, right = column / 9 * 2 - 1, (column + 1) / 9 * 2 - 1
            warm = mix("#ff7cc4", "#fff0b8", chance.random() ** 1.4)
            lit = mix(warm, "#5a1546", abs(left + right) / 2 * 0.6 + chance.random() * 0.25)
            bend = [math.sin(value * math.pi / 2) for value in (left, right)]
            shape = [
                (bend[0] * upper, top),
                (bend[1] * upper, top),
                (bend[1] * lower, bottom),
                (bend[0] * lower, bottom),
            ]
            canvas.polygon([(500 + x, y) for x, y in shape], lit)


def frame(canvas):
    ink = "#12060f"
    for rib in range(10):
        bend = math.sin((rib / 9 * 2 - 1) * math.pi / 2)
        canvas.line([(500 + bend * half_width(y), y) for y in range(292, 1260, 8)], ink, 6)
    for row in range(28):
        y = 290 + row * 36
        canvas.line([(500 - half_width(y), y), (500 + half_width(y), y)], ink, 4)


def lantern_week_before():
    """Three paper boats with a light in each, on water that has no other."""
    canvas = Canvas(*SIZE, "#0a2a38")
    canvas.gradient(0, 0, 1000, 1500, "#061c2a", "#0c3a48", "#0a2a38", "#04121a")
    chance = random.Random(88)
    for row in range(60):
        y = 120 + row * 24
        for _ in range(3):
            x, half = chance.uniform(0, 1000), chance.uniform(30, 130) * (0.4 + row / 60)
            canvas.veil([(x - half, y), (x, y - 2.5), (x + half, y), (x, y + 2.5)], "#3f8790", 0.28)
    for x, y, size, colour in ((320, 430, 0.62, "#f4efe0"), (700, 740, 0.92, "#f7e6c2"), (400, 1130, 1.36, "#fbf3e0")):
        boat(canvas, x, y, size, colour, chance)
    return canvas.finish(seed=80, grain=0.18, vignette=0.3)


def boat(canvas, x, y, size, paper, chance):
    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    canvas.glow(x, y - 60 * size, 330 * size, "#ffb44d", 0.85)
    for row in range(12):
        level, half = y + (16 + row * 13) * size, chance.uniform(60, 190) * size * (1 - row / 15)
        middle = x + chance.uniform(-26, 26) * size
        canvas.veil(
            [(middle - half, level), (middle, level - 3), (middle + half, level), (middle, level + 3)], "#ffc46b", 0.6
        )
    canvas.polygon(at((0, -210), (96, -50), (-96, -50)), mix(paper, "#ffb44d", 0.55))
    canvas.polygon(at((0, -210), (0, -50), (-96, -50)), mix(paper, "#ffd98a", 0.5))
    canvas.polygon(at((-210, -70), (210, -70), (130, 20), (-130, 20)), paper)
    canvas.polygon(at((-210, -70), (0, -30), (-130, 20)), mix(paper, "#9fb4b3", 0.35))
    canvas.polygon(at((210, -70), (0, -30), (130, 20)), mix(paper, "#9fb4b3", 0.15))
    canvas.line(turned(at((-130, 20), (130, 20)), 0, 0, 0), mix(paper, "#0a2a38", 0.5), 3)
