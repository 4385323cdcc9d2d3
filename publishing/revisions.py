"""Revisions: what a thing said each time that somebody saved it. They are kept for good, also when the thing goes."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class RevisionQuerySet(models.QuerySet):
    def of(self, thing):
        """Those of `thing`, the newest first. A proxy has those of what it stands for."""
        return self.filter(target_type=ContentType.objects.get_for_model(thing), target_id=thing.pk)

    @transaction.atomic
    def keep(self, thing, content, by, note="", saved_at=None):
        """Keeps `content` as the newest revision, unless it says what the newest says already: then gives None.

        `content` is what can be written as JSON; `by` is a user, or None where nobody is known to have written it.
        """
        newest = self.of(thing).first()
        if newest and newest.content == content and not note:
            return None
        return self.create(
            target_type=ContentType.objects.get_for_model(thing),
            target_id=thing.pk,
            number=newest.number + 1 if newest else 1,
            saved_at=saved_at or timezone.now(),
            saved_by=by,
            saved_by_name=str(by) if by else "",
            note=note,
            content=content,
        )


class Revision(models.Model):
    """`content` is all that somebody wrote or chose, by the names of the fields; `number` counts those of one thing."""

    target_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    target_id = models.PositiveBigIntegerField()
    number = models.PositiveIntegerField()
    saved_at = models.DateTimeField(_("saved at"))
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    # An account may go: who wrote what is known all the same.
    saved_by_name = models.CharField(max_length=150, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    content = models.JSONField()

    objects = RevisionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["target_type", "target_id", "number"], name="publishing_revision_numbers_count"
            )
        ]

    def __str__(self):
        return str(_("Version %(number)d")) % {"number": self.number}
