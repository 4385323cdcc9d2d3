"""The demo magazine on a production server of its own."""

import json
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.production import ProductionServer

# The page types that the audit judges; of the others there are screenshots.
JUDGED = ["front", "review", "notice", "archive", "film", "critic", "edition", "programme", "theme", "search", "404"]
FIND_PAGES = "from tests.audit.pages import tell; tell()"


class DemoMagazine:
    """Its server, its pages by their type, and who may sign in to all of its newsroom."""

    def __init__(self, server):
        self.url = server.url
        accounts = server.manage("demo").stdout
        self.name, self.password = re.search(r"^ +(publisher) +(\S+)", accounts, re.MULTILINE).groups()
        found = server.manage("shell", "--no-imports", "-c", FIND_PAGES).stdout
        self.addresses = {name: server.url + path for name, path in json.loads(found).items()}

    @property
    def judged(self):
        return {name: self.addresses[name] for name in JUDGED}


@contextmanager
def demo_magazine():
    with tempfile.TemporaryDirectory(prefix="cinesite-demo-") as var:
        server = ProductionServer(Path(var))
        server.prepare()
        magazine = DemoMagazine(server)
        server.start()
        try:
            yield magazine
        finally:
            server.stop()
