"""Grades: a value on a scale, kept as it was given, with its words and a rank for sorting across scales."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

LETTERS = ["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
LETTER_RANKS = {**{letter: 100 - 5 * place for place, letter in enumerate(LETTERS)}, "F": 20}
STARS = ["5", "4.5", "4", "3.5", "3", "2.5", "2", "1.5", "1", "0.5", "0"]
TENS = [f"{Decimal(half) / 2:f}" for half in range(20, -1, -1)]


class Scale(models.TextChoices):
    LETTERS = "letters", _("Letters, A+ to F")
    STARS = "stars", _("Stars, 0 to 5 in halves")
    TENS = "tens", _("Out of ten, in halves")

    @property
    def values_in_order(self):
        """Every value of the scale, best first."""
        return {Scale.LETTERS: LETTERS, Scale.STARS: STARS, Scale.TENS: TENS}[self]


@dataclass(frozen=True)
class Grade:
    scale: Scale
    value: str

    @classmethod
    def parse(cls, scale, typed):
        """The grade that was typed, also as "b +", "A−" with any minus, "3,5", "3½"; else a ValidationError."""
        scale = Scale(scale)
        value = "".join(typed.split()).upper().replace("−", "-").replace("–", "-").replace(",", ".")
        if scale != Scale.LETTERS:
            value = _plain_number(value)
        if value not in scale.values_in_order:
            raise ValidationError(
                _("“%(typed)s” is not on this scale. It runs from %(worst)s to %(best)s."),
                params={"typed": typed, "worst": scale.values_in_order[-1], "best": scale.values_in_order[0]},
            )
        return cls(scale, value)

    @property
    def rank(self):
        """0 to 100, comparable across scales."""
        if self.scale == Scale.LETTERS:
            return LETTER_RANKS[self.value]
        return int(Decimal(self.value) * (20 if self.scale == Scale.STARS else 10))

    @property
    def mark(self):
        """What is printed: A−, ★★★½, 7.5/10."""
        if self.scale == Scale.LETTERS:
            return self.value.replace("-", "−")
        if self.scale == Scale.TENS:
            return f"{self.value}/10"
        whole, half = divmod(Decimal(self.value), 1)
        return "★" * int(whole) + ("½" if half else "") or "0"

    @property
    def words(self):
        """What is said: B plus, three and a half stars out of five, 7.5 out of 10."""
        if self.scale == Scale.LETTERS:
            return self.value.replace("+", gettext(" plus")).replace("-", gettext(" minus"))
        if self.scale == Scale.TENS:
            return gettext("%(value)s out of 10") % {"value": self.value}
        return gettext("%(stars)s out of five") % {"stars": _stars_in_words(Decimal(self.value))}

    @property
    def address(self):
        """What an address says: b-plus, 3.5-stars, 7.5-of-10."""
        if self.scale == Scale.LETTERS:
            return self.value.lower().replace("-", "-minus").replace("+", "-plus")
        return f"{self.value}-stars" if self.scale == Scale.STARS else f"{self.value}-of-10"

    @property
    def place(self):
        """Where on its scale: 1 is the best value."""
        return self.scale.values_in_order.index(self.value) + 1

    @property
    def marks_in_order(self):
        """(mark, whether it is this one) for the whole scale, best first."""
        return [(Grade(self.scale, value).mark, value == self.value) for value in self.scale.values_in_order]


GRADE_AT = {
    grade.address: grade for scale in Scale for grade in (Grade(scale, value) for value in scale.values_in_order)
}


def _plain_number(value):
    if value.endswith("½"):
        value = f"{value[:-1] or 0}.5"
    try:
        return f"{Decimal(value).normalize():f}"
    except InvalidOperation:
        return value


def _stars_in_words(number):
    numbers = [gettext("no"), gettext("one"), gettext("two"), gettext("three"), gettext("four"), gettext("five")]
    whole, half = divmod(number, 1)
    if not half:
        return ngettext("%(number)s star", "%(number)s stars", int(whole)) % {"number": numbers[int(whole)]}
    if not whole:
        return gettext("half a star")
    return gettext("%(number)s and a half stars") % {"number": numbers[int(whole)]}
