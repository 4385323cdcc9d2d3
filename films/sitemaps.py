from publishing.sitemaps import MagazineSitemap

from .models import Film, Person


class FilmSitemap(MagazineSitemap):
    def items(self):
        return Film.objects.live().order_by("pk")


class PersonSitemap(MagazineSitemap):
    def items(self):
        return Person.objects.live().order_by("pk")
