"""An entry, made once for all formats: what `SyndicationFeed.add_item` takes, and what our formats add to it."""

from html import escape

from django.utils.translation import gettext as _

from images.templatetags.pictures import described
from publishing.addresses import absolute
from publishing.body import image_ids
from publishing.characters import for_xml

from ..pictures import Picture
from ..summaries import summary
from ..templatetags.stories import poster_alt
from .texts import texts_of


def items(stories):
    stories = list(
        stories.select_related("film__poster", "lead_image").prefetch_related("bylines__critic__portrait", "themes")
    )
    return [clean(item(story, text)) for story, text in zip(stories, texts_of(stories), strict=True)]


def item(story, text):
    leads = list(leading(story))
    words = summary(story)
    published, changed = (moment.replace(microsecond=0) for moment in (story.published_at, story.changed_at))
    return {
        "unique_id": f"urn:uuid:{story.guid}",
        "unique_id_is_permalink": False,
        "title": str(story),
        "link": absolute(story.get_absolute_url()),
        "description": escape(words, quote=False),
        "summary": words,
        "content": content(story, text, leads),
        "pubdate": published,
        "updateddate": max(published, changed),
        "authors": [author(byline.critic) for byline in story.bylines.all()],
        "categories": [theme.name for theme in story.themes.all()],
        "pictures": [picture.facts for picture in each_once([*leads, *text.stills])],
    }


def content(story, text, leads):
    """Grade, standfirst and pictures as they announce the story, then all of its text."""
    parts = []
    if story.grade:
        parts.append(f"<p><strong>{escape(_('Grade: %(words)s') % {'words': story.grade.words})}</strong></p>")
    if story.standfirst:
        parts.append(f"<p>{escape(story.standfirst)}</p>")
    in_text = image_ids(story.body)
    parts += [picture.html for picture in each_once(leads) if picture.image.pk not in in_text]
    return "".join([*parts, text.html])


def leading(story):
    """What announces a story: its picture for cards, its film's poster."""
    if image := story.lead_image:
        yield Picture(image, "still", described(image), image.caption)
    if story.film and story.film.poster:
        yield Picture(story.film.poster, "poster", poster_alt(story.film))


def author(critic):
    facts = {"name": critic.name, "url": absolute(critic.get_absolute_url())}
    if critic.portrait:
        facts["avatar"] = Picture(critic.portrait, "portrait").facts["url"]
    return facts


def each_once(pictures):
    """Not the same picture in another size."""
    found = {}
    for picture in pictures:
        found.setdefault(picture.image.pk, picture)
    return list(found.values())


def clean(value):
    """Each text in it without the characters that no XML may hold."""
    if isinstance(value, str):
        return for_xml(value)
    if isinstance(value, list):
        return [clean(part) for part in value]
    if isinstance(value, dict):
        return {name: clean(part) for name, part in value.items()}
    return value
