"""Stills taken by lamplight, each with one thing to look at."""

import math
import random

from .canvas import Canvas, mix, turned
from .figures import spoon, walker


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


def the_blue_kitchen():
    """Square on, at the height of somebody who is not tall."""
    canvas = Canvas(1600, 964, "#a8bdb4")
    canvas.gradient(0, 0, 1600, 964, "#8ea79f", "#b4c7bb", "#93aaa0")
    for row in range(9):
        for column in range(24):
            shade = mix("#9fc0bd", "#86aeb2", (row * 5 + column * 7) % 4 / 4)
            canvas.rectangle(column * 68 + 2, 250 + row * 48, column * 68 + 65, 295 + row * 48, shade)
    canvas.gradient(0, 682, 1600, 964, "#8d6a4f", "#54402f")
    for column in range(-8, 24):
        canvas.line([(800 + (column - 8) * 96, 682), (800 + (column - 8) * 190, 964)], "#43331f", 3)
    kitchen_window(canvas)
    stove(canvas, 1230, 700)
    cupboard(canvas, 180, 700)
    canvas.line([(800, 0), (800, 120)], "#22302b", 5)
    canvas.polygon([(716, 190), (760, 116), (840, 116), (884, 190)], "#f1ead6")
    canvas.glow(800, 240, 330, "#fff3c4", 0.6)
    canvas.polygon([(486, 690), (1114, 690), (1186, 760), (414, 760)], "#e9e2cc")
    canvas.rectangle(414, 760, 1186, 784, "#b9ad8f")
    for leg in (444, 1132):
        canvas.rectangle(leg, 784, leg + 24, 964, "#9a8c6c")
    canvas.blob([(620, 650), (780, 650), (750, 726), (720, 740), (680, 740), (650, 726)], "#4d7ea0")
    for x, y in ((664, 644), (706, 640), (742, 646), (690, 622), (726, 624)):
        canvas.ellipse(x, y, 27, 20, "#cfa35f")
    canvas.polygon([(850, 722), (960, 702), (972, 712), (856, 732)], "#dfe6e6")
    canvas.line([(964, 708), (1040, 694)], "#3a2a20", 13)
    return canvas.finish(seed=103, grain=0.2, vignette=0.4)


def kitchen_window(canvas):
    canvas.rectangle(600, 236, 1000, 560, "#e9e2cc")
    canvas.gradient(620, 256, 980, 540, "#23405a", "#3d6279")
    canvas.rectangle(794, 256, 806, 540, "#e9e2cc")
    for x, y in ((660, 330), (690, 410), (900, 350), (860, 470)):
        canvas.rectangle(x, y, x + 26, y + 36, "#f4cf76")
    canvas.polygon([(620, 256), (720, 256), (640, 540), (620, 540)], "#f6efe0")
    canvas.polygon([(980, 256), (880, 256), (960, 540), (980, 540)], "#f6efe0")


def stove(canvas, x, foot):
    canvas.rectangle(x, foot - 270, x + 260, foot + 40, "#f4f1e6")
    canvas.rectangle(x + 24, foot - 180, x + 236, foot - 10, "#2a3338")
    canvas.rectangle(x, foot - 282, x + 260, foot - 268, "#3d474b")
    for knob in range(5):
        canvas.circle(x + 36 + knob * 47, foot - 224, 13, "#3d474b")
    canvas.polygon(
        [(x + 60, foot - 390), (x + 140, foot - 390), (x + 158, foot - 284), (x + 42, foot - 284)], "#1f2a2e"
    )
    canvas.ring(x + 166, foot - 336, 30, "#1f2a2e", 10)
    canvas.polygon([(x + 56, foot - 370), (x + 16, foot - 388), (x + 50, foot - 336)], "#1f2a2e")


def cupboard(canvas, x, foot):
    canvas.rectangle(x, foot - 470, x + 270, foot + 40, "#d9c79d")
    for door in (x + 14, x + 140):
        canvas.rectangle(door, foot - 456, door + 116, foot - 200, "#e9dcb8")
        canvas.rectangle(door, foot - 186, door + 116, foot + 26, "#e9dcb8")
    for side in (x + 118, x + 152):
        canvas.circle(side, foot - 320, 7, "#7a5a3a")
        canvas.circle(side, foot - 90, 7, "#7a5a3a")


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
