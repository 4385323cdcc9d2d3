from django.http import HttpResponsePermanentRedirect

from .redirects import Redirect, address_for, led_to_withdrawn

NOT_HERE = {404, 410}


class RedirectMiddleware:
    """Looks for an old address only where nothing is found, so that live pages pay nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code not in NOT_HERE or request.method not in {"GET", "HEAD"}:
            return response
        redirects = Redirect.objects.above(request.path)
        if address := address_for(request.path, redirects):
            return HttpResponsePermanentRedirect(with_query(address, request))
        if led_to_withdrawn(request.path, redirects):
            response.status_code = 410
        return response


def with_query(address, request):
    query = request.META.get("QUERY_STRING")
    return f"{address}{'&' if '?' in address else '?'}{query}" if query else address
