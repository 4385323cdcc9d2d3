"""The admin site: the editors' product."""

from functools import wraps

from csp.constants import NONCE, SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import BadRequest
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext_lazy as _

from publishing.autocomplete import is_key

# Style attributes are what the body editor and pasted text need; scripts and style elements stay strict.
# The nonce is for the one inline script that cannot be a file, the import map of the body editor.
newsroom_policy = csp_update(
    {
        "style-src-attr": [UNSAFE_INLINE],
        "script-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:"],
    }
)

# The index in the order in which an editor thinks; models that stand nowhere here follow with their own app.
SECTIONS = [
    (_("Stories"), ["reviews.Review", "reviews.Article", "reviews.Story", "cinesite.Pin", "reviews.ThemedStory"]),
    (_("Films and people"), ["films.Film", "films.Person"]),
    (_("Festivals"), ["festivals.Edition", "festivals.Event", "festivals.Festival", "festivals.Venue"]),
    (_("Pictures"), ["images.Image"]),
    (_("Themes and critics"), ["reviews.Theme", "reviews.Critic"]),
    (_("Magazine"), ["masthead.Masthead", "masthead.Page", "publishing.Redirect", "accounts.User"]),
]


class Newsroom(AdminSite):
    site_title = _("Newsroom")
    index_title = _("Newsroom")

    def admin_view(self, view, cacheable=False):
        return newsroom_policy(refuse_what_is_no_key(super().admin_view(view, cacheable)))

    def get_urls(self):
        shortcut = path("r/<int:content_type_id>/<int:object_id>/", self.admin_view(view_on_site), name="view_on_site")
        return [shortcut, *super().get_urls()]

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        return apps if app_label else in_sections(apps)


def refuse_what_is_no_key(view):
    """The rows ticked in a list are keys; what else a request made by hand names would break the stock action."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if not all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            raise BadRequest("a ticked row that is no key")
        return view(request, *args, **kwargs)

    return answer


def view_on_site(request, content_type_id, object_id):
    """Leads who may see a thing to its page; to others the address alone would give a title away."""
    model = get_object_or_404(ContentType, pk=content_type_id).model_class()
    if not (hasattr(model, "get_absolute_url") and hasattr(model._default_manager, "live")):
        raise Http404
    may_preview = hasattr(model.objects, "visible_to")
    things = model.objects.visible_to(request.user) if may_preview else model.objects.live()
    return redirect(get_object_or_404(things, pk=object_id))


def in_sections(apps):
    doors = {door["model"]._meta.label: door for app in apps for door in app["models"]}
    sections = [
        section(number, name, [doors.pop(label) for label in labels if label in doors])
        for number, (name, labels) in enumerate(SECTIONS)
    ]
    others = [{**app, "models": [door for door in app["models"] if door["model"]._meta.label in doors]} for app in apps]
    return [part for part in [*sections, *others] if part["models"]]


def section(number, name, doors):
    return {
        "name": name,
        "app_label": f"section-{number}",
        "app_url": doors[0]["admin_url"] if doors else "",
        "has_module_perms": True,
        "models": doors,
    }
