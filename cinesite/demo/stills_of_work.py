"""Stills of people and places that films pass through."""

import random

from .canvas import Canvas, mix, turned


def the_box():
    """A projection box: two machines, one window, somebody who is listening."""
    canvas = Canvas(1600, 860, "#20140f")
    canvas.gradient(0, 0, 1600, 860, "#3a2418", "#24160f", "#140c09")
    canvas.rectangle(1490, 250, 1600, 420, "#0b0705")
    canvas.veil([(1096, 336), (1600, 262), (1600, 412), (1096, 352)], "#ffe9b8", 0.75)
    canvas.veil([(1096, 330), (1600, 220), (1600, 452), (1096, 358)], "#ffe9b8", 0.2)
    for x, lit in ((430, False), (930, True)):
        machine(canvas, x, 860, lit)
    canvas.glow(1090, 344, 150, "#fff3d0", 0.9)
    canvas.polygon([(0, 120), (250, 120), (250, 132), (0, 132)], "#0b0705")
    for can in range(5):
        canvas.rectangle(
            20 + can % 2 * 10, 90 - can * 26, 226 + can % 2 * 10, 114 - can * 26, mix("#8a7a66", "#3d3128", can / 5)
        )
    keeper(canvas, 706, 880)
    return canvas.finish(seed=107, grain=0.2, vignette=0.5)


def machine(canvas, x, foot, lit):
    ink, rim = "#0d0907", "#c98a4a" if lit else "#5d4630"
    canvas.polygon([(x - 60, foot), (x - 30, foot - 330), (x + 60, foot - 330), (x + 100, foot)], ink)
    for reel, y in ((x + 30, foot - 690), (x - 10, foot - 240)):
        canvas.circle(reel, y, 118, rim)
        canvas.circle(reel, y, 110, ink)
        for hole in range(0, 360, 60):
            canvas.circle(*turned([(66, 0)], hole + 15, reel, y)[0], 27, mix(rim, ink, 0.55))
        canvas.circle(reel, y, 15, rim)
    canvas.rectangle(x - 150, foot - 590, x + 90, foot - 420, ink)
    canvas.rectangle(x - 150, foot - 594, x + 90, foot - 588, rim)
    canvas.polygon([(x + 90, foot - 560), (x + 166, foot - 540), (x + 166, foot - 490), (x + 90, foot - 470)], ink)
    if lit:
        for slot in range(5):
            canvas.rectangle(x - 120 + slot * 24, foot - 550, x - 108 + slot * 24, foot - 470, "#ffd98a")
    canvas.line([(x + 84, foot - 620), (x + 130, foot - 520), (x + 96, foot - 330)], rim, 4)


def keeper(canvas, x, foot):
    """In profile, one hand on the lever."""
    ink, rim = "#070504", "#d9954f"
    body = [(-120, 0), (-112, -190), (-70, -290), (0, -318), (70, -288), (104, -190), (112, 0)]
    head = [
        (-50, -330),
        (-66, -400),
        (-30, -456),
        (30, -456),
        (58, -410),
        (72, -380),
        (58, -366),
        (52, -330),
        (10, -310),
    ]
    for shift, colour in ((6, rim), (0, ink)):
        canvas.blob([(x + px + shift, foot + py) for px, py in body], colour)
        canvas.blob([(x + px + shift, foot + py) for px, py in head], colour)
        canvas.line(
            [(x + 66 + shift, foot - 240), (x + 150 + shift, foot - 250), (x + 206 + shift, foot - 344)], colour, 44
        )
    canvas.blob(
        [(x - 66, foot - 424), (x - 20, foot - 476), (x + 40, foot - 470), (x + 96, foot - 430), (x + 30, foot - 432)],
        ink,
    )


