"""Stills taken in daylight, each with one thing to look at."""

import math
import random

from .canvas import Canvas, mix, turned
from .figures import grasses, hatted, motorcycle, smoke, train, walker


def camera_on_the_roofs():
    """A cameraman and his tripod, as large as the city lets him be."""
    canvas = Canvas(1600, 1200, "#b9b1a2")
    canvas.gradient(0, 0, 1600, 1200, "#6e685f", "#a79f91", "#d9d1bf", "#e9e2cf")
    chance = random.Random(91)
    for layer in range(4):
        x = -20
        while x < 1620:
            across, up = chance.randint(70, 170), chance.randint(60, 220) + (3 - layer) * 60
            block(canvas, x, 1210 - layer * 8, across, up + 130, mix("#8f877a", "#211f1e", layer / 3), chance)
            x += across
        if layer == 1:
            cameraman(canvas, 1000, 1130)
    for wire in range(5):
        sag = [(x, 300 + wire * 26 + ((x - 800) / 800) ** 2 * -90 + 90) for x in range(0, 1601, 40)]
        canvas.line(sag, "#2a2726", 3)
    return canvas.finish(seed=91, grain=0.28, vignette=0.4)


def block(canvas, x, foot, across, up, colour, chance):
    canvas.rectangle(x, foot - up, x + across, foot, colour)
    for row in range(int(up / 40)):
        for column in range(int(across / 30)):
            if chance.random() < 0.5:
                left, top = x + 9 + column * 30, foot - up + 12 + row * 40
                canvas.rectangle(left, top, left + 12, top + 20, mix(colour, "#f2ead6", 0.3))


def cameraman(canvas, x, ground):
    ink = "#191716"
    hatted(canvas, x + 190, ground, 2.2, ink)
    for foot in (-270, -60, 120):
        canvas.line([(x - 60, ground - 560), (x + foot, ground)], ink, 19)
    canvas.polygon(turned([(-120, -90), (110, -90), (110, 90), (-120, 90)], -6, x - 60, ground - 640), ink)
    canvas.polygon(turned([(-120, -46), (-196, -70), (-196, 70), (-120, 46)], -6, x - 60, ground - 640), ink)
    canvas.circle(x - 34, ground - 752, 66, ink)
    canvas.circle(x - 34, ground - 752, 20, "#a79f91")
    canvas.line([(x + 50, ground - 650), (x + 96, ground - 690), (x + 150, ground - 520)], ink, 26)


def balloon_in_the_wires():
    """What the wires have caught, and nobody beneath it."""
    canvas = Canvas(1600, 1200, "#c9c4b4")
    canvas.gradient(0, 0, 1600, 1200, "#8d8a80", "#b8b4a6", "#dad5c4")
    for post in (250, 1430):
        canvas.rectangle(post - 14, 90, post + 14, 1200, "#22201e")
        for arm in range(4):
            y = 150 + arm * 84
            canvas.rectangle(post - 130, y, post + 130, y + 13, "#22201e")
            for cup in (-112, -60, 60, 112):
                canvas.ellipse(post + cup, y - 12, 9, 15, "#35322f")
    for wire in range(8):
        y, sag = 138 + wire // 2 * 84, 62 + wire * 6
        points = [(x, y + sag * (1 - ((x - 840) / 590) ** 2) + (wire % 2) * 9) for x in range(-40, 1680, 40)]
        canvas.line(points, "#2b2927", 3)
    balloon(canvas, 930, 470)
    canvas.polygon(
        [(0, 1200), (0, 1090), (420, 1060), (430, 1010), (700, 1010), (700, 1070), (1600, 1100), (1600, 1200)],
        "#3a3733",
    )
    for chimney in (500, 610):
        canvas.rectangle(chimney, 950, chimney + 34, 1012, "#3a3733")
    return canvas.finish(seed=92, grain=0.3, vignette=0.45)


def balloon(canvas, x, y):
    """A stout little figure of tied rubber, with arms, legs and a cap but no face."""
    pale, dark = "#e8e0cb", "#6b655a"
    limbs = ((-104, 0, 52, 34), (104, -8, 52, 34), (-48, 164, 38, 60), (48, 164, 38, 60))
    for dx, dy, across, down in ((0, 40, 92, 116), *limbs, (0, -102, 66, 68)):
        canvas.ellipse(x + dx + 7, y + dy + 7, across, down, dark)
        canvas.ellipse(x + dx, y + dy, across, down, pale)
        canvas.ellipse(x + dx - across * 0.3, y + dy - down * 0.35, across * 0.25, down * 0.22, "#f8f3e4")
    canvas.polygon([(x - 70, y - 132), (x + 70, y - 132), (x + 22, y - 216), (x - 22, y - 216)], "#4a463f")
    for band in (-10, 40, 90):
        canvas.line([(x - 88, y + band), (x, y + band + 15), (x + 88, y + band)], "#4a463f", 8)
    canvas.line([(x, y + 220), (x + 16, y + 300), (x - 12, y + 380), (x + 10, y + 450)], "#2b2927", 3)


