from urllib.parse import parse_qs

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import HttpResponseRedirect
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from publishing.admin import ToldOnceMixin
from publishing.autocomplete import ByTyping, is_key
from publishing.inlines import AddingWith

from ..models import Edition, Event, Venue
from .local_time import FestivalTimeMixin, found, moment_there


class EditionFilter(admin.SimpleListFilter):
    title = gettext_lazy("edition")
    parameter_name = "edition"

    def lookups(self, request, model_admin):
        return [(edition.pk, str(edition)) for edition in Edition.objects.select_related("festival")]

    def queryset(self, request, queryset):
        return queryset.filter(edition=self.value()) if is_key(self.value()) else queryset


@admin.register(Event)
class EventAdmin(ToldOnceMixin, ByTyping, FestivalTimeMixin, admin.ModelAdmin):
    list_display = ["what", "kind", "when", "venue", "status", "edition"]
    list_filter = [EditionFilter, "kind", "status"]
    list_select_related = ["edition__festival", "venue"]
    date_hierarchy = "starts_at"
    search_fields = [
        "title",
        "films__title",
        "participants__name",
        "venue__name",
        "edition__festival__short_name",
        "edition__festival__name",
        "^edition__year",
    ]
    search_help_text = gettext_lazy("A title, a film, somebody’s name, a venue, an edition")
    autocomplete_fields = ["edition", "films", "participants"]
    fieldsets = [
        (None, {"fields": ["edition", "kind", "title", "films", "participants"]}),
        (gettext_lazy("When and where"), {"fields": ["starts_at", "ends_at", "venue", "ticket_address"]}),
        (gettext_lazy("Changes"), {"fields": ["status", "note", "announced"]}),
    ]
    readonly_fields = ["announced"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("films")

    def festival_of(self, request, object_id):
        edition = self.edition_of(request, object_id)
        return edition.festival if edition else None

    def edition_of(self, request, object_id):
        editions = Edition.objects.select_related("festival")
        if "edition" in request.POST:
            return found(editions, request.POST["edition"])
        if object_id is None:
            return found(editions, self.get_changeform_initial_data(request).get("edition"))
        return editions.filter(events=found(Event.objects, unquote(object_id))).first()

    def get_changeform_initial_data(self, request):
        """An event that is added from the list of one edition belongs there."""
        initial = super().get_changeform_initial_data(request)
        filters = parse_qs(request.GET.get("_changelist_filters", ""))
        edition = found(Edition.objects, initial.pop("edition", None) or filters.get("edition", [""])[0])
        return initial | ({"edition": edition.pk} if edition else {})

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "venue":
            self.offer_venues(field, request.festival)
        return field

    def offer_venues(self, field, festival):
        field.error_messages["invalid_choice"] = _("This venue belongs to another festival.")
        if festival:
            field.queryset = festival.venues.all()
        else:
            field.queryset = Venue.objects.select_related("festival").order_by("festival__short_name", "name")
            field.label_from_instance = lambda venue: f"{venue.festival.short_name}: {venue.name}"

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if "venue" in form.base_fields and request.festival:
            venue = form.base_fields["venue"]
            venue.widget = AddingWith.wrap(venue.widget, festival=request.festival.pk)
        return form

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if obj.has_moved and {"starts_at", "venue"} & set(form.changed_data):
            self.message_user(request, self.moved_in_words(obj), messages.WARNING)
        if obj.is_outside_its_edition:
            self.message_user(request, self.outside_in_words(obj), messages.WARNING)

    def moved_in_words(self, event):
        return _(
            "Readers now see: “%(words)s”. If what they saw before was a mistake of ours, "
            "set the status to “%(on)s” and save again."
        ) % {"words": event.status_in_words, "on": event.Status.ON.label}

    def outside_in_words(self, event):
        return _("Saved. But it starts on %(day)s, and %(edition)s is from %(first)s to %(last)s.") % {
            "day": date_format(event.starts_at.astimezone(event.edition.festival.zone), "j F Y"),
            "edition": event.edition,
            "first": date_format(event.edition.starts_on, "j F Y"),
            "last": date_format(event.edition.ends_on, "j F Y"),
        }

    def response_add(self, request, obj, post_url_continue=None):
        """The next event of a programme is at the same edition."""
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST:
            return HttpResponseRedirect(f"{request.path}?edition={obj.edition_id}")
        return response

    @admin.display(description=gettext_lazy("event"), ordering="title")
    def what(self, event):
        return event.name

    @admin.display(description=gettext_lazy("readers see"))
    def announced(self, event):
        return event.status_in_words or event.Status.ON.label

    @admin.display(description=gettext_lazy("when"), ordering="starts_at")
    def when(self, event):
        return moment_there(event.starts_at, event.edition.festival)
