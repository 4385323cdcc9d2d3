"""The buttons of publishing: they say what will happen, with the zone, and do just that."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.utils import timezone

from reviews.models import Article, Review
from tests.factories import EditionFactory, EntryFactory, FilmFactory, ReviewFactory, UserFactory
from tests.newsroom.forms import errors_of, submit
from tests.newsroom.test_story_form import ARTICLES, REVIEWS, TEXT, change, field_errors

SPRING = datetime(2025, 5, 1, 9, 0, tzinfo=UTC)
WINTER = datetime(2025, 1, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def at():
    """`at(moment)` stops the clock there until the test ends."""
    travellers = []

    def at(moment):
        traveller = time_machine.travel(moment, tick=False)
        traveller.start()
        travellers.append(traveller)

    yield at
    for traveller in reversed(travellers):
        traveller.stop()


def moment(at, **typed):
    local = timezone.localtime(at)
    return {"publish_at_0": local.strftime("%d/%m/%Y"), "publish_at_1": local.strftime("%H:%M:%S")} | typed


def buttons(client, address):
    """What the buttons say, in their order."""
    context = client.get(address).context
    return [str(context["save_words"]), *(str(words) for _name, words in context["steps"])]


def messages(client, address):
    return [str(message) for message in client.get(address).context["messages"]]


NO_MOMENT = "Schedule (choose “Publish at” first)"


@pytest.mark.parametrize(
    ("now", "planned", "words"),
    [
        (SPRING, datetime(2025, 5, 3, 17, 0, tzinfo=UTC), "Schedule for Sat 3 May, 18:00 BST"),
        (SPRING, datetime(2025, 12, 6, 18, 0, tzinfo=UTC), "Schedule for Sat 6 Dec, 18:00 GMT"),
        (SPRING, datetime(2026, 5, 2, 17, 0, tzinfo=UTC), "Schedule for Sat 2 May 2026, 18:00 BST"),
        (WINTER, datetime(2025, 1, 11, 0, 30, tzinfo=UTC), "Schedule for Sat 11 Jan, 00:30 GMT"),
        (SPRING, datetime(2025, 4, 30, 9, 0, tzinfo=UTC), NO_MOMENT),
        (SPRING, None, NO_MOMENT),
    ],
)
def test_the_button_that_schedules_says_when_in_the_newsrooms_zone(editor, at, now, planned, words):
    at(now)
    review = ReviewFactory(publish_at=planned)

    assert buttons(editor, change(review)) == ["Save", words, "Publish now"]


def test_each_stage_has_its_own_buttons(editor, at):
    at(SPRING)
    ahead, ago = SPRING + timedelta(days=2), SPRING - timedelta(days=2)

    def of(**stored):
        return buttons(editor, change(ReviewFactory(**stored)))

    assert of(status="approved", publish_at=ahead) == [
        "Save",
        "Schedule for Sat 3 May, 10:00 BST",
        "Publish now",
        "Take off the schedule",
    ]
    assert of(status="approved", publish_at=ago) == ["Save; readers see it at once", "Withdraw"]
    assert of(status="withdrawn", publish_at=ago) == ["Save", "Publish again under its old date"]
    assert of(status="approved", publish_at=ago, withdraw_at=SPRING) == ["Save", "Publish again under its old date"]
    assert buttons(editor, f"{REVIEWS}add/") == ["Save", NO_MOMENT, "Publish now"]


def test_the_enter_key_saves_and_never_publishes(editor):
    """A browser presses a form's first submit button for whoever hits Enter in a line of text."""
    for address in [f"{REVIEWS}add/", change(ReviewFactory()), change(ReviewFactory(live=True))]:
        main = editor.get(address).content.decode().partition('id="review_form"')[2]

        first = main[main.index('type="submit"') :]

        assert first.startswith('type="submit" name="_continue"')


def test_publish_now_publishes_and_says_so(editor, client, at):
    at(SPRING)
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"))
    assert client.get(review.get_absolute_url()).status_code == 404

    response = submit(editor, change(review), _publish="1")

    assert response.headers["Location"] == change(review)
    assert messages(editor, change(review)) == ["“Two Lamps review”: Live since Thu 1 May, 10:00 BST."]
    review.refresh_from_db()
    assert (review.stage, review.publish_at, review.first_published_at) == ("live", SPRING, SPRING)
    assert client.get(review.get_absolute_url()).status_code == 200


def test_schedule_waits_for_its_moment_and_says_when(editor, client, at):
    at(SPRING)
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"))
    planned = datetime(2025, 5, 3, 17, 0, tzinfo=UTC)

    submit(editor, change(review), moment(planned, _schedule="1"))

    review.refresh_from_db()
    assert (review.stage, review.publish_at) == ("scheduled", planned)
    assert messages(editor, change(review)) == ["“Two Lamps review”: Scheduled for Sat 3 May, 18:00 BST."]
    assert client.get(review.get_absolute_url()).status_code == 404
    at(planned)
    assert client.get(review.get_absolute_url()).status_code == 200


