"""Posters of the films of 1924 to 1962, each a single idea in few colours."""

import math
import random

from .canvas import Canvas, mix, turned
from .figures import grasses, hatted, smoke, train, walker
from .posters import SIZE


def sherlock_jr():
    """A dive that begins in the hall and ends in the film."""
    navy, cream, orange = "#131c3a", "#f6ead0", "#e2702e"
    canvas = Canvas(*SIZE, navy)
    canvas.gradient(0, 0, 1000, 1500, "#0e1530", "#1c2a55", "#0c1228")
    canvas.polygon([(110, 180), (890, 120), (890, 1010), (110, 950)], "#070a18")
    canvas.polygon([(136, 206), (864, 150), (864, 980), (136, 924)], cream)
    canvas.circle(650, 370, 96, orange)
    canvas.polygon([(136, 206), (330, 192), (300, 420), (350, 560), (290, 700), (136, 720)], mix(navy, cream, 0.24))
    for row in range(7):
        level = 690 + row * 42
        crest = [(x, level + 13 * math.sin(x / 62 + row * 1.7)) for x in range(136, 866, 10)]
        floor = [(864, 980), (136, 924)] if row == 6 else [(864, level + 62), (136, level + 62)]
        canvas.polygon([*crest, *floor], mix("#8fb4b8", "#1f4a66", row / 6))
    canvas.veil([(136, 206), (864, 150), (864, 980), (136, 924)], orange, 0.07)
    diver(canvas, 470, 560, 1.5, navy)
    for row in range(4):
        heads(canvas, 1150 + row * 108, 0.8 + row * 0.28, mix("#22305f", "#070a18", row / 3), row)
    canvas.veil([(500, 1500), (136, 924), (864, 980)], cream, 0.07)
    return canvas.finish(seed=61, grain=0.18, vignette=0.25)


def diver(canvas, x, y, size, ink):
    """Head first, coat tails last, and a flat hat that stays in the air."""
    body = [(-20, -120), (22, -118), (40, -40), (34, 40), (16, 70), (-14, 70), (-34, 40), (-34, -40)]
    canvas.blob(turned([(px * size, py * size) for px, py in body], 24, x, y), ink)
    for leg in ([(-10, -110), (-26, -200), (-60, -262)], [(12, -112), (22, -206), (6, -286)]):
        canvas.line(turned([(px * size, py * size) for px, py in leg], 24, x, y), ink, 22 * size)
    for arm in ([(-24, 40), (-20, 130), (-6, 196)], [(22, 40), (24, 132), (14, 200)]):
        canvas.line(turned([(px * size, py * size) for px, py in arm], 24, x, y), ink, 17 * size)
    cx, cy = turned([(0, 98 * size)], 24, x, y)[0]
    canvas.circle(cx, cy, 27 * size, ink)
    hx, hy = turned([(70 * size, -30 * size)], 24, x, y)[0]
    canvas.polygon(turned([(-46, 6), (46, 6), (46, 14), (-46, 14)], -16, hx, hy), ink)
    canvas.polygon(turned([(-30, -18), (30, -18), (32, 8), (-32, 8)], -16, hx, hy), ink)


def heads(canvas, y, size, colour, row):
    for number in range(-1, 11):
        x = (number + (row % 2) / 2) * 128 * size
        canvas.circle(x, y, 36 * size, colour)
        canvas.polygon(
            [(x - 58 * size, y + 120), (x - 40 * size, y + 34), (x + 40 * size, y + 34), (x + 58 * size, y + 120)],
            colour,
        )
    canvas.rectangle(0, y + 84, 1000, 1700, colour)


def movie_camera():
    """A tripod strides over the city; where it looks, everything is on a slant."""
    red, ink, paper = "#d5301f", "#161414", "#eadfc6"
    canvas = Canvas(*SIZE, paper)
    canvas.polygon([(0, 0), (1000, 0), (1000, 240), (0, 760)], red)
    for block, (x, across, up, tone) in enumerate(
        (
            (-60, 230, 520, 0.3),
            (150, 170, 690, 0.12),
            (330, 210, 430, 0.45),
            (560, 150, 610, 0.2),
            (720, 330, 480, 0.38),
        )
    ):
        tower(canvas, x, across, up, mix(ink, paper, tone), mix(paper, ink, tone * 0.4), block)
    for foot in ((140, 1440), (520, 1500), (880, 1400)):
        canvas.line([(520, 560), foot], ink, 30)
        canvas.polygon([(foot[0] - 34, foot[1] + 18), (foot[0], foot[1] - 26), (foot[0] + 34, foot[1] + 18)], ink)
    canvas.polygon(turned([(-190, -150), (190, -150), (190, 150), (-190, 150)], -14, 520, 450), ink)
    for reel in (-110, 110):
        cx, cy = turned([(reel, -222)], -14, 520, 450)[0]
        canvas.circle(cx, cy, 112, ink)
        for hole in range(0, 360, 72):
            canvas.circle(*turned([(62, 0)], hole, cx, cy)[0], 22, red)
        canvas.circle(cx, cy, 16, paper)
    eye(canvas, 520, 450, ink, paper, red)
    canvas.line(turned([(190, 60), (262, 60), (262, 120)], -14, 520, 450), ink, 18)
    return canvas.finish(seed=62, grain=0.2)


