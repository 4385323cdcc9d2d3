"""A folder may import, and point foreign keys, only to folders below it. AUTH_USER_MODEL is the exception."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model

ROOT = Path(__file__).parent.parent
# The roof first. Folders on one floor do not know each other.
FLOORS = [
    {"cinesite"},
    {"desk", "search", "wordpress"},
    {"reviews"},
    {"festivals"},
    {"films"},
    {"masthead"},
    {"publishing"},
    {"images", "accounts"},
]
FLOOR = {folder: number for number, floor in enumerate(FLOORS) for folder in floor}
FOLDERS = sorted({path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"})


def forbidden(folder, others):
    return {other for other in others if other in FLOOR and other != folder and FLOOR[other] <= FLOOR[folder]}


def imported_folders(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.split(".")[0]


def related_folders(model):
    for field in [*model._meta.local_fields, *model._meta.local_many_to_many, *model._meta.private_fields]:
        if field.related_model and field.related_model is not get_user_model():
            yield field.related_model._meta.app_label


def test_every_folder_of_code_has_its_floor():
    assert set(FOLDERS) <= set(FLOOR)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_imports_only_from_folders_below_it(folder):
    files = {path: forbidden(folder, imported_folders(path)) for path in (ROOT / folder).rglob("*.py")}

    assert {path.name: names for path, names in files.items() if names} == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_foreign_keys_point_only_to_folders_below(folder):
    models = apps.get_app_config(folder).get_models(include_auto_created=True)

    pointing_up = {model.__name__: forbidden(folder, related_folders(model)) for model in models}

    assert {name: labels for name, labels in pointing_up.items() if labels} == {}


def test_the_installed_apps_read_from_the_roof_down():
    order = [FLOOR[app.split(".")[0]] for app in settings.INSTALLED_APPS if app.split(".")[0] in FLOOR]
    ours = order[: len(FOLDERS)]

    assert ours == sorted(ours)


def test_an_import_inside_a_function_is_seen_too(tmp_path):
    module = tmp_path / "models.py"
    module.write_text("def late():\n    from reviews.models import Story\n    import cinesite.settings\n")

    assert forbidden("films", imported_folders(module)) == {"reviews", "cinesite"}
