from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from masthead.profiles import Profiled
from publishing.addresses import Slugged
from publishing.editor import SimpleBodyField
from publishing.querysets import ReachedQuerySet


class Critic(Slugged, Profiled):
    """A public byline. Not a login: guest critics need none."""

    class Pronouns(models.TextChoices):
        SHE = "she", _("she, her")
        HE = "he", _("he, him")
        THEY = "they", _("they, them")

    name = models.CharField(_("name"), max_length=200)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="critic",
        verbose_name=_("account"),
        help_text=_("Who signs in as this critic. Stories that they add carry this byline."),
    )
    pronouns = models.CharField(_("pronouns"), max_length=10, choices=Pronouns, blank=True)
    biography = SimpleBodyField(_("biography"), blank=True)
    portrait = models.ForeignKey(
        "images.Image", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("portrait")
    )
    email = models.EmailField(_("public e-mail"), blank=True)

    objects = ReachedQuerySet.as_manager()

    class Meta:
        verbose_name = _("critic")
        verbose_name_plural = _("critics")
        ordering = ["name"]
        indexes = [models.Index(fields=["name", "id"], name="reviews_critic_a_to_z")]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                name="reviews_critic_has_an_address",
                violation_error_message=_("Another critic has this address."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("reviews:critic", args=[self.slug])
