from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from festivals.models import Award
from masthead.kinds import Kind
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
)
from tests.site.reading import in_order, read

pytestmark = pytest.mark.django_db

LISTS = ["/", "/reviews/", "/interviews/", "/features/", "/news/", "/films/", "/festivals/", "/critics/", "/themes/"]


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_magazine_says_kindly_that_it_is_empty(client, address):
    page = read(client, address)

    assert "yet" in page.text
    assert page.one("h1")["text"]


def test_an_archive_shows_the_live_stories_of_its_kind_newest_first(client):
    now = timezone.now()
    for number, title in enumerate(["First", "Second"]):
        moment = now - timedelta(days=9 - number)
        ReviewFactory(live=True, film=FilmFactory(title=f"{title} Film"), publish_at=moment)
    ReviewFactory(scheduled=True, film=FilmFactory(title="Tomorrow’s Film"))
    ReviewFactory(film=FilmFactory(title="Draft Film"))
    ArticleFactory(live=True, kind="news", headline="News of the day")

    page = read(client, "/reviews/")

    assert in_order(page.text, "2 in all", "Second Film", "First Film")
    assert "Tomorrow’s" not in page.text and "Draft" not in page.text and "News of the day" not in page.text


def test_an_archive_is_read_page_by_page(client):
    for number in range(21):
        ReviewFactory(live=True, film=FilmFactory(title=f"Film {number:02}."))

    first, second = read(client, "/reviews/"), read(client, "/reviews/?page=2")

    assert first.text.count("Film ") == 20 and second.text.count("Film ") == 1
    assert first.one("a", rel="next")["href"] == "?page=2"
    assert second.one("a", rel="prev")["href"] == "?page=1"
    assert second.one("link", rel="canonical")["href"].endswith("/reviews/?page=2")


@pytest.mark.parametrize("page", ["0", "3", "-1", "two", "1.5"])
def test_a_page_that_is_not_there_is_not_found(client, page):
    ReviewFactory(live=True)

    assert client.get(f"/reviews/?page={page}").status_code == 404


def test_every_kind_has_its_section(client):
    stories = [ReviewFactory(live=True), *(ArticleFactory(live=True, kind=kind) for kind in Kind if kind != "review")]

    for story in stories:
        assert story.get_absolute_url() in read(client, f"/{Kind(story.kind).section}/").links()
        read(client, story.get_absolute_url())


def test_a_story_is_not_found_in_another_section(client):
    feature = ArticleFactory(live=True, kind="feature")

    assert client.get(reverse("reviews:story", args=["news", feature.slug])).status_code == 404


def test_the_front_page_shows_no_story_twice(client):
    lead = ArticleFactory(live=True, kind="interview", headline="The newest of all", publish_at=timezone.now())
    stories = [
        ReviewFactory(live=True),
        ArticleFactory(live=True, kind="feature"),
        ArticleFactory(live=True, kind="news"),
    ]

    links = read(client, "/").links()

    assert [links.count(story.get_absolute_url()) for story in [lead, *stories]] == [1, 1, 1, 1]
    assert links.index(lead.get_absolute_url()) < min(links.index(story.get_absolute_url()) for story in stories)


def test_a_film_shows_all_that_is_written_on_it(client):
    film = FilmFactory(
        title="Night Ferry", original_title="العبّارة الليلية", original_language="ar", countries="DZ,FR", runtime=104
    )
    review, other = ReviewFactory(live=True, film=film), ArticleFactory(live=True)
    other.also_about.add(film)
    draft = ReviewFactory(film=film)

    page = read(client, film.get_absolute_url())

    assert {review.get_absolute_url(), other.get_absolute_url()} <= set(page.links())
    assert draft.get_absolute_url() not in page.links()
    assert page.all("cite", lang="ar", dir="rtl")[0]["text"] == "العبّارة الليلية"
    assert "Algeria, France" in page.text and "104 minutes" in page.text


def test_a_film_names_each_role_once_whatever_the_order_of_its_credits(client):
    first, second = PersonFactory(name="Ida Strand"), PersonFactory(name="Zoe Ort")
    film = FilmFactory(directors=[first])
    film.credits.create(person=first, role="writer", position=1)
    film.credits.create(person=second, role="director", position=2)
    ReviewFactory(live=True, film=film)

    text = read(client, film.get_absolute_url()).text

    assert in_order(text, "directed by Ida Strand Zoe Ort", "written by Ida Strand")
    assert text.count("directed by") == 1


@pytest.mark.parametrize(("result", "kicker"), [("won", "Golden Shell, Seaside 2012"), ("nominated", "Film")])
def test_above_its_title_a_film_has_only_a_prize_that_it_won(client, edition, result, kicker):
    edition.festival.short_name = "Seaside"
    edition.festival.save()
    film = ReviewFactory(live=True).film
    Award.objects.create(edition=edition, name="Golden Shell", film=film, result=result)

    page = read(client, film.get_absolute_url())

    assert page.all("p", **{"class": "kicker"})[0]["text"] == kicker


def test_stories_of_a_month_stand_one_rank_below_it(client):
    critic = CriticFactory()
    review = ReviewFactory(live=True, critics=[critic], film=FilmFactory(title="The Keeper"))
    month = f"{review.publish_at:%B %Y}"

    def ranks(address):
        headings = [element for element in read(client, address).elements if element["tag"] in {"h2", "h3", "h4"}]
        found = {heading["text"]: heading["tag"] for heading in headings}
        return found[month], found["The Keeper"]

    assert ranks("/reviews/") == ("h2", "h3")
    assert ranks(critic.get_absolute_url()) == ("h3", "h4")


