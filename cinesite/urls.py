from django.contrib import admin
from django.urls import include, path

from . import sitemaps, views
from .front import FrontView
from .passwords import password_reset_urls

urlpatterns = [
    path("", FrontView.as_view(), name="front"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<name>.xml", sitemaps.section, name="sitemap_section"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.healthz, name="healthz"),
    path("admin/", include(password_reset_urls)),
    path("admin/", admin.site.urls),
    path("", include("images.urls")),
    path("", include("reviews.urls")),
    path("", include("films.urls")),
    path("", include("festivals.urls")),
    # A static page may have any address that is left.
    path("", include("masthead.urls")),
]

handler404 = "cinesite.errors.not_found"
