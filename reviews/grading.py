"""How somebody grades: a chart that is a table, with a row of dots for each grade, in a group for each scale."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from masthead.grades import Grade, Scale

MOST_DOTS = 30
DOT = 22  # from the middle of one to the middle of the next, in the units of the drawing


@dataclass(frozen=True)
class Bar:
    grade: Grade
    number: int
    dots: int

    @property
    def end(self):
        """Where the dashed line stops: just behind the middle of its last dot."""
        return DOT // 2 + DOT * (self.dots - 1) + 1


@dataclass(frozen=True)
class Group:
    """The rows of one scale: from the best that was given to the worst, with what was never given between them."""

    scale: Scale
    bars: list

    @property
    def total(self):
        return sum(bar.number for bar in self.bars)


class Chart:
    width, start, gap = MOST_DOTS * DOT, DOT // 2, DOT

    def __init__(self, grades, months):
        """`grades` and `months` are tallies: {"letters:B+": number}, {"2012-07": number}."""
        self.grades = {tuple(key.split(":")): number for key, number in grades.items()}
        self.since = min(months, default="")[:4]

    @property
    def total(self):
        return sum(self.grades.values())

    @cached_property
    def each(self):
        """How many reviews a dot stands for: 1, unless a row would be too long."""
        return next(step for step in steps() if max(self.grades.values()) <= step * MOST_DOTS)

    @cached_property
    def groups(self):
        """The most used scale first."""
        scales = {Scale(scale) for scale, _value in self.grades}
        return sorted(map(self._group, scales), key=lambda group: (-group.total, group.scale))

    @property
    def caption(self):
        """121 graded reviews since 2014. Most often B plus; F once."""
        facts = {"number": self.total, "year": self.since}
        reviews = ngettext(
            "%(number)d graded review since %(year)s", "%(number)d graded reviews since %(year)s", self.total
        )
        sentences = [self._on_scales(reviews % facts), self._extremes(), self._dots()]
        return " ".join(f"{sentence}." for sentence in sentences if sentence)

    def _group(self, scale):
        values = scale.values_in_order
        given = [place for place, value in enumerate(values) if (scale, value) in self.grades]
        return Group(scale, [self._bar(scale, value) for value in values[given[0] : given[-1] + 1]])

    def _bar(self, scale, value):
        number = self.grades.get((scale, value), 0)
        return Bar(Grade(scale, value), number, -(-number // self.each))

    def _on_scales(self, reviews):
        if len(self.groups) == 1:
            return reviews
        return _("%(reviews)s, on %(number)d scales") % {"reviews": reviews, "number": len(self.groups)}

    def _extremes(self):
        """What was given most often, and how often the worst; between scales nothing is compared."""
        bars = self.groups[0].bars
        most, worst = max(bar.number for bar in bars), bars[-1]
        favourites = [bar.grade.words for bar in bars if bar.number == most]
        if most == 1 or len(favourites) > 2 or len(self.groups) > 1:
            return ""
        facts = {"grade": get_text_list(favourites, _("and")), "worst": worst.grade.words, "times": worst.number}
        if worst.number == most:
            return _("Most often %(grade)s") % facts
        words = {1: _("Most often %(grade)s; %(worst)s once"), 2: _("Most often %(grade)s; %(worst)s twice")}
        return words.get(worst.number, _("Most often %(grade)s; %(worst)s %(times)d times")) % facts

    def _dots(self):
        return _("A dot stands for up to %(number)d reviews") % {"number": self.each} if self.each > 1 else ""


def steps():
    """1, 2, 5, 10, 20, 50 …"""
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
