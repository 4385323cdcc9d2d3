"""The sitemap: an index of one file, or several, for each sort of page. Collects what the apps declare."""

from functools import partial

from django.contrib.sitemaps import views
from django.template.response import TemplateResponse
from django.urls import reverse

from festivals.sitemaps import EditionSitemap, EventSitemap, FestivalSitemap, ProgrammeSitemap, StrandSitemap
from films.sitemaps import FilmSitemap, PersonSitemap
from masthead.kinds import Kind
from masthead.sitemaps import PageSitemap
from publishing.sitemaps import MagazineSitemap
from reviews.sitemaps import CriticSitemap, KindSitemap, NewsSitemap, ThemeSitemap


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
    **{kind.section: partial(KindSitemap, kind) for kind in Kind},
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
        (f"{address}{f'?p={number}' if number > 1 else ''}", changed_at)
        for address, sitemap in every_sitemap()
        for number, changed_at in sitemap.files()
    ]
    return TemplateResponse(request, "sitemap_index.xml", {"files": files}, content_type="application/xml")


def every_sitemap():
    for name, sitemap in SITEMAPS.items():
        yield reverse("sitemap_section", args=[name]), sitemap()
    yield reverse("news_sitemap"), NewsSitemap()


def section(request, name):
    return answer(request, SITEMAPS, name, "sitemap.xml")


def news(request):
    return answer(request, {"news": NewsSitemap}, "news", "news_sitemap.xml")


def answer(request, sitemaps, name, template):
    response = views.sitemap(request, sitemaps, section=name, template_name=template)
    # It would promise more than it knows: a page also changes when a thing that it shows does.
    response.headers.pop("Last-Modified", None)
    return response
