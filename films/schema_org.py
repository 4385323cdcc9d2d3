"""Films and people, as schema.org has them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from masthead.schema_org import average
from publishing.schema_org import breadcrumbs, excerpt, identified, node, picture

from .elsewhere import elsewhere
from .models import Credit

Role = Credit.Role
PROPERTIES = {
    Role.DIRECTOR: "director",
    Role.WRITER: "author",
    Role.PRODUCER: "producer",
    Role.EDITOR: "editor",
    Role.COMPOSER: "musicBy",
    Role.CAST: "actor",
}
MOST_NAMED = 10


def movie(film):
    """With those of its credits that the page has asked for: `film.credits` is prefetched."""
    facts = {
        "name": film.title,
        "alternateName": own_title(film),
        "image": film.poster and picture(film.poster),
        "dateCreated": str(film.year),
        "duration": film.runtime and f"PT{film.runtime}M",
        "countryOfOrigin": [{"@type": "Country", "name": name} for name in film.countries_names],
        "inLanguage": film.languages.split(",") if film.languages else [],
        "sameAs": addresses(film),
    }
    return identified("Movie", film.get_absolute_url(), "film", **facts, **makers(film))


def own_title(film):
    return [film.original_title] if film.original_title not in ("", film.title) else []


def makers(film):
    """The first of each role, by the name of the property."""
    found = {}
    for credit in film.credits.all():
        if named := PROPERTIES.get(credit.role):
            found.setdefault(named, []).append(named_person(credit.person))
    return {name: people[:MOST_NAMED] for name, people in found.items()}


def named_person(person):
    return identified("Person", person.get_absolute_url(), "person", name=person.name)


def person_in_full(person):
    facts = {
        "alternateName": person.original_name if person.original_name != person.name else "",
        "description": excerpt(person.biography),
        "image": person.portrait and picture(person.portrait, "square"),
        "sameAs": addresses(person),
    }
    return identified("Person", person.get_absolute_url(), "person", name=person.name, **facts)


def addresses(thing):
    return [address for _name, address in elsewhere(thing)]


def film_page(film, graded, reviews):
    """`graded` are our reviews if several carry a grade; `reviews` are nodes of those that the page lists."""
    path, releases = film.get_absolute_url(), [release.date for release in film.releases.all()]
    also = {
        "alternateName": own_title(film) + [other.title for other in film.alternative_titles.all()],
        "datePublished": min(releases).isoformat() if releases else "",
        "description": excerpt(film.synopsis),
        "aggregateRating": average([review.grade for review in graded]) if graded else None,
        "review": reviews,
    }
    trail = breadcrumbs((_("Films"), reverse("films:films")), (film.title, path))
    return [movie(film) | node("Movie", **also), trail]


def person_page(person):
    return [person_in_full(person), breadcrumbs((person.name, person.get_absolute_url()))]
