"""Time zones: which there are, and how a reader is told of one."""

from zoneinfo import available_timezones

from babel import Locale
from babel.dates import get_timezone_location, get_timezone_name
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, to_locale
from django.utils.translation import gettext as _


def validate_zone(name):
    if name not in available_timezones():
        raise ValidationError(
            gettext_lazy("“%(name)s” is not a time zone. One is Europe/London."), params={"name": name}
        )


def zone_in_words(moment):
    """Of a moment in some zone: Pacific Daylight Time, UTC−7."""
    # Said which, for in Ireland winter is the exception, and Babel then names summer's time.
    variant = "daylight" if is_summer_time(moment) else "standard"
    locale = Locale.parse(to_locale(get_language() or "en"))
    names = [get_timezone_name(moment, zone_variant=variant, locale=locale), get_timezone_location(moment, locale)]
    # A zone without a name gets its place's; where that is none either, both hold figures.
    named = [name for name in names if not any(character.isdigit() for character in name)]
    return ", ".join([*named[:1], offset_in_words(moment.utcoffset())])


def is_summer_time(moment):
    return moment.utcoffset() > min(moment.replace(month=month, day=1).utcoffset() for month in (1, 7))


def offset_in_words(offset):
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def hours_in_words(festival, moments):
    """Whose hours a page shows, said once; and from which day on, where the clocks change among `moments`."""
    since = {}
    for moment in sorted(moment.astimezone(festival.zone) for moment in moments):
        since.setdefault(zone_in_words(moment), moment)
    zones = [
        words if number == 0 else _("from %(day)s %(zone)s") % {"day": date_format(moment, "j F"), "zone": words}
        for number, (words, moment) in enumerate(since.items())
    ]
    if not zones:
        return ""
    place = festival.place or festival.short_name
    return _("All hours are %(place)s’s own: %(zones)s.") % {"place": place, "zones": "; ".join(zones)}
