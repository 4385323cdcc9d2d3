"""Searches of each sort, drawn from the texts of a magazine, and their times. Started by `search`."""

import gc
import sys
from collections import Counter, deque
from importlib import import_module
from random import Random
from statistics import median, quantiles
from time import perf_counter

from django.http import QueryDict

GOAL, GOAL_OF_SAVING = 50, 5
PAGE, WARM = 20, 5
LOOKED_AT = 400


def main(rounds):
    # As a server loads it.
    import_module("cinesite.wsgi")
    from django.test import Client

    from tests.benchmark.saving import saves

    print(f"{'':34}{'p50':>8}{'p95':>8}{'page, p50':>11}   found (median), the first of them")
    client, late = Client(SERVER_NAME="127.0.0.1"), []
    sorts = drawn(Random(4), rounds + WARM)
    # A process that has just begun still puts its questions into words.
    for asked in sorts.values():
        deque(map(search, asked[rounds:]), maxlen=0)
    for sort, asked in sorts.items():
        del asked[rounds:]
        gc.collect()
        times, founds = zip(*map(search, asked), strict=True)
        pages = [page(client, address) for address in asked[: min(rounds, 20)]]
        p50, p95 = median(times), quantiles(times, n=20)[-1]
        late += [sort] if p95 > GOAL else []
        print(
            f"{sort:34}{p50:8.1f}{p95:8.1f}{median(pages):11.1f}   {median(founds):.0f}   {asked[0]['q']}", flush=True
        )
    without, with_search = saves(rounds)
    more = median(with_search) - median(without)
    print(f"\nsaving a story, p50: {median(without):.1f} ms, with the index {median(with_search):.1f}: {more:.1f} more")
    print(f"p95: {quantiles(without, n=20)[-1]:.1f} and {quantiles(with_search, n=20)[-1]:.1f}")
    if more > GOAL_OF_SAVING:
        late.append("saving")
    print(f"Over the goal: {', '.join(late) or 'none'}")
    return bool(late)


def search(asked):
    """(milliseconds, stories found) with the stories of the first page, and what else is called so."""
    from search.results import Search

    start = perf_counter()
    found = Search(asked)
    _ = found.selection[:PAGE], found.things
    return (perf_counter() - start) * 1000, len(found.found)


def page(client, asked):
    start = perf_counter()
    response = client.get(f"/search/?{asked.urlencode()}")
    assert response.status_code == 200, asked
    return (perf_counter() - start) * 1000


def drawn(random, rounds):
    """{sort of search: the parameters of its searches}"""
    from films.models import Film
    from search.models import Text
    from search.stems import STOP_WORDS

    keys = list(Text.objects.order_by("key").values_list("key", flat=True))
    chosen = Text.objects.filter(key__in=random.sample(keys, min(LOOKED_AT, len(keys))))
    texts = [text.split() for text in chosen.values_list("words", flat=True)]
    stories = Counter(word for text in texts for word in set(text) if word not in STOP_WORDS)
    rare = sorted(word for word, number in stories.items() if number == 1)
    common = sorted(stories.items(), key=lambda pair: (-pair[1], pair[0]))[:10]

    def telling():
        return [word for word in random.choice(texts) if word not in STOP_WORDS]

    def two():
        return " ".join(random.sample(sorted(set(telling())), 2))

    def phrase():
        text = random.choice(texts)
        start = random.randrange(len(text) - 200)
        return f'"{" ".join(text[start : start + 3])}"'

    filters, films = list(some_filters()), list(Film.objects.order_by("pk").values_list("title", flat=True)[:5_000])
    sorts = {
        "a rare word": lambda: {"q": random.choice(rare)},
        "the commonest word": lambda: {"q": common[0][0]},
        "one of the ten commonest": lambda: {"q": random.choice(common)[0]},
        "two words of one text": lambda: {"q": two()},
        "two of the ten commonest": lambda: {"q": " ".join(word for word, _number in random.sample(common, 2))},
        "a phrase of three words": lambda: {"q": phrase()},
        "the beginning of a word": lambda: {"q": f"{random.choice(rare)[:4]}*"},
        "a mistyped title": lambda: {"q": mistyped(random, random.choice(films))},
        "a rare word, filtered": lambda: {"q": random.choice(rare)} | random.choice(filters),
        "the commonest word, filtered": lambda: {"q": common[0][0]} | random.choice(filters),
        "two words, filtered twice": lambda: {"q": two()} | random.choice(filters) | filters[0],
    }
    return {sort: [parameters(draw()) for _round in range(rounds)] for sort, draw in sorts.items()}


def some_filters():
    from reviews.catalogue import Today, all_tallies
    from reviews.models import Critic, Facet, Theme

    yield {"kind": "reviews"}
    yield from ({"theme": theme.slug} for theme in Theme.objects.live().order_by("pk")[:20])
    yield from ({"critic": critic.slug} for critic in Critic.objects.live().order_by("pk")[:20])
    yield from ({"film_year": year} for year in sorted(all_tallies(Today.now(), Facet.Dimension.FILM_YEAR)))


def mistyped(random, title):
    """One slip in the longest word: a letter left out, doubled, or two swapped."""
    word = max(title.split(), key=len)
    place = random.randrange(1, len(word) - 1)
    slips = [
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    ]
    return title.replace(word, random.choice(slips))


def parameters(asked):
    query = QueryDict(mutable=True)
    query.update(asked)
    return query


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
