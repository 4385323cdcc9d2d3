"""The programme on the smallest screen."""

import pytest

from tests.factories import (
    EditionFactory,
    EntryFactory,
    EventFactory,
    FilmFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    VenueFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)

LONGEST_WORD = "Donaudampfschifffahrtsgesellschaft"


@pytest.fixture
def edition():
    return EditionFactory(live=True, festival__place=LONGEST_WORD)


@pytest.fixture
def event(edition):
    film, people = FilmFactory(title=LONGEST_WORD, runtime=143), [PersonFactory(name=LONGEST_WORD)]
    EntryFactory(edition=edition, film=film, strand=StrandFactory(edition=edition, name=LONGEST_WORD))
    ReviewFactory(live=True, film=film, edition=edition, grade_scale="tens", grade_value="7.5")
    venue = VenueFactory(festival=edition.festival, name=LONGEST_WORD, address="x" * 90)
    facts = {"edition": edition, "films": [film], "participants": people, "venue": venue}
    EventFactory(**facts, kind="q_and_a", note="x" * 90)
    return EventFactory(**facts, status="sold_out", ticket_address=f"https://tickets.example/{'x' * 90}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_a_programme_is_wider_than_the_smallest_screen(open_page, edition, event, scheme):
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)

    for address in [edition.get_programme_url(), event.get_absolute_url(), edition.strands.get().get_absolute_url()]:
        page.goto(address)

        assert page.evaluate("document.documentElement.scrollWidth") == 320, address


def test_a_day_is_reached_without_a_script(open_page, edition, event):
    page = open_page(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page.goto(edition.get_programme_url())

    page.get_by_role("navigation", name="Days").get_by_role("link").click()

    assert page.url.endswith("#day-2012-05-19")
    assert page.get_by_role("heading", name="Saturday, 19 May").is_visible()
