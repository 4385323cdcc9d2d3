from publishing.sitemaps import MagazineSitemap

from .models import Page


class PageSitemap(MagazineSitemap):
    def items(self):
        return Page.objects.live().order_by("pk")

    def lastmod(self, page):
        return page.changed_at
