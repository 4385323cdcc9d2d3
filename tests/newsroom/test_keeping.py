"""Typed and not saved: the tab was signed out, left or lost, and the words are there again, in a real browser."""

import re

import pytest

from reviews.models import Article
from tests.factories import ArticleFactory, PageFactory, ThemeFactory, UserFactory
from tests.newsroom.hands import Editor

ADD = "/admin/reviews/article/add/"
WORDS = "The last tram left at ten, and nobody in the hall looked at the clock."
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('kept-words')).length"


@pytest.fixture
def user(transactional_db):
    return UserFactory(role="Publisher")


@pytest.fixture
def hands(open_page, user):
    hands = Editor(open_page(viewport={"width": 1280, "height": 1000}))
    hands.sign_in(user.username)
    return hands


def sign_in_again(hands, user):
    hands.page.context.clear_cookies()
    hands.sign_in(user.username)


def write_a_feature(hands, headline="The long way home"):
    hands.fill(headline=headline, standfirst="On trams.")
    hands.write([WORDS])
    hands.choose("themes", "exile")


def banner(page):
    return page.get_by_text(re.compile(r"^Words of yours from .*\d\d:\d\d were not saved\.$"))


def wait_until_kept(page):
    for _ in range(50):
        if page.evaluate(KEPT):
            return
        page.wait_for_timeout(100)
    raise AssertionError("Nothing was kept within five seconds.")


def press(page, words):
    page.get_by_role("button", name=words, exact=True).click()


def put_back(page):
    with page.expect_navigation():
        press(page, "Put them back")
    page.wait_for_selector(".ProseMirror")


def test_what_was_typed_into_a_signed_out_tab_is_put_back_and_saved(hands, user):
    ThemeFactory(name="exile")
    page = hands.page
    page.goto(ADD)
    write_a_feature(hands)
    page.context.clear_cookies(name="sessionid")

    press(page, "Save")
    page.wait_for_selector("#id_password")
    hands.sign_in(user.username)
    page.goto(ADD)
    assert banner(page).is_visible()
    assert page.input_value("#id_headline") == ""
    put_back(page)

    assert not banner(page).is_visible()
    assert page.input_value("#id_headline") == "The long way home"
    assert hands.editor().inner_text().strip() == WORDS
    assert "exile" in page.locator(".field-themes .select2-selection").inner_text()
    hands.save()
    story = Article.objects.get()
    assert (story.headline, story.standfirst, story.body) == ("The long way home", "On trams.", f"<p>{WORDS}</p>")
    assert [theme.name for theme in story.themes.all()] == ["exile"]
    assert page.evaluate(KEPT) == 0
    page.goto(ADD)
    assert not banner(page).is_visible()


def test_a_form_that_was_left_offers_its_words_until_they_are_thrown_away(hands):
    story = ArticleFactory(headline="Slow water")
    page = hands.page
    page.goto(f"/admin/reviews/article/{story.pk}/change/")
    hands.fill(headline="Slow water, revisited")
    wait_until_kept(page)

    page.goto("/admin/")
    page.goto(f"/admin/reviews/article/{story.pk}/change/")
    assert banner(page).is_visible()
    press(page, "Throw them away")

    assert not banner(page).is_visible()
    assert page.input_value("#id_headline") == "Slow water"
    assert page.evaluate(KEPT) == 0


@pytest.mark.parametrize("button", ["Save", "Save and preview", "Publish now"])
def test_nothing_is_kept_of_what_was_saved(hands, button):
    page = hands.page
    page.goto(ADD)
    hands.fill(headline="Slow water")
    hands.write([WORDS])
    wait_until_kept(page)

    with page.expect_navigation():
        press(page, button)
    page.goto(ADD)

    assert Article.objects.get().headline == "Slow water"
    assert page.evaluate(KEPT) == 0
    assert not banner(page).is_visible()


