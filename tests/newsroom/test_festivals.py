"""Festivals, their editions and their programme in the newsroom."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from festivals.models import Award, Edition, Entry, Event, Festival, Strand, Venue
from reviews.models import Review
from tests.factories import (
    EditionFactory,
    EntryFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
)
from tests.newsroom.forms import errors_of, submit

FESTIVALS = "/admin/festivals/festival/"
EDITIONS = "/admin/festivals/edition/"
EVENTS = "/admin/festivals/event/"


def change(thing):
    return f"/admin/festivals/{thing._meta.model_name}/{thing.pk}/change/"


@pytest.fixture
def siff(db):
    """From 17 May to 10 June, in Seattle's time."""
    festival = FestivalFactory(name="Seattle International Film Festival", short_name="SIFF")
    return EditionFactory(festival=festival, year=2012)


def messages_of(response):
    return [(message.level_tag, message.message) for message in response.context["messages"]]


def text(response):
    return response.content.decode()


# Festivals


def test_a_festival_is_entered_with_its_venues_and_headlines(editor):
    submit(
        editor,
        f"{FESTIVALS}add/",
        {
            "name": "Seattle International Film Festival",
            "short_name": "SIFF",
            "time_zone": "America/Los_Angeles",
            "venues-0-name": "Egyptian",
            "patterns-0-kind": "review",
            "patterns-0-pattern": "{festival} Film Review – {film}",
        },
    )

    festival = Festival.objects.get()
    assert (festival.slug, festival.time_zone) == ("siff", "America/Los_Angeles")
    assert festival.venues.get().name == "Egyptian"
    assert festival.patterns.get().pattern == "{festival} Film Review – {film}"


def test_the_festival_form_offers_zones_and_explains_placeholders(editor):
    page = text(editor.get(f"{FESTIVALS}add/"))

    assert '<option value="America/Los_Angeles"></option>' in page
    assert "{festival}: the festival’s short name." in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"time_zone": "Mars/Olympus"}, "“Mars/Olympus” is not a time zone. One is Europe/London."),
        ({"slug": "taken"}, "Another festival has this address."),
        ({"name": "Taken"}, "Festival with this Name already exists."),
        (
            {"patterns-0-kind": "review", "patterns-0-pattern": "{colour} review"},
            "“{colour}” is not a placeholder. These are: {film}, {film_year}, {people}, {festival}, {year}.",
        ),
        (
            {f"patterns-{row}-{name}": value for row in (0, 1) for name, value in [("kind", "news"), ("pattern", "x")]},
            "There is a pattern for this kind already.",
        ),
        ({"venues-0-name": "Egyptian", "venues-1-name": "Egyptian"}, "This festival has a venue of this name already."),
    ],
)
def test_a_festival_that_cannot_be_is_refused_with_a_sentence(editor, typed, sentence):
    FestivalFactory(name="Taken", slug="taken")
    usual = {"name": "Seaside", "short_name": "Sea", "time_zone": "Europe/London"}

    response = submit(editor, f"{FESTIVALS}add/", usual | typed)

    assert sentence in errors_of(response)
    assert Festival.objects.count() == 1


def test_a_festivals_own_pattern_rewrites_its_composed_headlines(editor, siff):
    review = ReviewFactory(film=FilmFactory(title="Wadjda"), edition=siff)

    submit(editor, change(siff.festival), {"patterns-0-kind": "review", "patterns-0-pattern": "{film} at {festival}"})

    review.refresh_from_db()
    assert review.headline == "Wadjda at SIFF"


# Editions


@pytest.mark.parametrize("words", ["siff 2012", "SIFF", "seattle 2012", "2012 international", "siff 20"])
def test_the_story_form_finds_an_edition_by_festival_and_year(editor, siff, words):
    EditionFactory(festival=FestivalFactory(name="Berlinale", short_name="Berlinale"), year=2013)
    address = "/admin/autocomplete/?app_label=reviews&model_name=review&field_name=edition"

    found = editor.get(f"{address}&term={words}").json()["results"]

    assert [edition["text"] for edition in found] == ["SIFF 2012"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"year": "2012"}, "This festival has an edition in this year already."),
        ({"ends_on": "01/01/2013"}, "An edition cannot end before it starts."),
        ({"awards-0-name": "Golden Space Needle", "awards-0-result": "won"}, "Say which film or who the award is for."),
        ({"public_from_0": "31/31/2013"}, "Enter a valid date."),
    ],
)
def test_an_edition_that_cannot_be_is_refused_with_a_sentence(editor, siff, typed, sentence):
    usual = {"festival": siff.festival_id, "year": "2013", "starts_on": "16/05/2013", "ends_on": "09/06/2013"}

    response = submit(editor, f"{EDITIONS}add/", usual | typed)

    assert sentence in errors_of(response)
    assert Edition.objects.count() == 1


