from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import views


class PageSlugConverter(StringConverter):
    """Letters of any script, and no dot: what looks like a file is no page."""

    regex = r"[-\w]+"


register_converter(PageSlugConverter, "page_slug")

app_name = "masthead"
urlpatterns = [path("<page_slug:slug>/", views.PageView.as_view(), name="page")]
