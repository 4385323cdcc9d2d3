"""Repeatable chance: each subject has a generator of its own, so that its rows are the same beside any others."""

from itertools import accumulate
from random import Random


def chance(subject):
    # A generator takes a text as its seed; `hash()` would differ from run to run.
    return Random(f"bench {subject}")


class Zipf:
    """Few are popular and most are rare: the first thing comes most often, the n-th 1/n**exponent times as often."""

    def __init__(self, things, exponent=1.0):
        self.things = list(things)
        self.weights = list(accumulate(1 / place**exponent for place in range(1, len(self.things) + 1)))

    def one(self, random):
        return random.choices(self.things, cum_weights=self.weights)[0]

    def several(self, random, number):
        """Different ones, in the order in which they came."""
        found = {}
        while len(found) < min(number, len(self.things)):
            thing = self.one(random)
            found.setdefault(thing.pk, thing)
        return list(found.values())