def test_a_whole_programme_is_entered_on_one_form(editor, siff):
    strand = StrandFactory(edition=siff, name="Late Night")
    film = FilmFactory()

    submit(
        editor,
        change(siff),
        {
            "entries-0-film": film.pk,
            "entries-0-strand": strand.pk,
            "entries-0-premiere": "world",
            "entries-0-embargo_until_0": "20/05/2012",
            "entries-0-embargo_until_1": "18:00",
            "strands-1-name": "Docs",
            "strands-2-name": "Docs for Kids",
            "awards-0-name": "Golden Space Needle",
            "awards-0-result": "won",
            "awards-0-film": film.pk,
        },
    )

    entry = Entry.objects.get()
    assert (entry.strand, entry.premiere) == (strand, "world")
    assert entry.embargo_until == datetime(2012, 5, 21, 1, tzinfo=UTC)
    assert [strand.slug for strand in Strand.objects.all()] == ["docs", "docs-for-kids", strand.slug]
    assert Award.objects.get().film == film


def test_only_strands_of_this_edition_are_offered(editor, siff):
    StrandFactory(edition=siff, name="Late Night")
    StrandFactory(name="Elsewhere")
    EntryFactory(edition=siff)

    page = text(editor.get(change(siff)))

    assert ">Late Night</option>" in page
    assert "Elsewhere" not in page


def test_a_strand_of_another_edition_is_refused(editor, siff):
    entry = {"entries-0-film": FilmFactory().pk, "entries-0-strand": StrandFactory().pk}

    response = submit(editor, change(siff), entry)

    assert errors_of(response) == ["This strand belongs to another edition."]
    assert not Entry.objects.exists()


def test_deleting_a_strand_keeps_its_films_even_while_they_change(editor, siff):
    strand = StrandFactory(edition=siff)
    entry = EntryFactory(edition=siff, strand=strand)

    response = submit(editor, change(siff), {"strands-0-DELETE": "on", "entries-0-premiere": "world"})

    entry.refresh_from_db()
    assert response.status_code == 302
    assert (entry.strand, entry.premiere) == (None, "world")


@pytest.mark.parametrize("there_already", [True, False])
def test_a_film_stands_in_a_programme_once(editor, siff, there_already):
    film = FilmFactory()
    if there_already:
        EntryFactory(edition=siff, film=film)

    response = submit(editor, change(siff), {"entries-0-film": film.pk, "entries-1-film": film.pk})

    assert "This film is in the programme already." in errors_of(response)


def test_an_embargo_is_not_moved_past_a_scheduled_story(editor, siff):
    entry = EntryFactory(edition=siff, film=FilmFactory(title="Wadjda"))
    planned = datetime(2030, 5, 20, 12, tzinfo=UTC)
    ReviewFactory(film=entry.film, edition=siff, status="approved", publish_at=planned)
    later = {"entries-0-embargo_until_0": "21/05/2030", "entries-0-embargo_until_1": "18:00"}

    response = submit(editor, change(siff), later)

    assert response.context["inline_admin_formsets"][0].formset.errors == [
        {
            "embargo_until": [
                "Published or scheduled before this moment: SIFF 2012: ‘Wadjda’ review. Move or withdraw first."
            ]
        }
    ]
    entry.refresh_from_db()
    assert entry.embargo_until is None


def test_an_embargo_reaches_the_stories_on_that_film(editor, siff):
    entry = EntryFactory(edition=siff)
    ReviewFactory(film=entry.film, edition=siff)

    submit(editor, change(siff), {"entries-0-embargo_until_0": "21/05/2030", "entries-0-embargo_until_1": "18:00"})

    assert Review.objects.get().embargo_until == datetime(2030, 5, 22, 1, tzinfo=UTC)


def test_the_edition_says_in_which_zone_its_times_are(editor, siff):
    siff.public_from = datetime(2012, 5, 1, 7, tzinfo=UTC)
    siff.save()

    page = text(editor.get(change(siff)))

    assert "Times are local to SIFF (America/Los_Angeles, where it is" in page
    assert 'value="00:00:00"' in page
    assert "since Tue 1 May 2012, 00:00 PDT" in text(editor.get(EDITIONS))


