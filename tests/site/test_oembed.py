"""Other sites ask how to show a story: oEmbed 1.0, https://oembed.com."""

import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

import pytest

from masthead.models import Masthead
from publishing.redirects import Redirect
from tests.factories import ArticleFactory, CriticFactory, FilmFactory, ImageFactory, PageFactory, ReviewFactory
from tests.site.reading import Reading, read

pytestmark = pytest.mark.django_db

SITE = "https://magazine.example"


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


def ask(client, thing, status=200, **asked):
    address = thing if isinstance(thing, str) else SITE + thing.get_absolute_url()
    response = client.get("/oembed", {"url": address, **asked})
    assert response.status_code == status, address
    return response


def test_a_story_is_quoted_with_its_headline_summary_and_byline(client):
    Masthead.objects.current()
    Masthead.objects.update(name="Night & Day")
    critic = CriticFactory(name="Nell Quay")
    story = ReviewFactory(live=True, critics=[critic], headline="Lamps < light", headline_is_typed=True)
    address = SITE + story.get_absolute_url()

    response = ask(client, story)
    found = response.json()
    quotation = Reading(found.pop("html"))

    assert response["Content-Type"] == "application/json"
    assert found == {
        "version": "1.0",
        "type": "rich",
        "title": "Lamps < light",
        "author_name": "Nell Quay",
        "author_url": SITE + critic.get_absolute_url(),
        "provider_name": "Night & Day",
        "provider_url": f"{SITE}/",
        "cache_age": 3600,
        "width": 600,
        "height": 240,
    }
    assert quotation.text == "Lamps < light The lights go down and somebody laughs. Nell Quay, Night & Day"
    assert quotation.links() == [address] and quotation.one("blockquote")["cite"] == address
    assert {element["tag"] for element in quotation.elements} == {"blockquote", "p", "a", "footer"}


def test_several_authors_are_named_and_none_is_linked_alone(client):
    story = ArticleFactory(live=True, critics=[CriticFactory(name="Ann"), CriticFactory(name="Tom")])

    found = ask(client, story).json()

    assert found["author_name"] == "Ann and Tom"
    assert "author_url" not in found


def test_xml_says_the_same_as_json(client):
    story = ReviewFactory(live=True, headline="Lamps \x0b< “light”", headline_is_typed=True, critics=[CriticFactory()])

    response = ask(client, story, format="xml")
    root = ET.fromstring(response.content)

    assert response["Content-Type"] == "text/xml; charset=utf-8"
    assert root.tag == "oembed" and root.findtext("title") == "Lamps < “light”"
    expected = {
        name: str(value).replace("\x0b", "") for name, value in ask(client, story, format="json").json().items()
    }
    assert {element.tag: element.text for element in root} == expected


def test_the_thumbnail_is_the_largest_picture_within_the_bounds(client):
    story = ReviewFactory(live=True, film=FilmFactory(poster=ImageFactory(size=(500, 750))))

    def thumbnail(**bounds):
        found = ask(client, story, **bounds).json()
        assert client.get(urlsplit(found["thumbnail_url"]).path).status_code == 200
        return found["thumbnail_width"], found["thumbnail_height"]

    assert thumbnail() == (480, 720)
    assert thumbnail(maxwidth=400) == (320, 480)
    assert thumbnail(maxheight=300) == (160, 240)
    wide = ArticleFactory(live=True, lead_image=ImageFactory(size=(900, 500)))
    assert ask(client, wide, maxwidth=300).json()["thumbnail_width"] == 160
    small = ask(client, story, maxwidth=100, maxheight=100).json()
    assert "thumbnail_url" not in small and (small["width"], small["height"]) == (100, 100)


def test_an_old_address_is_followed_to_where_the_story_is_now(client):
    story = ReviewFactory(live=True)
    old, story.slug = SITE + story.get_absolute_url(), "été"
    story.save()
    Redirect.objects.create(old_path="/2012/06/lamps/", new_path=story.get_absolute_url())

    now = SITE + story.get_absolute_url()
    for address in (old, f"{SITE}/2012/06/lamps/", f"{SITE}/reviews/été/?utm=x#coda", now, now.rstrip("/")):
        assert ask(client, address).json()["title"] == story.headline, address


def test_what_readers_do_not_see_is_not_there(client):
    withdrawn = ReviewFactory(live=True)
    withdrawn.withdraw()
    withdrawn.save()
    hidden = [withdrawn, ReviewFactory(), ReviewFactory(scheduled=True, headline="quoxil", headline_is_typed=True)]
    Redirect.objects.leave("/reviews/harmless/", hidden[2])

    for address in [*(SITE + story.get_absolute_url() for story in hidden), f"{SITE}/reviews/harmless/"]:
        response = ask(client, address, status=404)
        assert "quoxil" not in response.content.decode()


def test_what_is_no_story_is_not_there(client):
    story, page = ReviewFactory(live=True), PageFactory(live=True)
    Redirect.objects.create(old_path="/away/", new_path="https://elsewhere.example/reviews/x/")

    for path in ("", "/", "/reviews/", "/nowhere/", "/away/", page.get_absolute_url(), story.film.get_absolute_url()):
        ask(client, f"{SITE}{path}", status=404)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/reviews/lamps/",
        "//magazine.example/reviews/lamps/",
        "http://magazine.example/reviews/lamps/",
        "https://elsewhere.example/reviews/lamps/",
        "https://magazine.example.elsewhere.example/reviews/lamps/",
        "https://magazine.example@elsewhere.example/reviews/lamps/",
        "https://magazine.example:8443/reviews/lamps/",
        "https://magazine.example/reviews/a%00b/",
        "https://[magazine.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
    ],
)
def test_an_address_that_is_not_ours_is_refused(client, address):
    ReviewFactory(live=True, slug="lamps")

    response = ask(client, address, status=400)

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert not address or address not in response.content.decode()


def test_a_question_without_an_address_is_refused(client):
    assert client.get("/oembed").status_code == 400


@pytest.mark.parametrize("bound", ["0", "-1", "x", "", "1.5", "٣", "9" * 5000])
def test_a_bound_that_no_width_can_be_is_refused(client, bound):
    ask(client, ReviewFactory(live=True), status=400, maxwidth=bound)


def test_a_format_that_is_unknown_is_not_implemented(client):
    ask(client, ReviewFactory(live=True), status=501, format="yaml")


def test_every_site_may_ask_and_nobody_is_remembered(client):
    story = ReviewFactory(live=True)

    for response in (ask(client, story), ask(client, "", status=400), ask(client, f"{SITE}/x/", status=404)):
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in response
        assert not response.cookies
        assert response["X-Robots-Tag"] == "noindex"


def test_a_story_says_where_to_ask_and_a_preview_does_not(client, admin_client):
    story, draft = ReviewFactory(live=True, slug="été"), ReviewFactory(slug="draft", slug_is_typed=True)

    head = read(client, story.get_absolute_url())
    links = {kind: head.one("link", type=f"{kind}+oembed") for kind in ("application/json", "text/xml")}

    for kind, link in links.items():
        assert link["rel"] == "alternate" and link["href"].startswith(
            f"{SITE}/oembed?url=https%3A%2F%2Fmagazine.example"
        )
        assert client.get(link["href"].removeprefix(SITE))["Content-Type"].startswith(kind)
    assert "oembed" not in admin_client.get(draft.get_absolute_url()).content.decode()
