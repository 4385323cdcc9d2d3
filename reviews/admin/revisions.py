"""The versions of a story in the newsroom: listed, compared, restored."""

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from publishing.models import Revision
from publishing.signals import told_once

from .. import revisions

A_PAGE = 50
LONGEST_NOTE = Revision._meta.get_field("note").max_length


class KeepsRevisions:
    """Every deliberate save through this door is a revision, with who, when and an optional note."""

    def save_model(self, request, obj, form, change):
        if change:
            revisions.keep_first(obj)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        revisions.keep(form.instance, request.user, request.POST.get("note", "").strip()[:LONGEST_NOTE])


class RevisionsAdmin(KeepsRevisions):
    def get_urls(self):
        name, guarded = f"{self.opts.app_label}_{self.opts.model_name}", self.admin_site.admin_view
        version = "<object_id>/history/<int:number>/"
        return [
            path(version, guarded(self.compare_view), name=f"{name}_compare"),
            path(f"{version}restore/", guarded(self.restore_view), name=f"{name}_restore"),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, *args, **kwargs):
        return super().render_change_form(request, context | {"takes_note": True}, *args, **kwargs)

    def history_view(self, request, object_id, extra_context=None):
        story = self._story(request, object_id)
        if story is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        versions = Revision.objects.of(story).select_related("saved_by").defer("content")
        page = Paginator(versions, A_PAGE).get_page(request.GET.get("page"))
        context = {"page": page, "newest": versions.values_list("number", flat=True).first()}
        return self._answer(request, "history", story, _("Versions: %s") % story, context)

    def compare_view(self, request, object_id, number):
        """A version beside the one before it, or the one that `with` names."""
        story = self._story(request, object_id)
        if story is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        versions = Revision.objects.of(story)
        version = get_object_or_404(versions, number=number)
        asked = request.GET.get("with", "")
        if asked.isdecimal() and len(asked) < 10:
            other = get_object_or_404(versions, number=int(asked))
        else:
            other = versions.filter(number__lt=number).first()
        before, after = sorted([version, other], key=lambda one: one.number) if other else (None, version)
        context = {
            "version": version,
            "before": before,
            "after": after,
            "changes": revisions.changes(before.content, after.content) if before else [],
            "newest": versions.values_list("number", flat=True).first(),
        }
        return self._answer(request, "comparison", story, _("Version %(number)d") % {"number": number}, context)

    def restore_view(self, request, object_id, number):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        with transaction.atomic(), told_once():
            story = self._story(request, object_id)
            if story is None:
                return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
            if not self.has_change_permission(request, story):
                raise PermissionDenied
            revision = get_object_or_404(Revision.objects.of(story), number=number)
            # What this person's form does not show is not theirs to bring back.
            shown = set(flatten_fieldsets(self.get_fieldsets(request, story)))
            try:
                revisions.restore(story, revision, request.user, shown)
            except ValidationError as error:
                messages.error(request, " ".join(error.messages))
                return redirect(self._address("history", story))
        words = _("Version %(number)d stands again. What stood before is a version too.") % {"number": number}
        messages.success(request, words)
        return redirect(self._address("change", story))

    def _story(self, request, object_id):
        story = self.get_object(request, unquote(object_id))
        if story is not None and not self.has_view_or_change_permission(request, story):
            raise PermissionDenied
        return story

    def _address(self, name, story):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{name}", args=[story.pk])

    def _answer(self, request, template, story, title, context):
        shared = {
            "title": title,
            "original": story,
            "opts": self.opts,
            "may_restore": self.has_change_permission(request, story),
            "media": self.media,
        }
        context = {**self.admin_site.each_context(request), **shared, **context}
        return TemplateResponse(request, f"admin/publishing/{template}.html", context)
