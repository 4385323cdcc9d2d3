from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.views.generic import DetailView, ListView

from publishing.body import trailers
from publishing.hubs import ArchiveMixin, HubView
from publishing.players import PlayersMixin
from publishing.previews import PreviewMixin, reader

from .catalogue import Today, all_tallies, most_used_themes, tallies
from .companions import lead
from .grading import Chart
from .models import Critic, Facet, Story, Theme
from .related import surroundings
from .texts import StoryText

Dimension = Facet.Dimension
MOST_FAVOURITES, MOST_NEIGHBOURS = 12, 8


class ArchiveView(ArchiveMixin, ListView):
    template_name = "reviews/story_list.html"

    def get_archive(self):
        return Story.objects.archive(self.kwargs["kind"], self.request.GET)


class StoryView(PlayersMixin, PreviewMixin, DetailView):
    model = Story

    def get_queryset(self):
        return Story.objects.visible_to(reader(self.request)).of_kind(self.kwargs["kind"]).with_page()

    def get_context_data(self, **kwargs):
        story = self.object
        critics = [byline.critic for byline in story.bylines.all()]
        companion = lead(story)
        return super().get_context_data(
            critics=critics,
            critics_are_introduced=any(map(is_introduced, critics)),
            edition=story.edition if story.edition_is_public else None,
            lead=companion,
            around=surroundings(story, companion),
            text=StoryText(story),
            **kwargs,
        )

    def trailers(self):
        return trailers(self.object.body)


def is_introduced(critic):
    """Whether there is more to say of a critic than the name."""
    return bool(critic.biography or critic.profiles or critic.website or critic.email)


def tallies_of(archive):
    return tallies(archive.today, archive.whole, ":".join(archive.key))


class NumbersMixin:
    """Says of each thing on a page how many live stories it has. `dimension` says what the things are."""

    @cached_property
    def numbers(self):
        return all_tallies(Today.now(), self.dimension)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        for thing in context["page_obj"]:
            thing.number = self.numbers.get(str(thing.pk), 0)
        return context


class CriticsView(NumbersMixin, ListView):
    dimension = Dimension.CRITIC
    paginate_by = 60

    def get_queryset(self):
        return Critic.objects.live().select_related("portrait").order_by("name", "pk")


class CriticView(HubView):
    model = Critic
    template_name = "reviews/critic_detail.html"

    def things(self):
        return Critic.objects.live().select_related("portrait")

    def get_context_data(self, **kwargs):
        found = tallies_of(self.archive)
        return super().get_context_data(
            chart=Chart(found[Dimension.GRADE], found[Dimension.MONTH]),
            favourites=most_used_themes(found[Dimension.THEME], MOST_FAVOURITES),
            **kwargs,
        )


class ThemesView(NumbersMixin, ListView):
    dimension = Dimension.THEME
    paginate_by = 200

    def get_queryset(self):
        return Theme.objects.filter(pk__in=list(self.numbers)).order_by(Lower("name"), "pk")


class ThemeView(HubView):
    model = Theme
    template_name = "reviews/theme_detail.html"

    def get_archive(self):
        return Story.objects.archive(self.object, self.request.GET)

    def get_context_data(self, **kwargs):
        theme, found = self.object, tallies_of(self.archive)
        others = {pk: number for pk, number in found[Dimension.THEME].items() if pk != str(theme.pk)}
        return super().get_context_data(
            neighbours=most_used_themes(others, MOST_NEIGHBOURS, least=2),
            lead=self.lead() if theme.lead_story_id and self.is_opening else None,
            **kwargs,
        )

    def lead(self):
        """The story that a moderator chose, while it is live and on this theme."""
        theme = self.object
        return Story.objects.live().filter(pk=theme.lead_story_id, theme_links__tag=theme).with_card().first()
