from publishing.sitemaps import MagazineSitemap

from .models import Edition, Event, Festival, Strand


class FestivalSitemap(MagazineSitemap):
    def items(self):
        return Festival.objects.live().order_by("pk")


class EditionSitemap(MagazineSitemap):
    def items(self):
        return Edition.objects.live().select_related("festival").order_by("pk")


class StrandSitemap(MagazineSitemap):
    def items(self):
        return Strand.objects.live().select_related("edition__festival").order_by("pk")


class ProgrammeSitemap(MagazineSitemap):
    def items(self):
        return Edition.objects.live().filter(events__isnull=False).distinct().select_related("festival").order_by("pk")

    def location(self, edition):
        return edition.get_programme_url()


class EventSitemap(MagazineSitemap):
    def items(self):
        return Event.objects.live().select_related("edition__festival").prefetch_related("films").order_by("pk")

    def lastmod(self, event):
        return event.changed_at
