"""What an edition shows: its sections, films, events and awards."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from publishing.addresses import Slugged
from publishing.editor import SimpleBodyField

from ..querysets import EventQuerySet, OfEditionQuerySet
from .festivals import Edition, Festival


class Strand(Slugged):
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="strands", verbose_name=_("edition"))
    name = models.CharField(_("name"), max_length=100)
    description = SimpleBodyField(_("description"), blank=True)

    objects = OfEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("strand")
        verbose_name_plural = _("strands")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "slug"],
                name="festivals_strand_has_an_address",
                violation_error_message=_("Another strand of this edition has this address."),
            )
        ]

    def __str__(self):
        return f"{self.name}, {self.edition}"

    def get_absolute_url(self):
        return reverse("festivals:strand", args=[self.edition.festival.slug, self.edition.year, self.slug])

    @property
    def slug_words(self):
        return self.name

    @property
    def slug_neighbours(self):
        return self.edition.strands.all()


class Entry(models.Model):
    """A film in an edition."""

    class Premiere(models.TextChoices):
        WORLD = "world", _("World premiere")
        INTERNATIONAL = "international", _("International premiere")
        CONTINENTAL = "continental", _("Continental premiere")
        NATIONAL = "national", _("National premiere")
        LOCAL = "local", _("Local premiere")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="entries", verbose_name=_("edition"))
    film = models.ForeignKey("films.Film", models.PROTECT, related_name="entries", verbose_name=_("film"))
    strand = models.ForeignKey(
        Strand, models.SET_NULL, null=True, blank=True, related_name="entries", verbose_name=_("strand")
    )
    premiere = models.CharField(_("premiere"), max_length=20, choices=Premiere, blank=True)
    embargo_until = models.DateTimeField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_("No story on this film at this edition is published before this moment."),
    )

    class Meta:
        verbose_name = _("film in the programme")
        verbose_name_plural = _("films in the programme")
        ordering = ["film__title"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "film"],
                name="festivals_a_film_once_an_edition",
                violation_error_message=_("This film is in the programme already."),
            )
        ]

    def __str__(self):
        return f"{self.film}, {self.edition}"

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)

    def clean(self):
        if self.strand_id and self.edition_id and self.strand.edition_id != self.edition_id:
            raise ValidationError({"strand": _("This strand belongs to another edition.")})
        self._refuse_an_embargo_that_stories_break()

    def _refuse_an_embargo_that_stories_break(self):
        if not (self.embargo_until and self.edition_id and self.film_id):
            return
        if stories := self.edition.stories.breaking_embargo(self.film, self.embargo_until):
            raise ValidationError(
                {
                    "embargo_until": _(
                        "Published or scheduled before this moment: %(stories)s. Move or withdraw first."
                    )
                    % {"stories": "; ".join(str(story) for story in stories)}
                }
            )


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


class Event(models.Model):
    class Kind(models.TextChoices):
        SCREENING = "screening", _("Screening")
        Q_AND_A = "q_and_a", _("Q&A")
        TALK = "talk", _("Talk")
        CEREMONY = "ceremony", _("Ceremony")
        PARTY = "party", _("Party")

    class Status(models.TextChoices):
        ON = "on", _("Takes place")
        MOVED = "moved", _("Moved")
        CANCELLED = "cancelled", _("Cancelled")
        POSTPONED = "postponed", _("Postponed")
        SOLD_OUT = "sold_out", _("Sold out")

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
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.ON)
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
    def slug(self):
        return slugify(str(self)) or "event"


class Award(models.Model):
    class Result(models.TextChoices):
        WON = "won", _("Won")
        SPECIAL_MENTION = "mention", _("Special mention")
        NOMINATED = "nominated", _("Nominated")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="awards", verbose_name=_("edition"))
    name = models.CharField(_("name"), max_length=200)
    film = models.ForeignKey(
        "films.Film", models.CASCADE, null=True, blank=True, related_name="awards", verbose_name=_("film")
    )
    person = models.ForeignKey(
        "films.Person", models.CASCADE, null=True, blank=True, related_name="awards", verbose_name=_("person")
    )
    result = models.CharField(_("result"), max_length=10, choices=Result, default=Result.WON)

    objects = OfEditionQuerySet.as_manager()
    leads_to = ("film", "person")

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(film__isnull=False) | Q(person__isnull=False),
                name="festivals_award_goes_to_somebody",
                violation_error_message=_("Say which film or who the award is for."),
            )
        ]

    def __str__(self):
        return f"{self.name}, {self.edition}"
