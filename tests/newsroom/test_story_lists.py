"""The newsroom's lists of stories, themes and critics: what they show, find and cost."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.html import strip_tags

from masthead.kinds import Kind
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    ImageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
    UserFactory,
)

REVIEWS = "/admin/reviews/review/"
ARTICLES = "/admin/reviews/article/"
EVERY_STORY = "/admin/reviews/story/"
THEMED = "/admin/reviews/themedstory/"
THEMES = "/admin/reviews/theme/"
CRITICS = "/admin/reviews/critic/"


def listed(client, address, **query):
    return [str(thing) for thing in client.get(address, query).context["cl"].result_list]


def rows(client, address):
    """The text of every row, as one line each."""
    table = client.get(address).content.decode().partition("<tbody>")[2].partition("</tbody>")[0]
    return [
        " ".join(strip_tags(row.replace("<t", " <t")).split())
        for row in table.split("</tr>")
        if strip_tags(row).strip()
    ]


def a_full_review(**facts):
    return ReviewFactory(
        **{
            "film": FilmFactory(poster=ImageFactory(), directors=[PersonFactory()]),
            "edition": EditionFactory(),
            "critics": [CriticFactory(), CriticFactory()],
            "themes": [ThemeFactory(), ThemeFactory()],
            "people": [PersonFactory()],
            "live": True,
            "grade_scale": "letters",
            "grade_value": "B",
        }
        | facts
    )


@time_machine.travel(datetime(2025, 5, 1, 9, 0, tzinfo=UTC), tick=False)
def test_a_row_says_stage_film_critics_festival_themes_grade_and_date(editor):
    a_full_review(
        film=FilmFactory(title="Two Lamps", year=2012),
        edition=EditionFactory(festival__short_name="Kirkwall", year=2012),
        critics=[CriticFactory(name="Robin Poe"), CriticFactory(name="Ann Lee")],
        themes=[ThemeFactory(name="exile")],
        publish_at=datetime(2025, 5, 3, 17, 0, tzinfo=UTC),
    )

    assert rows(editor, REVIEWS) == [
        "Kirkwall 2012: ‘Two Lamps’ review Scheduled Two Lamps (2012) Robin Poe, Ann Lee Kirkwall 2012 exile B"
        " Sat 3 May, 18:00 BST"
    ]


def test_a_row_of_a_bare_draft_has_no_holes(editor):
    ArticleFactory(headline="Lamps", kind="news")

    assert rows(editor, ARTICLES) == ["Lamps News Draft - – - – –"]


STATES = {
    "pitch": {"status": "pitch"},
    "assigned": {"status": "assigned"},
    "draft": {"status": "draft"},
    "in_review": {"status": "in_review"},
    "ready": {"status": "ready"},
    "scheduled": {"scheduled": True},
    "live": {"live": True},
    "withdrawn": {"live": True, "status": "withdrawn"},
}


@pytest.mark.parametrize("address", [REVIEWS, EVERY_STORY])
def test_the_filter_by_stage_knows_every_stage(editor, address):
    for name, state in STATES.items():
        ReviewFactory(headline=name, headline_is_typed=True, **state)
    ended = {"publish_at": timezone.now() - timedelta(days=2), "withdraw_at": timezone.now() - timedelta(days=1)}
    ReviewFactory(headline="ended", headline_is_typed=True, status="approved", **ended)

    found = {stage: set(listed(editor, address, stage=stage)) for stage in STATES}

    assert found == {stage: {stage} for stage in STATES} | {"withdrawn": {"withdrawn", "ended"}}
    assert len(listed(editor, address, stage="nonsense")) == 9


def test_stories_are_filtered_by_festival_critic_theme_date_scale_and_kind(editor):
    wanted = a_full_review(headline="Wanted", headline_is_typed=True)
    long_ago = datetime(2001, 1, 1, tzinfo=UTC)
    a_full_review(headline="Other", headline_is_typed=True, grade_scale="stars", grade_value="3", publish_at=long_ago)
    ArticleFactory(headline="Feature", kind="feature")
    ArticleFactory(headline="News", kind="news")
    today = timezone.localtime().strftime("%Y-%m-%d 00:00:00+00:00")

    for query in [
        {"edition__festival__id__exact": wanted.edition.festival.pk},
        {"critics__id__exact": wanted.critics.first().pk},
        {"themes__id__exact": wanted.themes.first().pk},
        {"grade_scale__exact": "letters"},
        {"publish_at__gte": today},
    ]:
        assert listed(editor, REVIEWS, **query) == ["Wanted"], query
    assert set(listed(editor, REVIEWS)) == {"Wanted", "Other"}
    assert listed(editor, ARTICLES, kind__exact="news") == ["News"]
    assert listed(editor, EVERY_STORY, kind__exact="feature") == ["Feature"]


@pytest.mark.parametrize(
    "query",
    [
        "?e=1",
        "?stage=live&e=x",
        "?nonsense=1",
        "?critics__id__exact=x",
        "?o=99.-99.x",
        "?p=x",
        "?p=-1",
        "?publish_at__gte=x",
    ],
)
def test_a_list_that_is_asked_for_nonsense_is_a_list(editor, query):
    ReviewFactory()

    response = editor.get(f"{REVIEWS}{query}", follow=True)

    assert response.status_code == 200


@pytest.mark.parametrize(
    "words",
    [
        "night out",
        "lamps",
        "lampor",
        "lykter",
        "Robin Poe",
        "ann lee",
        "kirkwall",
        "Kirkwall Film Festival",
        "exile",
        "lee lamps",
    ],
)
def test_a_review_is_found_by_every_word_that_an_editor_remembers(editor, words):
    film = FilmFactory(title="Two Lamps", original_title="Två lampor")
    film.alternative_titles.create(title="To lykter", language="nb")
    edition = EditionFactory(festival__short_name="Kirkwall", festival__name="Kirkwall Film Festival")
    ReviewFactory(
        headline="A night out",
        headline_is_typed=True,
        film=film,
        edition=edition,
        critics=[CriticFactory(name="Robin Poe")],
        people=[PersonFactory(name="Ann Lee")],
        themes=[ThemeFactory(name="exile"), ThemeFactory(name="exile at sea")],
    )
    ReviewFactory()

    assert listed(editor, REVIEWS, q=words) == ["A night out"]


@pytest.mark.parametrize("words", ["night", "lamps", "robin"])
def test_every_story_is_found_whatever_its_kind(editor, words):
    film, robin = FilmFactory(title="Two Lamps"), CriticFactory(name="Robin Poe")
    for factory in (ReviewFactory, ArticleFactory):
        factory(headline="A night out", headline_is_typed=True, film=film, critics=[robin])
    ReviewFactory()

    assert listed(editor, EVERY_STORY, q=words) == ["A night out"] * 2


def test_the_list_of_all_leads_each_story_to_its_own_door(editor):
    review, article = ReviewFactory(), ArticleFactory()

    page = editor.get(EVERY_STORY).content.decode()

    assert f'<a href="/admin/reviews/review/{review.pk}/change/">{review}</a>' in page
    assert f'<a href="/admin/reviews/article/{article.pk}/change/">{article}</a>' in page
    assert editor.get(f"{EVERY_STORY}add/").status_code == 403


def test_what_was_changed_last_stands_first(editor):
    old = ReviewFactory(changed_at=datetime(2020, 1, 1, tzinfo=UTC))
    new = ReviewFactory(changed_at=datetime(2024, 1, 1, tzinfo=UTC))

    assert listed(editor, REVIEWS) == [str(new), str(old)]


@pytest.mark.parametrize("address", [REVIEWS, ARTICLES, EVERY_STORY, THEMED, THEMES, CRITICS])
def test_every_column_that_can_be_sorted_by_is(editor, address):
    a_full_review()
    ArticleFactory(live=True)

    for column in range(1, 10):
        assert editor.get(f"{address}?o={column}.-{column + 1}").status_code == 200


def test_a_theme_is_found_by_its_aliases_and_its_stories_are_counted(editor):
    exile = ThemeFactory(name="Exile")
    exile.names.create(name="Émigrés")
    ThemeFactory(name="Home")
    for _ in range(2):
        ReviewFactory(themes=[exile])

    assert listed(editor, THEMES, q="emigres") == ["Exile"]
    assert rows(editor, THEMES) == ["Exile - 2", "Home - 0"]


def test_a_critic_is_found_by_name(editor):
    CriticFactory(name="Robin Poe")
    CriticFactory(name="Ann Lee")

    assert listed(editor, CRITICS, q="poe") == ["Robin Poe"]


def one_of_everything(number):
    a_full_review(critics=[CriticFactory(user=UserFactory()), CriticFactory()])
    ArticleFactory(
        live=True,
        kind=[Kind.INTERVIEW, Kind.FEATURE, Kind.NEWS][number % 3],
        film=FilmFactory(),
        edition=EditionFactory(),
        critics=[CriticFactory()],
        themes=[ThemeFactory()],
        people=[PersonFactory()],
    )


@pytest.mark.parametrize(
    "address",
    [
        *(REVIEWS, ARTICLES, EVERY_STORY, THEMED, THEMES, CRITICS),
        *(
            f"{REVIEWS}?q=a",
            f"{REVIEWS}?stage=live",
            f"{EVERY_STORY}?q=a",
            f"{THEMED}?themes=none",
            f"{THEMES}?q=theme",
        ),
    ],
)
def test_a_list_costs_the_same_however_long_it_is(editor, address, count_queries):
    one_of_everything(0)
    one = count_queries(editor, address)

    for number in range(4):
        one_of_everything(number)

    assert count_queries(editor, address) == one


@pytest.mark.parametrize("address", [REVIEWS, ARTICLES, EVERY_STORY])
def test_a_critics_list_costs_the_same_however_long_it_is(signed_in, address, count_queries):
    client = signed_in("Critic")
    byline = CriticFactory(user=client.user)

    def write():
        ReviewFactory(critics=[byline], film=FilmFactory(), edition=EditionFactory(), themes=[ThemeFactory()])
        ArticleFactory(critics=[byline], film=FilmFactory(), edition=EditionFactory(), themes=[ThemeFactory()])

    write()
    one = count_queries(client, address)

    for _ in range(4):
        write()

    assert count_queries(client, address) == one


def test_a_form_costs_the_same_however_many_names_and_themes_a_story_has(editor, count_queries):
    review = a_full_review()
    review.also_about.add(FilmFactory())
    address = f"{REVIEWS}{review.pk}/change/"
    one = count_queries(editor, address)

    for position in range(4):
        review.bylines.create(critic=CriticFactory(), position=position)
        review.subjects.create(person=PersonFactory(), position=position)
        review.themes.add(ThemeFactory())
        review.also_about.add(FilmFactory())

    assert count_queries(editor, address) == one
