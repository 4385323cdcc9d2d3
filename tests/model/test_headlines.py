from concurrent.futures import ThreadPoolExecutor, TimeoutError
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from festivals.models import FestivalHeadlinePattern
from masthead.models import Masthead
from masthead.patterns import validate_pattern
from reviews.headlines import parted
from tests.factories import ArticleFactory, EditionFactory, FestivalFactory, FilmFactory, PersonFactory, ReviewFactory

pytestmark = pytest.mark.django_db


def kirkwall(**festival):
    return EditionFactory(festival=FestivalFactory(short_name="Kirkwall Doc/Fest", **festival), year=2012)


def test_a_festival_review_is_headed_by_the_mastheads_pattern_to_the_character():
    review = ReviewFactory(film=FilmFactory(title="Two Lamps: Out"), edition=kirkwall())

    assert review.headline == "Kirkwall Doc/Fest 2012: ‘Two Lamps: Out’ review"


def test_a_festival_may_have_a_pattern_of_its_own():
    edition = kirkwall()
    FestivalHeadlinePattern.objects.create(
        festival=edition.festival, kind="review", pattern="{festival} Film Review – {film}"
    )

    review = ReviewFactory(film=FilmFactory(title="Two Lamps: Out"), edition=edition)

    assert review.headline == "Kirkwall Doc/Fest Film Review – Two Lamps: Out"


def test_composed_headlines_follow_their_film_festival_year_and_pattern():
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"), edition=kirkwall())

    def headline():
        review.refresh_from_db()
        return review.headline

    review.film.title = "Three Lamps"
    review.film.save()
    assert headline() == "Kirkwall Doc/Fest 2012: ‘Three Lamps’ review"

    review.edition.festival.short_name = "Orkney Docs"
    review.edition.festival.save()
    assert headline() == "Orkney Docs 2012: ‘Three Lamps’ review"

    review.edition.year = 2013
    review.edition.save()
    assert headline() == "Orkney Docs 2013: ‘Three Lamps’ review"

    pattern = Masthead.objects.current().patterns.get(kind="review", at_festival=True)
    pattern.pattern = "{film}, from {festival}"
    pattern.save()
    assert headline() == "Three Lamps, from Orkney Docs"

    own = FestivalHeadlinePattern.objects.create(
        festival=review.edition.festival, kind="review", pattern="{festival}: {film}"
    )
    assert headline() == "Orkney Docs: Three Lamps"

    own.delete()
    assert headline() == "Three Lamps, from Orkney Docs"


def test_an_interview_is_headed_by_who_is_interviewed_in_order():
    people = [PersonFactory(name="Zed Last"), PersonFactory(name="Ann First")]

    interview = ArticleFactory(
        kind="interview", headline="", headline_is_typed=False, film=FilmFactory(title="Two Lamps"), people=people
    )

    interview.refresh_from_db()
    assert interview.headline == "Zed Last and Ann First on Two Lamps"


def test_a_typed_headline_follows_nothing():
    review = ReviewFactory(headline="A night out", headline_is_typed=True)

    review.film.title = "Something Else"
    review.film.save()

    review.refresh_from_db()
    assert review.headline == "A night out"


def rename_elsewhere(film, title):
    film.title = title
    film.save()
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_a_renamed_film_takes_no_word_from_who_saves_its_review_meanwhile():
    review = ReviewFactory(body="<p>The first draft.</p>")

    with ThreadPoolExecutor() as elsewhere:
        with transaction.atomic():
            review.body = "<p>The better draft.</p>"
            review.save()
            renaming = elsewhere.submit(rename_elsewhere, review.film, "Three Lamps")
            with suppress(TimeoutError):
                renaming.result(timeout=0.5)
        renaming.result()

    review.refresh_from_db()
    assert (review.body, review.headline) == ("<p>The better draft.</p>", "Three Lamps review")


def test_the_address_is_made_from_the_first_public_headline_and_never_follows():
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"))
    review.film.title = "Three Lamps"
    review.film.save()
    review.refresh_from_db()
    assert review.slug == "three-lamps-review"

    review.approve(review.changed_at)
    review.save()
    review.film.title = "Four Lamps"
    review.film.save()

    review.refresh_from_db()
    assert (review.headline, review.slug) == ("Four Lamps review", "three-lamps-review")


def test_two_stories_of_one_kind_never_share_an_address_and_of_two_kinds_may():
    first = ReviewFactory(headline="One night", headline_is_typed=True)
    second = ReviewFactory(headline="One night!", headline_is_typed=True)
    feature = ArticleFactory(headline="One night", headline_is_typed=True)

    assert (first.slug, second.slug, feature.slug) == ("one-night", "one-night-2", "one-night")


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Feed", "feed-2"),
        ("العبّارة الليلية", "العبارة-الليلية"),
        ("Amélie – ½", "amelie-12"),
        ("雨の図書館 2012", "雨の図書館-2012"),
        ("?!", "untitled"),
    ],
)
def test_an_address_is_readable_in_any_script_and_never_a_reserved_word(headline, slug):
    assert ReviewFactory(headline=headline, headline_is_typed=True).slug == slug


@pytest.mark.parametrize("pattern", ["{film.title}", "{nonsense}", "{film", "film}", "{}", "{film!r}", "{film:>9}"])
def test_a_pattern_that_cannot_be_filled_is_refused(pattern):
    with pytest.raises(ValidationError):
        validate_pattern(pattern)


@pytest.mark.parametrize(
    ("headline", "title", "parts"),
    [
        ("Kirkwall 2012: ‘Two Lamps’ review", "Two Lamps", ("Kirkwall 2012: ", "‘Two Lamps’", " review")),
        ("Kirkwall Film Review – Two Lamps", "Two Lamps", ("Kirkwall Film Review – ", "Two Lamps", "")),
        ("The lamps’ long night", "Two Lamps", None),
        ("A", "A", ("", "A", "")),
    ],
)
def test_a_headline_is_parted_around_its_film_and_loses_no_character(headline, title, parts):
    assert parted(headline, title) == parts
    assert parts is None or "".join(parts) == headline
