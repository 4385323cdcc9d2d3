"""The magazine to measure with, and the benchmark that does it."""

import re
import subprocess
import sys
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from cinesite.bench import pictures
from festivals.models import Award, Edition, Entry, Event, Festival
from films.models import Credit, Film, Person
from images.intake import take_in
from masthead.kinds import Kind
from publishing.body import plain_text, sanitise
from reviews.models import Byline, Critic, Place, Review, Story, StoryTheme, Theme, ThemeName
from tests.benchmark.table import Row, table
from tests.factories import ReviewFactory
from tests.pictures import jpeg_upload
from tests.production import put_migrated

UNIQUE = {"guid", "uid"}
ROOT = Path(__file__).parent.parent
MODELS = [Festival, Edition, Event, Film, Person, Credit, Critic, Theme, ThemeName, Story, Byline, StoryTheme]


@pytest.fixture(autouse=True)
def small_pictures(monkeypatch):
    taken = take_in(jpeg_upload(60, 90)).read()
    monkeypatch.setattr(pictures, "take_in", lambda upload: ContentFile(taken, "square.jpg"))


def bench(stories):
    output = StringIO()
    call_command("bench", str(stories), stdout=output)
    return output.getvalue()


def without_keys(value):
    return re.sub(r'data-(image|film)="\d+"', "", value) if isinstance(value, str) else value


def rows():
    """All that was made, but for the keys, which on PostgreSQL are never given twice."""
    return {
        model.__name__: [
            {name: without_keys(value) for name, value in row.items() if not name.endswith("id") or name in UNIQUE}
            for row in model.objects.order_by("pk").values()
        ]
        for model in MODELS
    }


@pytest.mark.django_db
def test_the_same_number_makes_the_same_magazine_again():
    with transaction.atomic():
        bench(60)
        once = rows()
        transaction.set_rollback(True)

    bench(60)

    assert rows() == once


@pytest.mark.django_db
def test_a_small_magazine_is_as_broad_as_a_large_one():
    output = bench(40)

    assert "40 stories, 25 films, 80 critics, 300 themes, 400 editions" in output
    assert Story.objects.live().count() == 40
    assert Event.objects.count() == 100
    assert Event.objects.values("edition").distinct().count() == 1
    assert {day.year for day in Edition.objects.values_list("starts_on", flat=True)} == set(range(2006, 2026))


@pytest.mark.django_db
def test_few_themes_and_critics_are_popular_and_most_are_rare():
    bench(400)

    themes = Counter(StoryTheme.objects.values_list("tag", flat=True))
    critics = Counter(Byline.objects.values_list("critic", flat=True))

    assert 0.2 < max(themes.values()) / 400 < 0.4
    assert 0.1 < max(critics.values()) / 400 < 0.4
    assert sorted(themes.values())[len(themes) // 2] < 10
    assert set(Counter(StoryTheme.objects.values_list("content_object", flat=True)).values()) == {2, 3, 4, 5}


@pytest.mark.django_db
def test_stories_are_those_of_a_magazine():
    bench(200)
    reviews = Review.objects.all()

    kinds = Counter(Story.objects.values_list("kind", flat=True))

    assert kinds == {Kind.REVIEW: 152, Kind.NEWS: 20, Kind.FEATURE: 14, Kind.INTERVIEW: 14}
    assert 0.4 < reviews.exclude(edition=None).count() / reviews.count() < 0.75
    assert reviews.filter(film__poster=None).exists()
    assert reviews.filter(film__poster__isnull=False).exists()
    assert not Story.objects.of_kind(Kind.INTERVIEW).filter(people=None).exists()
    assert Entry.objects.exclude(strand=None).exists()
    assert Award.objects.exists()
    assert all(Entry.objects.filter(film=one.film, edition=one.edition).exists() for one in reviews if one.edition)
    for body in Story.objects.values_list("body", flat=True):
        assert 620 < len(plain_text(body).split()) < 780


@pytest.mark.django_db
def test_every_row_is_as_saving_it_would_have_made_it():
    bench(40)
    for model in (Critic, Edition, Event, Festival, Film, Person, Story, Theme, ThemeName):
        for thing in model.objects.order_by("pk")[:25]:
            before = model.objects.filter(pk=thing.pk).values().get()

            thing.full_clean()
            thing.save()

            assert model.objects.filter(pk=thing.pk).values().get() == before
    for body in Story.objects.values_list("body", flat=True)[:5]:
        assert sanitise(body) == body


@pytest.mark.django_db
def test_its_stories_are_in_the_catalogue(client):
    bench(40)

    response = client.get("/reviews/")

    assert Place.objects.count() == 40
    assert Story.objects.of_kind(Kind.REVIEW).newest_first().first().get_absolute_url() in response.content.decode()


@pytest.mark.django_db
def test_a_database_that_holds_stories_is_refused():
    review = ReviewFactory(publish_at=timezone.now())

    with pytest.raises(CommandError, match="This database holds stories already. Fill one that is empty."):
        bench(10)

    assert list(Story.objects.values_list("pk", flat=True)) == [review.pk]
    assert not Festival.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["0", "-5", "100001"])
