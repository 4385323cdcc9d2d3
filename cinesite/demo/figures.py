"""What turns up in more than one picture, or could."""

import math
import random

from .canvas import mix, scale, turned


def walker(canvas, x, y, size, colour):
    canvas.circle(x, y - 62 * size, 15 * size, colour)
    coat = [(-14, -44), (14, -44), (24, 26), (-22, 26)]
    canvas.polygon(turned(scale(coat, size), 0, x, y), colour)
    canvas.line(turned(scale([(-8, 20), (-14, 62)], size), 0, x, y), colour, 9 * size)
    canvas.line(turned(scale([(8, 20), (20, 58)], size), 0, x, y), colour, 9 * size)


def seated(canvas, x, y, size, colour):
    """Somebody who sits with their back to us."""
    robe = [(-17, -118), (17, -118), (44, -96), (52, -40), (62, 8), (0, 14), (-62, 8), (-52, -40), (-44, -96)]
    canvas.blob(turned(scale(robe, size), 0, x, y), colour)
    canvas.rectangle(x - 9 * size, y - 134 * size, x + 9 * size, y - 108 * size, colour)
    canvas.ellipse(x, y - 150 * size, 23 * size, 27 * size, colour)
    canvas.line(turned(scale([(-46, -52), (46, -52)], size), 0, x, y), "#8c7a5e", 8 * size)


def bicycle(canvas, x, y, size, frame, tyre):
    """Drawn about its bottom bracket, facing right; its wheels touch the ground 90 below."""

    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    back, front, crank, seat, head = (-118, 12), (128, 12), (-8, 12), (-44, -92), (96, -96)
    for wheel in (back, front):
        (cx, cy), r = at(wheel)[0], 80 * size
        for spoke in range(0, 180, 18):
            canvas.line(turned([(-r, 0), (r, 0)], spoke, cx, cy), mix(tyre, "#c9d3cf", 0.6), 1.4)
        canvas.ring(cx, cy, r, tyre, 8 * size)
        canvas.circle(cx, cy, 8 * size, tyre)
    for tube in ((back, crank), (back, (-38, -76)), (crank, seat), (crank, (100, -76)), ((-38, -76), (100, -76))):
        canvas.line(at(*tube), frame, 9 * size)
    canvas.line(at(front, head), frame, 9 * size)
    canvas.line(at(head, (90, -120), (124, -128), (138, -112)), tyre, 7 * size)
    canvas.line(at((-74, -98), (-18, -96)), tyre, 12 * size)
    canvas.circle(*at(crank)[0], 18 * size, tyre)
    canvas.line(at((-28, 40), (12, -16)), tyre, 5 * size)


def hut(canvas, x, y, size):
    def at(*points):
        return [(x + px * size, y + py * size) for px, py in points]

    ink = "#0b1a24"
    for leg in (-62, -22, 22, 62):
        canvas.line(at((leg, 0), (leg * 1.12, 260)), ink, 7 * size)
    canvas.line(at((-62, 40), (22, 110), (-22, 40), (62, 110)), ink, 3 * size)
    canvas.polygon(at((-92, 0), (92, 0), (92, 12), (-92, 12)), ink)
    canvas.polygon(at((-74, 0), (-74, -78), (74, -78), (74, 0)), ink)
    canvas.polygon(at((-92, -74), (0, -128), (92, -74)), ink)
    canvas.polygon(at((-8, -64), (38, -64), (38, -22), (-8, -22)), "#ffd98a")
    canvas.line(at((15, -64), (15, -22)), ink, 3 * size)
    canvas.line(at((-60, -100), (-60, -150)), ink, 5 * size)


def lantern(canvas, x, y, size):
    canvas.line([(x, 0), (x, y - 300 * size)], "#0d0a18", 6)
    ribs = 15
    for rib in range(ribs):
        share = (rib + 0.5) / ribs * 2 - 1
        across = 236 * size * math.sqrt(1 - share**2 * 0.8)
        level = y + share * 268 * size
        warmth = 1 - abs(share) * 0.8
        canvas.ellipse(x, level, across, 25 * size, mix("#d6472b", "#ffe6a3", warmth))
        canvas.veil(
            turned([(across * 0.45, -20), (across, -12), (across, 12), (across * 0.45, 20)], 0, x, level),
            "#a22a2c",
            0.3,
        )
    for edge in (-1, 1):
        canvas.rectangle(
            x - 96 * size, y + edge * 284 * size - 16, x + 96 * size, y + edge * 284 * size + 16, "#0d0a18"
        )
    for thread in range(-3, 4):
        canvas.line([(x + thread * 9, y + 296 * size), (x + thread * 14, y + 400 * size)], "#e2573a", 4)


def roofs(canvas, ground, light, shade):
    chance = random.Random(21)
    x = -20
    while x < 1020:
        across, up = chance.randint(70, 150), chance.randint(60, 210)
        colour = mix(light, shade, chance.random())
        canvas.rectangle(x, ground - up, x + across, ground, colour)
        for window in range(chance.randint(0, 3)):
            left = x + 16 + window * 34
            canvas.rectangle(left, ground - up + 22, left + 14, ground - up + 48, mix(shade, "#5a4630", 0.6))
        x += across
    canvas.rectangle(196, ground - 400, 228, ground, light)
    canvas.polygon([(188, ground - 400), (212, ground - 476), (236, ground - 400)], shade)
    canvas.rectangle(186, ground - 330, 238, ground - 316, shade)
