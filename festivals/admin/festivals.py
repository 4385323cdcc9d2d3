from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from masthead.patterns import placeholders_in_words
from publishing.admin import ToldOnceMixin
from publishing.autocomplete import ByTyping
from publishing.editor import EditorAdminMixin
from publishing.inlines import Rows
from publishing.lists import how_many

from ..models import Festival, FestivalHeadlinePattern, Venue
from .local_time import ZoneInput


class PatternInline(Rows):
    model = FestivalHeadlinePattern
    template = "admin/edit_inline/explained_tabular.html"
    verbose_name_plural = _("Headlines of this festival’s stories")
    classes = ["plain-rows"]

    @property
    def explanation(self):
        return [_("Only where they differ from the masthead’s patterns."), *placeholders_in_words()]


class VenueInline(Rows):
    model = Venue
    classes = ["plain-rows"]


@admin.register(Festival)
class FestivalAdmin(ToldOnceMixin, EditorAdminMixin, admin.ModelAdmin):
    list_display = ["name", "short_name", "place", "time_zone", "editions"]
    search_fields = ["name", "short_name", "place"]
    inlines = [VenueInline, PatternInline]
    fieldsets = [
        (None, {"fields": ["name", "short_name", "place", "time_zone", "website"]}),
        (None, {"fields": ["description"]}),
        (_("Address"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(number_of_editions=how_many(Festival, "editions"))

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "time_zone":
            kwargs |= {
                "widget": ZoneInput(attrs={"class": "vTextField"}),
                "help_text": _("The zone of its programme’s times. Type a city: Los Angeles is America/Los_Angeles."),
            }
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("editions"), ordering="number_of_editions")
    def editions(self, festival):
        return festival.number_of_editions


@admin.register(Venue)
class VenueAdmin(ByTyping, admin.ModelAdmin):
    list_display = ["name", "festival", "address"]
    list_filter = [("festival", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["festival"]
    search_fields = ["name", "address", "festival__name", "festival__short_name"]
    autocomplete_fields = ["festival"]
    fields = ["festival", "name", "address"]
