"""A preview is the real page with wider eyes: staff see at a story's address what readers do not see yet."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponseGone

from .withdrawals import were_withdrawn


def reader(request):
    """Who asks. Without a session cookie it is nobody, and the session stays untouched."""
    return request.user if settings.SESSION_COOKIE_NAME in request.COOKIES else AnonymousUser()


class PreviewMixin:
    """For the page of one publishable thing: what is not live leaves no trace in any cache or search engine.

    The parts of its address are named as its fields are.
    """

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            if were_withdrawn(self.model.objects.filter(**kwargs)):
                return HttpResponseGone()
            raise

    @property
    def is_preview(self):
        return self.object.stage != self.object.Stage.LIVE

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_preview=self.is_preview, **kwargs)

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        if self.is_preview:
            response["Cache-Control"] = "private, no-store"
            response["X-Robots-Tag"] = "noindex"
        return response
