"""Drawings."""

from .canvas import Canvas


def strangelove():
    return Canvas(1000, 1500, "#557799").finish(seed=67)


def algiers():
    return Canvas(1000, 1500, "#557799").finish(seed=68)


def jeanne_dielman():
    return Canvas(1000, 1500, "#557799").finish(seed=69)


def close_up():
    return Canvas(1000, 1500, "#557799").finish(seed=70)


def mood_for_love():
    return Canvas(1000, 1500, "#557799").finish(seed=71)


def sugar_man():
    return Canvas(1000, 1500, "#557799").finish(seed=72)
