"""The sitemap: an index of one file, or several, for each sort of page. Collects what the apps declare."""

from django.contrib.sitemaps import views
from django.template.response import TemplateResponse
from django.urls import reverse

from festivals.sitemaps import EditionSitemap, EventSitemap, FestivalSitemap, ProgrammeSitemap, StrandSitemap
from films.sitemaps import FilmSitemap, PersonSitemap
from masthead.kinds import Kind
from masthead.sitemaps import PageSitemap
from publishing.sitemaps import MagazineSitemap
from reviews.sitemaps import CriticSitemap, StorySitemap, ThemeSitemap


class SectionSitemap(MagazineSitemap):
    """The front page and the doors of every section."""

    def items(self):
        archives = [reverse("reviews:archive", args=[kind]) for kind in Kind]
        hubs = ["films:films", "festivals:festivals", "reviews:critics", "reviews:themes"]
        return ["/", *archives, *map(reverse, hubs)]

    def location(self, address):
        return address


SITEMAPS = {
    "sections": SectionSitemap,
    "stories": StorySitemap,
    "films": FilmSitemap,
    "people": PersonSitemap,
    "critics": CriticSitemap,
    "themes": ThemeSitemap,
    "festivals": FestivalSitemap,
    "editions": EditionSitemap,
    "strands": StrandSitemap,
    "programmes": ProgrammeSitemap,
    "events": EventSitemap,
    "pages": PageSitemap,
}


def index(request):
    files = [
        f"{reverse('sitemap_section', args=[name])}{f'?p={page}' if page > 1 else ''}"
        for name, sitemap in SITEMAPS.items()
        for page in sitemap().paginator.page_range
    ]
    return TemplateResponse(request, "sitemap_index.xml", {"files": files}, content_type="application/xml")


def section(request, name):
    response = views.sitemap(request, SITEMAPS, section=name)
    # It would promise more than it knows: a page also changes when a thing that it shows does.
    response.headers.pop("Last-Modified", None)
    return response
