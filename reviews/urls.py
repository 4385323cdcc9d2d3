from django.urls import path, register_converter

from festivals import converters  # noqa: F401
from masthead.kinds import SECTIONS, Kind

from . import feeds, views


class SectionConverter:
    """`reviews` in an address is `Kind.REVIEW` in a view."""

    regex = "|".join(SECTIONS.values())

    def to_python(self, section):
        return next(kind for kind in Kind if kind.section == section)

    def to_url(self, section):
        return section.section if isinstance(section, Kind) else section


register_converter(SectionConverter, "section")

app_name = "reviews"
urlpatterns = [
    path("feed/", feeds.MagazineFeed(), name="feed"),
    path("<section:kind>/", views.ArchiveView.as_view(), name="archive"),
    path("<section:kind>/feed/", feeds.SectionFeed(), name="section_feed"),
    path("<section:kind>/<str:slug>/", views.StoryView.as_view(), name="story"),
    path("critics/", views.CriticsView.as_view(), name="critics"),
    path("critics/<str:slug>/", views.CriticView.as_view(), name="critic"),
    path("critics/<str:slug>/feed/", feeds.CriticFeed(), name="critic_feed"),
    path("themes/", views.ThemesView.as_view(), name="themes"),
    path("themes/<str:slug>/", views.ThemeView.as_view(), name="theme"),
    path("themes/<str:slug>/feed/", feeds.ThemeFeed(), name="theme_feed"),
    path("films/<str:slug>/feed/", feeds.FilmFeed(), name="film_feed"),
    path("festivals/<str:slug>/<year:year>/feed/", feeds.EditionFeed(), name="edition_feed"),
]
