"""The programme as readers find it: by day and venue, in the festival's own time."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.factories import (
    EditionFactory,
    EntryFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    VenueFactory,
)
from tests.site.reading import in_order, read
from tests.site.test_budgets import cost
from tests.site.test_machines import LOC, in_sitemap

pytestmark = pytest.mark.django_db


def seattle(day, hour=0, minute=0):
    """A moment in May 2012, as Seattle's clocks show it."""
    return datetime(2012, 5, day, hour, minute, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture
def edition():
    festival = FestivalFactory(name="Pier Film Festival", short_name="Pier", place="Seattle")
    return EditionFactory(live=True, festival=festival, year=2012)


@pytest.fixture
def halls(edition):
    return [VenueFactory(festival=edition.festival, name=name) for name in ("Egyptian", "Uptown")]


def test_the_programme_is_read_by_day_then_venue_then_hour(client, edition, halls):
    egyptian, uptown = halls
    for title, venue, start in [
        ("Late", egyptian, seattle(19, 21)),
        ("Elsewhere", uptown, seattle(19, 10)),
        ("Somewhere", None, seattle(19, 9)),
        ("Early", egyptian, seattle(19, 12)),
        ("Next", uptown, seattle(20, 11)),
    ]:
        EventFactory(edition=edition, title=title, kind="talk", venue=venue, starts_at=start)

    page = read(client, edition.get_programme_url())

    assert in_order(
        page.text,
        "All hours are Seattle’s own: Pacific Daylight Time, UTC−7.",
        *("Saturday, 19 May", "Egyptian", "12:00", "Early", "21:00", "Late", "Uptown", "10:00", "Elsewhere"),
        *("Venue to be announced", "09:00", "Somewhere", "Sunday, 20 May", "Uptown", "11:00", "Next"),
    )
    assert page.all("time", datetime="2012-05-19T21:00:00-07:00")
    assert page.one("a", href="#day-2012-05-20")["text"] == "Sun 20"


def test_the_zone_is_said_again_where_the_clocks_change_in_between(client):
    edition = EditionFactory(live=True, festival=FestivalFactory(place="Seattle"), year=2012)
    EventFactory(edition=edition, starts_at=datetime(2012, 3, 10, 20, tzinfo=UTC))
    EventFactory(edition=edition, starts_at=datetime(2012, 3, 12, 20, tzinfo=UTC))

    words = read(client, edition.get_programme_url()).text

    assert "Pacific Standard Time, UTC−8; from 12 March Pacific Daylight Time, UTC−7." in words


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/Dublin", "Irish Standard Time, UTC+1."),
        ("Asia/Kolkata", "India Time, UTC+5:30."),
        ("UTC", "Coordinated Universal Time, UTC."),
        ("Etc/GMT+3", "own: UTC−3."),
    ],
)
def test_every_zone_has_words(client, zone, words):
    edition = EditionFactory(live=True, festival=FestivalFactory(time_zone=zone))
    EventFactory(edition=edition)

    assert words in read(client, edition.get_programme_url()).text


def test_in_winter_ireland_keeps_greenwich_time(client):
    edition = EditionFactory(live=True, festival=FestivalFactory(time_zone="Europe/Dublin"))
    EventFactory(edition=edition, starts_at=datetime(2012, 12, 1, 20, tzinfo=UTC))

    assert "Greenwich Mean Time, UTC." in read(client, edition.get_programme_url()).text


def test_what_begins_after_midnight_stands_on_its_date_and_names_the_night(client, edition):
    event = EventFactory(edition=edition, title="Midnight reel", kind="talk", starts_at=seattle(20, 0, 30))

    for address in (edition.get_programme_url(), event.get_absolute_url()):
        text = read(client, address).text
        assert "Sunday, 20 May" in text and "The night from Saturday to Sunday" in text


@pytest.mark.parametrize(("shared", "hangs"), [(True, True), (False, False)])
def test_a_talk_hangs_from_the_screening_of_its_film_and_from_no_other(client, edition, halls, shared, hangs):
    film = FilmFactory()
    EventFactory(edition=edition, films=[film], venue=halls[0], starts_at=seattle(19, 18))
    films = [film if shared else FilmFactory()]
    EventFactory(edition=edition, films=films, kind="q_and_a", venue=halls[0], starts_at=seattle(19, 20))

    assert ("Follows the screening" in read(client, edition.get_programme_url()).text) == hangs


