"""Compression of what Django answers. Static files lie compressed on the disk, pictures are so by nature."""

import re

from django.conf import settings
from django.middleware.gzip import GZipMiddleware

TEXT = re.compile(r"text/|application/([\w.]+\+)?(json|xml)\b")
COOKIES = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}


class CompressionMiddleware(GZipMiddleware):
    """Compresses what anybody may read: beside a secret, the length of the answer would help to guess it (BREACH)."""

    # They would hide the length, which is no secret here.
    max_random_bytes = 0

    def process_response(self, request, response):
        is_text = TEXT.match(response.get("Content-Type", ""))
        if not is_text or response.cookies or COOKIES & request.COOKIES.keys():
            return response
        return super().process_response(request, response)
