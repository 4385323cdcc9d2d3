from django.views.generic import DetailView

from publishing.previews import PreviewMixin, reader

from .models import Page


class PageView(PreviewMixin, DetailView):
    model = Page

    def get_queryset(self):
        return Page.objects.visible_to(reader(self.request))
