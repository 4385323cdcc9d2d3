import pytest

from masthead.grades import Grade
from reviews.templatetags.grades import scale


def labels(name, value):
    return [label for label, _on in scale(Grade.parse(name, value))]


def test_a_letter_stands_among_all_letters():
    steps = scale(Grade.parse("letters", "A-"))

    assert len(steps) == 13
    assert [label for label, on in steps if on] == ["A−"]


@pytest.mark.parametrize(
    "value, shown",
    [("8", "0 1 2 3 4 5 6 7 8 9 10"), ("7.5", "0 1 2 3 4 5 6 7.5 9 10"), ("10", "0 1 2 3 4 5 6 7 8 9 10")],
)
def test_a_number_has_room_among_the_whole_numbers(value, shown):
    steps = labels("tens", value)

    assert len(steps) == 21
    assert " ".join(filter(None, steps)) == shown


def test_stars_are_their_own_scale():
    assert scale(Grade.parse("stars", "4")) == []
