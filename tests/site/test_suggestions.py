"""What the field of search suggests: found, chosen by keys, mouse and finger, announced, and never in the way."""

import pytest
from playwright.sync_api import expect

from films.models import AlternativeTitle
from tests.factories import CriticFactory, FilmFactory, PersonFactory, ReviewFactory, ThemeFactory


@pytest.fixture
def film():
    film = FilmFactory(
        title="The Salt Ledger",
        year=2025,
        original_title="دفتر الملح",
        original_language="ar",
        directors=[PersonFactory(name="Salma Aas")],
    )
    AlternativeTitle.objects.create(film=film, title="Le Livre de sel", language="fr")
    ReviewFactory(
        live=True, film=film, themes=[ThemeFactory(name="Saltworks")], critics=[CriticFactory(name="Sal Lind")]
    )
    return film


@pytest.fixture
def field(page, film):
    page.goto("/")
    return page.get_by_role("combobox", name="Search films, people, stories")


def suggested(client, q):
    return client.get("/search/suggest/", {"q": q})


@pytest.mark.django_db
def test_a_suggestion_says_what_it_is_and_where_it_leads(client, film):
    assert suggested(client, "livre").json() == {
        "said": "1 suggestion",
        "suggestions": [
            {
                "name": "Le Livre de sel",
                "language": "fr",
                "kind": "Film",
                "facts": "The Salt Ledger, Salma Aas, 2025",
                "address": film.get_absolute_url(),
            }
        ],
    }


@pytest.mark.django_db
def test_names_that_begin_like_what_was_typed_come_first_at_most_eight(client, film):
    for number in range(9):
        critics = [CriticFactory(name=f"Ada Salt {number}")]
        ReviewFactory(live=True, film=FilmFactory(title=f"A Saltmarsh {number}"), critics=critics)

    names = [suggestion["name"] for suggestion in suggested(client, "salt").json()["suggestions"]]

    assert names[0] == "Saltworks"
    assert len(names) == 8


@pytest.mark.django_db
def test_a_second_word_suggests_from_its_first_letter_on(client):
    for title in ("The Sea", "In the Mood for Love", "Close-Up", "M", "Chelovek s kinoapparatom"):
        ReviewFactory(live=True, film=FilmFactory(title=title))

    def first(typed):
        return suggested(client, typed).json()["suggestions"][0]["name"]

    assert [first(typed) for typed in ("the s", "in the m", "close u")] == [
        "The Sea",
        "In the Mood for Love",
        "Close-Up",
    ]
    assert first("the close") == "Close-Up"


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["", " ", "s", "xqxq"])
def test_too_little_and_what_nothing_is_called_suggest_nothing(client, film, typed):
    assert suggested(client, typed).json() == {"said": "", "suggestions": []}


@pytest.mark.django_db
def test_no_answer_is_kept_or_found_by_a_search_engine_or_sets_a_cookie(client, film):
    response = suggested(client, "salt")

    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.django_db(transaction=True)
