"""Keeps the names of films, people, critics, festivals, editions and themes, in the transaction that changes them."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q

from festivals.models import Edition, Festival
from films.models import Film, Person
from reviews.models import Critic, Theme

from . import vocabulary
from .documents import is_named, name_of
from .engines import engine
from .filing import file, file_where, relabel_where
from .folding import fold
from .models import Label, Name

BATCH = 1_000
LONGEST = Name._meta.get_field("folded").max_length


@dataclass(frozen=True)
class Naming:
    """How things of one kind are named: `names(thing)`. Stories show them through the relations `shown_by`."""

    kind: Name.Kind
    names: callable
    shown_by: tuple
    prefetched: tuple = ()


def names_of_film(film):
    return [film.title, film.original_title, *(other.title for other in film.alternative_titles.all())]


def names_of_person(person):
    return [person.name, person.original_name]


def names_of_critic(critic):
    return [critic.name]


def names_of_festival(festival):
    return [festival.name, festival.short_name]


def names_of_edition(edition):
    return [f"{name} {edition.year}" for name in names_of_festival(edition.festival)]


def names_of_theme(theme):
    return [name.name for name in theme.names.all()]


NAMINGS = {
    Film: Naming(Name.Kind.FILM, names_of_film, ("film", "also_about"), ("alternative_titles",)),
    Person: Naming(Name.Kind.PERSON, names_of_person, ("people", "film__credits__person")),
    Critic: Naming(Name.Kind.CRITIC, names_of_critic, ("critics",)),
    Festival: Naming(Name.Kind.FESTIVAL, names_of_festival, ("edition__festival",)),
    Edition: Naming(Name.Kind.EDITION, names_of_edition, ("edition",), ("festival",)),
    Theme: Naming(Name.Kind.THEME, names_of_theme, ("themes",), ("names",)),
}


@transaction.atomic
def rename(model, pk):
    """After a thing has come, changed or gone: its names, and the stories that show them if they are others now."""
    if model not in NAMINGS:
        return
    naming, thing = NAMINGS[model], model.objects.filter(pk=pk).first()
    before, after = list(Name.objects.filter(kind=naming.kind, thing=pk)), names(naming, thing) if thing else []
    if {name.name for name in before} == {name.name for name in after}:
        if model is Edition and thing:
            file(_stories_that_say_otherwise(thing))
        return
    engine().erase(before)
    Name.objects.filter(pk__in=[name.pk for name in before]).delete()
    _write(after)
    if before:
        anew = relabel_where if model is Theme else file_where
        anew(reduce(or_, (Q(**{relation: pk}) for relation in naming.shown_by)))
    if model is Festival:
        for edition in Edition.objects.filter(festival=pk):
            rename(Edition, edition.pk)


def _stories_that_say_otherwise(edition):
    """Those that name an edition which is hidden now, and those that do not name one which is public now."""
    name = fold(name_of(edition))
    labels = Label.objects.filter(story__edition=edition).values_list("pk", "story__publish_at", "names")
    return [pk for pk, publish_at, names in labels if is_named(edition, publish_at) != (name in names)]


@transaction.atomic
def rebuild():
    """All names, from the things that have them."""
    Name.objects.all().delete()
    engine().clear(Name)
    vocabulary.forget_all()
    for model, naming in NAMINGS.items():
        rows = []
        for thing in model.objects.prefetch_related(*naming.prefetched).order_by("pk").iterator(chunk_size=BATCH):
            rows += names(naming, thing)
            if len(rows) >= BATCH:
                _write(rows)
                rows = []
        _write(rows)


def names(naming, thing):
    """A row for each name of a thing; two spellings that fold alike are one."""
    by_folded = {fold(name)[:LONGEST]: name for name in reversed(naming.names(thing))}
    return [
        Name(kind=naming.kind, thing=thing.pk, name=name, folded=folded) for folded, name in by_folded.items() if folded
    ]


def _write(rows):
    rows = Name.objects.bulk_create(rows)
    engine().enter(rows)
    vocabulary.learn(name.folded for name in rows)