def test_a_person_shows_films_and_interviews(client):
    person = PersonFactory(name="Ida Strand")
    film = FilmFactory(title="The Keeper", directors=[person])
    ReviewFactory(live=True, film=film)
    interview = ArticleFactory(live=True, kind="interview", people=[person])

    page = read(client, person.get_absolute_url())

    assert {film.get_absolute_url(), interview.get_absolute_url()} <= set(page.links())
    assert "directed by" in page.text


@pytest.mark.parametrize("live", [True, False])
def test_things_have_a_page_and_a_place_in_lists_only_while_a_live_story_leads_to_them(client, live):
    person, critic, theme = PersonFactory(), CriticFactory(), ThemeFactory()
    film = FilmFactory(directors=[person])
    ReviewFactory(live=live, scheduled=not live, film=film, critics=[critic], themes=[theme])

    status = [client.get(thing.get_absolute_url()).status_code for thing in (film, person, critic, theme)]
    lists = [read(client, address).links() for address in ("/films/", "/critics/", "/themes/")]

    assert status == ([200] * 4 if live else [404] * 4)
    assert [thing.get_absolute_url() in links for thing, links in zip((film, critic, theme), lists, strict=True)] == [
        live
    ] * 3


def test_a_theme_counts_live_stories_only(client):
    theme = ThemeFactory(name="lighthouses")
    ReviewFactory(live=True, themes=[theme])
    ReviewFactory(live=True, themes=[theme])
    ReviewFactory(scheduled=True, themes=[theme])

    assert "lighthouses2 stories" in read(client, "/themes/").text
    assert "2 stories" in read(client, theme.get_absolute_url()).text


@pytest.fixture
def edition():
    festival = FestivalFactory(name="Pier Film Festival", short_name="PIFF", place="Seattle")
    return EditionFactory(live=True, festival=festival)


def test_an_edition_shows_its_events_by_day_in_the_festivals_own_time(client, edition):
    film = FilmFactory(title="The Keeper")
    EventFactory(edition=edition, films=[film], starts_at="2012-05-20T02:30:00Z")
    EventFactory(edition=edition, title="Closing night", kind="ceremony", starts_at="2012-05-21T03:00:00Z")

    page = read(client, edition.get_programme_url())

    assert in_order(
        page.text,
        "All hours are Seattle’s own: Pacific Daylight Time, UTC−7.",
        *("Saturday, 19 May", "19:30", "The Keeper"),
        *("Sunday, 20 May", "20:00", "Closing night"),
    )
    assert page.all("time", datetime="2012-05-19T19:30:00-07:00")


def test_an_event_that_changed_says_so_in_words(client, edition):
    EventFactory(edition=edition, title="A talk", kind="talk", status="cancelled", note="The delegation went home.")

    assert "Cancelled: The delegation went home." in read(client, edition.get_absolute_url()).text


def test_an_edition_shows_coverage_strands_and_awards(client, edition):
    strand = StrandFactory(edition=edition, name="Low Tide")
    review = ReviewFactory(live=True, edition=edition)
    draft = ReviewFactory(edition=edition)
    Award.objects.create(edition=edition, name="Golden Shell", film=review.film)

    page = read(client, edition.get_absolute_url())

    assert {review.get_absolute_url(), strand.get_absolute_url()} <= set(page.links())
    assert draft.get_absolute_url() not in page.links()
    assert in_order(page.text, "Low Tide", "1 story", "Golden Shell", review.film.title)


def test_a_strand_names_the_films_that_have_pages(client, edition):
    strand = StrandFactory(edition=edition)
    seen, unseen = FilmFactory(title="Seen Film"), FilmFactory(title="Unseen Film")
    for film in (seen, unseen):
        EntryFactory(edition=edition, film=film, strand=strand)
    ReviewFactory(live=True, film=seen)

    page = read(client, strand.get_absolute_url())

    assert "Seen Film" in page.text
    assert "Unseen Film" not in page.text


def test_before_its_moment_an_edition_is_nowhere(client, edition):
    edition.public_from = timezone.now() + timedelta(hours=1)
    edition.save()
    strand = StrandFactory(edition=edition)
    event = EventFactory(edition=edition, films=[FilmFactory()])

    for thing in (edition, edition.festival, strand, event.films.get()):
        assert client.get(thing.get_absolute_url()).status_code == 404
    assert "PIFF" not in read(client, "/festivals/").text


def test_a_static_page_is_read_at_its_address_and_linked_at_every_foot(client):
    page = PageFactory(live=True, title="About us", body="<p>Since the war.</p>")
    PageFactory(title="Not yet")
    PageFactory(live=True, title="Unlisted", in_footer=False)

    front, about = read(client, "/"), read(client, "/about-us/")

    assert page.get_absolute_url() in front.links()
    assert in_order(about.text, "About us", "Since the war.")
    assert "Not yet" not in front.text and "Unlisted" not in front.text


def test_slugs_may_be_in_any_script(client):
    review = ReviewFactory(
        live=True, film=FilmFactory(title="雨の図書館", slug="雨の図書館"), slug="雨", slug_is_typed=True
    )

    for thing in (review, review.film):
        assert "雨" in thing.slug
        read(client, thing.get_absolute_url())


def test_composed_headlines_set_the_title_apart_in_lists(client):
    film = FilmFactory(title="The Keeper")
    person = PersonFactory(name="Ida Strand")
    ArticleFactory(live=True, kind="interview", film=film, people=[person], headline="", headline_is_typed=False)

    page = client.get("/interviews/").content.decode()

    assert "Ida Strand on <cite>The Keeper</cite></a></h3>" in page
