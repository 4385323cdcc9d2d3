"""What only a browser can tell: pages fit the smallest screen, and need no script."""

import pytest

from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EventFactory,
    FilmFactory,
    ImageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)

LONGEST_WORD = "Donaudampfschifffahrtsgesellschaft"
LONG_TITLE = "Everything We Carried Out of the House on the Last Day Before They Came to Number the Doors"
CELLS = "".join(f"<td>{'column' * 6} {number}</td>" for number in range(6))
BODY = f"""<p>{LONGEST_WORD} {"https://example.org/" + "x" * 120}</p><table><tbody><tr>{CELLS}</tr></tbody></table>
<details class="spoiler"><summary>How it ends</summary><p>The door closes.</p></details>"""


@pytest.fixture
def addresses():
    people, critics = (
        [PersonFactory(name=LONGEST_WORD)],
        [CriticFactory(name=f"{LONGEST_WORD} {name}") for name in "ABC"],
    )
    film = FilmFactory(title=LONGEST_WORD, directors=people, poster=ImageFactory(size=(400, 600)))
    edition = EditionFactory(live=True)
    EventFactory(edition=edition, title=LONGEST_WORD, note=LONG_TITLE, status="moved")
    facts = {"live": True, "edition": edition, "critics": critics, "themes": [ThemeFactory(name=LONGEST_WORD)]}
    body = f'{BODY}<figure data-image="{ImageFactory(size=(900, 400)).pk}"></figure>'
    graded = ReviewFactory(film=film, body=body, grade_scale="tens", grade_value="7.5", **facts)
    plain = ReviewFactory(film=FilmFactory(title=LONG_TITLE), grade_scale="stars", grade_value="4.5", **facts)
    interview = ArticleFactory(
        kind="interview", film=film, people=people, lead_image=ImageFactory(size=(900, 500)), **facts
    )
    things = [graded, plain, interview, film, edition, edition.festival, critics[0], people[0], facts["themes"][0]]
    lists = ["/", "/reviews/", "/interviews/", "/films/", "/critics/", "/themes/", "/festivals/"]
    lists += ["/search/", f"/search/?q={LONGEST_WORD}"]
    return [thing.get_absolute_url() for thing in things] + lists


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_wider_than_the_smallest_screen(open_page, addresses, scheme):
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)

    for address in addresses:
        page.goto(address)

        assert page.evaluate("document.documentElement.scrollWidth") == 320, address


def test_a_spoiler_opens_without_a_script(open_page, addresses):
    page = open_page(java_script_enabled=False)
    page.goto(addresses[0])

    page.get_by_text("How it ends").click()

    page.get_by_text("The door closes.").wait_for(state="visible")


def test_the_first_key_leads_to_the_text(open_page, addresses):
    page = open_page(java_script_enabled=False)
    page.goto(addresses[0])

    page.keyboard.press("Tab")

    assert page.locator(":focus").inner_text() == "Skip to the text"
