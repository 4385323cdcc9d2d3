"""The read API: what the apps declare, under one version and with one description."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from ninja import NinjaAPI
from ninja.errors import ValidationError

from festivals.api import router as festivals
from films.api import router as films
from reviews.api import router as stories


class ReadApi(NinjaAPI):
    def get_openapi_operation_id(self, operation):
        return operation.view_func.__name__


api = ReadApi(
    title="Read API",
    version="1",
    description="Live stories, films and festivals of the magazine, for anybody and from anywhere.",
    urls_namespace="api",
    docs_url=None,
)
api.add_router("stories", stories)
api.add_router("films", films)
api.add_router("festivals", festivals)


@api.exception_handler(Http404)
def nothing_is_here(request, error):
    return api.create_response(request, {"detail": _("Nothing is here.")}, status=404)


@api.exception_handler(ValidationError)
def not_understood(request, error):
    """A parameter that may be of one type or another has a problem with each: the first one is the one to tell."""
    problems = {}
    for problem in error.errors:
        name = next((part for part in problem["loc"] if part in request.GET), problem["loc"][-1])
        problems.setdefault(name, problem["msg"])
    words = "; ".join(f"{name}: {message}" for name, message in problems.items())
    return api.create_response(request, {"detail": words}, status=422)


class ApiView(TemplateView):
    template_name = "api.html"
