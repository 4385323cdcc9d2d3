"""What each role may do, and that `migrate` keeps it so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from accounts.forms import ROLES as GIVEN
from cinesite import roles

ROOT = Path(__file__).parent.parent.parent


def permissions_of(name):
    permissions = Permission.objects.filter(group__name=name).select_related("content_type")
    return {f"{permission.content_type.app_label}.{permission.codename}" for permission in permissions}


def meant(name):
    return {
        f"{model.partition('.')[0]}.{verb}_{model.partition('.')[2]}"
        for model, verbs in roles.ROLES[name].items()
        for verb in verbs.split()
    }


def apply_everywhere():
    for app in apps.get_app_configs():
        roles.apply_roles(app, using="default")


@pytest.mark.django_db
@pytest.mark.parametrize("name", roles.ROLES)
def test_a_role_may_do_exactly_what_is_written_down(name):
    assert permissions_of(name) == meant(name)


@pytest.mark.django_db
def test_the_roles_are_those_that_an_account_can_be_given():
    assert set(GIVEN) == set(roles.ROLES) == set(Group.objects.values_list("name", flat=True))


@pytest.mark.django_db
def test_what_is_no_longer_written_down_is_taken_away(monkeypatch):
    less = {**roles.EDITOR, "films.film": "view"}
    monkeypatch.setitem(roles.ROLES, "Editor", less)
    assert "films.delete_film" in permissions_of("Editor")

    apply_everywhere()

    assert permissions_of("Editor") == meant("Editor")
    assert "films.delete_film" not in permissions_of("Editor")
    assert "films.delete_film" in permissions_of("Publisher")


@pytest.mark.django_db
def test_a_permission_that_somebody_gave_by_hand_is_taken_back():
    moderators = Group.objects.get(name="Moderator")
    moderators.permissions.add(Permission.objects.get(codename="delete_film"))

    apply_everywhere()

    assert permissions_of("Moderator") == meant("Moderator")


LIST = """
from django.contrib.auth.models import Group
for group in Group.objects.order_by("name"):
    print(group, group.permissions.count())
"""


def manage(tmp_path, *arguments):
    environment = os.environ | {"VAR_DIR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def test_one_migrate_of_an_empty_database_makes_the_roles_whole(tmp_path):
    manage(tmp_path, "migrate", "--verbosity", "0")

    lines = manage(tmp_path, "shell", "--no-imports", "--command", LIST).splitlines()

    assert lines == [f"{name} {len(meant(name))}" for name in sorted(roles.ROLES)]


def test_one_app_can_be_migrated_alone(tmp_path):
    manage(tmp_path, "migrate", "taggit", "--verbosity", "0")

    manage(tmp_path, "migrate", "--verbosity", "0")

    assert len(manage(tmp_path, "shell", "--no-imports", "--command", LIST).splitlines()) == 4
