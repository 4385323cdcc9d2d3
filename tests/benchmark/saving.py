"""What the index adds to saving a story whose text has changed."""

import gc
from random import Random
from time import perf_counter

from publishing.signals import stories_changed, told_once


def saves(rounds):
    """(without, with): milliseconds of saves in turn, of the same stories."""
    from reviews.models import Story
    from search import filing
    from search.receivers import file_and_rename

    chosen = Random(5).sample(list(Story.objects.live().values_list("pk", flat=True)), rounds)
    stories = [Story.objects.get(pk=pk) for pk in chosen]
    for story in stories[:5]:
        milliseconds(story)
    without, with_index = [], []
    gc.collect()
    for number, story in enumerate(stories):
        for is_on in (False, True) if number % 2 else (True, False):
            if is_on:
                with_index.append(milliseconds(story))
            else:
                stories_changed.disconnect(file_and_rename)
                without.append(milliseconds(story))
                stories_changed.connect(file_and_rename)
    filing.file(chosen)
    return without, with_index


def milliseconds(story):
    """The text gets another sentence each time, as after some minutes of work."""
    story.body += f"<p>A sentence more, the {len(story.body)}th letter begins it.</p>"
    start = perf_counter()
    with told_once():
        story.save()
    return (perf_counter() - start) * 1000
