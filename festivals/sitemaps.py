from django.db.models.functions import Greatest

from images import renditions
from publishing.sitemaps import HubSitemap, KeptSitemap, MagazineSitemap

from .models import Edition, Event, Festival, Strand


class FestivalSitemap(MagazineSitemap):
    def items(self):
        return Festival.objects.live().order_by("pk")


class EditionSitemap(HubSitemap):
    # Of all stories from these the newest is looked for.
    limit = 100
    model, link = Edition, "edition"

    def things(self, keys):
        return super().things(keys).select_related("festival", "poster")

    def pictures(self, edition):
        return [renditions.largest(edition.poster, "poster")] if edition.poster else []


class StrandSitemap(MagazineSitemap):
    def items(self):
        return Strand.objects.live().select_related("edition__festival").order_by("pk")


class ProgrammeSitemap(MagazineSitemap):
    def items(self):
        return Edition.objects.live().filter(events__isnull=False).distinct().select_related("festival").order_by("pk")

    def location(self, edition):
        return edition.get_programme_url()


class EventSitemap(KeptSitemap):
    model = Event

    def things(self, keys):
        return super().things(keys).select_related("edition__festival").prefetch_related("films")

    def lastmod(self, event):
        return max(event.changed_at, event.edition.public_from)

    def find_newest(self):
        moments = Event.objects.live().order_by("pk").values_list(Greatest("changed_at", "edition__public_from"))
        return self.newest_of((place, moment) for place, (moment,) in enumerate(moments))
