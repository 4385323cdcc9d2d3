"""The moderators' door: themes of live stories, and nothing else; from the wrong side too."""

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse

from reviews.models import Review, Story, Theme
from tests.factories import ArticleFactory, CriticFactory, PersonFactory, ReviewFactory, ThemeFactory, UserFactory
from tests.newsroom.forms import submit
from tests.newsroom.test_story_form import field_errors, names

DOOR = "/admin/reviews/themedstory/"


@pytest.fixture
def moderator(signed_in):
    return signed_in("Moderator")


def change(story):
    return f"{DOOR}{story.pk}/change/"


def stored(story):
    return Story.objects.filter(pk=story.pk).values().get()


def themes(story):
    return set(story.theme_links.values_list("tag__name", flat=True))


def test_a_moderator_sets_the_themes_of_a_live_story_and_nothing_of_it_changes(moderator, client):
    exile, home = ThemeFactory(name="exile"), ThemeFactory(name="home")
    story = ReviewFactory(live=True, themes=[home], critics=[CriticFactory()], people=[PersonFactory()])
    before, page = stored(story), client.get(story.get_absolute_url())

    response = submit(moderator, change(story), themes=[exile.pk])

    assert response.status_code == 302
    assert themes(story) == {"exile"}
    assert stored(story) == before
    assert (story.bylines.count(), story.subjects.count()) == (1, 1)
    assert "home" in page.content.decode()
    assert client.get("/themes/exile/").status_code == 200


def test_a_moderator_is_shown_the_text_and_asked_for_themes_alone(moderator):
    story = ReviewFactory(live=True, body="<p>The lights go down.</p>")

    asked = set(names(moderator, change(story)))

    assert "The lights go down." in moderator.get(change(story)).content.decode()
    assert asked == {"csrfmiddlewaretoken", "themes", "_save", "_continue"} | ({"q"} & asked)


@pytest.mark.parametrize("factory", [ReviewFactory, ArticleFactory])
def test_a_moderator_who_posts_prose_changes_themes_alone(moderator, factory):
    exile = ThemeFactory(name="exile")
    story = factory(live=True)
    before = stored(story)

    moderator.post(
        change(story),
        {
            "themes": [exile.pk],
            "headline": "Mine",
            "standfirst": "Mine",
            "body": "<p>Mine</p>",
            "text": "<p>Mine</p>",
            "slug": "mine",
            "status": "draft",
            "publish_at_0": "01/01/2030",
            "publish_at_1": "12:00",
            "film": "",
            "kind": "news",
            "grade_value": "F",
            "bylines": "",
            "embargo_override": "x",
            "pull_quote": "x",
            "_publish": "1",
            "_withdraw": "1",
        },
    )

    assert stored(story) == before
    assert themes(story) == {"exile"}


def test_a_story_whose_pull_quote_no_longer_stands_in_it_can_still_be_given_themes(moderator):
    """What is wrong with the prose is not the moderator's to mend, and no obstacle."""
    exile = ThemeFactory(name="exile")
    story = ReviewFactory(live=True, pull_quote="Words that were cut")

    response = submit(moderator, change(story), themes=[exile.pk])

    assert response.status_code == 302
    assert themes(story) == {"exile"}


@pytest.mark.parametrize(
    "state", [{}, {"status": "in_review"}, {"scheduled": True}, {"live": True, "status": "withdrawn"}]
)
def test_what_is_not_live_does_not_exist_for_a_moderator(moderator, state):
    story = ReviewFactory(headline="Kept under wraps", headline_is_typed=True, **state)
    exile = ThemeFactory()

    opened = moderator.get(change(story), follow=True)
    moderator.post(change(story), {"themes": [exile.pk]})

    assert "Kept under wraps" not in opened.content.decode()
    assert "Kept under wraps" not in moderator.get(DOOR).content.decode()
    assert "Kept under wraps" not in moderator.get(f"{DOOR}?q=wraps").content.decode()
    assert moderator.get(story.get_absolute_url()).status_code == 404
    assert themes(story) == set()


@pytest.mark.parametrize("made_up", ["surveillance", "99999", "99999999999999999999999", "-1", "0", "\x00", ""])
def test_a_theme_is_chosen_and_never_made(moderator, made_up):
    story = ReviewFactory(live=True, themes=[ThemeFactory(name="home")])

    response = submit(moderator, change(story), themes=[made_up])

    assert set(field_errors(response)) == {"themes"}
    assert themes(story) == {"home"}
    assert Theme.objects.count() == 1


def test_themes_are_found_by_typing_by_any_of_their_names(moderator):
    exile = ThemeFactory(name="Exile")
    exile.names.create(name="Émigrés")
    ThemeFactory(name="Home")
    address = "/admin/autocomplete/?app_label=reviews&model_name=storytheme&field_name=tag&term="

    assert [found["text"] for found in moderator.get(f"{address}emigre").json()["results"]] == ["Exile"]
    assert [found["text"] for found in moderator.get(f"{address}home").json()["results"]] == ["Home"]


