"""What lists show of a story beside its own fields, and what is shown to who may only read it."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from publishing.body import sanitise_simple

# What a form chooses in place, and the text, under the names by which they are read.
READ_AS = {"subjects": "people_names", "bylines": "byline", "themes": "theme_names", "body": "text"}


class StoryToRead:
    @admin.display(description=_("by"))
    def byline(self, story):
        return ", ".join(byline.critic.name for byline in story.bylines.all()) or "–"

    @admin.display(description=_("people"))
    def people_names(self, story):
        return ", ".join(subject.person.name for subject in story.subjects.select_related("person")) or "–"

    @admin.display(description=_("themes"))
    def theme_names(self, story):
        return ", ".join(theme.name for theme in story.themes.all()) or "–"

    @admin.display(description=_("text"))
    def text(self, story):
        return format_html('<div class="readonly-text">{}</div>', mark_safe(sanitise_simple(story.body)))  # noqa: S308
