"""What a critic may do, and from the wrong side: by form and by requests made by hand."""

from datetime import timedelta

import pytest
from django.utils import timezone

from films.models import Film, Person
from images.models import Image
from reviews.models import Review, Story
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EntryFactory,
    FilmFactory,
    ImageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
    UserFactory,
)
from tests.newsroom.forms import fields_of, submit
from tests.newsroom.test_story_form import ARTICLES, REVIEWS, TEXT, change, field_errors, names
from tests.pictures import jpeg_upload


@pytest.fixture
def critic(signed_in):
    """The client of a critic; `critic.byline` is the byline that is linked to the account."""
    client = signed_in("Critic")
    client.byline = CriticFactory(name="Robin Poe", user=client.user)
    return client


@pytest.fixture
def own(critic):
    return ReviewFactory(critics=[critic.byline])


@pytest.fixture
def others(db):
    """A draft of somebody else, whose headline is nobody's business yet."""
    return ReviewFactory(headline="Kept under wraps", headline_is_typed=True, critics=[CriticFactory()])


def stored(story):
    return Story.objects.filter(pk=story.pk).values().get()


def links(story):
    return (
        list(story.bylines.values_list("critic", flat=True)),
        list(story.theme_links.values_list("tag", flat=True)),
        list(story.subjects.values_list("person", flat=True)),
    )


def test_what_a_critic_adds_carries_the_own_byline(critic):
    submit(critic, f"{REVIEWS}add/", film=FilmFactory().pk, body=TEXT)
    submit(critic, f"{ARTICLES}add/", kind="feature", headline="Lamps", body=TEXT)

    for story in Story.objects.all():
        assert [byline.critic for byline in story.bylines.all()] == [critic.byline]
        assert story.stage == "draft"
        assert critic.get(change(story)).status_code == 200
    assert Story.objects.count() == 2


def test_a_critic_writes_on_in_a_draft_and_hands_it_in(critic, own):
    theme = ThemeFactory()

    submit(critic, change(own), standfirst="Lamps.", themes=[theme.pk], _continue="1")
    submit(critic, change(own), status="in_review")

    own.refresh_from_db()
    assert (own.standfirst, own.stage) == ("Lamps.", "in_review")
    assert links(own) == ([critic.byline.pk], [theme.pk], [])


def test_a_critic_is_not_offered_what_only_editors_do(critic, own):
    shown = set(names(critic, change(own)))

    hidden = {"bylines", "publish_at_0", "withdraw_at_0", "embargo_override", "_publish", "_schedule", "_withdraw"}
    assert not shown & hidden
    assert fields_of(critic.get(change(own)))["status"] == ["draft"]
    assert "Publish now" not in critic.get(change(own)).content.decode()


@pytest.mark.parametrize("step", ["_publish", "_schedule", "_withdraw", "_unschedule"])
@pytest.mark.parametrize("address", ["own", "add"])
def test_a_critic_cannot_press_a_button_that_is_not_there(critic, own, step, address):
    before = stored(own)
    ahead = timezone.localtime() + timedelta(days=1)
    typed = {"film": own.film.pk, "body": TEXT, "publish_at_0": ahead.strftime("%d/%m/%Y"), "publish_at_1": "12:00"}

    response = critic.post(change(own) if address == "own" else f"{REVIEWS}add/", typed | {step: "1"})

    assert response.status_code == 403
    assert stored(own) == before
    assert Story.objects.count() == 1


@pytest.mark.parametrize("status", ["approved", "withdrawn", "ready", "pitch", "assigned"])
def test_a_critic_cannot_set_a_status_beyond_in_review(critic, own, status):
    response = submit(critic, change(own), status=status)

    assert set(field_errors(response)) == {"status"}
    assert stored(own)["status"] == "draft"


def test_a_critic_cannot_post_what_the_form_does_not_show(critic, own):
    before = stored(own)
    intruder = CriticFactory()

    response = submit(
        critic,
        change(own),
        bylines=[intruder.pk],
        publish_at_0="01/01/2020",
        publish_at_1="12:00",
        withdraw_at_0="01/01/2021",
        withdraw_at_1="12:00",
        first_published_at="2020-01-01",
        embargo_until="",
        embargo_override="I say so.",
        headline_is_typed="1",
        slug_is_typed="1",
        kind="news",
        guid="00000000-0000-0000-0000-000000000000",
        grade_rank="100",
    )

    assert response.status_code == 302
    assert stored(own) == before
    assert links(own)[0] == [critic.byline.pk]


