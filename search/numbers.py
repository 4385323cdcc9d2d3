"""How much there is on things that were found, in as many questions for many as for one."""

from collections import Counter

from django.db.models import Count

from festivals.models import Edition
from films.models import Credit
from reviews.catalogue import Today, all_tallies
from reviews.models import Facet, Story

from .models import Name

Kind = Name.Kind
Dimension = Facet.Dimension
COUNTED = {Kind.CRITIC: Dimension.CRITIC, Kind.THEME: Dimension.THEME, Kind.EDITION: Dimension.EDITION}


def stories_on(kind, pks):
    """{primary key: number}"""
    if kind == Kind.FILM:
        return counted(stories().filter(film__in=pks), "film")
    if kind == Kind.PERSON:
        return counted(stories().filter(people__in=pks), "people")
    if kind == Kind.FESTIVAL:
        return at_festivals(pks)
    tally = all_tallies(Today.now(), COUNTED[kind])
    return {pk: tally.get(str(pk), 0) for pk in pks}


def at_festivals(pks):
    tally, numbers = all_tallies(Today.now(), Dimension.EDITION), Counter()
    for edition, festival in Edition.objects.live().filter(festival__in=pks).values_list("pk", "festival"):
        numbers[festival] += tally.get(str(edition), 0)
    return numbers


def films_of(people):
    return counted(Credit.objects.live().filter(person__in=people), "person", "film")


def stories():
    return Story.objects.live_one_by_one()


def counted(rows, by, of="pk"):
    return dict(rows.order_by().values_list(by).annotate(number=Count(of, distinct=True)))
