from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from . import cards, icons, sitemaps, views
from .api import ApiView, api
from .front import FrontView
from .passwords import password_reset_urls

urlpatterns = [
    path("", FrontView.as_view(), name="front"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<name>.xml", sitemaps.section, name="sitemap_section"),
    path("news-sitemap.xml", sitemaps.news, name="news_sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.healthz, name="healthz"),
    path("site.webmanifest", icons.manifest, name="manifest"),
    path("favicon.ico", icons.icon, {"name": "favicon.ico"}, name="favicon"),
    path("apple-touch-icon.png", icons.icon, {"name": "apple-touch-icon.png"}, name="apple_touch_icon"),
    path("api/", ApiView.as_view(), name="api"),
    path("api/v1/", RedirectView.as_view(pattern_name="api", permanent=True), name="api_root"),
    path("api/v1/", api.urls),
    path("cards/<deck>/<int:pk>-<signed>.jpg", cards.share_card, name="card"),
    path("admin/", include(password_reset_urls)),
    path("admin/", admin.site.urls),
    path("", include("images.urls")),
    path("", include("reviews.urls")),
    path("", include("films.urls")),
    path("", include("festivals.urls")),
    path("", include("search.urls")),
    # A static page may have any address that is left.
    path("", include("masthead.urls")),
]

handler404 = "cinesite.errors.not_found"
