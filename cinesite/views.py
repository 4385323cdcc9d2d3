from functools import reduce
from operator import or_

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from masthead.kinds import Kind
from reviews.models import Story

# Of each kind one more than the page lists: the newest of all leads it.
NEWEST = {Kind.REVIEW: 13, Kind.INTERVIEW: 4, Kind.FEATURE: 4, Kind.NEWS: 4}


class FrontView(TemplateView):
    template_name = "front.html"

    def get_context_data(self, **kwargs):
        lead, *stories = newest_stories() or [None]
        of_kind = {kind: [story for story in stories if story.kind == kind] for kind in Kind}
        return super().get_context_data(
            cover=True,
            lead=lead,
            lead_kind=lead and Kind(lead.kind),
            reviews=of_kind[Kind.REVIEW][:12],
            pieces=[story for story in stories if story.kind in (Kind.INTERVIEW, Kind.FEATURE)][:5],
            news=of_kind[Kind.NEWS][:3],
            **kwargs,
        )


def newest_stories():
    """The newest of every kind, by date."""
    live = Story.objects.live().newest_first()
    newest = [Q(pk__in=live.of_kind(kind).values("pk")[:number]) for kind, number in NEWEST.items()]
    return list(live.filter(reduce(or_, newest)).with_card())


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
