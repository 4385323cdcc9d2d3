"""The story form: in an editor's order, with headlines and addresses that make themselves."""

from html.parser import HTMLParser

import pytest

from reviews.models import Article, Review
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)
from tests.newsroom.forms import errors_of, fields_of, submit

REVIEWS = "/admin/reviews/review/"
ARTICLES = "/admin/reviews/article/"
TEXT = "<p>The lights go down and somebody laughs.</p>"


def change(story):
    return f"{REVIEWS if story.kind == 'review' else ARTICLES}{story.pk}/change/"


def field_errors(response):
    return {name: list(errors) for name, errors in response.context["adminform"].form.errors.items()}


class Names(HTMLParser):
    """The names of a form's fields, in the order in which they are met."""

    def __init__(self, html):
        super().__init__()
        self.found = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        name = dict(attrs).get("name")
        if tag in {"input", "select", "textarea"} and name:
            self.found[name] = None


def names(client, address):
    return list(Names(client.get(address).content.decode().partition("<main")[2]).found)


def test_the_form_of_a_review_asks_in_the_order_in_which_an_editor_thinks(editor):
    asked = names(editor, f"{REVIEWS}add/")

    order = ["film", "edition", "headline", "standfirst", "body", "grade_scale", "grade_value", "pull_quote", "bylines"]
    order += ["themes", "related", "seen_format", "status", "publish_at_0", "_continue", "_schedule", "_publish"]
    assert [name for name in asked if name in order] == order


def test_the_form_of_an_interview_asks_for_its_people_first_and_for_no_grade(editor):
    asked = names(editor, f"{ARTICLES}add/")

    order = ["kind", "subjects", "film", "edition", "headline", "standfirst", "body", "bylines", "themes", "status"]
    assert [name for name in asked if name in order] == order
    assert not {"grade_scale", "grade_value"} & set(asked)


def test_a_review_is_written_with_everything_in_its_order(editor):
    film, edition = FilmFactory(title="Two Lamps"), EditionFactory(festival__short_name="Kirkwall")
    critics, themes = [CriticFactory(name="Zed"), CriticFactory(name="Ann")], [ThemeFactory(), ThemeFactory()]

    response = submit(
        editor,
        f"{REVIEWS}add/",
        film=film.pk,
        edition=edition.pk,
        standfirst="A lamp, and another.",
        body=TEXT,
        grade_scale="letters",
        grade_value="a −",
        pull_quote="somebody laughs",
        bylines=[critic.pk for critic in critics],
        themes=[theme.pk for theme in themes],
        seen_format="festival",
        seen_where="Phoenix",
        seen_on="20/05/2012",
    )

    assert response.status_code == 302
    review = Review.objects.get()
    assert (review.film, review.edition, review.kind) == (film, edition, "review")
    assert (review.grade.mark, review.grade_rank) == ("A−", 90)
    assert [str(byline) for byline in review.bylines.all()] == ["Zed", "Ann"]
    assert set(review.themes.all()) == set(themes)
    assert (review.headline, review.headline_is_typed) == ("Kirkwall 2012: ‘Two Lamps’ review", False)
    assert review.slug == "kirkwall-2012-two-lamps-review"


def test_the_order_of_bylines_can_be_turned(editor):
    first, second = CriticFactory(), CriticFactory()
    review = ReviewFactory(critics=[first, second])

    submit(editor, change(review), bylines=[second.pk, first.pk])

    assert [byline.critic for byline in review.bylines.all()] == [second, first]
    assert fields_of(editor.get(change(review)))["bylines"] == [str(second.pk), str(first.pk)]


def test_an_empty_headline_shows_the_composed_one_and_a_typed_one_overrides_it(editor):
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"))
    field = editor.get(change(review)).context["adminform"].form["headline"]
    assert (field.value(), field.field.widget.attrs["placeholder"]) == ("", "Two Lamps review")

    submit(editor, change(review), headline="A night out")
    review.refresh_from_db()
    assert (review.headline, review.headline_is_typed, review.slug) == ("A night out", True, "a-night-out")

    submit(editor, change(review), headline="")
    review.refresh_from_db()
    assert (review.headline, review.headline_is_typed, review.slug) == ("Two Lamps review", False, "two-lamps-review")


