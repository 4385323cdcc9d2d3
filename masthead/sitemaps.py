from publishing.sitemaps import MagazineSitemap, appeared_or_changed

from .models import Page


class PageSitemap(MagazineSitemap):
    def items(self):
        return Page.objects.live().order_by("pk")

    def lastmod(self, page):
        return appeared_or_changed(page)

    def newest(self):
        return self.newest_of(enumerate(map(self.lastmod, self.items())))
