"""Share cards of whatever has one: their addresses, and the one view that answers there."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

import festivals.cards
import films.cards
import masthead.cards
import reviews.cards
from images.cards import HEIGHT, WIDTH
from images.cards.keeping import Busy, kept, signature
from images.sandbox import CodecFailed
from images.views import FOREVER
from masthead.models import Masthead

__all__ = ["HEIGHT", "WIDTH", "address", "card_of", "share_card"]

DECKS = {
    "story": reviews.cards,
    "film": films.cards,
    "edition": festivals.cards,
    "masthead": masthead.cards,
}


def card_of(thing, magazine):
    return DECKS[deck_of(thing)].card(thing, magazine)


def deck_of(thing):
    return thing._meta.concrete_model._meta.model_name


def address(thing, card):
    return reverse("card", args=[deck_of(thing), thing.pk, signature(card)])


@require_safe
def share_card(request, deck, pk, signed):
    """Only what is public has a card. An earlier address leads to the card as it is now: that draws nothing."""
    if deck not in DECKS:
        raise Http404
    thing = get_object_or_404(DECKS[deck].things(), pk=pk)
    card = card_of(thing, Masthead.objects.current())
    if signed != signature(card):
        return redirect(address(thing, card))
    try:
        file = kept(card, f"{deck}/{pk % 1000}/{pk}")
    except FileNotFoundError as error:
        raise Http404 from error
    except (Busy, CodecFailed):
        return HttpResponse(status=503, headers={"Retry-After": "60"})
    # Without a name of its own the answer would tell that of the file.
    name = f"{deck}-{pk}.jpg"
    return FileResponse(file, filename=name, content_type="image/jpeg", headers={"Cache-Control": FOREVER})
