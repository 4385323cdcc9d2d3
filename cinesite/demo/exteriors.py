"""Stills that were taken in the open, each with one thing to look at."""

import math
import random

from .canvas import Canvas, mix, scale, turned
from .figures import bicycle, hut, roofs, walker


def cameras_and_lanterns():
    """Cameras on their poles before a turquoise gate, each with a red lantern hung under it."""
    canvas = Canvas(1600, 860, "#8b8a84")
    canvas.gradient(0, 0, 1600, 150, "#dfe0d8", "#c9cbc4")
    courses(canvas, 150, 720)
    canvas.rectangle(610, 270, 990, 720, "#3d3a38")
    canvas.gradient(628, 290, 972, 720, "#3fb3a4", "#2f9a90", "#23807a")
    canvas.rectangle(796, 290, 804, 720, "#1c6661")
    for x in (778, 822):
        canvas.circle(x, 520, 9, "#d9e3dc")
    canvas.gradient(0, 720, 1600, 860, "#6f6b66", "#4d4a48")
    canvas.veil([(0, 720), (1600, 720), (1600, 742), (0, 742)], "#1b191a", 0.4)
    for x, height, facing in ((170, 560, 1), (430, 500, 1), (1170, 500, -1), (1430, 560, -1)):
        watcher(canvas, x, 760, height, facing)
    return canvas.finish(seed=31, grain=0.2, vignette=0.35)


def courses(canvas, top, bottom):
    chance = random.Random(17)
    for row in range(math.ceil((bottom - top) / 24)):
        for at in range(-1, 28):
            x, y = at * 62 + (row % 2) * 31, top + row * 24
            tone = mix("#7d7f7c", "#a09e96", chance.random())
            canvas.rectangle(x, y, x + 59, min(y + 21, bottom), tone)


def watcher(canvas, x, ground, height, facing):
    pole, red = "#2a2829", "#c4291c"
    top = ground - height
    canvas.veil([(x, ground), (x + 16, ground), (x + 190, ground + 100), (x + 170, ground + 100)], "#1b191a", 0.35)
    canvas.rectangle(x - 7, top, x + 7, ground, pole)
    arm = x + facing * 74
    canvas.rectangle(min(x, arm), top + 18, max(x, arm), top + 28, pole)
    body = turned([(-46, -24), (52, -24), (52, 20), (-46, 20)], 16 * facing, arm, top + 4)
    canvas.polygon(body, "#e6e4dc")
    canvas.polygon(
        turned(
            [(facing * 40, -32), (facing * 64, -32), (facing * 64, 26), (facing * 40, 26)], 16 * facing, arm, top + 4
        ),
        "#1d1b1c",
    )
    hang = arm - facing * 6
    canvas.line([(hang, top + 26), (hang, top + 74)], pole, 3)
    for rib in range(9):
        share = (rib + 0.5) / 9 * 2 - 1
        across = 44 * math.sqrt(1 - share**2 * 0.75)
        canvas.ellipse(hang, top + 116 + share * 40, across, 8, mix(red, "#ff7a4c", 0.75 - abs(share) * 0.7))
    canvas.rectangle(hang - 17, top + 70, hang + 17, top + 78, "#d9a441")
    canvas.rectangle(hang - 17, top + 154, hang + 17, top + 162, "#d9a441")
    for thread in (-6, 0, 6):
        canvas.line([(hang + thread, top + 162), (hang + thread * 1.6, top + 200)], "#d9a441", 3)


def low_water():
    """A causeway of poles across the flats at dawn, a lantern, somebody on the way out."""
    canvas = Canvas(1600, 860, "#e7b98e")
    canvas.gradient(0, 0, 1600, 430, "#31506b", "#7d8f99", "#e3b48c", "#f7d9a6")
    canvas.glow(1080, 430, 420, "#fff0c6", 0.85)
    canvas.gradient(0, 430, 1600, 860, "#e9c193", "#a98a7c", "#51545f", "#232c38")
    pools(canvas)
    for number in range(17):
        near = 1 - number / 17
        depth = near**2.4
        x, y = 1010 - depth * 760, 436 + depth * 380
        pole(canvas, x, y, 26 + depth * 380, 2.4 + depth * 19)
    hut(canvas, 1120, 380, 0.26)
    walker(canvas, 846, 500, 0.92, "#17202b")
    canvas.line([(856, 478), (882, 488)], "#17202b", 6)
    canvas.glow(886, 506, 64, "#ffdf8e", 0.9)
    canvas.rectangle(880, 494, 892, 514, "#fff6d6")
    canvas.veil([(838, 560), (856, 560), (862, 640), (836, 640)], "#17202b", 0.4)
    return canvas.finish(seed=34, grain=0.2, vignette=0.3)