def through_the_kaash():
    """A line of black smoke, drawn across an afternoon."""
    canvas = Canvas(1600, 1168, "#dcdccb")
    canvas.gradient(0, 0, 1600, 640, "#aeb8ac", "#d3d6c6", "#efecdc")
    smoke(canvas, 1126, 470, 1300, "#26292a", 93, 120)
    canvas.gradient(0, 572, 1600, 1168, "#7d8a72", "#3d5141", "#16261f")
    canvas.rectangle(0, 566, 1600, 578, "#1e2423")
    train(canvas, 1110, 568, 0.95, "#191c1c")
    for post in range(7):
        canvas.rectangle(70 + post * 250, 430, 77 + post * 250, 572, "#343836")
        canvas.rectangle(50 + post * 250, 446, 97 + post * 250, 451, "#343836")
    grasses(canvas, 170, 660, 1120, "#2b4034", "#f4f0df", 94, (230, 400))
    for x, y, size in ((700, 1020, 1.0), (800, 1050, 0.82)):
        canvas.ellipse(x, y - 190 * size, 34 * size, 40 * size, "#0d1412")
        side = [(34 * size, y - 146 * size), (60 * size, y - 80 * size), (76 * size, y + 160)]
        canvas.blob([(x - dx, at) for dx, at in reversed(side)] + [(x + dx, at) for dx, at in side], "#0d1412")
    grasses(canvas, 60, 1130, 1330, "#24382e", "#fbf8ec", 95, (260, 430))
    return canvas.finish(seed=93, grain=0.24, vignette=0.3)


def the_steps():
    """Light on one wall, shade on the other, and somebody between."""
    canvas = Canvas(1600, 860, "#cfd3d2")
    canvas.gradient(0, 0, 1600, 860, "#7f98a8", "#c3cdd0")
    canvas.polygon([(0, 0), (560, 0), (700, 860), (0, 860)], "#4a5a68")
    canvas.polygon([(1600, 0), (990, 0), (900, 860), (1600, 860)], "#f5f1e4")
    canvas.polygon([(560, 0), (620, 0), (720, 500), (700, 860)], "#36444f")
    canvas.polygon([(990, 0), (940, 0), (880, 500), (900, 860)], "#d9d3c2")
    for step in range(17):
        share = (step / 16) ** 1.5
        y, half = 300 + share * 560, 70 + share * 250
        middle = 790 + share * 10
        canvas.rectangle(middle - half, y, middle + half, y + 12 + share * 36, mix("#aab0ae", "#e9e4d5", share))
        canvas.rectangle(
            middle - half, y + 12 + share * 22, middle + half, y + 12 + share * 38, mix("#5d6a72", "#8a8c86", share)
        )
    canvas.polygon([(0, 0), (560, 0), (716, 860), (0, 860)], "#4a5a68")
    canvas.polygon([(1600, 0), (990, 0), (874, 860), (1600, 860)], "#f5f1e4")
    for x, y, across, up in ((170, 620, 130, 300), (440, 560, 80, 220), (1080, 590, 90, 240), (1330, 660, 150, 330)):
        arch(canvas, x, y, across, up, x < 800)
    canvas.polygon([(560, 0), (990, 0), (960, 120), (600, 120)], "#39454e")
    canvas.polygon([(596, 120), (964, 120), (956, 148), (604, 148)], "#27313a")
    walker(canvas, 792, 500, 1.3, "#11161b")
    canvas.veil([(770, 580), (816, 580), (690, 760), (620, 750)], "#11161b", 0.45)
    return canvas.finish(seed=95, grain=0.28, vignette=0.35)


def arch(canvas, x, foot, across, up, shaded):
    dark = "#27323b" if shaded else "#6d7f8a"
    canvas.rectangle(x, foot - up + across / 2, x + across, foot, dark)
    canvas.circle(x + across / 2, foot - up + across / 2, across / 2, dark)
    canvas.rectangle(x + across * 0.14, foot - up * 0.62, x + across * 0.5, foot, mix(dark, "#141a1f", 0.5))


