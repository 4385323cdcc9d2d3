from publishing.sitemaps import MagazineSitemap

from .models import Critic, Story, Theme


class StorySitemap(MagazineSitemap):
    def items(self):
        return Story.objects.live().only("kind", "slug", "changed_at").order_by("pk")

    def lastmod(self, story):
        return story.changed_at


class CriticSitemap(MagazineSitemap):
    def items(self):
        return Critic.objects.live().order_by("pk")


class ThemeSitemap(MagazineSitemap):
    def items(self):
        return Theme.objects.live().order_by("pk")
