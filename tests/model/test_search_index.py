"""The index says what the stories say and what things are called, whatever has happened to them."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from films.models import AlternativeTitle, Credit
from masthead.models import Masthead
from publishing.models import Publishable
from publishing.signals import told_once
from reviews.models import Byline, Story, Subject
from search import indexing
from search.engines import sqlite
from search.models import Label, Name, Text, Word
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

Status = Publishable.Status
WORDS = ["lantern", "ledger", "harbour", "gulls", "Ægir", "東京", "widows", "l’été", "spools", "ice"]


def indexed():
    """All that is filed, without the numbers of rows."""
    rows = {model: sorted(model.objects.values_list(*columns(model))) for model in (Label, Text, Name)}
    return rows | {"in the index": in_the_index()}


def columns(model):
    return [field.attname for field in model._meta.fields if field.attname != "id"]


def in_the_index():
    """What does not follow by itself says what the rows say: SQLite's own index of each word, PostgreSQL's facets."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT key, facets FROM search_facets")
            assert dict(cursor) == {label.key: label.facets.split() for label in Label.objects.all()}
        return
    for model, (number, names) in sqlite.COLUMNS.items():
        said = [(str(getattr(row, name)), getattr(row, number), name) for row in model.objects.all() for name in names]
        expected = {(word.casefold(), key, name) for words, key, name in said for word in words.split()}
        with connection.cursor() as cursor:
            index = sqlite.index_of(model)
            cursor.execute("DROP TABLE IF EXISTS temp.said")
            cursor.execute(f"CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, {index}, instance)")
            cursor.execute("SELECT DISTINCT term, doc, col FROM temp.said")
            assert set(cursor.fetchall()) == expected, model


def check():
    before, words = indexed(), set(Word.objects.values_list("word", flat=True))

    indexing.rebuild()

    assert indexed() == before
    # Words stay when what they came from goes.
    assert set(Word.objects.values_list("word", flat=True)) <= words


def some_words(chance):
    return " ".join(chance.sample(WORDS, 3))


def body(chance):
    return f"<p>{some_words(chance)}</p><details class='spoiler'><summary>The end</summary><p>boat</p></details>"


