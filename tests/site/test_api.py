from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from festivals.models import Award
from films.models import Film
from reviews import api_filters
from reviews.models import Critic, Story, Theme
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    ImageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
    UserFactory,
    VenueFactory,
)

pytestmark = pytest.mark.django_db

SITE = "https://magazine.example"
STORIES = "/api/v1/stories/"


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


@pytest.fixture
def editor():
    editor = Client()
    editor.force_login(UserFactory(role="Editor"), "django.contrib.auth.backends.ModelBackend")
    return editor


def read(client, address):
    response = client.get(address.removeprefix(SITE))
    assert response.status_code == 200, response.content
    return response.json()


def headlines(client, **filters):
    return [story["headline"] for story in read(client, reverse("api:stories", query=filters))["results"]]


def walk(client, address, between=lambda: None):
    """All that is found from `address` on, page after page; `between` happens after each."""
    found = []
    while address:
        page = read(client, address)
        found += page["results"]
        address = page["next"]
        between()
    return found


def live(headline, make=ReviewFactory, **facts):
    return make(live=True, headline=headline, headline_is_typed=True, **facts)


def days_ago(days):
    return timezone.now() - timedelta(days=days)


def test_a_story_is_given_with_all_that_its_page_shows(client):
    ann, tom = PersonFactory(name="Ann"), PersonFactory(name="Tom")
    film = FilmFactory(title="The Keeper", directors=[ann], poster=ImageFactory(alt="A stair", credit="Drawn"))
    edition = EditionFactory(live=True, festival=FestivalFactory(short_name="Quay"))
    published = datetime(2012, 5, 20, 17, tzinfo=UTC)
    review = live(
        "Up the stairs",
        film=film,
        edition=edition,
        publish_at=published,
        changed_at=datetime(2012, 5, 22, 9, tzinfo=UTC),
        standfirst="She counts.",
        body='<p>See <a href="/about/">us</a>.</p><details class="spoiler"><summary>End</summary><p>Out.</p></details>',
        critics=[CriticFactory(name="Nell")],
        themes=[ThemeFactory(name="counting")],
        people=[tom],
        lead_image=ImageFactory(size=(900, 600), alt="Rain", caption="It rains"),
        grade_scale="stars",
        grade_value="3.5",
        seen_format="festival",
        seen_where="Quay",
        seen_on=date(2012, 5, 19),
        disclosure="They paid.",
    )
    picture = {"width": 800, "height": 533, "alt": "Rain", "caption": "It rains", "credit": ""}

    story = read(client, f"{STORIES}{review.guid}")

    assert story.pop("text").startswith(f'<p>See <a href="{SITE}/about/">us</a>.</p><details')
    assert story["picture"].pop("address").startswith(f"{SITE}/media/renditions/")
    assert story["film"]["poster"].pop("address").startswith(f"{SITE}/media/renditions/")
    assert story == {
        "guid": str(review.guid),
        "kind": "review",
        "headline": "Up the stairs",
        "standfirst": "She counts.",
        "summary": "She counts.",
        "language": "en-gb",
        "published": "2012-05-20T17:00:00Z",
        "changed": "2012-05-22T09:00:00Z",
        "critics": [{"slug": "nell", "name": "Nell", "address": f"{SITE}/critics/nell/"}],
        "grade": {"scale": "stars", "value": "3.5", "words": "three and a half stars out of five", "rank": 70},
        "film": {
            "id": film.pk,
            "title": "The Keeper",
            "year": 2012,
            "directors": [{"name": "Ann", "address": f"{SITE}/people/ann/"}],
            "poster": {"width": 60, "height": 90, "alt": "A stair", "caption": "", "credit": "Drawn"},
            "address": f"{SITE}/films/the-keeper-2012/",
            "api": f"{SITE}/api/v1/films/{film.pk}",
        },
        "also_about": [],
        "people": [{"name": "Tom", "address": f"{SITE}/people/tom/"}],
        "edition": {
            "name": "Quay 2012",
            "year": 2012,
            "starts_on": "2012-05-17",
            "ends_on": "2012-06-10",
            "address": f"{SITE}/festivals/quay/2012/",
            "api": f"{SITE}/api/v1/festivals/quay/2012",
        },
        "themes": [{"slug": "counting", "name": "counting", "address": f"{SITE}/themes/counting/"}],
        "picture": picture,
        "seen": {"how": "festival", "where": "Quay", "on": "2012-05-19"},
        "disclosure": "They paid.",
        "address": f"{SITE}/reviews/up-the-stairs/",
        "api": f"{SITE}{STORIES}{review.guid}",
    }


