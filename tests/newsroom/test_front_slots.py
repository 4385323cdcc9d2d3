"""Pinning stories to the front page: who may, how, and what the list says of each pin."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.urls import reverse

from cinesite.models import Pin
from tests.factories import ArticleFactory, ReviewFactory

from .forms import errors_of, fields_of, submit

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 5, 1, 11, 0, tzinfo=UTC)  # noon in London
LIST, ADD = "/admin/cinesite/pin/", "/admin/cinesite/pin/add/"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def review(**facts):
    return ReviewFactory(**{"status": "approved", "publish_at": NOW - timedelta(hours=1)} | facts)


def pin(**facts):
    return Pin.objects.create(**{"slot": "lead"} | facts)


def said_of(client, pin):
    response = client.get(LIST)
    found = next(row for row in response.context["cl"].result_list if row.pk == pin.pk)
    words = response.context["cl"].model_admin.state(found)
    assert words in response.content.decode()
    return words


def test_an_editor_pins_a_story_and_reads_what_that_does(editor):
    story = review()

    response = submit(editor, ADD, slot="lead", story=story.pk, place=1)

    assert errors_of(response) == []
    assert Pin.objects.get().story_id == story.pk
    assert "Stands now" in [str(message) for message in editor.get(LIST).context["messages"]]


@pytest.mark.parametrize("role", ["Critic", "Moderator"])
def test_critics_and_moderators_can_neither_pin_nor_see_what_is_pinned(signed_in, role):
    client, story = signed_in(role), review()
    pinned = pin(story=story)
    change, delete = f"{LIST}{pinned.pk}/change/", f"{LIST}{pinned.pk}/delete/"
    data = {"slot": "reviews", "story": story.pk, "place": 2, "starts_at_0": "", "starts_at_1": ""}

    asked = [client.get(address).status_code for address in (LIST, ADD, change, delete)]
    sent = [client.post(ADD, data), client.post(change, data), client.post(delete, {"post": "yes"})]
    sent.append(client.post(LIST, {"action": "delete_selected", "_selected_action": [pinned.pk], "post": "yes"}))

    assert asked + [response.status_code for response in sent] == [403] * 8
    assert list(Pin.objects.values_list("slot", "story", "place")) == [("lead", story.pk, 1)]
    assert "pin" not in client.get("/admin/").content.decode().lower().replace("shipping", "")


@pytest.mark.parametrize("role", ["Editor", "Publisher"])
def test_editors_and_publishers_find_the_pins_among_the_stories(signed_in, role):
    apps = signed_in(role).get("/admin/").context["app_list"]

    assert "Pins on the front page" in [str(door["name"]) for door in apps[0]["models"]]


def test_the_story_is_found_by_typing_and_may_be_a_draft(editor):
    ReviewFactory(headline="The Salt Ledger, at last", headline_is_typed=True)
    query = {"term": "salt", "app_label": "cinesite", "model_name": "pin", "field_name": "story"}

    found = editor.get("/admin/autocomplete/", query).json()["results"]

    assert [choice["text"] for choice in found] == ["The Salt Ledger, at last"]


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"slot": "pieces"}, "Here stand only: Interviews, Features."),
        ({"slot": "news"}, "Here stand only: News."),
        ({"slot": "reviews", "place": 13}, "There are 12 places."),
        ({"place": 0}, "Ensure this value is greater than or equal to 1."),
        ({"story": ""}, "This field is required."),
        ({"story": "9" * 30}, "Select a valid choice. That choice is not one of the available choices."),
        ({"slot": "cellar"}, "Select a valid choice. cellar is not one of the available choices."),
    ],
)
def test_what_cannot_stand_there_is_refused_at_its_field(editor, typed, error):
    response = submit(editor, ADD, {"slot": "reviews", "story": review().pk, "place": 1} | typed)

    assert errors_of(response) == [error]
    assert not Pin.objects.exists()


def test_a_pin_cannot_end_before_it_begins(editor):
    times = {"starts_at_0": "2026-05-03", "starts_at_1": "10:00", "ends_at_0": "2026-05-03", "ends_at_1": "09:00"}
    story = review()

    response = submit(editor, ADD, {"slot": "lead", "story": story.pk, "place": 1} | times)

    assert errors_of(response) == ["It cannot end before it begins."]
    with pytest.raises(IntegrityError), transaction.atomic():
        pin(story=story, starts_at=NOW, ends_at=NOW - timedelta(hours=1))


def test_the_list_says_of_each_pin_what_readers_see(editor):
    hour, until = timedelta(hours=1), NOW + timedelta(days=2)
    article = ArticleFactory(kind="news", live=True)
    said = {
        pin(story=review()): "Stands now",
        pin(story=review(), slot="reviews", ends_at=until): "Stands now, until Sun 3 May, 12:00 BST",
        pin(story=review(), slot="reviews", ends_at=NOW): "Over since Fri 1 May, 12:00 BST",
        pin(story=review(), starts_at=NOW + hour): "From Fri 1 May, 13:00 BST",
        pin(story=review(publish_at=until)): "From Sun 3 May, 12:00 BST",
        pin(story=review(publish_at=until), starts_at=until + hour): "From Sun 3 May, 13:00 BST",
        pin(story=review(status="withdrawn")): "Nothing: the story is not live (Withdrawn)",
        pin(story=review(withdraw_at=NOW)): "Nothing: the story is not live (Withdrawn)",
        pin(story=ReviewFactory()): "Nothing: the story is not live (Draft)",
        pin(story=article, slot="pieces"): "Nothing: the story stands in “News” now",
        pin(story=review(), place=2): "Waits: another pin has its place, or its story stands further up",
    }

    assert {pin: said_of(editor, pin) for pin in said} == said


def test_the_list_reads_down_the_page_and_what_is_over_comes_last(editor):
    over = pin(story=review(), ends_at=NOW)
    news = pin(story=ArticleFactory(kind="news", live=True), slot="news")
    second, first = (pin(story=review(), slot="reviews", place=place) for place in (2, 1))
    lead = pin(story=review())

    listed = editor.get(LIST).context["cl"].result_list

    assert [row.pk for row in listed] == [row.pk for row in (lead, first, second, news, over)]


def test_the_list_costs_the_same_however_long_it_is(editor, count_queries):
    pin(story=review())
    of_one = count_queries(editor, LIST)
    for _number in range(6):
        pin(story=review(), slot="reviews")

    assert count_queries(editor, LIST) == of_one


def test_from_a_pin_one_click_leads_to_the_page_itself(editor):
    address = f"{LIST}{pin(story=review()).pk}/change/"

    assert f'<a href="{reverse("front")}" class="viewsitelink">' in editor.get(address).content.decode()


@pytest.mark.parametrize(("door", "make"), [("review", ReviewFactory), ("article", ArticleFactory)])
def test_from_its_list_a_story_is_two_steps_from_the_lead(editor, door, make):
    story = make(live=True)
    action = {"action": "lead_the_front_page", "_selected_action": [story.pk]}

    response = editor.post(f"/admin/reviews/{door}/", action)
    form = fields_of(editor.get(response.url))
    editor.post(response.url, form)

    assert (form["slot"], form["story"]) == (["lead"], [str(story.pk)])
    assert list(Pin.objects.values_list("slot", "story")) == [("lead", story.pk)]


def test_only_one_story_can_be_made_the_lead_at_once(editor):
    stories = [review().pk, review().pk]
    action = {"action": "lead_the_front_page", "_selected_action": stories}

    response = editor.post("/admin/reviews/review/", action, follow=True)

    assert "One story leads: tick that one alone." in response.content.decode()
    assert not Pin.objects.exists()


def test_a_critics_list_of_stories_does_not_offer_the_lead(signed_in):
    critic, story = signed_in("Critic"), review()
    address = "/admin/reviews/review/"

    page = critic.get(address).content.decode()
    response = critic.post(address, {"action": "lead_the_front_page", "_selected_action": [story.pk]})

    assert "lead_the_front_page" not in page
    assert "cinesite/pin" not in response.headers.get("Location", "")


def test_a_story_that_is_deleted_takes_its_pins_along(editor):
    story = review()
    pin(story=story)

    response = editor.post(f"/admin/reviews/review/{story.pk}/delete/", {"post": "yes"})

    assert response.status_code == 302
    assert not Pin.objects.exists()
