"""The magazine's identity, its house rules, and its static pages."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext_lazy as _

from publishing.addresses import Slugged
from publishing.editor import SimpleBodyField
from publishing.models import Publishable, SavedWhole

from .grades import Scale
from .kinds import Kind
from .patterns import PatternField
from .profiles import Profiled
from .querysets import PageQuerySet

DEFAULT_PATTERNS = {
    (Kind.REVIEW, True): "{festival} {year}: ‘{film}’ review",
    (Kind.REVIEW, False): "{film} review",
    (Kind.INTERVIEW, True): "{festival} {year}: {people} on {film}",
    (Kind.INTERVIEW, False): "{people} on {film}",
}


# What other addresses of the site begin with.
FIRST_PARTS = {"cards", "healthz", "media", "oembed", "people", "search", "static"}


class MastheadManager(models.Manager):
    def current(self):
        """The one row, made with its usual headline patterns the first time that somebody asks for it."""
        masthead, created = self.get_or_create(pk=1)
        if created:
            HeadlinePattern.objects.bulk_create(
                HeadlinePattern(masthead=masthead, kind=kind, at_festival=at_festival, pattern=pattern)
                for (kind, at_festival), pattern in DEFAULT_PATTERNS.items()
            )
        return masthead


class Masthead(Profiled):
    name = models.CharField(_("name"), max_length=100, default="Cinesite")
    strapline = models.CharField(_("strapline"), max_length=200, blank=True)
    about = SimpleBodyField(_("about text"), blank=True, help_text=_("Stands at the foot of every page."))
    email = models.EmailField(_("public e-mail"), blank=True)
    default_scale = models.CharField(
        _("grade scale"),
        max_length=10,
        choices=Scale,
        default=Scale.LETTERS,
        help_text=_("Offered first to who grades. Grades that were given keep the scale they were given in."),
    )

    objects = MastheadManager()

    class Meta:
        verbose_name = verbose_name_plural = _("masthead")
        constraints = [
            models.CheckConstraint(
                condition=Q(id=1),
                name="masthead_there_is_only_one",
                violation_error_message=_("There is only one masthead."),
            )
        ]

    def __str__(self):
        return self.name


class HeadlinePattern(SavedWhole):
    masthead = models.ForeignKey(Masthead, models.CASCADE, related_name="patterns")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    at_festival = models.BooleanField(_("seen at a festival"), default=False)
    pattern = PatternField(_("pattern"))

    class Meta:
        verbose_name = _("headline pattern")
        verbose_name_plural = _("headline patterns")
        ordering = ["kind", "at_festival"]
        constraints = [
            models.UniqueConstraint(
                fields=["masthead", "kind", "at_festival"],
                name="masthead_one_pattern_a_kind",
                violation_error_message=_("There is a pattern for this kind already."),
            )
        ]

    def __str__(self):
        return self.pattern


class Page(Publishable, Slugged):
    """A static page: About, Contact, Privacy."""

    title = models.CharField(_("title"), max_length=200)
    body = SimpleBodyField(_("text"))
    in_footer = models.BooleanField(_("linked at the foot of every page"), default=True)
    position = models.PositiveSmallIntegerField(_("place there"), default=0)

    objects = PageQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["position", "title"]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["slug"],
                name="masthead_page_has_its_own_address",
                violation_error_message=_("Another page has this address."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("masthead:page", args=[self.slug])

    @property
    def keeps_old_addresses(self):
        return self.has_been_public

    def clean(self):
        super().clean()
        if not self.slug:
            self.slug = self.free_slug()
        if self.slug in FIRST_PARTS or not self._is_led_to():
            raise ValidationError({"slug": _("The site itself uses this address.")})

    def _is_led_to(self):
        try:
            return resolve(f"/{self.slug}/").view_name == "masthead:page"
        except Resolver404:
            return False
