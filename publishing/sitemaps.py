from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap


class MagazineSitemap(Sitemap):
    """Addresses begin as SITE_URL does, whatever host was asked."""

    limit = 10_000

    @property
    def protocol(self):
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc
