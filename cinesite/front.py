"""The front page: what editors pinned, the newest where they did not, and no story twice."""

from dataclasses import dataclass

from django.db.models import BigIntegerField, ExpressionWrapper, F
from django.views.generic import TemplateView

from masthead.kinds import Kind
from reviews.catalogue import busiest_themes
from reviews.models import Story

from .festival_now import FestivalNow, editions_on_and_coming
from .models import Pin, Slot

# How far down the newest stories the lead is looked for, and coverage of the festival that is on.
LEAD_AMONG, COVERAGE_AMONG = 12, 80
# Of how many stories on the films of the day the page asks which is the review to link.
ON_FILMS = 60
COVERAGE = 4
THEMES = 24


class FrontView(TemplateView):
    template_name = "front.html"

    def get_context_data(self, **kwargs):
        on, coming = editions_on_and_coming()
        festival = FestivalNow.at(on) if on else None
        pins = list(Pin.objects.current())
        stories = candidates(pins, festival)
        page = lay_out(pins, stories)
        if festival:
            festival.coverage = coverage(festival.edition, page, stories)
            festival.link_reviews(stories)
        return super().get_context_data(
            cover=True,
            page=page,
            festival=festival,
            coming=None if on or not coming else coming[0],
            themes=busiest_themes(THEMES),
            **kwargs,
        )


@dataclass
class FrontPage:
    lead: Story | None
    reviews: list
    pieces: list
    news: list

    def __contains__(self, story):
        return story in [self.lead, *self.reviews, *self.pieces, *self.news]

    @property
    def lead_kind(self):
        return self.lead and Kind(self.lead.kind)


def candidates(pins, festival=None):
    """All stories that the page may need, newest first, in one query.

    Each part of it finds its keys first, by walking an index as far as it must and no further, and asks of few
    keys whether they are live: left to choose, SQLite would go through all that is live in search of a few keys.
    """
    newest = Story.objects.live().newest_first().values("pk")
    cards = Story.objects.defer("body").with_card().order_by()
    parts = [cards.live_one_by_one().filter(pk__in=[pin.story_id for pin in pins])]
    for slot in (Slot.REVIEWS, Slot.PIECES, Slot.NEWS):
        most = slot.places + Slot.LEAD.places + len(pins)
        parts += [cards.filter(pk__in=newest.of_kind(kind)[:most]) for kind in slot.kinds]
    if festival:
        # An expression, since the index on editions would lead through every story that an edition ever had.
        at_edition = ExpressionWrapper(F("edition_id") + 0, BigIntegerField())
        recent = cards.filter(pk__in=newest[:COVERAGE_AMONG])
        parts.append(recent.alias(at_edition=at_edition).filter(at_edition=festival.edition.pk))
        on_films = Story.objects.filter(film__in=festival.films).order_by().values("pk")
        parts.append(cards.live_one_by_one().filter(pk__in=on_films[:ON_FILMS]))
    first, *others = parts
    found = first.union(*others, all=True).order_by("-publish_at", "-id")
    return list({story.pk: story for story in found}.values())


def lay_out(pins, stories):
    """Gives each story of `stories`, which come newest first, at most one place: pins first, then row by row."""
    standing = standing_pins(pins, stories)
    by_key = {story.pk: story for story in stories}
    pinned = {slot: [by_key[pin.story_id] for pin in row] for slot, row in standing.items()}
    taken = {story.pk for row in pinned.values() for story in row}
    free = [story for story in stories if story.pk not in taken]
    lead = pinned[Slot.LEAD] or leading(free)
    rows = [
        in_their_places(standing[slot], by_key, [story for story in free if fits(story, slot, lead)], slot.places)
        for slot in (Slot.REVIEWS, Slot.PIECES, Slot.NEWS)
    ]
    return FrontPage(lead[0] if lead else None, *rows)


def fits(story, slot, lead):
    return story.kind in slot.kinds and story not in lead


def coverage(edition, page, stories):
    """The newest from an edition that the page does not show already."""
    return [story for story in stories if story.edition_id == edition.pk and story not in page][:COVERAGE]


def standing_pins(pins, stories):
    """Of `pins` those that readers see, by slot: one for a story, as many as there are places, only live `stories`."""
    live = {story.pk: story for story in stories}
    standing, seen = {slot: [] for slot in Slot}, set()
    for pin in sorted(pins, key=lambda pin: (Slot.values.index(pin.slot), pin.place, -pin.pk)):
        slot, story = Slot(pin.slot), live.get(pin.story_id)
        if story and story.kind in slot.kinds and story.pk not in seen and len(standing[slot]) < slot.places:
            standing[slot].append(pin)
            seen.add(story.pk)
    return standing


def in_their_places(pins, stories, newest, places):
    """The newest, with what is pinned put in. Pins for one place stand side by side, and none falls off the end."""
    row, at = list(newest), -1
    for waiting, pin in zip(range(len(pins), 0, -1), pins, strict=True):
        at = min(max(pin.place - 1, at + 1), places - waiting)
        row.insert(at, stories[pin.story_id])
    return row[:places]


def leading(stories):
    """The newest that has a picture to lead with, else the newest."""
    newest = stories[:LEAD_AMONG]
    return [story for story in newest if story.lead_image][:1] or newest[:1]
