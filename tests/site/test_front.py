"""The front page: what editors pinned, the newest elsewhere, no story twice, and the festival that is on."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations, product

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cinesite.models import Pin, Slot
from films.models import Film
from reviews.models import Story
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    ImageFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
    VenueFactory,
)

from .reading import Reading, in_order, read

pytestmark = pytest.mark.django_db
NOON = datetime(2025, 6, 15, 11, 0, tzinfo=UTC)  # in London


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def hours_ago(hours, make=ReviewFactory, **facts):
    return make(status="approved", publish_at=timezone.now() - timedelta(hours=hours), **facts)


def keys(stories):
    return [story.pk for story in stories]


def shown(client):
    """The page as the view laid it out; what it shows is asserted on the same response."""
    response = client.get("/")
    assert response.status_code == 200
    return response.context["page"], response


def stories_linked(response):
    """The addresses of stories that the page announces, lead and cards, each as often as it does."""
    reading = Reading(response.content.decode())
    addresses = {story.get_absolute_url() for story in Story.objects.all()}
    # The picture of the lead is a second link to it, which nobody can focus.
    links = [link for link in reading.all("a") if link.get("aria-hidden") != "true"]
    return sorted(link["href"] for link in links if link["href"] in addresses)


def test_an_empty_magazine_says_so_and_shows_no_empty_section(client):
    reading = read(client, "/")

    assert "Nothing has been published yet." in reading.text
    assert reading.all("section") == []


def test_the_newest_story_with_a_picture_leads(client):
    pictured = hours_ago(2, lead_image=ImageFactory())
    newest = hours_ago(1)

    page, _response = shown(client)

    assert (page.lead.pk, keys(page.reviews)) == (pictured.pk, [newest.pk])


def test_where_no_story_has_a_picture_the_newest_leads(client):
    older, newest = hours_ago(2), hours_ago(1)

    page, _response = shown(client)

    assert (page.lead.pk, keys(page.reviews)) == (newest.pk, [older.pk])


def test_an_old_picture_does_not_lead_over_a_dozen_newer_stories(client):
    hours_ago(50, ArticleFactory, lead_image=ImageFactory())
    newer = [hours_ago(hours) for hours in range(1, 13)]

    page, _response = shown(client)

    assert page.lead.pk == newer[0].pk


def test_each_row_fills_itself_with_the_newest_of_its_kinds(client):
    reviews = [hours_ago(hours) for hours in range(1, 16)]
    kinds = ["interview", "feature"]
    pieces = [hours_ago(hours + 20, ArticleFactory, kind=kinds[hours % 2]) for hours in range(8)]
    news = [hours_ago(hours + 40, ArticleFactory, kind="news") for hours in range(5)]

    page, _response = shown(client)

    assert keys([page.lead, *page.reviews]) == keys(reviews[:13])
    assert keys(page.pieces) == keys(pieces[:6])
    assert keys(page.news) == keys(news[:3])


def test_a_pinned_story_leads_whatever_is_newer(client):
    old = hours_ago(5_000)
    for hours in range(1, 20):
        hours_ago(hours, lead_image=ImageFactory())
    Pin.objects.create(slot="lead", story=old)

    page, response = shown(client)

    assert page.lead.pk == old.pk
    assert stories_linked(response).count(old.get_absolute_url()) == 1


def test_pins_stand_in_their_places_and_the_newest_around_them(client):
    lead, *newest = [hours_ago(hours) for hours in range(1, 15)]
    third, fourth = hours_ago(900), hours_ago(800)
    Pin.objects.create(slot="reviews", story=fourth, place=3)
    Pin.objects.create(slot="reviews", story=third, place=3)

    page, _response = shown(client)

    assert page.lead.pk == lead.pk
    assert keys(page.reviews) == keys([*newest[:2], third, fourth, *newest[2:10]])


def test_as_many_pins_as_places_all_stand_even_at_the_last_place(client):
    for hours in range(1, 9):
        hours_ago(hours, ArticleFactory, kind="news")
    pinned = [hours_ago(hours, ArticleFactory, kind="news") for hours in (700, 800, 900)]
    for story in pinned:
        Pin.objects.create(slot="news", story=story, place=3)

    page, _response = shown(client)

    assert sorted(keys(page.news)) == sorted(keys(pinned))


def test_a_pin_counts_from_its_first_moment_to_its_last_with_nothing_running(client, clock):
    newest, pinned = hours_ago(1), hours_ago(2)
    starts_at, ends_at = NOON + timedelta(hours=1), NOON + timedelta(hours=2)
    Pin.objects.create(slot="lead", story=pinned, starts_at=starts_at, ends_at=ends_at)
    second, leads = timedelta(seconds=1), {}

    for moment in (starts_at - second, starts_at, ends_at - second, ends_at):
        clock.move_to(moment, tick=False)
        leads[moment] = shown(client)[0].lead.pk

    assert list(leads.values()) == [newest.pk, pinned.pk, pinned.pk, newest.pk]


HIDDEN = {
    "draft": {"status": "draft"},
    "ready": {"status": "ready", "publish_at": NOON - timedelta(hours=1)},
    "scheduled": {"status": "approved", "publish_at": NOON + timedelta(hours=1)},
    "withdrawn": {"status": "withdrawn", "publish_at": NOON - timedelta(hours=1)},
    "expired": {
        "status": "approved",
        "publish_at": NOON - timedelta(hours=2),
        "withdraw_at": NOON - timedelta(hours=1),
    },
}


@pytest.mark.parametrize("slot", ["lead", "reviews"])
@pytest.mark.parametrize("state", HIDDEN)
def test_a_pin_on_a_story_that_is_not_live_shows_nothing_and_its_slot_fills_itself(client, state, slot):
    first, second = hours_ago(1), hours_ago(2)
    picture = ImageFactory(alt="Quoxil alt", caption="Quoxil caption", credit="Quoxil credit")
    film = FilmFactory(title="Quoxil")
    story = ReviewFactory(film=film, standfirst="Quoxil stands", lead_image=picture, **HIDDEN[state])
    Pin.objects.create(slot=slot, story=story)

    page, response = shown(client)

    assert keys([page.lead, *page.reviews]) == keys([first, second])
    assert "quoxil" not in response.content.decode().lower()


def test_a_scheduled_story_that_is_pinned_leads_from_its_minute_on(client, clock):
    hours_ago(1)
    story = ReviewFactory(status="approved", publish_at=NOON + timedelta(hours=3))
    Pin.objects.create(slot="lead", story=story)
    assert shown(client)[0].lead.pk != story.pk

    clock.move_to(story.publish_at, tick=False)

    assert shown(client)[0].lead.pk == story.pk


def test_a_pin_whose_story_became_news_leaves_the_row_of_features(client):
    feature = hours_ago(5, ArticleFactory, kind="feature")
    Pin.objects.create(slot="pieces", story=feature)
    hours_ago(1)
    Story.objects.filter(pk=feature.pk).update(kind="news")

    page, _response = shown(client)

    assert (page.pieces, keys(page.news)) == ([], [feature.pk])


@pytest.mark.parametrize("slots", [[*pair] for pair in product(["lead", "reviews"], repeat=2)])
def test_two_pins_do_not_show_a_story_twice(client, slots):
    pinned, newest = hours_ago(3), hours_ago(1)
    for slot in slots:
        Pin.objects.create(slot=slot, story=pinned)

    page, response = shown(client)

    assert page.lead.pk == (pinned if "lead" in slots else newest).pk
    assert stories_linked(response) == sorted([pinned.get_absolute_url(), newest.get_absolute_url()])


@pytest.mark.parametrize("order", [*permutations(["lead", "pieces", "reviews", "news"], 2)])
def test_whatever_is_pinned_where_no_story_stands_twice(client, order):
    edition = on_now()
    picture = ImageFactory()
    for hours in range(1, 20):
        hours_ago(hours, lead_image=picture, edition=edition)
        for kind in ("interview", "feature", "news"):
            hours_ago(hours, ArticleFactory, kind=kind, edition=edition)
    newest = list(Story.objects.live().newest_first()[:30])
    for story, slot, place in product(newest[::3], order, (1, 2)):
        Pin.objects.create(story=story, slot=slot, place=place)

    page, response = shown(client)

    everything = [page.lead, *page.reviews, *page.pieces, *page.news, *response.context["festival"].coverage]
    assert len(everything) == len(set(keys(everything))) == 1 + 12 + 6 + 3 + 4
    assert stories_linked(response) == sorted(story.get_absolute_url() for story in everything)


def test_of_two_leads_the_second_waits_until_the_first_is_over(client, clock):
    first, second, _newest = hours_ago(5), hours_ago(6), hours_ago(1)
    Pin.objects.create(slot="lead", story=first, place=1, ends_at=NOON + timedelta(days=1))
    Pin.objects.create(slot="lead", story=second, place=2)
    assert shown(client)[0].lead.pk == first.pk

    clock.shift(timedelta(days=1))

    assert shown(client)[0].lead.pk == second.pk


# The festival that is on.


def on_now(short_name="Skerry", first=date(2025, 6, 12), last=date(2025, 6, 22), zone="Europe/London", **facts):
    festival = FestivalFactory(short_name=short_name, place=short_name, time_zone=zone)
    facts = {"public_from": NOON - timedelta(days=30)} | facts
    return EditionFactory(festival=festival, year=2025, starts_on=first, ends_on=last, **facts)


def test_the_festival_that_is_on_counts_its_days_in_words(client):
    edition = on_now()
    hours_ago(1)

    reading = read(client, "/")

    assert "On now, day four of eleven" in reading.text
    assert edition.get_absolute_url() in reading.links()


def test_a_long_festival_counts_its_days_in_figures(client):
    on_now(last=date(2025, 7, 30))

    assert "On now, day 4 of 49" in read(client, "/").text


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2025, 6, 11, 14, 59, tzinfo=UTC), "begins on Thursday 12 June"),
        (datetime(2025, 6, 11, 15, 0, tzinfo=UTC), "day one of two"),
        (datetime(2025, 6, 13, 14, 59, tzinfo=UTC), "day two of two"),
        (datetime(2025, 6, 13, 15, 0, tzinfo=UTC), None),
    ],
)
def test_a_festival_is_on_by_its_own_days(client, clock, moment, words):
    on_now("Tokyo", last=date(2025, 6, 13), zone="Asia/Tokyo")
    clock.move_to(moment, tick=False)

    text = read(client, "/").text

    assert ("Tokyo 2025" in text) == (words is not None)
    assert words is None or words in text


def test_an_edition_that_is_not_public_is_not_on(client):
    on_now(public_from=None)
    on_now("Harbour", public_from=NOON + timedelta(minutes=1))

    page = client.get("/")

    assert (page.context["festival"], page.context["coming"]) == (None, None)
    assert "Skerry" not in page.content.decode() and "Harbour" not in page.content.decode()


def test_of_several_the_one_that_began_last_is_shown_and_the_others_are_named(client):
    earlier = on_now("Quay", first=date(2025, 6, 1))
    later = on_now("Skerry")
    EventFactory(edition=earlier, title="Not here", starts_at=NOON + timedelta(hours=1))

    response = client.get("/")
    reading = read(client, "/")

    assert response.context["festival"].edition == later
    assert "Also on now: Quay 2025" in reading.text
    assert earlier.get_absolute_url() in reading.links()
    assert "Not here" not in reading.text


@pytest.mark.parametrize(("days", "told"), [(14, True), (15, False)])
def test_a_festival_that_begins_within_two_weeks_is_told_in_one_line(client, days, told):
    first = NOON.date() + timedelta(days=days)
    on_now(first=first, last=first + timedelta(days=3))

    reading = read(client, "/")

    assert ("Skerry 2025 begins on Sunday 29 June" in reading.text) == told
    assert reading.all("section") == []


def test_while_one_is_on_no_other_is_announced(client):
    on_now("Skerry")
    on_now("Quay", first=date(2025, 6, 20), last=date(2025, 6, 21))

    assert "Quay" not in read(client, "/").text


def event_at(edition, hour, day=15, **facts):
    return EventFactory(edition=edition, starts_at=datetime(2025, 6, day, hour - 1, 0, tzinfo=UTC), **facts)


def test_todays_events_are_shown_from_now_on_with_place_and_changes(client):
    edition = on_now()
    venue = VenueFactory(festival=edition.festival, name="Pier Screen")
    hours_ago(1, edition=edition)
    hours_ago(40, edition=edition)
    event_at(edition, 10, title="Over already")
    event_at(edition, 13, title="Third Cutting", venue=venue)
    event_at(edition, 15, title="Remarks on water", status="cancelled", note="Rain.")
    moved = event_at(edition, 18, title="Late show")
    moved.starts_at += timedelta(hours=1)
    moved.save()
    event_at(edition, 11, day=16, title="Tomorrow morning")

    reading = read(client, "/")

    assert in_order(reading.text, "Today, Sunday 15 June", "13:00", "Third Cutting", "Pier Screen")
    assert in_order(reading.text, "Remarks on water", "Cancelled: Rain.", "19:00", "Late show", "Moved from", "18:00")
    assert "Over already" not in reading.text
    assert "All hours are Skerry’s own: British Summer Time, UTC+1." in reading.text
    assert edition.get_programme_url() in reading.links()


def test_the_next_day_is_shown_too_where_there_is_room_for_it(client):
    edition = on_now()
    for hour in (13, 14, 15):
        event_at(edition, hour, title="This day")
    for hour in (13, 14, 15):
        event_at(edition, hour, day=16, title="Next day")
    hours_ago(1, edition=edition)
    assert in_order(read(client, "/").text, "Today, Sunday 15 June", "This day", "Tomorrow, Monday 16 June", "Next day")

    for hours in range(2, 20):
        hours_ago(hours, edition=edition)

    text = read(client, "/").text
    assert in_order(text, "This day", "From the festival")
    assert "Next day" not in text


def test_after_the_last_event_of_the_day_tomorrows_are_shown(client):
    edition = on_now()
    event_at(edition, 9, title="This morning")
    event_at(edition, 10, day=16, title="Next morning")

    text = read(client, "/").text

    assert in_order(text, "Tomorrow, Monday 16 June", "10:00", "Next morning")
    assert "This morning" not in text and "Today" not in text


def test_hours_and_days_are_the_festivals_own(client):
    edition = on_now("Tokyo", zone="Asia/Tokyo")
    EventFactory(edition=edition, title="Early bird", starts_at=datetime(2025, 6, 15, 16, 30, tzinfo=UTC))

    assert in_order(read(client, "/").text, "Tomorrow, Monday 16 June", "01:30", "Early bird")


def test_a_film_that_is_shown_leads_to_its_review_however_old(client):
    edition, film, other = on_now(), FilmFactory(), FilmFactory()
    old = hours_ago(9_000, film=film, grade_scale="letters", grade_value="A-")
    event_at(edition, 13, films=[film])
    event_at(edition, 14, films=[other])
    ReviewFactory(film=other, scheduled=True)
    for hours in range(1, 20):
        hours_ago(hours)

    reading = read(client, "/")

    assert reading.text.count("Reviewed") == 1
    assert old.get_absolute_url() in reading.links()


def test_a_talk_about_nothing_that_we_reviewed_keeps_the_page_whole(client):
    event_at(on_now(), 13, kind="talk", title="", films=[])

    assert "Talk" in read(client, "/").text


def test_coverage_is_what_stands_nowhere_else_on_the_page(client):
    edition, elsewhere = on_now(), on_now("Quay", first=date(2025, 1, 1), last=date(2025, 1, 2))
    covered = [hours_ago(hours, edition=edition) for hours in range(1, 21)]
    hours_ago(30, edition=elsewhere)

    response = client.get("/")

    assert keys(response.context["festival"].coverage) == keys(covered[13:17])


# Themes, and what it all costs.


def test_themes_are_an_index_with_counts(client):
    debt, exile = ThemeFactory(name="Debt"), ThemeFactory(name="Exile")
    ThemeFactory(name="Unused")
    hours_ago(1, themes=[debt, exile])
    hours_ago(2, themes=[exile])
    ReviewFactory(scheduled=True, themes=[debt])

    reading = read(client, "/")

    assert in_order(reading.text, "Themes", "Exile", "2 stories", "Debt", "1 story")
    assert "Unused" not in reading.text


def test_a_title_in_another_script_keeps_its_language(client):
    film = FilmFactory(
        title="Night Ferry", original_title="العبّارة الليلية", original_language="ar", poster=ImageFactory()
    )
    hours_ago(1, lead_image=ImageFactory())
    hours_ago(2, film=film)

    assert read(client, "/").one("cite", lang="ar", dir="rtl")["text"] == "العبّارة الليلية"


def test_a_lead_without_a_still_shows_its_poster_and_one_without_a_poster_its_words(client):
    bare = hours_ago(2, film=FilmFactory(title="Bare"))
    assert read(client, "/").all("img") == []

    hours_ago(1, film=FilmFactory(poster=ImageFactory()))
    reading = read(client, "/")

    assert reading.one("img", fetchpriority="high")["alt"] == ""
    assert bare.get_absolute_url() in reading.links()


def publish(number, edition):
    for _number in range(number):
        film = FilmFactory(directors=[PersonFactory()], poster=ImageFactory())
        venue = VenueFactory(festival=edition.festival)
        EventFactory(
            edition=edition,
            films=[film],
            participants=[PersonFactory()],
            venue=venue,
            starts_at=NOON + timedelta(hours=1),
        )
        for make, kind in [
            (ReviewFactory, "review"),
            *[(ArticleFactory, kind) for kind in ("interview", "feature", "news")],
        ]:
            facts = {"film": film, "edition": edition, "critics": [CriticFactory()], "lead_image": ImageFactory()}
            story = hours_ago(1, make, kind=kind, themes=[ThemeFactory()], **facts)
            Pin.objects.create(slot=next(slot for slot in reversed(Slot) if kind in slot.kinds), story=story)


def cost(client):
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/").status_code == 200
    return len(queries)


def test_the_page_costs_fourteen_queries_at_most_however_much_it_shows(client):
    PageFactory(live=True, in_footer=True)
    edition = on_now()
    hours_ago(2, lead_image=ImageFactory())  # leads, since all others are pinned
    publish(1, edition)
    cache.clear()
    of_one = cost(client)
    publish(20, edition)
    cache.clear()

    of_many = cost(client)

    assert of_one == of_many <= 14
    assert Film.objects.count() == 22
