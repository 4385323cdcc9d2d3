"""The search page: what was found, what else is called so, how it is narrowed; and whatever somebody may type."""

from datetime import UTC, datetime, timedelta
from time import process_time
from urllib.parse import quote, urlencode

import pytest
import time_machine
from django.utils import timezone

from films.models import AlternativeTitle
from reviews.models import ThemeName
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FestivalFactory,
    FilmFactory,
    ImageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)
from tests.site.reading import in_order, read

pytestmark = pytest.mark.django_db


def search(client, q, **chosen):
    return read(client, f"/search/?{urlencode({'q': q} | chosen)}")


def headlines(page):
    """Those of the stories, in order."""
    sections = ("/reviews/", "/interviews/", "/features/", "/news/")
    return [
        link["text"] for link in page.all("a") if link["href"].startswith(sections) and link["href"].count("/") == 3
    ]


def named(page):
    """The addresses of the films, people and others that were found."""
    shelves = ("/films/", "/people/", "/critics/", "/festivals/", "/themes/")
    links = [link["href"] for link in page.all("a")]
    return [address for address in links if address.startswith(shelves) and address.strip("/").count("/")]


def story(headline, **facts):
    return ArticleFactory(live=True, headline=headline, **facts)


@pytest.fixture
def lanterns():
    """Five stories that say lantern, newest first: Ash, Birch, Cedar, Dogwood, Elm."""
    exile, family = ThemeFactory(name="exile"), ThemeFactory(name="family")
    ada, bo = CriticFactory(name="Ada Lind"), CriticFactory(name="Bo Ek")
    skerry = EditionFactory(live=True, festival=FestivalFactory(name="Skerry Film Days", short_name="Skerry"))
    newest = datetime(2014, 3, 5, tzinfo=UTC)
    facts = {"live": True, "body": "<p>She holds up a lantern.</p>"}
    return [
        ReviewFactory(
            **facts,
            film=FilmFactory(title="Ash", year=2011),
            publish_at=newest,
            grade_scale="letters",
            grade_value="A-",
            themes=[exile],
            critics=[ada],
        ),
        ArticleFactory(
            **facts,
            kind="news",
            headline="Birch",
            publish_at=newest - timedelta(days=20),
            themes=[exile, family],
            critics=[bo],
        ),
        ArticleFactory(
            **facts, headline="Cedar", publish_at=newest - timedelta(days=40), edition=skerry, critics=[ada]
        ),
        ReviewFactory(
            **facts,
            film=FilmFactory(title="Dogwood", year=1931),
            publish_at=newest - timedelta(days=60),
            themes=[family],
            critics=[bo],
        ),
        ArticleFactory(**facts, headline="Elm", publish_at=newest - timedelta(days=80)),
    ]


def test_a_search_finds_what_stories_say_and_marks_it(client, lanterns):
    page = search(client, "Lanterns", sort="newest")

    assert headlines(page) == ["Ash", "Birch", "Cedar", "Dogwood", "Elm"]
    assert [mark["text"] for mark in page.all("mark")] == ["lantern"] * 5


@pytest.mark.parametrize(
    ("chosen", "answer"),
    [
        ({"kind": "reviews"}, ["Ash", "Dogwood"]),
        ({"theme": "exile"}, ["Ash", "Birch"]),
        ({"festival": "skerry"}, ["Cedar"]),
        ({"critic": "bo-ek"}, ["Birch", "Dogwood"]),
        ({"grade": "a-minus"}, ["Ash"]),
        ({"film_year": "1931"}, ["Dogwood"]),
        ({"month": "2014-02"}, ["Birch"]),
        ({"kind": "reviews", "theme": "family"}, ["Dogwood"]),
        ({"kind": "interviews"}, 404),
        ({"theme": "nothing-of-the-kind"}, 404),
        ({"theme": "exile", "festival": "skerry"}, []),
    ],
)
def test_a_search_is_narrowed_as_its_address_says(client, lanterns, chosen, answer):
    if answer == 404:
        assert client.get("/search/", {"q": "lantern"} | chosen).status_code == 404
    else:
        assert headlines(search(client, "lantern", sort="newest", **chosen)) == answer


