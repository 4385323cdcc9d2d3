"""What readers and machines are told where there is nothing for them."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from masthead.models import Masthead
from publishing.redirects import Redirect
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FestivalFactory,
    FilmFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
    UserFactory,
)
from tests.site.reading import Reading, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def magazine():
    """A review of a film at a festival, with all that it leads to."""
    festival = FestivalFactory(name="Seaside Film Festival", short_name="SIFF")
    return ReviewFactory(
        live=True,
        edition=EditionFactory(live=True, festival=festival),
        film=FilmFactory(title="The Night Ferry", directors=[PersonFactory(name="Ingrid Aas Moreno")]),
        critics=[CriticFactory(name="Marguerite Oyelaran")],
        themes=[ThemeFactory(name="Exile")],
    )


def near(client, address, status=404):
    """The addresses that an error page offers, in their order."""
    response = client.get(address, follow=True)
    assert response.status_code == status, address
    page = response.content.decode()
    start = page.find('aria-labelledby="near"')
    return Reading(page[start : page.find("</section>", start)]).links() if start > 0 else []


REVIEW, FILM = "/reviews/siff-2012-the-night-ferry-review/", "/films/the-night-ferry-2012/"


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/reviews/siff-2012-the-night-fery-review/", REVIEW),
        ("/reviews/siff-2012-the-nihgt-ferry-review/", REVIEW),
        ("/reviews/SIFF_2012_The_Night_Ferry/", REVIEW),
        ("/reviews/the-night-ferry/", REVIEW),
        ("/reviews/nowhere-fest-2013-the-night-ferry/", REVIEW),
        ("/2012/07/siff-film-review-the-night-ferry/", REVIEW),
        ("/2012/07/siff-film-review-the-night-ferry/page/2/", REVIEW),
        ("/interviews/siff-2012-the-night-ferry-review/", REVIEW),
        ("/films/Night%20Ferry/", FILM),
        ("/films/th%C3%A9-night-f%C3%A9rry/", FILM),
        ("/films/ferry-night-2012/", FILM),
        ("/films/the-night-ferry-2012.html", FILM),
        ("/people/ingrid-aas/", "/people/ingrid-aas-moreno/"),
        ("/people/moreno-ingrid-aas/", "/people/ingrid-aas-moreno/"),
        ("/author/marguerite-oyelaren/", "/critics/marguerite-oyelaran/"),
        ("/tag/exiles/", "/themes/exile/"),
        ("/festivals/sif/2012/", "/festivals/siff/2012/"),
        ("/festivals/siff/1990/", "/festivals/siff/"),
        ("/festivals/siff/2012/strands/nowhere/", "/festivals/siff/2012/"),
        ("/category/reviews/", "/reviews/"),
        ("/festival/", "/festivals/"),
        ("/abuot-us/", "/about-us/"),
    ],
)
def test_what_was_probably_meant_is_offered_first(client, magazine, address, meant):
    PageFactory(live=True, title="About us", slug="about-us")
    assert client.get(meant).status_code == 200

    assert near(client, address)[0] == meant


def test_the_kind_that_was_asked_for_comes_before_the_others(client, magazine):
    film, review = magazine.film.get_absolute_url(), magazine.get_absolute_url()

    assert near(client, "/films/night-ferry-siff-2012/")[:2] == [film, review]
    assert near(client, "/reviews/night-ferry-siff-2012/")[:2] == [review, film]


def test_of_the_same_words_those_in_the_same_order_come_first(client):
    for title in ("Ferry Night", "Night Ferry"):
        ReviewFactory(live=True, themes=[ThemeFactory(name=title)])

    assert near(client, "/tag/night-ferry/")[:2] == ["/themes/night-ferry/", "/themes/ferry-night/"]


def test_at_most_six_are_offered(client):
    for number in range(8):
        ReviewFactory(live=True, film=FilmFactory(title=f"Lamp {number}"))

    assert len(near(client, "/films/lamp/")) == 6


@pytest.mark.parametrize("address", ["/xqzzy-blorp/", "/reviews/0/", "/reviews/---/", "/½/", "/2012/07/", "/-/_/"])
def test_nonsense_is_taken_for_nothing(client, magazine, address):
    assert near(client, address) == []


def hidden_neighbours(number):
    """Things in all states that readers do not see, with addresses closer to what is asked for than what is live."""
    tomorrow = timezone.now() + timedelta(days=1)
    festival = EditionFactory(public_from=tomorrow, festival__short_name=f"Night Ferri {number}")
    states = [{}, {"status": "ready"}, {"scheduled": True}, {"live": True, "status": "withdrawn"}]
    for state in states:
        title = f"The Night Ferri {number}"
        ReviewFactory(
            film=FilmFactory(title=title, directors=[PersonFactory(name=title)]),
            critics=[CriticFactory(name=title)],
            themes=[ThemeFactory(name=f"{title} {len(state)} {state.get('status')}")],
            edition=festival,
            **state,
        )
        PageFactory(title=title, **state)


@pytest.mark.parametrize("section", ["", "/reviews", "/films", "/people", "/critics", "/themes", "/festivals"])
def test_what_is_hidden_is_not_offered_and_pushes_nothing_out(client, magazine, section):
    before = client.get(f"{section}/the-night-ferri/")
    for number in range(3):
        hidden_neighbours(number)

    after = client.get(f"{section}/the-night-ferri/")

    assert before.status_code == after.status_code == 404
    assert after.content == before.content
    assert section in ("/people", "/critics", "/themes", "/festivals") or REVIEW in after.content.decode()


@pytest.mark.parametrize("state", [{}, {"status": "ready"}, {"scheduled": True}, {"status": "withdrawn"}])
def test_what_never_was_public_is_like_an_address_that_never_was(client, magazine, state):
    address = "/reviews/the-night-ferri/"
    without = client.get(address)
    story = ReviewFactory(headline="The Night Ferri", headline_is_typed=True, **state)

    answer = client.get(address)

    assert story.get_absolute_url() == address
    assert answer.status_code == without.status_code == 404
    assert (answer.content, answer.headers) == (without.content, without.headers)


def withdrawn(**facts):
    story = ReviewFactory(live=True, headline="Sold Out Lamps", headline_is_typed=True, **facts)
    story.withdraw()
    story.save()
    return story


def test_a_withdrawn_story_is_gone_and_nothing_of_it_is_told(client, magazine):
    story = withdrawn(standfirst="A secret line.")

    page = read(client, story.get_absolute_url(), status=410)

    assert page.one("h1")["text"] == "No longer showing"
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert "/reviews/" in page.links()
    assert "Lamps" not in page.text and "secret" not in page.text
    assert client.head(story.get_absolute_url()).status_code == 410


def test_what_is_gone_has_near_matches_too(client, magazine):
    story = withdrawn(film=magazine.film)
    story.slug = "the-night-ferry-again"
    story.save()

    assert near(client, "/reviews/the-night-ferry-again/", status=410)[0] == magazine.get_absolute_url()


def test_a_story_is_gone_from_the_minute_of_its_withdrawal(client):
    at = datetime(2031, 4, 1, 12, tzinfo=UTC)
    story = ReviewFactory(status="approved", publish_at=at, withdraw_at=at + timedelta(hours=1))
    statuses = []

    for moment in (at - timedelta(seconds=1), at, at + timedelta(hours=1)):
        with time_machine.travel(moment, tick=False):
            statuses.append(client.get(story.get_absolute_url()).status_code)

    assert statuses == [404, 200, 410]


def test_a_story_that_went_back_to_draft_is_not_found(client):
    story = ReviewFactory(live=True)
    story.status = "draft"
    story.save()

    assert client.get(story.get_absolute_url()).status_code == 404


def test_a_withdrawn_page_is_gone(client):
    page = PageFactory(live=True)
    page.withdraw()
    page.save()

    assert client.get(page.get_absolute_url()).status_code == 410


def test_the_old_address_of_a_withdrawn_story_is_gone_and_of_a_draft_was_never_there(client):
    gone, draft = withdrawn(), ReviewFactory()
    Redirect.objects.leave("/2012/06/lamps/", gone)
    Redirect.objects.leave("/2012/06/plans/", draft)

    statuses = [client.get(f"/2012/06/{name}/").status_code for name in ("lamps", "plans")]

    assert statuses == [410, 404]
    assert "Sold Out" not in client.get("/2012/06/lamps/").content.decode()


def test_a_redirect_that_was_typed_for_a_withdrawn_story_leads_on(client, magazine):
    story = withdrawn()
    Redirect.objects.create(old_path=story.get_absolute_url(), new_path=magazine.get_absolute_url())

    assert client.get(story.get_absolute_url()).headers["Location"] == magazine.get_absolute_url()


def test_what_is_withdrawn_is_in_no_feed_and_no_sitemap(client):
    story = withdrawn()

    for address in ("/feed/", "/reviews/feed/", "/sitemap-reviews.xml"):
        assert story.get_absolute_url() not in client.get(address).content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/wp-login.php",
        "/.env",
        "/.git/config",
        "/apple-touch-icon-precomposed.png",
        "/media/renditions/nothing.jpg",
        "/static/nothing.css",
        "/reviews/nothing.js/",
        "/films/nothing/feed/",
        "/festivals/nothing/2012/programme.ics",
    ],
)
def test_machines_are_answered_in_a_line_without_a_page(client, magazine, address):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)

    assert (response.status_code, response["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert response.content == b"Nothing is here.\n"
    assert int(response["Content-Length"]) == len(response.content)
    assert not [query for query in queries if "UNION ALL" in query["sql"] or "masthead_masthead" in query["sql"]]


def test_a_form_sent_to_nowhere_gets_a_line(client):
    response = client.post("/nowhere/at/all/")

    assert (response.status_code, response.content) == (404, b"Nothing is here.\n")


def test_a_page_that_is_only_read_says_so(client):
    response = client.post("/")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "This page is for reading" in response.content.decode()


def test_where_a_slash_is_missing_nothing_is_looked_for(client, magazine):
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/reviews/nowhere")

    assert response.status_code == 301
    assert len(queries) == 1


def test_a_missing_page_costs_the_same_in_a_large_magazine(client, magazine):
    costs = []

    for _size in range(2):
        for address in ("/nowhere-at-all/", "/the-night-feri/", "/reviews/the-night-feri/", "/festivals/sif/2012/"):
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            costs.append(len(queries))
        for number in range(3):
            film = FilmFactory(title=f"The Night Ferry {number}")
            ReviewFactory(live=True, film=film)
            ArticleFactory(live=True, film=film, headline=f"The night ferry {number}")

    assert costs[:4] == costs[4:]
    assert max(costs) <= 7


def test_error_pages_set_no_cookie_and_keep_the_policy(client, magazine):
    for address, status in [("/nowhere/", 404), (withdrawn().get_absolute_url(), 410), ("/%00/", 400)]:
        response = client.get(address)

        assert response.status_code == status
        assert not response.cookies and "Cookie" not in response.get("Vary", "")
        assert "script-src 'self'" in response["Content-Security-Policy"]


def test_staff_are_told_of_missing_pages_as_readers_are(client, magazine):
    as_reader = client.get("/reviews/the-night-fery/").content
    client.force_login(UserFactory(role="Editor"))

    assert client.get("/reviews/the-night-fery/").content == as_reader
    assert client.get("/admin/nowhere/").status_code == 404


def test_a_failure_of_the_database_is_told_without_it(client, monkeypatch):
    Masthead.objects.current()

    def refuse(*args):
        raise OperationalError("the house is on fire")

    monkeypatch.setattr(BaseDatabaseWrapper, "cursor", refuse)

    for address in ("/", "/nowhere/"):
        response = Client(raise_request_exception=False).get(address)

        assert response.status_code == 500
        assert "The film has torn" in response.content.decode()
        assert 'rel="stylesheet"' in response.content.decode()
        assert "fire" not in response.content.decode()
        assert not response.cookies


def test_error_pages_fit_a_phone_and_break_no_rule_in_a_browser(page, complaints, magazine):
    page.set_viewport_size({"width": 320, "height": 640})

    page.goto("/reviews/the-night-fery/")

    assert page.get_by_role("link", name="The Night Ferry").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    complaints[:] = [line for line in complaints if "404" not in line]