def pools(canvas):
    chance = random.Random(12)
    for _ in range(70):
        depth = chance.random() ** 1.8
        y, half = 440 + depth * 410, 30 + depth * 330
        x = chance.uniform(-100, 1700)
        tone = mix("#ffe7bb", "#8fa3ad", depth)
        down = 1.2 + depth * 9
        pool = [(x - half, y), (x - half * 0.3, y - down), (x + half * 0.6, y - down * 0.6), (x + half, y)]
        canvas.veil([*pool, (x + half * 0.2, y + down), (x - half * 0.5, y + down * 0.7)], tone, 0.42)


def pole(canvas, x, ground, height, across):
    canvas.rectangle(x - across / 2, ground - height, x + across / 2, ground, "#17202b")
    canvas.rectangle(x - across / 2, ground - height * 0.92, x + across / 2, ground - height * 0.82, "#c8432b")
    mirror = [(x - across / 2, ground), (x + across / 2, ground)]
    canvas.veil(
        [*mirror, (x + across * 0.4, ground + height * 0.7), (x - across * 0.4, ground + height * 0.7)], "#17202b", 0.32
    )


def over_the_wall():
    """A bicycle that seems to fly along the top of a wall, and a girl who has seen it."""
    canvas = Canvas(1600, 860, "#bfe0da")
    canvas.gradient(0, 0, 1600, 420, "#4aa7b8", "#93d0d0", "#e8ecd4")
    canvas.circle(300, 130, 62, "#fff6da")
    roofs_across(canvas)
    bicycle(canvas, 1030, 292, 0.98, "#0f6b4b", "#1a1d1f")
    canvas.gradient(0, 372, 1600, 720, "#e6b673", "#d39c58", "#bd8244")
    canvas.rectangle(0, 360, 1600, 388, "#f3d09a")
    blocks(canvas)
    canvas.gradient(0, 720, 1600, 860, "#cfa066", "#9a7142")
    canvas.rectangle(0, 714, 1600, 726, "#a9743b")
    girl(canvas, 520, 752)
    return canvas.finish(seed=37, grain=0.2, vignette=0.25)


def roofs_across(canvas):
    roofs(canvas, 380, "#f2dcb3", "#dcb983")
    chance = random.Random(6)
    for x in range(1000, 1620, 92):
        up = chance.randint(50, 150)
        canvas.rectangle(x, 380 - up, x + 96, 380, mix("#f2dcb3", "#dcb983", chance.random()))


def blocks(canvas):
    for row in range(6):
        y = 394 + row * 54
        canvas.line([(0, y), (1600, y)], "#b98247", 2.5)
        for x in range((row % 2) * 70, 1600, 140):
            canvas.line([(x, y), (x, min(y + 54, 714))], "#b98247", 2.5)
    chance = random.Random(14)
    for _ in range(26):
        x, row = chance.randint(0, 11) * 140, chance.randint(0, 5)
        y = 394 + row * 54
        left = x + (row % 2) * 70
        canvas.veil(
            [(left, y), (left + 140, y), (left + 140, min(y + 54, 714)), (left, min(y + 54, 714))],
            "#8c5a2b",
            chance.uniform(0.06, 0.18),
        )


def girl(canvas, x, y):
    canvas.veil([(x - 50, y), (x + 60, y), (x - 170, y + 96), (x - 320, y + 96)], "#4a2f1a", 0.4)
    cloak = [(0, -236), (44, -190), (60, -90), (76, 4), (0, 12), (-80, 4), (-60, -90), (-42, -190)]
    canvas.blob(turned(cloak, 0, x, y), "#1b1a20")
    canvas.ellipse(x + 6, y - 236, 42, 46, "#1b1a20")
    canvas.ellipse(x + 20, y - 234, 24, 30, "#c98d63")
    for foot in (-30, 26):
        canvas.rectangle(x + foot - 20, y + 4, x + foot + 26, y + 18, "#f4f0e6")
        canvas.rectangle(x + foot - 20, y + 8, x + foot + 26, y + 11, "#7b2d6b")


