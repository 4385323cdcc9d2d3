from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishingAdmin, ToldOnceMixin

from ..fields import OrderedChoiceField
from ..models import StoryTheme, ThemedStory
from ..revisions import keep_first
from .reading import StoryToRead
from .revisions import KeepsRevisions


class ThemesForm(forms.ModelForm):
    themes = OrderedChoiceField(StoryTheme._meta.get_field("tag"), label=_("Themes"))

    class Meta:
        model = ThemedStory
        fields = ["themes"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["themes"] = [link.tag_id for link in self.instance.theme_links.all()]

    def _post_clean(self):
        """The rest of the story is not judged here: what is wrong with it is no moderator's to mend."""


class UntaggedFilter(admin.SimpleListFilter):
    title = _("themes")
    parameter_name = "themes"

    def lookups(self, request, model_admin):
        return [("none", _("None yet"))]

    def queryset(self, request, queryset):
        return queryset.filter(theme_links=None) if self.value() == "none" else queryset


@admin.register(ThemedStory)
class ThemedStoryAdmin(ToldOnceMixin, KeepsRevisions, StoryToRead, admin.ModelAdmin):
    """The moderators' door: live stories to read, and their themes to set. Nothing else can be posted here."""

    form = ThemesForm
    fields = ["headline", "standfirst", "text", "themes"]
    readonly_fields = ["headline", "standfirst", "text"]
    list_display = ["headline", "kind", "theme_names", "moment"]
    list_filter = [UntaggedFilter, "kind"]
    search_fields = ["headline", "film__title"]
    ordering = ["-publish_at"]
    show_full_result_count = False
    moment = PublishingAdmin.moment

    def get_queryset(self, request):
        return super().get_queryset(request).live().prefetch_related("themes")

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        """There is nothing of the story itself to save; `save_related` sets the themes."""
        keep_first(obj)
