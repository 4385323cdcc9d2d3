"""Posters of the films from 1964 on, each a single idea in few colours."""

import math
import random

from .canvas import Canvas, mix, turned
from .figures import motorcycle, walker
from .posters import SIZE


def strangelove():
    """A ring of lamps, a round table, and what the light between them adds up to."""
    canvas = Canvas(*SIZE, "#0c0b0d")
    canvas.gradient(0, 0, 1000, 1500, "#161214", "#0c0b0d", "#1b120c")
    canvas.glow(500, 440, 760, "#f2a11e", 0.75)
    cloud(canvas)
    canvas.blob(
        [(430, 640), (570, 640), (546, 860), (560, 1060), (640, 1180), (360, 1180), (440, 1060), (454, 860)], "#f6c14a"
    )
    canvas.blob(
        [(462, 650), (538, 650), (520, 860), (530, 1050), (570, 1160), (430, 1160), (470, 1050), (480, 860)], "#fff0c0"
    )
    canvas.ellipse(500, 1190, 470, 118, "#2a1a10")
    canvas.ellipse(500, 1176, 452, 106, "#d9771c")
    canvas.ellipse(500, 1176, 400, 86, "#1a1210")
    canvas.ellipse(500, 1176, 190, 40, "#fff0c0")
    for chair in range(26):
        angle = chair / 26 * 2 * math.pi
        x, y = 500 + 492 * math.cos(angle), 1196 + 138 * math.sin(angle)
        size = 22 + 9 * math.sin(angle)
        canvas.circle(x, y - size * 1.5, size * 0.7, "#050405")
        canvas.blob(
            [
                (x - size, y + size),
                (x - size * 0.8, y - size * 0.8),
                (x + size * 0.8, y - size * 0.8),
                (x + size, y + size),
            ],
            "#050405",
        )
    for lamp in range(30):
        angle = lamp / 30 * 2 * math.pi
        x, y = 500 + 392 * math.cos(angle), 330 + 92 * math.sin(angle)
        canvas.glow(x, y, 50, "#fff6d8", 0.9)
        canvas.ellipse(x, y, 17, 9, "#fffdf0")
    return canvas.finish(seed=71, grain=0.2, vignette=0.3)


def cloud(canvas):
    chance = random.Random(15)
    for ring, colour in enumerate(("#8f3a12", "#d9661a", "#f29a2a", "#f6c14a")):
        for puff in range(46):
            angle = puff / 46 * 2 * math.pi
            x = 500 + (330 - ring * 62) * math.cos(angle)
            y = 470 + (170 - ring * 34) * math.sin(angle) - ring * 16
            canvas.circle(x, y, chance.uniform(52, 92) - ring * 8, colour)
        canvas.ellipse(500, 470 - ring * 16, 330 - ring * 62, 180 - ring * 34, colour)


def algiers():
    """White cubes up a hill, and one red way through them."""
    canvas = Canvas(*SIZE, "#2f6f9f")
    canvas.gradient(0, 0, 1000, 420, "#2a6496", "#6aa5c4")
    chance = random.Random(54)
    for row in range(19):
        y = 250 + row * 70
        shift = chance.randint(-60, 0)
        x = shift - abs(row - 3) * 4
        while x < 1010:
            across, up = chance.randint(80, 160), chance.randint(70, 190)
            cube(canvas, x, y + chance.randint(-14, 14), across, up, row / 19, chance)
            x += across - 8
    stair(canvas)
    return canvas.finish(seed=72, grain=0.22)


def cube(canvas, x, foot, across, up, near, chance):
    lit = mix("#d9e2e4", "#fffdf4", near)
    canvas.rectangle(x, foot - up, x + across, foot + 120, lit)
    canvas.polygon(
        [
            (x + across * 0.62, foot - up),
            (x + across, foot - up),
            (x + across, foot + 120),
            (x + across * 0.62, foot + 120),
        ],
        mix(lit, "#4b7fa3", 0.42),
    )
    canvas.rectangle(x, foot - up, x + across, foot - up + 7, mix(lit, "#ffffff", 0.6))
    for _ in range(chance.randint(0, 2)):
        left, top = x + chance.uniform(8, across * 0.4), foot - up + chance.uniform(20, 60)
        canvas.rectangle(left, top, left + 15, top + 24, "#20415c")
        canvas.ellipse(left + 7.5, top, 7.5, 8, "#20415c")


