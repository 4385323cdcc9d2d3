"""One whole programme: a hundred events on eleven days, at the latest edition of the biggest festival."""

from datetime import datetime, time, timedelta
from uuid import UUID

from festivals.models import Event, Venue

from .chance import chance
from .festivals import DAYS
from .vocabulary import NOUNS
from .words import sentence

EVENTS, VENUES, FILMS = 100, 5, 30
HOURS = [time(11), time(14, 30), time(18), time(21)]
# Most take place as announced.
STATUSES = [*[Event.Status.ON] * 8, Event.Status.SOLD_OUT, Event.Status.CANCELLED]


def add_events(edition, films):
    random = chance("events")
    venues = Venue.objects.bulk_create(
        Venue(festival=edition.festival, name=f"The {noun}", address=f"{number} Lower Quay")
        for number, noun in enumerate(random.sample(NOUNS, VENUES), start=1)
    )
    events = Event.objects.bulk_create(invented_event(edition, place, venues, random) for place in range(EVENTS))
    shown = [(event, random.choice(films)) for event in events if event.kind != Event.Kind.PARTY]
    Event.films.through.objects.bulk_create(Event.films.through(event=event, film=film) for event, film in shown)
    Event.participants.through.objects.bulk_create(
        Event.participants.through(event=event, person=film.makers[0])
        for event, film in shown
        if event.kind == Event.Kind.Q_AND_A
    )


def invented_event(edition, place, venues, random):
    kind = random.choices([Event.Kind.SCREENING, Event.Kind.Q_AND_A, Event.Kind.PARTY], weights=[80, 15, 5])[0]
    day = edition.starts_on + timedelta(days=place % DAYS)
    starts_at = datetime.combine(day, random.choice(HOURS), edition.festival.zone)
    return Event(
        uid=UUID(int=random.getrandbits(128), version=4),
        changed_at=edition.public_from,
        edition=edition,
        kind=kind,
        title=sentence(random)[:-1] if kind == Event.Kind.PARTY else "",
        venue=venues[place % VENUES],
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        status=random.choice(STATUSES),
        ticket_address=f"https://tickets.example/{place}",
    )