def rows_in_the_water():
    """A screen on the quay and its rows of chairs, standing in the tide."""
    canvas = Canvas(1600, 800, "#1d1736")
    canvas.gradient(0, 0, 1600, 420, "#15112b", "#37225a", "#8a3f6a", "#e08a6c")
    canvas.gradient(0, 420, 1600, 800, "#b9677a", "#4a2c5c", "#171430")
    canvas.rectangle(452, 96, 1148, 474, "#0d0a18")
    canvas.gradient(474, 116, 1126, 454, "#fdf2dc", "#fbe6c2", "#f7d3a6")
    canvas.circle(994, 330, 62, "#e2573a")
    for leg in (520, 1072):
        canvas.rectangle(leg, 474, leg + 14, 540, "#0d0a18")
    mirrored_screen(canvas)
    chairs(canvas)
    for at in range(9):
        sag = 60 - (at - 4) ** 2 * 3.4
        canvas.glow(at * 200, 26 + sag, 46, "#ffd28a", 0.8)
        canvas.circle(at * 200, 26 + sag, 8, "#fff0cf")
    canvas.line([(at * 200, 18 + 60 - (at - 4) ** 2 * 3.4) for at in range(9)], "#0d0a18", 3)
    return canvas.finish(seed=38, grain=0.16, vignette=0.35)


def mirrored_screen(canvas):
    chance = random.Random(19)
    for row in range(24):
        y = 548 + row * 8
        half = 326 * chance.uniform(0.72, 1.05) * (1 - row / 60)
        x = 800 + chance.uniform(-22, 22)
        canvas.veil([(x - half, y), (x, y - 3), (x + half, y), (x, y + 3)], "#fbe6c2", 0.62 - row / 48)


def chairs(canvas):
    ink = "#0b0816"
    for row in range(4):
        size, y = 0.62 + row * 0.24, 584 + row * 66
        for at in range(-11, 12):
            x = 800 + (at + (row % 2) / 2) * 112 * size
            if abs(at) == 0 or (row, at) in ((2, -4), (1, 5)):
                continue
            chair(canvas, x, y, size, ink)


def chair(canvas, x, y, size, ink):
    back = [(-24, -62), (24, -62), (22, -20), (-22, -20)]
    canvas.polygon(turned(scale(back, size), 0, x, y), ink)
    canvas.polygon(turned(scale([(-28, -10), (28, -10), (32, 2), (-32, 2)], size), 0, x, y), ink)
    for leg in (-24, 24):
        canvas.line(turned(scale([(leg, -60), (leg * 1.1, 26)], size), 0, x, y), ink, 4.5 * size)
    canvas.veil(turned(scale([(-46, 26), (0, 22), (46, 26), (0, 30)], size), 0, x, y), "#ffb79a", 0.5)


def house_in_section():
    """A house cut open: nine floors of stairs, and somebody between two of them."""
    canvas = Canvas(1600, 670, "#d99a22")
    canvas.gradient(0, 0, 1600, 670, "#e8b53a", "#dc9c24", "#c07a1c")
    canvas.circle(250, 180, 84, "#f7e2a6")
    ink = "#171219"
    canvas.rectangle(560, 20, 1330, 670, ink)
    for floor in range(9):
        storey(canvas, floor, 30 + floor * 70)
    for chimney in (620, 1240):
        canvas.rectangle(chimney, 0, chimney + 46, 24, ink)
    walker(canvas, 1000, 336, 0.5, "#b3134f")
    skyline(canvas)
    return canvas.finish(seed=39, grain=0.16, vignette=0.3)


def storey(canvas, floor, top):
    ink, chance = "#171219", random.Random(floor + 40)
    for room in (580, 700, 1080, 1200):
        lit = chance.random() < 0.45
        canvas.rectangle(room, top, room + 108, top + 58, "#f4cf76" if lit else "#3a2530")
        if lit:
            left = room + chance.randint(14, 70)
            canvas.circle(left + 10, top + 24, 8, ink)
            canvas.rectangle(left, top + 32, left + 20, top + 58, ink)
    canvas.gradient(822, top, 1066, top + 64, "#d98f4a", "#a85a3c")
    start, end = ((834, 1054), (1054, 834))[floor % 2]
    for step in range(11):
        left = start + (end - start) * step / 11
        right = start + (end - start) * (step + 1) / 11
        level = top + 6 + step * 5.8
        canvas.rectangle(min(left, right), level, max(left, right), top + 70, ink)


def skyline(canvas):
    chance = random.Random(31)
    for left, right in ((-10, 540), (1350, 1620)):
        x = left
        while x < right:
            across, up = chance.randint(50, 100), chance.randint(50, 190)
            canvas.rectangle(x, 670 - up, min(x + across, right), 670, "#7a4a1c")
            x += across
