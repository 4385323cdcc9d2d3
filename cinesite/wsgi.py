import gc
import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import resolve
from whitenoise import WhiteNoise

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cinesite.settings")


def never_sniffed(headers, path, url):
    headers["X-Content-Type-Options"] = "nosniff"


# Renditions lie on the disk under names that never change their content, and new ones appear while the site runs:
# what is not there yet falls through to Django, which makes it. Masters are not served at all.
application = WhiteNoise(
    get_wsgi_application(),
    root=Path(settings.MEDIA_ROOT) / "renditions",
    prefix=f"{settings.MEDIA_URL}renditions/",
    autorefresh=True,
    allow_all_origins=False,
    immutable_file_test=lambda path, url: True,
    add_headers_function=never_sniffed,
)

# Loaded now, not while the first reader waits. And what is loaded stays: without this, every now and then a page takes
# thirty milliseconds longer because Python looks through all of it for garbage.
resolve("/")
gc.collect()
gc.freeze()