def test_each_kind_and_each_choice_says_how_many_stories_it_leads_to(client, lanterns):
    page = search(client, "lantern")

    kinds = [(link["text"], link["href"]) for link in page.all("a") if link["href"].startswith("/search/?q=lantern")]
    assert kinds == [
        ("Everything 5", "/search/?q=lantern"),
        ("Reviews 2", "/search/?q=lantern&kind=reviews"),
        ("Features 2", "/search/?q=lantern&kind=features"),
        ("News 1", "/search/?q=lantern&kind=news"),
    ]
    assert page.one("a", **{"aria-current": "page"})["text"] == "Everything 5"
    options = {option["value"]: option["text"] for option in page.all("option")}
    assert options["exile"] == "exile (2)"
    assert options["bo-ek"] == "Bo Ek (2)"


def test_another_kind_is_one_step_away_from_each_and_the_form_keeps_the_kind(client, lanterns):
    page = search(client, "lantern", kind="reviews")

    assert "Everything 5" in page.text
    assert "News 1" in page.text
    hidden = {field["name"]: field["value"] for field in page.all("input", type="hidden")}
    assert hidden == {"q": "lantern", "kind": "reviews"}


def test_each_choice_can_be_taken_back(client, lanterns):
    page = search(client, "lantern", theme="exile", critic="ada-lind")

    assert headlines(page) == ["Ash"]
    assert "/search/?q=lantern&critic=ada-lind" in page.links()
    assert "/search/?q=lantern&theme=exile" in page.links()


def test_the_best_comes_first_unless_the_newest_is_asked_for(client):
    now = timezone.now()
    story("Nothing of it", body="<p>A ledger.</p>", publish_at=now - timedelta(days=1))
    story("The ledger", publish_at=now - timedelta(days=2))

    assert headlines(search(client, "ledger")) == ["The ledger", "Nothing of it"]
    newest = search(client, "ledger", sort="newest")
    assert headlines(newest) == ["Nothing of it", "The ledger"]
    assert "newest first" in newest.text


def test_where_there_is_more_than_is_counted_no_number_is_said(client, lanterns, monkeypatch):
    monkeypatch.setattr("search.finding.MOST", 2)

    page = search(client, "lantern")

    assert len(headlines(page)) == 2
    assert "More than 1,000 in all" in page.text
    assert "Everything 2" not in page.text
    assert not [option["text"] for option in page.all("option") if "(" in option["text"]]
    assert headlines(search(client, "lantern", film_year="1931")) == ["Dogwood"]


def test_the_newest_are_the_newest_however_much_else_says_it_better(client, monkeypatch):
    monkeypatch.setattr("search.finding.MOST", 2)
    now = timezone.now()
    for days in (2, 3, 4):
        story(f"Ledger of {days} days ago", publish_at=now - timedelta(days=days))
    story("Nothing of it", body="<p>A ledger.</p>", publish_at=now - timedelta(days=1))

    assert headlines(search(client, "ledger", sort="newest")) == ["Nothing of it", "Ledger of 2 days ago"]


def test_a_word_that_only_hidden_things_have_is_answered_like_one_that_nothing_has(client):
    story("The clerk of the tides")
    ReviewFactory(scheduled=True, film=FilmFactory(title="Quoxil"))
    FilmFactory(title="Zeppelin")

    for unknown in ("quoxil", "quoxl", "zeppelin", "zeppelyn", "xyzzyq"):
        page = search(client, f"{unknown} clrek")
        assert headlines(page) == ["The clerk of the tides"], unknown
        assert "/search/?q=clerk" in page.links()


@pytest.mark.parametrize("typed", ["xyzzy 2025", "xyzzy plover 2", "1979 xyzzy"])
def test_numbers_alone_are_nothing_that_was_meant(client, typed):
    story("The clerk of 2025 and 1979, 2")

    page = search(client, typed)

    assert headlines(page) == []
    assert "Did you mean" not in page.text


