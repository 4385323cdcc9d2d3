"""Keeps the catalogue: files stories where they belong when they change, in the transaction that changes them."""

import uuid
from collections import defaultdict

from django.db import transaction
from django.db.models import F, Q

from publishing.planner import inform_planner

from ..models import Catalogue, Facet, Place, Story
from .bitmaps import bits_of, opened
from .facts import facts_of, facts_of_ids

# Left free where a story is put between others: whoever types in an old volume goes on there.
ROOM = 64
BATCH = 1_000


def renew():
    """Another version, so that nothing counted before is shown again. Locks the catalogue until the commit.

    Whoever locks stories as well does that before.
    """
    if not Catalogue.objects.update(version=uuid.uuid4()):
        Catalogue.objects.create()


def exists():
    return Catalogue.objects.exists()


@transaction.atomic
def file(ids):
    """Files the stories with these primary keys anew, after whatever has changed of them."""
    renew()
    if not ids:
        return
    places = Place.objects.in_bulk(ids)
    facts = {fact.story_id: fact for fact in facts_of_ids(ids)}
    stays = {pk for pk in facts if pk in places and places[pk].publish_at == facts[pk].publish_at}
    remove([place for pk, place in places.items() if pk not in stays])
    refile([(places[pk], facts[pk]) for pk in stays])
    new = [fact for pk, fact in facts.items() if pk not in stays]
    if len(new) > BATCH:
        rebuild()
        return
    for fact in new:
        insert(fact)


@transaction.atomic
def forget(pk):
    """Takes a story out before it is deleted."""
    renew()
    remove(list(Place.objects.filter(pk=pk)))


def remove(places):
    if places:
        _change(cleared=_bits_by_facet((place, place.facets) for place in places))
        Place.objects.filter(pk__in=[place.pk for place in places]).delete()


def refile(pairs):
    """Stories that keep their place, each with what is now so of it."""
    facets = _facets_for({key for _place, fact in pairs for key in fact.facets})
    gained, lost, changed = [], [], []
    for place, fact in pairs:
        before, after = set(place.facets), {facets[key].pk for key in fact.facets}
        gained.append((place, after - before))
        lost.append((place, before - after))
        if before != after or place.withdraw_at != fact.withdraw_at:
            place.facets, place.withdraw_at = sorted(after), fact.withdraw_at
            changed.append(place)
    _change(set_=_bits_by_facet(gained), cleared=_bits_by_facet(lost))
    Place.objects.bulk_update(changed, ["facets", "withdraw_at"], batch_size=BATCH)


def insert(fact):
    number = _number_for(fact)
    facets = _facets_for(fact.facets)
    place = Place(story_id=fact.story_id, number=number, publish_at=fact.publish_at, withdraw_at=fact.withdraw_at)
    place.facets = sorted(facet.pk for facet in facets.values())
    place.save(force_insert=True)
    _change(set_=dict.fromkeys(place.facets, 1 << number))


@transaction.atomic
def rebuild():
    """The whole catalogue, from the stories. Needed after rows were written past the models."""
    renew()
    Place.objects.all().delete()
    Facet.objects.all().delete()
    facts = list(facts_of(Story.objects.all()))
    numbers = defaultdict(list)
    for number, fact in enumerate(facts):
        for key in fact.facets:
            numbers[key].append(number)
    facets = _facets_for(sorted(numbers), {key: bits_of(found) for key, found in numbers.items()})
    Place.objects.bulk_create(
        (
            Place(
                story_id=fact.story_id,
                number=number,
                publish_at=fact.publish_at,
                withdraw_at=fact.withdraw_at,
                facets=sorted(facets[key].pk for key in fact.facets),
            )
            for number, fact in enumerate(facts)
        ),
        batch_size=BATCH,
    )
    inform_planner()


def _number_for(fact):
    """The place between the neighbours of a story. Makes room where there is none."""
    moment, pk = fact.order
    later = Place.objects.filter(publish_at__gte=moment).filter(Q(publish_at__gt=moment) | Q(story__gt=pk))
    earlier = Place.objects.filter(publish_at__lte=moment).filter(Q(publish_at__lt=moment) | Q(story__lt=pk))
    above = later.order_by("publish_at", "story_id").values_list("number", "story_id").first()
    below = earlier.order_by("-publish_at", "-story_id").values_list("number", "story_id").first()
    lowest = below[0] + 1 if below else 0
    if above is None:
        return lowest
    highest = above[0] - 1
    if highest < lowest:
        _make_room(lowest)
        highest += ROOM
    # The neighbour that came later is the one that was typed just now; the room on its other side is for the next.
    return lowest if below and below[1] > above[1] else highest


def _make_room(number):
    Place.objects.filter(number__gte=number).update(number=F("number") + ROOM)
    moved = list(Facet.objects.filter(end__gt=number))
    for facet in moved:
        facet.bits = opened(facet.bits, number, ROOM)
    _save(moved)


def _facets_for(keys, bits=None):
    """The facets with these keys, made where they are missing."""
    wanted = Q(pk__in=[])
    for dimension in {dimension for dimension, _value in keys}:
        wanted |= Q(dimension=dimension, value__in=[value for name, value in keys if name == dimension])
    found = {facet.key: facet for facet in Facet.objects.filter(wanted).defer("bitmap")}
    missing = [Facet(dimension=dimension, value=value) for dimension, value in keys if (dimension, value) not in found]
    for facet in missing:
        facet.bits = (bits or {}).get(facet.key, 0)
    Facet.objects.bulk_create(missing, batch_size=BATCH)
    return found | {facet.key: facet for facet in missing}


def _bits_by_facet(pairs):
    """{facet: the places that it gains or loses} of pairs (place, facets)."""
    numbers = defaultdict(list)
    for place, facets in pairs:
        for facet in facets:
            numbers[facet].append(place.number)
    return {facet: bits_of(found) for facet, found in numbers.items()}


def _change(set_=(), cleared=()):
    set_, cleared = dict(set_), dict(cleared)
    facets = list(Facet.objects.filter(pk__in={*set_, *cleared}))
    for facet in facets:
        facet.bits = facet.bits & ~cleared.get(facet.pk, 0) | set_.get(facet.pk, 0)
    _save(facets)


def _save(facets):
    Facet.objects.bulk_create(
        facets,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["bitmap", "first_byte", "number", "end"],
        batch_size=BATCH,
    )
