from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Permission

from tests.factories import ArticleFactory, CriticFactory, PageFactory, ReviewFactory, UserFactory
from tests.site.reading import read

pytestmark = pytest.mark.django_db


def sign_in(client, *permissions):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(user)
    return user


def test_an_editor_reads_a_story_before_the_readers_do(client):
    publish_at = datetime(2092, 7, 1, 9, 0, tzinfo=UTC)
    review = ReviewFactory(scheduled=True, publish_at=publish_at)
    sign_in(client, "edit_any_story")

    page = read(client, review.get_absolute_url())

    assert page.one("h1")["text"] == review.headline
    assert "Preview: Scheduled, 1 July 2092, 10:00 BST." in page.text
    assert f"/admin/reviews/review/{review.pk}/change/" in page.links()


def test_a_preview_of_an_article_leads_back_to_its_own_form(client):
    feature = ArticleFactory()
    sign_in(client, "edit_any_story")

    page = read(client, feature.get_absolute_url())

    assert "Preview: Draft." in page.text
    assert f"/admin/reviews/article/{feature.pk}/change/" in page.links()


def test_a_withdrawn_story_is_still_read_by_its_editors(client):
    review = ReviewFactory(live=True, status="withdrawn")
    sign_in(client, "edit_any_story")

    page = read(client, review.get_absolute_url())

    assert "Preview: Withdrawn. Readers no longer see this page." in page.text


def test_a_preview_is_kept_nowhere(client):
    review = ReviewFactory()
    sign_in(client, "edit_any_story")

    response = client.get(review.get_absolute_url())

    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"


def test_a_live_story_is_the_same_page_for_staff(client):
    review = ReviewFactory(live=True)
    as_read = client.get(review.get_absolute_url()).content
    sign_in(client, "edit_any_story")

    response = client.get(review.get_absolute_url())

    assert response.content == as_read
    assert "no-store" not in response.get("Cache-Control", "")


def test_a_critic_previews_what_carries_the_own_byline_and_nothing_else(client):
    user = sign_in(client)
    own, other = ReviewFactory(critics=[CriticFactory(user=user)]), ReviewFactory()

    assert client.get(own.get_absolute_url()).status_code == 200
    assert client.get(other.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("state", [{}, {"scheduled": True}, {"live": True, "status": "withdrawn"}])
def test_readers_find_nothing_where_staff_see_a_preview(client, state):
    review = ReviewFactory(**state)

    assert client.get(review.get_absolute_url()).status_code == 404


def test_a_page_is_previewed_by_who_may_change_it(client):
    page = PageFactory()
    assert client.get(page.get_absolute_url()).status_code == 404
    sign_in(client, "change_page")

    response = client.get(page.get_absolute_url())

    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert "Preview" in response.content.decode()
