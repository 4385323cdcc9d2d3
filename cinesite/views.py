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
    # Searches are not closed: each says itself that it is not to be listed, which nobody reads behind a closed door.
    sitemaps = [f"Sitemap: {settings.SITE_URL}{reverse(name)}" for name in ("sitemap", "news_sitemap")]
    lines = ["User-agent: *", f"Disallow: {reverse('admin:index')}", "", *sitemaps, ""]
    return HttpResponse("\n".join(lines), content_type="text/plain")
