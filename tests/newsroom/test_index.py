"""The way into the newsroom: its doors, in the order in which an editor thinks."""

import pytest


def sections(client):
    apps = client.get("/admin/").context["app_list"]
    return {str(app["name"]): [str(door["name"]) for door in app["models"]] for app in apps}


def test_an_editor_finds_stories_first(editor):
    shown = sections(editor)

    assert list(shown) == [
        "Stories",
        "Films and people",
        "Festivals",
        "Pictures",
        "Themes and critics",
        "Magazine",
    ]
    assert shown["Stories"][:2] == ["Reviews", "Interviews, features and news"]
    assert shown["Festivals"] == ["Editions", "Events", "Festivals", "Venues"]
    assert shown["Magazine"] == ["Redirects"]


def test_a_publisher_keeps_the_magazine_too(publisher):
    assert sections(publisher)["Magazine"] == ["Masthead", "Pages", "Redirects", "Users"]


def test_a_moderator_sees_nobodys_prose_to_change(signed_in):
    moderator = signed_in("Moderator")

    assert sections(moderator) == {"Stories": ["Themes of stories"], "Themes and critics": ["Themes"]}


@pytest.mark.parametrize("app", ["films", "festivals", "masthead", "accounts", "reviews"])
def test_the_page_of_one_app_still_opens(publisher, app):
    assert publisher.get(f"/admin/{app}/").status_code == 200


def test_every_page_of_the_newsroom_bears_the_magazines_name(editor, client):
    for page in [editor.get("/admin/"), client.get("/admin/login/"), client.get("/admin/password_reset/")]:
        text = page.content.decode()
        assert 'Cinesite<span class="newsroom">Newsroom</span>' in text
        assert "css/admin/newsroom.css" in text
