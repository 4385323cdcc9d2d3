"""Times as the festival's own clocks show them, in forms and in lists."""

from zoneinfo import available_timezones

from django import forms
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from publishing.autocomplete import is_key
from publishing.forms import moment_in_words


def found(queryset, key):
    """The object whose key came with a request, or None: the form itself says what is wrong with the key."""
    return queryset.filter(pk=key).first() if is_key(key) else None


def moment_there(moment, festival):
    with timezone.override(festival.zone):
        return moment_in_words(moment)


class FestivalTimeMixin:
    """A form on which times are typed and shown in the festival's zone, whichever zone the newsroom is in.

    `festival_of(request, object_id)` says whose clocks count: None where no festival is chosen yet.
    """

    change_form_template = "admin/festivals/local_times.html"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        request.festival = festival = self.festival_of(request, object_id)
        zone = festival.zone if festival else timezone.get_current_timezone()
        with timezone.override(zone):
            context = {**(extra_context or {}), "zone_words": zone_words(festival)}
            response = super().changeform_view(request, object_id, form_url, context)
            # Written out here, while the festival's zone still holds.
            return response.render() if isinstance(response, TemplateResponse) else response


def zone_words(festival):
    if festival is None:
        return _("Times are local to the festival: type them as its own programme prints them.")
    return _("Times are local to %(festival)s (%(zone)s, where it is %(now)s now).") % {
        "festival": festival.short_name,
        "zone": festival.time_zone,
        "now": moment_in_words(timezone.now()),
    }


class ZoneInput(forms.TextInput):
    """A text field that offers the names of all zones."""

    def render(self, name, value, attrs=None, renderer=None):
        list_id = f"{name}-names"
        field = super().render(name, value, {**(attrs or {}), "list": list_id, "autocomplete": "off"}, renderer)
        names = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
        options = format_html_join("", '<option value="{}"></option>', ((zone,) for zone in names))
        return format_html('{}<datalist id="{}">{}</datalist>', field, list_id, options)
