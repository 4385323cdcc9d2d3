"""Stills that were taken indoors, each lit from one side, with one thing to look at."""

import math
import random

from .canvas import Canvas, mix, scale, turned


def one_seed_in_many():
    """A grey plain of seeds to the horizon, and somebody kneeling in it."""
    canvas = Canvas(1600, 670, "#77756f")
    canvas.gradient(0, 0, 1600, 300, "#22242a", "#3c3f45", "#8c8a84")
    for pane in range(7):
        x = 90 + pane * 216
        canvas.gradient(x, 20, x + 130, 214, "#c9d0cf", "#eef0ea")
        canvas.rectangle(x + 62, 20, x + 67, 214, "#2b2d33")
        canvas.rectangle(x, 112, x + 130, 117, "#2b2d33")
    canvas.gradient(0, 282, 1600, 670, "#8f8c84", "#a5a299", "#5b5954")
    scatter(canvas)
    kneeler(canvas, 1120, 440)
    return canvas.finish(seed=32, grain=0.2, vignette=0.45)


def scatter(canvas):
    chance = random.Random(9)
    for row in range(46):
        depth = (row / 45) ** 1.7
        y, size = 286 + depth * 384, 1.6 + depth * 15
        for _ in range(int(330 - row * 5)):
            x, angle = chance.uniform(-10, 1610), chance.uniform(-28, 28)
            tone = mix("#c9c6bb", "#2a2827", chance.random() ** 0.8)
            grain = [(-1, 0), (-0.3, -0.42), (0.5, -0.34), (1, 0), (0.5, 0.34), (-0.3, 0.42)]
            canvas.polygon(turned(scale(grain, size), angle, x, y + chance.uniform(-4, 4)), tone)


def kneeler(canvas, x, y):
    ink = "#131317"
    canvas.veil([(x - 60, y + 92), (x + 90, y + 84), (x - 120, y + 150), (x - 330, y + 168)], "#131317", 0.45)
    back = [(-70, 92), (-78, 30), (-40, -40), (4, -72), (40, -52), (44, 0), (78, 52), (96, 92)]
    canvas.blob(turned(back, 0, x, y), ink)
    canvas.ellipse(x + 46, y - 88, 27, 32, ink)
    canvas.line([(x + 22, y - 36), (x + 92, y + 22), (x + 128, y + 74)], ink, 19)


def tide_office():
    """A woman at a desk in a hut over the water, at night, under a chart of tides."""
    canvas = Canvas(1600, 670, "#161c24")
    canvas.gradient(0, 0, 1600, 670, "#1d2730", "#182028", "#0e1318")
    for board in range(15):
        canvas.line([(board * 112, 0), (board * 112, 670)], "#121920", 4)
    window(canvas, 860, 70, 1390, 420)
    chart(canvas, 150, 90, 620, 300)
    canvas.glow(640, 396, 520, "#f0a54a", 0.62)
    lamp(canvas, 640, 514)
    clerk(canvas, 860, 514)
    canvas.gradient(0, 520, 1600, 670, "#3a2519", "#1a110d")
    canvas.rectangle(0, 514, 1600, 524, "#7a4d2a")
    canvas.polygon([(690, 506), (836, 506), (852, 516), (672, 516)], "#f2e2bf")
    return canvas.finish(seed=33, grain=0.17, vignette=0.5)


def window(canvas, left, top, right, bottom):
    canvas.rectangle(left - 18, top - 18, right + 18, bottom + 18, "#0b0f13")
    horizon = top + (bottom - top) * 0.56
    canvas.gradient(left, top, right, horizon, "#16384a", "#2c6070", "#6d9892")
    canvas.circle(left + 372, top + 96, 46, "#f6e6bf")
    canvas.gradient(left, horizon, right, bottom, "#2a5663", "#0f2a37")
    chance = random.Random(2)
    for row in range(17):
        y, half = horizon + 6 + row * 8.6, chance.uniform(8, 60) * (0.5 + row / 20)
        middle = left + 372 + chance.uniform(-16, 16)
        shimmer = [(middle - half, y), (middle, y - 2), (middle + half, y), (middle, y + 2)]
        canvas.veil(shimmer, "#f6e6bf", 0.75)
    for share in (1 / 3, 2 / 3):
        x = left + (right - left) * share
        canvas.rectangle(x - 5, top, x + 5, bottom, "#0b0f13")
    canvas.rectangle(left, (top + bottom) / 2 - 5, right, (top + bottom) / 2 + 5, "#0b0f13")