def tower(canvas, x, across, up, wall, light, block):
    box = [(0, 0), (across, 0), (across, up), (0, up)]
    canvas.polygon(turned(box, -9, x, 1560 - up), wall)
    for row in range(int(up / 46)):
        for column in range(int(across / 44)):
            if (row * 5 + column * 3 + block) % 4:
                pane = [(px + 14 + column * 44, py + 18 + row * 46) for px, py in ((0, 0), (20, 0), (20, 26), (0, 26))]
                canvas.polygon(turned(pane, -9, x, 1560 - up), light)


def eye(canvas, x, y, ink, paper, red):
    lid = [(-160, 0), (-90, -84), (0, -112), (90, -84), (160, 0), (90, 84), (0, 112), (-90, 84)]
    canvas.blob(turned(lid, -14, x, y), paper)
    canvas.circle(x, y, 98, ink)
    for spoke in range(0, 360, 12):
        canvas.line(turned([(58, 0), (92, 0)], spoke, x, y), mix(ink, paper, 0.5), 3)
    canvas.circle(x, y, 56, red)
    canvas.circle(x, y, 30, ink)
    canvas.circle(x + 22, y - 24, 13, paper)


def m():
    """A wall, a shadow that has grown too long, and a ball."""
    wall, ink = "#cfc39a", "#17181c"
    canvas = Canvas(*SIZE, wall)
    canvas.gradient(0, 0, 1000, 1180, "#b9b08c", "#d8cda4", "#e2d8b4")
    plaster(canvas)
    canvas.rectangle(0, 1180, 1000, 1500, "#4c4a45")
    canvas.gradient(0, 1180, 1000, 1500, "#6a665c", "#2c2b2b")
    for stone in range(-3, 14):
        canvas.line([(500 + (stone * 100 - 500) * 0.8, 1180), (500 + (stone * 130 - 650) * 1.6, 1500)], "#3a3937", 4)
    for y, width in ((1226, 3), (1300, 4), (1408, 5)):
        canvas.line([(0, y), (1000, y)], "#3a3937", width)
    hatted(canvas, 470, 1190, 2.9, ink)
    canvas.polygon([(300, 1180), (640, 1180), (560, 1500), (120, 1500)], ink)
    ball(canvas, 700, 1330, 74)
    return canvas.finish(seed=63, grain=0.24, vignette=0.4)


def plaster(canvas):
    chance = random.Random(33)
    for _ in range(46):
        x, y = chance.uniform(0, 1000), chance.uniform(0, 1160)
        across, down = chance.uniform(30, 150), chance.uniform(16, 70)
        patch = [
            (x, y),
            (x + across, y + chance.uniform(-18, 18)),
            (x + across * 0.8, y + down),
            (x + 6, y + down * 0.7),
        ]
        canvas.veil(patch, chance.choice(("#8f8560", "#f2ebcf")), chance.uniform(0.05, 0.16))


def ball(canvas, x, y, radius):
    canvas.veil([(x - 60, y + 62), (x + 80, y + 58), (x - 60, y + 120), (x - 260, y + 128)], "#101012", 0.5)
    canvas.circle(x, y, radius, "#c5281c")
    band = [(-radius, -14), (-30, -34), (30, -34), (radius, -14), (radius, 20), (30, 4), (-30, 4), (-radius, 20)]
    canvas.blob(turned([(px * 0.98, py) for px, py in band], -24, x, y), "#efe6c8")
    canvas.circle(x + 26, y - 30, 10, "#f7c9b8")


