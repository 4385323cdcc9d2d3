"""What the page of a theme begins with: chosen by moderators and editors, from what readers can see."""

import pytest

from tests.factories import ArticleFactory, ThemeFactory
from tests.newsroom.forms import errors_of, submit


@pytest.mark.parametrize("role", ["Moderator", "Editor"])
def test_moderators_and_editors_choose_what_a_theme_begins_with(signed_in, role):
    theme = ThemeFactory(name="exile")
    story = ArticleFactory(live=True, themes=[theme])

    response = submit(
        signed_in(role), f"/admin/reviews/theme/{theme.pk}/change/", lead_story=story.pk, lead_words="First this."
    )
    theme.refresh_from_db()

    assert response.status_code == 302
    assert (theme.lead_story_id, theme.lead_words, theme.name) == (story.pk, "First this.", "exile")


@pytest.mark.parametrize("facts", [{"scheduled": True}, {}])
def test_a_theme_cannot_begin_with_what_is_not_live(signed_in, facts):
    theme = ThemeFactory()
    story = ArticleFactory(headline="Under wraps", themes=[theme], **facts)
    moderator = signed_in("Moderator")
    found = moderator.get("/admin/autocomplete/?app_label=reviews&model_name=theme&field_name=lead_story&term=wraps")

    response = submit(moderator, f"/admin/reviews/theme/{theme.pk}/change/", lead_story=story.pk)
    theme.refresh_from_db()

    assert found.json()["results"] == []
    assert errors_of(response) and "Under wraps" not in response.content.decode()
    assert theme.lead_story_id is None


def test_a_theme_cannot_begin_with_a_story_on_something_else(signed_in):
    theme, story = ThemeFactory(), ArticleFactory(live=True)

    response = submit(signed_in("Moderator"), f"/admin/reviews/theme/{theme.pk}/change/", lead_story=story.pk)

    assert errors_of(response) == ["This story does not have the theme yet. Give it the theme first."]


def test_a_lead_that_is_out_of_sight_for_a_while_is_kept(signed_in):
    theme = ThemeFactory()
    story = ArticleFactory(themes=[theme], headline="Under wraps")
    theme.lead_story_id = story.pk
    theme.save()
    address = f"/admin/reviews/theme/{theme.pk}/change/"

    html = signed_in("Moderator").get(address).content.decode()
    submit(signed_in("Editor"), address, scope_note="For those who left.")
    theme.refresh_from_db()

    assert "Under wraps" not in html
    assert (theme.lead_story_id, theme.scope_note) == (story.pk, "For those who left.")


@pytest.mark.parametrize("role", ["Moderator", "Critic"])
def test_who_does_not_write_the_description_reads_it(signed_in, role):
    theme = ThemeFactory(description="<p>Those who <em>left</em>.</p>")

    html = signed_in(role).get(f"/admin/reviews/theme/{theme.pk}/change/").content.decode()

    assert "<p>Those who <em>left</em>.</p>" in html
    assert 'name="description"' not in html