def chart(canvas, left, top, right, bottom):
    canvas.rectangle(left, top, right, bottom, "#d9c79d")
    for line in range(1, 6):
        y = top + (bottom - top) * line / 6
        canvas.line([(left + 16, y), (right - 16, y)], "#b7a279", 1.5)
    middle, swing = (top + bottom) / 2, (bottom - top) * 0.34
    steps = range(left + 16, right - 16, 4)
    spring = [(x, middle + swing * math.sin(x / 15.5) * (0.62 + 0.38 * math.sin(x / 96))) for x in steps]
    canvas.line(spring, "#a5321f", 4)


def lamp(canvas, x, y):
    canvas.rectangle(x - 38, y - 8, x + 38, y, "#0d1013")
    canvas.line([(x, y - 6), (x - 16, y - 96), (x + 26, y - 152)], "#0d1013", 8)
    canvas.veil([(x - 4, y - 118), (x + 74, y - 118), (x + 240, y), (x - 110, y)], "#ffd98a", 0.3)
    canvas.polygon([(x - 20, y - 116), (x + 10, y - 172), (x + 46, y - 172), (x + 84, y - 116)], "#a5321f")
    canvas.ellipse(x + 32, y - 116, 52, 8, "#fff0c0")


def clerk(canvas, x, y):
    ink, rim = "#0a0d11", "#d98d43"
    torso = [(-96, 40), (-84, -70), (-40, -132), (6, -146), (54, -130), (96, -60), (112, 40)]
    head = [(-44, -196), (-34, -238), (6, -254), (44, -232), (48, -190), (22, -158), (-16, -152), (-40, -164)]
    for shift, colour in ((-5, rim), (0, ink)):
        canvas.blob(turned(torso, 0, x + shift, y), colour)
        canvas.blob(turned(head, -6, x - 6 + shift, y), colour)
        canvas.line([(x - 60 + shift, y - 60), (x - 104 + shift, y - 24), (x - 52 + shift, y - 8)], colour, 28)
    canvas.polygon(turned([(-52, -160), (-14, -160), (6, -120), (-40, -120)], 0, x + 16, y), ink)
    canvas.circle(x + 34, y - 254, 27, ink)


def in_the_beam():
    """Somebody in profile, dark against the light of a projector."""
    canvas = Canvas(1600, 900, "#170c14")
    canvas.gradient(0, 0, 1600, 900, "#241019", "#3a1625", "#190b12")
    for spread, strength in ((330, 0.12), (240, 0.14), (150, 0.2)):
        canvas.veil([(1560, 170), (1560, 196), (-40, 470 + spread), (-40, 400 - spread)], "#ff9db0", strength)
    canvas.glow(1560, 183, 300, "#ffe3da", 1)
    canvas.circle(1556, 183, 26, "#ffffff")
    motes(canvas)
    sitter(canvas, 560, 900)
    return canvas.finish(seed=35, grain=0.16, vignette=0.35)


def motes(canvas):
    chance = random.Random(4)
    for _ in range(190):
        along = chance.random()
        x = 1540 - along * 1580
        y = 183 + along * (250 + chance.uniform(-310, 310))
        canvas.circle(x, y, chance.uniform(0.8, 3.2), mix("#8c4358", "#ffe3da", chance.random()))


PROFILE = [
    (-36, -640), (60, -652), (138, -612), (172, -540), (176, -492), (204, -436), (212, -416), (184, -400),
    (182, -378), (190, -364), (178, -350), (184, -334), (170, -318), (166, -280), (136, -258), (84, -254),
    (70, -196), (96, -150), (240, -92), (330, 20), (-330, 20), (-300, -90), (-150, -156), (-92, -200),
    (-98, -300), (-148, -380), (-162, -480), (-120, -590),
]  # fmt: skip


def sitter(canvas, x, y):
    canvas.blob(turned([(px + 7, py - 6) for px, py in PROFILE], 0, x, y), "#f0738f")
    canvas.blob(turned(PROFILE, 0, x, y), "#0f070c")
    canvas.circle(x - 150, y - 560, 84, "#0f070c")
    canvas.ring(x + 96, y - 462, 47, "#f0738f", 5)
    canvas.line([(x + 50, y - 470), (x - 46, y - 486)], "#f0738f", 4)


