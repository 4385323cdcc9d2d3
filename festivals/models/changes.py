"""What was announced before a change, so that pages and calendars can tell it."""

import uuid

from django.db import models, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Announced(models.Model):
    """An event as readers and calendars know it. `save` keeps all of this by itself."""

    class Status(models.TextChoices):
        ON = "on", gettext_lazy("Takes place")
        MOVED = "moved", gettext_lazy("Moved")
        CANCELLED = "cancelled", gettext_lazy("Cancelled")
        POSTPONED = "postponed", gettext_lazy("Postponed")
        SOLD_OUT = "sold_out", gettext_lazy("Sold out")

    # What a calendar shows of it.
    SHOWN = ("kind", "title", "starts_at", "ends_at", "venue_id", "status", "note", "ticket_address")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)
    previous_starts_at = models.DateTimeField(gettext_lazy("announced for"), null=True, editable=False)
    previous_venue = models.ForeignKey(
        "festivals.Venue",
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=gettext_lazy("announced at"),
    )

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        before = type(self).objects.select_for_update().filter(pk=self.pk).first() if self.pk else None
        if before:
            if type(self).objects.live().filter(pk=self.pk).exists():
                self._remember_what_readers_saw(before)
            self._number_this_version(before)
        super().save(*args, **kwargs)

    def _remember_what_readers_saw(self, before):
        """The first time and place that they were told. To say that it takes place is to say: as it stands now."""
        was_moved, moves = before.status == self.Status.MOVED, before._place_and_time() != self._place_and_time()
        if was_moved and self.status == self.Status.ON and not moves:
            self.previous_starts_at = self.previous_venue = None
            return
        announced, start = before.previous_starts_at or before.starts_at, self._shown()["starts_at"]
        self.previous_starts_at = announced if announced != start else None
        venue = before.previous_venue or before.venue
        self.previous_venue = venue if venue != self.venue else None
        if self.has_moved and self.status == self.Status.ON:
            self.status = self.Status.MOVED
        elif was_moved and moves and self.status == self.Status.MOVED and not self.has_moved:
            self.status = self.Status.ON

    def _number_this_version(self, before):
        self.sequence, self.changed_at = before.sequence, before.changed_at
        if before._shown() != self._shown():
            self.sequence += 1
            self.changed_at = timezone.now()

    def _shown(self):
        return {name: self._meta.get_field(name).to_python(getattr(self, name)) for name in self.SHOWN}

    def _place_and_time(self):
        shown = self._shown()
        return shown["starts_at"], shown["venue_id"]

    @property
    def has_moved(self):
        return bool(self.previous_starts_at or self.previous_venue)

    @property
    def is_off(self):
        """Whether nobody should set out for it."""
        return self.status in {self.Status.CANCELLED, self.Status.POSTPONED}

    @property
    def status_in_words(self):
        """The same words on every page and in every calendar; empty while it takes place as announced."""
        if self.status == self.Status.ON:
            return ""
        if not self.has_moved or self.status == self.Status.CANCELLED:
            return self.get_status_display()
        if self.status == self.Status.SOLD_OUT:
            return _("Sold out. Moved from %(announced)s") % {"announced": self._announced()}
        return _("%(moved)s from %(announced)s") % {
            "moved": self.get_status_display(),
            "announced": self._announced(),
        }

    def _announced(self):
        parts = []
        if self.previous_starts_at:
            moment = self.previous_starts_at.astimezone(self.edition.festival.zone)
            parts += [date_format(moment, "l j F"), date_format(moment, "H:i")]
        if self.previous_venue:
            parts.append(self.previous_venue.name)
        return ", ".join(parts)