def test_what_the_form_refuses_stays_kept_until_it_is_saved(hands):
    page = hands.page
    page.goto("/admin/masthead/page/add/")
    hands.write([WORDS])

    press(page, "Save")
    page.wait_for_selector(".errornote")
    assert page.evaluate(KEPT) == 1
    assert not banner(page).is_visible()
    page.goto("/admin/masthead/page/add/")
    put_back(page)
    hands.fill(title="About")
    hands.save()

    assert page.evaluate(KEPT) == 0


def test_the_success_of_another_form_takes_nothing_away(hands, user):
    page = hands.page
    page.goto(ADD)
    hands.fill(headline="The long way home")
    page.context.clear_cookies(name="sessionid")
    press(page, "Save")
    page.wait_for_selector("#id_password")
    sign_in_again(hands, user)

    other = PageFactory(title="About")
    page.goto(f"/admin/masthead/page/{other.pk}/change/")
    hands.fill(title="About us")
    hands.save()
    page.goto(ADD)

    assert banner(page).is_visible()


def test_words_put_back_over_a_later_version_do_not_replace_it_unseen(hands, open_page):
    story = ArticleFactory(headline="Slow water")
    address = f"/admin/reviews/article/{story.pk}/change/"
    page = hands.page
    page.goto(address)
    hands.fill(headline="Mine")
    wait_until_kept(page)
    page.goto("/admin/")
    other = Editor(open_page())
    other.sign_in(UserFactory(role="Editor").username)
    other.page.goto(address)
    other.fill(headline="Theirs")
    other.save()

    page.goto(address)
    put_back(page)
    press(page, "Save")

    page.get_by_text("while you had it open").wait_for()
    assert page.input_value("#id_headline") == "Mine"
    assert Article.objects.get().headline == "Theirs"


def test_words_are_offered_to_nobody_else(hands):
    page = hands.page
    page.goto(ADD)
    hands.fill(headline="The long way home")
    wait_until_kept(page)

    sign_in_again(hands, UserFactory(role="Editor"))
    page.goto(ADD)

    assert page.evaluate(KEPT) == 1
    assert not banner(page).is_visible()


def test_words_of_more_than_thirty_days_ago_are_dropped(hands):
    page = hands.page
    page.goto(ADD)
    hands.fill(headline="The long way home")
    wait_until_kept(page)

    page.goto("/admin/")
    page.clock.install()
    page.clock.fast_forward(31 * 24 * 60 * 60 * 1000)
    page.goto(ADD)

    assert page.evaluate(KEPT) == 0


@pytest.mark.parametrize(("typed", "warnings"), [("", []), ("Slow water", ["beforeunload"])])
def test_leaving_warns_where_something_was_typed(hands, typed, warnings):
    page = hands.page
    heard = []
    page.on("dialog", lambda dialog: (heard.append(dialog.type), dialog.accept()))
    page.goto(ADD)
    page.wait_for_selector(".ProseMirror")
    page.click("#id_headline")
    page.keyboard.type(typed)

    page.goto("/admin/")

    assert heard == warnings


def test_the_way_back_leads_to_what_was_typed(hands):
    page = hands.page
    page.goto(ADD)
    hands.fill(headline="The long way home")
    hands.write([WORDS])
    page.click("#site-name a")
    page.wait_for_url("**/admin/")

    page.go_back()
    page.wait_for_selector(".ProseMirror")
    if not page.input_value("#id_headline"):
        put_back(page)

    assert page.input_value("#id_headline") == "The long way home"
    assert hands.editor().inner_text().strip() == WORDS
    banner(page).wait_for(state="hidden")


def test_a_browser_without_room_saves_all_the_same(hands):
    page = hands.page
    page.add_init_script("""
        const write = Storage.prototype.setItem
        Storage.prototype.setItem = function (key, value) {
          if (key.startsWith("kept-words")) throw new DOMException("Full", "QuotaExceededError")
          write.call(this, key, value)
        }
    """)
    page.goto(ADD)
    hands.fill(headline="Slow water")
    page.wait_for_timeout(1200)

    hands.save()

    assert page.evaluate(KEPT) == 0
    assert Article.objects.get().headline == "Slow water"
