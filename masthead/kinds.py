from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What the magazine publishes: its kinds of story, which are its sections too."""

    REVIEW = "review", _("Review")
    INTERVIEW = "interview", _("Interview")
    FEATURE = "feature", _("Feature")
    NEWS = "news", _("News")

    @property
    def plural(self):
        return PLURALS[self]

    @property
    def section(self):
        """The first part of the addresses of this kind."""
        return SECTIONS[self]


PLURALS = {
    Kind.REVIEW: _("Reviews"),
    Kind.INTERVIEW: _("Interviews"),
    Kind.FEATURE: _("Features"),
    Kind.NEWS: _("News"),
}
SECTIONS = {Kind.REVIEW: "reviews", Kind.INTERVIEW: "interviews", Kind.FEATURE: "features", Kind.NEWS: "news"}
