from operator import attrgetter

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from publishing.admin import ToldOnceMixin
from publishing.autocomplete import ByTyping
from publishing.editor import EditorAdminMixin
from publishing.inlines import AddingWith, Rows
from publishing.lists import how_many

from ..models import Award, Edition, Entry, Festival, Strand
from .local_time import FestivalTimeMixin, found, moment_there


class EntryInline(Rows):
    model = Entry
    autocomplete_fields = ["film"]
    fields = ["film", "strand", "premiere", "embargo_until"]
    classes = ["plain-rows"]

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        if "strand" in formset.form.base_fields:
            self.offer_strands(formset.form.base_fields["strand"], obj)
        return formset

    def offer_strands(self, field, edition):
        """The strands of this edition alone, fetched once for all rows."""
        field.queryset = edition.strands.all() if edition else Strand.objects.none()
        field.label_from_instance = attrgetter("name")
        field.choices = list(field.choices)
        if edition:
            field.widget = AddingWith.wrap(field.widget, edition=edition.pk)
        field.error_messages["invalid_choice"] = _("This strand belongs to another edition.")


class StrandInline(Rows):
    """Name only: two new ones may have no address yet. The rest stands on the strand's own form."""

    model = Strand
    fields = ["name"]
    show_change_link = True
    classes = ["linked-rows"]


class AwardInline(Rows):
    model = Award
    autocomplete_fields = ["film", "person"]
    fields = ["name", "result", "film", "person"]
    classes = ["plain-rows"]


class PublicFilter(admin.SimpleListFilter):
    title = gettext_lazy("readers")
    parameter_name = "public"

    def lookups(self, request, model_admin):
        return [("yes", _("see it")), ("no", _("do not see it yet"))]

    def queryset(self, request, queryset):
        public = Edition.objects.live().values("pk")
        match self.value():
            case "yes":
                return queryset.filter(pk__in=public)
            case "no":
                return queryset.exclude(pk__in=public)
        return queryset


@admin.register(Edition)
class EditionAdmin(ToldOnceMixin, ByTyping, FestivalTimeMixin, EditorAdminMixin, admin.ModelAdmin):
    list_display = ["__str__", "starts_on", "ends_on", "public", "programme", "events", "stories"]
    list_filter = [("festival", admin.RelatedOnlyFieldListFilter), PublicFilter]
    search_fields = ["festival__short_name", "festival__name", "^year"]
    search_help_text = gettext_lazy("A festival, a year, or both: SIFF 2012")
    autocomplete_fields = ["festival", "poster"]
    # Rows of the programme are saved while the strands that they name still exist.
    inlines = [EntryInline, StrandInline, AwardInline]
    fieldsets = [
        (None, {"fields": ["festival", "year", ("starts_on", "ends_on"), "public_from", "poster"]}),
        (gettext_lazy("Description"), {"fields": ["description"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        counted = {f"number_of_{name}": how_many(Edition, name) for name in ("entries", "events", "stories")}
        return super().get_queryset(request).select_related("festival").annotate(**counted)

    def festival_of(self, request, object_id):
        if "festival" in request.POST:
            return found(Festival.objects, request.POST["festival"])
        if object_id is None:
            return found(Festival.objects, request.GET.get("festival"))
        return Festival.objects.filter(editions=found(Edition.objects, unquote(object_id))).first()

    @admin.display(description=gettext_lazy("readers see it"), ordering="public_from")
    def public(self, edition):
        if edition.public_from is None:
            return _("not yet")
        moment = moment_there(edition.public_from, edition.festival)
        is_public = edition.public_from <= timezone.now()
        return (_("since %(moment)s") if is_public else _("from %(moment)s")) % {"moment": moment}

    @admin.display(description=gettext_lazy("films"), ordering="number_of_entries")
    def programme(self, edition):
        return edition.number_of_entries

    @admin.display(description=gettext_lazy("events"), ordering="number_of_events")
    def events(self, edition):
        address = reverse("admin:festivals_event_changelist")
        return format_html('<a href="{}?edition={}">{}</a>', address, edition.pk, edition.number_of_events)

    @admin.display(description=gettext_lazy("stories"), ordering="number_of_stories")
    def stories(self, edition):
        return edition.number_of_stories


@admin.register(Strand)
class StrandAdmin(ByTyping, EditorAdminMixin, admin.ModelAdmin):
    """Opened from an edition, not from the index."""

    search_fields = ["name"]
    autocomplete_fields = ["edition"]
    list_select_related = ["edition__festival"]
    fields = ["edition", "name", "description", "slug"]

    def has_module_permission(self, request):
        return False