def pather_panchali():
    """The train, behind grass that is taller than whoever is watching."""
    canvas = Canvas(*SIZE, "#dfe0cf")
    canvas.gradient(0, 0, 1000, 900, "#8fa39a", "#c3ccbb", "#ece7d2")
    canvas.circle(250, 300, 84, "#f7f2df")
    smoke(canvas, 712, 690, 860, "#23282a", 71)
    canvas.gradient(0, 812, 1000, 1500, "#5b6f57", "#24382f", "#0e1c19")
    canvas.rectangle(0, 800, 1000, 816, "#1a2222")
    train(canvas, 690, 802, 1.15, "#14191b")
    grasses(canvas, 210, 960, 1640, "#1d3329", "#f5f1e2", 72, (300, 560))
    canvas.ellipse(566, 1288, 34, 40, "#0c1110")
    canvas.blob([(500, 1520), (508, 1390), (540, 1330), (592, 1330), (626, 1390), (634, 1520)], "#0c1110")
    canvas.ellipse(680, 1356, 29, 33, "#0c1110")
    canvas.blob([(628, 1530), (636, 1440), (658, 1390), (704, 1390), (728, 1440), (736, 1530)], "#0c1110")
    grasses(canvas, 26, 1560, 1720, "#1d3329", "#fbf8ee", 73, (330, 520))
    return canvas.finish(seed=64, grain=0.22, vignette=0.2)


def cleo():
    """A clock the size of a street, and somebody who walks along the hand."""
    pink, ink, white = "#f3b8bd", "#1c1518", "#fbf4ee"
    canvas = Canvas(*SIZE, pink)
    canvas.gradient(0, 0, 1000, 1500, "#f7cdcb", "#f0a9b3", "#d97f95")
    canvas.circle(500, 690, 452, ink)
    canvas.circle(500, 690, 428, white)
    wedge = [(0, 0), *turned([(428, 0)], 60, 0, 0), *(turned([(428, 0)], a, 0, 0)[0] for a in range(64, 121, 4))]
    canvas.polygon(turned(wedge, 0, 500, 690), "#e5566f")
    for minute in range(60):
        start, half = (346, 8) if minute % 5 == 0 else (388, 2.5)
        mark = [(start, -half), (412, -half), (412, half), (start, half)]
        canvas.polygon(turned(mark, minute * 6, 500, 690), ink)
    canvas.polygon(turned([(-70, -20), (250, -11), (250, 11), (-70, 20)], 62, 500, 690), ink)
    canvas.polygon(turned([(-90, -14), (960, -14), (960, 14), (-90, 14)], 0, 40, 690), ink)
    canvas.circle(500, 690, 36, ink)
    canvas.circle(500, 690, 12, pink)
    canvas.veil([(690, 704), (730, 704), (860, 960), (770, 960)], ink, 0.32)
    walker(canvas, 706, 604, 1.25, ink)
    canvas.blob([(672, 500), (706, 494), (744, 504), (730, 520), (684, 520)], ink)
    kerb(canvas, ink, white)
    return canvas.finish(seed=65, grain=0.16)


def kerb(canvas, ink, white):
    canvas.rectangle(0, 1290, 1000, 1500, ink)
    for stripe in range(9):
        left = 30 + stripe * 112
        canvas.polygon([(left, 1330), (left + 62, 1330), (left + 40, 1460), (left - 34, 1460)], white)


def la_jetee():
    """A pier that runs out of the world, under a sun gone black."""
    canvas = Canvas(*SIZE, "#c9cdce")
    canvas.gradient(0, 0, 1000, 800, "#6f7a80", "#b9c0c1", "#eceae2")
    for ring in range(9):
        canvas.ring(560, 420, 168 + ring * 34, mix("#f4f2ea", "#8d979a", ring / 9), 2.5)
    canvas.circle(560, 420, 150, "#0d0e10")
    canvas.polygon([(0, 1500), (1000, 1500), (600, 760), (540, 760)], "#2a2d30")
    canvas.polygon([(540, 760), (600, 760), (1000, 1290), (1000, 1500), (0, 1500)], "#393d40")
    for plank in range(1, 22):
        share = (plank / 22) ** 2.2
        y = 762 + share * 738
        canvas.line([(540 - share * 540, y), (600 + share * 560, y)], "#17191b", 1 + share * 7)
    for side, far, near in ((-1, 540, -40), (1, 600, 1130)):
        for post in range(14):
            share = (post / 13) ** 2.2
            x, y = far + (near - far) * share, 760 + share * 700
            canvas.rectangle(x - 1 - share * 8, y - 26 - share * 300, x + 1 + share * 8, y, "#101113")
        for height in (26, 16):
            canvas.line([(far, 760 - height), (near, 1460 - height - height * 11)], "#101113", 7 + side)
    canvas.veil([(0, 800), (480, 764), (540, 764), (0, 1500)], "#0d0e10", 0.35)
    walker(canvas, 570, 746, 0.62, "#0d0e10")
    canvas.veil([(556, 784), (584, 784), (700, 1180), (612, 1180)], "#050506", 0.5)
    for bird in ((250, 250), (310, 300), (220, 330)):
        canvas.line([(bird[0] - 26, bird[1] - 8), bird, (bird[0] + 26, bird[1] - 10)], "#24282b", 4)
    return canvas.finish(seed=66, grain=0.3, vignette=0.35)
