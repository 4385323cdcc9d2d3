from textwrap import shorten

from publishing.body import plain_text

LENGTH = 160


def summary(story):
    """What stands in a search result or a feed: the standfirst, else how the text begins, without its spoilers."""
    return story.standfirst or beginning(story.body)


def beginning(html):
    return shorten(plain_text(html), LENGTH, placeholder=" …")
