"""Rows of an inline: what they name costs no query of its own, and a duplicate is refused in its constraint's words."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper


class LoadedAutocomplete(AutocompleteSelect):
    """Shows a choice that was fetched with its row, where the stock widget asks the database for each."""

    chosen = None

    def optgroups(self, name, value, attr=None):
        if self.chosen is None or list(value) != [str(self.chosen.pk)]:
            return super().optgroups(name, value, attr)
        options = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        options.append(self.create_option(name, str(self.chosen.pk), str(self.chosen), True, len(options)))
        return [(None, options, 0)]


class RowForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, LoadedAutocomplete) and name in self.instance._state.fields_cache:
                widget.chosen = getattr(self.instance, name)


class RowFormSet(forms.BaseInlineFormSet):
    def get_unique_error_message(self, unique_check):
        for constraint in self.model._meta.total_unique_constraints:
            own_words = constraint.violation_error_message != constraint.default_violation_error_message
            if own_words and set(constraint.fields) == set(unique_check):
                return constraint.get_violation_error_message()
        return super().get_unique_error_message(unique_check)


class Rows(admin.TabularInline):
    form = RowForm
    formset = RowFormSet
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = LoadedAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A missing thing is added in passing; to change or delete one is not what a row is for."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = field.widget.can_view_related = False
        return field
