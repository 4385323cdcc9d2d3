"""Moments and days that a film magazine can mean. Beyond them calendars, zones and databases break."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

FIRST_YEAR, LAST_YEAR = 1888, 2200


def validate_moment(moment):
    """For dates and for moments alike; also the bound of years typed alone."""
    year = getattr(moment, "year", moment)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValidationError(
            _("This is outside the years %(first)s to %(last)s."), params={"first": FIRST_YEAR, "last": LAST_YEAR}
        )
