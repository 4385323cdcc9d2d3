from django.views.generic import ListView

from publishing.hubs import HubView

from .models import Film, Person


class FilmsView(ListView):
    """A to Z."""

    paginate_by = 60

    def get_queryset(self):
        return Film.objects.live().with_directors().order_by("title", "year", "pk")


class FilmView(HubView):
    model = Film
    template_name = "films/film_detail.html"

    def things(self):
        facts = "alternative_titles", "certificates", "releases"
        return Film.objects.live().with_poster().with_credits().prefetch_related(*facts)

    def get_context_data(self, **kwargs):
        film = self.object
        awards = film.awards.live().select_related("edition__festival", "person")
        return super().get_context_data(
            mentions=film.mentions.live().newest_first().with_card()[: self.paginate_by],
            stills=film.film_stills.select_related("image"),
            events=film.events.live().select_related("edition__festival").with_programme(),
            awards=awards,
            prize=next((award for award in awards if award.is_won), None),
            **kwargs,
        )


class PersonView(HubView):
    model = Person
    template_name = "films/person_detail.html"

    def things(self):
        return Person.objects.live().select_related("portrait")

    def get_context_data(self, **kwargs):
        credits = self.object.credits.live().select_related("film__poster")
        return super().get_context_data(credits=credits.order_by("-film__year", "film__title", "position"), **kwargs)
