from django.http import HttpResponsePermanentRedirect

from .redirects import Redirect


class RedirectMiddleware:
    """Looks for an old address only after a 404, so that live pages pay nothing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        address = Redirect.objects.address_for(request.path)
        if address is None:
            return response
        query = request.META.get("QUERY_STRING")
        if query:
            address += f"{'&' if '?' in address else '?'}{query}"
        return HttpResponsePermanentRedirect(address)