def test_a_mistyped_word_is_mended_before_the_year_is_kept(client):
    story("Tides of a clerk")
    story("Other tides", publish_at=datetime(2025, 1, 1, tzinfo=UTC), body="<p>2025.</p>")

    assert headlines(search(client, "tide clrek 2025")) == ["Tides of a clerk"]


def test_what_was_meant_is_narrowed_and_sorted_alike(client):
    story("The clerk")

    page = search(client, "clrek", kind="features", sort="newest")

    assert "/search/?q=clerk&kind=features&sort=newest" in page.links()


def test_the_beginning_of_one_word_behind_an_article_is_no_film(client):
    ReviewFactory(live=True, film=FilmFactory(title="Seahorses"))
    by_the_sea = story("Boats", body="<p>The sea, the sea.</p>", themes=[ThemeFactory(name="The sea")])

    assert headlines(search(client, "the sea"))[0] == by_the_sea.headline


def test_what_is_suggested_for_two_letters_is_also_found(client):
    film = FilmFactory(title="Close-Up")
    ReviewFactory(live=True, film=film)

    for typed in ("cl", "cl*"):
        assert film.get_absolute_url() in search(client, typed).links()


def test_characters_found_side_by_side_are_marked_as_one(client):
    story("Tokyo", body="<p>We saw 東京物語 again.</p>")

    assert "<mark>東京物語</mark>" in client.get("/search/", {"q": "東京物語"}).content.decode()


def test_only_the_last_word_may_go_on(client):
    story("Lanterns and ledgers")

    assert headlines(search(client, "lantern led*")) == ["Lanterns and ledgers"]
    assert "Nothing was found for “lan* ledgers”" in search(client, "lan* ledgers").text


def test_a_story_from_before_computers_counted_seconds_is_found_and_narrowed(client, monkeypatch):
    monkeypatch.setattr("search.finding.MOST", 2)
    theme = ThemeFactory(name="exile")
    story("Old news", body="<p>A lantern.</p>", publish_at=datetime(1931, 5, 3, tzinfo=UTC), themes=[theme])
    for number in range(3):
        story(f"Others {number}", body="<p>A lantern.</p>")

    assert headlines(search(client, "lantern", theme="exile")) == ["Old news"]


def test_an_edition_that_becomes_public_after_its_story_leads_to_it_then(client):
    edition = EditionFactory(festival=FestivalFactory(name="Skerry Film Week", short_name="Skerry"), year=2014)
    edition.public_from = timezone.now() + timedelta(days=1)
    edition.save()
    story("Early word", edition=edition)
    assert headlines(search(client, "Skerry 2014")) == []

    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert headlines(search(client, "Skerry 2014")) == ["Early word"]
        assert headlines(search(client, "early Skerry 2014")) == ["Early word"]


def test_many_mistyped_words_are_answered_at_once(client):
    story("Lanterns ledgers harbours widows spools barges ropes lamps tides gulls")
    typed = "lantrens ledgres harbuors wdiows sopols brages rpoes lmaps tdies glus"

    started = process_time()
    search(client, typed)

    assert process_time() - started < 1


def test_pages_keep_what_was_asked(client):
    for number in range(21):
        story(f"Lantern {number}", publish_at=timezone.now() - timedelta(hours=number + 1))

    first, second = search(client, "lantern"), search(client, "lantern", page="2")

    assert len(headlines(first)) == 20
    assert "?q=lantern&page=2" in first.links()
    assert headlines(second) == ["Lantern 20"]
    assert client.get("/search/?q=lantern&page=3").status_code == 404


def test_what_was_mistyped_is_answered_as_it_was_meant_and_says_so(client):
    ReviewFactory(live=True, film=FilmFactory(title="The Salt Ledger"))

    page = search(client, "salt legder")

    assert in_order(
        page.text, "Nothing was found for “salt legder”", "Did you mean salt ledger", "Here is what was found for that"
    )
    assert headlines(page) == ["The Salt Ledger"]
    assert "/search/?q=salt+ledger" in page.links()


