from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import Http404, JsonResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from masthead.kinds import Kind
from publishing.admin import PublishingAdmin, StageFilter
from publishing.autocomplete import ByTyping
from publishing.editor import EditorAdminMixin
from publishing.forms import Status, moment_in_words

from ..companions import companion
from ..fields import set_in_order
from ..forms import ArticleForm, ReviewForm
from ..headlines import compose
from ..models import Article, Byline, Critic, Review, Story
from .reading import READ_AS, StoryToRead
from .revisions import RevisionsAdmin

EDITORS_ONLY = {"bylines", "publish_at", "withdraw_at", "embargo_override"}


class StoryAdmin(RevisionsAdmin, StoryToRead, ByTyping, EditorAdminMixin, PublishingAdmin):
    """A story, in the order in which an editor thinks of it."""

    list_display = ["headline", "stage", "film", "byline", "edition", "theme_names", "moment"]
    list_filter = [
        StageFilter,
        ("edition__festival", admin.RelatedOnlyFieldListFilter),
        ("critics", admin.RelatedOnlyFieldListFilter),
        ("themes", admin.RelatedOnlyFieldListFilter),
        "publish_at",
    ]
    search_fields = [
        "headline",
        "film__title",
        "film__original_title",
        "film__alternative_titles__title",
        "critics__name",
        "people__name",
        "edition__festival__short_name",
        "edition__festival__name",
        "themes__names__name",
    ]
    ordering = ["-changed_at"]
    list_per_page = 50
    show_full_result_count = False
    autocomplete_fields = ["film", "also_about", "edition", "related", "lead_image"]

    class Media:
        css = {"all": ["css/admin/story.css"]}
        js = ["js/headline.js"]

    def get_queryset(self, request):
        stories = super().get_queryset(request).visible_to(request.user)
        return stories.select_related("film", "edition__festival").prefetch_related(
            Prefetch("bylines", Byline.objects.select_related("critic")), "themes"
        )

    def has_add_permission(self, request):
        """Who has no byline, and may not edit every story, would lose sight of what they add."""
        return super().has_add_permission(request) and self.keeps_sight(request.user)

    def keeps_sight(self, user):
        return hasattr(user, "critic") or user.has_perm("reviews.edit_any_story")

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        if obj is None or not allowed:
            return allowed
        return Story.objects.editable_by(request.user).filter(pk=obj.pk).exists()

    def changelist_view(self, request, extra_context=None):
        if super().has_add_permission(request) and not self.keeps_sight(request.user):
            words = _("Your account is not linked to a critic yet. Ask an editor to do that; then you can write here.")
            messages.warning(request, words)
        # The columns need the width that the list of all doors would take.
        return super().changelist_view(request, {**(extra_context or {}), "is_nav_sidebar_enabled": False})

    def may_publish(self, request):
        return request.user.has_perm("reviews.publish_story")

    def get_fieldsets(self, request, obj=None):
        hidden = set() if self.may_publish(request) else set(EDITORS_ONLY)
        if not request.user.has_perm("reviews.publish_embargoed_story"):
            hidden.add("embargo_override")
        read_as = READ_AS if obj and not self.has_change_permission(request, obj) else {}
        return [
            (title, {**options, "fields": kept})
            for title, options in self.fieldsets
            if (kept := [read_as.get(name, name) for name in options["fields"] if name not in hidden])
        ]

    def get_form(self, request, obj=None, change=False, **kwargs):
        """The form of what this user may touch: a field that is not shown cannot be posted either."""
        form = super().get_form(request, obj, change=change, **kwargs)
        shown = set(admin.utils.flatten_fieldsets(self.get_fieldsets(request, obj)))
        for name in set(form.base_fields) - shown - {"opened"}:
            del form.base_fields[name]
        if not self.may_publish(request):
            form.statuses = [Status.DRAFT, Status.IN_REVIEW]
        if "related" in form.base_fields:
            chosen = Story.objects.filter(pk=obj.related_id if obj else None)
            form.base_fields["related"].queryset = Story.objects.visible_to(request.user) | chosen
        form.base_fields["headline"].widget.attrs |= {
            "data-compose": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_compose"),
            "data-composed": _("Composed: %(headline)s") % {"headline": "HEADLINE"},
        }
        return form

    def save_model(self, request, obj, form, change):
        if change and "subjects" in form.changed_data:
            # Who is interviewed makes the headline, and so the address of what becomes public now.
            set_in_order(obj.subjects, "person", form.cleaned_data["subjects"])
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        critic = Critic.objects.filter(user=request.user).first()
        if not change and critic and not form.instance.bylines.exists():
            form.instance.bylines.create(critic=critic)

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_compose"
        return [path("compose/", self.admin_site.admin_view(self.compose_view), name=name), *super().get_urls()]

    def compose_view(self, request):
        """The headline that the form would compose from what is chosen in it now, as JSON."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        form = self.get_form(request)(request.GET)
        form.full_clean()
        story = self.model(**{name: form.cleaned_data.get(name) for name in ("film", "edition")})
        story.kind = form.cleaned_data.get("kind") or form.instance.kind
        return JsonResponse({"headline": compose(story, form.cleaned_data.get("subjects"))})

    @admin.display(description=_("found by itself"))
    def found_story(self, story):
        found = companion(story) if story.pk else None
        if found is None:
            return _("None is live yet. One that is published later will be found.")
        return format_html('<a href="{}">{}</a>', found.get_absolute_url(), found)

    @admin.display(description=_("embargo"))
    def embargo(self, story):
        return moment_in_words(story.embargo_until) if story.embargo_until else _("None.")


PUBLISHING_FIELDS = (
    _("Publishing"),
    {"fields": ["status", "publish_at", "withdraw_at", "embargo", "embargo_override", "slug"]},
)
RELATED_FIELDS = (_("Leads to"), {"fields": ["found_story", "related", "related_words"]})


@admin.register(Review)
class ReviewAdmin(StoryAdmin):
    form = ReviewForm
    readonly_fields = ["found_story", "embargo"]
    list_display = [*StoryAdmin.list_display[:-1], "grade", "moment"]
    list_filter = [*StoryAdmin.list_filter, "grade_scale"]
    fieldsets = [
        (_("Film"), {"fields": ["film", "edition"]}),
        (_("Words"), {"fields": ["headline", "standfirst", "body"]}),
        (_("Verdict"), {"fields": [("grade_scale", "grade_value"), "pull_quote"]}),
        (_("Byline and themes"), {"fields": ["bylines", "themes"]}),
        RELATED_FIELDS,
        (_("How it was seen"), {"fields": [("seen_format", "seen_where", "seen_on"), "disclosure"]}),
        (_("More"), {"fields": ["also_about", "subjects", "lead_image"], "classes": ["collapse"]}),
        PUBLISHING_FIELDS,
    ]

    @admin.display(description=_("grade"), ordering="grade_rank")
    def grade(self, review):
        return review.grade.mark if review.grade else "–"


@admin.register(Article)
class ArticleAdmin(StoryAdmin):
    form = ArticleForm
    readonly_fields = ["found_story", "embargo"]
    list_display = ["headline", "kind", *StoryAdmin.list_display[1:]]
    list_filter = ["kind", *StoryAdmin.list_filter]
    fieldsets = [
        (_("About"), {"fields": ["kind", "subjects", "film", "edition"]}),
        (_("Words"), {"fields": ["headline", "standfirst", "lead_image", "body", "pull_quote"]}),
        (_("Byline and themes"), {"fields": ["bylines", "themes"]}),
        RELATED_FIELDS,
        (_("More"), {"fields": ["also_about", "disclosure"], "classes": ["collapse"]}),
        PUBLISHING_FIELDS,
    ]


@admin.register(Story)
class EveryStoryAdmin(admin.ModelAdmin):
    """All kinds in one list, each leading to its own door. Other forms look stories up here."""

    list_display = ["door", "kind", "stage", "film", "moment"]
    list_filter = ["kind", StageFilter]
    search_fields = ["headline", "film__title", "critics__name"]
    ordering = ["-changed_at"]
    show_full_result_count = False
    stage = PublishingAdmin.stage
    moment = PublishingAdmin.moment
    list_display_links = None

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user).select_related("film")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """A story is read and written behind its own door, which knows who may see what of it."""
        story = self.get_object(request, object_id)
        if story is None:
            raise Http404
        return redirect(door_of(story))

    @admin.display(description=_("headline"), ordering="headline")
    def door(self, story):
        return format_html('<a href="{}">{}</a>', door_of(story), story)


def door_of(story):
    name = "review" if story.kind == Kind.REVIEW else "article"
    return reverse(f"admin:reviews_{name}_change", args=[story.pk])
