"""Fills an empty database with a magazine of a given size. Nothing stays behind where it does not come to its end."""

from django.db import transaction
from django.utils.translation import gettext as _

from masthead.models import Masthead
from reviews import catalogue
from search import indexing

from .events import FILMS, add_events
from .festivals import add_festivals
from .films import add_films
from .newsroom import add_critics, add_themes
from .pictures import hang
from .stories import Desk, add_stories


def fill(number, tell):
    """`tell` is called before each stage with its name."""
    tell(_("pictures"))
    pictures = hang()
    with transaction.atomic():
        Masthead.objects.current()
        tell(_("festivals"))
        festivals, critics, themes = add_festivals(), add_critics(pictures), add_themes()
        tell(_("films"))
        films = add_films(number, pictures)
        tell(_("stories"))
        desk = Desk(number, films, festivals, critics, themes, pictures)
        newest = films[-FILMS:]
        for film in newest:
            desk.programme.shows(desk.latest, film)
        add_events(desk.latest, newest)
        add_stories(desk)
        tell(_("catalogue"))
        catalogue.rebuild()
        tell(_("search"))
        indexing.rebuild()