def test_the_form_can_ask_what_headline_would_be_composed(editor):
    film, edition = FilmFactory(title="Two Lamps"), EditionFactory(festival__short_name="Kirkwall")
    ann, zed = PersonFactory(name="Ann Lee"), PersonFactory(name="Zed Poe")
    ReviewFactory()  # with which the masthead has its patterns

    def composed(door, **chosen):
        return editor.get(f"{door}compose/", chosen).json()

    assert composed(REVIEWS, film=film.pk) == {"headline": "Two Lamps review"}
    assert composed(REVIEWS, film=film.pk, edition=edition.pk) == {"headline": "Kirkwall 2012: ‘Two Lamps’ review"}
    assert composed(ARTICLES, kind="interview", film=film.pk, subjects=[zed.pk, ann.pk]) == {
        "headline": "Zed Poe and Ann Lee on Two Lamps"
    }
    assert composed(ARTICLES, kind="news", film=film.pk) == {"headline": ""}


@pytest.mark.parametrize("nonsense", ["x", "-1", "0", "99999999999999999999999", "1 or 1=1", "٣"])
@pytest.mark.parametrize("field", ["film", "edition", "subjects", "kind"])
def test_asking_for_a_headline_with_nonsense_composes_none(editor, field, nonsense):
    response = editor.get(f"{ARTICLES}compose/", {"kind": "interview", field: nonsense})

    assert (response.status_code, response.json()) == (200, {"headline": ""})


@pytest.mark.parametrize("nonsense", ["x", "-1", "0", "99999999999999999999999", "9" * 5000, "\x00"])
@pytest.mark.parametrize("field", ["film", "edition", "bylines", "themes", "subjects", "also_about", "related"])
def test_a_key_that_cannot_be_one_is_refused_at_its_field(editor, field, nonsense):
    review = ReviewFactory()

    response = submit(editor, change(review), {field: nonsense})

    assert response.status_code == 200
    assert set(field_errors(response)) == {field}


def test_an_interview_that_is_published_on_its_first_save_is_headed_and_addressed_by_its_people(editor):
    ReviewFactory()
    people = [PersonFactory(name="Zed Poe"), PersonFactory(name="Ann Lee")]

    response = submit(
        editor,
        f"{ARTICLES}add/",
        kind="interview",
        subjects=[person.pk for person in people],
        film=FilmFactory(title="Two Lamps").pk,
        body=TEXT,
        _publish="1",
    )

    assert errors_of(response) == []
    interview = Article.objects.get()
    assert interview.headline == "Zed Poe and Ann Lee on Two Lamps"
    assert interview.get_absolute_url() == "/interviews/zed-poe-and-ann-lee-on-two-lamps/"
    assert [subject.person for subject in interview.subjects.all()] == people
    assert interview.stage == "live"


def test_an_interview_whose_people_change_as_it_is_published_is_addressed_by_the_new_ones(editor):
    interview = ArticleFactory(
        kind="interview", headline="", headline_is_typed=False, film=FilmFactory(title="Two Lamps"),
        people=[PersonFactory(name="Zed Poe")],
    )  # fmt: skip

    submit(editor, change(interview), subjects=[PersonFactory(name="Ann Lee").pk], _publish="1")

    interview.refresh_from_db()
    assert (interview.headline, interview.slug) == ("Ann Lee on Two Lamps", "ann-lee-on-two-lamps")


def test_an_address_that_was_typed_is_kept_whatever_the_headline_becomes(editor):
    review = ReviewFactory()

    submit(editor, change(review), slug="my-own-way")
    submit(editor, change(review), headline="Something else")
    submit(editor, change(review), _publish="1")

    review.refresh_from_db()
    assert (review.slug, review.headline) == ("my-own-way", "Something else")


