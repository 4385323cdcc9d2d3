"""The front page as editors set it: what they pin. Everything else on it fills itself."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from masthead.kinds import Kind
from publishing.moments import validate_moment
from reviews.models import Story


class Slot(models.TextChoices):
    """A part of the front page, in the order in which they stand there."""

    LEAD = "lead", _("Lead story")
    REVIEWS = "reviews", _("Reviews")
    PIECES = "pieces", _("Interviews and features")
    NEWS = "news", _("News")

    @property
    def kinds(self):
        return KINDS[self]

    @property
    def places(self):
        return PLACES[self]


KINDS = {
    Slot.LEAD: tuple(Kind),
    Slot.REVIEWS: (Kind.REVIEW,),
    Slot.PIECES: (Kind.INTERVIEW, Kind.FEATURE),
    Slot.NEWS: (Kind.NEWS,),
}
PLACES = {Slot.LEAD: 1, Slot.REVIEWS: 12, Slot.PIECES: 6, Slot.NEWS: 3}


class PinQuerySet(models.QuerySet):
    def current(self, at=None):
        """Those whose time it is. Whether readers see them depends on their stories too."""
        at = at or timezone.now()
        begun = Q(starts_at=None) | Q(starts_at__lte=at)
        return self.filter(begun, Q(ends_at=None) | Q(ends_at__gt=at))


class Pin(models.Model):
    slot = models.CharField(
        _("where"),
        max_length=10,
        choices=Slot,
        default=Slot.LEAD,
        help_text=_("What is not pinned fills itself with the newest. No story stands on the page twice."),
    )
    story = models.ForeignKey(
        Story,
        models.CASCADE,
        related_name="pins",
        verbose_name=_("story"),
        help_text=_("It may be a story that is not live yet: until it is, readers see and learn nothing of it."),
    )
    place = models.PositiveSmallIntegerField(
        _("place"),
        default=1,
        validators=[MinValueValidator(1)],
        help_text=_(
            "1 is the first of the row. There is one lead: the newest pin has it, an older one comes back after it."
        ),
    )
    starts_at = models.DateTimeField(
        _("from"), null=True, blank=True, validators=[validate_moment], help_text=_("Empty: at once.")
    )
    ends_at = models.DateTimeField(
        _("until"),
        null=True,
        blank=True,
        validators=[validate_moment],
        help_text=_("From this moment on its place fills itself again. Empty: until somebody changes it."),
    )

    objects = PinQuerySet.as_manager()

    class Meta:
        verbose_name = _("pin on the front page")
        verbose_name_plural = _("pins on the front page")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="cinesite_pin_ends_after_it_starts",
                violation_error_message=_("It cannot end before it begins."),
            )
        ]

    def __str__(self):
        return f"{self.get_slot_display()}: {self.story}"

    def clean(self):
        if self.slot not in Slot:
            return
        slot = Slot(self.slot)
        if self.story_id and self.story.kind not in slot.kinds:
            kinds = ", ".join(str(kind.plural) for kind in slot.kinds)
            raise ValidationError({"story": _("Here stand only: %(kinds)s.") % {"kinds": kinds}})
        if slot != Slot.LEAD and self.place and self.place > slot.places:
            raise ValidationError({"place": _("There are %(places)s places.") % {"places": slot.places}})
