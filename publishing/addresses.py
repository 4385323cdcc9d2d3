"""Addresses: whole ones, slugs made from words, and the redirects that an address leaves when it changes."""

import unicodedata

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from .redirects import Redirect

RESERVED = {"feed", "page"}
MAX_LENGTH = 100


def absolute(path):
    """The whole address of a path on this site."""
    return f"{settings.SITE_URL}{path}"


def slug_for(words, taken=()):
    """A slug from `words`, neither taken nor reserved. What has no ASCII form keeps its own letters."""
    decomposed = unicodedata.normalize("NFKD", words)
    in_another_script = any(letter.isalnum() and not letter.isascii() for letter in decomposed)
    base = (slugify(words, allow_unicode=in_another_script) or "untitled")[: MAX_LENGTH - 5].rstrip("-")
    if base not in RESERVED and base not in taken:
        return base
    return next(f"{base}-{number}" for number in range(2, 10_000) if f"{base}-{number}" not in taken)


class Addressed(models.Model):
    """Something with a page. When its address changes, the old one leads to the new one."""

    class Meta:
        abstract = True

    @property
    def keeps_old_addresses(self):
        return True

    @transaction.atomic
    def save(self, *args, **kwargs):
        before = type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None
        super().save(*args, **kwargs)
        if before and before.keeps_old_addresses and before.get_absolute_url() != self.get_absolute_url():
            Redirect.objects.leave(before.get_absolute_url(), self)


class Slugged(Addressed):
    """An address made from a name, until somebody types another."""

    slug = models.SlugField(
        _("address"),
        max_length=MAX_LENGTH,
        allow_unicode=True,
        blank=True,
        help_text=_(
            "The last part of the page’s address. Leave it empty to have it made. An old one keeps leading here."
        ),
    )

    class Meta:
        abstract = True

    @property
    def slug_words(self):
        """What the slug is made from."""
        return str(self)

    @property
    def slug_neighbours(self):
        """Among whom the slug is unique."""
        return type(self)._base_manager.all()

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self.free_slug()
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if self.slug in RESERVED:
            raise ValidationError({"slug": _("The site itself uses this address.")})

    def free_slug(self):
        words = self.slug_words
        others = self.slug_neighbours.exclude(pk=self.pk)
        return slug_for(words, set(others.filter(slug__startswith=slug_for(words)[:20]).values_list("slug", flat=True)))
