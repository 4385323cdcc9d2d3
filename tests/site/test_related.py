from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reviews.companions import lead
from reviews.models import Story
from reviews.related import surroundings
from tests.factories import (
    ArticleFactory,
    EditionFactory,
    EntryFactory,
    FestivalFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
    UserFactory,
)
from tests.site.reading import in_order, read

pytestmark = pytest.mark.django_db


def ago(days):
    return timezone.now() - timedelta(days=days)


def around(story, **facts):
    story = Story.objects.with_page().get(pk=story.pk)
    return surroundings(story, lead(story), **facts)


def reasons(story, **facts):
    """[(story, reason)] as its page lists them."""
    return [(related.story.pk, related.reason) for related in around(story, **facts).related]


def related(story):
    return [pk for pk, _reason in reasons(story)]


def themes(*names):
    return [ThemeFactory(name=name) for name in names]


def tagged(themes, **facts):
    return ReviewFactory(**{"live": True, "themes": themes} | facts)


@pytest.fixture
def skerry():
    return EditionFactory(live=True, year=2025, festival=FestivalFactory(short_name="Skerry"))


@pytest.fixture
def tidewater(skerry):
    return StrandFactory(edition=skerry, name="Tidewater")


def shown_in(strand, **facts):
    """A live review from there of a film in this strand."""
    entry = EntryFactory(edition=strand.edition, strand=strand)
    return ReviewFactory(**{"live": True, "film": entry.film, "edition": strand.edition} | facts)


def test_other_pieces_on_the_same_film_say_so():
    film = FilmFactory(title="The Keeper")
    review, feature = ReviewFactory(live=True, film=film), ArticleFactory(live=True, film=film)
    mention = ArticleFactory(live=True, publish_at=ago(days=9))
    mention.also_about.add(film)

    assert reasons(review) == [(feature.pk, "Also on The Keeper"), (mention.pk, "Also on The Keeper")]


def test_what_the_changeover_leads_to_is_not_repeated():
    film = FilmFactory(title="The Keeper")
    review = ReviewFactory(live=True, film=film)
    newer, older = (ArticleFactory(live=True, film=film, kind="interview", publish_at=ago(days)) for days in (1, 2))

    assert lead(review).story.pk == newer.pk
    assert related(review) == [older.pk]


def test_another_film_by_the_same_director_says_who_directed_it():
    ana, ben, writer = PersonFactory(name="Ana Reyes"), PersonFactory(name="Ben Okri"), PersonFactory()
    film = FilmFactory(directors=[ana, ben])
    film.credits.create(person=writer, role="writer")
    review = ReviewFactory(live=True, film=film)
    by_both = ReviewFactory(live=True, film=FilmFactory(directors=[ana, ben]))
    by_ana = ReviewFactory(live=True, film=FilmFactory(directors=[ana]), publish_at=ago(days=9))
    ReviewFactory(live=True, film=FilmFactory(directors=[writer]))
    acted = FilmFactory()
    acted.credits.create(person=ana, role="cast")
    ReviewFactory(live=True, film=acted)

    assert reasons(review) == [
        (by_both.pk, "Also directed by Ana Reyes and Ben Okri"),
        (by_ana.pk, "Also directed by Ana Reyes"),
    ]


def test_the_same_strand_of_the_same_edition_is_a_reason(skerry, tidewater):
    review, other = shown_in(tidewater), shown_in(tidewater)
    shown_in(StrandFactory(edition=skerry, name="Late Shows"))
    last_year = EditionFactory(live=True, year=2024, festival=skerry.festival)
    shown_in(StrandFactory(edition=last_year, name="Tidewater"))
    ReviewFactory(live=True, film=other.film)

    assert reasons(review) == [(other.pk, "Also in Tidewater at Skerry 2025")]


def test_shared_themes_are_named_the_most_shared_first():
    debt, exile, sea, war = themes("debt", "exile", "sea", "war")
    review = tagged([debt, exile, sea, war])
    two = tagged([exile, debt, ThemeFactory()])
    three = tagged([debt, exile, sea], publish_at=ago(days=9))
    four = tagged([debt, exile, sea, war], publish_at=ago(days=99))

    assert reasons(review) == [
        (four.pk, "Shares four themes, among them debt, exile, sea"),
        (three.pk, "Shares three themes: debt, exile, sea"),
        (two.pk, "Shares two themes: debt, exile"),
    ]


