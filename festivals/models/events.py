"""What happens at an edition, where and when."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from publishing.addresses import slug_for
from publishing.moments import validate_moment

from ..querysets import EventQuerySet
from .changes import Announced
from .festivals import Edition, Festival


class Venue(models.Model):
    festival = models.ForeignKey(Festival, models.CASCADE, related_name="venues", verbose_name=_("festival"))
    name = models.CharField(_("name"), max_length=100)
    address = models.CharField(_("address"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["festival", "name"],
                name="festivals_venue_once_a_festival",
                violation_error_message=_("This festival has a venue of this name already."),
            )
        ]

    def __str__(self):
        return self.name


class Event(Announced):
    class Kind(models.TextChoices):
        SCREENING = "screening", _("Screening")
        Q_AND_A = "q_and_a", _("Q&A")
        TALK = "talk", _("Talk")
        CEREMONY = "ceremony", _("Ceremony")
        PARTY = "party", _("Party")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="events", verbose_name=_("edition"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.SCREENING)
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("May be empty where it is a film’s screening or Q&A.")
    )
    films = models.ManyToManyField("films.Film", blank=True, related_name="events", verbose_name=_("films"))
    participants = models.ManyToManyField(
        "films.Person", blank=True, related_name="events", verbose_name=_("participants")
    )
    venue = models.ForeignKey(
        Venue, models.PROTECT, null=True, blank=True, related_name="events", verbose_name=_("venue")
    )
    starts_at = models.DateTimeField(_("starts"), validators=[validate_moment])
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True, validators=[validate_moment])
    status = models.CharField(_("status"), max_length=10, choices=Announced.Status, default=Announced.Status.ON)
    note = models.CharField(_("note"), max_length=300, blank=True, help_text=_("What changed, or what to know."))
    ticket_address = models.URLField(_("address for tickets"), blank=True)

    objects = EventQuerySet.as_manager()
    leads_to = ("films", "participants")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="festivals_event_ends_after_it_starts",
                violation_error_message=_("An event cannot end before it starts."),
            )
        ]

    def __str__(self):
        return self.title or self.get_kind_display()

    @property
    def is_outside_its_edition(self):
        day = self.starts_at.astimezone(self.edition.festival.zone).date()
        return not self.edition.starts_on <= day <= self.edition.ends_on

    @property
    def name(self):
        """What it is called where nobody gave it a title: by its films."""
        films = ", ".join(film.title for film in self.films.all())
        if self.title or not films:
            return str(self)
        return films if self.kind == self.Kind.SCREENING else f"{self.get_kind_display()}: {films}"

    @property
    def slug(self):
        return slug_for(self.name)

    @property
    def likely_end(self):
        """The end, where it is known or follows from what is shown."""
        runtimes = [film.runtime for film in self.films.all()] if self.kind == self.Kind.SCREENING else []
        if self.ends_at or not runtimes or not all(runtimes):
            return self.ends_at
        return self.starts_at + timedelta(minutes=sum(runtimes))

    def get_absolute_url(self):
        return reverse("festivals:event", args=self._address)

    def get_calendar_url(self):
        return reverse("festivals:event_calendar", args=self._address)

    @property
    def _address(self):
        return [self.edition.festival.slug, self.edition.year, self.pk, self.slug]
