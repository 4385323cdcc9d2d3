"""How feeds are found, fetched and, by who opens one in a browser, read."""

import gzip
import re

import pytest

from images.models import Image
from masthead.models import Masthead
from reviews.models import Critic, Theme
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    ImageFactory,
    ReviewFactory,
    ThemeFactory,
)
from tests.site.feeds import FORMATS, SITE, XML, get

pytestmark = pytest.mark.django_db

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.fixture
def review():
    image = ImageFactory(credit="Quay")
    film = FilmFactory(title="The Keeper", poster=ImageFactory())
    return ReviewFactory(
        live=True,
        film=film,
        critics=[CriticFactory(name="Nell Quay")],
        themes=[ThemeFactory(name="counting")],
        body=f'<p>About <a data-film="{film.pk}">it</a>.</p><figure data-image="{image.pk}"></figure>',
    )


def renamed(model, **facts):
    thing = model.objects.first()
    for name, value in facts.items():
        setattr(thing, name, value)
    thing.save()


CHANGES = {
    "another headline": lambda review: renamed(type(review), headline="Another", headline_is_typed=True),
    "another text": lambda review: renamed(type(review), body="<p>Another.</p>"),
    "another address of a film": lambda review: renamed(type(review.film), slug="another"),
    "another name of a critic": lambda review: renamed(Critic, name="Another"),
    "another name of a theme": lambda review: renamed(Theme, name="Another"),
    "another credit": lambda review: Image.objects.filter(credit="Quay").update(credit="Another"),
    "another name of the magazine": lambda review: renamed(Masthead, name="Another"),
    "one story more": lambda review: ArticleFactory(live=True),
    "one story less": lambda review: renamed(type(review), status="withdrawn"),
}


@pytest.mark.parametrize("path", FORMATS)
def test_a_feed_says_what_it_is(client, path):
    response = get(client, f"/{path}")

    assert response["Content-Type"] == FORMATS[path]
    assert "Last-Modified" not in response
    assert response.cookies == {}


@pytest.mark.parametrize("path", FORMATS)
def test_who_has_a_feed_already_is_not_sent_it_again(client, review, path):
    first = get(client, f"/{path}")
    stamp = first["ETag"]

    for known in (stamp, f"W/{stamp}", f'"other", {stamp}', "*"):
        response = client.get(f"/{path}", headers={"if-none-match": known})
        assert (response.status_code, response.content, response["ETag"]) == (304, b"", stamp)
    assert client.get(f"/{path}", headers={"if-none-match": '"other"'}).content == first.content


@pytest.mark.parametrize("path", FORMATS)
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_a_feed_shows_changes_its_stamp(client, review, path, change):
    stamp = get(client, f"/{path}")["ETag"]

    CHANGES[change](review)

    response = client.get(f"/{path}", headers={"if-none-match": stamp})
    assert (response.status_code, response["ETag"] != stamp) == (200, True)


@pytest.mark.parametrize("path", FORMATS)
def test_the_head_of_a_feed_is_that_of_the_whole(client, review, path):
    whole, head = get(client, f"/{path}"), client.head(f"/{path}")

    assert (head.status_code, head.content) == (200, b"")
    assert [head[name] for name in ("ETag", "Content-Type", "Content-Length")] == [
        whole[name] for name in ("ETag", "Content-Type", "Content-Length")
    ]
    assert client.head(f"/{path}", headers={"if-none-match": whole["ETag"]}).status_code == 304


@pytest.mark.parametrize("path", FORMATS)
def test_a_feed_travels_compressed_and_is_known_again(client, review, path):
    plain = get(client, f"/{path}")
    headers = {"accept-encoding": "gzip"}

    packed = client.get(f"/{path}", headers=headers)
    again = client.get(f"/{path}", headers=headers | {"if-none-match": packed["ETag"]})

    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert again.status_code == 304


def test_every_address_begins_as_the_site_does_whoever_is_asked(client, settings, review):
    settings.SITE_URL = SITE

    for path in FORMATS:
        feed = client.get(f"/{path}", headers={"host": "127.0.0.1"}).content.decode()
        assert f"{SITE}/{path}" in feed
        assert "//127.0.0.1" not in feed
        assert re.findall(r'(?:src|href)=\\?"/(?!static/css/)', feed) == []


def test_pages_tell_readers_where_the_feeds_are(client, settings):
    settings.SITE_URL = SITE
    film, edition, critic, theme = (
        FilmFactory(),
        EditionFactory(live=True),
        CriticFactory(name="Nell & Co"),
        ThemeFactory(),
    )
    ReviewFactory(live=True, film=film, edition=edition, critics=[critic], themes=[theme])
    names = [(thing.get_absolute_url(), str(thing)) for thing in (film, edition, critic, theme)]

    for page, name in [*names, ("/reviews/", "Reviews"), ("/", "Cinesite")]:
        html = client.get(page).content.decode()
        name = name.replace("&", "&amp;")
        for path, label in zip(FORMATS, ["RSS", "Atom", "JSON"], strict=True):
            found = f'type="{FORMATS[path].partition(";")[0]}" title="{name} ({label})" href="{SITE}{page}{path}">'
            assert f'<link rel="alternate" {found}' in html
            assert f'title="Cinesite ({label})" href="{SITE}/{path}"' in html
        assert f'<a href="{page}feed/">Feed</a>' in html or f'<a class="bill" href="{page}feed/">Feed</a>' in html


@pytest.mark.parametrize("path", FORMATS)
def test_the_feeds_below_an_old_address_lead_along(client, path):
    critic = CriticFactory(name="Nell Quay")
    ReviewFactory(live=True, critics=[critic])
    critic.slug = "elsewhere"
    critic.save()

    response = client.get(f"/critics/nell-quay/{path}")

    assert (response.status_code, response["Location"]) == (301, f"/critics/elsewhere/{path}")
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.parametrize("path", XML)
def test_browsers_are_told_that_a_feed_is_xml_and_may_show_it(client, review, path):
    plain = get(client, f"/{path}")

    response = client.get(f"/{path}", headers={"accept": BROWSER})

    assert response["Content-Type"] == "application/xml; charset=utf-8"
    assert "Accept" in plain["Vary"] and "Accept" in response["Vary"]
    assert response.content == plain.content


@pytest.mark.parametrize("path", XML)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_feed_is_a_page_to_who_opens_it_in_a_browser(open_page, live_server, settings, path, scheme):
    settings.SITE_URL = live_server.url
    film = FilmFactory(title="باب الحديد & <Sand>")
    review = ReviewFactory(live=True, film=film, standfirst="Lamps.", critics=[CriticFactory(name="Nell Quay")])
    page = open_page(java_script_enabled=False, color_scheme=scheme, viewport={"width": 320, "height": 640})

    page.goto(f"/films/{film.slug}/{path}")

    assert page.get_by_role("heading", level=1).inner_text() == str(film)
    assert page.get_by_text("This is a feed").is_visible()
    assert page.get_by_role("main").get_by_text(f"{live_server.url}{film.get_absolute_url()}{path}").is_visible()
    assert not page.get_by_text("urn:uuid").first.is_visible()
    entry = page.get_by_role("listitem")
    assert "Lamps." in entry.inner_text() and "Nell Quay" in entry.inner_text()
    ground, width = page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor, document.documentElement.scrollWidth]"
    )
    assert ground == {"light": "rgb(245, 244, 243)", "dark": "rgb(21, 17, 19)"}[scheme]
    assert width == 320
    entry.get_by_role("link", name=str(review)).click()
    page.wait_for_url(f"**{review.get_absolute_url()}")
