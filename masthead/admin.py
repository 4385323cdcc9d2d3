from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishingAdmin, StageFilter, ToldOnceMixin
from publishing.editor import EditorAdminMixin
from publishing.forms import PublishingForm
from publishing.inlines import Rows

from .models import HeadlinePattern, Masthead, Page
from .patterns import placeholders_in_words


class PatternInline(Rows):
    model = HeadlinePattern
    template = "admin/edit_inline/explained_tabular.html"
    classes = ["plain-rows"]

    @property
    def explanation(self):
        return [
            _("A headline that nobody typed is composed by its pattern, and rewritten when the pattern changes."),
            *placeholders_in_words(),
            _("A kind without a pattern, or a story that lacks what its pattern asks for: the headline is typed."),
        ]


@admin.register(Masthead)
class MastheadAdmin(ToldOnceMixin, EditorAdminMixin, admin.ModelAdmin):
    """One row, edited in place: there is no list of it."""

    inlines = [PatternInline]
    fieldsets = [
        (None, {"fields": ["name", "strapline", "about", "email"]}),
        (_("Grades"), {"fields": ["default_scale"]}),
        (_("Profiles"), {"fields": ["website", "twitter", "mastodon", "bluesky", "letterboxd"]}),
    ]

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(reverse("admin:masthead_masthead_change", args=[Masthead.objects.current().pk]))

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Page)
class PageAdmin(EditorAdminMixin, PublishingAdmin):
    form = PublishingForm
    list_display = ["title", "stage", "moment", "address", "in_footer", "position"]
    list_filter = [StageFilter, "in_footer"]
    search_fields = ["title", "body"]
    fieldsets = [
        (None, {"fields": ["title", "body"]}),
        (_("At the foot of every page"), {"fields": ["in_footer", "position"]}),
        (_("Publishing"), {"fields": ["status", "publish_at", "withdraw_at", "slug"]}),
    ]

    @admin.display(description=_("address"), ordering="slug")
    def address(self, page):
        return page.get_absolute_url()
