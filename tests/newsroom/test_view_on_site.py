import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType

from films.models import Credit
from reviews.models import Critic
from tests.factories import CriticFactory, PageFactory, ReviewFactory, UserFactory

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
    credits, groups = ContentType.objects.get_for_model(Credit), ContentType.objects.get_for_model(Group)
    nonsense = ["0/1/", "x/y/", f"{critics.pk}/0/", f"{critics.pk}/{10**30}/", f"{groups.pk}/1/", f"{credits.pk}/1/"]

    for address in nonsense:
        assert client.get(f"/admin/r/{address}").status_code == 404


def test_the_list_of_all_stories_leads_to_the_door_of_a_story_and_shows_nothing_of_it_itself(client):
    live, hidden = ReviewFactory(live=True, embargo_override="A private word"), ReviewFactory()
    client.force_login(CriticFactory(user=UserFactory(role="Critic")).user)

    assert (
        client.get(f"/admin/reviews/story/{live.pk}/change/").headers["Location"].endswith(f"review/{live.pk}/change/")
    )
    assert client.get(f"/admin/reviews/story/{hidden.pk}/change/").status_code == 404


def test_a_publisher_is_led_to_the_preview_of_a_page(client):
    page = PageFactory()
    client.force_login(UserFactory(role="Publisher"))

    assert client.get(shortcut(page)).headers["Location"] == page.get_absolute_url()
