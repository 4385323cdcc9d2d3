"""What nobody types by accident, and requests made by hand: a sentence or a plain refusal, never a broken page."""

import pytest
from django.core.exceptions import ValidationError

from publishing.models import Redirect
from reviews.models import Story
from tests.factories import EditionFactory, EventFactory, FilmFactory, PageFactory, ReviewFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(role="Editor"))
    return client


@pytest.mark.parametrize("key", ["x", "9" * 30, "-1", "1.5"])
@pytest.mark.parametrize("model", ["films/film", "reviews/review", "images/image"])
def test_ticked_rows_that_are_no_keys_are_refused(editor, model, key):
    answer = editor.post(f"/admin/{model}/", {"action": "delete_selected", "_selected_action": key})

    assert answer.status_code == 400


@pytest.mark.parametrize("year", [1, 1887, 2201, 9999])
def test_moments_and_years_that_a_magazine_cannot_mean_are_refused(year):
    edition, event, review = EditionFactory(), EventFactory(), ReviewFactory()
    for thing, field in [(edition, "public_from"), (event, "starts_at"), (review, "publish_at")]:
        setattr(thing, field, event.starts_at.replace(year=year))
        with pytest.raises(ValidationError) as refusal:
            thing.clean_fields()
        assert field in refusal.value.message_dict

    with pytest.raises(ValidationError):
        EditionFactory.build(festival=edition.festival, year=year).clean_fields()


def test_a_film_cannot_last_longer_than_the_database_can_count():
    with pytest.raises(ValidationError):
        FilmFactory.build(runtime=99_999).clean_fields()


def test_typed_redirects_that_lead_in_a_circle_lead_nowhere(client):
    for old, new in [
        ("/a/", "/b/"),
        ("/b/", "/c/"),
        ("/c/", "/a/"),
        ("/x/", "/y/"),
        ("/y/", "/z/"),
        ("/z/", "/reviews/"),
    ]:
        Redirect.objects.create(old_path=old, new_path=new)

    assert client.get("/a/").status_code == 404
    assert client.get("/x/").headers["Location"] == "/reviews/"


@pytest.mark.parametrize("old", ["/x?y=1", "/fr/#x", "//double", "/back\\slash", "/two words/"])
def test_an_old_address_that_could_never_match_is_refused(old):
    with pytest.raises(ValidationError) as refusal:
        Redirect(old_path=old, new_path="/reviews/").full_clean()

    assert "old_path" in refusal.value.message_dict


def test_a_redirect_keeps_the_question_it_was_asked(client):
    Redirect.objects.create(old_path="/old/", new_path="/reviews/?page=2")

    assert client.get("/old/?a=1").headers["Location"] == "/reviews/?page=2&a=1"


@pytest.mark.parametrize("nothing", ["\u200b\u200b", "\u202e", "   "])
def test_a_headline_that_nobody_can_see_is_no_headline(editor, nothing):
    film = FilmFactory(title="Two Lamps")

    editor.post(
        "/admin/reviews/review/add/", {"film": film.pk, "headline": nothing, "status": "draft", "_continue": ""}
    )

    assert Story.objects.get().headline == "Two Lamps review"


def test_a_text_that_nobody_can_see_is_not_published(editor):
    typed = {"film": FilmFactory().pk, "body": "<p>\u200b</p>", "status": "draft", "_publish": ""}

    page = editor.post("/admin/reviews/review/add/", typed).content.decode()

    assert "There is no text yet." in page
    assert not Story.objects.exists()


@pytest.mark.parametrize("slug", ["media", "people", "search", "healthz", "reviews", "feed"])
def test_a_page_cannot_take_an_address_that_is_the_sites_own(slug):
    with pytest.raises(ValidationError) as refusal:
        PageFactory.build(slug=slug).full_clean()

    assert "slug" in refusal.value.message_dict


def test_what_looks_like_a_file_is_not_taken_for_a_page(client):
    assert client.get("/nothing.json").status_code == 404