def test_a_summary_gives_no_spoiler_away(client):
    live("Plain", body='<p>Words.</p><details class="spoiler"><summary>End</summary><p>He drowns.</p></details>')

    [story] = read(client, STORIES)["results"]

    assert story["summary"] == "Words."
    assert "text" not in story


def test_stories_come_newest_first_and_can_be_narrowed(client):
    critic, theme, film = CriticFactory(), ThemeFactory(), FilmFactory()
    edition = EditionFactory(live=True)
    live("Oldest", film=film, publish_at=days_ago(30), grade_scale="letters", grade_value="B")
    live("Older", critics=[critic], edition=edition, publish_at=days_ago(20), grade_scale="stars", grade_value="4")
    live("Newest", ArticleFactory, critics=[critic], themes=[theme], publish_at=days_ago(1))

    assert headlines(client) == ["Newest", "Older", "Oldest"]
    assert headlines(client, kind="feature") == ["Newest"]
    assert headlines(client, critic=critic.slug) == ["Newest", "Older"]
    assert headlines(client, critic=critic.slug, kind="review") == ["Older"]
    assert headlines(client, theme=theme.slug) == ["Newest"]
    assert headlines(client, film=film.pk) == ["Oldest"]
    assert headlines(client, edition=f"{edition.festival.slug}/2012") == ["Older"]
    assert headlines(client, scale="stars") == ["Older"]
    assert headlines(client, published_since=days_ago(25).isoformat()) == ["Newest", "Older"]
    assert headlines(client, published_until=days_ago(10).isoformat()) == ["Older", "Oldest"]
    assert headlines(client, theme=theme.slug, scale="stars") == []
    assert headlines(client, theme="no-such-theme") == headlines(client, edition="no/edition/at/all") == []
    assert headlines(client, edition=f"{edition.festival.slug}/{'1' * 5_000}") == []


def test_its_root_leads_to_its_explanation(client):
    response = client.get("/api/v1/")

    assert (response.status_code, response["Location"]) == (301, "/api/")


def test_the_bounds_of_a_time_meet_without_a_gap(client):
    noon = datetime(2012, 5, 20, 12, tzinfo=UTC)
    live("At noon", publish_at=noon)

    assert headlines(client, published_since=noon.isoformat()) == ["At noon"]
    assert headlines(client, published_until=noon.isoformat()) == []


