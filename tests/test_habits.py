"""What stays true of the project as a whole."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import global_settings, settings
from django.core.management import call_command
from django.template.loader import get_template

ROOT = Path(__file__).parent.parent
FOLDERS = [path.parent for path in ROOT.glob("*/__init__.py")]
TEMPLATES = [path for folder in [ROOT, *FOLDERS] for path in (folder / "templates").rglob("*.*")]
READ_BY_NAME = {"CONTENT_SECURITY_POLICY", "ROOT_URLCONF"}


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_template_compiles(path):
    get_template(str(path).rpartition("/templates/")[2])


def test_the_site_is_safe_to_deploy_with_nothing_silenced(tmp_path):
    ours = os.environ | {"SITE_URL": "https://example.org", "VAR_DIR": str(tmp_path), "DEBUG": ""}
    environment = {name: value for name, value in ours.items() if name != "DJANGO_ALLOW_ASYNC_UNSAFE"}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "DEBUG"]

    check = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert check.stdout + check.stderr == "System check identified no issues (0 silenced).\n"
    assert check.returncode == 0


def test_no_setting_exists_that_nothing_reads():
    tree = ast.parse((ROOT / "cinesite" / "settings.py").read_text())
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    used_here = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    code = "\n".join(path.read_text() for folder in FOLDERS if folder.name != "tests" for path in folder.rglob("*.py"))
    used_elsewhere = set(re.findall(r"settings\.([A-Z_]+)", code))

    unread = {name for name in named if name.isupper()} - used_here - used_elsewhere - READ_BY_NAME

    assert {name for name in unread if not hasattr(global_settings, name) and not name.startswith("AXES_")} == set()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_what_is_installed_is_pinned_by_hash_and_names_no_index(name):
    lines = (ROOT / name).read_text().replace("\\\n", "").splitlines()
    pinned = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]

    assert pinned
    assert [line for line in pinned if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:", line)] == []


def test_the_tests_leave_the_data_of_this_machine_alone(media):
    assert not media.is_relative_to(settings.VAR_DIR)
    assert not Path(settings.DATABASES["default"]["TEST"].get("NAME") or "").is_relative_to(ROOT)
