"""What somebody may have meant who asked for an address that leads nowhere.

Only what is live is ever looked at. Its cost does not grow with the archive: from a few spellings of the address
it walks a few steps to both sides through the index of each kind's addresses, in one question to the database.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from urllib.parse import unquote

from django.db import connection, models
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from festivals.models import Edition, Festival
from films.models import Film, Person
from masthead.kinds import SECTIONS, Kind
from masthead.models import Page
from publishing.addresses import slug_for
from reviews.models import Critic, Story, Theme

from .likeness import ALIKE, likeness, starts

MOST = 6
# Beside a thing that is much alike, those that are half as much so are none of what was meant.
FAINTEST = 0.65
NEIGHBOURS = 10
LONGEST, MOST_WORDS = 100, 12
# What stands for the moment and the spelling in a prepared question.
AT, START = datetime(9998, 7, 6, 5, 4, 3, tzinfo=UTC), "what-was-asked-for"


@dataclass(frozen=True)
class Shelf:
    """Things of one model. Addresses of this magazine begin with `sections`, or did when it ran on WordPress."""

    model: type[models.Model]
    kind: str
    name: str
    sections: tuple = ()
    year: str = ""

    def live(self, at=None):
        """Asked of each row by itself, so that the database walks the index of addresses and no other."""
        return self.model.objects.filter(Exists(self.model.objects.live(at).filter(pk=OuterRef("pk"))))

    def neighbours(self):
        """Two questions for what is live `AT` a moment and next to `START` in the alphabet of addresses."""
        year = self.year or Cast(None, models.IntegerField())
        live = self.live(AT).values_list(Value(self.model._meta.label), "pk", "slug", self.name, year)
        yield live.filter(slug__gte=START).order_by("slug")[:NEIGHBOURS]
        yield live.filter(slug__lt=START).order_by("-slug")[:NEIGHBOURS]


SHELVES = [
    Shelf(Story, _("Story"), "headline", tuple(SECTIONS.values())),
    Shelf(Film, _("Film"), "title", ("films", "film", "movies"), year="year"),
    Shelf(Person, _("Person"), "name", ("people", "person")),
    Shelf(Critic, _("Critic"), "name", ("critics", "critic", "author")),
    Shelf(Festival, _("Festival"), "name", ("festivals", "festival")),
    Shelf(Theme, _("Theme"), "name", ("themes", "theme", "tag", "category")),
    Shelf(Page, _("Page"), "title"),
]
SHELF_OF = {shelf.model._meta.label: shelf for shelf in SHELVES}
# Where an address has no section, or another one, it most likely means one of these.
MOST_ASKED_FOR = (Story, Film)


@dataclass(frozen=True)
class Match:
    kind: str
    name: str
    address: str
    year: int | None = None
    story: Story | None = None


@dataclass(frozen=True)
class Found:
    shelf: Shelf
    pk: int
    slug: str
    name: str
    year: int | None
    likeness: float


def near_matches(path):
    """Up to six live things, of the kind that was asked for first, then the most alike."""
    section, words = asked_for(path)
    if not words:
        return []
    found = look_around(section, words)
    ranked = [*of_sections(words), *of_stories(section, found), *of_festivals(path, found), *of_others(section, found)]
    ranked.sort(key=lambda place: place[:2])
    least = FAINTEST * max((-unlikeness for _kind, unlikeness, _match in ranked), default=0)
    return [match for _kind, unlikeness, match in ranked if -unlikeness >= least][:MOST]


def asked_for(path):
    """The section that an address names, and the words of the part that names a thing."""
    parts = [part for part in unquote(path)[: 5 * LONGEST].lower().split("/") if part.strip()]
    while parts and parts[0].isdigit():
        parts.pop(0)
    if "page" in parts:
        parts = parts[: parts.index("page")]
    if len(parts) < 2:
        return "", words_of(*parts)
    return parts[0], words_of(parts[1] if parts[0] == "festivals" else parts[-1])


def words_of(part=""):
    part = unicodedata.normalize("NFKC", re.sub(r"\.html?$", "", part))[:LONGEST]
    spaced = re.sub(r"[-\s_+.,]+", " ", part).strip()
    return slug_for(spaced).split("-")[:MOST_WORDS] if spaced else []


def look_around(section, words):
    """What is live and like `words`, the most alike first."""
    spellings = starts(words)
    asked = []
    for shelf in SHELVES:
        often = shelf.model in MOST_ASKED_FOR or section in shelf.sections
        asked += [(shelf, spelling) for spelling in (spellings if often else spellings[:1])]
    found = {Found(SHELF_OF[label], *row, likeness(words, row[1])) for label, *row in ask_at_once(asked)}
    return sorted((thing for thing in found if thing.likeness >= ALIKE), key=lambda thing: -thing.likeness)


def ask_at_once(asked):
    # SQLite takes no limit within a union, except within a question of its own.
    questions, values = [], []
    at, now = map(connection.ops.adapt_datetimefield_value, (AT, timezone.now()))
    for shelf, spelling in asked:
        said = {START: spelling, at: now}
        for sql, params in prepared(shelf):
            questions.append(f"SELECT * FROM ({sql}) AS question_{len(questions)}")
            values += [said.get(param, param) for param in params]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(questions), values)
        return cursor.fetchall()


@cache
def prepared(shelf):
    """Put into words once: that takes Django far longer than it takes the database to answer."""
    return [question.query.sql_with_params() for question in shelf.neighbours()]


def of_stories(section, found):
    """Stories that are alike, and those on a film that is: who mistypes the festival still names the film."""
    stories = {thing.pk: thing.likeness for thing in found if thing.shelf.model is Story}
    films = {thing.pk: thing.likeness for thing in found[: 2 * MOST] if thing.shelf.model is Film}
    if not (stories or films):
        return
    shelf = SHELF_OF[Story._meta.label]
    found = shelf.live().filter(Q(pk__in=stories) | Q(film__in=films)).select_related("film").defer("body")
    for story in found.newest_first()[: 10 * MOST]:
        alike = max(stories.get(story.pk, 0), films.get(story.film_id, 0))
        match = Match(story.get_kind_display(), story.headline, story.get_absolute_url(), story=story)
        yield SECTIONS[Kind(story.kind)] != section, -alike, match


def of_festivals(path, found):
    """The editions of a festival, where the address asks for one."""
    year = re.match(r"/festivals/[^/]+/(\d{4})/", path)
    festivals = {thing.pk: thing.likeness for thing in found if thing.shelf.model is Festival}
    if not (year and festivals):
        return
    editions = Edition.objects.live().filter(festival__in=list(festivals)[:MOST]).select_related("festival")
    for edition in editions.order_by("-starts_on")[: 10 * MOST]:
        distance = min(abs(edition.year - int(year[1])), 100)
        match = Match(_("Festival"), str(edition), edition.get_absolute_url())
        yield False, distance / 1000 - festivals[edition.festival_id], match


def of_others(section, found):
    for thing in found:
        shelf = thing.shelf
        if shelf.model is not Story:
            address = shelf.model(slug=thing.slug).get_absolute_url()
            match = Match(shelf.kind, thing.name, address, thing.year)
            yield section not in shelf.sections, -thing.likeness, match


def of_sections(words):
    sections = {section: (kind.plural, reverse("reviews:archive", args=[kind])) for kind, section in SECTIONS.items()}
    sections |= {
        "films": (_("Films A to Z"), reverse("films:films")),
        "festivals": (_("Festivals"), reverse("festivals:festivals")),
        "critics": (_("Critics"), reverse("reviews:critics")),
        "themes": (_("Themes"), reverse("reviews:themes")),
    }
    for section, (name, address) in sections.items():
        if len(words) == 1 and (alike := likeness(words, section)) > ALIKE:
            yield False, -alike, Match(_("Section"), name, address)