def test_a_number_out_of_range_is_refused(number):
    with pytest.raises(CommandError, match="from 1 to 100,000"):
        call_command("bench", "--", number, stdout=StringIO())

    assert not Festival.objects.exists()


def row(page="front page", statuses=(200, 200, 200), queries=(9, 9, 9), seconds=(0.010, 0.010, 0.012)):
    sizes = 100, 1_000, 100_000
    times = {size: [time, time, 50 * time] for size, time in zip(sizes, seconds, strict=True)}
    return Row(page, dict(zip(sizes, statuses, strict=True)), dict(zip(sizes, queries, strict=True)), times)


def test_a_page_that_keeps_the_promise_has_no_fault():
    assert row().faults == []


def test_a_page_that_fails_is_told():
    assert row(statuses=(200, 200, 500)).faults == ["fails"]


def test_a_page_that_asks_more_often_in_a_large_magazine_is_told():
    assert row(queries=(9, 9, 10)).faults == ["other queries"]


def test_a_page_that_takes_longer_in_a_large_magazine_is_told():
    assert row(seconds=(0.010, 0.010, 0.0129)).faults == []
    assert row(seconds=(0.010, 0.010, 0.0131)).faults == ["slower"]


def test_the_table_has_a_line_for_each_page():
    lines = table([row(), row("theme", queries=(8, 8, 9), seconds=(0.010, 0.020, 0.050))]).splitlines()

    assert lines[0].split("  ")[0] == "page"
    assert lines[1].split() == ["front", "page", "9", "9", "9", "10.0", "12.0", "1.20"]
    assert lines[2].split() == ["theme", "8", "8", "9", "20.0", "50.0", "2.50", "other", "queries", "slower"]


@pytest.mark.once
def test_the_benchmark_measures_every_page_and_keeps_what_it_filled(tmp_path):
    command = [sys.executable, "-m", "tests.benchmark", "100", "110", "--rounds", "1", "--on", "SQLite"]
    for stories in (100, 110):
        put_migrated(tmp_path / f"bench_{stories}.sqlite3")

    run = subprocess.run([*command, "--keep", tmp_path], cwd=ROOT, capture_output=True, text=True)

    assert run.returncode in (0, 1), run.stderr
    assert "queries at 100  queries at 110  ms at 100  ms at 110  ratio" in run.stdout
    assert "\narchive, middle page " in run.stdout
    assert {path.stem for path in tmp_path.glob("*.sqlite3")} == {"bench_100", "bench_110"}
    assert {path.stem for path in tmp_path.glob("*.filled")} == {"SQLite-100", "SQLite-110"}
