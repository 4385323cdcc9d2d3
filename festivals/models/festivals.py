"""Festivals and their editions."""

from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from masthead.kinds import Kind
from masthead.patterns import PatternField
from publishing.addresses import Addressed, Slugged
from publishing.editor import SimpleBodyField
from publishing.models import SavedWhole
from publishing.moments import validate_moment
from publishing.querysets import ReachedQuerySet

from ..querysets import EditionQuerySet
from ..zones import validate_zone


class Festival(Slugged):
    name = models.CharField(_("name"), max_length=200, unique=True)
    short_name = models.CharField(_("short name"), max_length=60, help_text=_("Stands in headlines: SIFF."))
    place = models.CharField(_("place"), max_length=100, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=60, default=timezone.get_default_timezone_name, validators=[validate_zone]
    )
    description = SimpleBodyField(_("description"), blank=True)
    website = models.URLField(_("website"), blank=True)

    objects = ReachedQuerySet.as_manager()

    class Meta:
        verbose_name = _("festival")
        verbose_name_plural = _("festivals")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                name="festivals_festival_has_an_address",
                violation_error_message=_("Another festival has this address."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("festivals:festival", args=[self.slug])

    @property
    def slug_words(self):
        return self.short_name

    @property
    def zone(self):
        return ZoneInfo(self.time_zone)


class FestivalHeadlinePattern(SavedWhole):
    festival = models.ForeignKey(Festival, models.CASCADE, related_name="patterns")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    pattern = PatternField(_("pattern"))

    class Meta:
        verbose_name = _("headline pattern")
        verbose_name_plural = _("headline patterns of its own")
        constraints = [
            models.UniqueConstraint(
                fields=["festival", "kind"],
                name="festivals_one_pattern_a_kind",
                violation_error_message=_("There is a pattern for this kind already."),
            )
        ]

    def __str__(self):
        return self.pattern


class Edition(Addressed):
    festival = models.ForeignKey(Festival, models.PROTECT, related_name="editions", verbose_name=_("festival"))
    year = models.PositiveSmallIntegerField(_("year"), validators=[validate_moment])
    starts_on = models.DateField(_("first day"), validators=[validate_moment])
    ends_on = models.DateField(_("last day"), validators=[validate_moment])
    poster = models.ForeignKey(
        "images.Image", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("poster")
    )
    description = SimpleBodyField(_("description"), blank=True)
    public_from = models.DateTimeField(
        _("public from"),
        null=True,
        blank=True,
        help_text=_("From this moment on readers see the edition and its programme. Empty: not yet."),
        validators=[validate_moment],
    )
    films = models.ManyToManyField("films.Film", through="Entry", related_name="editions", verbose_name=_("films"))

    objects = EditionQuerySet.as_manager()
    leads_to = ("festival",)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["festival", "year"],
                name="festivals_one_edition_a_year",
                violation_error_message=_("This festival has an edition in this year already."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="festivals_edition_ends_after_it_starts",
                violation_error_message=_("An edition cannot end before it starts."),
            ),
        ]

    def __str__(self):
        return f"{self.festival.short_name} {self.year}"

    def get_absolute_url(self):
        return reverse("festivals:edition", args=[self.festival.slug, self.year])

    def get_programme_url(self):
        return reverse("festivals:programme", args=[self.festival.slug, self.year])

    def get_calendar_url(self):
        return reverse("festivals:calendar", args=[self.festival.slug, self.year])
