from publishing.sitemaps import MagazineSitemap

from .models import Edition, Festival, Strand


class FestivalSitemap(MagazineSitemap):
    def items(self):
        return Festival.objects.live().order_by("pk")


class EditionSitemap(MagazineSitemap):
    def items(self):
        return Edition.objects.live().select_related("festival").order_by("pk")


class StrandSitemap(MagazineSitemap):
    def items(self):
        return Strand.objects.live().select_related("edition__festival").order_by("pk")
