"""Rows of an inline: what they name costs no query of its own, and a duplicate is refused in its constraint's words."""

from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper

from .autocomplete import ByTyping, OneByTyping


class RowForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, OneByTyping) and name in self.instance._state.fields_cache:
                widget.chosen = getattr(self.instance, name)


class RowFormSet(forms.BaseInlineFormSet):
    def add_fields(self, form, index):
        """A row knows its parent without asking for it; new rows of an ordered list stand at its end."""
        super().add_fields(form, index)
        if form.instance.pk:
            setattr(form.instance, self.fk.name, self.instance)
        elif "position" in form.fields:
            form.initial["position"] = self.initial_form_count()

    def get_unique_error_message(self, unique_check):
        for constraint in self.model._meta.total_unique_constraints:
            own_words = constraint.violation_error_message != constraint.default_violation_error_message
            if own_words and set(constraint.fields) == set(unique_check):
                return constraint.get_violation_error_message()
        return super().get_unique_error_message(unique_check)


class Rows(ByTyping, admin.TabularInline):
    form = RowForm
    formset = RowFormSet
    extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A missing thing is added in passing; to change or delete one is not what a row is for."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class AddingWith(RelatedFieldWidgetWrapper):
    """The window in which something is added in passing begins with what is known already."""

    @classmethod
    def wrap(cls, other, **known):
        wrapper = cls(
            other.widget,
            other.rel,
            other.admin_site,
            other.can_add_related,
            other.can_change_related,
            other.can_delete_related,
            other.can_view_related,
        )
        wrapper.known = known
        return wrapper

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["url_params"] = "&".join([context["url_params"], urlencode(self.known)])
        return context
