"""Films, the people who made them, and who did what."""

from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from publishing.addresses import Slugged
from publishing.editor import SimpleBodyField
from publishing.moments import FIRST_YEAR, validate_moment
from publishing.querysets import ReachedQuerySet

from .codes import CodeField, country_names, direction, language_names
from .querysets import CreditQuerySet, FilmQuerySet
from .titles import OTHER, letter, sort_title

# Some installations run for weeks.
LONGEST_FILM = 32_000
imdb_title = RegexValidator(r"^tt\d{7,10}$", _("Looks like tt0123456."))
imdb_name = RegexValidator(r"^nm\d{7,10}$", _("Looks like nm0123456."))
wikidata_item = RegexValidator(r"^Q\d+$", _("Looks like Q12345."))


def unique_unless_empty(model, field):
    return models.UniqueConstraint(
        fields=[field],
        condition=~Q(**{field: ""}),
        name=f"films_{model}_{field}_belongs_to_one",
        violation_error_message=_("Another entry has this identifier already. Is it the same one?"),
    )


class Person(Slugged):
    """Somebody films are made by, or with; or whom a story interviews."""

    name = models.CharField(_("name"), max_length=200)
    original_name = models.CharField(
        _("name in its own script"), max_length=200, blank=True, help_text=_("Where it differs: 小津安二郎.")
    )
    original_language = CodeField(_("language of that name"), names=language_names)
    portrait = models.ForeignKey(
        "images.Image", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("portrait")
    )
    biography = SimpleBodyField(_("biography"), blank=True)
    imdb = models.CharField("IMDb", max_length=12, blank=True, validators=[imdb_name])
    wikidata = models.CharField("Wikidata", max_length=12, blank=True, validators=[wikidata_item])

    objects = ReachedQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name"]
        indexes = [models.Index(fields=["name", "id"], name="films_person_a_to_z")]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                name="films_person_has_an_address",
                violation_error_message=_("Another person has this address."),
            ),
            unique_unless_empty("person", "imdb"),
            unique_unless_empty("person", "wikidata"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("films:person", args=[self.slug])

    @property
    def original_direction(self):
        return direction(self.original_language)


class Film(Slugged):
    title = models.CharField(
        _("title"), max_length=300, help_text=_("As the magazine writes it. Headlines are made from it.")
    )
    sort_title = models.CharField(max_length=300, editable=False, default="")
    letter = models.CharField(max_length=1, editable=False, default=OTHER)
    year = models.PositiveSmallIntegerField(_("year"), validators=[validate_moment])
    original_title = models.CharField(
        _("original title"), max_length=300, blank=True, help_text=_("In its own script, where it differs.")
    )
    original_language = CodeField(_("language of the original title"), names=language_names)
    countries = CodeField(_("countries"), names=country_names, many=True, help_text=_("Separated by commas."))
    languages = CodeField(_("languages"), names=language_names, many=True, help_text=_("Separated by commas."))
    runtime = models.PositiveSmallIntegerField(
        _("runtime in minutes"), null=True, blank=True, validators=[MaxValueValidator(LONGEST_FILM)]
    )
    distributor = models.CharField(_("distributor"), max_length=200, blank=True)
    synopsis = SimpleBodyField(_("synopsis"), blank=True)
    trailer = models.URLField(_("address of the trailer"), blank=True)
    poster = models.ForeignKey(
        "images.Image", models.SET_NULL, null=True, blank=True, related_name="films", verbose_name=_("poster")
    )
    stills = models.ManyToManyField("images.Image", through="Still", related_name="+", verbose_name=_("stills"))
    people = models.ManyToManyField(Person, through="Credit", related_name="films", verbose_name=_("people"))
    imdb = models.CharField("IMDb", max_length=12, blank=True, validators=[imdb_title])
    wikidata = models.CharField("Wikidata", max_length=12, blank=True, validators=[wikidata_item])
    tmdb = models.CharField("TMDB", max_length=12, blank=True, validators=[RegexValidator(r"^\d+$")])
    letterboxd = models.SlugField("Letterboxd", max_length=100, blank=True, db_index=False)

    objects = FilmQuerySet.as_manager()

    class Meta:
        verbose_name = _("film")
        verbose_name_plural = _("films")
        ordering = ["title", "year"]
        indexes = [models.Index(fields=["sort_title", "year", "id"], name="films_film_by_sort_title")]
        constraints = [
            models.UniqueConstraint(
                fields=["slug"],
                name="films_film_has_an_address",
                violation_error_message=_("Another film has this address."),
            ),
            unique_unless_empty("film", "imdb"),
            unique_unless_empty("film", "wikidata"),
            unique_unless_empty("film", "tmdb"),
            models.CheckConstraint(
                condition=Q(year__gte=FIRST_YEAR),
                name="films_film_is_younger_than_cinema",
                violation_error_message=_("No film is as old as that."),
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.year})"

    def save(self, *args, update_fields=None, **kwargs):
        self.sort_title, self.letter = sort_title(self.title)[:300], letter(self.title)
        if update_fields is not None and "title" in update_fields:
            update_fields = {*update_fields, "sort_title", "letter"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def get_absolute_url(self):
        return reverse("films:film", args=[self.slug])

    @property
    def slug_words(self):
        return f"{self.title} {self.year}"

    @property
    def original_direction(self):
        return direction(self.original_language)

    @property
    def directors(self):
        return [credit.person for credit in self.credits.all() if credit.role == Credit.Role.DIRECTOR]

    @property
    def credits_by_role(self):
        """Each role once, where the first of its credits stands."""
        roles = {}
        for credit in self.credits.all():
            roles.setdefault(credit.get_role_display(), []).append(credit)
        return roles


class AlternativeTitle(models.Model):
    film = models.ForeignKey(Film, models.CASCADE, related_name="alternative_titles")
    title = models.CharField(_("title"), max_length=300)
    language = CodeField(_("language"), names=language_names)

    class Meta:
        verbose_name = _("alternative title")
        verbose_name_plural = _("alternative titles")
        constraints = [
            models.UniqueConstraint(
                fields=["film", "title"],
                name="films_alternative_title_once_a_film",
                violation_error_message=_("This film has this title already."),
            )
        ]

    def __str__(self):
        return self.title


class Credit(models.Model):
    class Role(models.TextChoices):
        DIRECTOR = "director", _("directed by")
        WRITER = "writer", _("written by")
        PRODUCER = "producer", _("produced by")
        CINEMATOGRAPHER = "cinematographer", _("photographed by")
        EDITOR = "editor", _("edited by")
        COMPOSER = "composer", _("music")
        CAST = "cast", _("with")

    film = models.ForeignKey(Film, models.CASCADE, related_name="credits")
    person = models.ForeignKey(Person, models.PROTECT, related_name="credits", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.DIRECTOR)
    character = models.CharField(_("character"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = CreditQuerySet.as_manager()
    leads_to = ("person",)

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "person", "role"],
                name="films_credit_once_a_role",
                violation_error_message=_("This person has this credit already."),
            )
        ]

    def __str__(self):
        return f"{self.get_role_display()} {self.person}"


class Still(models.Model):
    film = models.ForeignKey(Film, models.CASCADE, related_name="film_stills")
    image = models.ForeignKey("images.Image", models.CASCADE, related_name="film_stills", verbose_name=_("picture"))
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("still")
        verbose_name_plural = _("stills")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "image"],
                name="films_still_once_a_film",
                violation_error_message=_("This film has this still already."),
            )
        ]

    def __str__(self):
        return str(self.image)


class Certificate(models.Model):
    film = models.ForeignKey(Film, models.CASCADE, related_name="certificates")
    country = CodeField(_("country"), names=country_names, blank=False)
    certificate = models.CharField(_("certificate"), max_length=20)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["country"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "country"],
                name="films_one_certificate_a_country",
                violation_error_message=_("This film has a certificate of this country already."),
            )
        ]

    def __str__(self):
        return f"{self.country} {self.certificate}"


class Release(models.Model):
    film = models.ForeignKey(Film, models.CASCADE, related_name="releases")
    country = CodeField(_("country"), names=country_names, blank=False)
    date = models.DateField(_("date"), validators=[validate_moment])

    class Meta:
        verbose_name = _("release date")
        verbose_name_plural = _("release dates")
        ordering = ["date"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "country"],
                name="films_one_release_a_country",
                violation_error_message=_("This film has a release date in this country already."),
            )
        ]

    def __str__(self):
        return f"{self.country} {self.date}"
