from django.core.exceptions import BadRequest
from django.http import HttpResponseNotAllowed
from django.urls import reverse

READING = ("GET", "HEAD", "OPTIONS")
# What a search engine may show, by how its type begins.
FOR_PEOPLE = ("text/html", "image/")


def refuse_zero_characters(get_response):
    """No honest address holds one, and PostgreSQL refuses it even in a question."""

    def middleware(request):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("a zero character in the address")
        return get_response(request)

    return middleware


def leave_files_for_programs_out_of_searches(get_response):
    """Whoever searches wants the page, not the feed, the calendar file or the answer to a program beside it."""

    def middleware(request):
        response = get_response(request)
        if not response.get("Content-Type", "text/html").startswith(FOR_PEOPLE):
            response.setdefault("X-Robots-Tag", "noindex")
        return response

    return middleware


class TakeNothingOutsideTheNewsroom:
    """Pages are read and nothing else. Said here, before whatever is sent would be refused for lack of a token."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, *_view):
        if request.method not in READING and not request.path.startswith(reverse("admin:index")):
            return HttpResponseNotAllowed(READING)
        return None
