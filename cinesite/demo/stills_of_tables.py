"""Stills taken from above a table."""

import random

from .canvas import Canvas, mix, turned
from .figures import spoon


def the_cards():
    """A reading, from above: the one scene that is in colour."""
    canvas = Canvas(1600, 964, "#b04a3a")
    canvas.gradient(0, 0, 1600, 964, "#a8433a", "#c4604a", "#973a36")
    chance = random.Random(101)
    for _ in range(120):
        flower(canvas, chance.uniform(0, 1600), chance.uniform(0, 964), chance.uniform(9, 17), chance)
    symbols = (sun, tower, moon, wheel, star, hanged)
    for number in range(9):
        x, y = 440 + number % 5 * 182, 330 + number // 5 * 290
        if number >= 5:
            x += 92
        card(canvas, x, y, chance.uniform(-5, 5), symbols[number % 6])
    hand(canvas, 800, -40, 180, "#d9a184", "#3b2a55")
    hand(canvas, 330, 985, 0, "#e9c3a6", "#f4efe6")
    hand(canvas, 1290, 985, 8, "#e9c3a6", "#f4efe6")
    return canvas.finish(seed=101, grain=0.18, vignette=0.3)


def flower(canvas, x, y, size, chance):
    tone = chance.choice(("#e0a24a", "#d9c27a", "#7d2a30", "#e8b9a0"))
    for petal in range(0, 360, 72):
        canvas.circle(*turned([(size * 0.8, 0)], petal, x, y)[0], size * 0.55, tone)
    canvas.circle(x, y, size * 0.4, "#6a2024")


def card(canvas, x, y, angle, symbol):
    canvas.veil(turned([(-70, -118), (86, -118), (86, 134), (-70, 134)], angle, x, y), "#3a1214", 0.4)
    canvas.polygon(turned([(-76, -126), (76, -126), (76, 126), (-76, 126)], angle, x, y), "#f3e9cd")
    canvas.polygon(turned([(-66, -116), (66, -116), (66, 116), (-66, 116)], angle, x, y), "#e6d6a8")
    symbol(canvas, x, y)


def sun(canvas, x, y):
    for ray in range(0, 360, 30):
        canvas.polygon(turned([(34, -8), (62, 0), (34, 8)], ray, x, y), "#d9822b")
    canvas.circle(x, y, 34, "#e9b23a")


def moon(canvas, x, y):
    canvas.circle(x, y, 46, "#2f5f86")
    canvas.circle(x + 20, y - 8, 40, "#e6d6a8")


def tower(canvas, x, y):
    canvas.rectangle(x - 26, y - 50, x + 26, y + 84, "#8a3b34")
    canvas.polygon([(x - 36, y - 50), (x, y - 92), (x + 36, y - 50)], "#2f5f86")
    canvas.line([(x + 40, y - 96), (x + 8, y - 50), (x + 26, y - 44), (x - 10, y + 10)], "#e9b23a", 8)


def wheel(canvas, x, y):
    canvas.ring(x, y, 50, "#2f6b52", 10)
    for spoke in range(0, 180, 30):
        canvas.line(turned([(-46, 0), (46, 0)], spoke, x, y), "#2f6b52", 5)
    canvas.circle(x, y, 14, "#d9822b")


def star(canvas, x, y):
    points = [turned([(54 if corner % 2 else 22, 0)], corner * 36 + 18, x, y)[0] for corner in range(10)]
    canvas.polygon(points, "#2f5f86")


def hanged(canvas, x, y):
    canvas.rectangle(x - 44, y - 82, x + 44, y - 72, "#2f6b52")
    canvas.line([(x, y - 76), (x, y - 20), (x - 22, y - 40)], "#8a3b34", 9)
    canvas.polygon([(x - 20, y - 20), (x + 20, y - 20), (x + 14, y + 40), (x - 14, y + 40)], "#8a3b34")
    canvas.circle(x, y + 60, 18, "#d9a184")


def hand(canvas, x, y, angle, skin, sleeve):
    """Flat on the table, fingers away from the sleeve."""
    canvas.polygon(turned([(-64, 20), (64, 20), (84, -130), (-84, -130)][::-1], angle, x, y), sleeve)
    canvas.blob(turned([(-58, -120), (58, -120), (66, -200), (52, -258), (-52, -258), (-66, -200)], angle, x, y), skin)
    for finger, long in ((-44, 60), (-16, 84), (14, 80), (42, 54)):
        canvas.line(turned([(finger, -236), (finger * 1.2, -250 - long)], angle, x, y), skin, 25)
        canvas.circle(*turned([(finger * 1.2, -250 - long)], angle, x, y)[0], 12.5, skin)
    canvas.line(turned([(60, -190), (108, -240)], angle, x, y), skin, 25)
    canvas.circle(*turned([(108, -240)], angle, x, y)[0], 12.5, skin)


def the_inventory():
    """Eleven of them, and the cloth that remembers the twelfth."""
    canvas = Canvas(1600, 860, "#4b2330")
    canvas.gradient(0, 0, 1600, 860, "#5d2b3b", "#4b2330", "#351822")
    for thread in range(0, 1600, 8):
        canvas.line([(thread, 0), (thread, 860)], "#552a38", 1)
    for place in range(12):
        x = 118 + place * 124
        if place == 7:
            canvas.veil([(x - 52, 230), (x + 52, 230), (x + 52, 628), (x - 52, 628)], "#8a5a68", 0.12)
            spoon(canvas, x, 430, 0.98, "#6f4250", "#5b3040")
            continue
        spoon(canvas, x, 430, 1.0, mix("#eceadf", "#cfc3a2", place % 3 / 4), "#1f0d14")
    canvas.polygon(turned([(-230, -60), (230, -60), (230, 70), (-230, 70)], -3, 1180, 760), "#f1e8d0")
    for line in range(3):
        canvas.line(turned([(-200, -30 + line * 34), (120 - line * 50, -30 + line * 34)], -3, 1180, 760), "#7d6f5d", 4)
    canvas.line([(820, 800), (1010, 700)], "#d9a441", 14)
    canvas.polygon([(1010, 690), (1040, 684), (1016, 708)], "#2a1a16")
    return canvas.finish(seed=105, grain=0.2, vignette=0.45)
