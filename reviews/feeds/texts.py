"""The text of a story in a feed, and the pictures that it shows."""

from publishing.addresses import absolute
from publishing.body.tree import Element, parse

from ..rendering import FeedRenderer


def texts_of(stories):
    """The text of each; what all of them name is looked up at once."""
    shared = FeedRenderer(*(story.body for story in stories))
    return [FeedText(story, shared) for story in stories]


class FeedText(FeedRenderer):
    def __init__(self, story, shared):
        self.images, self.films = shared.images, shared.films
        self.page = absolute(story.get_absolute_url())
        self.root = parse(story.body)

    @property
    def html(self):
        return self.inside(self.root)

    @property
    def stills(self):
        """The pictures of the text, without those that a spoiler hides."""
        figures = [element for element in unfolded(self.root) if element.tag == "figure"]
        found = ((self.image(figure), figure) for figure in figures)
        return [self.picture(image, figure) for image, figure in found if image]

    def address(self, address):
        """A note is found on the story's own page: in a reader, several texts have a note of that number."""
        return f"{self.page}{address}" if address.startswith("#") else super().address(address)


def unfolded(element):
    """Every element below that one sees without unfolding anything."""
    for child in element.children:
        if isinstance(child, Element) and child.tag != "details":
            yield child
            yield from unfolded(child)
