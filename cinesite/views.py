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
    return HttpResponse(
        f"User-agent: *\nDisallow: /admin/\n\nSitemap: {settings.SITE_URL}{reverse('sitemap')}\n",
        content_type="text/plain",
    )
