"""The catalogue says what the stories say, whatever has happened to them."""

import random
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from publishing.models import Publishable
from publishing.signals import stories_changed, told_once
from reviews import catalogue
from reviews.catalogue.facts import facts_of
from reviews.catalogue.filing import ROOM
from reviews.models import Catalogue, Facet, Place, Story
from tests.factories import ArticleFactory, CriticFactory, EditionFactory, FilmFactory, ReviewFactory, ThemeFactory

pytestmark = pytest.mark.django_db

Status = Publishable.Status


def filed():
    """{facet: the stories filed under it, oldest first}, read from the bitmaps."""
    stories = dict(Place.objects.values_list("number", "story"))
    return {
        facet.key: [stories[number] for number in range(facet.end) if facet.bits >> number & 1]
        for facet in Facet.objects.all()
        if facet.bits
    }


def expected():
    found = {}
    for fact in facts_of(Story.objects.all()):
        for key in fact.facets:
            found.setdefault(key, []).append(fact.story_id)
    return found


def check():
    assert filed() == expected()
    places = list(Place.objects.order_by("number").values_list("story", flat=True))
    assert places == [fact.story_id for fact in facts_of(Story.objects.all())]
    keys = {facet.pk: facet.key for facet in Facet.objects.all()}
    facts = {fact.story_id: fact for fact in facts_of(Story.objects.all())}
    for place in Place.objects.all():
        assert {keys[pk] for pk in place.facets} == facts[place.story_id].facets
        assert place.withdraw_at == facts[place.story_id].withdraw_at
    for facet in Facet.objects.all():
        assert (facet.number, facet.end) == (facet.bits.bit_count(), facet.bits.bit_length())


def a_moment(chance):
    return datetime(2012, 1, 1, tzinfo=UTC) + timedelta(days=chance.randrange(400))


@pytest.mark.parametrize("seed", range(6))
def test_after_any_mixture_of_changes_it_says_what_the_stories_say(seed):
    chance = random.Random(seed)
    films = [FilmFactory(year=year) for year in (1930, 2012, 2012)]
    critics, themes = [CriticFactory() for _critic in range(3)], [ThemeFactory() for _theme in range(4)]
    editions = [None, EditionFactory(), EditionFactory()]

    def write():
        facts = {"status": Status.APPROVED, "publish_at": a_moment(chance), "edition": chance.choice(editions)}
        facts |= {"critics": chance.sample(critics, 2), "themes": chance.sample(themes, 2)}
        if chance.random() < 0.3:
            ArticleFactory(**facts)
        else:
            ReviewFactory(**facts, film=chance.choice(films), grade_scale="letters", grade_value=chance.choice("ABC"))

    def change(**fields):
        story = chance.choice(list(Story.objects.all()))
        for name, value in fields.items():
            setattr(story, name, value)
        story.save()

    def tag():
        chance.choice(list(Story.objects.all())).themes.set(chance.sample(themes, chance.randrange(4)))

    def redate_film():
        film = chance.choice(films)
        film.year = chance.randrange(1920, 2020)
        film.save()

    def delete():
        chance.choice(list(Story.objects.all())).delete()

    changes = [
        write,
        write,
        lambda: change(publish_at=a_moment(chance), withdraw_at=None),
        lambda: change(status=Status.WITHDRAWN),
        lambda: change(status=Status.APPROVED),
        lambda: change(edition=chance.choice(editions)),
        lambda: change(withdraw_at=datetime(2040, 1, 1, tzinfo=UTC)),
        tag,
        redate_film,
        delete,
    ]
    for _story in range(4):
        write()
    for _step in range(25):
        chance.choice(changes)()

    check()


def test_building_it_anew_changes_nothing_that_it_says():
    for year in (2014, 2012, 2013):
        ReviewFactory(status=Status.APPROVED, publish_at=datetime(year, 1, 1, tzinfo=UTC), themes=[ThemeFactory()])
    before = filed()

    catalogue.rebuild()

    assert filed() == before
    check()


def test_an_old_volume_typed_in_backwards_lands_in_order():
    newest = datetime(2012, 6, 1, tzinfo=UTC)
    ReviewFactory(live=True)
    for days in range(90):
        ReviewFactory(status=Status.APPROVED, publish_at=newest - timedelta(days=days))

    check()


def test_an_old_volume_typed_in_forwards_lands_in_order_and_makes_room_for_many_at_once():
    oldest = datetime(2012, 6, 1, tzinfo=UTC)
    ReviewFactory(status=Status.APPROVED, publish_at=oldest)
    newest = ReviewFactory(live=True)

    for days in range(1, 60):
        ReviewFactory(status=Status.APPROVED, publish_at=oldest + timedelta(days=days))

    check()
    assert Place.objects.get(story=newest).number <= 1 + 2 * ROOM


def test_a_deleted_theme_is_told_once_for_all_its_stories():
    theme = ThemeFactory()
    stories = [ReviewFactory(live=True, themes=[theme]) for _story in range(3)]
    told = []

    def receiver(ids, **_kwargs):
        told.append(ids)

    stories_changed.connect(receiver)
    with told_once():
        theme.delete()

    stories_changed.disconnect(receiver)
    assert told == [{story.pk for story in stories}]
    check()


def test_a_thousand_stories_that_come_at_once_are_filed_together(monkeypatch):
    monkeypatch.setattr("reviews.catalogue.filing.BATCH", 3)

    with told_once():
        for days in range(7):
            ReviewFactory(status=Status.APPROVED, publish_at=datetime(2012, 6, 1 + days, tzinfo=UTC))

    check()


def test_what_one_form_changes_is_told_once():
    told = []

    def receiver(ids, **_kwargs):
        told.append(ids)

    stories_changed.connect(receiver)

    with told_once():
        story = ReviewFactory(live=True, critics=[CriticFactory(), CriticFactory()], themes=[ThemeFactory()])

    stories_changed.disconnect(receiver)
    assert told == [{story.pk}]
    check()


def test_an_upgrade_files_what_is_there():
    ReviewFactory(live=True, themes=[ThemeFactory()])
    Place.objects.all().delete()
    Facet.objects.all().delete()
    Catalogue.objects.all().delete()

    call_command("migrate", verbosity=0)

    check()
    assert Place.objects.count() == 1


def test_a_story_becomes_part_of_what_is_live_at_its_minute():
    ReviewFactory(live=True)
    scheduled = ReviewFactory(scheduled=True)
    assert catalogue.Today.now().live.bit_count() == 1

    with time_machine.travel(scheduled.publish_at, tick=False):
        assert catalogue.Today.now().live.bit_count() == 2


def test_a_story_leaves_what_is_live_when_its_time_is_over():
    story = ReviewFactory(live=True, withdraw_at=timezone.now() + timedelta(hours=3))
    assert catalogue.Today.now().live.bit_count() == 1

    with time_machine.travel(story.withdraw_at, tick=False):
        assert catalogue.Today.now().live == 0
