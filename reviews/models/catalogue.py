"""The catalogue of all approved stories, from which archives answer. Written by `reviews.catalogue`, and only there."""

import uuid

from django.db import models

from .stories import Story


class Catalogue(models.Model):
    """One row, with another version after each change. Who changes the catalogue holds it locked."""

    version = models.UUIDField(default=uuid.uuid4)

    def __str__(self):
        return str(self.version)


class Place(models.Model):
    """Where a story stands in the order of publishing, and the facets it was filed under."""

    story = models.OneToOneField(Story, models.CASCADE, primary_key=True, related_name="place")
    number = models.PositiveIntegerField(db_index=True)
    publish_at = models.DateTimeField()
    withdraw_at = models.DateTimeField(null=True)
    facets = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["publish_at", "story"], name="reviews_place_by_date"),
            models.Index(
                fields=["withdraw_at"],
                condition=models.Q(withdraw_at__isnull=False),
                name="reviews_place_by_withdrawal",
            ),
        ]

    def __str__(self):
        return f"{self.number}: {self.story_id}"


class Facet(models.Model):
    """One value of one dimension, and which places have it.

    The bitmap has one bit a place, the lowest for the oldest story, least significant byte first. What is zero at
    its beginning is left out: `first_byte` says how much.
    """

    class Dimension(models.TextChoices):
        KIND = "kind"
        THEME = "theme"
        CRITIC = "critic"
        EDITION = "edition"
        GRADE = "grade"
        FILM_YEAR = "film_year"
        MONTH = "month"

    dimension = models.CharField(max_length=10, choices=Dimension)
    value = models.CharField(max_length=20)
    first_byte = models.PositiveIntegerField(default=0)
    bitmap = models.BinaryField(default=b"")
    # How many places have it, and one more than the number of the last of them.
    number = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0, db_index=True)

    class Meta:
        indexes = [models.Index(fields=["dimension", "-number"], name="reviews_facet_by_number")]
        constraints = [models.UniqueConstraint(fields=["dimension", "value"], name="reviews_facet_once")]

    def __str__(self):
        return f"{self.dimension}: {self.value}"

    @property
    def key(self):
        return self.dimension, self.value

    @property
    def bits(self):
        return int.from_bytes(self.bitmap, "little") << 8 * self.first_byte

    @bits.setter
    def bits(self, bits):
        whole = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
        self.bitmap = whole.lstrip(b"\0")
        self.first_byte = len(whole) - len(self.bitmap)
        self.number, self.end = bits.bit_count(), bits.bit_length()
