import pytest

from cinesite.demo.pictures import PICTURES


# Each is drawn by one of a few hands, so that some of them stand for all.
@pytest.mark.parametrize("key", list(PICTURES)[::3])
def test_a_picture_is_drawn_the_same_every_time(key):
    once = PICTURES[key].draw()

    assert once.size in {(1000, 1500), (800, 800)} or once.width == 1600
    assert once.tobytes() == PICTURES[key].draw().tobytes()
