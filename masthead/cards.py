"""The magazine's own share card, for pages that have none of their own."""

from images.cards import ShareCard

from .models import Masthead


def things():
    return Masthead.objects.all()


def card(masthead, _masthead):
    return ShareCard(
        masthead=masthead.name,
        title=masthead.strapline or masthead.name,
        ground="auditorium",
    )