class Newsroom:
    def __init__(self, chance):
        self.chance = chance
        self.people = [PersonFactory() for _person in range(3)]
        self.films = [FilmFactory(directors=[person]) for person in self.people]
        self.critics = [CriticFactory(), CriticFactory()]
        self.themes = [ThemeFactory() for _theme in range(3)]
        self.editions = [None, EditionFactory(live=True), EditionFactory(live=True), EditionFactory()]

    def story(self):
        return self.chance.choice(list(Story.objects.all()))

    def write(self):
        moment = datetime(2012, 1, 1, tzinfo=UTC) + timedelta(days=self.chance.randrange(400))
        facts = {"status": Status.APPROVED, "publish_at": moment, "edition": self.chance.choice(self.editions)}
        facts |= {"critics": self.chance.sample(self.critics, 1), "themes": self.chance.sample(self.themes, 2)}
        facts |= {"body": body(self.chance), "standfirst": some_words(self.chance)}
        if self.chance.random() < 0.3:
            ArticleFactory(**facts, people=self.chance.sample(self.people, 1))
        else:
            ReviewFactory(**facts, film=self.chance.choice(self.films))

    def edit(self):
        self.save(self.story(), body=body(self.chance))

    def withdraw(self):
        self.save(self.story(), status=Status.WITHDRAWN)

    def approve(self):
        story = self.story()
        self.save(story, status=Status.APPROVED, publish_at=story.publish_at + timedelta(days=1))

    def end(self):
        self.save(self.story(), withdraw_at=datetime(2040, 1, 1, tzinfo=UTC))

    def tag(self):
        self.story().themes.set(self.chance.sample(self.themes, self.chance.randrange(3)))

    def sign(self):
        Byline.objects.get_or_create(story=self.story(), critic=self.chance.choice(self.critics))

    def interview(self):
        Subject.objects.get_or_create(story=self.story(), person=self.chance.choice(self.people))

    def mention(self):
        self.story().also_about.set(self.chance.sample(self.films, 1))

    def retitle(self):
        self.save(self.chance.choice(self.films), title=some_words(self.chance), original_title="Été")

    def translate(self):
        title = f"{some_words(self.chance)} {self.chance.random()}"
        AlternativeTitle.objects.create(film=self.chance.choice(self.films), title=title)

    def credit(self):
        film, person = self.chance.choice(self.films), self.chance.choice(self.people)
        Credit.objects.get_or_create(film=film, person=person, role=Credit.Role.WRITER)

    def uncredit(self):
        film = self.chance.choice(self.films)
        film.credits.all().delete()

    def rename_somebody(self):
        self.save(self.chance.choice([*self.people, *self.critics]), name=some_words(self.chance))

    def rename_theme(self):
        self.save(self.chance.choice(self.themes), name=f"{some_words(self.chance)} {self.chance.random()}")

    def add_alias(self):
        self.chance.choice(self.themes).names.create(name=f"alias {self.chance.random()}", is_alias=True)

    def rename_festival(self):
        festival = self.editions[1].festival
        self.save(festival, short_name=self.chance.choice(WORDS))

    def rename_festival_in_full(self):
        self.save(self.editions[1].festival, name=some_words(self.chance))

    def hide_edition(self):
        self.save(self.editions[1], public_from=None)

    def open_edition(self):
        self.save(self.editions[3], public_from=datetime(2011, 1, 1, tzinfo=UTC))

    def repattern(self):
        pattern = f"{self.chance.choice(WORDS)}: {{film}} {self.chance.choice(WORDS)}"
        for usual in Masthead.objects.current().patterns.filter(kind="review"):
            self.save(usual, pattern=pattern)

    def delete_film(self):
        film = FilmFactory(title=some_words(self.chance))
        self.story().also_about.add(film)
        film.delete()

    def redate_edition(self):
        self.save(self.editions[2], year=self.chance.randrange(1990, 2030))

    def delete(self):
        self.story().delete()

    def save(self, thing, **fields):
        # As a form does, from what the database says.
        thing = type(thing).objects.get(pk=thing.pk)
        for name, value in fields.items():
            setattr(thing, name, value)
        thing.save()


CHANGES = [name for name in vars(Newsroom) if not name.startswith("_") and name not in {"story", "save", "write"}]


@pytest.mark.parametrize("change", CHANGES)
def test_after_each_kind_of_change_the_index_says_what_a_new_one_would(change):
    newsroom = Newsroom(random.Random(3))
    for _story in range(4):
        newsroom.write()

    for _time in range(3):
        getattr(newsroom, change)()

    check()


@pytest.mark.parametrize("seed", range(4))
def test_after_any_mixture_of_changes_the_index_says_what_a_new_one_would(seed):
    chance = random.Random(seed)
    newsroom = Newsroom(chance)
    for _story in range(8):
        newsroom.write()

    for _step in range(20):
        with told_once():
            getattr(newsroom, chance.choice([*CHANGES, "write"]))()

    check()


def test_an_upgrade_indexes_what_is_there():
    ReviewFactory(live=True, film=FilmFactory(title="Port Ellery"))
    for model in (Label, Text, Name, Word):
        model.objects.all().delete()

    call_command("migrate", verbosity=0)

    assert Label.objects.get().title.endswith("port ellery")
    assert Name.objects.filter(folded="port ellery").count() == 1
    check()


def test_the_command_indexes_what_was_written_past_the_models():
    story = ReviewFactory(live=True)
    Story.objects.filter(pk=story.pk).update(standfirst="Seven gulls.")
    assert "gulls" not in Text.objects.get().words

    call_command("rebuild_search")

    assert "seven gulls" in Text.objects.get().words


def test_a_draft_is_not_in_the_index_and_a_spoiler_is_in_no_text():
    ReviewFactory(body="<p>Draft.</p>")
    ReviewFactory(live=True, body="<p>Seen.</p><details class='spoiler'><summary>End</summary><p>Sinks.</p></details>")

    words = Text.objects.get().words.split()

    assert "seen" in words
    assert not {"draft", "sinks"} & set(words)