def test_the_address_of_what_readers_know_stays_and_can_be_changed(editor, client):
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"), live=True)

    submit(editor, change(review), headline="Something else")
    review.refresh_from_db()
    assert review.slug == "two-lamps-review"

    submit(editor, change(review), slug="lamps")
    review.refresh_from_db()
    assert review.slug == "lamps"
    assert client.get("/reviews/two-lamps-review/").headers["Location"] == "/reviews/lamps/"


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"film": ""}, "film", "This field is required."),
        ({"slug": "taken"}, "__all__", "Another story has this address."),
        ({"slug": "feed"}, "slug", "The site itself uses this address."),
        ({"slug": "a b"}, "slug", "letters, numbers, underscores, or hyphens"),
        ({"grade_scale": "stars", "grade_value": "6"}, "grade_value", "“6” is not on this scale."),
        ({"grade_scale": "letters", "grade_value": "E"}, "grade_value", "It runs from F to A+."),
        ({"grade_scale": "", "grade_value": "A"}, "grade_scale", "Say on which scale."),
        ({"grade_scale": "kisses", "grade_value": "A"}, "grade_scale", "kisses is not one of the available choices."),
        ({"pull_quote": "nobody laughs"}, "pull_quote", "These words do not stand in the text like this."),
        ({"seen_on": "yesterday"}, "seen_on", "Enter a valid date."),
        ({"status": "approved"}, "status", "approved is not one of the available choices."),
        ({"status": "nonsense"}, "status", "nonsense is not one of the available choices."),
        ({"headline": "x" * 301}, "headline", "at most 300 characters"),
        ({"standfirst": "a\x00b"}, "standfirst", "Null characters are not allowed."),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(editor, typed, field, sentence):
    ReviewFactory(slug="taken", slug_is_typed=True)
    film = FilmFactory()

    response = submit(editor, f"{REVIEWS}add/", {"film": film.pk, "body": TEXT} | typed)

    errors = field_errors(response)
    assert sentence in " ".join(errors[field])
    assert Review.objects.count() == 1


def test_a_refused_form_keeps_everything_that_was_typed(editor):
    film, theme, critic = FilmFactory(), ThemeFactory(), CriticFactory()
    typed = {"film": str(film.pk), "body": TEXT, "standfirst": "Lamps.", "headline": "My own", "slug": "mine"}
    chosen = {"themes": [str(theme.pk)], "bylines": [str(critic.pk)]}

    response = submit(editor, f"{REVIEWS}add/", typed | chosen | {"grade_value": "Z"})

    kept = {name: value if isinstance(value, list) else value.strip() for name, value in fields_of(response).items()}
    assert {name: kept[name] for name in typed} == typed | {"film": [str(film.pk)]}
    assert {name: kept[name] for name in chosen} == chosen


def test_a_review_posted_to_the_door_of_articles_is_refused(editor):
    response = submit(editor, f"{ARTICLES}add/", kind="review", headline="Sneaked in", body=TEXT)

    assert "Select a valid choice. review is not one of the available choices." in field_errors(response)["kind"]
    assert not Article.objects.exists()


def test_a_grade_posted_with_an_article_is_ignored(editor):
    submit(
        editor,
        f"{ARTICLES}add/",
        kind="feature",
        headline="Lamps",
        body=TEXT,
        grade_scale="letters",
        grade_value="A",
        grade_rank="100",
    )

    article = Article.objects.get()
    assert (article.grade_scale, article.grade_value, article.grade_rank) == ("", "", None)


def test_what_the_form_does_not_show_cannot_be_posted(editor):
    review = ReviewFactory()
    before = Review.objects.values("guid", "kind", "grade_rank", "first_published_at", "embargo_until").get()

    submit(
        editor,
        change(review),
        guid="00000000-0000-0000-0000-000000000000",
        kind="news",
        grade_rank="100",
        headline_is_typed="1",
        first_published_at="2001-01-01",
        embargo_until="",
    )

    assert Review.objects.values("guid", "kind", "grade_rank", "first_published_at", "embargo_until").get() == before


def test_each_door_opens_to_its_own_kinds_alone(editor):
    review, article = ReviewFactory(), ArticleFactory()

    assert editor.get(f"{REVIEWS}{article.pk}/change/").status_code == 302
    assert editor.get(f"{ARTICLES}{review.pk}/change/").status_code == 302


def test_an_editor_previews_a_draft_at_its_real_address(editor, client):
    review = ReviewFactory()

    response = submit(editor, change(review), standfirst="Lamps.", _preview="1")

    assert response.headers["Location"] == review.get_absolute_url()
    preview = editor.get(review.get_absolute_url())
    assert "Readers do not see this page yet." in preview.content.decode()
    assert "Lamps." in preview.content.decode()
    assert preview["Cache-Control"] == "private, no-store"
    assert preview["X-Robots-Tag"] == "noindex"
    assert client.get(review.get_absolute_url()).status_code == 404
