"""The pages for addresses that lead nowhere. Those for a wrong request and for a failure need templates alone."""

from django.http import HttpResponseNotFound
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from .near_matches import near_matches

TEMPLATES = {404: "404.html", 405: "405.html", 410: "410.html"}
# Nobody reads a page there: programs ask for files, and look for holes.
OF_PROGRAMS = ("/admin/", "/media/", "/static/", "/wp-admin/", "/wp-content/", "/wp-includes/", "/wp-json/", "/.")
PAGES = {"htm", "html"}


def not_found(request, exception):
    """An empty answer, which may still become a redirect; `ErrorPages` writes the page when it does not."""
    return HttpResponseNotFound()


class ErrorPages:
    """Fills empty answers of error, once it is certain that the address does not lead on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code in TEMPLATES and not response.streaming and not response.content:
            fill(response, request)
        return response


def fill(response, request):
    if response.status_code == 405 or is_read_by_people(request):
        context = {"near_matches": SimpleLazyObject(lambda: near_matches(request.path))}
        response.content = render_to_string(TEMPLATES[response.status_code], context, request)
    else:
        response.content = _("Nothing is here.") + "\n"
        response["Content-Type"] = "text/plain; charset=utf-8"
    response["Content-Length"] = len(response.content)


def is_read_by_people(request):
    name = request.path.rstrip("/").rpartition("/")[2]
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    return (
        request.method in {"GET", "HEAD"}
        and not request.path.startswith(OF_PROGRAMS)
        and "/feed/" not in request.path
        and (not suffix or suffix in PAGES)
    )
