"""Who signs in, how, and who may decide about it."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import User
from tests.factories import UserFactory
from tests.newsroom.forms import submit

ACCOUNTS = "/admin/accounts/user/"
LOGIN = "/admin/login/"
PASSWORD = "a long enough password"
ROLES = ["Critic", "Moderator", "Editor", "Publisher"]


def change(user):
    return f"{ACCOUNTS}{user.pk}/change/"


def role(name):
    return Group.objects.get(name=name)


@pytest.fixture
def colleague(db):
    user = UserFactory(username="colleague", is_staff=True, email="colleague@example.org")
    user.groups.set([role("Critic")])
    return user


@pytest.fixture
def owner(db):
    return User.objects.create_superuser("owner", "owner@example.org", PASSWORD)


def facts(user):
    """All that decides what an account may do."""
    user = User.objects.get(pk=user.pk)
    return {
        "superuser": user.is_superuser,
        "staff": user.is_staff,
        "active": user.is_active,
        "roles": [group.name for group in user.groups.all()],
        "permissions": list(user.user_permissions.all()),
        "password": user.password,
    }


# Accounts


@pytest.mark.parametrize("name", ROLES)
def test_a_publisher_adds_an_account_in_one_of_the_roles(publisher, name):
    new = {"username": "newcomer", "password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}

    submit(publisher, f"{ACCOUNTS}add/", new, role=role(name).pk)

    user = User.objects.get(username="newcomer")
    assert [group.name for group in user.groups.all()] == [name]
    assert (user.is_staff, user.is_superuser) == (True, False)
    assert user.check_password(PASSWORD)


def test_a_publisher_changes_the_role_of_an_account(publisher, colleague):
    submit(publisher, change(colleague), role=role("Editor").pk, first_name="Ana")

    assert facts(colleague)["roles"] == ["Editor"]
    assert User.objects.get(pk=colleague.pk).first_name == "Ana"


def test_an_account_without_a_role_may_not_sign_in_to_the_newsroom(publisher, colleague):
    submit(publisher, change(colleague), role="")

    assert facts(colleague)["staff"] is False


def test_a_deactivated_account_is_out_at_once(publisher, colleague):
    theirs = Client()
    theirs.force_login(colleague)
    assert theirs.get("/admin/").status_code == 200
    page = publisher.get(change(colleague))
    assert b'name="is_active"' in page.content

    fields = {"username": "colleague", "role": role("Critic").pk}
    publisher.post(change(colleague), fields)

    assert theirs.get("/admin/").status_code == 302
    assert facts(colleague)["active"] is False


def test_a_publisher_sets_a_password(publisher, colleague):
    new = {"password1": "another long password", "password2": "another long password"}

    submit(publisher, f"{ACCOUNTS}{colleague.pk}/password/", new)

    assert User.objects.get(pk=colleague.pk).check_password("another long password")


def test_a_hand_made_request_gives_nobody_more_than_a_role(publisher, colleague):
    every = [permission.pk for permission in Permission.objects.all()]
    stranger = Group.objects.create(name="Everything")
    stranger.permissions.set(every)
    greedy = {
        "is_superuser": "1",
        "is_staff": "1",
        "user_permissions": every,
        "groups": [stranger.pk, role("Publisher").pk],
    }

    submit(publisher, change(colleague), greedy)
    submit(publisher, change(publisher.user), greedy)

    for user, name in [(colleague, "Critic"), (publisher.user, "Publisher")]:
        after = facts(user)
        assert (after["superuser"], after["roles"], after["permissions"]) == (False, [name], [])


def test_a_hand_made_request_makes_no_superuser(publisher):
    new = {"username": "newcomer", "password1": PASSWORD, "password2": PASSWORD, "usable_password": "true"}

    submit(publisher, f"{ACCOUNTS}add/", new, is_superuser="1", is_staff="1", role=role("Critic").pk)

    user = User.objects.get(username="newcomer")
    assert (user.is_superuser, facts(user)["roles"]) == (False, ["Critic"])


def test_a_group_that_is_no_role_cannot_be_given(publisher, colleague):
    stranger = Group.objects.create(name="Everything")

    response = submit(publisher, change(colleague), role=stranger.pk)

    assert "role" in response.context["adminform"].form.errors
    assert facts(colleague)["roles"] == ["Critic"]


@pytest.mark.parametrize("form", ["change", "password", "delete", "history"])
def test_a_superuser_is_out_of_a_publishers_reach(publisher, owner, form):
    before = facts(owner)
    address = f"{ACCOUNTS}{owner.pk}/{form}/"
    takeover = {"username": "owner", "password1": "mine now 2012", "password2": "mine now 2012", "post": "yes"}

    assert publisher.get(address).status_code in {403, 404}
    assert publisher.post(address, takeover).status_code in {403, 404, 405}
    assert facts(owner) == before


def test_a_superuser_does_not_even_stand_in_a_publishers_list(publisher, owner, colleague):
    listed = publisher.get(ACCOUNTS).context["cl"].result_list
    selected = {"action": "delete_selected", "_selected_action": [owner.pk, colleague.pk], "post": "yes"}
    publisher.post(ACCOUNTS, selected)

    assert set(listed) == {publisher.user, colleague}
    assert User.objects.filter(pk__in=[owner.pk, colleague.pk]).count() == 2


def test_a_superuser_manages_every_account(admin_client, owner, colleague):
    assert owner in admin_client.get(ACCOUNTS).context["cl"].result_list

    submit(admin_client, change(owner), first_name="Olga")

    owner.refresh_from_db()
    assert (owner.first_name, owner.is_superuser, owner.is_staff) == ("Olga", True, True)


@pytest.mark.parametrize("name", ["Critic", "Moderator", "Editor"])
@pytest.mark.parametrize("form", ["", "add/", "{}/change/", "{}/password/", "{}/delete/", "{}/history/"])
def test_nobody_below_a_publisher_opens_accounts(signed_in, colleague, name, form):
    client = signed_in(name)
    before = facts(colleague)
    address = ACCOUNTS + form.format(colleague.pk)

    assert client.get(address).status_code == 403
    posted = client.post(address, {"username": "x", "password1": PASSWORD, "password2": PASSWORD, "post": "yes"})
    assert posted.status_code in {403, 405}
    assert facts(colleague) == before


def test_the_list_of_accounts_costs_the_same_however_long_it_is(publisher, count_queries):
    one = count_queries(publisher, ACCOUNTS)

    for user in UserFactory.create_batch(4):
        user.groups.set([role("Critic")])

    assert count_queries(publisher, ACCOUNTS) == one


# A forgotten password


def asked_for_reset(client, email="colleague@example.org", **headers):
    client.post("/admin/password_reset/", {"email": email}, headers=headers)
    return mail.outbox[-1] if mail.outbox else None


def test_the_sign_in_page_leads_to_a_new_password(client, db):
    assert b'href="/admin/password_reset/"' in client.get(LOGIN).content
    assert client.get("/admin/password_reset/").status_code == 200


def test_a_forgotten_password_is_set_anew_by_e_mail(client, colleague, settings):
    settings.SITE_URL = "https://magazine.example"
    settings.HTTPS = True
    message = asked_for_reset(client)
    link = re.search(r"https://magazine\.example(/\S+)", message.body)[1]

    form = client.get(link).url
    done = client.post(form, {"new_password1": "quite another one", "new_password2": "quite another one"})

    assert message.to == ["colleague@example.org"]
    assert done.url == "/admin/reset/done/"
    assert client.get(done.url).status_code == 200
    signed_in = client.post(LOGIN, {"username": "colleague", "password": "quite another one", "next": "/admin/"})
    assert signed_in.url == "/admin/"


def test_the_mail_does_not_believe_the_host_header(client, colleague, settings):
    settings.ALLOWED_HOSTS = ["*"]
    settings.SITE_URL = "https://magazine.example"

    message = asked_for_reset(client, host="evil.example")

    assert "https://magazine.example/admin/reset/" in message.body.replace("http:", "https:")
    assert "evil.example" not in message.subject + message.body


def test_a_link_works_once(client, colleague):
    message = asked_for_reset(client)
    link = re.search(r"://[^/]+(/\S+)", message.body)[1]
    new = {"new_password1": "quite another one", "new_password2": "quite another one"}
    client.post(client.get(link).url, new)

    again = Client().get(link)

    assert again.status_code == 200
    assert again.context["validlink"] is False


def test_nobody_learns_which_addresses_have_accounts(client, colleague):
    known = client.post("/admin/password_reset/", {"email": "colleague@example.org"})
    unknown = client.post("/admin/password_reset/", {"email": "nobody@example.org"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert len(mail.outbox) == 1


# Guessing passwords


@pytest.fixture
def locks(settings):
    settings.AXES_ENABLED = True


def sign_in(client, password, username="colleague", **headers):
    return client.post(LOGIN, {"username": username, "password": password}, headers=headers)


def test_after_five_wrong_passwords_the_right_one_does_not_help_either(client, colleague, locks):
    for _ in range(4):
        assert sign_in(client, "wrong").status_code == 200
    sign_in(client, "wrong")

    response = sign_in(client, PASSWORD)

    assert response.status_code == 429
    assert "For the next 15 minutes nobody can sign in with this name" in response.content.decode()
    assert "_auth_user_id" not in client.session


def test_four_wrong_passwords_do_no_harm(client, colleague, locks):
    for _ in range(4):
        sign_in(client, "wrong")

    assert sign_in(client, PASSWORD).status_code == 302


def test_a_forged_forwarding_header_opens_no_door(client, colleague, locks):
    for number in range(5):
        sign_in(client, "wrong", x_forwarded_for=f"192.0.2.{number}")

    assert sign_in(client, PASSWORD, x_forwarded_for="192.0.2.99").status_code == 429


def test_behind_a_proxy_only_the_address_that_was_guessed_from_is_locked_out(client, colleague, locks, settings):
    settings.AXES_CLIENT_IP_CALLABLE = "cinesite.proxy.client_address"
    for number in range(5):
        sign_in(client, "wrong", x_forwarded_for=f"192.0.2.{number}, 198.51.100.1")

    assert sign_in(client, PASSWORD, x_forwarded_for="203.0.113.5, 198.51.100.1").status_code == 429
    assert sign_in(client, PASSWORD, x_forwarded_for="198.51.100.2").status_code == 302


def test_somebody_else_at_the_same_desk_is_not_locked_out(client, colleague, locks):
    UserFactory(username="neighbour", is_staff=True)
    for _ in range(6):
        sign_in(client, "wrong")

    assert sign_in(client, PASSWORD, username="neighbour").status_code == 302


def test_the_door_opens_again_after_a_quarter_of_an_hour(client, colleague, locks):
    for _ in range(6):
        sign_in(client, "wrong")

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        response = sign_in(client, PASSWORD)

    assert response.status_code == 302
