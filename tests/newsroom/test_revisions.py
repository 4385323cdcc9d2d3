"""Every deliberate save of a story is kept: listed, compared word by word, restored."""

import random
from datetime import timedelta

import pytest
from django.utils import timezone

from publishing.comparison import Part, compared
from publishing.models import Revision
from reviews.models import Story
from reviews.revisions import content_of
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
    UserFactory,
)
from tests.newsroom.forms import submit

pytestmark = pytest.mark.django_db

REVIEWS, THEMES = "/admin/reviews/review/", "/admin/reviews/themedstory/"
FIRST, SECOND = "<p>The lights go down and somebody laughs.</p>", "<p>The lights go down and nobody laughs at all.</p>"


@pytest.fixture
def review(editor):
    review = ReviewFactory(body=FIRST, grade_scale="letters", grade_value="B", critics=[CriticFactory(name="Ada")])
    submit(editor, change(review), body=SECOND, grade_value="A-", note="After the second screening")
    return review


def change(review, door=REVIEWS):
    return f"{door}{review.pk}/change/"


def history(review, *path, door=REVIEWS):
    return "/".join([f"{door}{review.pk}/history", *map(str, path), ""])


def versions(story):
    return list(Revision.objects.of(story))


def content(story):
    return content_of(Story.objects.get(pk=story.pk))


def test_a_save_is_kept_with_who_when_and_a_note(editor, review):
    newest, before = versions(review)

    assert (newest.number, newest.saved_by, newest.note) == (2, editor.user, "After the second screening")
    assert timezone.now() - newest.saved_at < timedelta(minutes=1)
    assert newest.content == content(review)
    # What stood there when nothing was kept yet, and nobody knows who wrote it.
    assert (before.number, before.saved_by, before.content["body"]) == (1, None, FIRST)


def test_a_save_that_changes_nothing_is_no_version_unless_somebody_says_something(editor, review):
    submit(editor, change(review))
    assert len(versions(review)) == 2

    submit(editor, change(review), note="Checked against the film")
    assert versions(review)[0].note == "Checked against the film"


def test_a_new_story_begins_with_its_first_version(editor):
    film = FilmFactory()

    submit(editor, f"{REVIEWS}add/", film=film.pk, body=FIRST)

    (version,) = versions(Story.objects.get())
    assert (version.number, version.saved_by, version.content["body"]) == (1, editor.user, FIRST)


def test_what_moderators_tag_is_a_version_of_theirs(signed_in):
    story, theme = ReviewFactory(live=True), ThemeFactory(name="exile")
    moderator = signed_in("Moderator")

    submit(moderator, change(story, THEMES), themes=[theme.pk])

    newest, before = versions(story)
    assert (newest.saved_by, newest.content["themes"]) == (moderator.user, [[theme.pk, "exile"]])
    assert before.content["themes"] == []


def test_who_wrote_what_is_known_when_the_account_is_gone(editor, review):
    editor.user.delete()

    assert versions(review)[0].saved_by is None
    assert versions(review)[0].saved_by_name == str(editor.user)


def test_the_list_says_who_saved_when_and_why_and_costs_the_same_for_many(editor, review, count_queries):
    page = editor.get(history(review)).content.decode()
    assert "After the second screening" in page and editor.user.username in page
    assert "css/admin/publishing.css" in page
    assert f'href="{history(review, 2)}"' in page and f'href="{history(review, 1)}?with=2"' in page
    few = count_queries(editor, history(review))

    for number in range(60):
        submit(editor, change(review), body=f"<p>Draft {number}.</p>")

    assert count_queries(editor, history(review)) == few
    assert "?page=2" in editor.get(history(review)).content.decode()


def test_two_versions_are_compared_word_by_word(editor, review):
    page = editor.get(history(review, 2))

    said = {str(change.label): [(part.how, part.text) for part in change.parts] for change in page.context["changes"]}
    assert said == {
        "text": [
            ("same", "The lights go down and "),
            ("gone", "somebody"),
            ("new", "nobody"),
            ("same", " laughs"),
            ("new", " at all"),
            ("same", "."),
        ],
        "grade": [("gone", "B"), ("new", "A−")],
    }
    assert "<del>" in page.content.decode() and "<ins>" in page.content.decode()
    assert editor.get(history(review, 1)).context["changes"] == []
    assert editor.get(f"{history(review, 1)}?with=2").context["changes"] == page.context["changes"]


def test_words_in_a_version_are_only_words(editor):
    review = ReviewFactory(standfirst="Before")

    submit(editor, change(review), standfirst="<script>alert(1)</script>", note="<b>bold</b>")

    for address in (history(review), history(review, 2)):
        page = editor.get(address).content.decode()
        assert "<script>alert" not in page and "<b>bold" not in page