def test_a_new_editions_times_are_in_the_zone_of_the_festival_that_is_chosen(editor, siff):
    assert "Times are local to the festival" in text(editor.get(f"{EDITIONS}add/"))

    submit(
        editor,
        f"{EDITIONS}add/",
        {
            "festival": siff.festival_id,
            "year": "2013",
            "starts_on": "16/05/2013",
            "ends_on": "09/06/2013",
            "public_from_0": "01/05/2013",
            "public_from_1": "09:00",
        },
    )

    assert Edition.objects.get(year=2013).public_from == datetime(2013, 5, 1, 16, tzinfo=UTC)


def test_a_critic_reads_the_programme_and_changes_nothing(signed_in, siff):
    critic = signed_in("Critic")
    EntryFactory(edition=siff, film=FilmFactory(title="Wadjda"), strand=StrandFactory(edition=siff))

    assert critic.get(change(siff)).status_code == 200
    assert critic.post(change(siff), {"year": "2013"}).status_code == 403
    assert critic.get(EVENTS).status_code == 403


def test_the_edition_leads_to_its_events(editor, siff):
    EventFactory(edition=siff)

    assert f'href="{EVENTS}?edition={siff.pk}"' in text(editor.get(change(siff)))
    assert f'<a href="{EVENTS}?edition={siff.pk}">1</a>' in text(editor.get(EDITIONS))


@pytest.mark.parametrize("public", ["yes", "no"])
def test_editions_are_filtered_by_whether_readers_see_them(editor, public):
    EditionFactory(live=True, festival__short_name="Seen")
    EditionFactory(festival__short_name="Unseen")

    response = editor.get(EDITIONS, {"public": public})

    assert [str(edition) for edition in response.context["cl"].result_list] == [
        {"yes": "Seen 2012", "no": "Unseen 2012"}[public]
    ]


# Events


def event_fields(at, **changes):
    times = {"starts_at_0": "20/05/2012", "starts_at_1": "19:00", "ends_at_0": "20/05/2012", "ends_at_1": "21:00"}
    return {"edition": at.pk, "kind": "screening", "status": "on"} | times | changes


def test_an_events_times_are_the_festivals_own(editor, siff):
    film, person = FilmFactory(), PersonFactory()

    submit(editor, f"{EVENTS}add/", event_fields(siff, films=[film.pk], participants=[person.pk]))

    event = Event.objects.get()
    assert event.starts_at == datetime(2012, 5, 21, 2, tzinfo=UTC)
    assert (list(event.films.all()), list(event.participants.all())) == ([film], [person])
    page = text(editor.get(change(event)))
    assert 'value="19:00:00"' in page
    assert "Times are local to SIFF (America/Los_Angeles" in page
    assert "Sun 20 May 2012, 19:00 PDT" in text(editor.get(EVENTS))


def test_an_event_that_comes_back_with_an_error_keeps_the_times_that_were_typed(editor, siff):
    response = submit(editor, f"{EVENTS}add/", event_fields(siff, ends_at_1="18:00"))

    assert errors_of(response) == ["An event cannot end before it starts."]
    assert 'value="19:00"' in text(response)
    assert "Times are local to SIFF" in text(response)
    assert not Event.objects.exists()


def test_the_zone_of_one_form_does_not_leak_into_the_next(editor, siff):
    before = timezone.get_current_timezone_name()

    editor.get(f"{EVENTS}add/?edition={siff.pk}")

    assert timezone.get_current_timezone_name() == before != "America/Los_Angeles"


def test_an_event_outside_its_edition_is_saved_with_a_warning_that_names_the_dates(editor, siff):
    response = submit(editor, f"{EVENTS}add/", event_fields(siff, starts_at_0="11/06/2012", ends_at_0="", ends_at_1=""))

    assert Event.objects.count() == 1
    warnings = [words for level, words in messages_of(editor.get(response.url)) if level == "warning"]
    assert warnings == ["Saved. But it starts on 11 June 2012, and SIFF 2012 is from 17 May 2012 to 10 June 2012."]


def test_the_last_evening_is_within_the_edition_wherever_the_newsroom_is(editor, siff):
    fields = event_fields(siff, starts_at_0="10/06/2012", starts_at_1="23:00", ends_at_0="", ends_at_1="")

    response = submit(editor, f"{EVENTS}add/", fields)

    assert [level for level, _words in messages_of(editor.get(response.url))] == ["success"]


