from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, ListView

from films.models import Film
from publishing.hubs import HubView

from .models import Edition, Festival, Strand


class FestivalsView(ListView):
    def get_queryset(self):
        return Festival.objects.live().prefetch_related(live_editions())


class FestivalView(DetailView):
    def get_queryset(self):
        return Festival.objects.live().prefetch_related(live_editions())


class EditionView(HubView):
    model = Edition
    template_name = "festivals/edition_detail.html"

    def get_object(self, queryset):
        return get_object_or_404(queryset, festival__slug=self.kwargs["slug"], year=self.kwargs["year"])

    def things(self):
        return Edition.objects.live().select_related("festival", "poster")

    def get_context_data(self, **kwargs):
        edition = self.object
        return super().get_context_data(
            events=edition.events.live().with_programme(),
            awards=edition.awards.live().select_related("film", "person"),
            strands=edition.strands.live(),
            **kwargs,
        )


class StrandView(DetailView):
    slug_url_kwarg = "strand"

    def get_queryset(self):
        strands = Strand.objects.live().select_related("edition__festival")
        return strands.filter(edition__festival__slug=self.kwargs["slug"], edition__year=self.kwargs["year"])

    def get_context_data(self, **kwargs):
        films = Film.objects.live().filter(entries__strand=self.object)
        return super().get_context_data(films=films.with_poster().with_directors(), **kwargs)


def live_editions():
    return Prefetch("editions", Edition.objects.live().select_related("festival", "poster"))
