"""Calendar files, read with another library than the one that writes them, and held to what RFC 5545 asks."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
import vobject

from festivals.vtimezones import vtimezone
from tests.factories import EditionFactory, EventFactory, FestivalFactory, FilmFactory, PersonFactory, VenueFactory

pytestmark = pytest.mark.django_db

START = datetime(2012, 5, 20, 2, 30, tzinfo=UTC)  # Saturday, 19:30, in Seattle


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = "https://magazine.example"


@pytest.fixture
def edition():
    return EditionFactory(live=True, festival=FestivalFactory(short_name="Pier"), year=2012)


def file_of(client, thing):
    response = client.get(thing.get_calendar_url())
    assert response.status_code == 200
    return response.content


def parsed(file):
    return vobject.readOne(file.decode(), validate=True)


def unfolded(file):
    return file.decode().replace("\r\n ", "").split("\r\n")


def fill(edition):
    venue = VenueFactory(festival=edition.festival, name="Egyptian; big hall", address="805 E Pine St, Seattle")
    film = FilmFactory(title="雨の図書館 " * 12, runtime=118)
    facts = {"edition": edition, "venue": venue}
    return [
        EventFactory(**facts, films=[film], starts_at=START),
        EventFactory(**facts, films=[film], kind="q_and_a", participants=[PersonFactory()], starts_at=START),
        EventFactory(edition=edition, title="A talk, of \\ sorts", kind="talk", status="cancelled", note="Flu; sorry"),
        EventFactory(edition=edition, title="Closing", kind="party", starts_at=datetime(2012, 12, 1, 9, tzinfo=UTC)),
    ]


def test_another_library_reads_every_event(client, edition):
    events = fill(edition)

    calendar = parsed(file_of(client, edition))

    assert {entry.uid.value for entry in calendar.vevent_list} == {str(event.uid) for event in events}
    assert {entry.dtstart.value.astimezone(UTC) for entry in calendar.vevent_list} == {
        event.starts_at for event in events
    }
    screening = calendar.vevent_list[0]
    assert screening.location.value == "Egyptian; big hall, 805 E Pine St, Seattle"
    assert screening.url.value == f"https://magazine.example{events[0].get_absolute_url()}"
    assert screening.summary.value == events[0].name


def test_lines_are_folded_and_end_as_the_rules_ask(client, edition):
    fill(edition)

    file = file_of(client, edition)

    assert file.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert max(len(line) for line in file.split(b"\r\n")) <= 75
    assert any(line.startswith(b" ") for line in file.split(b"\r\n"))
    for line in file.split(b"\r\n"):
        line.decode()  # no letter is cut in two


def test_every_zone_that_is_named_is_defined(client, edition):
    fill(edition)

    lines = unfolded(file_of(client, edition))

    named = {match[1] for line in lines if (match := re.search(r";TZID=([^:;]+)", line))}
    defined = {line.removeprefix("TZID:") for line in lines if line.startswith("TZID:")}
    assert named == defined == {"America/Los_Angeles"}


@pytest.mark.parametrize("hour", [7, 8, 9, 10])
def test_the_hour_that_the_clocks_show_twice_is_told_apart(client, edition, hour):
    """In the night to 4 November 2012 Seattle's clocks went from 2:00 back to 1:00, at 9:00 of UTC."""
    start = datetime(2012, 11, 4, hour, 15, tzinfo=UTC)
    EventFactory(edition=edition, title="Closing", starts_at=start)

    assert parsed(file_of(client, edition)).vevent.dtstart.value.astimezone(UTC) == start


def test_every_event_has_what_it_must_have_once(client, edition):
    fill(edition)

    entries = parsed(file_of(client, edition)).vevent_list

    for name in ("uid", "dtstamp", "dtstart", "sequence", "status", "summary", "url", "last_modified"):
        assert [len(entry.contents[name.replace("_", "-")]) for entry in entries] == [1] * 4, name
    assert len({entry.uid.value for entry in entries}) == 4
    assert all(entry.dtstart.value < entry.dtend.value for entry in entries if "dtend" in entry.contents)


def test_the_calendar_has_a_name_and_says_how_often_to_look(client, edition):
    lines = unfolded(file_of(client, edition))

    assert {
        "VERSION:2.0",
        "X-WR-CALNAME:Pier 2012",
        "NAME:Pier 2012",
        "X-WR-TIMEZONE:America/Los_Angeles",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    } <= set(lines)
    assert not [line for line in lines if line.startswith("METHOD")]


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        ("on", "CONFIRMED", "Closing"),
        ("moved", "CONFIRMED", "Moved: Closing"),
        ("sold_out", "CONFIRMED", "Sold out: Closing"),
        ("postponed", "TENTATIVE", "Postponed: Closing"),
        ("cancelled", "CANCELLED", "Cancelled: Closing"),
    ],
)
def test_a_status_is_told_to_machines_and_people(client, edition, status, code, words):
    event = EventFactory(edition=edition, title="Closing", kind="party", status=status, note="Bring a coat.")

    entry = parsed(file_of(client, event)).vevent

    assert (entry.status.value, entry.summary.value) == (code, words)
    assert "Bring a coat." in entry.description.value
    assert event.status_in_words in entry.description.value