def test_one_shared_theme_fills_a_short_list_and_no_more():
    debt, exile = themes("debt", "exile")
    review = tagged([debt, exile])
    two = [tagged([debt, exile], publish_at=ago(days)) for days in (8, 9)]
    newest = tagged([debt])
    tagged([exile], publish_at=ago(days=5))

    assert reasons(review)[2:] == [(newest.pk, "Shares one theme: debt")]
    assert related(review)[:2] == [story.pk for story in two]


def test_reasons_come_in_their_order_and_no_story_comes_twice(tidewater):
    ana, shared = PersonFactory(name="Ana Reyes"), themes("debt", "exile")
    film = FilmFactory(title="The Keeper", directors=[ana])
    EntryFactory(edition=tidewater.edition, strand=tidewater, film=film)
    facts = {"live": True, "themes": shared, "edition": tidewater.edition}
    review = ReviewFactory(film=film, **facts)
    by_themes = tagged(shared)
    by_strand = shown_in(tidewater, themes=shared)
    by_director = ReviewFactory(live=True, film=FilmFactory(directors=[ana]), themes=shared)
    on_film = ArticleFactory(film=film, **facts)

    assert related(review) == [on_film.pk, by_director.pk, by_strand.pk, by_themes.pk]


def test_at_most_six_are_shown_the_newest_of_them_first():
    shared = themes("debt", "exile")
    review = tagged(shared)
    stories = [tagged(shared, publish_at=ago(days)) for days in range(1, 9)]

    assert related(review) == [story.pk for story in stories[:6]]


def test_what_is_not_live_neither_appears_nor_makes_a_reason(skerry, tidewater):
    ana, shared = PersonFactory(), themes("debt", "exile")
    film = FilmFactory(directors=[ana])
    EntryFactory(edition=skerry, strand=tidewater, film=film)
    review = ReviewFactory(live=True, film=film, edition=skerry, themes=shared)
    seen = tagged(shared, publish_at=ago(days=9))
    hidden = [
        {"status": "draft"},
        {"live": False, "scheduled": True},
        {"status": "withdrawn", "publish_at": ago(days=2)},
        {"publish_at": ago(days=3), "withdraw_at": ago(days=2)},
    ]
    for facts in hidden:
        ArticleFactory(**{"live": True, "film": film} | facts)
        ReviewFactory(**{"live": True, "film": FilmFactory(directors=[ana])} | facts)
        shown_in(tidewater, **facts)
        tagged(shared, **facts)

    found = around(review)

    assert [card.story.pk for card in found.related] == [seen.pk]
    assert (found.earlier, found.later) == (None, None)


def test_an_edition_that_is_not_public_makes_no_reason_and_no_neighbours(client):
    secret = EditionFactory(festival=FestivalFactory(short_name="Secret"))
    strand = StrandFactory(edition=secret, name="Hidden")
    review = shown_in(strand, headline="One", headline_is_typed=True)
    shown_in(strand, headline="Two", headline_is_typed=True)

    page = read(client, review.get_absolute_url())

    assert reasons(review) == []
    assert "Two" not in page.text
    assert "Secret" not in page.text
    assert page.all("a", rel="prev") == page.all("a", rel="next") == []


def test_the_moment_decides(skerry):
    shared = themes("debt", "exile")
    review = tagged(shared, edition=skerry)
    tomorrow = tagged(shared, live=False, scheduled=True, edition=skerry)
    ends = tagged(shared, withdraw_at=timezone.now() + timedelta(hours=1))
    assert related(review) == [ends.pk]

    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        assert related(review) == [tomorrow.pk]
        assert around(review).later.pk == tomorrow.pk


