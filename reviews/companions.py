"""A review and the interview on its film, each leading to the other."""

from dataclasses import dataclass

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, Value, When
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from festivals.models import Edition
from masthead.kinds import Kind

from .models import Story

# Of an interview with more people than this, the sentence names the first of them.
MOST_PEOPLE = 12
NOTHING = Q(pk__in=[])


@dataclass(frozen=True)
class Lead:
    """The story that another leads to, and the words that do it."""

    story: Story
    words: str


def companion(story, at=None):
    """The live story that `story` leads to: the one an editor chose, else the interview or review on the same film."""
    return _rows(story, at).first()


def lead(story, at=None):
    """The companion with the sentence that leads to it, in one query; None where there is none."""
    rows = list(_rows(story, at)[:MOST_PEOPLE])
    if not rows:
        return None
    found = rows[0]
    people = [row.person_name for row in rows if row.pk == found.pk and row.person_name]
    typed = story.related_words if found.pk == story.related_id else ""
    return Lead(found, typed or _composed(found, people))


def _rows(story, at):
    """Candidates, best first, each once for every person whom it is about."""
    wanted = Kind.INTERVIEW if story.kind == Kind.REVIEW else Kind.REVIEW
    chosen = Q(pk=story.related_id) if story.related_id else NOTHING
    found = Q(film=story.film_id, kind=wanted) if story.film_id else NOTHING
    return (
        Story.objects.live_one_by_one(at)
        .filter(chosen | found)
        .exclude(pk=story.pk)
        .select_related("film", "lead_image", "edition__festival")
        .annotate(
            person_name=F("subjects__person__name"),
            edition_is_public=Exists(Edition.objects.live(at).filter(pk=OuterRef("edition"))),
        )
        .order_by(
            _first(chosen), _first(_same_edition(story)), "-publish_at", "-pk", "subjects__position", "subjects__id"
        )
    )


def _same_edition(story):
    return Q(edition=story.edition_id) if story.edition_id else Q(edition=None)


def _first(condition):
    return Case(When(condition, then=Value(0)), default=Value(1), output_field=IntegerField())


def _composed(story, people):
    if story.kind == Kind.REVIEW:
        return _("Read our review of %(film)s.") % {"film": story.film.title}
    if story.kind != Kind.INTERVIEW or not people:
        return _("Read also: %(headline)s") % {"headline": story.headline}
    names = {"people": get_text_list(people, _("and"))}
    if not story.edition_is_public:
        return _("Read our interview with %(people)s.") % names
    names["festival"] = story.edition.festival.short_name
    return _("Read our interview with %(people)s from %(festival)s.") % names
