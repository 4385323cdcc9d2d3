"""What machines ask for, and what no page may do."""

import re
import xml.etree.ElementTree as ET

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import path

from cinesite import urls as site_urls
from festivals.models import Award
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EventFactory,
    FilmFactory,
    ImageFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
)
from tests.site.reading import read

pytestmark = pytest.mark.django_db

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
DATA_OR_FILE = r'type="(?:application/ld\+json">|module" src=)'


@pytest.fixture
def things():
    person, critic, theme = PersonFactory(), CriticFactory(biography="<p>Born at sea.</p>"), ThemeFactory()
    edition = EditionFactory(live=True)
    film = FilmFactory(directors=[person], poster=ImageFactory())
    strand = StrandFactory(edition=edition)
    EventFactory(edition=edition, films=[film])
    Award.objects.create(edition=edition, name="Shell", film=film)
    body = f'<p>Words.</p><figure data-image="{ImageFactory().pk}"></figure>'
    facts = {"live": True, "film": film, "edition": edition, "critics": [critic], "themes": [theme], "body": body}
    review = ReviewFactory(**facts, grade_scale="tens", grade_value="7.5")
    ReviewFactory(live=True, themes=[theme])
    interview = ArticleFactory(**facts, kind="interview", people=[person], lead_image=ImageFactory())
    return [review, interview, film, person, critic, theme, edition.festival, edition, strand, PageFactory(live=True)]


def addresses(things):
    lists = ["/", "/reviews/", "/interviews/", "/news/", "/films/", "/festivals/", "/critics/", "/themes/"]
    return [*lists, *(thing.get_absolute_url() for thing in things)]


def in_sitemap(client):
    index = ET.fromstring(client.get("/sitemap.xml").content)
    for file in index.iter(LOC):
        path = file.text.removeprefix("https://magazine.example")
        yield from ET.fromstring(client.get(path).content)


def test_the_sitemap_names_every_page_that_readers_see(client, settings, things):
    settings.SITE_URL = "https://magazine.example"

    found = {url.findtext(LOC) for url in in_sitemap(client)}

    assert {f"https://magazine.example{address}" for address in addresses(things)} <= found


def test_the_sitemap_names_nothing_that_is_not_live(client, settings):
    settings.SITE_URL = "https://magazine.example"
    hidden = ReviewFactory(scheduled=True, critics=[CriticFactory()], edition=EditionFactory())
    things = [hidden, hidden.film, hidden.edition, PageFactory(scheduled=True), *hidden.critics.all()]

    found = {url.findtext(LOC) for url in in_sitemap(client)}

    assert found.isdisjoint({f"https://magazine.example{thing.get_absolute_url()}" for thing in things})


def test_healthz_answers_for_the_database(client, monkeypatch):
    assert client.get("/healthz").status_code == 200

    def refuse():
        raise DatabaseError("gone")

    monkeypatch.setattr(connection, "cursor", refuse)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response["Content-Type"] == "text/plain"


def test_no_page_sets_a_cookie_or_depends_on_one(client, things):
    machines = ["/feed/", "/sitemap.xml", "/sitemap-reviews.xml", "/robots.txt", "/healthz"]

    for address in [*addresses(things), *machines, "/nowhere/"]:
        response = client.get(address)

        assert not response.cookies, address
        assert "Cookie" not in response.get("Vary", ""), address
        # A feed is asked for again and again, and has validators of its own.
        assert address == "/feed/" or not {"Last-Modified", "ETag"} & response.headers.keys(), address


def test_no_page_has_a_script_or_a_style_of_its_own(client, things):
    for address in [*addresses(things), "/nowhere/"]:
        page = client.get(address).content.decode()

        assert not re.search(rf"<script(?! {DATA_OR_FILE})|<style|\sstyle=|\son[a-z]+=|javascript:", page), address


def test_every_link_of_every_page_leads_somewhere(client, things):
    links = {link for address in addresses(things) for link in read(client, address).links() if link.startswith("/")}

    broken = {link for link in links if not link.startswith("/media/") and client.get(link).status_code != 200}

    assert len(links) > 20
    assert broken == set()


def test_every_page_has_one_heading_of_its_own_and_no_id_twice(client, things):
    for address in addresses(things):
        page = read(client, address)

        ids = [element["id"] for element in page.elements if "id" in element]
        assert len(page.all("h1")) == 1, address
        assert len(ids) == len(set(ids)), address


def test_every_picture_has_an_alternative_text_and_its_size(client, things):
    for address in addresses(things):
        for image in read(client, address).all("img"):
            assert {"alt", "width", "height"} <= image.keys(), address


def test_an_unknown_address_is_answered_in_the_magazines_own_manner(client):
    page = read(client, "/nowhere/", status=404)

    assert "This reel is missing" in page.text
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert "Made with Cinesite" in page.text


def fail(request):
    raise RuntimeError("a secret of the house")


class WithFailure:
    urlpatterns = [path("fail/", fail), *site_urls.urlpatterns]


def test_a_failure_is_told_kindly_and_without_a_database(settings, monkeypatch):
    settings.ROOT_URLCONF = WithFailure
    client = Client(raise_request_exception=False)

    response = client.get("/fail/")

    assert response.status_code == 500
    assert "The film has torn" in response.content.decode()
    assert "secret" not in response.content.decode()


def test_a_form_without_its_token_is_refused_kindly():
    client = Client(enforce_csrf_checks=True)

    response = client.post("/admin/login/", {"username": "nell"})

    assert response.status_code == 403
    assert "Please send that again" in response.content.decode()


def test_a_wrong_host_is_refused_plainly(client):
    response = client.get("/", headers={"host": "elsewhere.example"})

    assert response.status_code == 400
    assert "We could not read that" in response.content.decode()


@pytest.mark.parametrize("address", ["/", "/reviews/", "/about/"])
def test_pages_are_read_and_nothing_else(client, address):
    PageFactory(live=True, slug="about")

    assert client.post(address).status_code == 405


@pytest.mark.parametrize(
    "address",
    [
        "/reviews/%ff%fe/",
        "/festivals/siff/99999999999999999999999/",
        "/festivals/siff/0/strands/x/",
        "/critics/' OR 1=1 --/",
        f"/themes/{'x' * 3000}/",
        f"/reviews/?page={'9' * 5000}",
    ],
)
def test_an_address_that_makes_no_sense_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/%00/", "/reviews/%00/", "/films/a%00b/", "/admin/%00/", "/reviews/?page=%00"])
def test_an_address_with_a_zero_character_is_refused(client, address):
    assert client.get(address).status_code == 400
