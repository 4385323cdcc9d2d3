"""Headline patterns: how a headline is composed from data, such as `{festival} {year}: ‘{film}’ review`."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

PLACEHOLDERS = {
    "film": _("the film’s title"),
    "film_year": _("the film’s year"),
    "people": _("who is interviewed"),
    "festival": _("the festival’s short name"),
    "year": _("the year of the edition"),
}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def validate_pattern(pattern):
    if re.search(r"[{}]", PLACEHOLDER.sub("", pattern)):
        raise ValidationError(_("A curly bracket is out of place."))
    if unknown := [name for name in PLACEHOLDER.findall(pattern) if name not in PLACEHOLDERS]:
        raise ValidationError(
            _("“{%(unknown)s}” is not a placeholder. These are: %(known)s."),
            params={"unknown": unknown[0], "known": ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)},
        )


def fill(pattern, values):
    """The headline, or "" where the pattern asks for something that `values` lacks."""
    if not all(values.get(name) for name in PLACEHOLDER.findall(pattern)):
        return ""
    return PLACEHOLDER.sub(lambda found: str(values[found[1]]), pattern)


class PatternField(models.CharField):
    """A headline pattern. It may be empty: then such headlines are typed."""

    default_validators = [validate_pattern]

    def __init__(self, *args, max_length=120, **kwargs):
        super().__init__(*args, max_length=max_length, **kwargs)


def placeholders_in_words():
    return [f"{{{name}}}: {words}." for name, words in PLACEHOLDERS.items()]