def test_a_row_leads_to_event_film_people_and_our_review(client, edition):
    strand, person = StrandFactory(edition=edition, name="Low Tide"), PersonFactory()
    film = FilmFactory(title="The Keeper", runtime=88)
    EntryFactory(edition=edition, film=film, strand=strand)
    event = EventFactory(edition=edition, films=[film], participants=[person])
    review = ReviewFactory(live=True, film=film, edition=edition, grade_scale="letters", grade_value="A-")
    elsewhere = ReviewFactory(live=True, film=film)
    planned = ReviewFactory(scheduled=True, film=film, edition=edition)

    page = read(client, edition.get_programme_url())

    assert {thing.get_absolute_url() for thing in (event, film, person, review)} <= set(page.links())
    assert "Low Tide" in page.text and "88 min" in page.text and "Reviewed: A minus" in page.text
    assert not {elsewhere.get_absolute_url(), planned.get_absolute_url()} & set(page.links())


def test_today_is_marked_in_the_row_of_days(client, edition):
    EventFactory(edition=edition, starts_at=seattle(19, 12))
    EventFactory(edition=edition, starts_at=seattle(20, 12))

    with time_machine.travel(seattle(19, 23), tick=False):
        page = read(client, edition.get_programme_url())

    assert page.one("a", **{"aria-current": "date"})["text"] == "Sat 19, today"


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (seattle(1), ["First"]),
        (seattle(18, 23), ["Second", "Fourth"]),
        (seattle(20, 1), ["Fourth"]),
        (seattle(30), ["First"]),
    ],
)
def test_the_edition_shows_today_and_the_next_day_else_its_first(client, edition, now, shown):
    for title, day in [("First", 17), ("Second", 18), ("Fourth", 20)]:
        EventFactory(edition=edition, title=title, kind="talk", starts_at=seattle(day, 23, 30))

    with time_machine.travel(now, tick=False):
        page = read(client, edition.get_absolute_url())

    assert [title for title in ("First", "Second", "Fourth") if title in page.text] == shown
    assert {edition.get_programme_url(), edition.get_calendar_url()} <= set(page.links())


def test_an_edition_without_events_says_so_kindly(client, edition):
    assert "has not been announced yet" in read(client, edition.get_programme_url()).text
    assert edition.get_programme_url() not in read(client, edition.get_absolute_url()).links()


def test_an_events_page_tells_all_of_it(client, edition, halls):
    film, person = FilmFactory(title="The Keeper"), PersonFactory(name="Ida Strand")
    halls[0].address = "805 E Pine St"
    halls[0].save()
    facts = {"edition": edition, "venue": halls[0], "films": [film], "participants": [person]}
    event = EventFactory(**facts, starts_at=seattle(19, 19, 30), ends_at=seattle(19, 21))
    again = EventFactory(**facts, starts_at=seattle(25, 12))
    review, planned = ReviewFactory(live=True, film=film), ReviewFactory(scheduled=True, film=film)

    page = read(client, event.get_absolute_url())

    assert page.one("h1")["text"] == "The Keeper"
    assert in_order(page.text, "Saturday, 19 May 2012, 19:30 to 21:00", "UTC−7", "Egyptian, 805 E Pine St", "Ida")
    things = [edition, film, person, review, again]
    assert {thing.get_absolute_url() for thing in things} | {event.get_calendar_url()} <= set(page.links())
    assert planned.get_absolute_url() not in page.links()


@pytest.mark.parametrize("words", ["old-words", "x", "雨"])
def test_an_event_under_other_words_leads_to_the_right_ones(client, edition, words):
    event = EventFactory(edition=edition, title="A talk", kind="talk")
    wrong = f"{edition.get_absolute_url()}events/{event.pk}-{words}/"

    page, calendar = client.get(wrong), client.get(f"{wrong}event.ics")

    assert (page.status_code, page["Location"]) == (301, event.get_absolute_url())
    assert (calendar.status_code, calendar["Location"]) == (301, event.get_calendar_url())


