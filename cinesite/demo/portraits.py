"""Portraits of people who do not exist: a shape, a collar, a light from one side."""

from .canvas import Canvas, mix, turned

HEAD = [
    (0, -250),
    (92, -226),
    (138, -130),
    (130, -20),
    (86, 78),
    (0, 118),
    (-86, 78),
    (-130, -20),
    (-138, -130),
    (-92, -226),
]
SHOULDERS = [(-330, 420), (-318, 250), (-210, 170), (-70, 132), (70, 132), (210, 170), (318, 250), (330, 420), (0, 470)]


def sitter(ground, disc, skin, coat, shade):
    canvas = Canvas(800, 800, ground)
    canvas.circle(520, 330, 300, disc)
    canvas.blob(turned(SHOULDERS, 0, 400, 400), coat)
    canvas.polygon([(338, 440), (462, 440), (478, 570), (400, 620), (322, 570)], mix(skin, shade, 0.45))
    return canvas


def face(canvas, skin, shade):
    canvas.blob(turned(HEAD, 0, 400, 380), skin)
    dark = [(x if x < 0 else x * -0.12, y) for x, y in HEAD]
    canvas.blob(turned(dark, 0, 400, 380), shade)


def ottilie():
    canvas = sitter("#e9c46f", "#f4dd9c", "#d99a6c", "#1f3b46", "#8f5a44")
    hair = [
        (0, -300),
        (130, -276),
        (196, -150),
        (190, 40),
        (168, 190),
        (-168, 190),
        (-190, 40),
        (-196, -150),
        (-130, -276),
    ]
    canvas.blob(turned(hair, 0, 400, 380), "#2a1c22")
    canvas.polygon([(338, 440), (462, 440), (478, 570), (400, 620), (322, 570)], "#a8704f")
    face(canvas, "#d99a6c", "#a8644a")
    fringe = [(-150, -60), (-160, -200), (0, -292), (160, -200), (150, -60), (120, -118), (0, -128), (-120, -118)]
    canvas.blob(turned(fringe, 0, 400, 380), "#2a1c22")
    canvas.polygon([(300, 556), (400, 640), (330, 690), (252, 584)], "#f4efe2")
    canvas.polygon([(500, 556), (400, 640), (470, 690), (548, 584)], "#f4efe2")
    return canvas.finish(seed=51, grain=0.13)


def bastian():
    canvas = sitter("#5f8f95", "#8fb9b5", "#8a5a3e", "#d8432b", "#5a3526")
    face(canvas, "#8a5a3e", "#633b2a")
    hair = [
        (-146, -110),
        (-150, -220),
        (-80, -286),
        (40, -300),
        (140, -240),
        (148, -110),
        (118, -170),
        (0, -196),
        (-118, -170),
    ]
    canvas.blob(turned(hair, 0, 400, 380), "#15171b")
    beard = [(-132, -10), (-112, 96), (0, 158), (112, 96), (132, -10), (84, 36), (0, 26), (-84, 36)]
    canvas.blob(turned(beard, 0, 400, 380), "#15171b")
    for x in (340, 460):
        canvas.ring(x, 336, 48, "#f4efe2", 8)
    canvas.line([(388, 330), (412, 330)], "#f4efe2", 8)
    for fold in range(3):
        canvas.line(
            [(282 - fold * 6, 556 + fold * 24), (400, 620 + fold * 26), (518 + fold * 6, 556 + fold * 24)],
            mix("#d8432b", "#15171b", 0.35),
            7,
        )
    return canvas.finish(seed=52, grain=0.13)


def noor():
    canvas = sitter("#a8325a", "#d8708c", "#e6b596", "#2a1a33", "#a86f68")
    face(canvas, "#e6b596", "#c08672")
    crop = [(-142, -120), (-140, -236), (-30, -300), (120, -270), (160, -180), (134, -120), (60, -190), (-80, -176)]
    canvas.blob(turned(crop, 0, 400, 380), "#5a2230")
    hat = [(-236, -170), (-120, -206), (120, -206), (236, -170), (120, -150), (-120, -150)]
    canvas.blob(turned(hat, -5, 400, 380), "#1b1022")
    crown = [(-140, -176), (-128, -320), (-40, -346), (0, -328), (40, -346), (128, -320), (140, -176)]
    canvas.blob(turned(crown, -5, 400, 380), "#1b1022")
    canvas.polygon(turned([(-142, -226), (142, -226), (142, -188), (-142, -188)], -5, 400, 380), "#e9c46f")
    return canvas.finish(seed=53, grain=0.13)


def concetta():
    canvas = sitter("#3f6b52", "#7fa678", "#c98b6a", "#f0c24b", "#8f5a44")
    face(canvas, "#c98b6a", "#9a5f47")
    curls = [(-128, -10), (-164, -84), (-170, -166), (-140, -240), (-78, -290), (0, -306)]
    for x, y in curls + [(-x, y) for x, y in curls]:
        canvas.circle(400 + x, 380 + y, 56, mix("#7a2c1b", "#a8452a", (x + y) % 3 / 5))
    canvas.blob(
        turned([(-150, -120), (-120, -270), (120, -270), (150, -120), (74, -184), (-60, -176)], 0, 400, 380), "#7a2c1b"
    )
    canvas.polygon([(300, 590), (392, 640), (300, 690)], "#b3134f")
    canvas.polygon([(500, 590), (408, 640), (500, 690)], "#b3134f")
    canvas.circle(400, 640, 20, "#8b0f3d")
    return canvas.finish(seed=54, grain=0.13)


def jolyon():
    canvas = sitter("#c9b79a", "#e6d9bf", "#e3b48f", "#4a5566", "#a8785c")
    face(canvas, "#e3b48f", "#bd8567")
    sides = [(-128, 8), (-160, -50), (-158, -128), (-128, -176), (-112, -110), (-118, -40)]
    canvas.blob(turned(sides, 0, 400, 380), "#f4f1ea")
    canvas.blob(turned([(-x, y) for x, y in sides], 0, 400, 380), "#dcd7cc")
    moustache = [(0, 2), (62, -8), (112, 30), (58, 34), (0, 22), (-58, 34), (-112, 30), (-62, -8)]
    canvas.blob(turned(moustache, 0, 400, 380), "#f4f1ea")
    canvas.polygon([(300, 552), (400, 668), (318, 716), (250, 580)], "#39424f")
    canvas.polygon([(500, 552), (400, 668), (482, 716), (550, 580)], "#39424f")
    canvas.polygon([(384, 618), (416, 618), (430, 800), (370, 800)], "#8a2b2b")
    return canvas.finish(seed=55, grain=0.13)


def isidore():
    canvas = sitter("#22303f", "#3d566b", "#6f4a36", "#e8e2d2", "#472c20")
    face(canvas, "#7d5540", "#573727")
    canvas.blob(
        turned([(-136, -130), (-110, -232), (0, -262), (110, -232), (136, -130), (60, -204), (-60, -204)], 0, 400, 380),
        "#1a1412",
    )
    canvas.blob(turned([(-84, 60), (0, 40), (84, 60), (58, 112), (0, 132), (-58, 112)], 0, 400, 380), "#1a1412")
    canvas.polygon([(318, 520), (482, 520), (500, 640), (400, 668), (300, 640)], "#d5ccb6")
    canvas.line([(318, 560), (400, 590), (482, 560)], "#b9ae93", 6)
    return canvas.finish(seed=56, grain=0.13)