class TestInABrowser:
    def test_keys_choose_a_suggestion_and_go_there(self, page, field, film):
        field.press_sequentially("salt")

        options = page.get_by_role("option")
        expect(options).to_have_count(2)
        expect(field).to_have_attribute("aria-expanded", "true")
        expect(page.get_by_role("status").first).to_have_text("2 suggestions")
        field.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
        field.press("ArrowDown")
        expect(options.nth(1)).to_have_attribute("aria-selected", "true")
        expect(options.nth(1)).to_contain_text("The Salt Ledger")
        field.press("Enter")
        page.wait_for_url(f"**{film.get_absolute_url()}")

    def test_enter_without_a_choice_searches(self, page, field):
        field.press_sequentially("salt")
        expect(page.get_by_role("option")).to_have_count(2)

        field.press("Enter")

        page.wait_for_url("**/search/?q=salt")
        expect(page.get_by_role("combobox").first).to_have_value("salt")

    def test_the_way_back_from_the_last_leads_to_what_was_typed(self, page, field):
        field.press_sequentially("salt")
        expect(page.get_by_role("option")).to_have_count(2)

        field.press("ArrowUp")
        expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
        field.press("ArrowDown")

        expect(page.get_by_role("option", selected=True)).to_have_count(0)
        assert field.get_attribute("aria-activedescendant") is None

    @pytest.mark.parametrize("key", ["Home", "End"])
    def test_keys_of_writing_lead_back_to_the_field(self, page, field, key):
        field.press_sequentially("salt")
        expect(page.get_by_role("option")).to_have_count(2)
        field.press("ArrowDown")
        expect(page.get_by_role("option", selected=True)).to_have_count(1)

        field.press(key)

        expect(page.get_by_role("option", selected=True)).to_have_count(0)
        assert field.evaluate("field => field.selectionStart") == {"Home": 0, "End": 4}[key]

    def test_escape_closes_the_list_and_leaves_what_was_typed(self, page, field):
        field.press_sequentially("salt")
        expect(page.get_by_role("listbox")).to_be_visible()

        field.press("Escape")

        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(field).to_have_attribute("aria-expanded", "false")
        expect(field).to_have_value("salt")
        field.press("ArrowDown")
        expect(page.get_by_role("listbox")).to_be_visible()

    def test_whoever_writes_on_after_escape_is_suggested_to_again(self, page, field):
        field.press_sequentially("salt")
        expect(page.get_by_role("listbox")).to_be_visible()
        field.press("Escape")

        field.press("Backspace")
        field.press_sequentially("t")

        expect(page.get_by_role("listbox")).to_be_visible()

    def test_what_was_suggested_for_other_words_goes_with_them(self, page, field, complaints):
        field.press_sequentially("salt")
        expect(page.get_by_role("option")).to_have_count(2)
        page.route("**/search/suggest/**", lambda route: route.abort())

        with page.expect_event("requestfailed"):
            field.fill("kubrick")

        expect(page.get_by_role("listbox")).to_be_hidden()
        field.press("ArrowDown")
        expect(page.get_by_role("option")).to_have_count(0)
        complaints.clear()  # the browser's, of the request that failed

    def test_whoever_leaves_the_field_closes_the_list(self, page, field):
        field.press_sequentially("salt")
        expect(page.get_by_role("listbox")).to_be_visible()

        field.press("Tab")

        expect(page.get_by_role("listbox")).to_be_hidden()

    def test_a_click_goes_there(self, page, field, film):
        field.press_sequentially("salt")

        page.get_by_role("option", name="The Salt Ledger").click()

        page.wait_for_url(f"**{film.get_absolute_url()}")

    def test_a_finger_finds_room_on_the_smallest_screen(self, open_page, film):
        page = open_page(viewport={"width": 320, "height": 640}, has_touch=True)
        page.goto("/search/")
        field = page.get_by_role("combobox", name="Search for")
        field.press_sequentially("دفتر")
        option = page.get_by_role("option")

        expect(option).to_contain_text("دفتر الملح")
        assert option.locator("[lang=ar]").evaluate("name => getComputedStyle(name).direction") == "rtl"
        assert option.bounding_box()["height"] >= 24
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        option.tap()
        page.wait_for_url(f"**{film.get_absolute_url()}")

    def test_an_answer_that_comes_too_late_is_not_shown(self, page, field):
        page.route("**/suggest/?q=salt", lambda route: page.wait_for_timeout(600) or route.continue_())
        field.press_sequentially("salt")
        page.wait_for_timeout(300)

        field.press_sequentially("xqxq")
        page.wait_for_timeout(1200)

        expect(page.get_by_role("listbox")).to_be_hidden()

    def test_where_nothing_answers_the_field_still_searches(self, page, field, complaints):
        page.route("**/suggest/**", lambda route: route.abort())
        field.press_sequentially("salt")
        page.wait_for_timeout(400)
        field.press("Enter")

        page.wait_for_url("**/search/?q=salt")
        complaints.clear()

    def test_without_a_script_the_field_is_a_field(self, open_page, film):
        page = open_page(java_script_enabled=False)
        page.goto("/")
        page.get_by_role("searchbox").fill("salt ledger")
        page.get_by_role("search").get_by_role("button").click()

        page.wait_for_url("**/search/?q=salt+ledger")
        expect(page.get_by_role("link", name="دفتر الملح").first).to_be_visible()
