"""Choosing by typing, as the stock admin has it, with two differences.

What was fetched with a row costs no query more, and a key that cannot be one (only a request made by hand has such)
comes back as the field's error where the stock widget would break.
"""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

LARGEST_KEY = 2**63 - 1


def is_key(value):
    digits = str(value)
    return digits.isdecimal() and len(digits) < 20 and int(digits) <= LARGEST_KEY


class KeysOnly:
    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [key for key in value if is_key(key)], attr)


class OneByTyping(KeysOnly, AutocompleteSelect):
    chosen = None

    def optgroups(self, name, value, attr=None):
        if self.chosen is None or list(value) != [str(self.chosen.pk)]:
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options.append(self.create_option(name, str(self.chosen.pk), str(self.chosen), True, len(options)))
        return [(None, options, 0)]


class SeveralByTyping(KeysOnly, AutocompleteSelectMultiple):
    pass


class SeveralField(forms.ModelMultipleChoiceField):
    def clean(self, value):
        for key in value or []:
            if not is_key(key):
                raise forms.ValidationError(self.error_messages["invalid_pk_value"], params={"pk": key})
        return super().clean(value)


class ByTyping:
    """For an admin or an inline: gives its `autocomplete_fields` these widgets."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = OneByTyping(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs |= {"widget": SeveralByTyping(db_field, self.admin_site), "form_class": SeveralField}
        return super().formfield_for_manytomany(db_field, request, **kwargs)