def test_a_critic_cannot_put_another_name_on_a_new_story(critic):
    submit(critic, f"{REVIEWS}add/", film=FilmFactory().pk, body=TEXT, bylines=[CriticFactory().pk])

    assert [byline.critic for byline in Review.objects.get().bylines.all()] == [critic.byline]


def test_an_embargo_is_nothing_that_a_critic_can_lift(critic):
    entry = EntryFactory(embargo_until=timezone.now() + timedelta(days=2))
    own = ReviewFactory(film=entry.film, edition=entry.edition, critics=[critic.byline])

    submit(critic, change(own), embargo_override="I say so.")

    assert (stored(own)["embargo_override"], stored(own)["embargo_until"]) == ("", entry.embargo_until)


STAGES = {
    "in review": {"status": "in_review"},
    "ready": {"status": "ready"},
    "scheduled": {"scheduled": True},
    "live": {"live": True},
    "withdrawn": {"live": True, "status": "withdrawn"},
}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("factory", [ReviewFactory, ArticleFactory])
def test_once_handed_in_a_critic_reads_the_own_story_and_changes_nothing(critic, factory, stage):
    own = factory(critics=[critic.byline], people=[PersonFactory(name="Ann Lee")], **STAGES[stage])
    before = stored(own)

    page = critic.get(change(own))
    posts = [critic.post(change(own), {"headline": "Mine", "body": "<p>x</p>", "status": "draft"} | step)
             for step in ({}, {"_continue": "1"}, {"_preview": "1"}, {"_publish": "1"})]  # fmt: skip

    assert page.status_code == 200
    assert own.headline in page.content.decode()
    assert 'name="headline"' not in page.content.decode()
    assert [post.status_code for post in posts] == [403] * 4
    assert stored(own) == before


def test_another_critics_draft_does_not_exist_for_a_critic(critic, others):
    before = stored(others)

    opened, posted = critic.get(change(others)), critic.post(change(others), {"headline": "Mine", "body": "<p>x</p>"})

    assert (opened.status_code, posted.status_code) == (302, 302)
    assert stored(others) == before
    assert critic.get(others.get_absolute_url()).status_code == 404
    assert critic.get(f"{REVIEWS}{others.pk}/history/").status_code == 302
    assert critic.get(f"{REVIEWS}{others.pk}/delete/").status_code in {302, 403}


@pytest.mark.parametrize(
    "address",
    [
        REVIEWS,
        f"{REVIEWS}?q=wraps",
        "/admin/reviews/story/",
        "/admin/reviews/story/?q=wraps",
        "/admin/autocomplete/?app_label=reviews&model_name=review&field_name=related&term=wraps",
        "/admin/autocomplete/?app_label=reviews&model_name=article&field_name=related&term=",
        "/admin/autocomplete/?app_label=reviews&model_name=byline&field_name=story&term=wraps",
        "/admin/autocomplete/?app_label=reviews&model_name=storytheme&field_name=content_object&term=wraps",
    ],
)
def test_another_critics_draft_is_listed_and_found_nowhere(critic, editor, others, address):
    assert "Kept under wraps" in editor.get(address).content.decode()

    assert "Kept under wraps" not in critic.get(address).content.decode()


def test_another_critics_draft_is_not_learned_of_by_choosing_its_number(critic, own, others):
    response = submit(critic, change(own), related=others.pk)

    assert set(field_errors(response)) == {"related"}
    assert "Kept under wraps" not in response.content.decode()
    assert stored(own)["related_id"] is None


def test_a_critic_keeps_the_related_story_that_an_editor_chose(critic, own, others):
    own.related = others
    own.save()

    response = submit(critic, change(own), standfirst="Lamps.")

    assert response.status_code == 302
    assert stored(own)["related_id"] == others.pk


