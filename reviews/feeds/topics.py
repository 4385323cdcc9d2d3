"""What there are feeds of: the magazine, and whatever has a page that lists stories."""

from django.urls import reverse
from django.utils.translation import gettext as _

from festivals.models import Edition
from films.models import Film
from masthead.models import Masthead

from ..models import Critic, Story, Theme

LENGTH = 20


class Topic:
    """A thing with a page at `route`; its feeds lie below."""

    name = route = model = None

    def __init__(self, thing):
        self.thing = thing

    @classmethod
    def find(cls, slug):
        return cls(cls.model.objects.live().get(slug=slug))

    @property
    def page(self):
        return self.thing.get_absolute_url()

    @property
    def title(self):
        return str(self.thing)

    @property
    def description(self):
        return _("The newest stories on %(name)s.") % {"name": self.thing}

    def stories(self):
        return Story.objects.archive(self.thing, {}).selection.page(0, LENGTH)


class MagazineTopic(Topic):
    name, route, page = "feed", "", "/"

    @classmethod
    def find(cls):
        return cls(Masthead.objects.current())

    @property
    def description(self):
        return self.thing.strapline or self.title

    def stories(self):
        return Story.objects.live().newest_first()[:LENGTH]


class SectionTopic(Topic):
    name, route = "section_feed", "<section:kind>/"

    @classmethod
    def find(cls, kind):
        return cls(kind)

    @property
    def page(self):
        return reverse("reviews:archive", args=[self.thing])

    @property
    def title(self):
        return str(self.thing.plural)

    @property
    def description(self):
        return _("The newest of %(section)s.") % {"section": self.thing.plural}


class CriticTopic(Topic):
    name, route, model = "critic_feed", "critics/<str:slug>/", Critic

    @property
    def description(self):
        return _("The newest stories by %(name)s.") % {"name": self.thing}


class ThemeTopic(Topic):
    name, route, model = "theme_feed", "themes/<str:slug>/", Theme


class FilmTopic(Topic):
    name, route, model = "film_feed", "films/<str:slug>/", Film


class EditionTopic(Topic):
    name, route = "edition_feed", "festivals/<str:slug>/<year:year>/"

    @classmethod
    def find(cls, slug, year):
        return cls(Edition.objects.live().select_related("festival").get(festival__slug=slug, year=year))

    @property
    def description(self):
        return _("The newest stories from %(name)s.") % {"name": self.thing}


TOPICS = [MagazineTopic, SectionTopic, CriticTopic, ThemeTopic, FilmTopic, EditionTopic]
