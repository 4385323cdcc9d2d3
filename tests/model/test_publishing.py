from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from publishing.models import Publishable
from reviews.models import Review, Story
from tests.factories import ArticleFactory, EditionFactory, EntryFactory, FilmFactory, PageFactory, ReviewFactory

pytestmark = pytest.mark.django_db
Stage = Publishable.Stage
NOON = datetime(2012, 6, 15, 12, 0, tzinfo=ZoneInfo("UTC"))


@pytest.mark.parametrize(
    ("stored", "stage"),
    [
        ({"status": "pitch"}, Stage.PITCH),
        ({"status": "draft", "publish_at": NOON - timedelta(days=1)}, Stage.DRAFT),
        ({"status": "ready"}, Stage.READY),
        ({"status": "approved", "publish_at": NOON + timedelta(seconds=1)}, Stage.SCHEDULED),
        ({"status": "approved", "publish_at": NOON}, Stage.LIVE),
        ({"status": "approved", "publish_at": NOON - timedelta(days=2), "withdraw_at": NOON}, Stage.WITHDRAWN),
        ({"status": "withdrawn", "publish_at": NOON - timedelta(days=2)}, Stage.WITHDRAWN),
    ],
)
@time_machine.travel(NOON, tick=False)
def test_the_stage_follows_from_status_and_clock_alike_in_python_and_in_the_database(stored, stage):
    story = ReviewFactory(**stored)

    assert story.stage == stage
    assert [name for name in Stage if Story.objects.in_stage(name).exists()] == [stage]
    assert Story.objects.live().exists() is (stage == Stage.LIVE)


def test_a_scheduled_story_is_live_from_its_minute_on_with_nothing_running():
    story = ReviewFactory(scheduled=True)

    with time_machine.travel(story.publish_at - timedelta(seconds=1), tick=False):
        assert not Story.objects.live().exists()
    with time_machine.travel(story.publish_at, tick=False):
        assert Story.objects.live().exists()


def test_approved_needs_a_moment_even_where_no_form_asks():
    story = ReviewFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Story.objects.filter(pk=story.pk).update(status="approved")


def test_nothing_is_withdrawn_before_it_is_published():
    story = Review(film=FilmFactory(), status="approved", publish_at=NOON, withdraw_at=NOON)

    with pytest.raises(ValidationError, match="cannot be withdrawn before it is published"):
        story.full_clean()


def test_the_first_publication_is_remembered_and_a_plan_is_not():
    planned = timezone.now() + timedelta(days=3)
    story = ReviewFactory(status="approved", publish_at=planned)
    assert story.first_published_at == planned

    story.status = "ready"
    story.save()
    assert story.first_published_at is None

    story.approve(timezone.now())
    story.save()
    first = story.first_published_at
    story.withdraw()
    story.save()
    story.approve(timezone.now())
    story.save()
    assert story.first_published_at == first


def test_the_embargo_of_an_entry_is_copied_to_every_story_on_that_film_at_that_edition():
    entry = EntryFactory()
    story = ReviewFactory(film=entry.film, edition=entry.edition)
    elsewhere = ReviewFactory(film=entry.film)
    entry.embargo_until = timezone.now() + timedelta(days=2)

    entry.save()
    later = ArticleFactory(film=entry.film, edition=entry.edition)

    story.refresh_from_db(), elsewhere.refresh_from_db()
    assert story.embargo_until == later.embargo_until == entry.embargo_until
    assert elsewhere.embargo_until is None


def test_a_story_that_moves_to_an_embargoed_film_takes_its_embargo():
    entry = EntryFactory(embargo_until=timezone.now() + timedelta(days=2))
    story = ReviewFactory()

    story.film, story.edition = entry.film, entry.edition
    story.save()

    assert story.embargo_until == entry.embargo_until


def test_nothing_is_published_before_its_embargo_without_a_reason():
    entry = EntryFactory(embargo_until=timezone.now() + timedelta(days=2))
    story = ReviewFactory(film=entry.film, edition=entry.edition)

    story.approve(timezone.now())
    with pytest.raises(ValidationError, match="under embargo"):
        story.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        story.save()

    story.embargo_override = "The festival lifted it early."
    story.full_clean()
    story.save()
    assert Story.objects.live().exists()


def test_an_embargo_is_not_moved_past_a_scheduled_story_and_the_refusal_names_it():
    entry = EntryFactory(
        film=FilmFactory(title="The Long Shore"), edition=EditionFactory(festival__short_name="Kirkwall")
    )
    ReviewFactory(film=entry.film, edition=entry.edition, scheduled=True)

    entry.embargo_until = timezone.now() + timedelta(days=1)

    with pytest.raises(ValidationError) as refusal:
        entry.full_clean()
    assert "Kirkwall 2012: ‘The Long Shore’ review" in refusal.value.message_dict["embargo_until"][0]


def test_a_page_cannot_take_an_address_of_the_site():
    with pytest.raises(ValidationError) as refusal:
        PageFactory.build(title="Reviews", slug="reviews").full_clean()

    assert "slug" in refusal.value.message_dict
