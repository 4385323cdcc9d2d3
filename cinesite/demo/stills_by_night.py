"""Drawings."""

from .canvas import Canvas


def the_cards():
    return Canvas(1600, 860, "#557799").finish(seed=83)


def the_round_table():
    return Canvas(1600, 860, "#557799").finish(seed=84)


def the_blue_kitchen():
    return Canvas(1600, 860, "#557799").finish(seed=85)


def under_the_lamp():
    return Canvas(1600, 860, "#557799").finish(seed=86)


def the_inventory():
    return Canvas(1600, 860, "#557799").finish(seed=87)


def under_glass():
    return Canvas(1600, 860, "#557799").finish(seed=88)
