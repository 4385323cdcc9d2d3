"""A story's text as its own page shows it: to be opened at any heading, with players for its trailers."""

from functools import cached_property

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from publishing.body.contents import headings, nested
from publishing.body.tree import parse

from .reading import minutes
from .rendering import Renderer, opening

# A text of fewer parts, or one that is read in less, is its own contents.
FEWEST_PARTS, FEWEST_MINUTES = 3, 3


class StoryText(Renderer):
    def __init__(self, story):
        super().__init__(story.body)
        self.story = story
        self.root = parse(story.body)
        self.headings = {heading.element: heading for heading in headings(self.root)}

    @cached_property
    def html(self):
        return mark_safe(self.inside(self.root))

    @cached_property
    def contents(self):
        is_long = len(self.headings) >= FEWEST_PARTS and minutes(self.story.body) >= FEWEST_MINUTES
        return nested(self.headings.values()) if is_long else []

    @property
    def has_stills(self):
        return bool(self.images)

    @property
    def has_trailers(self):
        return "data-trailer" in self.story.body

    @property
    def face(self):
        """What stands where a trailer will play; no still is shown twice."""
        lead_image, film = self.story.lead_image, self.story.film
        if lead_image and lead_image.pk not in self.images:
            return lead_image
        return film and film.poster

    def _h2(self, element):
        heading = self.headings.get(element)
        if not heading:
            return self.plain(element)
        return f"{opening(element.tag, element.attrs | {'id': heading.id})}{self.inside(element)}</{element.tag}>"

    _h3 = _h2

    def trailer(self, address):
        return render_to_string("components/trailer.html", {"address": address, "image": self.face})
