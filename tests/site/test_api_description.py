from datetime import timedelta

import pytest
from django.utils import timezone

from festivals.models import Award
from masthead.models import Masthead
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    ImageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
    VenueFactory,
)

# What answers is the whole application, which closes its connections itself.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def known():
    """A small magazine that has something in every field, and what its addresses are made of."""
    Masthead.objects.current()
    edition = EditionFactory(live=True, festival=FestivalFactory(short_name="Quay"), poster=ImageFactory())
    ann, picture = PersonFactory(name="Ann"), ImageFactory()
    film = FilmFactory(directors=[ann], poster=picture, runtime=90, countries="FI,SE", imdb="tt0123456")
    film.stills.add(ImageFactory())
    film.alternative_titles.create(title="Pitkä", language="fi")
    film.certificates.create(country="FI", certificate="K-12")
    film.releases.create(country="FI", date="2012-05-17")
    EntryFactory(edition=edition, film=film, strand=StrandFactory(edition=edition), premiere="world")
    venue = VenueFactory(festival=edition.festival)
    EventFactory(
        edition=edition, films=[film], participants=[ann], venue=venue, ends_at=edition.public_from.replace(year=2013)
    )
    EventFactory(edition=edition, title="Party", kind="party")
    Award.objects.create(edition=edition, name="Shell", film=film, person=ann)
    facts = {
        "live": True,
        "film": film,
        "critics": [CriticFactory()],
        "themes": [ThemeFactory()],
        "lead_image": picture,
    }
    review = ReviewFactory(**facts, edition=edition, grade_scale="stars", grade_value="3.5", seen_format="cinema")
    article = ArticleFactory(**facts, kind="interview", people=[ann], publish_at=timezone.now() - timedelta(days=9))
    article.also_about.add(film)
    ArticleFactory(live=True, kind="news")
    return {
        "guid": str(review.guid),
        "film": film.pk,
        "slug": edition.festival.slug,
        "year": edition.year,
    }


def test_answers_are_as_described_whatever_is_asked(known):
    from .made_up_requests import operations, statuses_of  # which takes a while, and no other test needs it

    found = {operation.label: statuses_of(operation, known) for operation in operations()}

    assert len(found) == 9
    assert [label for label, statuses in found.items() if 200 not in statuses] == []
