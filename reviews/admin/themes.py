from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from taggit.admin import Tag

from publishing.admin import ToldOnceMixin
from publishing.autocomplete import ByTyping
from publishing.body import sanitise_simple
from publishing.editor import EditorAdminMixin
from publishing.lists import how_many

from ..models import Theme, ThemedStory, ThemeName

# The library's own tags, which its admin has just registered, are not used here: the magazine's are themes.
admin.site.unregister(Tag)

LEAD = ["lead_story", "lead_words"]
TO_READ = ["name", "scope_note", "description_to_read", *LEAD, "slug"]


class AliasInline(admin.TabularInline):
    model = ThemeName
    fields = ["name"]
    extra = 1
    verbose_name_plural = _("Other names for it")

    def get_queryset(self, request):
        return super().get_queryset(request).filter(is_alias=True)


class ThemeForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "lead_story" in self.fields:
            self.fields["lead_story"].queryset = ThemedStory.objects.live()
            self.kept = ThemedStory.objects.filter(pk=self.instance.lead_story_id).first()

    def clean_lead_story(self):
        story = self.cleaned_data["lead_story"]
        if story is None:
            return self._kept_while_hidden()
        if story != self.kept and not story.theme_links.filter(tag=self.instance).exists():
            raise forms.ValidationError(_("This story does not have the theme yet. Give it the theme first."))
        return story

    def _kept_while_hidden(self):
        """A story that is not live just now could not be shown in the form, and so was not taken out there."""
        is_live = self.kept and self.fields["lead_story"].queryset.filter(pk=self.kept.pk).exists()
        return None if is_live else self.kept


@admin.register(Theme)
class ThemeAdmin(ToldOnceMixin, ByTyping, EditorAdminMixin, admin.ModelAdmin):
    form = ThemeForm
    list_display = ["name", "scope_note", "stories"]
    search_fields = ["name", "names__name"]
    fields = ["name", "scope_note", "description", *LEAD, "slug"]
    autocomplete_fields = ["lead_story"]
    inlines = [AliasInline]

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) or request.user.has_perm("reviews.lead_theme")

    def get_fields(self, request, obj=None):
        """A theme that is new has no stories to begin with."""
        if obj is None:
            return [name for name in self.fields if name not in LEAD]
        return self.fields if super().has_change_permission(request, obj) else TO_READ

    def get_readonly_fields(self, request, obj=None):
        """Who may only choose the lead reads the rest."""
        if obj is None or super().has_change_permission(request, obj):
            return []
        return [name for name in TO_READ if name not in LEAD]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=how_many(Theme, "story_links"))

    def get_search_results(self, request, queryset, search_term):
        return (queryset.named(search_term) if search_term.strip() else queryset), True

    @admin.display(description=_("description"))
    def description_to_read(self, theme):
        text = mark_safe(sanitise_simple(theme.description) or "–")  # noqa: S308
        return format_html('<div class="readonly-text">{}</div>', text)

    @admin.display(description=_("stories"), ordering="uses")
    def stories(self, theme):
        return theme.uses
