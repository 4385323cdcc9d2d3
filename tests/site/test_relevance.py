import re

import pytest
from django.utils import timezone

from cinesite.demo import loading
from cinesite.demo.pictures import PICTURES
from festivals.models import Edition
from films.models import Film, Person
from reviews.models import Critic, Story, Theme
from tests.factories import ImageFactory
from tests.site.relevance import EXPECTED

pytestmark = pytest.mark.django_db

CALLED = {
    "story": (Story, lambda story: story.headline),
    "film": (Film, lambda film: film.title),
    "person": (Person, str),
    "critic": (Critic, str),
    "edition": (Edition, str),
    "theme": (Theme, str),
}
LINK_OF_HEADING = re.compile('<h3><a href="([^"]+)"')


@pytest.fixture
def magazine(monkeypatch):
    """The demo, with small pictures for its drawings."""
    monkeypatch.setattr(loading, "hang", lambda: {key: ImageFactory() for key in PICTURES})
    loading.load()


def this_time(text):
    """Lantern Week takes place in the year in which the demo is loaded, and took place in the one before."""
    year = timezone.now().year
    return text.format(year=year, before=year - 1)


def found(client, typed, section):
    """The addresses of what stands in a section of the page, in their order."""
    response = client.get("/search/", {"q": this_time(typed)})
    assert response.status_code == 200, typed
    _before, _id, rest = response.content.decode().partition(f'aria-labelledby="{section}"')
    return LINK_OF_HEADING.findall(rest.partition("</section>")[0])


def addresses():
    """{(kind, name): address} of the whole magazine."""
    return {
        (kind, called(thing)): thing.get_absolute_url()
        for kind, (model, called) in CALLED.items()
        for thing in model.objects.all()
    }


def test_what_an_editor_would_expect_first_stands_first_and_what_is_not_out_nowhere(client, magazine):
    known, wrong, shown = addresses(), [], set()
    hidden = {story.get_absolute_url() for story in Story.objects.exclude(pk__in=Story.objects.live())}

    for typed, kind, *names in EXPECTED:
        results = found(client, typed, "stories" if kind == "story" else "things")
        first = next(iter(results), None)
        shown.update(results)
        if first not in [known[kind, this_time(name)] for name in names]:
            wrong.append(f"{typed}: {first}, not {kind} {names}")

    assert wrong == []
    assert len(hidden) == 3
    assert not shown & hidden
