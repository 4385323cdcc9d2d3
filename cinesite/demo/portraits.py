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
