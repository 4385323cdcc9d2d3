"""How pages and their style sheets travel."""

import gzip
import re
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.base import ContentFile
from django.urls import reverse

from cinesite.static_files import IMPORT, JoinedStaticFilesStorage
from images import renditions
from tests.factories import ImageFactory, ReviewFactory

CSS = settings.BASE_DIR / "static" / "css"
COMPRESSED = {"accept-encoding": "gzip, deflate, br"}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/reviews/", "/feed/", "/sitemap-reviews.xml", "/nowhere/"])
def test_what_anybody_may_read_travels_compressed(client, address):
    ReviewFactory.create_batch(3, live=True)
    plain = client.get(address).content

    response = client.get(address, headers=COMPRESSED)

    assert response.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response.headers["Vary"]
    assert len(response.content) < len(plain)
    assert len(gzip.decompress(response.content)) == len(plain)


@pytest.mark.django_db
def test_nothing_that_may_hold_a_secret_is_compressed(client, admin_client):
    ReviewFactory(live=True)

    pages = [
        admin_client.get("/", headers=COMPRESSED),
        admin_client.get(reverse("admin:index"), headers=COMPRESSED),
        client.get(reverse("admin:login"), headers=COMPRESSED),
    ]

    assert [page.status_code for page in pages] == [200, 200, 200]
    assert [page for page in pages if page.has_header("Content-Encoding")] == []


@pytest.mark.django_db
def test_a_picture_is_not_compressed_again(client):
    image = ImageFactory(size=(900, 500))

    response = client.get(renditions.largest(image, "still"), headers=COMPRESSED)

    assert response.headers["Content-Type"] == "image/jpeg"
    assert not response.has_header("Content-Encoding")


def test_every_style_sheet_is_in_the_one_that_pages_link_to():
    imported = [match["name"] for match in IMPORT.finditer((CSS / "site.css").read_text())]

    assert sorted(["site.css", *imported]) == sorted(path.name for path in CSS.glob("*.css"))


def test_a_page_waits_for_one_style_sheet_only(production_server):
    page = urlopen(f"{production_server.url}/").read().decode()

    [address] = re.findall(r'<link rel="stylesheet" href="(/static/css/site\.[0-9a-f]{12}\.css)">', page)

    assert page.count('rel="stylesheet"') == 1
    joined = urlopen(production_server.url + address).read().decode()
    assert "@import" not in joined
    assert (CSS / "story.css").read_text() in joined
    assert f"@media print {{\n{(CSS / 'print.css').read_text()}}}" in joined


def test_a_style_sheet_that_changes_is_joined_afresh(tmp_path):
    sources, served = StaticFilesStorage(tmp_path / "source"), JoinedStaticFilesStorage(tmp_path / "served")
    sources.save("css/site.css", ContentFile('@import "card.css";\n'))
    sources.save("css/card.css", ContentFile("a {}\n"))
    collect(sources, served)
    sources.delete("css/card.css")
    sources.save("css/card.css", ContentFile("b {}\n"))

    collect(sources, served)

    assert Path(served.path(served.stored_name("css/site.css"))).read_text() == "b {}\n"


def collect(sources, served):
    names = ["css/site.css", "css/card.css"]
    for name in names:
        served.delete(name)
        served.save(name, sources.open(name))
    assert len(list(served.post_process({name: (sources, name) for name in names}))) >= len(names)
