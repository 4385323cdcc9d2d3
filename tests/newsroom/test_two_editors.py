import re

import pytest
from django.urls import reverse

from tests.factories import ReviewFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(role="Editor"))
    return client


def opened(client, address):
    """The form as an editor has it on screen."""
    form = client.get(address).context["adminform"].form
    return {name: "" if value is None else value for name, value in form.initial.items()}


def posted(form, **typed):
    data = {name: value for name, value in form.items() if not hasattr(value, "isoformat")}
    return {**data, "status": "draft", "_continue": "", **typed}


def test_who_saves_second_is_told_and_loses_nothing(editor):
    review = ReviewFactory(body="<p>First.</p>")
    address = reverse("admin:reviews_review_change", args=[review.pk])
    mine, theirs = opened(editor, address), opened(editor, address)

    assert editor.post(address, posted(theirs, body="<p>Theirs.</p>")).status_code == 302
    refused = editor.post(address, posted(mine, body="<p>Mine.</p>"))

    page = refused.content.decode()
    assert "while you had it open" in page
    assert "Mine." in page
    review.refresh_from_db()
    assert review.body == "<p>Theirs.</p>"


def test_who_was_told_may_save_again(editor):
    review = ReviewFactory(body="<p>First.</p>")
    address = reverse("admin:reviews_review_change", args=[review.pk])
    mine, theirs = opened(editor, address), opened(editor, address)
    editor.post(address, posted(theirs, body="<p>Theirs.</p>"))
    refused = editor.post(address, posted(mine, body="<p>Mine.</p>"))
    token = re.search(r'name="opened" value="([^"]+)"', refused.content.decode())[1]

    assert editor.post(address, posted(mine, body="<p>Mine.</p>", opened=token)).status_code == 302

    review.refresh_from_db()
    assert review.body == "<p>Mine.</p>"


def test_one_editor_saves_as_often_as_she_likes(editor):
    review = ReviewFactory()
    address = reverse("admin:reviews_review_change", args=[review.pk])

    for words in ("<p>One.</p>", "<p>Two.</p>", "<p>Three.</p>"):
        assert editor.post(address, posted(opened(editor, address), body=words)).status_code == 302
