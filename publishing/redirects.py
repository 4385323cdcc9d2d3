"""Old addresses, and where they lead."""

import re
from urllib.parse import unquote

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .withdrawals import were_withdrawn

LONGEST_PATH = 500


def with_slash(path):
    return path if path.endswith("/") else f"{path}/"


def as_asked_for(address):
    """A path as requests name it: browsers copy it percent-encoded."""
    return with_slash(unquote(address))


class RedirectQuerySet(models.QuerySet):
    def leave(self, old_path, target):
        """From now on `old_path`, and all below it, leads to wherever `target` then is."""
        self.filter(old_path=unquote(target.get_absolute_url())).delete()
        self.update_or_create(
            old_path=unquote(old_path),
            defaults={
                "new_path": "",
                "target_type": ContentType.objects.get_for_model(target),
                "target_id": target.pk,
            },
        )

    def above(self, path):
        """Those of `path` and of all that it lies below, the nearest first."""
        parts = with_slash(path)[:LONGEST_PATH].split("/")
        heads = ["/".join(parts[:length]) + "/" for length in range(2, len(parts))]
        return sorted(self.filter(old_path__in=heads), key=lambda redirect: -len(redirect.old_path))


def address_for(path, redirects):
    """Where `path` leads today, or None. A redirect of a page serves what lies below it as well."""
    names_a_file = "." in path.rpartition("/")[2]
    path = with_slash(path)
    for redirect in redirects:
        address = redirect.address_for(path)
        if address and unquote(address) != path:
            return address.removesuffix("/") if names_a_file else address
    return None


def led_to_withdrawn(path, redirects):
    """Whether readers once found at `path` what they no longer have."""
    own = (redirect for redirect in redirects if redirect.old_path == with_slash(path) and not redirect.new_path)
    return any(were_withdrawn(redirect.things()) for redirect in own)


class Redirect(models.Model):
    """An old address and where it leads: to a path that an editor typed, or to a thing, wherever that is by then."""

    old_path = models.CharField(
        _("old address"),
        max_length=LONGEST_PATH,
        unique=True,
        help_text=_("A path on this site, such as /2012/06/old-name/."),
    )
    new_path = models.CharField(
        _("leads to"),
        max_length=500,
        blank=True,
        help_text=_(
            "A path on this site, or a whole address elsewhere. Empty where the old address belongs to a page of ours."
        ),
    )
    target_type = models.ForeignKey(ContentType, models.CASCADE, null=True, editable=False)
    target_id = models.PositiveBigIntegerField(null=True, editable=False)
    target = GenericForeignKey("target_type", "target_id")

    objects = RedirectQuerySet.as_manager()

    class Meta:
        verbose_name = _("redirect")
        verbose_name_plural = _("redirects")
        ordering = ["old_path"]
        constraints = [
            models.CheckConstraint(
                condition=Q(new_path="", target_id__isnull=False) | (~Q(new_path="") & Q(target_id=None)),
                name="publishing_redirect_leads_somewhere",
                violation_error_message=_("Say where the old address leads."),
            )
        ]

    def __str__(self):
        return self.old_path

    def save(self, *args, **kwargs):
        self.old_path = as_asked_for(self.old_path)
        super().save(*args, **kwargs)

    def clean(self):
        self.old_path = as_asked_for(self.old_path)
        if not self.old_path.startswith("/"):
            raise ValidationError({"old_path": _("Begin with a slash.")})
        if re.search(r"[?#\\\s]|//", self.old_path):
            raise ValidationError({"old_path": _("Type the path alone, without a question mark, a # or blanks.")})
        if len(self.old_path) > LONGEST_PATH:
            raise ValidationError({"old_path": _("This address is too long.")})
        if self.new_path and not re.match(r"/(?![/\\])|https?://", self.new_path):
            raise ValidationError({"new_path": _("Begin with a slash, or with https://.")})
        if as_asked_for(self.new_path) == self.old_path:
            raise ValidationError({"new_path": _("This address leads to itself.")})

    def address_for(self, path):
        if self.new_path:
            return self._typed_address() if path == self.old_path else None
        target = self.things().live().first()
        return target.get_absolute_url() + path.removeprefix(self.old_path) if target else None

    def things(self):
        """The thing that the old address belongs to, as a question that may be narrowed."""
        return self.target_type.model_class().objects.filter(pk=self.target_id)

    def _typed_address(self):
        """A typed redirect may lead to an address that has since moved: follow it, so that nobody hops twice."""
        seen, redirect = {self.pk}, self
        while further := type(self).objects.filter(old_path=as_asked_for(redirect.new_path)).first():
            if not further.new_path:
                return further.address_for(further.old_path)
            if further.pk in seen:
                return None
            seen.add(further.pk)
            redirect = further
        return redirect.new_path
