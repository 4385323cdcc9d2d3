from django.urls import path, register_converter

from festivals import converters  # noqa: F401
from masthead.kinds import SECTIONS, Kind

from . import oembed, views
from .feeds.urls import feed_patterns


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
    *feed_patterns(),
    path("oembed", oembed.oembed, name="oembed"),
    path("<section:kind>/", views.ArchiveView.as_view(), name="archive"),
    path("<section:kind>/<str:slug>/", views.StoryView.as_view(), name="story"),
    path("critics/", views.CriticsView.as_view(), name="critics"),
    path("critics/<str:slug>/", views.CriticView.as_view(), name="critic"),
    path("themes/", views.ThemesView.as_view(), name="themes"),
    path("themes/<str:slug>/", views.ThemeView.as_view(), name="theme"),
]
