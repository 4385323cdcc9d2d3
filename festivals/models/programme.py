"""What an edition shows: its sections, films and awards."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from publishing.addresses import Slugged
from publishing.editor import SimpleBodyField
from publishing.models import SavedWhole
from publishing.moments import validate_moment

from ..querysets import OfEditionQuerySet
from .festivals import Edition


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


class Entry(SavedWhole):
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
        validators=[validate_moment],
    )

    objects = OfEditionQuerySet.as_manager()

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


class Award(SavedWhole):
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

    @property
    def is_won(self):
        return self.result == self.Result.WON
