"""Films, people, critics, festivals and themes that are called like what was asked for."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone

from festivals.models import Edition, Festival
from films.models import Film, Person
from publishing.prepared import Prepared, Slot, slots
from reviews.models import Critic, Theme

from .engines import engine
from .models import Name

Kind = Name.Kind
MOST = 12
# So many of a kind at most, the kinds in their order where all else is equal.
MOST_OF = {Kind.FILM: 6, Kind.PERSON: 4, Kind.FESTIVAL: 2, Kind.EDITION: 3, Kind.CRITIC: 3, Kind.THEME: 3}
# So many names are looked through for those that match best. Of so many times as many things as are shown it is asked
# whether they are public.
CANDIDATES, SPARE = 100, 3
SHOWN = {
    Kind.FILM: Film.objects.with_poster().with_directors().prefetch_related("alternative_titles"),
    Kind.PERSON: Person.objects.select_related("portrait"),
    Kind.FESTIVAL: Festival.objects.all(),
    Kind.EDITION: Edition.objects.select_related("festival", "poster"),
    Kind.CRITIC: Critic.objects.select_related("portrait"),
    Kind.THEME: Theme.objects.all(),
}


@dataclass(frozen=True)
class Thing:
    """`name` is the one of its names that was found: it may be an alias, or a title in another language."""

    kind: Kind
    thing: object
    name: str

    @property
    def own_name(self):
        """What the magazine calls it."""
        return self.thing.title if self.kind == Kind.FILM else str(self.thing)

    @property
    def alias(self):
        """The name that was found, where it is none that is shown anyway. Nobody misses the festival's long one."""
        shown = {self.own_name, *(getattr(self.thing, name, "") for name in ("original_title", "original_name"))}
        return "" if self.name in shown or self.kind == Kind.EDITION else self.name

    @property
    def language(self):
        """Of the name that was found, where somebody said so."""
        if self.kind == Kind.FILM:
            return language_of_title(self.thing, self.name)
        if self.kind == Kind.PERSON and self.name == self.thing.original_name:
            return self.thing.original_language
        return ""


def find_things(query, most=MOST, in_part=True):
    """What is public and has all words of `query` in one of its names, the last perhaps only begun; the best first.

    Where nothing has, what some words of it in a row are the whole name of, if it may be found `in_part`.
    """
    ranked = _ranked(query, in_part)
    public = {kind: _public(kind, [name.thing for name in ranked if name.kind == kind]) for kind in MOST_OF}
    found, left = {}, dict(MOST_OF)
    for name in ranked:
        place = name.kind, name.thing
        if place not in found and name.thing in public[name.kind] and left[name.kind]:
            left[name.kind] -= 1
            found[place] = Thing(Kind(name.kind), public[name.kind][name.thing], name.name)
    return list(found.values())[:most]


def language_of_title(film, title):
    if title == (film.original_title or film.title):
        return film.original_language
    return next((other.language for other in film.alternative_titles.all() if other.title == title), "")


def _ranked(query, in_part):
    if not query.terms:
        return []
    called, start = query.called.names, " ".join(query.words)
    with engine().reading():
        whole = engine().names(query.terms, start, CANDIDATES)
        may_go_on = query.opened and query.opened != query.terms
        begun = engine().names(query.opened, start, CANDIDATES) if may_go_on else []
    rows = Name.objects.in_bulk({*whole, *begun})
    by_words = [rows[pk] for pk in dict.fromkeys([*whole, *begun]) if pk in rows]
    is_whole, kinds = set(whole), list(MOST_OF)
    by_words.sort(
        key=lambda name: (
            name.pk not in is_whole,
            not name.folded.startswith(start),
            len(name.folded),
            kinds.index(name.kind),
            name.pk,
        )
    )
    everything = tuple(query.words)
    if by_words or not in_part:
        return [*called.get(everything, ()), *by_words]
    return [name for names in called.values() for name in names]


def _public(kind, pks):
    """{primary key: thing} of the best that are public, as many as are shown of their kind."""
    best = list(dict.fromkeys(pks))[: SPARE * MOST_OF[kind]]
    if not best:
        return {}
    nobody = [None] * (SPARE * MOST_OF[kind] - len(best))
    public = {pk for (pk,) in which_are_public(kind).ask(*best, *nobody, now=timezone.now())}
    return SHOWN[kind].all().in_bulk([pk for pk in best if pk in public][: MOST_OF[kind]])


@lru_cache
def which_are_public(kind):
    things = SHOWN[kind].model.objects.live(at=Slot("now"))
    return Prepared(things.filter(pk__in=slots(SPARE * MOST_OF[kind])).order_by().values_list("pk"))
