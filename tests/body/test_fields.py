import pytest
from django import forms
from django.db import connection

from films.models import Person
from publishing.editor import BodyFormField, SimpleBodyField, SimpleFormField
from tests.factories import PersonFactory

HOSTILE = "<p onclick=x>Born<script>alert(1)</script> in Skerry.</p>"
CLEAN = "<p>Born in Skerry.</p>"


def stored(person):
    with connection.cursor() as cursor:
        cursor.execute("SELECT biography FROM films_person WHERE id = %s", [person.pk])
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_saving_sanitises():
    person = PersonFactory(biography=HOSTILE)

    assert person.biography == stored(person) == CLEAN


@pytest.mark.django_db
def test_an_update_of_many_rows_sanitises():
    person = PersonFactory()

    Person.objects.update(biography=HOSTILE)

    assert stored(person) == CLEAN


@pytest.mark.django_db
def test_rows_made_and_changed_in_bulk_are_sanitised():
    made, changed = Person(name="A", slug="a", biography=HOSTILE), PersonFactory()

    Person.objects.bulk_create([made])
    changed.biography = HOSTILE
    Person.objects.bulk_update([changed], ["biography"])

    assert stored(made) == stored(changed) == CLEAN


def test_a_text_of_empty_paragraphs_does_not_fill_a_required_field():
    class Form(forms.Form):
        text = SimpleFormField()

    form = Form({"text": "<p></p><p>&nbsp;</p>"})

    assert form.errors["text"] == ["This field is required."]


def test_the_editor_of_a_story_knows_where_stills_come_from():
    class Form(forms.Form):
        body = BodyFormField()

    html = str(Form()["body"])

    assert "/admin/images/image/library/" in html
    assert "/admin/images/image/upload/" in html


def test_migrations_meet_the_same_field_again():
    name, path, args, kwargs = SimpleBodyField("biography", blank=True).deconstruct()

    assert (path, args, kwargs) == (
        "publishing.editor.SimpleBodyField",
        [],
        {"verbose_name": "biography", "blank": True},
    )
