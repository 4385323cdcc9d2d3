"""Critics, the themes that stories are about, and the stories themselves."""

from .critics import Critic
from .stories import Article, Byline, Review, Story, StoryImage, Subject, ThemedStory
from .themes import StoryTheme, Theme, ThemeName

__all__ = [
    "Article",
    "Byline",
    "Critic",
    "Review",
    "Story",
    "StoryImage",
    "StoryTheme",
    "Subject",
    "Theme",
    "ThemeName",
    "ThemedStory",
]
