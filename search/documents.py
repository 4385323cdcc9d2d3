"""What is filed of a story: its label and its text, in folded words."""

from functools import cached_property, lru_cache

from django.conf import settings
from django.utils import timezone, translation

from festivals.models import Edition, Festival
from films.models import Film
from masthead.kinds import Kind
from publishing.body import plain_text
from publishing.prepared import Prepared, slots
from reviews import catalogue
from reviews.models import Story

from .folding import fold
from .keys import key_of
from .mentions import mentions_of
from .models import Label, Text
from .stems import stems_beside

# A text of more than a megabyte is more than PostgreSQL takes.
LONGEST = 300_000


def labels_and_texts(ids):
    """[(label, text)] of the approved stories among those with these primary keys."""
    return [(document.label(), document.text()) for document in documents(ids, with_texts=True)]


def labels(ids):
    return [document.label() for document in documents(ids, with_texts=False)]


def documents(ids, with_texts):
    mentions = mentions_of(ids)
    with translation.override(settings.LANGUAGE_CODE):
        for row in so_many_stories(len(ids), with_texts).ask(*ids):
            story = as_story(row)
            yield Document(story, mentions[story.pk])


TEXTS = ["standfirst", "body"]
STORY = ["pk", "kind", "headline", "headline_is_typed", "publish_at", "withdraw_at", "grade_scale", "grade_value"]
FILM = ["pk", "title", "original_title", "year", "countries", "languages"]
EDITION, FESTIVAL = ["pk", "year", "public_from"], ["name", "short_name"]


@lru_cache(8)
def so_many_stories(number, with_texts):
    stories = Story.objects.approved().filter(pk__in=slots(number)).order_by("pk")
    columns = [*(f"film__{name}" for name in FILM), *(f"edition__{name}" for name in EDITION)]
    columns += [f"edition__festival__{name}" for name in FESTIVAL]
    return Prepared(stories.values_list(*STORY, *columns, *(TEXTS if with_texts else ())))


def as_story(row):
    """A story with its film and edition, from the values of a row."""
    values = iter(row)

    def made(model, names):
        facts = dict(zip(names, values, strict=False))
        return model(**facts) if facts.get("pk", True) else None

    story, film, edition = made(Story, STORY), made(Film, FILM), made(Edition, EDITION)
    festival = made(Festival, FESTIVAL)
    if edition:
        edition.festival = festival
    story.film, story.edition = film, edition
    for name, text in zip(TEXTS, values, strict=False):
        setattr(story, name, text)
    return story


class Document:
    """`mentions` are (primary key, name) of whom and what a story names, by sort."""

    def __init__(self, story, mentions):
        self.story, self.mentions = story, mentions
        self.when = {"key": key_of(story.publish_at, story.pk), "withdraw_at": story.withdraw_at}

    def label(self):
        return Label(
            story_id=self.story.pk,
            title=folded([self.story.headline, *self.titles()]),
            names=with_stems(folded([*self.names, *self.named("theme")])),
            facets=" ".join(sorted(self.facets())),
            **self.when,
        )

    def text(self):
        said = [*self.names, self.story.standfirst, plain_text(self.story.body)]
        return Text(label_id=self.story.pk, words=with_stems(folded(said)), **self.when)

    def titles(self):
        film = self.story.film
        return [film.title, film.original_title, *self.named("title")] if film else []

    @cached_property
    def names(self):
        """Beside those of its themes."""
        story = self.story
        names = [story.headline, story.get_kind_display(), str(Kind(story.kind).plural), *self.titles()]
        for sort in ("film", "person", "critic"):
            names += self.named(sort)
        if story.film:
            names += [str(story.film.year), *story.film.countries_names, *story.film.languages_names]
        if story.edition and is_named(story.edition, story.publish_at):
            names.append(name_of(story.edition))
        return names

    def facets(self):
        """The catalogue's facets, and what search has beside them: kind:review theme:12 film:3 headline:composed."""
        story = self.story
        themes, critics = self.keys("theme"), self.keys("critic")
        about = story.kind, story.edition_id, story.grade_scale, story.grade_value, story.film and story.film.year
        facets = [":".join(facet) for facet in catalogue.facets_of(story.publish_at, *about, themes, critics)]
        if story.film:
            facets.append(f"film:{story.film_id}")
        if not story.headline_is_typed:
            facets.append("headline:composed")
        return facets

    def named(self, sort):
        """In an order of their own, so that the same story always gives the same words."""
        return [name for _key, name in sorted(self.mentions[sort])]

    def keys(self, sort):
        return {key for key, _name in self.mentions[sort]}


def name_of(edition):
    return f"{edition.festival.short_name} {edition.festival.name} {edition.year}"


def is_named(edition, publish_at):
    """Whether an edition is public by the time its story is."""
    return edition.public_from is not None and edition.public_from <= max(publish_at, timezone.now())


def folded(texts):
    return fold("\n".join(texts)[:LONGEST])


def with_stems(words):
    """Behind them the stems of those that have another one, so that each is found by all its forms."""
    return " ".join([words, *stems_beside(words.split())])
