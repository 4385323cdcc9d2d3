"""Themes: a vocabulary that moderators keep, in which no word exists twice."""

import unicodedata

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from publishing.addresses import Slugged
from publishing.editor import SimpleBodyField

LONGEST_NAME = 100


def theme_key(name):
    """What two spellings of one word share: "Émigrés", "emigres" and "É-migrés" have the same key."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    # One character may become many, so that a name that has room may have a key that has none.
    return "".join(character for character in decomposed if character.isalnum())[:LONGEST_NAME]


class ThemeQuerySet(QuerySet):
    def live(self, at=None):
        """Themes of live stories."""
        is_live = Exists(StoryTheme.stories(at).order_by().filter(pk=OuterRef("content_object")))
        return self.filter(Exists(StoryTheme.objects.filter(is_live, tag=OuterRef("pk"))))

    def named(self, words):
        """Themes whose name or alias contains `words`, however they are spelled."""
        return self.filter(names__key__contains=theme_key(words)).distinct()


class Theme(Slugged, TagBase):
    description = SimpleBodyField(_("description"), blank=True)
    scope_note = models.CharField(
        _("use it for"),
        max_length=300,
        blank=True,
        help_text=_("For whoever tags: what belongs here, what does not."),
    )
    # Through the moderators' door, which leads to live stories alone.
    lead_story = models.ForeignKey(
        "reviews.ThemedStory",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("begin with"),
        help_text=_("A story on this theme to show large at the top of its page, while it is live."),
    )
    lead_words = models.CharField(
        _("why this one"), max_length=200, blank=True, help_text=_("A sentence to stand beside it. May be empty.")
    )

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name"]
        permissions = [("lead_theme", _("Can choose the story that the page of a theme begins with"))]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                name="reviews_theme_has_an_address",
                violation_error_message=_("Another theme has this address."),
            )
        ]

    def get_absolute_url(self):
        return reverse("reviews:theme", args=[self.slug])

    def clean(self):
        super().clean()
        refuse_if_taken(self.name, ThemeName.objects.exclude(theme=self.pk))

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.names.filter(is_alias=True, key=theme_key(self.name)).delete()
        self.names.update_or_create(is_alias=False, defaults={"name": self.name})


class ThemeName(models.Model):
    """The name of a theme or an alias of it, with the key that keeps both unique."""

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    key = models.CharField(max_length=LONGEST_NAME, unique=True, editable=False)
    is_alias = models.BooleanField(default=True, editable=False)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["theme"], condition=models.Q(is_alias=False), name="reviews_a_theme_has_one_name"
            )
        ]

    def __str__(self):
        return self.name

    def clean(self):
        refuse_if_taken(self.name, ThemeName.objects.exclude(pk=self.pk))

    def save(self, *args, update_fields=None, **kwargs):
        self.key = theme_key(self.name)
        if update_fields is not None:
            update_fields = {*update_fields, "key"}
        super().save(*args, update_fields=update_fields, **kwargs)


def refuse_if_taken(name, others):
    if taken := others.filter(key=theme_key(name)).select_related("theme").first():
        raise ValidationError({"name": _("“%(theme)s” has this name already.") % {"theme": taken.theme}})


class StoryTheme(ItemBase):
    content_object = models.ForeignKey("reviews.Story", models.CASCADE, related_name="theme_links")
    tag = models.ForeignKey(Theme, models.CASCADE, related_name="story_links", verbose_name=_("theme"))

    class Meta:
        verbose_name = _("theme of a story")
        verbose_name_plural = _("themes of a story")
        constraints = [
            models.UniqueConstraint(fields=["content_object", "tag"], name="reviews_theme_once_a_story"),
        ]

    def __str__(self):
        return str(self.tag)

    @classmethod
    def stories(cls, at=None):
        return cls._meta.get_field("content_object").related_model.objects.live(at)
