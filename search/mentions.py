"""Whom and what stories name beside their own film and festival, for any number of stories in one question."""

from collections import defaultdict
from functools import lru_cache

from django.db.models import CharField, F, Value

from films.models import AlternativeTitle, Credit
from publishing.prepared import Prepared, slots
from reviews.models import Byline, Story, StoryTheme, Subject


def ways(stories):
    """Of each sort of thing: from the table that ties it to stories, story, key, name, name in another script.

    Not from the stories themselves: PostgreSQL would think about the many joins for longer than they take.
    """
    of_film = {"film__stories__pk__in": stories}
    yield "title", AlternativeTitle.objects.filter(**of_film), "film__stories", "pk", "title", None
    yield "film", Story.also_about.through.objects.filter(story__pk__in=stories), "story", "film", "film__title", None
    person = "person", "person__name", "person__original_name"
    yield "person", Subject.objects.filter(story__pk__in=stories), "story", *person
    yield "person", Credit.objects.filter(**of_film), "film__stories", *person
    yield "critic", Byline.objects.filter(story__pk__in=stories), "story", "critic", "critic__name", None
    themes = StoryTheme.objects.filter(content_object__pk__in=stories)
    yield "theme", themes, "content_object", "tag", "tag__names__name", None


def mentions_of(ids):
    """{story: {sort of thing: {(key, name)}}}"""
    found = defaultdict(lambda: defaultdict(set))
    for sort, story, key, *names in of_so_many(len(ids)).ask(*ids):
        if key is not None:
            found[story][sort].update((key, name) for name in names if name)
    return found


@lru_cache(4)
def of_so_many(number):
    questions = [
        rows.order_by().values_list(Value(sort, CharField()), story, key, F(name), F(other) if other else NOTHING)
        for sort, rows, story, key, name, other in ways(slots(number))
    ]
    return Prepared(questions[0].union(*questions[1:], all=True))


NOTHING = Value("", CharField())