def test_the_list_leads_first_to_what_has_no_themes_yet(moderator):
    ReviewFactory(live=True, headline="Done", headline_is_typed=True, themes=[ThemeFactory()])
    ReviewFactory(live=True, headline="To do", headline_is_typed=True)

    def listed(query=""):
        return {story.headline for story in moderator.get(f"{DOOR}{query}").context["cl"].result_list}

    assert listed() == {"Done", "To do"}
    assert listed("?themes=none") == {"To do"}
    assert listed("?kind__exact=news") == set()
    assert listed("?q=done") == {"Done"}


OTHER_DOORS = [
    "reviews/review/",
    "reviews/review/add/",
    "reviews/review/{review}/change/",
    "reviews/review/{review}/delete/",
    "reviews/review/{review}/history/",
    "reviews/review/compose/",
    "reviews/article/",
    "reviews/article/compose/",
    "reviews/article/add/",
    "reviews/story/",
    "reviews/critic/",
    "reviews/theme/add/",
    "reviews/theme/{theme}/delete/",
    "reviews/themedstory/add/",
    "reviews/themedstory/{review}/delete/",
    "films/film/",
    "films/film/add/",
    "films/person/",
    "festivals/festival/",
    "festivals/edition/",
    "festivals/event/",
    "images/image/",
    "images/image/library/",
    "images/image/upload/",
    "publishing/redirect/",
    "masthead/masthead/",
    "masthead/page/",
    "accounts/user/",
    "autocomplete/?app_label=reviews&model_name=byline&field_name=story&term=",
    "autocomplete/?app_label=reviews&model_name=review&field_name=film&term=",
    "autocomplete/?app_label=reviews&model_name=review&field_name=related&term=",
    "autocomplete/?app_label=reviews&model_name=byline&field_name=critic&term=",
]


@pytest.mark.parametrize("door", OTHER_DOORS)
def test_every_other_door_is_shut(moderator, door):
    review, theme = ReviewFactory(live=True), ThemeFactory()
    before = stored(review)
    address = "/admin/" + door.format(review=review.pk, theme=theme.pk)

    opened = moderator.get(address)
    posted = moderator.post(address, {"headline": "Mine", "name": "Mine", "body": "<p>x</p>", "post": "yes"})

    assert (opened.status_code, posted.status_code) in {(403, 403), (405, 403), (403, 405)}
    assert stored(review) == before
    assert Theme.objects.get().name == theme.name


def test_a_moderator_reads_a_theme_and_changes_none_of_its_words(moderator):
    theme = ThemeFactory(name="exile", scope_note="For those who left.")
    address = f"/admin/reviews/theme/{theme.pk}/change/"

    assert "For those who left." in moderator.get(address).content.decode()
    moderator.post(address, {"name": "Mine", "scope_note": "Mine", "slug": "mine", "names-0-name": "Mine"})
    theme.refresh_from_db()
    assert (theme.name, theme.scope_note, theme.slug) == ("exile", "For those who left.", "exile")
    assert theme.names.count() == 1


def test_an_editor_uses_the_same_door(editor):
    exile = ThemeFactory(name="exile")
    story = ReviewFactory(live=True)

    submit(editor, change(story), themes=[exile.pk])

    assert themes(story) == {"exile"}


SIGNED_OUT = {"login", "logout", "admin_password_reset", "password_reset_done", "password_reset_confirm"}


def newsroom_addresses():
    """Every address below /admin/, with numbers and words where the pattern has places for them."""
    _prefix, resolver = get_resolver().namespace_dict["admin"]
    fillings = {"object_id": "1", "content_type_id": "1", "app_label": "reviews", "url": "nonsense", "id": "1"}
    for name in sorted(key for key in resolver.reverse_dict if isinstance(key, str)):
        for kwargs in (
            {},
            *({place: filling} for place, filling in fillings.items()),
            {"content_type_id": 1, "object_id": 1},
        ):
            try:
                yield name, reverse(f"admin:{name}", kwargs=kwargs)
            except NoReverseMatch:
                continue


def test_a_stranger_is_asked_to_sign_in_at_every_address_of_the_newsroom(client, db):
    review = Review.objects.filter(pk=ReviewFactory().pk)
    before = review.values().get()
    walked = [(name, address) for name, address in newsroom_addresses() if name not in SIGNED_OUT]

    for _name, address in walked:
        for response in (client.get(address), client.post(address, {"headline": "Mine", "_publish": "1"})):
            assert response.status_code == 302, address
            assert response.headers["Location"].startswith("/admin/login/?next="), address
    assert len(walked) > 80
    assert review.values().get() == before


@pytest.mark.parametrize("address", ["/admin/", "/admin/reviews/review/", "/admin/reviews/review/add/", DOOR])
def test_a_reader_with_an_account_is_no_staff(client, db, address):
    client.force_login(UserFactory())

    assert client.get(address).status_code == 302
    assert client.post(address).status_code == 302