def test_a_venue_of_another_festival_is_neither_offered_nor_taken(editor, siff):
    here = Venue.objects.create(festival=siff.festival, name="Egyptian")
    elsewhere = Venue.objects.create(festival=FestivalFactory(), name="Zoo Palast")

    page = text(editor.get(f"{EVENTS}add/?edition={siff.pk}"))
    refused = submit(editor, f"{EVENTS}add/", event_fields(siff, venue=elsewhere.pk))
    taken = submit(editor, f"{EVENTS}add/", event_fields(siff, venue=here.pk))

    assert "Egyptian" in page
    assert "Zoo Palast" not in page
    assert refused.context["adminform"].form.errors == {"venue": ["This venue belongs to another festival."]}
    assert taken.status_code == 302
    assert Event.objects.get().venue == here


def test_what_is_added_in_passing_knows_where_it_belongs(editor, siff):
    EntryFactory(edition=siff)

    assert f"strand/add/?_to_field=id&amp;_popup=1&amp;edition={siff.pk}" in text(editor.get(change(siff)))
    form = text(editor.get(f"{EVENTS}add/?edition={siff.pk}"))
    assert f"venue/add/?_to_field=id&amp;_popup=1&amp;festival={siff.festival_id}" in form


@pytest.mark.parametrize("address", ["?edition={}", "?_changelist_filters=edition%3D{}%26kind%3Dtalk"])
def test_a_new_event_begins_at_the_edition_that_it_was_added_from(editor, siff, address):
    response = editor.get(f"{EVENTS}add/{address.format(siff.pk)}")

    assert "Times are local to SIFF" in text(response)
    assert str(response.context["adminform"].form["edition"].value()) == str(siff.pk)


def test_the_next_event_is_added_to_the_same_edition(editor, siff):
    response = submit(editor, f"{EVENTS}add/", event_fields(siff, _addanother="1"))

    assert response.url == f"{EVENTS}add/?edition={siff.pk}"


@pytest.mark.parametrize("nonsense", ["x", "", "99999999", "-1", "9" * 30])
def test_an_edition_that_does_not_exist_gets_a_form_or_an_error_never_a_traceback(editor, siff, nonsense):
    opened = editor.get(f"{EVENTS}add/", {"edition": nonsense})
    posted = submit(editor, f"{EVENTS}add/", event_fields(siff, edition=nonsense))
    filtered = editor.get(EVENTS, {"edition": nonsense})

    assert opened.status_code == 200
    assert "edition" in posted.context["adminform"].form.errors
    assert filtered.status_code in {200, 302}


@pytest.mark.parametrize("nonsense", ["x", "9" * 30])
def test_a_key_that_cannot_be_one_is_refused_at_its_field(editor, siff, nonsense):
    event = submit(editor, f"{EVENTS}add/", event_fields(siff, films=["x"], participants=["x"], venue=nonsense))
    edition = submit(editor, change(siff), {"festival": nonsense, "entries-0-film": nonsense})

    assert set(event.context["adminform"].form.errors) == {"films", "participants", "venue"}
    assert set(edition.context["adminform"].form.errors) == {"festival"}
    assert set(edition.context["inline_admin_formsets"][0].formset.errors[0]) == {"film"}


def test_events_are_filtered_by_edition_kind_and_status(editor, siff):
    wanted = EventFactory(edition=siff, kind="talk", status="cancelled")
    EventFactory(edition=siff, kind="talk")
    EventFactory(edition=siff, status="cancelled")
    EventFactory(kind="talk", status="cancelled")

    response = editor.get(EVENTS, {"edition": siff.pk, "kind__exact": "talk", "status__exact": "cancelled"})

    assert list(response.context["cl"].result_list) == [wanted]


# Costs


@pytest.mark.parametrize("address", [FESTIVALS, EDITIONS, EVENTS, f"{EVENTS}?q=siff", "/admin/festivals/venue/"])
def test_a_list_costs_the_same_however_long_it_is(editor, address, count_queries):
    make_whole_festival()
    one = count_queries(editor, address)

    for _ in range(4):
        make_whole_festival()

    assert count_queries(editor, address) == one


def test_a_form_costs_the_same_however_long_the_programme_is(editor, siff, count_queries):
    fill_programme(siff)
    one = count_queries(editor, change(siff))

    for _ in range(4):
        fill_programme(siff)

    assert count_queries(editor, change(siff)) == one


def make_whole_festival():
    edition = EditionFactory(live=True)
    fill_programme(edition)
    venue = Venue.objects.create(festival=edition.festival, name="Egyptian")
    event = EventFactory(edition=edition, venue=venue, films=[FilmFactory()])
    assert event.films.count() == 1


def fill_programme(edition):
    entry = EntryFactory(edition=edition, strand=StrandFactory(edition=edition))
    Award.objects.create(edition=edition, name="Prize", film=entry.film, person=PersonFactory())
