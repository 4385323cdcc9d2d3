"""Critics, the themes that stories are about, and the stories themselves."""

from .catalogue import Catalogue, Facet, Place
from .critics import Critic
from .doors import Article, Review, ThemedStory
from .links import Byline, StoryImage, Subject
from .stories import Story
from .themes import StoryTheme, Theme, ThemeName

__all__ = [
    "Article",
    "Byline",
    "Catalogue",
    "Critic",
    "Facet",
    "Place",
    "Review",
    "Story",
    "StoryImage",
    "StoryTheme",
    "Subject",
    "Theme",
    "ThemeName",
    "ThemedStory",
]
