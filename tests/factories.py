"""Small things for tests. What a test is about is said in the test: `ReviewFactory(live=True, film=film)`."""

from datetime import UTC, date, datetime, timedelta

import factory
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from accounts.models import User
from festivals.models import Edition, Entry, Event, Festival, Strand, Venue
from films.models import Credit, Film, Person
from images.models import Image
from masthead.kinds import Kind
from masthead.models import Masthead, Page
from publishing.models import Publishable
from publishing.signals import told_once
from reviews.models import Article, Byline, Critic, Review, Theme
from tests.pictures import drawn, encoded

PASSWORD = "a long enough password"


class Factory(DjangoModelFactory):
    """A thing and its parts come to the listeners at once, as from a form: they take longer than all else here."""

    class Meta:
        abstract = True

    @classmethod
    def _generate(cls, strategy, params):
        with told_once():
            return super()._generate(strategy, params)


class ImageFactory(Factory):
    class Meta:
        model = Image

    class Params:
        size = (60, 90)

    file = factory.LazyAttribute(lambda image: ContentFile(encoded(drawn(*image.size)), name="picture.jpg"))
    alt = factory.Sequence("Somebody waits on platform {}".format)


class UserFactory(Factory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence("reader{}".format)
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def role(user, _create, name):
        """`UserFactory(role="Editor")` signs in to the newsroom in that role."""
        if name:
            user.groups.add(Group.objects.get(name=name))
            user.is_staff = True
            user.save()


class PersonFactory(Factory):
    class Meta:
        model = Person

    name = factory.Sequence("Ada Person {}".format)


class FilmFactory(Factory):
    class Meta:
        model = Film
        skip_postgeneration_save = True

    title = factory.Sequence("The Long Film {}".format)
    year = 2012

    @factory.post_generation
    def directors(film, _create, people):
        for position, person in enumerate(people or []):
            Credit.objects.create(film=film, person=person, position=position)


class FestivalFactory(Factory):
    class Meta:
        model = Festival

    name = factory.Sequence("Seaside Film Festival {}".format)
    short_name = factory.Sequence("Seaside {}".format)
    time_zone = "America/Los_Angeles"


class EditionFactory(Factory):
    class Meta:
        model = Edition

    festival = factory.SubFactory(FestivalFactory)
    year = 2012
    starts_on = factory.LazyAttribute(lambda edition: date(edition.year, 5, 17))
    ends_on = factory.LazyAttribute(lambda edition: date(edition.year, 6, 10))

    class Params:
        live = factory.Trait(public_from=datetime(2012, 1, 1, tzinfo=UTC))


class StrandFactory(Factory):
    class Meta:
        model = Strand

    edition = factory.SubFactory(EditionFactory)
    name = factory.Sequence("Strand {}".format)


class EntryFactory(Factory):
    class Meta:
        model = Entry

    edition = factory.SubFactory(EditionFactory)
    film = factory.SubFactory(FilmFactory)


class VenueFactory(Factory):
    class Meta:
        model = Venue

    festival = factory.SubFactory(FestivalFactory)
    name = factory.Sequence("Showroom {}".format)


class EventFactory(Factory):
    class Meta:
        model = Event
        skip_postgeneration_save = True

    edition = factory.SubFactory(EditionFactory)
    starts_at = datetime(2012, 5, 20, 2, 30, tzinfo=UTC)

    @factory.post_generation
    def films(event, _create, films):
        event.films.set(films or [])

    @factory.post_generation
    def participants(event, _create, people):
        event.participants.set(people or [])


class CriticFactory(Factory):
    class Meta:
        model = Critic

    name = factory.Sequence("Cleo Critic {}".format)


class ThemeFactory(Factory):
    class Meta:
        model = Theme

    name = factory.Sequence("theme {}".format)


class PublishableFactory(Factory):
    """A draft; with `live=True` one that was published an hour ago, with `scheduled=True` one of tomorrow."""

    class Meta:
        abstract = True

    class Params:
        live = factory.Trait(
            status=Publishable.Status.APPROVED,
            publish_at=factory.LazyFunction(lambda: timezone.now() - timedelta(hours=1)),
        )
        scheduled = factory.Trait(
            status=Publishable.Status.APPROVED,
            publish_at=factory.LazyFunction(lambda: timezone.now() + timedelta(days=1)),
        )


class PageFactory(PublishableFactory):
    class Meta:
        model = Page

    title = factory.Sequence("About {}".format)
    body = "<p>What we are about.</p>"


class StoryFactory(PublishableFactory):
    class Meta:
        abstract = True
        skip_postgeneration_save = True

    body = "<p>The lights go down and somebody laughs.</p>"

    @classmethod
    def _create(cls, model, *args, **kwargs):
        Masthead.objects.current()  # whose patterns make the headlines
        return super()._create(model, *args, **kwargs)

    @factory.post_generation
    def critics(story, _create, critics):
        for position, critic in enumerate(critics or []):
            Byline.objects.create(story=story, critic=critic, position=position)

    @factory.post_generation
    def themes(story, _create, themes):
        story.themes.add(*themes or [])

    @factory.post_generation
    def people(story, _create, people):
        for position, person in enumerate(people or []):
            story.subjects.create(person=person, position=position)


class ReviewFactory(StoryFactory):
    class Meta:
        model = Review

    film = factory.SubFactory(FilmFactory)


class ArticleFactory(StoryFactory):
    class Meta:
        model = Article

    kind = Kind.FEATURE
    headline = factory.Sequence("A feature of number {}".format)
    headline_is_typed = True
