"""Drawings."""

from .canvas import Canvas


def eleven_spoons():
    return Canvas(1000, 1500, "#557799").finish(seed=73)


def word_with_the_weather():
    return Canvas(1000, 1500, "#557799").finish(seed=74)


def glass_orchard():
    return Canvas(1000, 1500, "#557799").finish(seed=75)


def lantern_week_before():
    return Canvas(1000, 1500, "#557799").finish(seed=76)
