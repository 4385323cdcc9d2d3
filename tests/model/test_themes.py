import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from reviews.models import Theme, ThemeName
from tests.factories import ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("spelling", ["exile", "EXILE", "Éxile", "ex-ile", " exile! ", "ｅｘｉｌｅ"])
def test_no_two_themes_differ_by_case_accent_space_or_punctuation_alone(spelling):
    ThemeFactory(name="Exile")

    with pytest.raises(ValidationError, match="has this name already"):
        Theme(name=spelling, slug="other").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Theme.objects.create(name=spelling + "\u200b")


def test_a_name_whose_key_is_longer_than_itself_has_room():
    theme = ThemeFactory(name="ﬃ" * 100)

    assert len(theme.names.get().key) <= ThemeName._meta.get_field("key").max_length


def test_a_name_cannot_be_the_alias_of_another_theme_nor_the_other_way_round():
    exile = ThemeFactory(name="Exile")
    ThemeFactory(name="Home")
    exile.names.create(name="Displacement")

    with pytest.raises(ValidationError, match="Exile"):
        Theme(name="displacement", slug="displacement").full_clean()
    with pytest.raises(ValidationError, match="Home"):
        ThemeName(theme=exile, name="home").full_clean()


def test_a_theme_is_found_by_its_alias_however_it_is_spelled():
    exile = ThemeFactory(name="Exile")
    exile.names.create(name="Émigrés")
    ThemeFactory(name="Home")

    assert list(Theme.objects.named("emigre")) == [exile]


def test_renaming_a_theme_frees_its_old_name():
    theme = ThemeFactory(name="Exile")

    theme.name = "Banishment"
    theme.save()

    assert [row.key for row in theme.names.all()] == ["banishment"]
    ThemeFactory(name="Exile")


def test_a_theme_may_take_one_of_its_aliases_as_its_name():
    theme = ThemeFactory(name="Exile")
    theme.names.create(name="Banishment")

    theme.name = "Banishment"
    theme.full_clean()
    theme.save()

    assert [(row.name, row.is_alias) for row in theme.names.all()] == [("Banishment", False)]
