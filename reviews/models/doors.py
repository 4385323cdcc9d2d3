"""The doors through which the newsroom reaches stories: proxies, each with permissions of its own."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from masthead.kinds import Kind

from ..querysets import StoryQuerySet
from .stories import Story


class OfKinds(models.Manager.from_queryset(StoryQuerySet)):
    """Shows a proxy the kinds of story that are its own."""

    def get_queryset(self):
        return super().get_queryset().of_kind(*self.model.kinds)


class Review(Story):
    kinds = (Kind.REVIEW,)

    objects = OfKinds()

    class Meta:
        proxy = True
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def save(self, *args, **kwargs):
        self.kind = Kind.REVIEW
        super().save(*args, **kwargs)


class Article(Story):
    kinds = (Kind.INTERVIEW, Kind.FEATURE, Kind.NEWS)

    objects = OfKinds()

    class Meta:
        proxy = True
        verbose_name = _("interview, feature or news item")
        verbose_name_plural = _("interviews, features and news")

    def save(self, *args, **kwargs):
        if self.kind not in self.kinds:
            raise ValidationError(_("A review is written as a review."))
        super().save(*args, **kwargs)


class ThemedStory(Story):
    """The moderators' door: a story of which only the themes are theirs."""

    class Meta:
        proxy = True
        verbose_name = _("themes of a story")
        verbose_name_plural = _("themes of stories")
