from django.contrib import admin
from django.db.models import Prefetch
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from publishing.admin import ToldOnceMixin
from publishing.autocomplete import ByTyping
from publishing.editor import EditorAdminMixin
from publishing.inlines import Rows
from publishing.lists import how_many, thumbnail

from .models import AlternativeTitle, Certificate, Credit, Film, Person, Release, Still


class CreditInline(Rows):
    model = Credit
    autocomplete_fields = ["person"]
    fields = ["person", "role", "character", "position"]
    classes = ["plain-rows"]
    extra = 1


class StillInline(Rows):
    model = Still
    autocomplete_fields = ["image"]
    fields = ["image", "position"]
    classes = ["plain-rows"]


class AlternativeTitleInline(Rows):
    model = AlternativeTitle
    classes = ["plain-rows"]


class CertificateInline(Rows):
    model = Certificate
    classes = ["plain-rows"]


class ReleaseInline(Rows):
    model = Release
    classes = ["plain-rows"]


class PosterFilter(admin.EmptyFieldListFilter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = _("poster")

    def choices(self, changelist):
        words = iter([_("All"), _("None yet"), _("Has one")])
        return [{**choice, "display": next(words)} for choice in super().choices(changelist)]


@admin.register(Film)
class FilmAdmin(ToldOnceMixin, ByTyping, EditorAdminMixin, admin.ModelAdmin):
    """Title and year are enough to begin with: films are often added in passing, from a story."""

    change_form_template = "admin/films/film/change_form.html"
    list_display = ["poster_thumbnail", "title", "year", "director_names", "original_title", "stories"]
    list_display_links = ["poster_thumbnail", "title"]
    list_filter = [("poster", PosterFilter)]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["title", "original_title", "alternative_titles__title", "people__name", "^year"]
    search_help_text = _("Words of a title in any language, somebody’s name, the year")
    autocomplete_fields = ["poster"]
    inlines = [CreditInline, StillInline, AlternativeTitleInline, CertificateInline, ReleaseInline]
    fieldsets = [
        (None, {"fields": ["title", "year", "original_title", "original_language", "poster"]}),
        (_("Facts"), {"fields": ["countries", "languages", "runtime", "distributor", "trailer"]}),
        (None, {"fields": ["synopsis"]}),
        (
            _("Address and identifiers"),
            {"fields": ["slug", "imdb", "wikidata", "tmdb", "letterboxd"], "classes": ["collapse"]},
        ),
    ]

    def get_queryset(self, request):
        directors = Credit.objects.filter(role=Credit.Role.DIRECTOR).select_related("person")
        listed = Prefetch("credits", directors, to_attr="directing")
        films = super().get_queryset(request).with_poster().prefetch_related(listed)
        return films.annotate(number_of_stories=how_many(Film, "stories"))

    @admin.display(description=_("poster"))
    def poster_thumbnail(self, film):
        return thumbnail(film.poster)

    @admin.display(description=_("directed by"))
    def director_names(self, film):
        return ", ".join(credit.person.name for credit in film.directing) or "–"

    @admin.display(description=_("stories"), ordering="number_of_stories")
    def stories(self, film):
        return film.number_of_stories


@admin.register(Person)
class PersonAdmin(ToldOnceMixin, ByTyping, EditorAdminMixin, admin.ModelAdmin):
    list_display = ["name", "original_name", "known_for", "credited"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["name", "original_name", "credits__film__title"]
    search_help_text = _("A name, or the title of one of their films")
    autocomplete_fields = ["portrait"]
    readonly_fields = ["filmography"]
    fieldsets = [
        (None, {"fields": ["name", "original_name", "original_language", "portrait"]}),
        (None, {"fields": ["biography"]}),
        (_("Films"), {"fields": ["filmography"]}),
        (_("Address and identifiers"), {"fields": ["slug", "imdb", "wikidata"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        credits = Credit.objects.select_related("film").order_by("-film__year", "position")
        people = super().get_queryset(request).prefetch_related(Prefetch("credits", credits, to_attr="work"))
        return people.annotate(number_of_credits=how_many(Person, "credits"))

    def get_fieldsets(self, request, obj=None):
        return [part for part in self.fieldsets if obj or "filmography" not in part[1]["fields"]]

    @admin.display(description=_("known for"))
    def known_for(self, person):
        titles = dict.fromkeys(str(credit.film) for credit in person.work)
        return ", ".join(list(titles)[:3]) or "–"

    @admin.display(description=_("credits"), ordering="number_of_credits")
    def credited(self, person):
        return person.number_of_credits

    @admin.display(description=_("credits"))
    def filmography(self, person):
        lines = [(credit.film, credit.get_role_display()) for credit in person.work]
        return format_html_join("", "<div>{}: {}</div>", lines) or _("None yet.")
