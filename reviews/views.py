from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Lower
from django.views.generic import DetailView, ListView

from publishing.hubs import HubView
from publishing.previews import PreviewMixin, reader

from .companions import lead
from .models import Critic, Story, StoryTheme, Theme


class ArchiveView(ListView):
    paginate_by = 20

    def get_queryset(self):
        return Story.objects.live().of_kind(self.kwargs["kind"]).newest_first().with_card()


class StoryView(PreviewMixin, DetailView):
    model = Story

    def get_queryset(self):
        return Story.objects.visible_to(reader(self.request)).of_kind(self.kwargs["kind"]).with_page()

    def get_context_data(self, **kwargs):
        story = self.object
        critics = [byline.critic for byline in story.bylines.all()]
        return super().get_context_data(
            critics=critics,
            critics_are_introduced=any(map(is_introduced, critics)),
            edition=story.edition if story.edition_is_public else None,
            lead=lead(story),
            **kwargs,
        )


def is_introduced(critic):
    """Whether there is more to say of a critic than the name."""
    return bool(critic.biography or critic.profiles or critic.website or critic.email)


class CriticsView(ListView):
    paginate_by = 60

    def get_queryset(self):
        return Critic.objects.live().select_related("portrait").order_by("name", "pk")


class CriticView(HubView):
    model = Critic
    template_name = "reviews/critic_detail.html"

    def things(self):
        return Critic.objects.live().select_related("portrait")


class ThemesView(ListView):
    paginate_by = 200

    def get_queryset(self):
        links = StoryTheme.objects.filter(tag=OuterRef("pk"), content_object__in=Story.objects.live())
        counted = links.values("tag").annotate(number=Count("pk")).values("number")
        return Theme.objects.live().annotate(stories=Subquery(counted)).order_by(Lower("name"), "pk")


class ThemeView(HubView):
    model = Theme
    template_name = "reviews/theme_detail.html"

    def get_queryset(self):
        return Story.objects.live().filter(themes=self.object).newest_first().with_card()
