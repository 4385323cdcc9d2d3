"""Festivals, their editions and what happens there, as schema.org has them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from films.schema_org import movie, named_person
from publishing.schema_org import breadcrumbs, excerpt, identified, list_of, moment, node, picture

from .models import Event

Kind, Status = Event.Kind, Event.Status
TYPES = {Kind.SCREENING: "ScreeningEvent", Kind.PARTY: "SocialEvent"}


def series(festival):
    facts = {"name": festival.name, "alternateName": short_name(festival), "sameAs": website(festival)}
    return identified("EventSeries", festival.get_absolute_url(), "festival", **facts)


def short_name(festival):
    return festival.short_name if festival.short_name != festival.name else ""


def website(festival):
    return [festival.website] if festival.website else []


def organizer(festival):
    facts = {"name": festival.name, "sameAs": website(festival)}
    return identified("Organization", festival.get_absolute_url(), "organizer", **facts)


def edition_at(edition):
    """An edition as its events name it."""
    festival = edition.festival
    facts = {
        "name": str(edition),
        "startDate": edition.starts_on.isoformat(),
        "endDate": edition.ends_on.isoformat(),
        "location": place(festival),
        "organizer": organizer(festival),
        "superEvent": series(festival),
    }
    return identified("Festival", edition.get_absolute_url(), "edition", **facts)


def place(festival, venue=None):
    """Machines need an address of every event: where none is known, they get the name of the place."""
    name = venue.name if venue else festival.place or festival.name
    parts = {"streetAddress": venue.address if venue else "", "addressLocality": festival.place}
    known = any(parts.values())
    return node("Place", name=name, address=node("PostalAddress", **parts) if known else name)


def event_in_full(event, films):
    """`films` are those that it shows, as its page does: with posters and directors."""
    festival, films = event.edition.festival, [movie(film) for film in films]
    shown = "workPresented" if event.kind == Kind.SCREENING else "about"
    facts = {
        "name": event.name,
        "endDate": event.ends_at and moment(event.ends_at, festival.zone),
        "location": place(festival, event.venue),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "description": event.note,
        "image": [film["image"] for film in films if "image" in film],
        "performer": [named_person(person) for person in event.participants.all()],
        "organizer": organizer(festival),
        "superEvent": edition_at(event.edition),
        "offers": offer(event),
        shown: films,
    }
    kind = TYPES.get(event.kind, "Event")
    return identified(kind, event.get_absolute_url(), "event", **status(event), **facts)


def status(event):
    """What is off keeps the date that it was announced for; only what has a new date is rescheduled."""
    zone, announced = event.edition.festival.zone, event.previous_starts_at
    if event.status == Status.POSTPONED:
        return {"eventStatus": said("EventPostponed"), "startDate": moment(announced or event.starts_at, zone)}
    start = {"startDate": moment(event.starts_at, zone)}
    if event.status == Status.CANCELLED:
        return start | {"eventStatus": said("EventCancelled")}
    if announced:
        return start | {"eventStatus": said("EventRescheduled"), "previousStartDate": moment(announced, zone)}
    return start | {"eventStatus": said("EventScheduled")}


def offer(event):
    """Only where tickets are sold: those of what is sold out have no address any more."""
    if not event.ticket_address or event.is_off:
        return None
    if event.status == Status.SOLD_OUT:
        return node("Offer", availability=said("SoldOut"))
    return node("Offer", url=event.ticket_address, availability=said("InStock"))


def said(value):
    return f"https://schema.org/{value}"


def trail(*steps):
    return breadcrumbs((_("Festivals"), reverse("festivals:festivals")), *steps)


def steps_to(edition):
    return [(thing, thing.get_absolute_url()) for thing in (edition.festival, edition)]


def festival_page(festival):
    editions = [edition_at(edition) for edition in festival.editions.all()]
    facts = {"description": excerpt(festival.description), "location": place(festival), "subEvent": editions}
    return [series(festival) | node("EventSeries", **facts), trail((festival, festival.get_absolute_url()))]


def edition_page(edition):
    facts = {"description": excerpt(edition.description), "image": edition.poster and picture(edition.poster)}
    return [edition_at(edition) | node("Festival", **facts), trail(*steps_to(edition))]


def programme_page(edition, days):
    path, name = edition.get_programme_url(), _("Programme of %(edition)s") % {"edition": edition}
    events = [slot.event for day in days for _venue, slots in day.venues for slot in slots]
    facts = {"name": name, "about": edition_at(edition), "mainEntity": list_of(events)}
    return [identified("CollectionPage", path, "page", **facts), trail(*steps_to(edition), (_("Programme"), path))]


def strand_page(strand, films):
    path, facts = strand.get_absolute_url(), {"name": str(strand), "description": excerpt(strand.description)}
    about = {"about": edition_at(strand.edition), "mainEntity": list_of(films)}
    page = identified("CollectionPage", path, "page", **facts, **about)
    return [page, trail(*steps_to(strand.edition), (strand.name, path))]


def event_page(event, films):
    return [event_in_full(event, films), trail(*steps_to(event.edition), (event.name, event.get_absolute_url()))]
