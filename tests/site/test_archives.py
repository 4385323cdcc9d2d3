"""Archives answer questions: narrowed, counted, sorted, in pages, and never by what is hidden."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from publishing.models import Publishable
from publishing.redirects import Redirect
from reviews.archives import Archive
from reviews.models import Story
from reviews.sitemaps import KindSitemap
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FestivalFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)
from tests.site.reading import read

pytestmark = pytest.mark.django_db


def headlines(client, address):
    """The films of the stories that a list shows, in order."""
    html = client.get(address).content.decode()
    return re.findall(r"<h[234]><a href=\"/(?:reviews|interviews|features|news)/[^>]*>(?:<cite[^>]*>)?([^<]*)", html)


def review(title, **facts):
    year = facts.pop("year", 2012)
    return ReviewFactory(live=True, film=FilmFactory(title=title, year=year), **facts)


@pytest.fixture
def archive():
    """Five reviews, newest first: Ash, Birch, Cedar, Dogwood, Elm."""
    exile, family = ThemeFactory(name="exile"), ThemeFactory(name="family")
    ada, bo = CriticFactory(name="Ada Lind"), CriticFactory(name="Bo Ek")
    skerry = EditionFactory(
        live=True, festival=FestivalFactory(name="Skerry Film Days", short_name="Skerry"), year=2012
    )
    facts = {
        "Ash": {"themes": [exile], "critics": [ada], "grade_value": "B+", "edition": skerry, "year": 2011},
        "Birch": {"themes": [exile, family], "critics": [bo], "grade_value": "A-"},
        "Cedar": {"themes": [family], "critics": [ada], "grade_value": "A-", "edition": skerry},
        "Dogwood": {"critics": [ada, bo], "grade_value": "F"},
        "Elm": {"themes": [exile], "critics": [bo], "year": 1931},
    }
    newest = datetime(2014, 3, 5, tzinfo=UTC)
    return {
        title: review(
            title,
            **some,
            publish_at=newest - timedelta(days=20 * days),
            **({"grade_scale": "letters"} if "grade_value" in some else {}),
        )
        for days, (title, some) in enumerate(facts.items())
    }


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("", ["Ash", "Birch", "Cedar", "Dogwood", "Elm"]),
        ("?theme=exile", ["Ash", "Birch", "Elm"]),
        ("?festival=skerry", ["Ash", "Cedar"]),
        ("?critic=ada-lind", ["Ash", "Cedar", "Dogwood"]),
        ("?grade=a-minus", ["Birch", "Cedar"]),
        ("?film_year=1931", ["Elm"]),
        ("?month=2014-01", ["Cedar", "Dogwood"]),
        ("?theme=exile&critic=bo-ek", ["Birch", "Elm"]),
        ("?theme=exile&critic=bo-ek&grade=a-minus&month=2014-02", ["Birch"]),
        ("?theme=exile&festival=skerry&critic=bo-ek", []),
        ("?sort=grade", ["Birch", "Cedar", "Ash", "Dogwood", "Elm"]),
        ("?sort=grade&theme=exile", ["Birch", "Ash", "Elm"]),
    ],
)
def test_an_archive_is_narrowed_and_sorted_as_its_address_says(client, archive, question, answer):
    assert headlines(client, f"/reviews/{question}") == answer


def test_each_value_says_how_many_stories_it_leads_to(client, archive):
    ReviewFactory(scheduled=True, themes=[archive["Ash"].themes.first()])

    text = read(client, "/reviews/").text

    for option in (
        "exile (3)",
        "family (2)",
        "Ada Lind (3)",
        "Skerry (2)",
        "A minus (2)",
        "1931 (1)",
        "January 2014 (2)",
    ):
        assert option in text


def test_beside_another_filter_no_value_carries_a_number_that_would_not_hold(client, archive):
    text = read(client, "/reviews/?theme=exile").text

    assert "family (2)" in text
    assert "Ada Lind (3)" not in text
    assert "Ada Lind" in text


def test_what_was_chosen_can_be_dropped_one_by_one(client, archive):
    html = client.get("/reviews/?critic=bo-ek&theme=exile").content.decode()

    assert '<a href="/reviews/?critic=bo-ek">Without “exile”</a>' in html
    assert '<a href="/reviews/?theme=exile">Without “Bo Ek”</a>' in html


def test_nothing_found_leaves_the_way_back(client, archive):
    html = client.get("/reviews/?theme=family&festival=skerry&critic=bo-ek").content.decode()

    assert "Nothing here answers to all of that at once" in html
    assert "Without “Bo Ek”" in html


@pytest.mark.parametrize(
    "question",
    [
        "?theme=nothing",
        "?critic=nobody",
        "?festival=nowhere",
        "?grade=z",
        "?film_year=3000",
        "?film_year=x",
        "?month=2014-13",
    ]
    + ["?month=x", "?page=99", "?page=x", "?theme=exile&page=2", "?grade=f-plus", "?film_year=-1", "?month=1890-01"],
)
def test_what_does_not_exist_is_not_found(client, archive, question):
    assert client.get(f"/reviews/{question}").status_code == 404


def test_a_theme_that_has_become_a_page_elsewhere_is_no_choice(client, archive):
    Redirect.objects.create(old_path="/themes/gone/", new_path="/features/gone/")

    assert client.get("/reviews/?theme=gone").status_code == 404


def test_the_address_to_share_says_only_what_was_chosen(client, archive):
    response = client.get("/reviews/?theme=exile&festival=&critic=&grade=&film_year=&month=&sort=")

    assert response.status_code == 302
    assert response["Location"] == "/reviews/?theme=exile"
    assert client.get("/reviews/?theme=&sort=")["Location"] == "/reviews/"


def test_one_question_has_one_canonical_address(client, archive):
    html = client.get("/reviews/?critic=bo-ek&theme=exile&sort=grade&utm_source=x").content.decode()

    assert '<link rel="canonical" href="http://testserver' not in html
    assert '/reviews/?theme=exile&amp;critic=bo-ek&amp;sort=grade">' in html


def test_pages_keep_the_question(client):
    theme = ThemeFactory(name="exile")
    for number in range(45):
        review(f"Film {number:02}", themes=[theme], publish_at=timezone.now() - timedelta(hours=number))

    html = client.get("/reviews/?theme=exile&page=2").content.decode()

    assert headlines(client, "/reviews/?theme=exile&page=2") == [f"Film {number:02}" for number in range(20, 40)]
    assert headlines(client, "/reviews/?theme=exile&page=3") == [f"Film {number:02}" for number in range(40, 45)]
    assert 'href="?theme=exile&amp;page=3"' in html
    assert "45 in all, 21 to 40 here" in read(client, "/reviews/?theme=exile&page=2").text


def test_two_filters_say_up_to_a_thousand_and_then_more(archive, monkeypatch):
    monkeypatch.setattr("reviews.archives.MOST_COUNTED", 1)

    both = Archive("review", {"theme": "exile", "critic": "bo-ek"})
    one = Archive("review", {"theme": "exile"})

    assert both.is_capped
    assert not one.is_capped


@pytest.mark.parametrize("hidden", ["scheduled", "draft"])
def test_what_only_hidden_stories_have_is_no_choice_and_no_answer(client, archive, hidden):
    theme, critic = ThemeFactory(name="secrets"), CriticFactory(name="Sub Rosa")
    edition = EditionFactory(live=True, festival=FestivalFactory(short_name="Hush"), year=2013)
    facts = {"scheduled": True} if hidden == "scheduled" else {}
    ReviewFactory(**facts, themes=[theme], critics=[critic], edition=edition, film=FilmFactory(year=1999))

    text = read(client, "/reviews/").text

    for word in ("secrets", "Sub Rosa", "Hush", "1999"):
        assert word not in text
    for question in ("theme=secrets", "critic=sub-rosa", "festival=hush", "film_year=1999"):
        assert client.get(f"/reviews/?{question}").status_code == 404


def test_a_festival_whose_edition_is_not_public_is_no_choice_although_its_story_is_live(client, archive):
    edition = EditionFactory(festival=FestivalFactory(short_name="Hush"), year=2013)
    review("Fir", edition=edition)

    assert "Hush" not in read(client, "/reviews/").text
    assert client.get("/reviews/?festival=hush").status_code == 404
    assert "Fir" in headlines(client, "/reviews/")


def test_a_withdrawn_story_is_counted_nowhere(client, archive):
    story = Story.objects.get(pk=archive["Birch"].pk)
    story.withdraw()
    story.save()

    text = read(client, "/reviews/").text

    assert "exile (2)" in text
    assert "family (1)" in text
    assert headlines(client, "/reviews/?theme=exile") == ["Ash", "Elm"]


@pytest.mark.parametrize("thing", ["theme", "critic", "edition", "film", "person"])
def test_pages_of_one_thing_are_archives_too(client, thing):
    person, film = PersonFactory(), FilmFactory(title="Alder")
    theme, critic, edition = ThemeFactory(name="sisters"), CriticFactory(name="Cy Dahl"), EditionFactory(live=True)
    for number in range(5):
        others = {"themes": [theme, *([ThemeFactory(name="brothers")] if number == 3 else [])]}
        facts = {"live": True, "critics": [critic], "edition": edition, "film": film, **others, "people": [person]}
        publish_at = datetime(2013, 1 + number, 1, 12, tzinfo=UTC)
        ArticleFactory(kind="feature", headline=f"Piece {number}", **facts, publish_at=publish_at)
    ArticleFactory(live=True, headline="Elsewhere", themes=[ThemeFactory(name="cousins")])
    address = {"theme": theme, "critic": critic, "edition": edition, "film": film, "person": person}[thing]
    address = address.get_absolute_url()

    assert headlines(client, address) == [f"Piece {number}" for number in (4, 3, 2, 1, 0)]
    assert headlines(client, f"{address}?theme=brothers") == ["Piece 3"]
    assert headlines(client, f"{address}?month=2013-02") == ["Piece 1"]
    assert headlines(client, f"{address}?theme=brothers&month=2013-02") == []
    assert "brothers (1)" in read(client, address).text
    assert "Elsewhere" not in headlines(client, f"{address}?theme=cousins")


def test_asking_costs_the_same_for_one_story_and_for_many(client):
    theme, critic, edition = ThemeFactory(name="exile"), CriticFactory(name="Bo Ek"), EditionFactory(live=True)
    slug = edition.festival.slug
    facts = {"themes": [theme], "critics": [critic], "edition": edition, "grade_scale": "stars", "grade_value": "4"}
    questions = ["", "?theme=exile", "?sort=grade", f"?theme=exile&critic=bo-ek&festival={slug}&grade=4-stars"]
    costs = []

    for number in (1, 30):
        for _story in range(number):
            review(f"Film of {number}", **facts)
        costs.append([])
        for question in questions:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(f"/reviews/{question}").status_code == 200
            costs[-1].append(len(queries))

    assert costs[0] == costs[1]
    assert max(costs[0]) <= 18


def test_a_story_appears_in_its_archive_with_nothing_but_time(client):
    theme = ThemeFactory(name="exile")
    review("Ash", themes=[theme])
    story = ReviewFactory(scheduled=True, film=FilmFactory(title="Birch"), themes=[theme])
    assert headlines(client, "/reviews/?theme=exile") == ["Ash"]

    with time_machine.travel(story.publish_at, tick=False):
        assert headlines(client, "/reviews/?theme=exile") == ["Birch", "Ash"]


def test_stories_of_one_moment_stand_in_the_order_of_their_numbers(client):
    moment = datetime(2013, 1, 1, tzinfo=UTC)
    for title in ("Ash", "Birch", "Cedar"):
        ReviewFactory(status=Publishable.Status.APPROVED, publish_at=moment, film=FilmFactory(title=title))

    assert headlines(client, "/reviews/") == ["Cedar", "Birch", "Ash"]


def test_films_stand_from_a_to_z_under_their_letter_and_their_year(client):
    review("The Battle", year=1966)
    review("Ash", year=1931)
    review("Ark", year=1931)
    FilmFactory(title="Hidden", year=1999)

    def titles(question):
        return re.findall(
            r"<h3><a href=\"/films/[^>]*><cite>([^<]*)", client.get(f"/films/{question}").content.decode()
        )

    assert titles("") == ["Ark", "Ash", "The Battle"]
    assert titles("?letter=b") == ["The Battle"]
    assert titles("?film_year=1931") == ["Ark", "Ash"]
    assert "1931 (2)" in read(client, "/films/").text
    assert "1999" not in read(client, "/films/").text


@pytest.mark.parametrize("question", ["?letter=H", "?film_year=1999", "?film_year=" + "9" * 5_000, "?letter=nothing"])
def test_a_letter_or_year_without_films_is_not_found(client, question):
    review("Ash", year=1931)
    FilmFactory(title="Hidden", year=1999)

    assert client.get(f"/films/{question}").status_code == 404


def test_the_sitemap_counts_live_stories_although_the_catalogue_has_gaps():
    for days in (0, 400, 200):
        review(f"Film {days}", publish_at=datetime(2013, 1, 1, tzinfo=UTC) + timedelta(days=days))

    items = KindSitemap("review").items()

    assert len(items) == 3
    assert [story.film.title for story in items[0:3]] == ["Film 0", "Film 200", "Film 400"]


@pytest.mark.parametrize("thing", ["theme", "critic", "festival"])
def test_a_shared_question_follows_a_changed_address(client, archive, thing):
    found = archive["Ash"]
    named = {"theme": found.themes.first(), "critic": found.critics.first(), "festival": found.edition.festival}[thing]
    before, named.slug = named.slug, "another-name"
    named.save()

    response = client.get(f"/reviews/?{thing}={before}&sort=grade")

    assert response.status_code == 301
    assert response["Location"] == f"/reviews/?{thing}=another-name&sort=grade"
    assert "Ash" in headlines(client, response["Location"])
