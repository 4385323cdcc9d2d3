"""Where somebody is found elsewhere: the magazine itself, or a critic."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

ADDRESSES = {
    "twitter": "https://x.com/{}",
    "bluesky": "https://bsky.app/profile/{}",
    "letterboxd": "https://letterboxd.com/{}/",
}
LABELS = {"twitter": "Twitter", "mastodon": "Mastodon", "bluesky": "Bluesky", "letterboxd": "Letterboxd"}

handle = RegexValidator(r"^[\w.-]+$", _("Type the name alone, without @ and without the address."))


def mastodon_handle(value):
    if not re.fullmatch(r"@?[\w.-]+@[\w-]+(\.[\w-]+)+", value):
        raise ValidationError(_("Type it as name@server."))


class Profiled(models.Model):
    website = models.URLField(_("website"), blank=True)
    twitter = models.CharField("Twitter / X", max_length=50, blank=True, validators=[handle])
    mastodon = models.CharField("Mastodon", max_length=100, blank=True, validators=[mastodon_handle])
    bluesky = models.CharField("Bluesky", max_length=100, blank=True, validators=[handle])
    letterboxd = models.CharField("Letterboxd", max_length=50, blank=True, validators=[handle])

    class Meta:
        abstract = True

    @property
    def profiles(self):
        """(name of the network, address) for each profile that there is."""
        return [(LABELS[network], self._address(network)) for network in LABELS if getattr(self, network)]

    @property
    def fediverse_handle(self):
        return f"@{self.mastodon.removeprefix('@')}" if self.mastodon else ""

    def _address(self, network):
        name = getattr(self, network)
        if network == "mastodon":
            user, _at, server = name.removeprefix("@").partition("@")
            return f"https://{server}/@{user}"
        return ADDRESSES[network].format(name)
