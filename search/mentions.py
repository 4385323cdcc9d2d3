"""Whom and what stories name beside their own film and festival, for any number of stories in one question."""

from collections import defaultdict
from functools import lru_cache

from django.db.models import CharField, F, Value

from publishing.prepared import Prepared, Slot
from reviews.models import Story

# Of each sort of thing: where a story finds its key, its name, and its name in another script.
WAYS = [
    ("title", "film__alternative_titles__pk", "film__alternative_titles__title", None),
    ("film", "also_about__pk", "also_about__title", None),
    ("person", "people__pk", "people__name", "people__original_name"),
    ("person", "film__credits__person__pk", "film__credits__person__name", "film__credits__person__original_name"),
    ("critic", "bylines__critic__pk", "bylines__critic__name", None),
    ("theme", "theme_links__tag__pk", "theme_links__tag__names__name", None),
]


def mentions_of(ids):
    """{story: {sort of thing: {(key, name)}}}"""
    found = defaultdict(lambda: defaultdict(set))
    for sort, story, key, *names in of_so_many(len(ids)).ask(dict(enumerate(ids))):
        if key is not None:
            found[story][sort].update((key, name) for name in names if name)
    return found


@lru_cache(4)
def of_so_many(number):
    stories = Story.objects.filter(pk__in=[Slot(place) for place in range(number)]).order_by()
    questions = [
        stories.values_list(Value(sort, CharField()), "pk", key, F(name), F(other) if other else Value("", CharField()))
        for sort, key, name, other in WAYS
    ]
    return Prepared(questions[0].union(*questions[1:], all=True))
