"""Pages of one thing and all that is written on it: a critic, a theme, a film, a person, an edition."""

from django.views.generic import ListView
from django.views.generic.detail import SingleObjectMixin


class HubView(SingleObjectMixin, ListView):
    """The thing itself comes from `things()`; the stories on it are found through its reverse relation."""

    paginate_by = 20

    def get(self, request, *args, **kwargs):
        self.object = self.get_object(self.things())
        return super().get(request, *args, **kwargs)

    def things(self):
        return self.model.objects.live()

    def get_queryset(self):
        return self.object.stories.live().newest_first().with_card()
