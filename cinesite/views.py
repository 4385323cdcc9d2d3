from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.urls import reverse


def healthz(request):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("The database does not answer.\n", content_type="text/plain", status=503)
    return HttpResponse("ok\n", content_type="text/plain")


def robots(request):
    # A search has as many pages as there are words.
    closed = [f"Disallow: {address}" for address in (reverse("admin:index"), "/search/")]
    sitemaps = [f"Sitemap: {settings.SITE_URL}{reverse(name)}" for name in ("sitemap", "news_sitemap")]
    lines = ["User-agent: *", *closed, "", *sitemaps, ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
