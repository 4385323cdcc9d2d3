"""What ties a story to others: its bylines, whom it is about, the pictures of its text."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.models import SavedWhole

from .critics import Critic
from .stories import Story


class Byline(SavedWhole):
    story = models.ForeignKey(Story, models.CASCADE, related_name="bylines")
    critic = models.ForeignKey(Critic, models.PROTECT, related_name="bylines", verbose_name=_("critic"))
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "critic"],
                name="reviews_byline_once_a_story",
                violation_error_message=_("This critic is on the byline already."),
            )
        ]

    def __str__(self):
        return str(self.critic)


class Subject(SavedWhole):
    """Whom a story is about: of an interview, who is interviewed."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="subjects")
    person = models.ForeignKey("films.Person", models.PROTECT, related_name="subjects", verbose_name=_("person"))
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "person"],
                name="reviews_subject_once_a_story",
                violation_error_message=_("This person is named already."),
            )
        ]

    def __str__(self):
        return str(self.person)


class StoryImage(models.Model):
    """A picture that the text of a story uses. Kept by `Story.save`."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="story_images")
    image = models.ForeignKey("images.Image", models.PROTECT, related_name="story_images")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "image"], name="reviews_image_once_a_story")]

    def __str__(self):
        return str(self.image)
