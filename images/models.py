import secrets

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from images.querysets import ImageQuerySet


def master_name(image, filename):
    """128 random bits: whoever knows a picture's number, title or neighbour cannot guess its address."""
    token = secrets.token_hex(16)
    suffix = "png" if filename.lower().endswith(".png") else "jpg"
    return f"images/{token[:2]}/{token}.{suffix}"


class Image(models.Model):
    file = models.ImageField(
        _("picture file"),
        upload_to=master_name,
        width_field="width",
        height_field="height",
        db_index=True,
        help_text=_("JPEG, PNG, WebP, AVIF or TIFF, up to 50 MB and 80 megapixels."),
    )
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What somebody who cannot see the picture should know: “Ana waits alone on an empty platform.”"),
    )
    decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("It says nothing that the text beside it does not say; screen readers pass it over."),
    )
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("As it is printed beside the picture.")
    )
    rights_holder = models.CharField(
        _("rights holder"), max_length=200, blank=True, help_text=_("Whom to ask; readers do not see this.")
    )
    focal_x = models.PositiveSmallIntegerField(
        _("focal point from the left, %"), default=50, validators=[MaxValueValidator(100)]
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focal point from the top, %"), default=50, validators=[MaxValueValidator(100)]
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="uploaded_images",
        verbose_name=_("uploaded by"),
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-uploaded_at", "-id"]
        indexes = [models.Index(fields=["-uploaded_at", "-id"], name="images_newest_first")]
        permissions = [("change_any_image", _("Can change pictures that others uploaded"))]
        constraints = [
            models.CheckConstraint(
                name="images_image_is_described_or_decorative",
                condition=~Q(alt="") | Q(decorative=True),
                violation_error_message=_("Describe the picture, or tick that it is decorative."),
            ),
            models.CheckConstraint(
                name="images_image_focal_point_is_within_the_picture",
                condition=Q(focal_x__gte=0, focal_x__lte=100, focal_y__gte=0, focal_y__lte=100),
                violation_error_message=_("The focal point must lie within the picture: 0 to 100 %."),
            ),
        ]

    def __str__(self):
        return self.alt or self.caption or _("Decorative picture %(id)s") % {"id": self.pk}