@pytest.mark.parametrize("bound", ["published_since", "published_until", "changed_since"])
def test_the_ends_of_the_calendar_are_times_like_any_other(client, bound):
    live("Plain")

    found = [headlines(client, **{bound: end}) for end in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00")]

    assert found == ([[], ["Plain"]] if bound == "published_until" else [["Plain"], []])


def test_what_changed_since_was_published_or_edited_since(client):
    live("Left alone", publish_at=days_ago(30), changed_at=days_ago(30))
    live("Corrected", publish_at=days_ago(29), changed_at=days_ago(2))
    live("Planned long ago", publish_at=days_ago(1), changed_at=days_ago(40))

    assert headlines(client, changed_since=days_ago(3).isoformat()) == ["Planned long ago", "Corrected"]


def test_where_nearly_everything_has_changed_it_says_so_instead_of_counting_it_all(client, monkeypatch):
    monkeypatch.setattr(api_filters, "MOST_CHANGED", 1)
    live("One")
    live("Two")

    response = client.get(STORIES, {"changed_since": days_ago(3).isoformat()})

    assert response.status_code == 422
    assert response.json()["detail"].startswith("changed_since: Too many stories have changed since.")


def test_a_walk_gives_each_story_once_though_others_appear_meanwhile(client):
    minute = days_ago(1)
    for number in range(7):
        live(f"Story {number}", publish_at=minute if number < 5 else days_ago(2))

    found = walk(client, f"{STORIES}?limit=2", between=lambda: live("News of the same minute", publish_at=minute))

    assert [story["headline"] for story in found] == [f"Story {number}" for number in (4, 3, 2, 1, 0, 6, 5)]


def test_a_walk_keeps_to_its_filters(client):
    for number in range(3):
        live(f"Review {number}", publish_at=days_ago(9 - number))
        live(f"Feature {number}", ArticleFactory, publish_at=days_ago(9 - number))

    found = walk(client, f"{STORIES}?limit=1&kind=feature")

    assert [story["headline"] for story in found] == ["Feature 2", "Feature 1", "Feature 0"]


def test_a_cursor_of_another_list_or_of_nobodys_making_is_refused(client):
    for number in range(2):
        live(f"Story {number}")
    cursor = read(client, f"{STORIES}?limit=1")["next"].partition("cursor=")[2]

    for address in (f"/api/v1/films/?cursor={cursor}", f"{STORIES}?cursor=made-up", f"{STORIES}?cursor={cursor}x"):
        response = client.get(address)

        assert response.status_code == 422
        assert response.json() == {"detail": "cursor: This one does not belong to this list."}


def hidden_stories():
    embargoed = EntryFactory(edition=EditionFactory(live=True), embargo_until=timezone.now() + timedelta(hours=1))
    facts = {"critics": [CriticFactory(name="Nobody")], "themes": [ThemeFactory(name="nothing")]}
    return [
        ReviewFactory(**facts),
        ReviewFactory(scheduled=True, **facts),
        ReviewFactory(status="withdrawn", publish_at=days_ago(1), **facts),
        ReviewFactory(status="approved", publish_at=days_ago(2), withdraw_at=days_ago(1), **facts),
        ReviewFactory(film=embargoed.film, edition=embargoed.edition, scheduled=True, **facts),
    ]


def test_what_is_hidden_is_not_there_whoever_asks(client, editor):
    hidden = hidden_stories()
    live("Plain")

    for reader in (client, editor):
        assert [reader.get(f"{STORIES}{story.guid}").status_code for story in hidden] == [404] * 5
        assert [reader.get(f"/api/v1/films/{story.film_id}").status_code for story in hidden] == [404] * 5
        assert headlines(reader) == ["Plain"]
        assert headlines(reader, critic=Critic.objects.get().slug) == []
        assert headlines(reader, theme=Theme.objects.get().slug) == []
        assert headlines(reader, film=hidden[-1].film_id) == []


def test_a_story_of_an_edition_to_come_does_not_name_it(client):
    edition = EditionFactory(public_from=timezone.now() + timedelta(days=1))
    review = live("Early", edition=edition)

    assert read(client, f"{STORIES}{review.guid}")["edition"] is None
    assert headlines(client, edition=f"{edition.festival.slug}/{edition.year}") == []


def test_films_come_from_a_to_z_and_only_those_that_something_public_leads_to(client):
    for title in ("The Apple", "Bell", "Cloud", "A Dune"):
        live(title, film=FilmFactory(title=title, year=2012))
    live("Old", film=FilmFactory(title="Eel", year=1950))
    FilmFactory(title="Hidden")

    assert [film["title"] for film in walk(client, "/api/v1/films/?limit=2")] == [
        "The Apple",
        "Bell",
        "Cloud",
        "A Dune",
        "Eel",
    ]
    assert [film["title"] for film in read(client, "/api/v1/films/?year=1950")["results"]] == ["Eel"]


def test_a_film_is_given_with_its_facts(client):
    film = FilmFactory(
        title="The Keeper",
        directors=[PersonFactory(name="Ann")],
        poster=ImageFactory(alt="A stair"),
        countries="FI,SE",
        languages="fi",
        synopsis='<p>See <a href="/about/">us</a>.</p>',
        imdb="tt0123456",
    )
    film.stills.add(ImageFactory(size=(900, 600), alt="Rain"))
    film.alternative_titles.create(title="Vartija", language="fi")
    film.certificates.create(country="FI", certificate="K-12")
    film.releases.create(country="FI", date=date(2012, 5, 17))
    live("Plain", film=film)

    found = read(client, f"/api/v1/films/{film.pk}")

    assert found["credits"] == [
        {"role": "director", "person": {"name": "Ann", "address": f"{SITE}/people/ann/"}, "character": ""}
    ]
    assert found["countries"] == ["FI", "SE"]
    assert found["synopsis"] == f'<p>See <a href="{SITE}/about/">us</a>.</p>'
    assert found["alternative_titles"] == [{"title": "Vartija", "language": "fi"}]
    assert found["certificates"] == [{"country": "FI", "certificate": "K-12"}]
    assert found["releases"] == [{"country": "FI", "date": "2012-05-17"}]
    assert found["elsewhere"] == [{"name": "IMDb", "address": "https://www.imdb.com/title/tt0123456/"}]
    assert [found["poster"]["alt"], *(still["alt"] for still in found["stills"])] == ["A stair", "Rain"]


def test_a_festival_leads_to_its_editions_their_films_and_events(client):
    festival = FestivalFactory(short_name="Quay")
    edition, _hidden = EditionFactory(live=True, festival=festival), EditionFactory(festival=festival, year=2013)
    film, person = FilmFactory(title="The Keeper"), PersonFactory(name="Ann")
    live("Plain", film=film)
    EntryFactory(edition=edition, film=film, strand=StrandFactory(edition=edition, name="Low Tide"), premiere="world")
    EntryFactory(edition=edition, film=FilmFactory(title="Known to nobody"))
    EventFactory(edition=edition, films=[film], venue=VenueFactory(festival=festival, name="Hall"))
    Award.objects.create(edition=edition, name="Shell", film=film, person=person)

    [found] = read(client, "/api/v1/festivals/")["results"]
    [in_short] = read(client, found["api"])["editions"]
    whole = read(client, in_short["api"])
    [entry] = read(client, whole["films"])["results"]
    [event] = read(client, whole["events"])["results"]

    assert whole["festival"] == found["api"] == f"{SITE}/api/v1/festivals/quay"
    assert [strand["name"] for strand in whole["strands"]] == ["Low Tide"]
    [award] = whole["awards"]
    assert (award["name"], award["result"], award["person"]["name"]) == ("Shell", "won", "Ann")
    assert entry["film"] == event["films"][0] == award["film"]
    assert (entry["strand"], entry["premiere"]) == ("Low Tide", "world")
    assert (event["name"], event["venue"]["name"]) == ("The Keeper", "Hall")
    assert event["starts_at"] == "2012-05-19T19:30:00-07:00"
    assert client.get("/api/v1/festivals/quay/2013").status_code == 404
    assert client.get("/api/v1/festivals/quay/2013/films/").status_code == 404


def test_programmes_are_walked_in_order(client):
    edition = EditionFactory(live=True)
    start = datetime(2012, 5, 20, tzinfo=UTC)
    for number in range(5):
        EventFactory(
            edition=edition, title=f"Event {number}", kind="talk", starts_at=start - timedelta(hours=number // 2)
        )

    found = walk(client, f"/api/v1/festivals/{edition.festival.slug}/2012/events/?limit=2")

    assert [event["name"] for event in found] == [f"Event {number}" for number in (4, 2, 3, 0, 1)]


def test_what_has_not_changed_is_not_sent_again(client):
    story = live("Plain")
    for address in (STORIES, f"{STORIES}{story.guid}", f"/api/v1/films/{story.film_id}", "/api/v1/openapi.json"):
        tag = client.get(address)["ETag"]

        again = client.get(address, headers={"If-None-Match": tag})

        assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)

    tag = client.get(STORIES)["ETag"]
    Film.objects.filter(pk=story.film_id).update(title="Other")
    assert client.get(STORIES, headers={"If-None-Match": tag}).status_code == 200


def test_a_compressed_answer_is_known_again_too(client):
    for number in range(3):
        live(f"Story {number}")
    response = client.get(STORIES, headers={"Accept-Encoding": "gzip"})

    again = client.get(STORIES, headers={"Accept-Encoding": "gzip", "If-None-Match": response["ETag"]})

    assert response["Content-Encoding"] == "gzip"
    assert again.status_code == 304


def test_a_head_tells_what_a_get_would_send(client):
    live("Plain")
    get, head = client.get(STORIES), client.head(STORIES)

    assert head.content == b""
    assert {name: head[name] for name in ("ETag", "Content-Length", "Content-Type")} == {
        name: get[name] for name in ("ETag", "Content-Length", "Content-Type")
    }


def test_pages_of_other_sites_may_read_and_nobody_gets_a_cookie(client, editor):
    live("Plain")
    for reader in (client, editor):
        response = reader.get(STORIES, headers={"Origin": "https://elsewhere.example"})

        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["X-Robots-Tag"] == "noindex"
        assert response["Cache-Control"] == "public, no-cache"
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")

    asked = client.options(STORIES, headers={"Access-Control-Request-Headers": "if-none-match"})
    assert asked.status_code == 204
    assert asked["Access-Control-Allow-Headers"] == "If-None-Match"


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/v1/nothing", 404, "Nothing is here."),
        ("/api/v1/nowhere/", 404, "Nothing is here."),
        ("/api/v1/stories/not-a-guid", 404, "Nothing is here."),
        ("/api/v1/films/99999999999999999999", 404, "Nothing is here."),
        ("/api/v1/festivals/none/2012", 404, "Nothing is here."),
        (f"{STORIES}?limit=0", 422, "limit: Input should be greater than or equal to 1"),
        (f"{STORIES}?limit=1000000", 422, "limit: Input should be less than or equal to 100"),
        (f"{STORIES}?film=x", 422, "film: Input should be a valid integer, unable to parse string as an integer"),
        (f"{STORIES}?changed_since=2012-05-01T00:00:00", 422, "changed_since: Input should have timezone info"),
        (f"{STORIES}?theme=%00", 400, "This is not an address that anybody would write."),
    ],
)
def test_an_error_is_said_plainly_and_never_as_a_page(client, address, status, words):
    response = client.get(address)

    assert response.status_code == status
    assert response["Content-Type"].startswith("application/json")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json() == {"detail": words}


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, method):
    response = getattr(client, method)(STORIES)

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json() == {"detail": "The API can only be read."}


