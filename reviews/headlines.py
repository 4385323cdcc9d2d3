"""Composed headlines: made from the film, the festival and a pattern, and kept in step with all three."""

from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from festivals.models import FestivalHeadlinePattern
from masthead.models import Masthead
from masthead.patterns import fill
from publishing.signals import tell_stories_changed


def pattern_for(kind, edition):
    """The festival's own pattern for this kind, else the masthead's; "" where headlines are typed."""
    if edition:
        own = FestivalHeadlinePattern.objects.filter(festival=edition.festival_id, kind=kind).first()
        if own:
            return own.pattern
    usual = Masthead.objects.current().patterns.filter(kind=kind, at_festival=edition is not None).first()
    return usual.pattern if usual else ""


def compose(story, people=None):
    """The headline that `story` gets if nobody types one; "" where its data do not suffice.

    `people` are whom it is about, in order, where the form knows better than the database.
    """
    return fill(pattern_for(story.kind, story.edition), _values(story, people))


def _values(story, people):
    values = {"people": _names(story, people)}
    if story.film:
        values |= {"film": story.film.title, "film_year": story.film.year}
    if story.edition:
        values |= {"festival": story.edition.festival.short_name, "year": story.edition.year}
    return values


def _names(story, people):
    if people is None and story.pk:
        people = [subject.person for subject in story.subjects.all()]
    return get_text_list([person.name for person in people or []], _("and"))


@transaction.atomic
def recompose(stories):
    """Rewrite the composed headlines among `stories`, in the transaction that changed what they are made of.

    Each is locked before it is read: who saves the same story meanwhile loses no word to what was read here.
    """
    composed = stories.filter(headline_is_typed=False).select_related("film", "edition__festival")
    patterns, published = {}, []
    for story in composed.select_for_update(of=["self"]).prefetch_related("subjects__person"):
        key = story.kind, story.edition and story.edition.festival_id
        if key not in patterns:
            patterns[key] = pattern_for(story.kind, story.edition)
        headline = fill(patterns[key], _values(story, None))
        if headline in ("", story.headline):
            continue
        if story.has_been_public:
            story.headline = headline
            published.append(story)
        else:
            story.save()
    # Nothing else of a published story's row follows its headline, however many there are.
    stories.model.objects.bulk_update(published, ["headline"], batch_size=500)
    if published:
        tell_stories_changed(story.pk for story in published)


def parts(story):
    """(before, title, after) where the headline is composed around a film's title, else no title."""
    composed = story.film and not story.headline_is_typed
    return composed and parted(story.headline, story.film.title) or ("", "", "")


def parted(headline, title):
    """`headline` as (before, title, after), with the quotation marks that hold the title kept by it; or None."""
    before, found, after = headline.partition(title)
    if not (title and found):
        return None
    opening = before[-1:] if before[-1:] in "‘“«„'\"" and before else ""
    closing = after[:1] if opening and after[:1] in "’”»“'\"" else ""
    if not closing:
        return before, title, after
    return before[:-1], f"{opening}{title}{closing}", after[1:]