def the_vault():
    """Two kilometres of shelf, and one gap."""
    canvas = Canvas(1600, 860, "#1c2a33")
    canvas.gradient(0, 0, 1600, 860, "#14202a", "#24404c", "#16242c")
    canvas.polygon([(740, 390), (860, 390), (1280, 860), (320, 860)], "#5f7f86")
    canvas.polygon([(770, 390), (830, 390), (980, 860), (620, 860)], "#7ea0a4")
    for side in (-1, 1):
        for bay in range(12):
            rack(canvas, side, (bay / 12) ** 1.5, ((bay + 1) / 12) ** 1.5, bay)
    for lamp in range(6):
        share = (lamp / 6) ** 1.7
        y, half = 330 - share * 330, 24 + share * 150
        canvas.rectangle(800 - half, y, 800 + half, y + 4 + share * 16, "#f4fbf2")
        canvas.glow(800, y, 60 + share * 200, "#dff2ea", 0.4)
    for rail in (1010, 1084):
        canvas.line([(rail - 60, 250), (rail + 40, 840)], "#d9a441", 12)
    for rung in range(8):
        canvas.line([(958 + rung * 12, 300 + rung * 68), (1034 + rung * 12, 300 + rung * 68)], "#d9a441", 9)
    return canvas.finish(seed=108, grain=0.18, vignette=0.45)


def rack(canvas, side, near, nearer, bay):
    """One bay of the shelves on that side; the shares say how far it has come towards us."""
    start, end = 800 + side * (62 + near * 640), 800 + side * (62 + nearer * 760)
    chance = random.Random(bay * 7 + side)
    for shelf in range(6):
        heights = []
        for share in (near, nearer):
            top, bottom = 360 - share * 470, 400 + share * 470
            heights.append((top + (bottom - top) * shelf / 6, top + (bottom - top) * (shelf + 1) / 6))
        (a, b), (c, d) = heights
        canvas.polygon([(start, a), (end, c), (end, d), (start, b)], mix("#0d171d", "#1a2c35", nearer))
        cans = 7
        for can in range(cans):
            lit = side < 0 and bay == 8 and shelf == 2
            if lit and can == 4:
                continue
            left, right = can / cans, (can + 0.86) / cans
            shape = [(start + (end - start) * s, y0 + (y1 - y0) * s) for s, y0, y1 in (
                (left, a + (b - a) * 0.2, c + (d - c) * 0.2), (right, a + (b - a) * 0.2, c + (d - c) * 0.2),
                (right, b - 2, d - 2), (left, b - 2, d - 2))]  # fmt: skip
            tone = mix("#3d5a63", "#9db4b0", chance.random() * (0.4 + nearer * 0.6))
            canvas.polygon(shape, mix(tone, "#ffd98a", 0.75) if lit else tone)


def two_lines():
    """A cinema from its last row; a sea, and two short bars of light."""
    canvas = Canvas(1600, 860, "#0a0c14")
    canvas.gradient(0, 0, 1600, 860, "#0d101b", "#0a0c14", "#06070c")
    canvas.glow(800, 330, 820, "#6f93b0", 0.5)
    canvas.rectangle(290, 70, 1310, 590, "#04050a")
    canvas.gradient(304, 84, 1296, 330, "#c9d9dc", "#e9ece2", "#f6ecd6")
    canvas.gradient(304, 330, 1296, 576, "#a9c2c6", "#5f8794", "#3d6473")
    canvas.circle(1010, 240, 46, "#fff6dc")
    chance = random.Random(109)
    for _ in range(70):
        y, half = chance.uniform(338, 570), chance.uniform(10, 60)
        x = chance.uniform(304 + half, 1296 - half)
        canvas.veil([(x - half, y), (x, y - 2), (x + half, y), (x, y + 2)], "#f4f1e2", 0.5)
    for y, half in ((500, 250), (532, 170)):
        canvas.rectangle(800 - half, y, 800 + half, y + 15, "#fffbe8")
    for row in range(4):
        size = 0.7 + row * 0.32
        shade = mix("#1a2233", "#04050a", row / 3)
        for seat in range(-9, 10):
            x = 800 + (seat + row % 2 / 2) * 118 * size
            if (row, seat) in ((0, -3), (1, 2), (2, -1), (2, 4), (3, 1)):
                continue
            canvas.ellipse(x, 640 + row * 62, 27 * size, 32 * size, shade)
        canvas.rectangle(0, 672 + row * 64, 1600, 900 + row * 64, shade)
    return canvas.finish(seed=109, grain=0.2, vignette=0.45)
