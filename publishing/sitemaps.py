"""What all sitemaps have in common. Only what is so of a page is said of it: a moment that is not known is left out."""

from array import array
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, OuterRef, Subquery
from django.db.models.functions import Greatest

from .stamps import kept, public_stamp

# So far back is looked for what changed last. Of files that hold nothing as new, an index does not say when they did.
NEWEST = 1_000
# What was written before its hour changes for readers at that hour.
MOMENT = Greatest("changed_at", "publish_at")


def appeared_or_changed(thing):
    """`MOMENT`, of what is at hand."""
    return max(thing.changed_at, thing.publish_at)


class MagazineSitemap(Sitemap):
    """Addresses begin as SITE_URL does, whatever host was asked. A file is made while a program waits for it."""

    limit = 500

    @property
    def protocol(self):
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc

    def get_urls(self, page=1, site=None, protocol=None):
        urls = super().get_urls(page, site, protocol)
        for url in urls:
            url["pictures"] = self.pictures(url["item"])
        return urls

    def pictures(self, item):
        """The paths of those that its page shows."""
        return []

    def files(self):
        """(number, when anything in it changed last, if that is known) of each file that holds something."""
        paginator = self.paginator
        newest = self.newest() if paginator.count else {}
        return [(number, newest.get(number)) for number in paginator.page_range if paginator.count]

    def newest(self):
        """{number of a file: its newest moment}, as far as it is known without reading all files."""
        return {}

    def newest_of(self, changes):
        """`newest()` from pairs of a position among all items and a moment."""
        newest = {}
        for position, moment in changes:
            file = position // self.limit + 1
            newest[file] = max(moment, newest.get(file, moment))
        return newest


class Rows:
    """Things by their keys, in an order in which what comes later changes no earlier file; read a file at a time."""

    def __init__(self, keys, things):
        self.keys, self.things = keys, things

    def __len__(self):
        return len(self.keys)

    def __getitem__(self, file):
        return self.things(self.keys[file])


class KeptSitemap(MagazineSitemap):
    """Pages of one model's things. Which of them belong here is found once for each state of the magazine."""

    model = None

    def items(self):
        return Rows(self.keys(), self.things)

    def keys(self):
        return kept(f"sitemap:{self.model._meta.label}", public_stamp(), lambda: array("Q", self.find_keys()))

    def find_keys(self):
        return self.model.objects.live().order_by("pk").values_list("pk", flat=True)

    def things(self, keys):
        """Asked once more whether they are public, as whatever is shown is."""
        return self.model.objects.live().filter(pk__in=keys).order_by("pk")

    def newest(self):
        return kept(f"sitemap:{self.model._meta.label}:newest", public_stamp(), self.find_newest)


class HubSitemap(KeptSitemap):
    """Pages of things that have a few stories each, which call them `link`: they change as one of these does."""

    link = ""

    def things(self, keys):
        return super().things(keys).annotate(newest=self.newest_story())

    def lastmod(self, thing):
        return thing.newest

    @property
    def stories(self):
        return self.model._meta.get_field("stories").related_model.objects

    def newest_story(self):
        on_it = self.stories.live().order_by().filter(**{self.link: OuterRef("pk")}).values(self.link)
        return Subquery(on_it.annotate(newest=Max(MOMENT)).values("newest"))

    def find_newest(self):
        keys = self.keys()
        places = {key: place for place, key in enumerate(keys)}
        changes = newest_changes(self.stories, self.link)
        return self.newest_of((places[key], moment) for key, moment in changes if key in places)


def newest_changes(stories, *columns):
    """Some columns, and the moment, of the stories that changed or appeared last."""
    changed = stories.live_one_by_one().order_by("-changed_at", "-pk")
    appeared = stories.live().order_by("-publish_at", "-pk")
    for found in (changed, appeared):
        yield from found.values_list(*columns, MOMENT)[:NEWEST]