def test_neighbours_at_the_festival_stand_in_the_order_of_publishing(client, skerry):
    facts = {"live": True, "edition": skerry, "headline_is_typed": True}
    for days, headline in [(9, "First"), (7, "Second"), (3, "Fourth"), (1, "Fifth")]:
        ArticleFactory(publish_at=ago(days), headline=headline, **facts)
    ArticleFactory(live=True, publish_at=ago(6), headline="From elsewhere", headline_is_typed=True)
    story = ArticleFactory(publish_at=ago(days=5), headline="Third", **facts)

    page = read(client, story.get_absolute_url())

    assert in_order(page.text, "Earlier from Skerry 2025: Second", "Later from Skerry 2025: Fourth")
    assert page.one("a", rel="prev")["href"] == "/features/second/"
    assert page.one("a", rel="next")["href"] == "/features/fourth/"


@pytest.mark.parametrize("days, present, absent", [(9, "next", "prev"), (1, "prev", "next")])
def test_the_first_has_nothing_earlier_and_the_last_nothing_later(client, skerry, days, present, absent):
    ArticleFactory(live=True, edition=skerry, publish_at=ago(days=5))
    story = ArticleFactory(live=True, edition=skerry, publish_at=ago(days))

    page = read(client, story.get_absolute_url())

    assert page.one("a", rel=present)
    assert page.all("a", rel=absent) == []


def test_publishing_an_interview_makes_the_older_review_point_to_it(client):
    film = FilmFactory(title="The Keeper")
    review = ReviewFactory(live=True, film=film, publish_at=ago(days=400))
    talk = ArticleFactory(film=film, kind="interview", headline="A talk", people=[PersonFactory(name="Ana Reyes")])
    assert talk.get_absolute_url() not in read(client, review.get_absolute_url()).links()

    talk.approve(timezone.now())
    talk.save()

    page = read(client, review.get_absolute_url())
    assert "Read our interview with Ana Reyes." in page.text
    assert page.links().count(talk.get_absolute_url()) == 1


def test_the_page_prints_the_reason_with_each_story(client):
    ana = PersonFactory(name="Ana Reyes")
    review = ReviewFactory(live=True, film=FilmFactory(directors=[ana]))
    other = ReviewFactory(live=True, film=FilmFactory(title="Low Tide", directors=[ana]))

    page = read(client, review.get_absolute_url())

    assert in_order(page.text, "Related", "Also directed by Ana Reyes", "Low Tide", "Review")
    assert other.get_absolute_url() in page.links()


def test_a_story_without_anything_in_common_has_no_such_section(client):
    story = ArticleFactory(live=True)
    ReviewFactory(live=True)

    page = read(client, story.get_absolute_url())

    assert page.all("section", **{"class": "hang related"}) == []
    assert page.all("h2", id="related-stories") == []


@pytest.mark.parametrize(
    "factory, facts", [(ReviewFactory, {}), (ArticleFactory, {}), (ReviewFactory, {"scheduled": True})]
)
def test_a_preview_shows_them_as_the_page_will(client, factory, facts):
    shared = themes("debt", "exile")
    other, story = tagged(shared), factory(themes=shared, edition=EditionFactory(), **facts)
    client.force_login(UserFactory(role="Editor"))

    page = read(client, story.get_absolute_url())

    assert "Shares two themes: debt, exile" in page.text
    assert other.get_absolute_url() in page.links()


@pytest.mark.parametrize("number", [1, 12])
def test_they_cost_two_queries_however_many_there_are(client, tidewater, number):
    ana, shared = PersonFactory(), themes("debt", "exile", "sea")
    film = FilmFactory(directors=[ana])
    EntryFactory(edition=tidewater.edition, strand=tidewater, film=film)
    review = ReviewFactory(live=True, film=film, edition=tidewater.edition, themes=shared)
    for _story in range(number):
        ArticleFactory(live=True, film=film, edition=tidewater.edition)
        ReviewFactory(live=True, film=FilmFactory(directors=[ana]))
        shown_in(tidewater, publish_at=ago(days=2))
        tagged(shared[:2])
    story = Story.objects.with_page().get(pk=review.pk)
    companion = lead(story)

    with CaptureQueriesContext(connection) as queries:
        found = surroundings(story, companion)
        shown = [(str(card.story), card.story.film, card.reason) for card in found.related]

    assert len(queries) == 2
    assert len(shown) == min(6, 4 * number)
    assert found.earlier
