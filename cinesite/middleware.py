from django.core.exceptions import BadRequest


def refuse_zero_characters(get_response):
    """No honest address holds one, and PostgreSQL refuses it even in a question."""

    def middleware(request):
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("a zero character in the address")
        return get_response(request)

    return middleware