def flowers_on_the_road():
    """Two people and a pot of flowers, followed at a distance."""
    canvas = Canvas(1600, 1200, "#b9c3bd")
    canvas.gradient(0, 0, 1600, 640, "#8fa7ad", "#c4cdc4", "#e6e0cb")
    trees(canvas)
    canvas.gradient(0, 640, 1600, 1200, "#8d887c", "#5e5b55")
    canvas.polygon([(760, 640), (840, 640), (1500, 1200), (100, 1200)], "#6d6a64")
    for dash in range(6):
        share = (dash / 6) ** 2
        y = 656 + share * 520
        canvas.polygon(
            [
                (797 - share * 12, y),
                (803 + share * 12, y),
                (806 + share * 22, y + 20 + share * 90),
                (794 - share * 22, y + 20 + share * 90),
            ],
            "#d9d3be",
        )
    canvas.veil([(650, 980), (980, 980), (900, 1030), (700, 1030)], "#1a1d1f", 0.5)
    motorcycle(canvas, 820, 920, 1.5, "#1b2327", "#d8293f")
    windscreen(canvas)
    return canvas.finish(seed=96, grain=0.24, vignette=0.4)


def trees(canvas):
    chance = random.Random(96)
    places = list(range(40))
    chance.shuffle(places)
    for number in places:
        x = number * 41 + chance.uniform(-30, 30)
        away = abs(x - 800) / 800
        y = 630 - away * 240
        canvas.circle(x, y, 34 + away * 96 * chance.uniform(0.6, 1.1), mix("#5d7768", "#334a40", chance.random()))
    canvas.rectangle(0, 560, 540, 660, "#c9b48e")
    canvas.polygon([(540, 560), (700, 628), (700, 656), (540, 660)], "#a8946f")


def windscreen(canvas):
    chance = random.Random(97)
    for crack in range(15):
        points, angle = [(1330, 250)], crack * 24 + chance.uniform(-9, 9)
        for _ in range(5):
            x, y = points[-1]
            long = chance.uniform(26, 120)
            points.append((x + long * math.cos(math.radians(angle)), y + long * math.sin(math.radians(angle))))
            angle += chance.uniform(-14, 14)
        canvas.line(points, "#eef2ee", 2.2)
    for ring in (34, 74, 130):
        web = [turned([(ring * chance.uniform(0.86, 1.1), 0)], angle, 1330, 250)[0] for angle in range(0, 340, 24)]
        canvas.line(web, "#eef2ee", 1.6)
    canvas.polygon([(0, 0), (1600, 0), (1600, 44), (0, 70)], "#15181a")
    canvas.blob([(-60, 1110), (400, 1070), (1200, 1070), (1660, 1110), (1660, 1300), (-60, 1300)], "#121416")


def the_forecast():
    """A very small studio under a very large subject."""
    canvas = Canvas(1600, 860, "#9fc7c9")
    for band, colour in enumerate(("#2f5d78", "#4a7f92", "#79a8a8", "#b6c9ae", "#f0d58a", "#f4b15e", "#e58a4d")):
        level = band * 84 - 10
        top = [
            (x, level + 20 * math.sin(x / 210 + band * 1.3) + 9 * math.sin(x / 67 + band)) for x in range(-10, 1620, 15)
        ]
        canvas.polygon([*top, (1610, 860), (-10, 860)], colour)
    canvas.gradient(0, 600, 1600, 860, "#c9824d", "#2d6474", "#1d4657")
    chance = random.Random(98)
    for _ in range(90):
        x, y, half = chance.uniform(0, 1600), chance.uniform(612, 850), chance.uniform(14, 70)
        canvas.veil([(x - half, y), (x, y - 2), (x + half, y), (x, y + 2)], "#f6d9a0", 0.4)
    canvas.blob(
        [(560, 900), (700, 760), (860, 690), (1010, 640), (1180, 622), (1400, 640), (1700, 700), (1700, 980)], "#2e5a3f"
    )
    canvas.blob([(900, 900), (1080, 720), (1240, 660), (1480, 690), (1700, 740), (1700, 980)], "#234832")
    hut_with_mast(canvas, 1130, 628)
    walker(canvas, 1010, 606, 0.5, "#12241c")
    return canvas.finish(seed=97, grain=0.18, vignette=0.25)


def hut_with_mast(canvas, x, y):
    canvas.rectangle(x - 62, y - 70, x + 62, y + 14, "#f2ead6")
    canvas.polygon([(x - 76, y - 66), (x, y - 122), (x + 76, y - 66)], "#b2402b")
    canvas.rectangle(x - 40, y - 46, x - 2, y - 12, "#ffd37a")
    canvas.rectangle(x + 18, y - 46, x + 44, y + 14, "#23404a")
    for side in (-1, 1):
        canvas.line([(x + 130 + side * 17, y + 10), (x + 130, y - 300)], "#b2402b", 5)
        canvas.line([(x + 130 + side * 150, y + 40), (x + 130, y - 250)], "#1f3a30", 1.6)
    for rung in range(9):
        half = 16 * (1 - rung / 10)
        canvas.line([(x + 130 - half, y - rung * 32), (x + 130 + half, y - rung * 32)], "#b2402b", 3)
    canvas.glow(x + 130, y - 302, 60, "#ff6a4a", 0.8)
