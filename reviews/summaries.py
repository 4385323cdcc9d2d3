from textwrap import shorten

from publishing.body import plain_text

LENGTH = 160


def summary(story):
    """What stands in a search result or a feed: the standfirst, else how the text begins, without its spoilers."""
    return story.standfirst or shorten(plain_text(story.body), LENGTH, placeholder=" …")
