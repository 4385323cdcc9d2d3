from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from taggit.admin import Tag

from publishing.editor import EditorAdminMixin
from publishing.lists import how_many

from ..models import Theme, ThemeName

# The library's own tags, which its admin has just registered, are not used here: the magazine's are themes.
admin.site.unregister(Tag)


class AliasInline(admin.TabularInline):
    model = ThemeName
    fields = ["name"]
    extra = 1
    verbose_name_plural = _("Other names for it")

    def get_queryset(self, request):
        return super().get_queryset(request).filter(is_alias=True)


@admin.register(Theme)
class ThemeAdmin(EditorAdminMixin, admin.ModelAdmin):
    list_display = ["name", "scope_note", "stories"]
    search_fields = ["name", "names__name"]
    fields = ["name", "scope_note", "description", "slug"]
    inlines = [AliasInline]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(uses=how_many(Theme, "story_links"))

    def get_search_results(self, request, queryset, search_term):
        return (queryset.named(search_term) if search_term.strip() else queryset), True

    @admin.display(description=_("stories"), ordering="uses")
    def stories(self, theme):
        return theme.uses
