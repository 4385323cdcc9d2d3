"""An account for each role. Its password is made here, returned once and kept nowhere."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from reviews.models import Critic

from . import coverage

# Without the letters and digits that are taken for one another.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def add(critics):
    """Returns (user name, role, password) of each account that was made."""
    made = []
    for role, critic in coverage.ACCOUNTS.items():
        name = role.lower()
        if get_user_model().objects.filter(username=name).exists():
            continue
        password = new_password()
        user = get_user_model().objects.create_user(name, f"{name}@example.org", password, is_staff=True)
        user.groups.set([Group.objects.get(name=role)])
        if critic:
            Critic.objects.filter(pk=critics[critic].pk, user=None).update(user=user)
        made.append((name, role, password))
    return made


def new_password():
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))