def test_a_version_is_restored_with_everything_that_was_chosen_and_becomes_the_newest(editor):
    ada, bo, exile = CriticFactory(name="Ada"), CriticFactory(name="Bo"), ThemeFactory(name="exile")
    person, film = PersonFactory(), FilmFactory()
    chosen = {"critics": [bo, ada], "themes": [exile], "people": [person], "edition": EditionFactory()}
    review = ReviewFactory(body=FIRST, standfirst="Before", grade_scale="stars", grade_value="4", **chosen)
    review.also_about.add(film)
    before = content(review)
    submit(editor, change(review), body=SECOND, standfirst="", grade_scale="letters", grade_value="C", edition="")
    submit(editor, change(review), bylines=[ada.pk], themes=[], subjects=[], also_about=[])
    assert content(review) != before

    response = editor.post(history(review, 1, "restore"))

    assert response.status_code == 302
    assert content(review) == before
    assert [version.number for version in versions(review)] == [4, 3, 2, 1]
    assert versions(review)[0].note == "Version 1 restored" and versions(review)[0].saved_by == editor.user


def test_restoring_neither_publishes_nor_withdraws(editor):
    review = ReviewFactory(body=FIRST)
    submit(editor, change(review), body=SECOND, _publish="Publish now")
    published = Story.objects.get(pk=review.pk)

    editor.post(history(review, 1, "restore"))

    restored = Story.objects.get(pk=review.pk)
    assert (restored.status, restored.publish_at, restored.slug) == (
        published.status,
        published.publish_at,
        published.slug,
    )
    assert restored.body == FIRST
    assert "somebody laughs" in editor.get(restored.get_absolute_url()).content.decode()


def test_what_is_gone_is_left_out_of_what_is_restored(editor):
    theme = ThemeFactory()
    review = ReviewFactory(body=FIRST, themes=[theme])
    submit(editor, change(review), body=SECOND)
    theme.delete()

    editor.post(history(review, 1, "restore"))

    assert content(review)["body"] == FIRST
    assert content(review)["themes"] == []


def test_a_version_that_an_embargo_forbids_is_not_restored(editor):
    film, edition = FilmFactory(), EditionFactory()
    review = ReviewFactory(live=True, body=FIRST, film=film, edition=edition)
    submit(editor, change(review), body=SECOND, edition="")
    EntryFactory(edition=edition, film=film, embargo_until=timezone.now() + timedelta(days=3))

    response = editor.post(history(review, 1, "restore"), follow=True)

    assert "embargo" in response.content.decode()
    assert content(review)["body"] == SECOND


def test_a_critic_restores_own_drafts_but_no_byline(signed_in):
    critic = signed_in("Critic")
    own, other = CriticFactory(user=critic.user), CriticFactory()
    draft = ReviewFactory(body=FIRST, critics=[own, other])
    submit(critic, change(draft), body=SECOND)
    draft.bylines.filter(critic=other).delete()

    critic.post(history(draft, 1, "restore"))

    assert content(draft)["body"] == FIRST
    assert [pk for pk, _name in content(draft)["bylines"]] == [own.pk]


def test_nobody_else_sees_or_restores_versions(client, signed_in, review):
    critic, moderator = signed_in("Critic"), signed_in("Moderator")
    before = content(review)

    for stranger in (client, critic, moderator):
        for address in (history(review), history(review, 1), history(review, 1, "restore")):
            for response in (stranger.get(address), stranger.post(address)):
                assert response.status_code in {302, 403, 405}, address
                assert b"somebody laughs" not in response.content
    assert content(review) == before


@pytest.mark.parametrize("path", ["9/", "0/", "99999999999999999999/", "1/?with=77", "1/?with=x", "1/restore/"])
def test_what_was_never_a_version_is_not_found(editor, review, path):
    assert editor.get(history(review) + path).status_code in ({200} if path.endswith("=x") else {404, 405})


def test_a_story_of_a_thousand_changes_is_compared_in_order():
    chance = random.Random(2)
    before = [chance.choice("abcdefgh") * 3 for _word in range(2_000)]
    after = [word for word in before if chance.random() < 0.9]

    parts = compared(" ".join(before), " ".join(after))

    assert {part.how for part in parts} <= {"same", "gone", "new", "skipped"}
    assert "".join(part.text for part in compared("a b", "a c")) == "a bc"
    assert compared("", "new words") == [Part("new", "new words")]
    assert compared("same", "same") == [Part("same", "same")]


def test_versions_outlive_their_story(editor, review):
    key = review.pk
    Story.objects.get(pk=key).delete()

    assert Revision.objects.filter(target_id=key).count() == 2


def test_an_article_has_versions_too(editor):
    article = ArticleFactory(body=FIRST)
    door = "/admin/reviews/article/"

    submit(editor, change(article, door), body=SECOND)

    assert editor.get(history(article, door=door)).status_code == 200
    assert [version.number for version in versions(article)] == [2, 1]
    assert UserFactory().pk not in {version.saved_by_id for version in versions(article)}
