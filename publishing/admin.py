from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .forms import BEFORE_APPROVAL, Step, moment_in_words, step_in
from .models import Publishable
from .redirects import Redirect
from .signals import told_once

Stage = Publishable.Stage


class StageFilter(admin.SimpleListFilter):
    title = gettext_lazy("stage")
    parameter_name = "stage"

    def lookups(self, request, model_admin):
        return Stage.choices

    def queryset(self, request, queryset):
        return queryset.in_stage(self.value()) if self.value() in Stage.values else queryset


class ToldOnceMixin:
    """One request is one change of what readers see, however many rows it writes."""

    def changeform_view(self, *args, **kwargs):
        with transaction.atomic(), told_once():
            return super().changeform_view(*args, **kwargs)

    def delete_view(self, *args, **kwargs):
        with transaction.atomic(), told_once():
            return super().delete_view(*args, **kwargs)

    def delete_queryset(self, *args, **kwargs):
        with transaction.atomic(), told_once():
            return super().delete_queryset(*args, **kwargs)


class PublishingAdmin(ToldOnceMixin, admin.ModelAdmin):
    """Whatever is published: its stage in lists, and buttons that say what will happen, with the zone."""

    change_form_template = "admin/publishing/change_form.html"
    save_on_top = False

    class Media:
        css = {"all": ["css/admin/publishing.css"]}
        js = ["js/publishing.js", "js/keeping.js"]

    def message_user(self, request, message, level=messages.INFO, extra_tags="", **kwargs):
        """A message of success bears the id of the form that was sent: the browser then forgets the words it kept."""
        if level == messages.SUCCESS:
            extra_tags = f"{extra_tags} {request.POST.get('keeping', '')[:60]}".strip()
        super().message_user(request, message, level, extra_tags, **kwargs)

    def may_publish(self, request):
        return self.has_change_permission(request)

    def changeform_view(self, request, *args, **kwargs):
        if step_in(request.POST) and not self.may_publish(request):
            raise PermissionDenied
        return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request, obj, form, change):
        if form.has_changed():
            obj.changed_at = timezone.now()
        super().save_model(request, obj, form, change)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj and context["errors"]:
            # The form has tried out on its instance what was refused; the page tells what is so.
            obj = self.model._base_manager.get(pk=obj.pk)
        context |= {
            "original": obj,
            "stage_words": self.stage_in_words(obj),
            "steps": self.steps(obj) if self.may_publish(request) else [],
            "save_words": _("Save") if obj is None or obj.stage in BEFORE_APPROVAL else self.save_words(obj),
            "preview_address": obj.get_absolute_url() if obj and obj.slug else "",
            "time_zone": timezone.get_current_timezone_name(),
            "no_moment_words": self.schedule_words(None),
        }
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_words(self, obj):
        return _("Save; readers see it at once") if obj.stage == Stage.LIVE else _("Save")

    def steps(self, obj):
        """The buttons that a thing in this stage has beside saving: (name, words)."""
        stage = obj.stage if obj else Stage.DRAFT
        if stage == Stage.LIVE:
            return [(Step.WITHDRAW, _("Withdraw"))]
        if stage == Stage.WITHDRAWN:
            return [(Step.PUBLISH, _("Publish again under its old date"))]
        planned = obj.publish_at if obj else None
        steps = [(Step.SCHEDULE, self.schedule_words(planned)), (Step.PUBLISH, _("Publish now"))]
        if stage == Stage.SCHEDULED:
            steps.append((Step.UNSCHEDULE, _("Take off the schedule")))
        return steps

    def schedule_words(self, moment):
        if moment and moment > timezone.now():
            return _("Schedule for %(moment)s") % {"moment": moment_in_words(moment)}
        return _("Schedule (choose “Publish at” first)")

    def stage_in_words(self, obj):
        if obj is None:
            return _("New")
        if obj.stage == Stage.SCHEDULED:
            return _("Scheduled for %(moment)s") % {"moment": moment_in_words(obj.publish_at)}
        if obj.stage == Stage.LIVE:
            return _("Live since %(moment)s") % {"moment": moment_in_words(obj.publish_at)}
        return obj.stage.label

    @admin.display(description=gettext_lazy("stage"), ordering="status")
    def stage(self, obj):
        return format_html('<span class="stage stage--{}">{}</span>', obj.stage.value, obj.stage.label)

    @admin.display(description=gettext_lazy("date"), ordering="publish_at")
    def moment(self, obj):
        return moment_in_words(obj.publish_at) if obj.publish_at else "–"

    def response_add(self, request, obj, post_url_continue=None):
        return self._stay(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._stay(request, obj) or super().response_change(request, obj)

    def _stay(self, request, obj):
        """After a step say what happened and keep the form open; on the way to a preview, go there."""
        preview = "_preview" in request.POST
        if not preview and step_in(request.POST) is None:
            return None
        words = _("“%(thing)s”: %(stage)s.") % {"thing": obj, "stage": self.stage_in_words(obj)}
        self.message_user(request, words, messages.SUCCESS)
        if preview:
            return HttpResponseRedirect(obj.get_absolute_url())
        name = f"admin:{obj._meta.app_label}_{self.opts.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[obj.pk]))


@admin.register(Redirect)
class RedirectAdmin(admin.ModelAdmin):
    list_display = ["old_path", "leads_to"]
    search_fields = ["old_path", "new_path"]
    fields = ["old_path", "new_path"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("target")

    def get_readonly_fields(self, request, obj=None):
        return ["leads_to"] if obj and not obj.new_path else []

    def get_fields(self, request, obj=None):
        return ["old_path", "leads_to"] if obj and not obj.new_path else self.fields

    @admin.display(description=gettext_lazy("leads to"))
    def leads_to(self, redirect):
        return redirect.new_path or (redirect.target.get_absolute_url() if redirect.target else "–")
