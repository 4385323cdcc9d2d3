"""What a revision of a story holds, and how a story becomes again what it was."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from masthead.grades import Grade, Scale
from publishing.body import image_ids, plain_text
from publishing.comparison import compared
from publishing.forms import moment_in_words
from publishing.models import Revision

from .fields import set_in_order
from .models import Story

TEXTS = ["headline", "standfirst", "body", "pull_quote", "disclosure", "related_words", "seen_where"]
CHOICES = ["kind", "headline_is_typed", "grade_scale", "grade_value", "seen_format"]
THINGS = ["film", "edition", "lead_image", "related"]
# Of what stands in an order: the rows between, and what they lead to.
ROWS = {"bylines": "critic", "subjects": "person"}
SETS = ["themes", "also_about"]
# Kept with each version and never restored: publishing has buttons of its own.
PUBLISHING = ["status", "embargo_override", "slug"]
MOMENTS = ["seen_on", "publish_at", "withdraw_at"]


def content_of(story):
    """All that somebody wrote or chose of a story, as JSON. Things stand by key and by what they are called then."""
    content = {name: getattr(story, name) for name in [*TEXTS, *CHOICES, *PUBLISHING]}
    content |= {name: _as_text(getattr(story, name)) for name in MOMENTS}
    content |= {name: _called(getattr(story, name)) for name in THINGS}
    for name, to in ROWS.items():
        content[name] = [_called(getattr(row, to)) for row in getattr(story, name).select_related(to)]
    return content | {name: [_called(thing) for thing in getattr(story, name).order_by("pk")] for name in SETS}


def keep(story, by, note=""):
    """The story as it is in the database, as its newest revision."""
    stored = Story.objects.select_related(*THINGS).get(pk=story.pk)
    return Revision.objects.keep(stored, content_of(stored), by, note)


def keep_first(story):
    """What a story said that was written before revisions were kept, before somebody saves over it."""
    if not Revision.objects.of(story).exists():
        stored = Story.objects.select_related(*THINGS).get(pk=story.pk)
        Revision.objects.keep(stored, content_of(stored), by=None, saved_at=stored.changed_at)


@transaction.atomic
def restore(story, revision, by, shown):
    """Gives `story` the words and choices that a revision has in the fields `shown`; what is gone now is left out.

    What stood before is a revision as well, and what is published stays so. A `ValidationError` where the story may
    not be like that any more, because of an embargo.
    """
    keep_first(story)
    content = revision.content
    for name in shown.intersection([*TEXTS, *CHOICES]):
        setattr(story, name, content[name])
    story.headline_is_typed = content["headline_is_typed"]
    if "seen_on" in shown:
        story.seen_on = parse_date(content["seen_on"])
    for name in shown.intersection(THINGS):
        setattr(story, name, _found(story._meta.get_field(name).related_model, [content[name]])[0])
    story.embargo_until, story.changed_at = story.current_embargo(), timezone.now()
    story.full_clean()
    story.save()
    for name in shown.intersection(ROWS):
        rows, to = getattr(story, name), ROWS[name]
        set_in_order(rows, to, _left(rows.model._meta.get_field(to).related_model, content[name]))
    for name in shown.intersection(SETS):
        getattr(story, name).set(_left(story._meta.get_field(name).related_model, content[name]))
    return keep(story, by, _("Version %(number)d restored") % {"number": revision.number})


@dataclass(frozen=True)
class Change:
    label: str
    parts: list


def changes(before, after):
    """What differs between two contents, field by field in words; [] where nothing does."""
    pairs = ((label, say(before), say(after)) for label, say in FIELDS)
    return [Change(label, compared(old, new)) for label, old, new in pairs if old != new]


def _as_text(moment):
    return moment.isoformat() if moment else ""


def _called(thing):
    return thing and [thing.pk, str(thing)]


def _found(model, stored):
    """Things by what is stored of them; None for what is gone."""
    there = model._default_manager.in_bulk([one[0] for one in stored if one])
    return [there.get(one[0]) if one else None for one in stored]


def _left(model, stored):
    return [thing for thing in _found(model, stored) if thing]


def _text(name):
    return lambda content: content[name] or ""


def _name(name):
    return lambda content: content[name][1] if content[name] else ""


def _names(name):
    return lambda content: "\n".join(called for _pk, called in content[name])


def _grade(content):
    return Grade(Scale(content["grade_scale"]), content["grade_value"]).mark if content["grade_scale"] else ""


def _choice(name, choices):
    return lambda content: str(choices(content[name]).label) if content[name] else ""


def _moment(name):
    return lambda content: moment_in_words(parse_datetime(content[name])) if content[name] else ""


def _body(content):
    return plain_text(content["body"], spoilers=True)


def _pictures(content):
    return "\n".join(str(pk) for pk in image_ids(content["body"]))


def _label(name):
    return Story._meta.get_field(name).verbose_name


# What a comparison shows, in the order of the form: (label, how a content says it).
FIELDS = [
    (_label("film"), _name("film")),
    (_label("edition"), _name("edition")),
    (gettext_lazy("people"), _names("subjects")),
    (_label("headline"), _text("headline")),
    (_label("standfirst"), _text("standfirst")),
    (_label("body"), _body),
    (gettext_lazy("pictures in the text"), _pictures),
    (_label("lead_image"), _name("lead_image")),
    (_label("grade_value"), _grade),
    (_label("pull_quote"), _text("pull_quote")),
    (gettext_lazy("by"), _names("bylines")),
    (_label("themes"), _names("themes")),
    (_label("related"), _name("related")),
    (_label("related_words"), _text("related_words")),
    (_label("seen_format"), _choice("seen_format", Story.SeenFormat)),
    (_label("seen_where"), _text("seen_where")),
    (_label("seen_on"), _text("seen_on")),
    (_label("disclosure"), _text("disclosure")),
    (_label("also_about"), _names("also_about")),
    (_label("status"), _choice("status", Story.Status)),
    (_label("publish_at"), _moment("publish_at")),
    (_label("withdraw_at"), _moment("withdraw_at")),
    (_label("embargo_override"), _text("embargo_override")),
    (gettext_lazy("address"), _text("slug")),
]