def test_a_live_story_of_somebody_else_is_read_and_not_changed(critic):
    live = ReviewFactory(live=True, critics=[CriticFactory()])
    before = stored(live)

    assert critic.get(change(live)).status_code == 200
    assert critic.post(change(live), {"headline": "Mine", "body": "<p>x</p>"}).status_code == 403
    assert stored(live) == before


def test_a_critic_deletes_no_story(critic, own, others):
    for story in (own, ReviewFactory(live=True, critics=[critic.byline]), others):
        for post in ({}, {"post": "yes"}):
            assert critic.post(f"{REVIEWS}{story.pk}/delete/", post).status_code in {302, 403}
    action = {"action": "delete_selected", "_selected_action": [own.pk], "post": "yes"}
    critic.post(REVIEWS, action)

    assert Story.objects.count() == 3


def test_a_critic_whose_account_has_no_byline_is_told_so_and_loses_no_text(signed_in):
    unlinked = signed_in("Critic")

    refused = unlinked.get(f"{REVIEWS}add/")
    shown = unlinked.get(REVIEWS)

    assert refused.status_code == 403
    assert unlinked.post(f"{REVIEWS}add/", {"film": FilmFactory().pk, "body": TEXT}).status_code == 403
    assert "Your account is not linked to a critic yet" in shown.content.decode()
    assert not Story.objects.exists()


def test_a_critic_adds_films_people_and_pictures(critic):
    person = PersonFactory()

    film = {"title": "Two Lamps", "year": "2012", "credits-0-person": person.pk, "credits-0-role": "director"}
    assert submit(critic, "/admin/films/film/add/", film).status_code == 302
    assert submit(critic, "/admin/films/person/add/", name="Ann Lee").status_code == 302
    picture = {"file": jpeg_upload(), "alt": "A lamp"}
    assert submit(critic, "/admin/images/image/add/", picture).status_code == 302

    assert Film.objects.get().directors == [person]
    assert Person.objects.filter(name="Ann Lee").exists()
    assert Image.objects.get().uploaded_by == critic.user


def test_a_critic_looks_through_the_library_of_pictures(critic):
    ImageFactory(alt="A lamp")

    found = critic.get("/admin/images/image/library/?q=lamp").json()["results"]

    assert [picture["alt"] for picture in found] == ["A lamp"]


def test_a_critic_changes_only_pictures_of_the_own_uploading(critic):
    own, others = ImageFactory(uploaded_by=critic.user), ImageFactory(uploaded_by=UserFactory(), alt="Before")

    assert submit(critic, f"/admin/images/image/{own.pk}/change/", alt="After").status_code == 302
    assert critic.post(f"/admin/images/image/{others.pk}/change/", {"alt": "After"}).status_code == 403

    own.refresh_from_db(), others.refresh_from_db()
    assert (own.alt, others.alt) == ("After", "Before")


NOT_THEIRS = {
    "a film": lambda: f"/admin/films/film/{FilmFactory().pk}/change/",
    "a person": lambda: f"/admin/films/person/{PersonFactory().pk}/change/",
    "a theme": lambda: f"/admin/reviews/theme/{ThemeFactory().pk}/change/",
    "a new theme": lambda: "/admin/reviews/theme/add/",
    "a critic": lambda: f"/admin/reviews/critic/{CriticFactory().pk}/change/",
    "a new critic": lambda: "/admin/reviews/critic/add/",
    "the own byline": lambda: f"/admin/reviews/critic/{CriticFactory(user=UserFactory()).pk}/change/",
    "a new festival": lambda: "/admin/festivals/festival/add/",
    "a new edition": lambda: "/admin/festivals/edition/add/",
    "themes of a live story": lambda: f"/admin/reviews/themedstory/{ReviewFactory(live=True).pk}/change/",
    "a redirect": lambda: "/admin/publishing/redirect/add/",
    "the masthead": lambda: "/admin/masthead/masthead/1/change/",
    "a page": lambda: "/admin/masthead/page/add/",
    "an account": lambda: "/admin/accounts/user/add/",
}


@pytest.mark.parametrize("thing", NOT_THEIRS)
def test_a_critic_changes_nothing_else(critic, thing):
    address = NOT_THEIRS[thing]()

    response = critic.post(
        address, {"name": "Mine", "title": "Mine", "year": "2012", "old_path": "/a/", "new_path": "/"}
    )

    assert response.status_code == 403