def test_what_was_found_as_it_was_typed_is_not_corrected(client):
    story("The harbor", body="<p>Harbr, she wrote.</p>")
    story("A harbor at night")

    page = search(client, "harbr")

    assert headlines(page) == ["The harbor"]
    assert "Did you mean" not in page.text


def test_a_film_is_found_by_each_of_its_titles_and_shows_the_one_that_was_meant(client):
    film = FilmFactory(
        title="Wadjda", original_title="وجدة", original_language="ar", directors=[PersonFactory(name="H. M.")]
    )
    AlternativeTitle.objects.create(film=film, title="La Bicyclette", language="fr")
    ReviewFactory(live=True, film=film)

    by_title, by_original, by_other = (search(client, words) for words in ("wadjda", "وجدة", "bicyclette"))

    for page in (by_title, by_original, by_other):
        assert named(page) == [film.get_absolute_url()]
        assert in_order(page.text, "Films", "Film", "وجدة", "Wadjda. H. M., 2012", "1 story")
    assert by_title.all("cite", lang="ar", dir="rtl")
    assert "also called" not in by_title.text + by_original.text
    assert "also called La Bicyclette" in by_other.text
    assert by_other.one("bdi", lang="fr")["text"] == "La Bicyclette"


def test_a_theme_is_found_by_its_alias_and_says_so(client):
    theme = ThemeFactory(name="Debt")
    ThemeName.objects.create(theme=theme, name="Money owed")
    story("A feature", themes=[theme])

    page = search(client, "money owed")

    assert named(page) == [theme.get_absolute_url()]
    assert in_order(page.text, "Theme", "Debt", "also called Money owed", "1 story")


def test_people_critics_and_festivals_say_how_much_there_is_of_them(client):
    person, critic = PersonFactory(name="Ann Harbour"), CriticFactory(name="Bea Harbour", portrait=ImageFactory())
    edition = EditionFactory(live=True, festival=FestivalFactory(name="Harbour Days", short_name="Harbour"))
    for year in (1999, 2001):
        film = FilmFactory(directors=[person], year=year)
        ReviewFactory(live=True, film=film, critics=[critic], edition=edition)
    ArticleFactory(live=True, kind="interview", people=[person])

    page = search(client, "harbour")

    assert set(named(page)) == {thing.get_absolute_url() for thing in (person, critic, edition.festival, edition)}
    assert in_order(page.text, "Ann Harbour", "2 films", "1 story")
    assert in_order(page.text, "Bea Harbour", "2 stories")
    assert in_order(page.text, "Harbour Days", "2 stories")
    assert in_order(page.text, "Harbour 2012", "2 stories")


def test_what_is_called_so_stands_on_the_first_page_alone_and_not_beside_a_choice(client, lanterns):
    film = lanterns[0].film
    for number in range(21):
        story(f"Ash {number}", kind="news")

    assert film.get_absolute_url() in named(search(client, "ash"))
    assert named(search(client, "ash", page="2")) == []
    assert named(search(client, "ash", kind="reviews")) == []


def test_where_nothing_was_found_there_are_ways_on(client):
    theme = ThemeFactory(name="Debt")
    story("A feature", themes=[theme])

    page = search(client, "xqxqxq")

    assert "Nothing was found for “xqxqxq”" in page.text
    assert {"/films/", "/festivals/", "/critics/", theme.get_absolute_url()} <= set(page.links())


def test_without_a_question_there_is_a_field_and_ways_in(client):
    page = read(client, "/search/")

    assert [field["value"] for field in page.all("input", type="search")] == ["", ""]
    assert "Nothing was found" not in page.text
    assert "/films/" in page.links()


def test_every_page_has_the_field_and_the_page_of_results_keeps_what_was_typed(client):
    front, results = read(client, "/"), search(client, '"salt" & <pepper>')

    form = front.one("form", role="search")
    assert form["action"] == "/search/"
    assert front.one("input", type="search")["name"] == "q"
    assert "/search/" in front.links()
    assert [field["value"] for field in results.all("input", type="search")] == ['"salt" & <pepper>'] * 2


