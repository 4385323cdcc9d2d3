"""What becomes of an event after readers have seen it, and what they are told."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from tests.factories import EditionFactory, EventFactory, FilmFactory, VenueFactory
from tests.newsroom.forms import submit
from tests.site.reading import read

pytestmark = pytest.mark.django_db

START = datetime(2012, 6, 15, 1, 0, tzinfo=UTC)  # Thursday, 18:00, in Seattle


@pytest.fixture
def edition():
    return EditionFactory(live=True, year=2012)


@pytest.fixture
def event(edition):
    venue = VenueFactory(festival=edition.festival, name="Showroom 2")
    return EventFactory(edition=edition, title="A talk", kind="talk", venue=venue, starts_at=START)


def changed(event, **values):
    for name, value in values.items():
        setattr(event, name, value)
    event.save()
    event.refresh_from_db()
    return event


def test_a_new_time_marks_the_event_moved_and_says_from_when(event):
    changed(event, starts_at=START + timedelta(hours=1))

    assert (event.status, event.previous_starts_at, event.previous_venue) == ("moved", START, None)
    assert event.status_in_words == "Moved from Thursday 14 June, 18:00"


def test_a_new_time_and_venue_name_both_as_they_were(event, edition):
    elsewhere = VenueFactory(festival=edition.festival, name="Library")

    changed(event, starts_at=START + timedelta(days=1), venue=elsewhere)

    assert event.status_in_words == "Moved from Thursday 14 June, 18:00, Showroom 2"


def test_moved_twice_it_names_what_was_announced_first(event):
    changed(event, starts_at=START + timedelta(hours=1))
    changed(event, starts_at=START + timedelta(hours=2))

    assert event.previous_starts_at == START


def test_moved_back_it_takes_place_as_announced(event):
    changed(event, starts_at=START + timedelta(hours=1))
    changed(event, starts_at=START)

    assert (event.status, event.previous_starts_at, event.status_in_words) == ("on", None, "")


def test_a_venue_that_was_not_yet_known_is_no_move(event):
    party = EventFactory(edition=event.edition, title="Party")

    changed(party, venue=event.venue)

    assert (party.status, party.previous_venue) == ("on", None)


def test_before_the_edition_is_public_a_change_is_nobodys_business(event, edition):
    edition.public_from = None
    edition.save()

    changed(event, starts_at=START + timedelta(hours=1))

    assert (event.status, event.previous_starts_at) == ("on", None)


def test_a_move_that_was_only_our_mistake_is_forgotten_when_the_editor_says_it_takes_place(event):
    changed(event, starts_at=START + timedelta(hours=1))
    changed(event, status="on")

    assert (event.status, event.previous_starts_at) == ("on", None)


def test_the_other_statuses_keep_where_it_moved_from(event):
    changed(event, starts_at=START + timedelta(hours=1), status="sold_out")
    assert event.status_in_words == "Sold out. Moved from Thursday 14 June, 18:00"

    changed(event, status="cancelled")
    assert event.status_in_words == "Cancelled"

    changed(event, status="on")
    assert event.status_in_words == "Moved from Thursday 14 June, 18:00"


def test_a_postponed_event_says_from_when(event):
    changed(event, starts_at=START + timedelta(days=30), status="postponed")

    assert event.status_in_words == "Postponed from Thursday 14 June, 18:00"


def test_each_change_that_a_calendar_shows_counts_and_no_other(event, edition):
    uid, counts = event.uid, [event.sequence]
    end = START + timedelta(hours=3)
    changes = [{"ends_at": end}, {"starts_at": START + timedelta(hours=1)}, {"title": "Words"}, {"status": "cancelled"}]
    for change in [*changes, {"venue": VenueFactory(festival=edition.festival)}, {}, {"edition": edition}]:
        counts.append(changed(event, **change).sequence)

    assert counts == [0, 1, 2, 3, 4, 5, 5, 5]
    assert event.uid == uid


def test_a_copy_that_was_read_before_does_not_count_backwards(event):
    stale = type(event).objects.get(pk=event.pk)
    changed(event, title="Words")

    changed(stale, title="Other words")

    assert stale.sequence == 2


def test_the_moment_of_the_change_is_kept(event):
    before = event.changed_at

    changed(event)
    assert event.changed_at == before

    changed(event, note="Bring a coat.")
    assert event.changed_at > before


def test_every_page_says_it_in_the_same_words(client, edition, event):
    film = FilmFactory(title="The Keeper")
    event.films.set([film])
    changed(event, starts_at=START + timedelta(hours=1), note="The projector is ill.")
    pages = [edition.get_programme_url(), *(page.get_absolute_url() for page in (edition, event, film))]

    texts = [read(client, address).text for address in pages]

    words = "Moved from Thursday 14 June, 18:00: The projector is ill."
    assert [words in text for text in texts] == [True] * 4


@pytest.mark.parametrize(("status", "struck"), [("cancelled", True), ("postponed", True), ("sold_out", False)])
def test_what_is_off_is_struck_through_and_said_in_words(client, edition, event, status, struck):
    changed(event, status=status)

    page = read(client, edition.get_programme_url())

    assert event.get_status_display() in page.text
    assert bool([item for item in page.all("li") if "slot--off" in item.get("class", "")]) == struck


@pytest.mark.parametrize(("status", "offered"), [("on", True), ("sold_out", False), ("cancelled", False)])
def test_tickets_are_offered_only_while_there_are_some(client, edition, event, status, offered):
    changed(event, status=status, ticket_address="https://tickets.example/1")

    links = read(client, event.get_absolute_url()).links() + read(client, edition.get_programme_url()).links()

    assert links.count("https://tickets.example/1") == (2 if offered else 0)


def test_the_editor_is_told_what_readers_now_see(editor, event):
    address = reverse("admin:festivals_event_change", args=[event.pk])

    response = submit(editor, address, starts_at_1="19:00")

    messages = [str(message) for message in editor.get(response.url).context["messages"]]
    assert any("Readers now see: “Moved from Thursday 14 June, 18:00”" in message for message in messages)
    assert "Moved from Thursday 14 June, 18:00" in editor.get(address).content.decode()
