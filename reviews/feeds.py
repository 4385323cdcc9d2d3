"""RSS: whole texts, newest first. Addresses begin as SITE_URL does; an item's id holds no host."""

import re

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from festivals.models import Edition
from films.models import Film
from masthead.models import Masthead

from .models import Critic, Story, Theme
from .rendering import FeedRenderer
from .summaries import summary

LENGTH = 20
UNSERIALISABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def clean(text):
    """Without the characters that no XML may hold."""
    return UNSERIALISABLE.sub("", text)


class StoryRss(Rss201rev2Feed):
    content_type = "application/rss+xml; charset=utf-8"

    def rss_attributes(self):
        return super().rss_attributes() | {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        for name in item["creators"]:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", item["text"])


class StoryFeed(Feed):
    """The newest stories; which ones, the subclasses say."""

    feed_type = StoryRss
    item_guid_is_permalink = False

    def __call__(self, request, *args, **kwargs):
        response = super().__call__(request, *args, **kwargs)
        del response["Last-Modified"]
        return response

    def stories(self, thing):
        return Story.objects.archive(thing, {}).selection.page(0, LENGTH)

    def path(self, thing):
        return thing.get_absolute_url()

    def name(self, thing):
        return str(thing)

    def title(self, thing):
        return clean(f"{self.name(thing)} | {Masthead.objects.current()}")

    def description(self, thing):
        return _("The newest stories on %(name)s.") % {"name": clean(self.name(thing))}

    def link(self, thing):
        return settings.SITE_URL + self.path(thing)

    def feed_url(self, thing):
        return f"{self.link(thing)}feed/"

    def items(self, thing):
        stories = self.stories(thing).select_related("film")
        return with_texts(stories.prefetch_related("bylines__critic", "themes"))

    def item_title(self, story):
        return clean(str(story))

    def item_link(self, story):
        return settings.SITE_URL + story.get_absolute_url()

    def item_description(self, story):
        return clean(summary(story))

    def item_guid(self, story):
        return f"urn:uuid:{story.guid}"

    def item_pubdate(self, story):
        return story.first_published_at

    def item_categories(self, story):
        return [clean(theme.name) for theme in story.themes.all()]

    def item_extra_kwargs(self, story):
        return {"text": clean(story.text), "creators": [clean(str(byline.critic)) for byline in story.bylines.all()]}


class MagazineFeed(StoryFeed):
    def stories(self, _thing):
        return Story.objects.live().newest_first()[:LENGTH]

    def path(self, _thing):
        return "/"

    def title(self, _thing):
        return clean(str(Masthead.objects.current()))

    def description(self, _thing):
        return clean(Masthead.objects.current().strapline) or self.title(None)


class SectionFeed(StoryFeed):
    def get_object(self, request, kind):
        return kind

    def path(self, kind):
        return reverse("reviews:archive", args=[kind])

    def name(self, kind):
        return str(kind.plural)


class CriticFeed(StoryFeed):
    def get_object(self, request, slug):
        return Critic.objects.live().get(slug=slug)


class ThemeFeed(StoryFeed):
    def get_object(self, request, slug):
        return Theme.objects.live().get(slug=slug)


class FilmFeed(StoryFeed):
    def get_object(self, request, slug):
        return Film.objects.live().get(slug=slug)


class EditionFeed(StoryFeed):
    def get_object(self, request, slug, year):
        return Edition.objects.live().select_related("festival").get(festival__slug=slug, year=year)


def with_texts(stories):
    """Each story with its text for readers elsewhere; the pictures of all are looked up at once."""
    stories = list(stories)
    renderer = FeedRenderer(*(story.body for story in stories))
    for story in stories:
        story.text = renderer.render(story.body)
    return stories
