"""Stories on something that no archive is kept of, in the order of publishing: no page sorts them for that."""

from functools import reduce
from operator import or_

from django.db.models import Q

from .catalogue import Selection, Today, facets_where, places_of
from .models import Facet


def newest_of(stories, number):
    """The newest live ones of a set that something small holds together, such as the films of a strand."""
    return Selection(places_of(stories.order_by()) & Today.now().live)[0:number]


def from_editions(editions):
    """The live stories from any of these editions: to be counted, and read a page at a time."""
    values = [str(edition.pk) for edition in editions]
    facets = facets_where(Q(dimension=Facet.Dimension.EDITION, value__in=values))
    return Selection(reduce(or_, facets.values(), 0) & Today.now().live)
