"""Drawings."""

from .canvas import Canvas


def camera_on_the_roofs():
    return Canvas(1600, 860, "#557799").finish(seed=77)


def balloon_in_the_wires():
    return Canvas(1600, 860, "#557799").finish(seed=78)


def through_the_kaash():
    return Canvas(1600, 860, "#557799").finish(seed=79)


def the_steps():
    return Canvas(1600, 860, "#557799").finish(seed=80)


def flowers_on_the_road():
    return Canvas(1600, 860, "#557799").finish(seed=81)


def the_forecast():
    return Canvas(1600, 860, "#557799").finish(seed=82)