def empty_room():
    """A room with its doors open on the harbour, after the guests have gone."""
    canvas = Canvas(1600, 1168, "#b9b2a2")
    canvas.gradient(0, 0, 1600, 760, "#6d675e", "#8f887b", "#a59d8d")
    canvas.gradient(560, 210, 1040, 760, "#f3efe2", "#e9e3d2", "#d6cfbd")
    view(canvas)
    for left in (120, 340, 1040, 1260):
        screen(canvas, left, 210, left + 220, 760)
    canvas.rectangle(0, 178, 1600, 212, "#2b2724")
    canvas.rectangle(0, 756, 1600, 776, "#2b2724")
    canvas.rectangle(96, 0, 122, 776, "#38332f")
    canvas.rectangle(1478, 0, 1504, 776, "#38332f")
    mats(canvas)
    cushion(canvas, 640, 930)
    cushion(canvas, 930, 930)
    low_table(canvas)
    kettle(canvas, 800, 868)
    return canvas.finish(seed=36, grain=0.16, vignette=0.42)


def view(canvas):
    canvas.polygon([(560, 560), (680, 500), (800, 540), (930, 480), (1040, 530), (1040, 620), (560, 620)], "#b5ae9d")
    canvas.gradient(560, 604, 1040, 700, "#cfc8b6", "#b0a997")
    canvas.polygon([(690, 640), (842, 640), (826, 664), (706, 664)], "#3a3531")
    canvas.rectangle(738, 612, 796, 640, "#3a3531")
    canvas.rectangle(760, 574, 776, 614, "#3a3531")
    for at, (x, y) in enumerate(((766, 566), (752, 546), (730, 530), (702, 518))):
        canvas.ellipse(x, y, 14 + at * 7, 9 + at * 3, "#8f887a")
    for rail in (700, 724):
        canvas.rectangle(560, rail, 1040, rail + 7, "#4a443e")
    for post in range(565, 1040, 59):
        canvas.rectangle(post, 700, post + 7, 760, "#4a443e")


def screen(canvas, left, top, right, bottom):
    canvas.gradient(left, top, right, bottom, "#d8d1c0", "#c7bfad")
    frame = "#37322d"
    for column in range(4):
        x = left + (right - left) * column / 3
        canvas.rectangle(x - 3, top, x + 3, bottom, frame)
    for row in range(7):
        y = top + (bottom - 130 - top) * row / 6
        canvas.rectangle(left, y - 3, right, y + 3, frame)
    canvas.rectangle(left, bottom - 130, right, bottom, "#5a5248")
    canvas.rectangle(left - 6, top, left + 6, bottom, frame)
    canvas.rectangle(right - 6, top, right + 6, bottom, frame)


def mats(canvas):
    canvas.gradient(0, 776, 1600, 1168, "#a89f8a", "#8d8470", "#5e5749")
    canvas.veil([(560, 776), (1040, 776), (1320, 1168), (280, 1168)], "#f6f0df", 0.38)
    for foot in (-1200, -400, 400, 1200, 2000, 2800):
        canvas.line([(800 + (foot - 800) * 0.5, 776), (foot, 1168)], "#2f2a25", 9)
    for y, width in ((820, 4), (930, 6), (1094, 10)):
        canvas.line([(0, y), (1600, y)], "#2f2a25", width)


def cushion(canvas, x, y):
    canvas.ellipse(x, y + 22, 112, 30, "#4f483f")
    canvas.ellipse(x, y + 12, 106, 28, "#736a5c")
    canvas.ellipse(x, y + 7, 78, 16, "#827868")


def low_table(canvas):
    canvas.veil([(540, 968), (1060, 968), (1140, 1060), (470, 1060)], "#1d1916", 0.4)
    for leg in (580, 1000):
        canvas.rectangle(leg, 890, leg + 26, 990, "#1f1b18")
    canvas.polygon([(590, 858), (1010, 858), (1066, 894), (534, 894)], "#4b4239")
    canvas.rectangle(534, 894, 1066, 910, "#1f1b18")


def kettle(canvas, x, y):
    canvas.blob([(x - 40, y), (x - 36, y - 40), (x, y - 56), (x + 36, y - 40), (x + 40, y), (x, y + 8)], "#191614")
    canvas.line([(x + 34, y - 26), (x + 62, y - 46)], "#191614", 10)
    canvas.ring(x, y - 56, 30, "#191614", 6)
    for cup in (-120, 104):
        canvas.polygon(
            [(x + cup - 18, y - 16), (x + cup + 18, y - 16), (x + cup + 13, y + 12), (x + cup - 13, y + 12)], "#e9e3d2"
        )
