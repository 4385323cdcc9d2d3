"""Films, as the API gives them."""

from datetime import date
from typing import Annotated

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from ninja import Field, Query, Router, Schema
from pydantic import BeforeValidator

from images.api import PictureSchema
from publishing.api import PROBLEMS, AddressedSchema, Html, PageSchema, Turn, api_address, one_of, page_of

from .elsewhere import elsewhere
from .models import Credit, Film, Still

router = Router(tags=["Films"])
Codes = Annotated[list[str], BeforeValidator(lambda codes: codes.split(",") if codes else [])]


class PersonSchema(AddressedSchema):
    name: str


class FilmInShortSchema(AddressedSchema):
    id: int
    title: str
    year: int
    api: str = Field(description="All that the API knows of it.")

    @staticmethod
    def resolve_api(film):
        return api_address("film", film.pk)


class CreditSchema(Schema):
    role: one_of(Credit.Role)
    person: PersonSchema
    character: str


class TitleSchema(Schema):
    title: str
    language: str = Field(description="Its code, or empty.")


class CertificateSchema(Schema):
    country: str
    certificate: str


class ReleaseSchema(Schema):
    country: str
    date: date


class ElsewhereSchema(Schema):
    name: str
    address: str


class FilmSchema(FilmInShortSchema):
    original_title: str
    original_language: str
    alternative_titles: list[TitleSchema]
    countries: Codes = Field(description="ISO 3166.")
    languages: Codes = Field(description="BCP 47.")
    runtime: int | None = Field(description="In minutes.")
    credits: list[CreditSchema]
    certificates: list[CertificateSchema]
    releases: list[ReleaseSchema]
    distributor: str
    synopsis: Html
    trailer: str
    poster: PictureSchema | None
    stills: list[PictureSchema]
    elsewhere: list[ElsewhereSchema]

    @staticmethod
    def resolve_poster(film):
        return PictureSchema.of(film.poster, "poster")

    @staticmethod
    def resolve_stills(film):
        return [PictureSchema.of(still.image, "still") for still in film.film_stills.all()]

    @staticmethod
    def resolve_elsewhere(film):
        return [{"name": name, "address": address} for name, address in elsewhere(film)]


class FilmPageSchema(PageSchema):
    results: list[FilmSchema]


def films():
    stills = Prefetch("film_stills", Still.objects.select_related("image"))
    facts = "alternative_titles", "certificates", "releases"
    return Film.objects.live().with_poster().with_credits().prefetch_related(stills, *facts)


@router.get("/", response={200: FilmPageSchema, **PROBLEMS}, url_name="films", summary="All films, from A to Z")
def list_films(request, turn: Query[Turn], year: int = Query(0, ge=0, le=9999, description="Of the film.")):
    found = films().filter(year=year) if year else films()
    return page_of(request, turn, found, "sort_title", "year", "pk")


@router.get("/{int:film}", response={200: FilmSchema, **PROBLEMS}, url_name="film", summary="One film")
def one_film(request, film: int):
    return get_object_or_404(films(), pk=film)
