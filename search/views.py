from django.http import JsonResponse
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.generic import ListView

from publishing.hubs import ArchiveMixin
from reviews.catalogue import busiest_themes

from .hits import groups, headings, hits
from .results import Search
from .suggestions import suggestions

THEMES = 16


class SearchView(ArchiveMixin, ListView):
    template_name = "search/search.html"

    def get_archive(self):
        return Search(self.request.GET)

    def get_context_data(self, **kwargs):
        found = hits(self.archive.things) if self.is_opening else []
        themes = busiest_themes(THEMES) if self.archive.is_empty else []
        return super().get_context_data(headings=headings(found), groups=groups(found), themes=themes, **kwargs)

    @property
    def is_opening(self):
        return not self.archive.is_narrowed and self.request.GET.get("page", "1") == "1"


@never_cache
def suggest(request):
    """What was hidden a moment ago is suggested no more: no answer is kept."""
    found = suggestions(request.GET.get("q", ""))
    said = ngettext("%(number)d suggestion", "%(number)d suggestions", len(found)) % {"number": len(found)}
    return JsonResponse({"said": said if found else "", "suggestions": found})
