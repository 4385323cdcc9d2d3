from datetime import timedelta

import pytest
from django.utils import timezone

from reviews.companions import companion, lead
from tests.factories import ArticleFactory, EditionFactory, FestivalFactory, FilmFactory, PersonFactory, ReviewFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def film():
    return FilmFactory(title="The Keeper")


def interview(film, **facts):
    return ArticleFactory(**{"live": True, "kind": "interview", "film": film} | facts)


def test_review_and_interview_on_one_film_lead_to_each_other(film):
    review, talk = ReviewFactory(live=True, film=film), interview(film)
    interview(FilmFactory())

    assert companion(review) == talk
    assert companion(talk) == review


def test_the_same_edition_comes_before_the_newest(film):
    edition = EditionFactory(live=True)
    old = timezone.now() - timedelta(days=30)
    review = ReviewFactory(live=True, film=film, edition=edition)
    there = interview(film, edition=edition, publish_at=old)
    interview(film)

    assert companion(review) == there


def test_an_editors_choice_comes_first_while_it_is_live(film):
    chosen = ArticleFactory(live=True)
    review, talk = ReviewFactory(live=True, film=film, related=chosen), interview(film)
    assert companion(review) == chosen

    chosen.withdraw()
    chosen.save()

    assert companion(review) == talk


def test_nothing_leads_to_what_is_not_live(film):
    review = ReviewFactory(live=True, film=film, related_words="Do read on")
    interview(film, live=False)
    interview(film, live=False, scheduled=True)

    assert companion(review) is None
    assert lead(review) is None


@pytest.mark.parametrize(
    "names, sentence",
    [
        (["Ida Strand"], "Read our interview with Ida Strand."),
        (["Zoe Ort", "Ida Strand"], "Read our interview with Zoe Ort and Ida Strand."),
        ([], "Read also: Talking"),
    ],
)
def test_the_sentence_is_composed_of_who_was_asked(film, names, sentence):
    review = ReviewFactory(live=True, film=film)
    interview(film, headline="Talking", people=[PersonFactory(name=name) for name in names])

    assert lead(review).words == sentence


def test_the_sentence_names_the_festival(film):
    edition = EditionFactory(live=True, festival=FestivalFactory(short_name="PIFF"))
    review = ReviewFactory(live=True, film=film, edition=edition)
    interview(film, edition=edition, people=[PersonFactory(name="Ida Strand")])

    assert lead(review).words == "Read our interview with Ida Strand from PIFF."


def test_an_interview_leads_back_to_the_review(film):
    talk = interview(film)
    ReviewFactory(live=True, film=film)

    assert lead(talk).words == "Read our review of The Keeper."


def test_typed_words_belong_to_the_chosen_story_alone(film):
    chosen = ArticleFactory(live=True, status="draft")
    review = ReviewFactory(live=True, film=film, related=chosen, related_words="The whole week")
    interview(film, people=[PersonFactory(name="Ida Strand")])

    assert lead(review).words == "Read our interview with Ida Strand."


def test_finding_it_costs_one_query(film, django_assert_num_queries):
    review = ReviewFactory(live=True, film=film, edition=EditionFactory())
    interview(film, people=[PersonFactory(), PersonFactory()])

    with django_assert_num_queries(1):
        assert lead(review).words
