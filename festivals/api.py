"""Festivals and their editions, as the API gives them."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch
from django.shortcuts import get_object_or_404
from ninja import Field, Query, Router, Schema

from films.api import FilmInShortSchema, PersonSchema
from films.models import Film
from images.api import PictureSchema
from publishing.api import PROBLEMS, AddressedSchema, Html, PageSchema, Turn, api_address, one_of, page_of

from . import converters  # noqa: F401
from .models import Award, Edition, Entry, Event, Festival

router = Router(tags=["Festivals"])


class EditionInShortSchema(AddressedSchema):
    name: str
    year: int
    starts_on: date
    ends_on: date
    api: str = Field(description="All that the API knows of it.")

    @staticmethod
    def resolve_name(edition):
        return str(edition)

    @staticmethod
    def resolve_api(edition):
        return api_address("edition", edition.festival.slug, edition.year)


class FestivalSchema(AddressedSchema):
    slug: str
    name: str
    short_name: str
    place: str
    time_zone: str
    description: Html
    website: str
    editions: list[EditionInShortSchema] = Field(description="The newest first.")
    api: str

    @staticmethod
    def resolve_api(festival):
        return api_address("festival", festival.slug)


class FestivalPageSchema(PageSchema):
    results: list[FestivalSchema]


class AwardSchema(Schema):
    name: str
    result: one_of(Award.Result)
    film: FilmInShortSchema | None
    person: PersonSchema | None


class StrandSchema(AddressedSchema):
    name: str
    description: Html


class EditionSchema(EditionInShortSchema):
    festival: str = Field(description="All that the API knows of the festival.")
    description: Html
    poster: PictureSchema | None
    strands: list[StrandSchema]
    awards: list[AwardSchema]
    films: str = Field(description="Where the API lists the films of its programme.")
    events: str = Field(description="Where the API lists its screenings and other events.")

    @staticmethod
    def resolve_festival(edition):
        return api_address("festival", edition.festival.slug)

    @staticmethod
    def resolve_poster(edition):
        return PictureSchema.of(edition.poster, "poster")

    @staticmethod
    def resolve_strands(edition):
        return edition.strands.all()

    @staticmethod
    def resolve_awards(edition):
        return edition.awards.all()

    @staticmethod
    def resolve_films(edition):
        return api_address("entries", edition.festival.slug, edition.year)

    @staticmethod
    def resolve_events(edition):
        return api_address("events", edition.festival.slug, edition.year)


class EntrySchema(Schema):
    film: FilmInShortSchema
    strand: str | None = Field(None, alias="strand.name")
    premiere: one_of(Entry.Premiere) | None

    @staticmethod
    def resolve_premiere(entry):
        return entry.premiere or None


class EntryPageSchema(PageSchema):
    results: list[EntrySchema]


class VenueSchema(Schema):
    name: str
    address: str


class EventSchema(AddressedSchema):
    uid: UUID
    kind: one_of(Event.Kind)
    name: str
    films: list[FilmInShortSchema]
    participants: list[PersonSchema]
    venue: VenueSchema | None
    starts_at: datetime = Field(description="By the festival’s clocks.")
    ends_at: datetime | None
    status: one_of(Event.Status)
    note: str
    ticket_address: str

    @staticmethod
    def resolve_starts_at(event):
        return event.starts_at.astimezone(event.edition.festival.zone)

    @staticmethod
    def resolve_ends_at(event):
        return event.ends_at and event.ends_at.astimezone(event.edition.festival.zone)


class EventPageSchema(PageSchema):
    results: list[EventSchema]


def festivals():
    return Festival.objects.live().prefetch_related(
        Prefetch("editions", Edition.objects.live().select_related("festival"))
    )


def edition_of(slug, year, *parts):
    editions = Edition.objects.live().select_related("festival", "poster").prefetch_related(*parts)
    return get_object_or_404(editions, festival__slug=slug, year=year)


@router.get("/", response={200: FestivalPageSchema, **PROBLEMS}, url_name="festivals", summary="All festivals, by name")
def list_festivals(request, turn: Query[Turn]):
    return page_of(request, turn, festivals(), "name", "pk")


@router.get("/{slug}", response={200: FestivalSchema, **PROBLEMS}, url_name="festival", summary="One festival")
def one_festival(request, slug: str):
    return get_object_or_404(festivals(), slug=slug)


@router.get(
    "/{slug}/{year:year}",
    response={200: EditionSchema, **PROBLEMS},
    url_name="edition",
    summary="One edition",
)
def one_edition(request, slug: str, year: int):
    awards = Prefetch("awards", Award.objects.live().select_related("film", "person"))
    return edition_of(slug, year, awards, "strands__edition__festival")


@router.get(
    "/{slug}/{year:year}/films/",
    response={200: EntryPageSchema, **PROBLEMS},
    url_name="entries",
    summary="The films of an edition, from A to Z",
)
def list_entries(request, slug: str, year: int, turn: Query[Turn]):
    is_public = Exists(Film.objects.live().filter(pk=OuterRef("film")))
    entries = edition_of(slug, year).entries.live().filter(is_public).select_related("film", "strand")
    return page_of(request, turn, entries, "film__sort_title", "pk")


@router.get(
    "/{slug}/{year:year}/events/",
    response={200: EventPageSchema, **PROBLEMS},
    url_name="events",
    summary="The screenings and other events of an edition, in order",
)
def list_events(request, slug: str, year: int, turn: Query[Turn]):
    events = edition_of(slug, year).events.live().select_related("edition__festival").with_programme()
    return page_of(request, turn, events, "starts_at", "pk")
