"""The pages that are measured, each of the same shape in a magazine of any size.

Where there are several to choose from, the one is taken that comes nearest to having what the others have: a page
that shows more costs more, and that is not what is measured here.
"""

from math import ceil
from urllib.parse import urlencode

from django.db.models import Count, Exists, F, OuterRef
from django.db.models.functions import Abs
from django.urls import resolve, reverse

from festivals.models import Edition
from films.models import Film
from masthead.kinds import Kind
from reviews.models import Critic, Story, Theme

STORIES_OF_A_FILM = 4
THEMES_OF_A_STORY = 3


def addresses():
    archive = reverse("reviews:archive", args=[Kind.REVIEW])
    theme, critic, edition = most(Theme, "story_links"), most(Critic, "bylines"), most(Edition, "events")
    pages = ceil(Story.objects.live().of_kind(Kind.REVIEW).count() / resolve(archive).func.view_class.paginate_by)
    return {
        "front page": reverse("front"),
        "review": review().get_absolute_url(),
        "notice without poster": notice().get_absolute_url(),
        "archive, first page": archive,
        "archive, middle page": f"{archive}?page={ceil(pages / 2)}",
        "archive, last page": f"{archive}?page={pages}",
        "archive by theme and critic": f"{archive}?{urlencode({'theme': theme.slug, 'critic': critic.slug})}",
        "film": film_at(edition).get_absolute_url(),
        "critic": critic.get_absolute_url(),
        "edition": edition.get_absolute_url(),
        "programme": edition.get_programme_url(),
        "theme": theme.get_absolute_url(),
        "search": f"{reverse('search:search')}?{urlencode({'q': review().film.title})}",
        # The last letter is missing.
        "404": f"{review().get_absolute_url()[:-2]}/",
    }


def most(model, relation):
    """The one with the most of these."""
    return model.objects.annotate(number=Count(relation)).order_by("-number", "pk").first()


def review():
    return usual(reviews().filter(film__poster__isnull=False, edition__isnull=False, grade_scale="letters"))


def notice():
    return usual(reviews().filter(film__poster=None, edition=None, grade_scale="letters"))


def reviews():
    interviews = Story.objects.live().of_kind(Kind.INTERVIEW).filter(film=OuterRef("film"))
    return Story.objects.live().of_kind(Kind.REVIEW).filter(~Exists(interviews))


def usual(stories):
    """On a film, and with themes, of the usual number."""
    return (
        stories.annotate(
            of_film=Count("film__stories", distinct=True),
            themes_of_it=Count("theme_links", distinct=True),
            bylines_of_it=Count("bylines", distinct=True),
        )
        .filter(bylines_of_it=1)
        .order_by(Abs(F("themes_of_it") - THEMES_OF_A_STORY), Abs(F("of_film") - STORIES_OF_A_FILM), "pk")
        .first()
    )


def film_at(edition):
    """One that its programme shows and that stories are on, with poster and stills, without award and mention."""
    return (
        Film.objects.filter(pk__in=edition.events.values("films"))
        .filter(pk__in=edition.stories.values("film"))
        .annotate(
            of_film=Count("stories", distinct=True),
            stills_of_it=Count("film_stills", distinct=True),
            posters=Count("poster", distinct=True),
            others=Count("awards", distinct=True) + Count("mentions", distinct=True),
        )
        .order_by("others", "-posters", "-stills_of_it", Abs(F("of_film") - STORIES_OF_A_FILM), "pk")
        .first()
    )