@pytest.mark.parametrize("title", ["雨の図書館", "feed", "???", "A/B", "x" * 200])
def test_any_title_makes_an_address(client, edition, title):
    event = EventFactory(edition=edition, title=title, kind="talk")

    assert title in read(client, event.get_absolute_url()).text


def test_an_event_is_not_found_at_another_edition(client, edition):
    event = EventFactory(edition=edition, title="A talk")
    other = EditionFactory(live=True)

    assert client.get(f"{other.get_absolute_url()}events/{event.pk}-a-talk/").status_code == 404


@pytest.mark.parametrize("key", ["0", "9" * 30])
def test_an_event_that_is_not_there_is_not_found(client, edition, key):
    assert client.get(f"{edition.get_absolute_url()}events/{key}-talk/").status_code == 404


@pytest.mark.parametrize("words", ["event", "other"])
def test_before_its_moment_an_events_address_tells_nothing(client, edition, words):
    event = EventFactory(edition=edition, title="Event")
    edition.public_from = timezone.now() + timedelta(hours=1)
    edition.save()

    for address in (f"events/{event.pk}-{words}/", f"events/{event.pk}-{words}/event.ics", "programme/"):
        assert client.get(f"{edition.get_absolute_url()}{address}").status_code == 404


def test_after_the_festival_got_another_address_the_old_ones_lead_on(client, edition):
    event = EventFactory(edition=edition, title="A talk", kind="talk")
    old = [edition.get_programme_url(), event.get_absolute_url()]
    edition.festival.slug = "renamed"
    edition.festival.save()

    for address in old:
        response = client.get(address, follow=True)
        assert response.status_code == 200
        assert response.request["PATH_INFO"].startswith("/festivals/renamed/")


def test_a_film_leads_to_the_events_where_it_is_shown(client, edition):
    film = FilmFactory()
    event = EventFactory(edition=edition, films=[film])

    assert event.get_absolute_url() in read(client, film.get_absolute_url()).links()


def test_a_strand_lists_when_its_films_are_shown(client, edition):
    strand = StrandFactory(edition=edition)
    film, other = FilmFactory(title="The Keeper"), FilmFactory(title="Stranger")
    EntryFactory(edition=edition, film=film, strand=strand)
    event = EventFactory(edition=edition, films=[film])
    away = EventFactory(edition=edition, films=[other])
    past = EventFactory(edition=EditionFactory(live=True), films=[film])

    links = read(client, strand.get_absolute_url()).links()

    assert event.get_absolute_url() in links
    assert not {away.get_absolute_url(), past.get_absolute_url()} & set(links)


def test_programmes_and_events_of_public_editions_are_in_the_sitemap(client, settings, edition):
    settings.SITE_URL = "https://magazine.example"
    event, hidden = EventFactory(edition=edition), EventFactory(edition=EditionFactory())

    found = {url.findtext(LOC).removeprefix("https://magazine.example") for url in in_sitemap(client)}

    assert {event.get_absolute_url(), edition.get_programme_url()} <= found
    assert not {hidden.get_absolute_url(), hidden.edition.get_programme_url()} & found


def test_no_page_asks_more_often_when_a_film_is_shown_more_often(client, edition, halls):
    strand, film, person = StrandFactory(edition=edition), FilmFactory(), PersonFactory()
    EntryFactory(edition=edition, film=film, strand=strand)
    facts = {"edition": edition, "films": [film, FilmFactory()], "participants": [person]}
    event, _other = EventFactory(**facts), EventFactory(**facts, venue=halls[0])
    ReviewFactory(live=True, film=film, edition=edition)
    pages = [thing.get_absolute_url() for thing in (edition, strand, event, film)]
    pages += [edition.get_programme_url(), edition.get_calendar_url(), "/sitemap-events.xml"]
    costs = {page: cost(client, page) for page in pages}

    for hour in range(4):
        facts["films"] = [film, *(FilmFactory() for _film in range(2))]
        again = EventFactory(**facts, venue=halls[hour % 2], starts_at=event.starts_at + timedelta(hours=hour))
        again.starts_at += timedelta(hours=1)
        again.save()
        ReviewFactory(live=True, film=film, edition=edition)

    assert {page: cost(client, page) for page in pages} == costs
