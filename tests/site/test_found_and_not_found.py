"""What the head of a page, its headers and robots.txt tell machines: which address counts, and what stays out."""

import re
from urllib.parse import unquote, urlsplit
from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client
from django.urls import get_resolver, resolve, reverse

from cinesite.sitemaps import SITEMAPS
from festivals.models import Award
from masthead.models import Masthead
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
from tests.test_nothing_leaks import patterns

pytestmark = pytest.mark.django_db

SITE = "https://magazine.example"
FOR_PROGRAMS = re.compile(
    r"(admin_)?password_|api:|api_root|apple_touch_icon|card$|favicon|healthz|images:|manifest|news_sitemap|robots|sitemap"
    r"|\w+:(oembed|suggest|\w*calendar|\w*feed)"
)


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


@pytest.fixture
def magazine():
    """A page of each type."""
    person, critic, theme = PersonFactory(), CriticFactory(), ThemeFactory()
    edition, film = EditionFactory(live=True), FilmFactory(directors=[person], poster=ImageFactory())
    StrandFactory(edition=edition)
    EventFactory(edition=edition, films=[film])
    Award.objects.create(edition=edition, name="Shell", film=film)
    facts = {"live": True, "edition": edition, "critics": [critic], "themes": [theme], "people": [person]}
    for kind in ("interview", "feature", "news"):
        ArticleFactory(**facts, kind=kind, film=film)
    PageFactory(live=True)
    return film


@pytest.fixture
def long_archive():
    """A film with two pages of stories, which can be narrowed and sorted."""
    film = FilmFactory()
    for number in range(21):
        ReviewFactory(live=True, film=film, grade_scale="stars", grade_value=str(number % 5))
    return film


def canonical(client, address):
    return read(client, address).one("link", rel="canonical")["href"]


def one_page_of_each_type(client):
    """{name of a URL pattern: an address}: of what has no parts to fill in, and of what a sitemap names."""
    everything = list(patterns(get_resolver()))
    files = (client.get(reverse("sitemap_section", args=[name])).content.decode() for name in SITEMAPS)
    named = [address for file in files for address in re.findall(rf"<loc>{SITE}([^<]+)", file)]
    addresses = [reverse(name) for name, parts in everything if not parts and not FOR_PROGRAMS.match(name)] + named
    found = {resolve(unquote(address)).view_name: address for address in addresses}
    assert {name for name, parts in everything if parts and not FOR_PROGRAMS.match(name)} <= found.keys()
    return found


def test_every_page_names_itself_as_the_one_that_counts(client, magazine):
    pages = one_page_of_each_type(client)

    named = {address: canonical(client, address) for address in pages.values() if not is_hidden(client, address)}

    assert len(named) >= 15
    assert {address: link for address, link in named.items() if link != f"{SITE}{address}"} == {}


def is_hidden(client, address):
    """Pages that are not to be found at all need not say which address of theirs counts."""
    (robots,) = read(client, address).all("meta", name="robots")
    return "noindex" in robots["content"]


def test_a_second_page_and_a_chosen_part_count_for_themselves(client, long_archive):
    for address in (long_archive.get_absolute_url(), "/reviews/"):
        for query in ("?page=2", "?grade=3-stars", "?sort=grade", "?grade=3-stars&sort=grade", "?sort=grade&page=2"):
            assert canonical(client, address + query) == f"{SITE}{address}{query}"


def test_the_same_page_under_other_parameters_counts_once(client, long_archive):
    for query in ("?page=1", "?utm_source=letter", "?fbclid=1&page=1"):
        assert canonical(client, f"/reviews/{query}") == f"{SITE}/reviews/"
    assert canonical(client, "/reviews/?page=2&sort=grade&x=1") == f"{SITE}/reviews/?sort=grade&page=2"


def test_pictures_of_pages_may_be_shown_large(client, magazine):
    assert read(client, "/reviews/").one("meta", name="robots")["content"] == "max-image-preview:large"


def test_programs_learn_from_robots_what_to_leave_alone(client):
    response = client.get("/robots.txt")
    robots = RobotFileParser()
    robots.parse(response.content.decode().splitlines())

    assert response["Content-Type"] == "text/plain"
    assert robots.site_maps() == [f"{SITE}/sitemap.xml", f"{SITE}/news-sitemap.xml"]
    for closed in ("/admin/", "/admin/reviews/review/1/change/"):
        assert not robots.can_fetch("*", SITE + closed), closed
    # What says itself that it is not to be listed has to be read for that.
    for open_ in ("/", "/reviews/lamps/", "/search/?q=lamps", "/feed/", "/media/renditions/x.jpg", "/sitemap.xml"):
        assert robots.can_fetch("*", SITE + open_), open_


def test_no_file_for_programs_is_found_by_searching(client, magazine):
    event = magazine.events.get()
    files = [event.get_calendar_url(), event.edition.get_calendar_url(), "/feed/", "/sitemap.xml", "/healthz"]
    files += ["/sitemap-reviews.xml", "/news-sitemap.xml", "/robots.txt"]

    assert {file: "noindex" in client.get(file).get("X-Robots-Tag", "") for file in files} == dict.fromkeys(files, True)


def test_pages_and_their_pictures_may_be_found(client, magazine):
    picture = urlsplit(read(client, magazine.get_absolute_url()).all("img")[0]["src"]).path

    for address in ("/", magazine.get_absolute_url(), picture):
        response = client.get(address)
        assert response.status_code == 200 and "X-Robots-Tag" not in response, address


def creators(client, story):
    return [meta["content"] for meta in read(client, story.get_absolute_url()).all("meta", name="fediverse:creator")]


def test_a_story_names_its_authors_in_the_fediverse(client):
    critics = [CriticFactory(mastodon="nell@film.example"), CriticFactory(mastodon="@tom@kino.example")]
    story, anonymous = ReviewFactory(live=True, critics=[*critics, CriticFactory()]), ReviewFactory(live=True)

    assert creators(client, story) == ["@nell@film.example", "@tom@kino.example"]
    assert creators(client, anonymous) == []


def mine(client, address):
    return {link["href"] for link in read(client, address).all("a") if "me" in link.get("rel", "").split()}


def test_profiles_are_confirmed_by_the_page_of_whom_they_are_of(client):
    Masthead.objects.current()
    Masthead.objects.update(mastodon="magazine@film.example")
    critic = CriticFactory(mastodon="nell@film.example", website="https://nell.example/", biography="<p>Born.</p>")
    story = ReviewFactory(live=True, critics=[critic])

    of_magazine, of_critic = {"https://film.example/@magazine"}, {"https://film.example/@nell", "https://nell.example/"}

    assert mine(client, critic.get_absolute_url()) == of_critic
    assert mine(client, "/") == of_magazine
    assert mine(client, story.get_absolute_url()) == of_magazine
    assert of_critic <= set(read(client, story.get_absolute_url()).links())


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_what_is_sent_to_a_page_is_not_taken_whoever_sends_it(method):
    client = Client(enforce_csrf_checks=True)
    story = ReviewFactory(live=True)

    for address in (
        "/",
        story.get_absolute_url(),
        "/reviews/",
        "/robots.txt",
        "/sitemap.xml",
        reverse("reviews:oembed"),
    ):
        response = getattr(client, method)(address)
        assert response.status_code == 405, address
        assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert "This page is for reading" in client.post("/").content.decode()


def test_what_is_sent_to_no_page_is_not_found():
    assert Client(enforce_csrf_checks=True).post("/nowhere/at/all/").status_code == 404