def test_a_move_keeps_the_uid_raises_the_number_and_tells_from_where(client, edition):
    with time_machine.travel(START - timedelta(days=9)):
        event = EventFactory(edition=edition, title="Closing", starts_at=START)
    before = parsed(file_of(client, edition)).vevent
    event.starts_at += timedelta(hours=1)
    event.save()

    after = parsed(file_of(client, edition)).vevent

    assert after.uid.value == before.uid.value
    assert (before.sequence.value, after.sequence.value) == ("0", "1")
    assert after.dtstart.value - before.dtstart.value == timedelta(hours=1)
    assert after.last_modified.value > before.last_modified.value
    assert "Moved from Saturday 19 May, 19:30" in after.description.value


def test_the_same_programme_is_the_same_file(client, edition):
    fill(edition)

    assert file_of(client, edition) == file_of(client, edition)


def test_the_file_holds_no_host_in_its_uids(client, edition, settings):
    fill(edition)
    uids = {line for line in unfolded(file_of(client, edition)) if line.startswith("UID")}
    settings.SITE_URL = "https://elsewhere.example"

    assert {line for line in unfolded(file_of(client, edition)) if line.startswith("UID")} == uids


def test_an_end_is_said_where_it_is_known_or_follows_from_the_films(client, edition):
    known = EventFactory(edition=edition, title="A", kind="talk", starts_at=START, ends_at=START + timedelta(hours=1))
    follows = EventFactory(edition=edition, films=[FilmFactory(runtime=90), FilmFactory(runtime=10)], starts_at=START)
    unknown = EventFactory(edition=edition, films=[FilmFactory(), FilmFactory(runtime=9)], starts_at=START)
    talk = EventFactory(edition=edition, films=[FilmFactory(runtime=90)], kind="q_and_a", starts_at=START)

    ends = {entry.uid.value: entry.contents.get("dtend") for entry in parsed(file_of(client, edition)).vevent_list}

    assert ends[str(known.uid)][0].value == START + timedelta(minutes=60)
    assert ends[str(follows.uid)][0].value == START + timedelta(minutes=100)
    assert ends[str(unknown.uid)] is ends[str(talk.uid)] is None


def test_what_an_editor_pastes_cannot_break_the_file(client, edition):
    event = EventFactory(edition=edition, title="A\x0bB\x1f\r\nEND:VEVENT", kind="talk", note="x\r\nSUMMARY:forged")

    lines = unfolded(file_of(client, event))

    assert lines.count("END:VEVENT") == 1
    assert [line for line in lines if line.startswith("SUMMARY")] == [r"SUMMARY:AB\nEND:VEVENT"]


@pytest.mark.parametrize("thing", ["edition", "event"])
def test_it_comes_as_a_calendar_file_with_a_name(client, edition, thing):
    event = EventFactory(edition=edition, title="Closing night", kind="party")

    response = client.get({"edition": edition, "event": event}[thing].get_calendar_url())

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    name = {"edition": "pier-2012.ics", "event": "closing-night.ics"}[thing]
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'


def test_an_edition_without_events_is_still_a_calendar(client, edition):
    calendar = parsed(file_of(client, edition))

    assert "vevent" not in calendar.contents
    assert calendar.vtimezone.contents["tzid"][0].value == "America/Los_Angeles"


@pytest.mark.parametrize(
    "name",
    ["America/Los_Angeles", "Europe/Dublin", "Asia/Kolkata", "Africa/Casablanca", "Australia/Lord_Howe", "UTC"],
)
def test_a_zone_is_described_as_its_clocks_run(name):
    zone = ZoneInfo(name)

    observances = vtimezone(zone, 2026, 2027).subcomponents

    moments = [datetime(2026, 1, 2, tzinfo=UTC) + timedelta(hours=hours) for hours in range(1, 720 * 24, 1)]
    assert [m for m in moments if offset_by(observances, m) != m.astimezone(zone).utcoffset()] == []


def offset_by(observances, moment):
    """What RFC 5545 makes of them: the onset stands in the time that the clocks showed before it."""
    begun = [
        part for part in observances if part["dtstart"].dt - part["tzoffsetfrom"].td <= moment.replace(tzinfo=None)
    ]
    return max(begun, key=lambda part: part["dtstart"].dt)["tzoffsetto"].td


def test_a_hidden_edition_has_no_calendar(client):
    edition = EditionFactory()
    event = EventFactory(edition=edition, title="Closing")

    assert client.get(edition.get_calendar_url()).status_code == 404
    assert client.get(event.get_calendar_url()).status_code == 404
