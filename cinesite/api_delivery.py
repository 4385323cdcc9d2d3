"""How answers of the API leave: to pages of any site, always as JSON, and unsent where the asker has them already."""

from django.http import HttpResponse, JsonResponse
from django.middleware.http import ConditionalGetMiddleware
from django.utils.translation import gettext as _

ROOT = "/api/v1/"
METHODS = "GET, HEAD, OPTIONS"
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    # May be kept, and is asked for again: what was withdrawn is then gone, what is new is there at its minute.
    "Cache-Control": "public, no-cache",
    "Link": '</api/v1/openapi.json>; rel="service-desc", </api/>; rel="service-doc"',
    "X-Robots-Tag": "noindex",
}
# What a browser asks before a page of another site may send `If-None-Match`.
LEAVE = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Allow": METHODS,
}


class ApiDelivery:
    def __init__(self, get_response):
        self.get_response = get_response
        self.unless_known = ConditionalGetMiddleware(get_response)

    def __call__(self, request):
        if not request.path.startswith(ROOT):
            return self.get_response(request)
        response = self.answer(request)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    def answer(self, request):
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=LEAVE, content_type="application/json")
        if request.method not in {"GET", "HEAD"}:
            return problem(405, {"Allow": METHODS})
        return as_json(self.got(request))

    def got(self, request):
        """The answer to a GET. Of one to a HEAD the server sends no more than the head."""
        method, request.method = request.method, "GET"
        try:
            return self.unless_known(request)
        finally:
            request.method = method


def as_json(response):
    if response.status_code < 400 or response.get("Content-Type", "").startswith("application/json"):
        return response
    return problem(response.status_code)


def problem(status, headers=None):
    return JsonResponse({"detail": words_for(status)}, status=status, headers=headers)


def words_for(status):
    return {
        400: _("This is not an address that anybody would write."),
        404: _("Nothing is here."),
        405: _("The API can only be read."),
        410: _("This is no longer here."),
    }.get(status, _("Something went wrong on our side."))
