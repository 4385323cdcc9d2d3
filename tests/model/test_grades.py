import pytest
from django.core.exceptions import ValidationError

from masthead.grades import Grade, Scale


@pytest.mark.parametrize(
    ("scale", "typed", "mark", "words", "rank"),
    [
        (Scale.LETTERS, "A+", "A+", "A plus", 100),
        (Scale.LETTERS, "a -", "A−", "A minus", 90),
        (Scale.LETTERS, "B−", "B−", "B minus", 75),
        (Scale.LETTERS, "D-", "D−", "D minus", 45),
        (Scale.LETTERS, "F", "F", "F", 20),
        (Scale.STARS, "3½", "★★★½", "three and a half stars out of five", 70),
        (Scale.STARS, "1.0", "★", "one star out of five", 20),
        (Scale.STARS, "0,5", "½", "half a star out of five", 10),
        (Scale.STARS, "0", "0", "no stars out of five", 0),
        (Scale.TENS, "7,5", "7.5/10", "7.5 out of 10", 75),
        (Scale.TENS, "10", "10/10", "10 out of 10", 100),
    ],
)
def test_a_grade_is_understood_printed_said_and_ranked(scale, typed, mark, words, rank):
    grade = Grade.parse(scale, typed)

    assert (grade.mark, grade.words, grade.rank) == (mark, words, rank)


@pytest.mark.parametrize(
    ("scale", "typed"),
    [(Scale.LETTERS, "E"), (Scale.LETTERS, "F+"), (Scale.STARS, "5.5"), (Scale.STARS, "3.2"), (Scale.TENS, "NaN")],
)
def test_what_is_not_on_the_scale_is_refused(scale, typed):
    with pytest.raises(ValidationError):
        Grade.parse(scale, typed)


def test_a_grade_knows_its_place_on_its_scale():
    grade = Grade.parse(Scale.LETTERS, "A-")

    assert grade.place == 3
    assert grade.marks_in_order[:4] == [("A+", False), ("A", False), ("A−", True), ("B+", False)]
