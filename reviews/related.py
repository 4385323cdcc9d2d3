"""What to read after a story, each with the reason why; and its neighbours in the coverage of a festival.

Two queries, whatever there is: one for what lies around the story in the catalogue, one for the stories themselves.
"""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .catalogue import stories_at
from .catalogue.bitmaps import newest, up_to
from .models import Story
from .nearby import nearby

MOST = 6
# A single theme in common is a weak reason: it only fills the first row.
ROW = 3
MOST_NAMED = 3


@dataclass(frozen=True)
class Related:
    story: Story
    reason: str


@dataclass(frozen=True)
class Surroundings:
    """`earlier` and `later` are the neighbours in the coverage of the story's edition; None where there is none."""

    related: list
    earlier: Story | None = None
    later: Story | None = None


def surroundings(story, lead=None, at=None):
    """`story` comes from `with_page`; `lead` is where its changeover leads to."""
    if not (story.film or story.edition_is_public or story.themes.all()):
        return Surroundings([])
    at = at or timezone.now()
    near = nearby(story, [lead.story] if lead else [], at)
    reasons = chosen(story, near)
    earlier, later = neighbours(near.edition, near.own)
    stories = _by_place({*reasons, earlier, later} - {None}, at)
    related = [Related(stories[number], reason) for number, reason in reasons.items() if number in stories]
    return Surroundings(related, stories.get(earlier), stories.get(later))


def chosen(story, near):
    """{place: reason}, best first; of one reason the newest first."""
    reasons = {}
    for places, limit, reason in _tiers(story, near):
        for number in newest(places, 0, limit):
            if len(reasons) < limit and number not in reasons:
                reasons[number] = reason(number)
    return reasons


def neighbours(places, own):
    """The places before and after `own` among `places`."""
    if own is None:
        return None, None
    before, after = places & up_to(own - 1), places >> own + 1
    earlier = before.bit_length() - 1 if before else None
    return earlier, own + (after & -after).bit_length() if after else None


def _tiers(story, near):
    """(places, how long the list may become with them, what says the reason), best first."""
    yield near.film, MOST, lambda _number: _("Also on %(film)s") % {"film": story.film.title}
    yield union(near.directors.values()), MOST, lambda number: _directed_by(holding(near.directors, number))
    yield near.strand, MOST, lambda _number: _in_strand(story)
    for shared, places in reversed(list(enumerate(by_number(near.themes.values()), start=1))):
        yield places, ROW if shared == 1 else MOST, lambda number: _shares(holding(near.themes, number))


def union(sets):
    return reduce(or_, sets, 0)


def holding(sets, number):
    """The names of the things in whose sets a place is."""
    return [str(thing) for thing, places in sets.items() if places >> number & 1]


def by_number(sets):
    """What is in exactly one of the sets, in exactly two, and so on."""
    at_least = []
    for places in sets:
        at_least.append(0)
        for level in reversed(range(len(at_least))):
            at_least[level] |= places & at_least[level - 1] if level else places
    return [places & ~more for places, more in zip(at_least, [*at_least[1:], 0], strict=False)]


def _directed_by(names):
    return _("Also directed by %(names)s") % {"names": get_text_list(names, _("and"))}


def _in_strand(story):
    return _("Also in %(strand)s at %(edition)s") % {"strand": story.strand_name, "edition": story.edition}


def _shares(names):
    words = {"number": apnumber(len(names)), "themes": ", ".join(names[:MOST_NAMED])}
    if len(names) > MOST_NAMED:
        return _("Shares %(number)s themes, among them %(themes)s") % words
    return ngettext("Shares %(number)s theme: %(themes)s", "Shares %(number)s themes: %(themes)s", len(names)) % words


def _by_place(numbers, at):
    """{place: story}, with what a card without a picture shows."""
    stories = stories_at(numbers, at).select_related("film", "place")
    return {story.place.number: story for story in stories.defer("body", "film__synopsis", "place__facets")}
