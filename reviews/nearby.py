"""What lies around a story in the catalogue: the places of whatever shares a film, a director, a theme … with it.

All of it is one query, of keys and numbers alone, so that it costs the same in an archive of any size.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import BinaryField, CharField, Q, Subquery, Value
from django.db.models.functions import Cast

from festivals.models import Strand
from films.models import Credit

from .catalogue.bitmaps import bits_of, up_to
from .models import Catalogue, Facet, Place

Dimension = Facet.Dimension

# Of a story with more themes than this, the others are not asked.
MOST_THEMES = 20
FILM, DIRECTOR, STRAND, SHOWN, ENDED, REACHED = "film", "director", "strand", "shown", "ended", "reached"
NO_BITS = Value(b"", BinaryField())


@dataclass(frozen=True)
class Nearby:
    """Sets of places, each of live stories alone. By person and by theme: {thing: places}."""

    own: int | None
    film: int
    directors: dict
    strand: int
    themes: dict
    edition: int


def nearby(story, shown, at):
    """`story` comes from `with_page`; the stories `shown` beside it are in no set but the edition’s."""
    themes = sorted(story.themes.all(), key=lambda theme: (theme.name.casefold(), theme.pk))[:MOST_THEMES]
    directors = story.film.directors if story.film else []
    found = _found(_sources(story, shown, themes, directors, at))
    live = _live(found)
    others = live & ~bits_of(number for (what, _which), places in found.items() if what == SHOWN for number in places)
    own = found.get((SHOWN, str(story.pk)))
    edition = _bits(found, Dimension.EDITION.value, story.edition_id) & live
    return Nearby(
        own=own[0] if own else None,
        film=_bits(found, FILM) & others,
        directors={person: _bits(found, DIRECTOR, person.pk) & others for person in directors},
        # Whatever is on a film of the strand, wherever it was written.
        strand=_bits(found, STRAND) & edition & others,
        themes={theme: _bits(found, Dimension.THEME.value, theme.pk) & others for theme in themes},
        edition=edition,
    )


def _found(sources):
    """{(what, which): places}, as numbers or, of what the catalogue keeps a facet for, as a bitmap."""
    found = defaultdict(list)
    first, *others = sources
    for what, which, number, bitmap in first.union(*others, all=True):
        if what in Dimension:
            found[what, which] = int.from_bytes(bitmap, "little") << 8 * number
        elif number is not None:
            found[what, which].append(number)
    return found


def _bits(found, what, which=""):
    places = found.get((what, str(which)), 0)
    return bits_of(places) if isinstance(places, list) else places


def _live(found):
    reached = found.get((REACHED, ""))
    return up_to(reached[0]) & ~_bits(found, ENDED) if reached else 0


def _sources(story, shown, themes, directors, at):
    """QuerySets of rows (what, which, number, bitmap)."""
    last = Place.objects.filter(publish_at__lte=at).order_by("-publish_at", "-story_id").values("number")[:1]
    yield Catalogue.objects.values_list(_word(REACHED), _word(""), Subquery(last), NO_BITS)
    yield _rows(ENDED, Place.objects.filter(withdraw_at__lte=at))
    yield _rows(SHOWN, Place.objects.filter(pk__in=[one.pk for one in (story, *shown)]), "story_id")
    yield _facets(story, themes)
    if story.film:
        yield _rows(FILM, Place.objects.filter(story__film=story.film))
        yield _rows(FILM, Place.objects.filter(story__also_about=story.film))
    if directors:
        theirs = {"story__film__credits__role": Credit.Role.DIRECTOR, "story__film__credits__person__in": directors}
        yield _rows(DIRECTOR, Place.objects.filter(**theirs), "story__film__credits__person")
    if story.edition_is_public and story.strand_slug:
        strand = Strand.objects.filter(edition=story.edition_id, slug=story.strand_slug)
        yield _rows(STRAND, Place.objects.filter(story__film__entries__strand__in=strand))


def _facets(story, themes):
    wanted = Q(dimension=Dimension.THEME, value__in=[str(theme.pk) for theme in themes])
    if story.edition_is_public:
        wanted |= Q(dimension=Dimension.EDITION, value=str(story.edition_id))
    return Facet.objects.filter(wanted).values_list("dimension", "value", "first_byte", "bitmap")


def _rows(what, places, which=None):
    return places.values_list(_word(what), Cast(which, CharField()) if which else _word(""), "number", NO_BITS)


def _word(word):
    return Value(word, CharField())
