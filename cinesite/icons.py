"""The magazine among the tabs, bookmarks and apps of a reader. The icons are `static/icon.svg` in other formats."""

from mimetypes import guess_type
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpResponse, JsonResponse
from django.templatetags.static import static
from django.utils.translation import get_language, get_language_bidi

from masthead.models import Masthead

NIGHT = "#0c090b"
ICONS = [
    {"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "icons/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "icons/icon-512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "icons/icon-maskable-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
]


def manifest(request):
    masthead = Masthead.objects.current()
    facts = {
        "name": masthead.name,
        "description": masthead.strapline,
        "lang": get_language(),
        "dir": "rtl" if get_language_bidi() else "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "theme_color": NIGHT,
        "background_color": NIGHT,
        "icons": [icon | {"src": static(icon["src"])} for icon in ICONS],
    }
    return JsonResponse(facts, content_type="application/manifest+json")


def icon(request, name):
    """Browsers ask for it by this name, whatever a page says."""
    content, (media_type, _encoding) = Path(finders.find(f"icons/{name}")).read_bytes(), guess_type(name)
    return HttpResponse(content, content_type=media_type, headers={"Cache-Control": "max-age=86400, public"})
