"""What is on the share card of a festival's edition."""

from django.template.loader import render_to_string
from django.utils.html import strip_tags

from images.cards import ShareCard

from .models import Edition


def things():
    return Edition.objects.live().select_related("festival", "poster")


def card(edition, masthead):
    festival = edition.festival
    return ShareCard(
        masthead=masthead.name,
        kicker=(festival.name,),
        title=str(edition),
        foot=" · ".join(filter(None, [dates(edition), festival.place])),
        picture=edition.poster,
        ground="tint",
    )


def dates(edition):
    return " ".join(strip_tags(render_to_string("festivals/_dates.html", {"edition": edition})).split())
