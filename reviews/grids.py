"""The critics' grid of an edition: its films, its critics, and the grade that each gave."""

from dataclasses import dataclass, field

from django.db.models import Q

from masthead.kinds import Kind
from publishing.stamps import kept

from .catalogue import facets_where
from .catalogue.bitmaps import newest
from .models import Facet, Story

# Of fewer films there is nothing to compare; of more the newest reviews are compared.
FEWEST, MOST, MOST_REVIEWS = 3, 30, 900


@dataclass
class Row:
    """A film with {critic: the review that carries the grade}."""

    film: object
    reviews: dict = field(default_factory=dict)

    @property
    def number(self):
        return len({review.pk for review in self.reviews.values()})


@dataclass
class Grid:
    critics: list
    rows: list

    @property
    def table(self):
        return [(row.film, [row.reviews.get(critic) for critic in self.critics]) for row in self.rows]


def grid(archive):
    """Of the films that two reviews or more have graded; None where they are too few."""
    found = kept(f"grid:{archive.on.pk}", archive.today.stamp, lambda: _grid(_reviews(archive.whole)))
    return found if len(found.rows) >= FEWEST else None


def _reviews(bits):
    [reviews] = facets_where(Q(dimension=Facet.Dimension.KIND, value=Kind.REVIEW)).values() or [0]
    graded = Story.objects.live().graded().filter(place__number__in=newest(bits & reviews, 0, MOST_REVIEWS))
    columns = "kind", "slug", "grade_scale", "grade_value", "film__title", "film__slug"
    return graded.newest_first().select_related("film").only(*columns).with_byline()


def _grid(reviews):
    rows = {}
    for review in reviews:
        row = rows.setdefault(review.film_id, Row(review.film))
        for byline in review.bylines.all():
            row.reviews.setdefault(byline.critic, review)
    shared = sorted((row for row in rows.values() if row.number > 1), key=lambda row: -row.number)[:MOST]
    critics = {critic for row in shared for critic in row.reviews}
    shared.sort(key=lambda row: row.film.title.casefold())
    return Grid(sorted(critics, key=lambda critic: critic.name.casefold()), shared)