def test_what_is_scheduled_can_be_moved_taken_off_and_published_at_once(editor, at):
    at(SPRING)
    review = ReviewFactory(scheduled=True)
    later = SPRING + timedelta(days=9)

    submit(editor, change(review), moment(later, _schedule="1"))
    review.refresh_from_db()
    assert (review.stage, review.publish_at) == ("scheduled", later)

    submit(editor, change(review), _unschedule="1")
    review.refresh_from_db()
    assert (review.stage, review.first_published_at) == ("ready", None)

    submit(editor, change(review), moment(later, _publish="1"))
    review.refresh_from_db()
    assert (review.stage, review.publish_at) == ("live", SPRING)


def test_a_plain_save_of_what_is_scheduled_leaves_it_scheduled(editor, at):
    at(SPRING)
    review = ReviewFactory(scheduled=True)

    response = submit(editor, change(review), standfirst="Lamps.", _continue="1")

    assert errors_of(response) == []
    review.refresh_from_db()
    assert (review.stage, review.standfirst) == ("scheduled", "Lamps.")


def test_a_plain_save_of_what_is_live_leaves_it_live_since_then(editor, at):
    at(SPRING)
    review = ReviewFactory(live=True)
    since = review.publish_at

    submit(editor, change(review), standfirst="Lamps.", status="draft")

    review.refresh_from_db()
    assert (review.stage, review.publish_at, review.standfirst) == ("live", since, "Lamps.")
    assert review.changed_at == SPRING


def test_withdraw_takes_it_away_and_it_can_be_published_again(editor, client, at):
    at(SPRING)
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"), live=True)
    first = review.first_published_at

    submit(editor, change(review), _withdraw="1")
    assert messages(editor, change(review)) == ["“Two Lamps review”: Withdrawn."]
    assert client.get(review.get_absolute_url()).status_code == 410

    submit(editor, change(review), _publish="1")
    review.refresh_from_db()
    assert (review.stage, review.first_published_at) == ("live", first)
    assert client.get(review.get_absolute_url()).status_code == 200


def test_what_was_withdrawn_by_the_clock_can_be_published_again(editor, at):
    at(SPRING)
    review = ReviewFactory(
        status="approved", publish_at=SPRING - timedelta(days=3), withdraw_at=SPRING - timedelta(days=1)
    )

    response = submit(editor, change(review), _publish="1")

    assert errors_of(response) == []
    review.refresh_from_db()
    assert (review.stage, review.withdraw_at) == ("live", None)


def test_a_moment_that_has_passed_is_refused_at_its_field(editor, at):
    at(SPRING)
    review = ReviewFactory()

    response = submit(editor, change(review), moment(SPRING - timedelta(minutes=1), _schedule="1"))

    assert field_errors(response) == {
        "publish_at": ["This moment has passed. Choose a later one, or publish now."]
    }  # fmt: skip
    review.refresh_from_db()
    assert review.stage == "draft"


def test_scheduling_without_a_moment_is_refused(editor):
    review = ReviewFactory()

    response = submit(editor, change(review), _schedule="1")

    assert errors_of(response) == ["Say when it is to be published."]


@pytest.mark.parametrize("step", ["_publish", "_schedule"])
def test_nothing_is_published_without_text(editor, at, step):
    at(SPRING)
    review = ReviewFactory(body="")

    response = submit(editor, change(review), moment(SPRING + timedelta(days=1), **{step: "1"}))

    assert field_errors(response) == {"body": ["There is no text yet."]}


def test_a_feature_that_nobody_headed_is_not_published(editor):
    response = submit(editor, f"{ARTICLES}add/", kind="feature", body=TEXT, _publish="1")

    assert field_errors(response) == {"headline": ["Type a headline: there is not enough here to compose one from."]}
    assert not Article.objects.exists()


def test_withdrawing_before_publishing_is_refused_with_a_sentence(editor, at):
    at(SPRING)
    review = ReviewFactory()
    typed = moment(SPRING + timedelta(days=3), withdraw_at_0="03/05/2025", withdraw_at_1="12:00", _schedule="1")

    response = submit(editor, change(review), typed)

    assert errors_of(response) == ["It cannot be withdrawn before it is published."]


@pytest.fixture
def embargoed(db, at):
    at(SPRING)
    edition = EditionFactory(year=2025)
    return EntryFactory(edition=edition, embargo_until=SPRING + timedelta(days=2))


def of(entry, **typed):
    return {"film": entry.film.pk, "edition": entry.edition.pk, "body": TEXT} | typed


def test_nothing_is_published_before_its_embargo_not_even_on_the_first_save(editor, embargoed):
    refused = submit(editor, f"{REVIEWS}add/", of(embargoed, _publish="1"))

    assert errors_of(refused) == ["This film is under embargo at that moment."]
    assert not Review.objects.exists()