def stair(canvas):
    points = [(470, 210), (540, 470), (430, 700), (560, 960), (450, 1220), (520, 1520)]
    for number, (start, end) in enumerate(zip(points, points[1:], strict=False)):
        wide = 26 + number * 20
        canvas.polygon(
            [
                (start[0] - wide + 10, start[1]),
                (start[0] + wide - 10, start[1]),
                (end[0] + wide + 10, end[1]),
                (end[0] - wide - 10, end[1]),
            ],
            "#c2271f",
        )
        count = 9
        for step in range(count):
            share = step / count
            x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
            half = wide - 10 + 20 * share
            canvas.rectangle(x - half, y, x + half, y + 7 + number, "#7d120f")
    walker(canvas, 506, 1010, 0.9, "#140a0a")
    canvas.veil([(494, 1066), (520, 1066), (470, 1170), (430, 1160)], "#140a0a", 0.4)


def close_up():
    """An iris of blades, and two people in it who have stopped for flowers."""
    canvas = Canvas(*SIZE, "#0f2a33")
    canvas.gradient(0, 0, 1000, 1500, "#12333d", "#0c222b")
    for ring in range(7):
        radius = 486 - ring * 22
        canvas.circle(500, 720, radius, mix("#12333d", "#6fb0a8", ring / 8))
        canvas.circle(500, 720, radius - 12, mix("#0f2a33", "#2f6f74", ring / 8))
    for mark in range(72):
        long = 26 if mark % 6 == 0 else 12
        canvas.line(turned([(440, 0), (440 + long, 0)], mark * 5, 500, 720), "#e9d9b0", 3)
    for blade in range(9):
        wedge = [(352, -10), (366, 190), (120, 318), (262, 20)]
        canvas.polygon(turned(wedge, blade * 40, 500, 720), mix("#16414a", "#0a1b22", blade % 2 * 0.6))
    inside = [turned([(262, 0)], a * 40 + 3, 500, 720)[0] for a in range(9)]
    canvas.polygon(inside, "#ecdfb9")
    canvas.veil([(266, 812), (734, 812), (700, 886), (612, 956), (414, 962), (300, 886)], "#9a8a68", 0.75)
    canvas.polygon([(478, 790), (522, 790), (600, 950), (410, 960)], "#7f7158")
    motorcycle(canvas, 500, 880, 0.92, "#172a33", "#d8344a")
    petals(canvas)
    return canvas.finish(seed=74, grain=0.18, vignette=0.3)


def petals(canvas):
    chance = random.Random(64)
    for _ in range(22):
        x, y = chance.uniform(60, 940), chance.uniform(1230, 1470)
        petal = [(0, -16), (12, -4), (6, 14), (-8, 12), (-12, -4)]
        canvas.blob(turned(petal, chance.uniform(0, 360), x, y), mix("#d8344a", "#f09a8c", chance.random()))


def mood_for_love():
    """Two shadows pass, on a wall that is not wide enough."""
    canvas = Canvas(*SIZE, "#8c1f24")
    canvas.gradient(0, 0, 1000, 1500, "#c98a3d", "#b5652f", "#5f2a22")
    wallpaper(canvas)
    canvas.glow(500, 300, 560, "#ffe2a0", 0.85)
    for x, lean, ink in ((404, 1, "#2b0f14"), (610, -1, "#3a1418")):
        passer(canvas, x, 1330, lean, ink)
    canvas.rectangle(0, 1340, 1000, 1500, "#2a0d10")
    canvas.rectangle(0, 1332, 1000, 1346, "#7a3322")
    for side in (-1, 1):
        curtain(canvas, side)
    canvas.rectangle(494, 0, 506, 150, "#1c0a0c")
    canvas.polygon([(420, 236), (462, 140), (538, 140), (580, 236)], "#1f5a4a")
    canvas.ellipse(500, 238, 80, 15, "#fff3cf")
    return canvas.finish(seed=75, grain=0.2, vignette=0.4)


def wallpaper(canvas):
    for row in range(15):
        for column in range(11):
            x, y = column * 100 + (row % 2) * 50, row * 96
            for petal in range(0, 360, 60):
                px, py = turned([(19, 0)], petal, x, y)[0]
                canvas.ellipse(px, py, 9, 9, mix("#c07a38", "#8a4325", row / 15))


