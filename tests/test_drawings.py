import pytest

from cinesite.demo.pictures import PICTURES


@pytest.mark.parametrize("key", PICTURES)
def test_a_picture_is_drawn_the_same_every_time(key):
    once = PICTURES[key].draw()

    assert once.size in {(1000, 1500), (800, 800)} or once.width == 1600
    assert once.tobytes() == PICTURES[key].draw().tobytes()
