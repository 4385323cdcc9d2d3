"""What is on the share card of a film."""

from images.cards import ShareCard

from .models import Film


def things():
    return Film.objects.live().with_poster().with_directors()


def card(film, masthead):
    """Its own title first, in its own script."""
    own = film.original_title or film.title
    directors = ", ".join(person.name for person in film.directors)
    return ShareCard(
        masthead=masthead.name,
        kicker=(str(film._meta.verbose_name).capitalize(),),
        title=own,
        language=film.original_language,
        is_film=True,
        other_title=film.title if film.title != own else "",
        foot=" · ".join(filter(None, [str(film.year), directors])),
        picture=film.poster,
        ground="auditorium",
    )
