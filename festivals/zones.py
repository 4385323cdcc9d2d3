from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def validate_zone(name):
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is not a time zone. One is Europe/London."), params={"name": name})
