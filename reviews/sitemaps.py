from datetime import timedelta

from django.conf import settings
from django.db.models import Prefetch, Q
from django.utils import timezone

from images import renditions
from images.models import Image
from masthead.models import Masthead
from publishing.characters import for_xml
from publishing.sitemaps import MOMENT, KeptSitemap, MagazineSitemap, Rows, appeared_or_changed, newest_changes
from publishing.stamps import kept

from .archives import FEWEST_STORIES
from .catalogue import OldestFirst, Today, all_tallies, facets_where, stories_at
from .catalogue.bitmaps import newest
from .models import Critic, Facet, Story, Theme

Dimension = Facet.Dimension
TWO_DAYS = timedelta(days=2)
CHINESE = {"zh-hans": "zh-cn", "zh-hant": "zh-tw"}


class KindSitemap(MagazineSitemap):
    """The stories of one kind."""

    def __init__(self, kind):
        self.kind, self.today = kind, Today.now()

    def items(self):
        return Rows(self.places(), self.stories)

    def places(self):
        of_kind = facets_where(Q(dimension=Dimension.KIND, value=self.kind)).values()
        return OldestFirst(next(iter(of_kind), 0) & self.today.live)

    def stories(self, numbers):
        images = Prefetch("images", Image.objects.only("file", "width", "height"))
        columns = "kind", "slug", "changed_at", "publish_at", "film__poster"
        stories = stories_at(numbers).select_related("film__poster").prefetch_related(images)
        return stories.only(*columns).order_by("publish_at", "pk")

    def lastmod(self, story):
        return appeared_or_changed(story)

    def pictures(self, story):
        poster = story.film and story.film.poster
        posters = [renditions.largest(poster, "poster")] if poster else []
        return posters + [renditions.largest(still, "still") for still in story.images.all()]

    def newest(self):
        return kept(f"sitemap:{self.kind}:newest", self.today.stamp, self.find_newest)

    def find_newest(self):
        filed = Story.objects.exclude(place=None)
        places, changes = self.places(), newest_changes(filed, "kind", "place__number")
        return self.newest_of(
            (places.position(number), moment) for kind, number, moment in changes if kind == self.kind
        )


class FacetSitemap(KeptSitemap):
    """Pages of things that the catalogue keeps a facet of: it knows their newest story, however many they have."""

    dimension = None
    fewest_stories = 1

    def find_keys(self):
        numbers = all_tallies(Today.now(), self.dimension)
        return sorted(int(key) for key, number in numbers.items() if number >= self.fewest_stories)

    def things(self, keys):
        moments, things = self.moments(keys), super().things(keys)
        for thing in things:
            thing.newest = moments.get(thing.pk)
        return things

    def lastmod(self, thing):
        return thing.newest

    def moments(self, keys):
        """{key: the moment of the newest live story}"""
        live = Today.now().live
        facets = facets_where(Q(dimension=self.dimension, value__in=[str(key) for key in keys]))
        places = {int(key): number for (_name, key), bits in facets.items() for number in newest(bits & live, 0, 1)}
        moments = dict(stories_at(set(places.values())).values_list("place__number", MOMENT))
        return {key: moments[number] for key, number in places.items() if number in moments}

    def find_newest(self):
        keys = self.keys()
        moments = self.moments(keys)
        return self.newest_of((position, moments[key]) for position, key in enumerate(keys) if key in moments)


class CriticSitemap(FacetSitemap):
    model, dimension = Critic, Dimension.CRITIC


class ThemeSitemap(FacetSitemap):
    """Without those of so few stories that nobody is helped by finding them."""

    model, dimension = Theme, Dimension.THEME
    fewest_stories = FEWEST_STORIES


class NewsSitemap(MagazineSitemap):
    """For Google News: what was published first in the last two days, however often it was changed since."""

    def items(self):
        since = timezone.now() - TWO_DAYS
        # The first is later than no other, and only the other has an index.
        recent = Story.objects.live().filter(publish_at__gte=since, first_published_at__gte=since)
        return recent.only("kind", "slug", "headline", "first_published_at").newest_first()

    def get_urls(self, page=1, site=None, protocol=None):
        publication, language = for_xml(Masthead.objects.current().name), language_of_news()
        urls = super().get_urls(page, site, protocol)
        for url in urls:
            url |= {"publication": publication, "language": language, "title": for_xml(str(url["item"]))}
        return urls


def language_of_news():
    """ISO 639, and for Chinese which of its two scripts."""
    code = settings.LANGUAGE_CODE
    return CHINESE.get(code, code.partition("-")[0])