def passer(canvas, x, ground, lean, ink):
    """One in a high collar with a flask, one in a jacket: as a shadow neither has a face."""
    if lean > 0:
        body = [(0, -680), (20, -640), (64, -606), (58, -500), (40, -400), (66, -290), (56, -120), (40, 0)]
        head, flask = (0, -742, 46, 58), (52, 112, -300, -180)
        canvas.ellipse(x - 16, ground - 768, 60, 50, ink)
        canvas.ellipse(x - 66, ground - 764, 26, 30, ink)
        canvas.line([(x + 52, ground - 580), (x + 92, ground - 420), (x + 84, ground - 310)], ink, 22)
        canvas.rectangle(x + flask[0], ground + flask[2], x + flask[1], ground + flask[3], ink)
        canvas.ring(x + 82, ground - 306, 25, ink, 7)
    else:
        body = [(0, -730), (30, -694), (96, -664), (106, -520), (92, -340), (86, -160), (80, 0), (14, 0)]
        head = (0, -792, 50, 64)
        canvas.ellipse(x + 6, ground - 816, 56, 48, ink)
    canvas.ellipse(x + head[0], ground + head[1], head[2], head[3], ink)
    mirrored = [(-px, py) for px, py in reversed(body)]
    canvas.blob([(x + px, ground + py) for px, py in body + mirrored], ink)


def curtain(canvas, side):
    for fold in range(6):
        near, far = (0, 1) if side < 0 else (1000, -1)
        left = near + far * fold * 40
        right = near + far * (fold + 1) * 40
        wave = 16 * math.sin(fold * 1.7)
        shape = [
            (left, -10),
            (right, -10),
            (right + wave, 700),
            (right - far * 12, 1510),
            (left - far * 30, 1510),
            (left - wave, 700),
        ]
        canvas.polygon(shape, mix("#c01f2c", "#3f0a12", (fold % 3) / 3 + fold / 18))


def sugar_man():
    """A record: half of it pressed in vinyl, half in snow."""
    ochre, ink, snow = "#d99a3a", "#15161a", "#eaf0f2"
    canvas = Canvas(*SIZE, ochre)
    canvas.gradient(0, 0, 1000, 1500, "#e8b455", "#d68f33", "#b8662a")
    canvas.circle(500, 760, 470, ink)
    for groove in range(17):
        canvas.ring(500, 760, 456 - groove * 16, mix(ink, "#4c4f57", 0.35 + 0.3 * (groove % 3 == 0)), 2)
    canvas.veil([(500, 760), (820, 400), (900, 500)], "#d9dee2", 0.16)
    canvas.veil([(500, 760), (90, 900), (130, 1010)], "#d9dee2", 0.12)
    drift = [(x, 846 + 26 * math.sin(x / 118) + 12 * math.sin(x / 47)) for x in range(20, 990, 10)]
    below = [(500 + 470 * math.cos(math.radians(a)), 760 + 470 * math.sin(math.radians(a))) for a in range(14, 170, 2)]
    shown = [(x, y) for x, y in drift if (x - 500) ** 2 + (y - 760) ** 2 < 470**2]
    canvas.polygon([*shown, *below], snow)
    canvas.circle(500, 760, 150, "#c6402a")
    canvas.ring(500, 760, 132, "#e9b99a", 3)
    canvas.circle(500, 760, 17, ochre)
    walker(canvas, 680, 944, 1.35, ink)
    canvas.veil([(660, 1024), (706, 1024), (846, 1112), (790, 1124)], "#5a6b78", 0.5)
    for step in range(11):
        canvas.ellipse(632 - step * 40, 1030 + step * 7 + (step % 2) * 12, 9 + step * 0.5, 5, "#9fb0ba")
    snowfall(canvas)
    canvas.line([(912, 150), (912, 430), (760, 606)], "#3a2418", 16)
    canvas.circle(912, 150, 52, "#3a2418")
    canvas.circle(912, 150, 22, "#e8b455")
    canvas.polygon(turned([(-26, -40), (26, -40), (18, 46), (-18, 46)], 42, 752, 616), "#3a2418")
    return canvas.finish(seed=76, grain=0.2)


def snowfall(canvas):
    chance = random.Random(70)
    for _ in range(240):
        x, y = chance.uniform(0, 1000), chance.uniform(0, 1500)
        canvas.circle(x, y, chance.uniform(1.5, 5), "#fbf6ea")
