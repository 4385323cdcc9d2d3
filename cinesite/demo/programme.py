"""Loads the festivals, their editions, and what happens there."""

from datetime import datetime, time, timedelta

from festivals.models import Award, Edition, Entry, Event, Festival, FestivalHeadlinePattern, Strand, Venue
from publishing.body import sanitise_simple

from . import festivals, lantern_weeks


def add_editions(now, images, people, films):
    return {
        **{key: add_edition_of_2012(key, films) for key in festivals.EDITIONS_OF_2012},
        **{key: add_lantern_week(facts, now, images, people, films) for key, facts in lantern_weeks.EDITIONS.items()},
    }


def add_festival(key):
    facts = festivals.FESTIVALS[key]
    festival, created = Festival.objects.get_or_create(
        name=facts["name"],
        defaults={
            "short_name": facts["short_name"],
            "place": facts["place"],
            "time_zone": facts["time_zone"],
            "description": sanitise_simple(facts.get("description", "")),
        },
    )
    if created:
        for kind, pattern in facts.get("patterns", {}).items():
            FestivalHeadlinePattern.objects.create(festival=festival, kind=kind, pattern=pattern)
        for name, address in facts.get("venues", {}).items():
            Venue.objects.create(festival=festival, name=name, address=address)
    return festival


def add_edition_of_2012(key, films):
    facts = festivals.EDITIONS_OF_2012[key]
    edition, created = Edition.objects.get_or_create(
        festival=add_festival(key),
        year=2012,
        defaults={
            "starts_on": facts["starts_on"],
            "ends_on": facts["ends_on"],
            "public_from": festivals.PUBLIC_FROM_2012,
        },
    )
    if created:
        for film in facts["films"]:
            Entry.objects.create(edition=edition, film=films[film])
    return edition


def add_lantern_week(facts, now, images, people, films):
    festival = add_festival("lantern-week")
    today = now.astimezone(festival.zone).date()
    first, last = (today + timedelta(days=day) for day in facts["days"])
    # Loaded a second time, in another year, they are still those of the first.
    if edition := festival.editions.order_by("-year")[facts["years_ago"] :].first():
        return edition
    edition = Edition.objects.create(
        festival=festival,
        year=now.year - facts["years_ago"],
        starts_on=first,
        ends_on=last,
        public_from=now + timedelta(days=facts["days"][0]) + lantern_weeks.ANNOUNCED,
        poster=images[facts["poster"]],
        description=sanitise_simple(facts["description"]),
    )
    add_entries(edition, today, facts, films)
    add_events(edition, today, facts["events"], people, films)
    for name, film, person, result in facts["awards"]:
        Award.objects.create(edition=edition, name=name, film=films[film], person=people.get(person), result=result)
    return edition


def add_entries(edition, today, facts, films):
    strands = {
        name: Strand.objects.create(edition=edition, name=name, description=sanitise_simple(description))
        for name, description in facts["strands"].items()
    }
    embargoes = facts.get("embargoes", {})
    for film, (strand, premiere) in facts["entries"].items():
        Entry.objects.create(
            edition=edition,
            film=films[film],
            strand=strands[strand],
            premiere=premiere,
            embargo_until=moment(edition, today, *embargoes[film]) if film in embargoes else None,
        )


def add_events(edition, today, events, people, films):
    venues = {venue.name: venue for venue in edition.festival.venues.all()}
    for kind, title, shown, present, venue, day, start, end, status, note in events:
        event = Event.objects.create(
            edition=edition,
            kind=kind,
            title=title,
            venue=venues[venue],
            starts_at=moment(edition, today, day, start),
            ends_at=moment(edition, today, day, end),
            status=status,
            note=note,
        )
        event.films.set(films[film] for film in shown)
        event.participants.set(people[name] for name in present)


def moment(edition, today, day, hour):
    """That hour at the festival, so many days from the day of loading."""
    return datetime.combine(today + timedelta(days=day), time.fromisoformat(hour), edition.festival.zone)
