"""An address that readers once had keeps leading to the thing, wherever that is by now."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publishing.models import Redirect
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


def film():
    return ReviewFactory(live=True).film


def person():
    person = PersonFactory()
    ReviewFactory(live=True, film=FilmFactory(directors=[person]))
    return person


def critic():
    critic = CriticFactory()
    ReviewFactory(live=True, critics=[critic])
    return critic


def theme():
    theme = ThemeFactory()
    ReviewFactory(live=True, themes=[theme])
    return theme


def festival():
    return EditionFactory(live=True).festival


THINGS = {
    "review": lambda: ReviewFactory(live=True),
    "interview": lambda: ArticleFactory(kind="interview", live=True),
    "film": film,
    "person": person,
    "critic": critic,
    "theme": theme,
    "festival": festival,
    "page": lambda: PageFactory(live=True),
}


def move(thing, slug):
    """Gives the thing another address, and returns the one that it had."""
    before = thing.get_absolute_url()
    thing.slug, thing.slug_is_typed = slug, True
    thing.save()
    return before


def leads(client, address):
    response = client.get(address)
    return (response.status_code, response.headers.get("Location"))


@pytest.mark.parametrize("name", THINGS)
def test_an_old_address_leads_to_the_new_one_with_and_without_its_slash(client, name):
    thing = THINGS[name]()

    old = move(thing, "elsewhere")

    new = thing.get_absolute_url()
    assert new.endswith("/elsewhere/") and client.get(new).status_code == 200
    assert leads(client, old) == (301, new)
    assert leads(client, old.rstrip("/")) == (301, new)
    assert leads(client, f"{old}?page=2") == (301, f"{new}?page=2")
    assert client.head(old).status_code == 301


@pytest.mark.parametrize("name", THINGS)
def test_after_two_moves_the_first_address_leads_straight_to_the_last(client, name):
    thing = THINGS[name]()

    first = move(thing, "second")
    second = move(thing, "third")

    assert leads(client, first) == leads(client, second) == (301, thing.get_absolute_url())


@pytest.mark.parametrize("name", THINGS)
def test_a_thing_that_moves_back_is_at_its_address_and_leaves_no_circle(client, name):
    thing = THINGS[name]()
    home = thing.slug

    first = move(thing, "elsewhere")
    away = move(thing, home)

    assert thing.get_absolute_url() == first
    assert client.get(first).status_code == 200
    assert leads(client, away) == (301, first)


@pytest.mark.parametrize("name", ["film", "critic", "theme"])
def test_the_feed_below_an_old_address_leads_along(client, name):
    thing = THINGS[name]()

    old = move(thing, "elsewhere")

    assert leads(client, f"{old}feed/") == (301, f"{thing.get_absolute_url()}feed/")
    assert client.get(f"{thing.get_absolute_url()}feed/").status_code == 200


def test_the_editions_of_a_festival_move_with_it(client):
    edition = EditionFactory(live=True)
    strand = edition.strands.create(name="Midnight")
    ReviewFactory(live=True, edition=edition)
    old_edition, old_strand = edition.get_absolute_url(), strand.get_absolute_url()

    move(edition.festival, "elsewhere")

    assert leads(client, old_edition) == (301, "/festivals/elsewhere/2012/")
    assert leads(client, f"{old_edition}feed/") == (301, "/festivals/elsewhere/2012/feed/")
    assert leads(client, old_strand) == (301, f"/festivals/elsewhere/2012/strands/{strand.slug}/")


def test_an_edition_that_was_given_the_wrong_year_leads_on(client):
    edition = EditionFactory(live=True)
    old = edition.get_absolute_url()

    edition.year = 2013
    edition.save()

    assert leads(client, old) == (301, edition.get_absolute_url())


def test_an_address_in_another_script_leads_on(client):
    review = ReviewFactory(live=True, headline="العبّارة الليلية", headline_is_typed=True)

    old = move(review, "العبارة")

    assert "%" in old
    assert leads(client, old) == (301, review.get_absolute_url())


def test_what_readers_never_saw_leaves_nothing_behind(client):
    draft, scheduled, page = ReviewFactory(), ReviewFactory(scheduled=True), PageFactory()

    old = [move(thing, "elsewhere-" + str(number)) for number, thing in enumerate([draft, scheduled, page])]

    assert not Redirect.objects.exists()
    assert [client.get(address).status_code for address in old] == [404] * 3


def test_an_old_address_of_what_is_withdrawn_tells_nobody_the_new_one(client):
    review = ReviewFactory(live=True)
    old = move(review, "elsewhere")

    review.withdraw()
    review.save()

    assert leads(client, old) == (410, None)


def test_an_old_address_that_somebody_else_takes_is_theirs(client):
    first = ReviewFactory(live=True, headline="Lamps", headline_is_typed=True)
    old = move(first, "elsewhere")

    second = ReviewFactory(live=True, headline="Lamps", headline_is_typed=True)

    assert second.get_absolute_url() == old
    assert client.get(old).context["story"].pk == second.pk


def test_who_takes_an_old_address_and_leaves_it_again_has_it(client):
    first = ReviewFactory(live=True, headline="Lamps", headline_is_typed=True)
    old = move(first, "elsewhere")
    second = ReviewFactory(live=True, headline="Lamps", headline_is_typed=True)

    move(second, "further")

    assert leads(client, old) == (301, second.get_absolute_url())


def test_a_typed_redirect_leads_where_it_says_and_onwards(client):
    review = ReviewFactory(live=True)
    Redirect.objects.create(old_path="/2012/06/lamps", new_path=review.get_absolute_url())
    Redirect.objects.create(old_path="/old-shop/", new_path="https://shop.example.org/lamps")

    assert leads(client, "/2012/06/lamps/") == (301, review.get_absolute_url())
    assert leads(client, "/2012/06/lamps") == (301, review.get_absolute_url())
    assert leads(client, "/old-shop/") == (301, "https://shop.example.org/lamps")

    move(review, "elsewhere")
    assert leads(client, "/2012/06/lamps/") == (301, review.get_absolute_url())


@pytest.mark.parametrize("typed", ["/café/", "/caf%C3%A9", "/caf%C3%A9/"])
def test_an_old_address_may_be_typed_as_a_browser_copies_it(client, typed):
    Redirect.objects.create(old_path=typed, new_path="/films/")

    assert leads(client, "/caf%C3%A9/") == (301, "/films/")


def test_one_old_address_in_two_spellings_is_refused_before_it_is_saved():
    Redirect.objects.create(old_path="/café/", new_path="/films/")

    with pytest.raises(ValidationError) as refusal:
        Redirect(old_path="/caf%C3%A9", new_path="/reviews/").full_clean()

    assert "old_path" in refusal.value.message_dict


def test_to_look_for_an_endless_address_costs_little(client):
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/" + "a/" * 5000)

    assert response.status_code == 404
    assert sum(len(query["sql"]) for query in queries if "publishing_redirect" in query["sql"]) < 100_000


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"old_path": "lamps/", "new_path": "/reviews/"}, "old_path"),
        ({"old_path": "/lamps/", "new_path": "reviews/"}, "new_path"),
        ({"old_path": "/lamps/", "new_path": "javascript:alert(1)"}, "new_path"),
        ({"old_path": "/lamps/", "new_path": "/lamps"}, "new_path"),
        ({"old_path": "/lamps/", "new_path": ""}, "__all__"),
        ({"old_path": f"/{499 * 'a'}", "new_path": "/reviews/"}, "old_path"),
    ],
)
def test_a_redirect_that_leads_nowhere_good_is_refused(typed, field):
    with pytest.raises(ValidationError) as refusal:
        Redirect(**typed).full_clean()

    assert field in refusal.value.message_dict


def test_a_live_page_is_never_overruled_by_a_redirect(client):
    review = ReviewFactory(live=True)
    Redirect.objects.create(old_path=review.get_absolute_url(), new_path="/films/")

    assert client.get(review.get_absolute_url()).status_code == 200


def test_a_posted_form_is_not_sent_on(client):
    review = ReviewFactory(live=True, publish_at=datetime(2012, 6, 1, tzinfo=UTC))

    old = move(review, "elsewhere")

    assert "Location" not in client.post(old).headers


@pytest.mark.parametrize("elsewhere", ["//evil.example/", "/\\evil.example/", "javascript:alert(1)", "evil"])
def test_a_typed_redirect_leads_to_a_path_or_to_a_whole_address(elsewhere):
    with pytest.raises(ValidationError) as refusal:
        Redirect(old_path="/old/", new_path=elsewhere).full_clean()

    assert "new_path" in refusal.value.message_dict


def test_a_calendar_file_is_found_after_its_festival_was_renamed(client):
    edition = EditionFactory(live=True, festival__slug="old-quay")
    edition.festival.slug = "new-quay"
    edition.festival.save()

    answer = client.get("/festivals/old-quay/2012/programme.ics", follow=True)

    assert answer.redirect_chain == [("/festivals/new-quay/2012/programme.ics", 301)]
    assert answer.status_code == 200
