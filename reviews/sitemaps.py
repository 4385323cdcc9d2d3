from functools import reduce
from operator import or_

from django.db.models import Q

from publishing.sitemaps import MagazineSitemap

from .catalogue import OldestFirst, Today, facets_where
from .models import Critic, Facet, Theme


class StorySitemap(MagazineSitemap):
    limit = 1_000

    def items(self):
        kinds = facets_where(Q(dimension=Facet.Dimension.KIND)).values()
        return OldestFirst(reduce(or_, kinds, 0) & Today.now().live)

    def lastmod(self, story):
        return story.changed_at


class CriticSitemap(MagazineSitemap):
    def items(self):
        return Critic.objects.live().order_by("pk")


class ThemeSitemap(MagazineSitemap):
    def items(self):
        return Theme.objects.live().order_by("pk")
