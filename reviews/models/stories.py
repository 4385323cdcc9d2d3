"""Stories: whatever carries a byline and is read. One table, so that every mixed list is one indexed query."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from masthead.grades import Grade, Scale
from masthead.kinds import Kind
from publishing.addresses import Slugged
from publishing.body import image_ids, is_visible, plain_text
from publishing.editor import BodyField
from publishing.models import Publishable
from publishing.moments import validate_moment

from ..headlines import compose
from ..querysets import StoryQuerySet
from .critics import Critic
from .themes import StoryTheme


class Story(Publishable, Slugged):
    class SeenFormat(models.TextChoices):
        CINEMA = "cinema", _("in a cinema")
        FESTIVAL = "festival", _("at a festival")
        DISC = "disc", _("on disc")
        STREAM = "stream", _("as a stream")

    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)

    film = models.ForeignKey(
        "films.Film",
        models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="stories",
        verbose_name=_("film"),
    )
    also_about = models.ManyToManyField(
        "films.Film", blank=True, related_name="mentions", verbose_name=_("also about these films")
    )
    people = models.ManyToManyField("films.Person", through="Subject", related_name="stories", verbose_name=_("people"))
    edition = models.ForeignKey(
        "festivals.Edition",
        models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="stories",
        verbose_name=_("festival edition"),
        help_text=_("Where it was seen, or what it reports from."),
    )

    headline = models.CharField(_("headline"), max_length=300, blank=True)
    headline_is_typed = models.BooleanField(default=False, editable=False)
    slug_is_typed = models.BooleanField(default=False, editable=False)
    standfirst = models.CharField(
        _("standfirst"), max_length=400, blank=True, help_text=_("One or two sentences between headline and text.")
    )
    lead_image = models.ForeignKey(
        "images.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture for cards"),
        help_text=_("Stands where the story is announced. A review may leave it to the film’s poster."),
    )
    body = BodyField(_("text"), blank=True)
    images = models.ManyToManyField("images.Image", through="StoryImage", related_name="stories")

    grade_scale = models.CharField(_("scale"), max_length=10, choices=Scale, blank=True)
    grade_value = models.CharField(_("grade"), max_length=5, blank=True)
    grade_rank = models.PositiveSmallIntegerField(null=True, editable=False)
    pull_quote = models.CharField(
        _("pull quote"),
        max_length=200,
        blank=True,
        help_text=_("A sentence of the text, word for word, to quote."),
    )

    critics = models.ManyToManyField(Critic, through="Byline", related_name="stories", verbose_name=_("critics"))
    themes = TaggableManager(_("themes"), through=StoryTheme, blank=True)
    related = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("related story")
    )
    related_words = models.CharField(
        _("words that lead to it"), max_length=200, blank=True, help_text=_("Composed where this is empty.")
    )

    seen_format = models.CharField(_("seen"), max_length=10, choices=SeenFormat, blank=True)
    seen_where = models.CharField(_("where"), max_length=200, blank=True)
    seen_on = models.DateField(_("on"), null=True, blank=True, validators=[validate_moment])
    disclosure = models.CharField(
        _("to disclose"), max_length=300, blank=True, help_text=_("Who paid, who invited, whom we know.")
    )

    embargo_until = models.DateTimeField(_("embargo until"), null=True, editable=False)
    embargo_override = models.CharField(
        _("reason to publish before the embargo"),
        max_length=300,
        blank=True,
        help_text=_("Stays with the story. Leave it empty unless the festival agreed."),
    )

    objects = StoryQuerySet.as_manager()
    leads_to = ("film", "also_about", "people", "critics")

    class Meta(Publishable.Meta):
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-publish_at", "-id"]
        permissions = [
            ("edit_any_story", _("Can edit every story")),
            ("publish_story", _("Can publish and withdraw stories")),
            ("publish_embargoed_story", _("Can publish before an embargo, with a reason")),
        ]
        indexes = [
            models.Index(fields=["kind", "status", "-publish_at", "-id"], name="reviews_story_by_kind"),
            models.Index(fields=["status", "-publish_at", "-id"], name="reviews_story_by_date"),
            models.Index(fields=["film", "status", "-publish_at", "-id"], name="reviews_story_by_film"),
            models.Index(fields=["edition", "status", "-publish_at", "-id"], name="reviews_story_by_edition"),
            models.Index(fields=["-changed_at", "-id"], name="reviews_story_by_change"),
        ]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["kind", "slug"],
                name="reviews_story_has_an_address",
                violation_error_message=_("Another story has this address."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.REVIEW) | Q(film__isnull=False),
                name="reviews_a_review_names_its_film",
                violation_error_message=_("A review needs its film."),
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.REVIEW) | Q(grade_scale=""),
                name="reviews_only_a_review_has_a_grade",
                violation_error_message=_("Only a review has a grade."),
            ),
            models.CheckConstraint(
                condition=Q(grade_scale="", grade_value="", grade_rank=None)
                | Q(grade_scale__in=Scale.values, grade_rank__range=(0, 100)) & ~Q(grade_value=""),
                name="reviews_a_grade_is_whole",
                violation_error_message=_("A grade needs its scale, and a scale its grade."),
            ),
            models.CheckConstraint(
                condition=~Q(status="approved")
                | Q(embargo_until=None)
                | Q(publish_at__gte=F("embargo_until"))
                | ~Q(embargo_override=""),
                name="reviews_nothing_before_its_embargo",
                violation_error_message=_("This film is under embargo at that moment."),
            ),
        ]

    def __str__(self):
        return self.headline or str(_("Untitled"))

    def get_absolute_url(self):
        return reverse("reviews:story", args=[Kind(self.kind).section, self.slug])

    def clean(self):
        super().clean()
        self._clean_grade()
        self._clean_pull_quote()

    @transaction.atomic
    def save(self, *args, **kwargs):
        self.embargo_until = self.current_embargo()
        self.grade_rank = self.grade.rank if self.grade else None
        if not self.headline_is_typed:
            self.headline = compose(self) or self.headline
        if not (self.has_been_public or self.slug_is_typed):
            self.slug = self.free_slug()
        super().save(*args, **kwargs)
        self._note_images()

    @property
    def slug_words(self):
        return self.headline

    @property
    def slug_neighbours(self):
        return Story.objects.filter(kind=self.kind)

    @property
    def keeps_old_addresses(self):
        return self.has_been_public

    @property
    def grade(self):
        return Grade(Scale(self.grade_scale), self.grade_value) if self.grade_scale else None

    @property
    def has_text(self):
        return is_visible(plain_text(self.body, spoilers=True)) or bool(image_ids(self.body))

    def current_embargo(self):
        """The embargo that the festival put on this film, if there is one."""
        if not (self.film_id and self.edition_id):
            return None
        entries = self.film.entries.filter(edition=self.edition_id)
        return entries.values_list("embargo_until", flat=True).first()

    def _clean_grade(self):
        if not self.grade_value:
            self.grade_scale = ""
            return
        if not self.grade_scale:
            raise ValidationError({"grade_scale": _("Say on which scale.")})
        try:
            self.grade_value = Grade.parse(self.grade_scale, self.grade_value).value
        except ValidationError as error:
            raise ValidationError({"grade_value": error}) from error

    def _clean_pull_quote(self):
        if " ".join(self.pull_quote.split()) not in " ".join(plain_text(self.body).split()):
            raise ValidationError({"pull_quote": _("These words do not stand in the text like this.")})

    def _note_images(self):
        """Keep the rows that say which pictures the text uses, in the transaction that changes the text."""
        pictures = self._meta.get_field("images").related_model.objects
        self.images.set(pictures.filter(pk__in=image_ids(self.body)))
