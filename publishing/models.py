"""When a thing is public.

Stored are a status and moments; what stage a thing is in follows from them and the clock, so that nothing
has to run for a story to appear at its minute, and nothing can be late.
"""

from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .moments import validate_moment
from .querysets import PublishableQuerySet
from .redirects import Redirect
from .revisions import Revision

__all__ = ["Publishable", "Redirect", "Revision", "SavedWhole"]


class SavedWhole(models.Model):
    """Receivers of its signals write too: the row and what follows from it are saved together, or not at all."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)


class Publishable(models.Model):
    class Status(models.TextChoices):
        PITCH = "pitch", _("Pitch")
        ASSIGNED = "assigned", _("Assigned")
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("In review")
        READY = "ready", _("Ready")
        APPROVED = "approved", _("Approved")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Stage(models.TextChoices):
        PITCH = "pitch", _("Pitch")
        ASSIGNED = "assigned", _("Assigned")
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("In review")
        READY = "ready", _("Ready")
        SCHEDULED = "scheduled", _("Scheduled")
        LIVE = "live", _("Live")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    publish_at = models.DateTimeField(_("publish at"), null=True, blank=True, validators=[validate_moment])
    withdraw_at = models.DateTimeField(
        _("withdraw at"),
        null=True,
        blank=True,
        help_text=_("From this moment on readers no longer see it."),
        validators=[validate_moment],
    )
    first_published_at = models.DateTimeField(_("first published"), null=True, editable=False)
    changed_at = models.DateTimeField(_("last editorial change"), default=timezone.now, editable=False)

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="approved") | Q(publish_at__isnull=False),
                name="%(app_label)s_%(class)s_approved_needs_a_moment",
                violation_error_message=_("Say when it is to be published."),
            ),
            models.CheckConstraint(
                condition=Q(withdraw_at=None) | Q(publish_at=None) | Q(withdraw_at__gt=F("publish_at")),
                name="%(app_label)s_%(class)s_withdrawn_after_it_is_published",
                violation_error_message=_("It cannot be withdrawn before it is published."),
            ),
        ]

    def save(self, *args, **kwargs):
        self.note_first_publication()
        super().save(*args, **kwargs)

    @property
    def stage(self):
        now = timezone.now()
        if self.status != self.Status.APPROVED:
            return self.Stage(self.status)
        if self.publish_at > now:
            return self.Stage.SCHEDULED
        if self.withdraw_at and self.withdraw_at <= now:
            return self.Stage.WITHDRAWN
        return self.Stage.LIVE

    @property
    def published_at(self):
        """When readers first saw it, or will; `publish_at` may be later where it had been withdrawn."""
        return self.first_published_at or self.publish_at

    @property
    def has_been_public(self):
        return self.first_published_at is not None and self.first_published_at <= timezone.now()

    def approve(self, publish_at):
        self.status = self.Status.APPROVED
        self.publish_at = publish_at
        self.withdraw_at = None

    def withdraw(self):
        self.status = self.Status.WITHDRAWN

    def note_first_publication(self):
        """The first moment at which readers could see it; a plan that was changed in time leaves no trace."""
        if not self.has_been_public:
            self.first_published_at = self.publish_at if self.status == self.Status.APPROVED else None
