"""The index: what can be found, in folded words. Written by `filing` and `naming`, in the transaction that changes it.

Short and long are apart. The label of a story is rewritten often and for many stories at once, as when two themes
become one; its text seldom. The databases' own indexes over these tables are made in the first migration.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from reviews.models import Story


class Label(models.Model):
    """What an approved story is called and filed under.

    `key` is its moment and number in one (see `keys`), so that the newest are found without sorting. `title` has the
    headline and the titles of its film; `names` these and whoever and whatever else it names, themes included;
    `facets` one word for each facet of the catalogue, and for its film: `theme:12 film:3`.
    """

    story = models.OneToOneField(Story, models.CASCADE, primary_key=True, related_name="+")
    key = models.BigIntegerField(unique=True)
    withdraw_at = models.DateTimeField(null=True)
    title = models.TextField()
    names = models.TextField()
    facets = models.TextField()

    def __str__(self):
        return self.title


class Text(models.Model):
    """What an approved story says, spoilers left out, and whom it names, its themes left out."""

    label = models.OneToOneField(Label, models.CASCADE, primary_key=True, related_name="text")
    key = models.BigIntegerField(unique=True)
    withdraw_at = models.DateTimeField(null=True)
    words = models.TextField()

    def __str__(self):
        return self.words[:80]


class Name(models.Model):
    """What something other than a story is called: a film has its titles, a theme its aliases."""

    class Kind(models.TextChoices):
        FILM = "film", _("Film")
        PERSON = "person", _("Person")
        CRITIC = "critic", _("Critic")
        FESTIVAL = "festival", _("Festival")
        EDITION = "edition", _("Festival edition")
        THEME = "theme", _("Theme")

    kind = models.CharField(max_length=10, choices=Kind)
    thing = models.PositiveBigIntegerField()
    name = models.CharField(max_length=350)
    folded = models.CharField(max_length=400)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "thing", "folded"], name="search_name_once_a_thing")]
        indexes = [models.Index(fields=["folded"], name="search_name_folded")]

    def __str__(self):
        return self.name


class Word(models.Model):
    """A word of a name or title, to which a mistyped one may be led. Words stay: what is found decides on them."""

    word = models.CharField(max_length=60, unique=True)

    def __str__(self):
        return self.word
