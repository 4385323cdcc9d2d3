"""Countries and languages: kept as standard codes, typed and read by their names."""

from functools import lru_cache

from babel import Locale
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext_lazy as _

# What people type, beside the codes and the names, for countries: "uk" is also the code of Ukrainian.
SHORT_NAMES = {"uk": "GB", "usa": "US"}
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ku"}


def _locale():
    return Locale.parse(to_locale(get_language() or "en"))


def country_names():
    """Code (ISO 3166-1) to name, in the reader's language."""
    return _countries(_locale())


def language_names():
    """Code (BCP 47) to name, in the reader's language."""
    return _languages(_locale())


@lru_cache
def _countries(locale):
    return {code: name for code, name in locale.territories.items() if len(code) == 2 and code.isalpha()}


@lru_cache
def _languages(locale):
    return {code: name for code, name in locale.languages.items() if "_" not in code}


def direction(language):
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def _words(text):
    return [word.strip() for word in (text or "").split(",") if word.strip()]


class CodeFormField(forms.CharField):
    """Takes and shows names; cleans to codes."""

    def __init__(self, *, names, many, **kwargs):
        super().__init__(**{**kwargs, "max_length": None})
        self.names, self.many = names, many

    def prepare_value(self, value):
        names = self.names()
        return ", ".join(str(names.get(code, code)) for code in _words(value))

    def to_python(self, value):
        words = _words(value)
        if len(words) > 1 and not self.many:
            raise ValidationError(_("Type one name only."))
        return ",".join(self._code(word) for word in words)

    def _code(self, word):
        names = self.names()
        short = SHORT_NAMES.get(word.casefold())
        if short in names:
            return short
        for code, name in names.items():
            if word.casefold() in (code.casefold(), name.casefold()):
                return code
        raise ValidationError(_("“%(word)s” is not a name we know."), params={"word": word})


class CodeField(models.CharField):
    """One code, or several separated by commas. A property `<field>_names` gives their names."""

    def __init__(self, *args, names, many=False, **kwargs):
        self.names, self.many = names, many
        super().__init__(*args, **{"max_length": 200 if many else 15, "blank": True, **kwargs})

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "names": self.names, "many": self.many}

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        setattr(cls, f"{name}_names", property(lambda thing: self._names_of(getattr(thing, name))))

    def formfield(self, **kwargs):
        return super().formfield(form_class=CodeFormField, names=self.names, many=self.many, **kwargs)

    def _names_of(self, value):
        names = self.names()
        return [names.get(code, code) for code in _words(value)]
