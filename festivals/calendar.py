"""Calendar files (RFC 5545, with the names of RFC 7986) of an edition or of one event."""

from datetime import UTC, timedelta

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, vText
from icalendar import Event as VEvent

from .models import Event
from .vtimezones import vtimezone

REFRESH = timedelta(hours=1)
STATUS = {Event.Status.CANCELLED: "CANCELLED", Event.Status.POSTPONED: "TENTATIVE"}
CONTROLS = dict.fromkeys([*range(9), 11, 12, 13, *range(14, 32), 127])


def calendar_file(edition, events, *, name, address):
    """Bytes. Nothing in it depends on when it is asked for: the same programme is the same file."""
    events, zone = list(events), edition.festival.zone
    calendar = Calendar()
    for key, value in heading(zone, name).items():
        calendar.add(key, value)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("source", absolute(address), parameters={"VALUE": "URI"})
    years = {edition.year, *(event.starts_at.astimezone(zone).year for event in events)}
    calendar.add_component(vtimezone(zone, min(years) - 1, max(years) + 1))
    for event in events:
        calendar.add_component(vevent(event, zone))
    return calendar.to_ical()


def heading(zone, name):
    return {
        "version": "2.0",
        "prodid": "-//Cinesite//Festival programme//EN",
        "calscale": "GREGORIAN",
        # The library knows no type for these, and would leave commas and line breaks as they are.
        "name": vText(plain(name)),
        "x-wr-calname": vText(plain(name)),
        "x-wr-timezone": zone.key,
        "x-published-ttl": "PT1H",
    }


def vevent(event, zone):
    component = VEvent()
    for key, value in facts_of(event, zone).items():
        if value:
            component.add(key, plain(value) if isinstance(value, str) else value)
    component.add("sequence", event.sequence)
    return component


def facts_of(event, zone):
    end = event.likely_end
    return {
        "uid": str(event.uid),
        "dtstamp": event.changed_at,
        "last-modified": event.changed_at,
        "dtstart": there(event.starts_at, zone),
        "dtend": end and there(end, zone),
        "summary": summary(event),
        "status": STATUS.get(event.status, "CONFIRMED"),
        "location": event.venue and ", ".join(filter(None, [event.venue.name, event.venue.address])),
        "description": description(event),
        "url": absolute(event.get_absolute_url()),
    }


def there(moment, zone):
    """As the festival's clocks show it, save in the hour that they show twice: there a file means the first."""
    local = moment.astimezone(zone)
    return moment.astimezone(UTC) if local.fold else local


def summary(event):
    if event.status == event.Status.ON:
        return event.name
    return _("%(status)s: %(event)s") % {"status": event.get_status_display(), "event": event.name}


def description(event):
    change = ": ".join(filter(None, [event.status_in_words, event.note]))
    films = ", ".join(f"{film.title} ({film.year})" for film in event.films.all())
    people = ", ".join(person.name for person in event.participants.all())
    shown = ": ".join(filter(None, [event.get_kind_display(), films]))
    present = people and _("With %(people)s") % {"people": people}
    tickets = event.ticket_address and _("Tickets: %(address)s") % {"address": event.ticket_address}
    return "\n".join(filter(None, [change, shown, present, tickets]))


def absolute(path):
    return f"{settings.SITE_URL}{path}"


def plain(words):
    """Without the characters that a calendar file may not hold."""
    return words.translate(CONTROLS)
