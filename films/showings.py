"""Where a film was shown, or somebody was met: editions, newest first, each with what happened there."""

from dataclasses import dataclass, field


@dataclass
class Showing:
    edition: object
    entry: object = None
    events: list = field(default_factory=list)


def showings(events, entries=()):
    found = {}
    for entry in entries:
        found.setdefault(entry.edition_id, Showing(entry.edition)).entry = entry
    for event in events:
        found.setdefault(event.edition_id, Showing(event.edition)).events.append(event)
    return sorted(found.values(), key=lambda showing: (showing.edition.starts_on, showing.edition.pk), reverse=True)
