"""Bitmaps are checked against plain sets."""

import random

import pytest

from reviews.catalogue.bitmaps import bits_of, newest, opened, up_to


@pytest.mark.parametrize("seed", range(30))
def test_pages_of_a_bitmap_are_slices_of_the_sorted_set(seed):
    chance = random.Random(seed)
    numbers = {chance.randrange(3_000) for _number in range(chance.choice([0, 1, 7, 400, 2_500]))}

    bits = bits_of(numbers)

    newest_first = sorted(numbers, reverse=True)
    assert bits.bit_count() == len(numbers)
    for skip in [0, 1, 19, 20, len(numbers) // 2, len(numbers) - 1, len(numbers), len(numbers) + 5]:
        assert newest(bits, max(skip, 0), 20) == newest_first[max(skip, 0) :][:20]


def test_room_is_made_at_a_place_and_nothing_below_it_moves():
    bits = bits_of([0, 3, 4, 9])

    assert opened(bits, 4, 64) == bits_of([0, 3, 68, 73])


def test_everything_up_to_a_place_includes_it():
    assert up_to(-1) == 0
    assert up_to(2) == bits_of([0, 1, 2])
