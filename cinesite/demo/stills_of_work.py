"""Drawings."""

from .canvas import Canvas


def the_box():
    return Canvas(1600, 860, "#557799").finish(seed=89)


def the_vault():
    return Canvas(1600, 860, "#557799").finish(seed=90)


def two_lines():
    return Canvas(1600, 860, "#557799").finish(seed=91)
