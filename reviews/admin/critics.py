from django.contrib import admin
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from publishing.admin import ToldOnceMixin
from publishing.autocomplete import ByTyping
from publishing.editor import EditorAdminMixin

from ..models import Critic


@admin.register(Critic)
class CriticAdmin(ToldOnceMixin, ByTyping, EditorAdminMixin, admin.ModelAdmin):
    list_display = ["name", "user", "email"]
    list_select_related = ["user"]
    search_fields = ["name"]
    autocomplete_fields = ["portrait"]
    fieldsets = [
        (None, {"fields": ["name", "pronouns", "portrait", "biography", "slug"]}),
        (
            _("Where readers find them"),
            {"fields": ["email", "website", "twitter", "mastodon", "bluesky", "letterboxd"]},
        ),
        (_("Newsroom"), {"fields": ["user"]}),
    ]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "user":
            kwargs["queryset"] = get_user_model().objects.filter(is_staff=True, is_superuser=False)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
