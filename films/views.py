from django.http import Http404
from django.utils.http import urlencode
from django.views.generic import ListView

from masthead.kinds import Kind
from publishing.hubs import HubView, TidyAddressMixin
from publishing.players import PlayersMixin

from .elsewhere import elsewhere
from .index import FilmIndex
from .models import Film, Person
from .showings import showings
from .titles import LETTERS

MOST_EVENTS, MOST_GRADES, MOST_INTERVIEWS = 60, 60, 6


class FilmsView(TidyAddressMixin, ListView):
    """A to Z: all of them, those of a letter, or those of a year."""

    paginate_by = 60
    template_name = "films/film_list.html"

    def get_queryset(self):
        self.index = FilmIndex.current()
        asked = self.request.GET
        self.letter = asked.get("letter", "").upper()
        self.year = "" if self.letter else asked.get("film_year", "")
        try:
            if self.letter:
                return self.index.letters[self.letter]
            return self.index.years[self.year] if self.year else self.index.everything()
        except KeyError as missing:
            raise Http404 from missing

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        shown = Film.objects.filter(pk__in=context["page_obj"].object_list).with_directors()
        films = shown.order_by("sort_title", "year", "pk")
        letters = [(letter, letter in self.index.letters) for letter in LETTERS]
        years = [(year, len(found)) for year, found in self.index.years.items()]
        query = urlencode({"letter": self.letter} if self.letter else {"film_year": self.year} if self.year else {})
        return context | {"films": films, "letters": letters, "years": years, "query": query}


class FilmView(PlayersMixin, HubView):
    model = Film
    template_name = "films/film_detail.html"

    def things(self):
        facts = "alternative_titles", "certificates", "releases"
        return Film.objects.live().with_poster().with_credits().prefetch_related(*facts)

    def get_context_data(self, **kwargs):
        film = self.object
        awards = film.awards.live().select_related("edition__festival", "person")
        graded = film.stories.live().graded().newest_first().with_byline().defer("body")[:MOST_GRADES]
        return super().get_context_data(
            mentions=film.mentions.live().newest_first().with_card()[: self.paginate_by],
            stills=film.film_stills.select_related("image"),
            graded=graded if len(graded) > 1 else [],
            showings=showings(newest_events(film), film.entries.live().select_related("edition__festival", "strand")),
            awards=awards,
            prize=next((award for award in awards if award.is_won), None),
            elsewhere=elsewhere(film),
            **kwargs,
        )

    def trailers(self):
        return [self.object.trailer]


class PersonView(HubView):
    model = Person
    template_name = "films/person_detail.html"

    def things(self):
        return Person.objects.live().select_related("portrait")

    def get_context_data(self, **kwargs):
        person = self.object
        awards = person.awards.live().select_related("edition__festival", "film")
        return super().get_context_data(
            interviews=self.interviews() if self.is_opening else [],
            credits=credits_by_film(person.credits.live().select_related("film__poster").order_by("position", "pk")),
            showings=showings(newest_events(person)),
            awards=awards.order_by("-edition__starts_on", "pk"),
            elsewhere=elsewhere(person),
            **kwargs,
        )

    def interviews(self):
        return self.object.stories.of_kind(Kind.INTERVIEW).newest(MOST_INTERVIEWS)


def newest_events(thing):
    events = thing.events.live().select_related("edition__festival").with_programme()
    return reversed(events.order_by("-starts_at", "-pk")[:MOST_EVENTS])


def credits_by_film(credits):
    """(film, its credits), the newest film first: who wrote and directed has one card."""
    films = {}
    for credit in credits:
        films.setdefault(credit.film, []).append(credit)
    return sorted(films.items(), key=lambda item: (-item[0].year, item[0].sort_title))
