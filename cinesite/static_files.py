"""How static files are served: the style sheets of the components are one file, so that a page waits for one answer.

`css/site.css` imports them. Left as it is, as with DEBUG, it works too, only slower.
"""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SITE = "css/site.css"
IMPORT = re.compile(r'@import "(?P<name>[\w-]+\.css)"(?: (?P<media>[\w-]+))?;\n')


class JoinedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    def post_process(self, paths, dry_run=False, **options):
        if SITE in paths and not dry_run:
            self.delete(SITE)
            self.save(SITE, ContentFile(joined(paths)))
            paths = paths | {SITE: (self, SITE)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def joined(paths):
    def imported(match):
        text = source(paths, f"css/{match['name']}")
        return f"@media {match['media']} {{\n{text}}}\n" if match["media"] else text

    return IMPORT.sub(imported, source(paths, SITE))


def source(paths, name):
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()