def test_a_failure_of_ours_is_said_in_json_too(client, monkeypatch):
    def fail(*_args):
        raise ValueError

    monkeypatch.setattr(api_filters.StoryFilters, "bits", fail)
    client.raise_request_exception = False

    response = client.get(STORIES)

    assert (response.status_code, response.json()) == (500, {"detail": "Something went wrong on our side."})


def test_an_address_without_its_slash_leads_on(client):
    assert client.get("/api/v1/films")["Location"] == "/api/v1/films/"


def test_people_find_the_page_on_it_and_programs_the_description(client):
    page = client.get("/api/").content.decode()

    assert 'href="/api/"' in client.get("/").content.decode()
    for address in ("/api/v1/openapi.json", STORIES, "/api/v1/films/", "/api/v1/festivals/"):
        assert f'href="{address}"' in page
        assert client.get(address).status_code == 200
    assert client.get(STORIES)["Link"].startswith('</api/v1/openapi.json>; rel="service-desc"')


def test_a_story_keeps_its_place_when_its_address_changes(client):
    story = live("First words")
    before = read(client, f"{STORIES}{story.guid}")
    Story.objects.filter(pk=story.pk).update(slug="other-words")

    after = read(client, f"{STORIES}{story.guid}")

    assert (before["address"], after["address"]) == (f"{SITE}/reviews/first-words/", f"{SITE}/reviews/other-words/")
    assert before["api"] == after["api"]
