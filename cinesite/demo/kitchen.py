"""One kitchen: a poster of what stands in it, and a still of how it stands."""

from .canvas import Canvas, mix, turned
from .posters import SIZE


def jeanne_dielman():
    """Everything in its place; one thing not."""
    tile, cream, brick, ink = "#8fb09a", "#f1ead6", "#b9532f", "#22302b"
    canvas = Canvas(*SIZE, tile)
    for row in range(16):
        for column in range(10):
            canvas.rectangle(
                column * 100 + 3,
                row * 100 + 3,
                column * 100 + 97,
                row * 100 + 97,
                mix("#8fb09a", "#a9c4ac", (row * 7 + column * 3) % 5 / 5),
            )
    for shelf in (470, 860, 1250):
        canvas.veil([(60, shelf + 26), (940, shelf + 26), (960, shelf + 66), (80, shelf + 66)], ink, 0.35)
        canvas.rectangle(60, shelf, 940, shelf + 28, cream)
        canvas.rectangle(60, shelf + 20, 940, shelf + 28, mix(cream, ink, 0.3))
    tureen(canvas, 270, 470, cream, brick)
    coffee(canvas, 690, 470, ink, cream)
    pot(canvas, 300, 860, brick, ink)
    for x, y in ((600, 832), (672, 836), (744, 830), (636, 782), (708, 784)):
        canvas.ellipse(x, y, 42, 31, "#c99b55")
        canvas.ellipse(x - 8, y - 8, 24, 14, "#dfb872")
    iron_lamp(canvas, 240, 1250, ink)
    shoes(canvas, 520, 1250, ink)
    scissors(canvas, 790, 1216, brick)
    return canvas.finish(seed=73, grain=0.16, vignette=0.22)


def tureen(canvas, x, y, cream, brick):
    canvas.blob(
        [
            (x - 150, y - 130),
            (x + 150, y - 130),
            (x + 120, y - 40),
            (x + 60, y - 8),
            (x - 60, y - 8),
            (x - 120, y - 40),
        ],
        cream,
    )
    canvas.rectangle(x - 60, y - 18, x + 60, y, cream)
    canvas.blob(
        [(x - 164, y - 140), (x - 90, y - 196), (x, y - 214), (x + 90, y - 196), (x + 164, y - 140), (x, y - 128)],
        mix(cream, "#ffffff", 0.5),
    )
    canvas.circle(x, y - 222, 20, brick)
    canvas.line([(x - 140, y - 92), (x + 140, y - 92)], brick, 7)
    for side in (-1, 1):
        canvas.ring(x + side * 160, y - 100, 30, cream, 12)


def coffee(canvas, x, y, ink, cream):
    canvas.polygon([(x - 70, y - 200), (x + 70, y - 200), (x + 104, y), (x - 104, y)], ink)
    canvas.polygon([(x - 76, y - 160), (x - 150, y - 190), (x - 132, y - 150), (x - 88, y - 90)], ink)
    canvas.ring(x + 116, y - 110, 58, ink, 17)
    canvas.polygon([(x - 78, y - 204), (x - 40, y - 248), (x + 40, y - 248), (x + 78, y - 204)], mix(ink, cream, 0.2))
    canvas.circle(x, y - 258, 16, ink)
    canvas.veil([(x - 46, y - 180), (x - 26, y - 180), (x - 36, y - 20), (x - 66, y - 20)], cream, 0.35)


def pot(canvas, x, y, brick, ink):
    canvas.blob(
        [(x - 150, y - 170), (x + 150, y - 170), (x + 146, y - 20), (x + 100, y), (x - 100, y), (x - 146, y - 20)],
        brick,
    )
    canvas.rectangle(x - 164, y - 184, x + 164, y - 158, mix(brick, ink, 0.35))
    canvas.ellipse(x, y - 186, 158, 26, mix(brick, "#f1ead6", 0.25))
    canvas.rectangle(x - 22, y - 226, x + 22, y - 204, ink)
    for side in (-1, 1):
        canvas.ring(x + side * 166, y - 118, 28, ink, 11)


def iron_lamp(canvas, x, y, ink):
    canvas.glow(x, y - 180, 180, "#fff1b8", 0.9)
    canvas.rectangle(x - 70, y - 16, x + 70, y, ink)
    canvas.rectangle(x - 7, y - 150, x + 7, y, ink)
    canvas.polygon([(x - 60, y - 270), (x + 60, y - 270), (x + 112, y - 140), (x - 112, y - 140)], "#f6dc8d")


def shoes(canvas, x, y, ink):
    for left in (x - 100, x + 30):
        canvas.blob(
            [
                (left - 40, y),
                (left - 44, y - 84),
                (left + 4, y - 88),
                (left + 28, y - 50),
                (left + 86, y - 34),
                (left + 92, y),
            ],
            ink,
        )
        canvas.veil(
            [(left + 30, y - 40), (left + 70, y - 30), (left + 60, y - 22), (left + 26, y - 30)], "#f1ead6", 0.5
        )


def scissors(canvas, x, y, brick):
    for side in (-1, 1):
        canvas.polygon(turned([(-8, -170), (8, -150), (16, 20), (-10, 20)], side * 15, x, y - 40), "#e9edec")
        cx, cy = turned([(0, 62)], side * 26, x, y - 40)[0]
        canvas.ring(cx, cy, 40, brick, 15)
    canvas.circle(x, y - 44, 10, "#22302b")


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
