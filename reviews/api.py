"""Stories, as the API gives them."""

from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.shortcuts import get_object_or_404
from ninja import Field, Query, Router, Schema

from festivals.api import EditionInShortSchema
from films.api import FilmInShortSchema, PersonSchema
from images.api import PictureSchema
from masthead.grades import Scale
from masthead.kinds import Kind
from publishing.api import PROBLEMS, AddressedSchema, PageSchema, Turn, address_after, api_address, one_of

from .api_filters import StoryFilters, places_before
from .catalogue import Selection, Today
from .models import Story
from .rendering import FeedRenderer
from .summaries import summary

router = Router(tags=["Stories"])


class GradeSchema(Schema):
    scale: Scale
    value: str
    words: str
    rank: int = Field(description="0 to 100, to compare grades of different scales.")


class ThemeSchema(AddressedSchema):
    slug: str
    name: str


class CriticSchema(ThemeSchema):
    pass


class FilmOfStorySchema(FilmInShortSchema):
    directors: list[PersonSchema]
    poster: PictureSchema | None

    @staticmethod
    def resolve_poster(film):
        return PictureSchema.of(film.poster, "poster")


class SeenSchema(Schema):
    how: one_of(Story.SeenFormat) | None
    where: str
    on: date | None


class StoryInShortSchema(AddressedSchema):
    guid: UUID = Field(description="Stays the same whatever changes.")
    kind: Kind
    headline: str
    standfirst: str
    summary: str = Field(description="The standfirst, or how the text begins, without what gives the film away.")
    language: str = Field(settings.LANGUAGE_CODE, description="BCP 47.")
    published: datetime
    changed: datetime = Field(description="By an editor; at first when it was published.")
    critics: list[CriticSchema]
    grade: GradeSchema | None = Field(description="Of a review, where it has one.")
    film: FilmOfStorySchema | None = Field(description="That it reviews, or is about.")
    also_about: list[FilmInShortSchema]
    people: list[PersonSchema] = Field(description="Whom it is about; of an interview, who is interviewed.")
    edition: EditionInShortSchema | None = Field(description="Where the film was seen.")
    themes: list[ThemeSchema]
    picture: PictureSchema | None = Field(description="Chosen to announce it.")
    seen: SeenSchema = Field(description="How the critic saw the film.")
    disclosure: str
    api: str = Field(description="The story with its text.")

    @staticmethod
    def resolve_headline(story):
        return str(story)

    @staticmethod
    def resolve_summary(story):
        return summary(story)

    @staticmethod
    def resolve_published(story):
        return story.publish_at

    @staticmethod
    def resolve_changed(story):
        return max(story.publish_at, story.changed_at)

    @staticmethod
    def resolve_critics(story):
        return [byline.critic for byline in story.bylines.all()]

    @staticmethod
    def resolve_people(story):
        return [subject.person for subject in story.subjects.all()]

    @staticmethod
    def resolve_picture(story):
        return PictureSchema.of(story.lead_image, "still")

    @staticmethod
    def resolve_seen(story):
        return {"how": story.seen_format or None, "where": story.seen_where, "on": story.seen_on}

    @staticmethod
    def resolve_api(story):
        return api_address("story", story.guid)


class StorySchema(StoryInShortSchema):
    text: str = Field(description="HTML, whole; spoilers are folded.")

    @staticmethod
    def resolve_text(story):
        return FeedRenderer(story.body).render(story.body)


class StoryPageSchema(PageSchema):
    results: list[StoryInShortSchema]


def with_facts(stories):
    return stories.with_card().prefetch_related("themes", "also_about", "subjects__person")


@router.get("/", response={200: StoryPageSchema, **PROBLEMS}, url_name="stories", summary="Stories, the newest first")
def list_stories(request, turn: Query[Turn], filters: Query[StoryFilters]):
    bits = filters.bits(Today.now())
    if position := turn.position(request):
        bits &= places_before(*position)
    selection = Selection(bits)
    stories = list(with_facts(selection.page(0, turn.limit)))
    is_last = selection.count() <= turn.limit or not stories
    return {"results": stories, "next": None if is_last else address_after(request, place_of(stories[-1]))}


@router.get("/{uuid:guid}", response={200: StorySchema, **PROBLEMS}, url_name="story", summary="A story with its text")
def one_story(request, guid: UUID):
    return get_object_or_404(with_facts(Story.objects.live()), guid=guid)


def place_of(story):
    return [story.publish_at.isoformat(), story.pk]