def test_a_draft_that_moves_to_an_embargoed_film_as_it_is_published_is_refused(editor, embargoed):
    review = ReviewFactory()

    refused = submit(editor, change(review), of(embargoed, _publish="1"))

    assert errors_of(refused) == ["This film is under embargo at that moment."]


def test_a_draft_under_embargo_is_scheduled_for_its_end_and_not_for_a_minute_before(editor, embargoed):
    review = ReviewFactory(film=embargoed.film, edition=embargoed.edition)
    lifted = embargoed.embargo_until

    refused = submit(editor, change(review), moment(lifted - timedelta(minutes=1), _schedule="1"))
    taken = submit(editor, change(review), moment(lifted, _schedule="1"))

    assert errors_of(refused) == ["This film is under embargo at that moment."]
    assert taken.status_code == 302
    review.refresh_from_db()
    assert review.stage == "scheduled"


def test_the_form_says_until_when_the_embargo_holds(editor, embargoed):
    review = ReviewFactory(film=embargoed.film, edition=embargoed.edition)

    assert "Sat 3 May, 10:00 BST" in editor.get(change(review)).content.decode()


def test_whoever_may_publishes_before_the_embargo_with_a_reason_that_stays(editor, embargoed):
    submit(editor, f"{REVIEWS}add/", of(embargoed, embargo_override="The festival agreed by mail.", _publish="1"))

    review = Review.objects.get()
    assert (review.stage, review.embargo_override) == ("live", "The festival agreed by mail.")


def test_a_reason_from_somebody_who_may_not_give_one_is_not_heard(client, embargoed):
    user = UserFactory(is_staff=True)
    rights = ["view_review", "add_review", "change_review", "edit_any_story", "publish_story"]
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(user)

    refused = submit(client, f"{REVIEWS}add/", of(embargoed, embargo_override="I say so.", _publish="1"))

    assert errors_of(refused) == ["This film is under embargo at that moment."]


def test_a_moment_that_is_no_moment_is_refused_at_its_field(editor):
    review = ReviewFactory()

    response = submit(editor, change(review), publish_at_0="31/02/2025", publish_at_1="25:61", _schedule="1")

    assert set(field_errors(response)) == {"publish_at"}


def test_an_hour_that_the_clocks_skip_is_refused_at_its_field(editor, at):
    at(WINTER)
    review = ReviewFactory()

    response = submit(editor, change(review), publish_at_0="30/03/2025", publish_at_1="01:30", _schedule="1")

    assert set(field_errors(response)) == {"publish_at"}


@pytest.mark.parametrize("step", ["_publish", "_schedule"])
def test_a_form_that_is_refused_says_what_is_so_and_not_what_was_tried(editor, step):
    review = ReviewFactory(body="")

    response = submit(editor, change(review), {step: "1", "headline": "Something else"})

    assert response.context["stage_words"] == "Draft"
    assert [str(words) for _name, words in response.context["steps"]] == [NO_MOMENT, "Publish now"]
    assert response.context["preview_address"] == review.get_absolute_url()


@pytest.mark.parametrize(("state", "shown"), [({"live": True}, "approved"), ({"scheduled": True}, "approved"),
                                              ({"live": True, "status": "withdrawn"}, "withdrawn")])  # fmt: skip
def test_a_status_that_only_buttons_change_is_shown_and_cannot_be_chosen(editor, state, shown):
    review = ReviewFactory(**state)

    field = editor.get(change(review)).context["adminform"].form.fields["status"]
    submit(editor, change(review), status="draft", _continue="1")

    assert (field.disabled, [value for value, _label in field.choices]) == (True, [shown])
    review.refresh_from_db()
    assert review.status == shown


def test_what_was_withdrawn_and_scheduled_anew_is_published_now_when_told_so(editor, at):
    at(SPRING)
    review = ReviewFactory(live=True)
    submit(editor, change(review), _withdraw="1")
    submit(editor, change(review), moment(SPRING + timedelta(days=3), _schedule="1"))

    submit(editor, change(review), _publish="1")

    review.refresh_from_db()
    assert (review.stage, review.publish_at) == ("live", SPRING)


def test_what_readers_knew_comes_back_under_its_date(editor, at):
    at(SPRING)
    review = ReviewFactory(live=True)
    since = review.publish_at
    submit(editor, change(review), _withdraw="1")
    at(SPRING + timedelta(days=3))

    submit(editor, change(review), _publish="1")

    review.refresh_from_db()
    assert (review.stage, review.publish_at) == ("live", since)


def test_a_later_date_takes_nothing_away_from_readers_unsaid(editor, client, at):
    at(SPRING)
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"), live=True)

    response = submit(editor, change(review), publish_at_0="2031-01-01", publish_at_1="09:00", _save="1")

    assert "Readers can see it already" in response.content.decode()
    assert client.get(review.get_absolute_url()).status_code == 200
