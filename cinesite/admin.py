"""Pinning stories to the front page, from a list of its own and from the lists of stories."""

from django.contrib import admin, messages
from django.db.models import Case, Value, When
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from masthead.kinds import Kind
from publishing.autocomplete import ByTyping
from publishing.forms import moment_in_words
from reviews.admin.stories import ArticleAdmin, ReviewAdmin, door_of
from reviews.models import Article, Review, Story

from .front import standing_pins
from .models import Pin, Slot

Stage = Story.Stage


@admin.register(Pin)
class PinAdmin(ByTyping, admin.ModelAdmin):
    list_display = ["pinned", "slot", "place", "state", "story_form"]
    list_filter = ["slot"]
    list_select_related = ["story"]
    search_fields = ["story__headline"]
    autocomplete_fields = ["story"]
    fieldsets = [
        (None, {"fields": ["slot", "story", "place"]}),
        (gettext_lazy("For how long"), {"fields": ["starts_at", "ends_at"]}),
    ]
    show_full_result_count = False

    def view_on_site(self, pin):
        return reverse("front")

    def get_ordering(self, request):
        """As they stand on the page; what is over comes last."""
        is_over = Case(When(ends_at__lte=timezone.now(), then=Value(1)), default=Value(0))
        down_the_page = Case(*[When(slot=slot, then=Value(number)) for number, slot in enumerate(Slot)])
        return [is_over.asc(), down_the_page.asc(), "place", "-pk"]

    def get_changelist_instance(self, request):
        changelist = super().get_changelist_instance(request)
        standing = keys_of_standing_pins()
        for pin in changelist.result_list:
            pin.stands = pin.pk in standing
        return changelist

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        obj.stands = obj.pk in keys_of_standing_pins()
        self.message_user(request, state_in_words(obj), messages.INFO)

    @admin.display(description=gettext_lazy("story"), ordering="story__headline")
    def pinned(self, pin):
        return pin.story

    @admin.display(description=gettext_lazy("what readers see"))
    def state(self, pin):
        return state_in_words(pin)

    @admin.display(description="")
    def story_form(self, pin):
        return format_html('<a href="{}">{}</a>', door_of(pin.story), _("Open the story"))


def keys_of_standing_pins():
    pins = Pin.objects.current().select_related("story")
    standing = standing_pins(pins, [pin.story for pin in pins if pin.story.stage == Stage.LIVE])
    return {pin.pk for row in standing.values() for pin in row}


def state_in_words(pin):
    now, story = timezone.now(), pin.story
    if pin.ends_at and pin.ends_at <= now:
        return _("Over since %(moment)s") % {"moment": moment_in_words(pin.ends_at)}
    if story.kind not in Slot(pin.slot).kinds:
        return _("Nothing: the story stands in “%(section)s” now") % {"section": Kind(story.kind).plural}
    if story.stage not in {Stage.LIVE, Stage.SCHEDULED}:
        return _("Nothing: the story is not live (%(stage)s)") % {"stage": story.stage.label}
    begins = max(filter(None, [pin.starts_at, story.publish_at]))
    if begins > now:
        return _("From %(moment)s") % {"moment": moment_in_words(begins)}
    if not pin.stands:
        return _("Waits: another pin has its place, or its story stands further up")
    if pin.ends_at:
        return _("Stands now, until %(moment)s") % {"moment": moment_in_words(pin.ends_at)}
    return _("Stands now")


class MayLead:
    """Adds to a door of stories the short way to the front page, of which the door itself knows nothing."""

    def has_pin_permission(self, request):
        return request.user.has_perm("cinesite.add_pin")

    @admin.action(description=gettext_lazy("Lead with this on the front page …"), permissions=["pin"])
    def lead_the_front_page(self, request, stories):
        if len(stories) != 1:
            self.message_user(request, _("One story leads: tick that one alone."), messages.WARNING)
            return None
        pin = urlencode({"slot": Slot.LEAD.value, "story": stories[0].pk})
        return HttpResponseRedirect(f"{reverse('admin:cinesite_pin_add')}?{pin}")


admin.site.unregister([Review, Article])


@admin.register(Review)
class PinnableReviewAdmin(MayLead, ReviewAdmin):
    actions = [*ReviewAdmin.actions, "lead_the_front_page"]


@admin.register(Article)
class PinnableArticleAdmin(MayLead, ArticleAdmin):
    actions = [*ArticleAdmin.actions, "lead_the_front_page"]
