"""What is on the share card of a story."""

from images.cards import ShareCard
from masthead.grades import Scale

from .headlines import parts
from .models import Story


def things():
    return Story.objects.live().with_page()


def card(story, masthead):
    before, title, after = parts(story)
    picture = story.lead_image or (story.film and story.film.poster)
    return ShareCard(
        masthead=masthead.name,
        kicker=kicker(story),
        before=before.strip(),
        title=title or str(story),
        after=after.strip(),
        language=own_language(story.film) if title else "",
        is_film=bool(title),
        foot=", ".join(byline.critic.name for byline in story.bylines.all()),
        picture=picture,
        ground="paper" if picture else "auditorium",
        **grade(story.grade),
    )


def kicker(story):
    """As at the head of its page. The edition may not be public yet, and the strand is then not there either."""
    if story.edition_is_public:
        return tuple(filter(None, [str(story.edition), story.strand_name]))
    return (story.get_kind_display(),)


def own_language(film):
    return film.original_language if film.original_title in ("", film.title) else ""


def grade(grade):
    if not grade:
        return {}
    return {"mark": grade.mark, "mark_is_stars": grade.scale == Scale.STARS, "mark_in_words": grade.words}
