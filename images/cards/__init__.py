"""Share cards: what other sites show where somebody links to a page of the magazine.

`ShareCard` says what is on one, `drawing` draws it, `keeping` sees to it that this happens once.
"""

from dataclasses import dataclass

from images.models import Image

WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True)
class ShareCard:
    """A headline may have a frame around the title of which it is made; a film's title may have a second one."""

    masthead: str
    title: str
    ground: str
    kicker: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    language: str = ""
    is_film: bool = False
    other_title: str = ""
    foot: str = ""
    mark: str = ""
    mark_is_stars: bool = False
    mark_in_words: str = ""
    picture: Image | None = None

    @property
    def words(self):
        """What is read out instead of the card."""
        headline = " ".join(filter(None, [self.before, self.title, self.after]))
        parts = [headline, self.other_title, self.mark_in_words, *self.kicker, self.foot, self.masthead]
        return ". ".join(part for part in parts if part)
