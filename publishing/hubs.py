"""Pages that list stories: archives, and pages of one thing with all that is written on it."""

from django.http import HttpResponsePermanentRedirect, HttpResponseRedirect
from django.views.generic import ListView
from django.views.generic.detail import SingleObjectMixin


class TidyAddressMixin:
    """A form also sends what was left open. The address to share says only what was chosen."""

    def get(self, request, *args, **kwargs):
        asked = request.GET
        if not all(asked.values()):
            kept = asked.copy()
            for name in [name for name, value in asked.items() if not value]:
                del kept[name]
            return HttpResponseRedirect(f"{request.path}?{kept.urlencode()}" if kept else request.path)
        return super().get(request, *args, **kwargs)


class Renamed(Exception):
    """A parameter names something by an address that it had before."""

    def __init__(self, name, value):
        self.name, self.value = name, value


class ArchiveMixin(TidyAddressMixin):
    """A list that readers narrow by parameters. `get_archive()` says of what."""

    paginate_by = 20

    def get(self, request, *args, **kwargs):
        try:
            return super().get(request, *args, **kwargs)
        except Renamed as renamed:
            asked = request.GET.copy()
            asked[renamed.name] = renamed.value
            return HttpResponsePermanentRedirect(f"{request.path}?{asked.urlencode()}")

    def get_queryset(self):
        self.archive = self.get_archive()
        return self.archive.selection

    def get_context_data(self, **kwargs):
        return super().get_context_data(archive=self.archive, **kwargs)


class HubView(ArchiveMixin, SingleObjectMixin, ListView):
    """The thing itself comes from `things()`; the stories on it are found through its reverse relation."""

    def get(self, request, *args, **kwargs):
        self.object = self.get_object(self.things())
        return super().get(request, *args, **kwargs)

    def things(self):
        return self.model.objects.live()

    def get_archive(self):
        return self.object.stories.archive(self.object, self.request.GET)

    @property
    def is_opening(self):
        """Whether this is the page as one comes to it: nothing chosen, nothing turned."""
        return not self.archive.query and self.request.GET.get("page", "1") == "1"
