from images import renditions
from publishing.sitemaps import HubSitemap

from .models import Film, Person


class FilmSitemap(HubSitemap):
    model, link = Film, "film"

    def things(self, keys):
        return super().things(keys).with_poster().prefetch_related("stills")

    def pictures(self, film):
        posters = [renditions.largest(film.poster, "poster")] if film.poster else []
        return posters + [renditions.largest(still, "still") for still in film.stills.all()]


class PersonSitemap(HubSitemap):
    model, link = Person, "people"

    def things(self, keys):
        return super().things(keys).select_related("portrait")

    def pictures(self, person):
        return [renditions.largest(person.portrait, "portrait")] if person.portrait else []
