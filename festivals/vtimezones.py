"""What a calendar file says of a zone's clocks.

Written here and not by the library, which lets summer begin an hour late: the onset stands in the time that
the clocks showed before it, as RFC 5545 asks (3.6.5).
"""

from datetime import UTC, datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def vtimezone(zone, first_year, last_year):
    """A VTIMEZONE that holds from the first of these years to the end of the last."""
    timezone = Timezone()
    timezone.add("tzid", zone.key)
    begin, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    moments = [begin, *changes(zone, begin, end)]
    standard = min(moment.astimezone(zone).utcoffset() for moment in moments)
    for moment in moments:
        timezone.add_component(observance(zone, moment, standard))
    return timezone


def observance(zone, moment, standard):
    local, before = moment.astimezone(zone), (moment - SECOND).astimezone(zone)
    component = TimezoneStandard() if local.utcoffset() == standard else TimezoneDaylight()
    component.add("dtstart", (moment + before.utcoffset()).replace(tzinfo=None))
    component.add("tzoffsetfrom", before.utcoffset())
    component.add("tzoffsetto", local.utcoffset())
    component.add("tzname", local.tzname())
    return component


def changes(zone, begin, end):
    """The moments between `begin` and `end` at which the clocks of `zone` are set."""
    day = begin
    while day < end:
        if clocks(zone, day) != clocks(zone, day + DAY):
            yield first_after(zone, day)
        day += DAY


def first_after(zone, day):
    """Within the day that begins at `day`, to the second."""
    low, high = 0, int(DAY.total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if clocks(zone, day + middle * SECOND) == clocks(zone, day):
            low = middle
        else:
            high = middle
    return day + high * SECOND


def clocks(zone, moment):
    local = moment.astimezone(zone)
    return local.utcoffset(), local.tzname()
