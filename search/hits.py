"""Films, people and other things that were found, as the page shows them."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .models import Name
from .numbers import films_of, stories_on
from .things import Thing

Kind = Name.Kind
PLURALS = {
    Kind.FILM: _("Films"),
    Kind.PERSON: _("People"),
    Kind.FESTIVAL: _("Festivals"),
    Kind.EDITION: _("Festivals"),
    Kind.CRITIC: _("Critics"),
    Kind.THEME: _("Themes"),
}


@dataclass(frozen=True)
class Hit:
    """`stories` is the number of live ones, `films` that of somebody's films which are public."""

    found: Thing
    stories: int
    films: int

    @property
    def is_pictured(self):
        """A film without a poster has an intertitle; nobody else is shown by a picture that is not there."""
        thing = self.found.thing
        return self.found.kind == Kind.FILM or bool(getattr(thing, "portrait", None) or getattr(thing, "poster", None))


def hits(things):
    pks = defaultdict(list)
    for found in things:
        pks[found.kind].append(found.thing.pk)
    stories = {kind: stories_on(kind, pks[kind]) for kind in pks}
    films = {Kind.PERSON: films_of(pks[Kind.PERSON])} if Kind.PERSON in pks else {}
    return [
        Hit(found, stories[found.kind].get(found.thing.pk, 0), films.get(found.kind, {}).get(found.thing.pk, 0))
        for found in things
    ]


def headings(hits):
    return list(dict.fromkeys(PLURALS[hit.found.kind] for hit in hits))


def groups(hits):
    """Those with a picture and those without, whichever begins with the best."""
    pictured = [hit for hit in hits if hit.is_pictured]
    bare = [hit for hit in hits if not hit.is_pictured]
    found = sorted([(pictured, True), (bare, False)], key=lambda group: hits[0] not in group[0]) if hits else []
    return [group for group in found if group[0]]