def test_search_engines_neither_list_results_nor_go_on_from_them(client, settings, lanterns):
    settings.SITE_URL = "https://magazine.example"

    page = search(client, "lantern", kind="reviews", utm_source="x")

    assert page.one("meta", name="robots")["content"] == "noindex,nofollow"
    assert page.one("link", rel="canonical")["href"] == "https://magazine.example/search/?q=lantern&kind=reviews"
    assert page.one("title")["text"].startswith("“lantern”: search")


def test_what_was_left_open_is_not_in_the_address(client):
    response = client.get("/search/?q=lantern&theme=&sort=")

    assert (response.status_code, response["Location"]) == (302, "/search/?q=lantern")


def test_an_old_address_of_a_theme_leads_to_its_new_one(client, lanterns):
    theme = lanterns[0].themes.get()
    theme.slug = "banishment"
    theme.save()

    response = client.get("/search/?q=lantern&theme=exile")

    assert (response.status_code, response["Location"]) == (301, "/search/?q=lantern&theme=banishment")


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 10_000,
        "lantern " * 2_000,
        "!?…—/\\;,.",
        '"',
        '"lantern',
        '""" " "',
        "AND",
        "lantern AND OR NOT NEAR",
        "NEAR(lantern light, 3)",
        "((lantern",
        "*",
        "lan*ern* *",
        "title:lantern",
        "facets : kind",
        "^lantern",
        "-lantern +lantern",
        "lan%tern_",
        "' OR 1=1; --",
        "lantern:* & !x | <->",
        "🎬",
        "lantern 🎬 ❤️",
        "فانوس السحر",
        "東京物語",
        "ＬＡＮＴＥＲＮ",
        "\u200b\u200f\ufeff",
        "\ud7ff\uffff",
        "{{ q }}{% q %}",
        "<script>alert(1)</script>",
    ],
)
def test_whatever_somebody_types_is_answered(client, lanterns, typed):
    page = search(client, typed)
    suggested = client.get("/search/suggest/", {"q": typed})

    assert page.all("form", role="search")
    assert {script.get("type") for script in page.all("script") if "src" not in script} <= {"application/ld+json"}
    assert isinstance(suggested.json()["suggestions"], list)


@pytest.mark.parametrize("query", ["q=%00", "q=a%00b"])
def test_a_zero_character_is_refused(client, query):
    assert client.get(f"/search/?{query}").status_code == 400


def test_bytes_that_are_no_text_and_a_second_question_do_no_harm(client, lanterns):
    for query in ("q=%ff%fe", "q=lantern&q=other", f"q={quote('lantern')}&page=0", "q=lantern&sort=worst"):
        assert client.get(f"/search/?{query}").status_code in {200, 404}


def test_what_is_hidden_is_found_by_none_of_its_words(client):
    film = FilmFactory(title="Quoxil", directors=[PersonFactory(name="Quoxil Person")])
    hidden = {
        "film": film,
        "themes": [ThemeFactory(name="Quoxil theme")],
        "critics": [CriticFactory(name="Quoxil Critic")],
    }
    ReviewFactory(scheduled=True, **hidden)
    EditionFactory(festival=FestivalFactory(name="Quoxil Days", short_name="Quoxil"))
    story("Quexil is near", themes=[ThemeFactory(name="lantern")])

    for words in ("quoxil", "quox", "quoxl", "quoxl lantrn", "lantrn quoxl"):
        page = search(client, words)
        assert "quoxil" not in page.text.casefold().replace(f"“{words}”", "")
        assert set(named(page)) <= {"/themes/lantern/"}
        assert client.get("/search/suggest/", {"q": words}).json()["suggestions"] == []
    for name in ("theme=quoxil-theme", "critic=quoxil-critic", "festival=quoxil", "kind=reviews"):
        assert client.get(f"/search/?q=near&{name}").status_code == 404
