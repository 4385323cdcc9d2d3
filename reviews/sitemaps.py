from publishing.sitemaps import MagazineSitemap

from .catalogue import OldestFirst, Today
from .models import Critic, Theme


class StorySitemap(MagazineSitemap):
    limit = 1_000

    def items(self):
        return OldestFirst(Today.now().live)

    def lastmod(self, story):
        return story.changed_at


class CriticSitemap(MagazineSitemap):
    def items(self):
        return Critic.objects.live().order_by("pk")


class ThemeSitemap(MagazineSitemap):
    def items(self):
        return Theme.objects.live().order_by("pk")
