import pytest
from django.contrib.contenttypes.models import ContentType

from reviews.models import Critic
from tests.factories import CriticFactory, ReviewFactory, UserFactory

pytestmark = pytest.mark.django_db


def shortcut(thing):
    return f"/admin/r/{ContentType.objects.get_for_model(thing).pk}/{thing.pk}/"


@pytest.mark.parametrize(("role", "status"), [("Moderator", 404), ("Critic", 404), ("Editor", 302), ("Publisher", 302)])
def test_the_address_of_a_draft_is_told_only_to_who_may_preview_it(client, role, status):
    draft = ReviewFactory(headline="Kept under wraps", headline_is_typed=True)
    client.force_login(UserFactory(role=role))

    response = client.get(shortcut(draft))

    assert response.status_code == status
    assert ("kept-under-wraps" in response.headers.get("Location", "")) == (status == 302)


def test_a_critic_is_led_to_the_preview_of_an_own_draft(client):
    user = UserFactory(role="Critic")
    draft = ReviewFactory(critics=[CriticFactory(user=user)])
    client.force_login(user)

    assert client.get(shortcut(draft)).headers["Location"] == draft.get_absolute_url()


def test_a_moderator_is_led_to_a_live_story_and_to_no_hidden_film(client):
    live, draft = ReviewFactory(live=True), ReviewFactory()
    client.force_login(UserFactory(role="Moderator"))

    assert client.get(shortcut(live)).headers["Location"] == live.get_absolute_url()
    assert client.get(shortcut(draft.film)).status_code == 404
    assert client.get(shortcut(live.film)).status_code == 302


def test_nonsense_leads_nowhere(client):
    client.force_login(UserFactory(role="Editor"))
    critics = ContentType.objects.get_for_model(Critic)
    groups = ContentType.objects.get(app_label="auth", model="group")

    for address in (f"{critics.pk}/0/", f"{critics.pk}/{10**30}/", "0/1/", f"{groups.pk}/1/", "x/y/"):
        assert client.get(f"/admin/r/{address}").status_code == 404
