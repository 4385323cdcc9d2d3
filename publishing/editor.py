"""Fields whose text is written in the body editor and sanitised on every way into the database."""

from django import forms
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_prose_editor.widgets import AdminProseEditorWidget, prose_editor_admin_media, prose_editor_media
from js_asset import ImportMap, Media

from .body import sanitise, sanitise_simple

MODULES = ImportMap(
    {
        f"cinesite/editor/{name}": f"js/editor/{name}.js"
        for name in ("asking", "notes", "pasting", "stills", "story", "text", "toolbar")
    }
)
MEDIA = prose_editor_media(base=prose_editor_admin_media, preset="configurable") + Media(
    importmap=MODULES, css={"all": ["css/admin/editor.css"]}
)

TEXT = dict.fromkeys(
    [
        *("Document", "Paragraph", "Text", "HardBreak", "Heading", "HorizontalRule", "Blockquote"),
        *("BulletList", "OrderedList", "ListItem", "Table", "TableRow", "TableHeader", "TableCell"),
        *("Bold", "Italic", "Cite", "Strike", "Subscript", "Superscript", "Link", "Language", "BlockLanguage"),
        *("History", "Dropcursor", "Gapcursor", "Pasting"),
    ],
    True,
)
STORY = dict.fromkeys(
    ["PullQuote", "Spoiler", "SpoilerSummary", "Trailer", "FilmLink", "NoteMark", "Note", "Notes"], True
)
TEXT_TOOLS = ["blocks", "marks", "link", "lists", "insert", "table", "history"]
STORY_TOOLS = ["blocks", "marks", "link", "lists", "story", "insert", "table", "history"]


class EditorWidget(AdminProseEditorWidget):
    class_name = "editor-text"
    modules = ["cinesite/editor/text"]
    tools = TEXT_TOOLS

    def __init__(self, attrs=None):
        super().__init__({"class": self.class_name} | (attrs or {}), preset="configurable")

    @property
    def media(self):
        return MEDIA

    def get_config(self):
        return {"extensions": self.extensions(), "js_modules": self.modules}

    def extensions(self):
        toolbar = {"groups": [{"group": group} for group in self.tools], "defaultItems": False}
        return TEXT | {"Toolbar": toolbar}


class StoryEditorWidget(EditorWidget):
    # Room to write in, see css/admin/editor.css.
    class_name = "editor-story"
    modules = ["cinesite/editor/text", "cinesite/editor/story"]
    tools = STORY_TOOLS

    def extensions(self):
        still = {"library": reverse("admin:images_image_library"), "upload": reverse("admin:images_image_upload")}
        return super().extensions() | STORY | {"Still": still}


class SimpleFormField(forms.CharField):
    widget = EditorWidget
    sanitise = staticmethod(sanitise_simple)

    def to_python(self, value):
        return self.sanitise(super().to_python(value))


class BodyFormField(SimpleFormField):
    widget = StoryEditorWidget
    sanitise = staticmethod(sanitise)


class SimpleBodyField(models.TextField):
    description = _("Formatted text")
    form_class = SimpleFormField
    sanitise = staticmethod(sanitise_simple)

    def to_python(self, value):
        value = super().to_python(value)
        return self.sanitise(value) if value else value

    def pre_save(self, model_instance, add):
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = self.sanitise(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_db_prep_save(self, value, connection):
        # `QuerySet.update()` comes this way and no other.
        return super().get_db_prep_save(self.sanitise(value) if isinstance(value, str) else value, connection)

    def formfield(self, **kwargs):
        # The admin would have its own text area.
        return super().formfield(**kwargs | {"form_class": self.form_class, "widget": self.form_class.widget})


class BodyField(SimpleBodyField):
    description = _("Text of a story")
    form_class = BodyFormField
    sanitise = staticmethod(sanitise)


class EditorAdminMixin:
    """For an admin whose form, or one of whose inlines, holds the editor."""

    def render_change_form(self, request, context, *args, **kwargs):
        # The import map stands in the page, which the policy allows only with this request's nonce.
        context["media"] = Media.from_media(context["media"], nonce=request.csp_nonce)
        return super().render_change_form(request, context, *args, **kwargs)
