"""When everything happened: within twenty years that ended on a fixed day, so that no clock is asked."""

from datetime import UTC, datetime

FIRST = datetime(2006, 1, 1, tzinfo=UTC)
LAST = datetime(2025, 12, 31, 18, tzinfo=UTC)
YEARS = range(FIRST.year, LAST.year + 1)


def moment_of(place, number):
    """Of the one at `place` among `number` that are spread evenly; the last one is at LAST."""
    return LAST - (LAST - FIRST) * (number - 1 - place) / number
