"""What makes a story comfortable to read: how long it is, what is in it, its pictures large, its grade explained."""

import re

import pytest

from publishing.body import sanitise
from reviews.reading import minutes, reading_time
from tests.factories import ArticleFactory, CriticFactory, FilmFactory, ImageFactory, ReviewFactory
from tests.site.reading import in_order, read

pytestmark = pytest.mark.django_db

LONG = f"<p>{'The keeper counts ships. ' * 300}</p>"
SHORT = "<p>The keeper counts ships.</p>"


def story(client, body, **facts):
    return read(client, ArticleFactory(live=True, body=sanitise(body), **facts).get_absolute_url())


def contents(page):
    return [(link["href"], link["text"]) for link in page.all("a") if link["href"].startswith("#part")]


@pytest.mark.parametrize(
    "html, expected",
    [
        ("", 1),
        (SHORT, 1),
        ("<p>one two </p>" * 238, 2),
        ("<p>one two </p>" * 119 * 7, 7),
        (f"<p>{'一' * 255 * 4}。</p>", 4),
        (f"<p>{'映画の' * 119 * 5}</p>", 5),
        (f"<p>{'ก' * 863 * 3}</p>", 3),
        (f"<p>{'word ' * 238}{'一' * 255}</p>", 2),
    ],
)
def test_minutes_follow_from_words_and_where_none_are_parted_from_characters(html, expected):
    assert minutes(html) == expected


def test_markup_and_addresses_are_not_read():
    assert minutes('<p><a href="https://example.org/ a b c d">word</a></p>' * 230) == 1


def test_reading_time_is_said_in_words():
    assert reading_time(SHORT) == "1-minute read"
    assert reading_time("<p>one two </p>" * 238) == "2-minute read"


@pytest.mark.parametrize(
    "facts", [{}, {"biography": "<p>Born at sea.</p>"}, {"twitter": "nell"}], ids=["signed", "introduced", "followed"]
)
@pytest.mark.parametrize("poster", [True, False])
def test_a_story_says_once_how_long_it_is(client, facts, poster):
    film = FilmFactory(poster=ImageFactory() if poster else None)
    review = ReviewFactory(live=True, film=film, body=LONG, critics=[CriticFactory(**facts)])

    page = read(client, review.get_absolute_url())

    assert page.text.count("5-minute read") == 1


def test_a_long_text_lists_its_parts_and_each_leads_to_its_heading(client):
    page = story(client, f"<h2>The pier</h2>{LONG}<h3>Its <em>lamp</em></h3>{SHORT}<h2>The sea</h2>{SHORT}")

    assert contents(page) == [
        ("#part-the-pier", "The pier"),
        ("#part-its-lamp", "Its lamp"),
        ("#part-the-sea", "The sea"),
    ]
    assert page.one("h3", id="part-its-lamp")["text"] == "Its lamp"
    assert page.one("nav", **{"aria-labelledby": "contents"})["text"].startswith("In this piece")
    assert in_order(page.text, "In this piece", "The sea", "The keeper counts")


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>One</h2>{SHORT}<h2>Two</h2>{SHORT}<h2>Three</h2>{SHORT}",
        f"<h2>One</h2>{LONG}<h2>Two</h2>{SHORT}",
        f"<h2>One</h2>{LONG}<h4>Two</h4>{SHORT}<h4>Three</h4>{SHORT}",
    ],
    ids=["short", "two parts", "small headings"],
)
def test_what_needs_no_contents_has_none(client, body):
    assert "In this piece" not in story(client, body).text


def test_headings_keep_ids_of_their_own_whatever_they_say(client):
    words = ["Main", "Themes", "Themes", "Themes 2", "終わり", "…!", "Ελλάδα", "fn-1", "Contents"]
    body = LONG + "".join(f"<h2>{heading}</h2>{SHORT}" for heading in words)

    page = story(client, body)

    ids = [element["id"] for element in page.elements if element.get("id")]
    assert len(ids) == len(set(ids))
    assert [address.removeprefix("#") for address, _words in contents(page)] == [h["id"] for h in page.all("h2")[1:10]]
    assert {"part-themes", "part-themes-2", "part-themes-2-2", "part-終わり", "part-ελλάδα"} <= set(ids)


def test_contents_name_neither_note_marks_nor_what_a_spoiler_hides(client):
    mark = '<sup id="fnref-1"><a href="#fn-1">1</a></sup>'
    hidden = f"<details class='spoiler'><summary>The end</summary><h2>He drowns</h2>{SHORT}</details>"

    page = story(client, f"<h2>One{mark}</h2>{LONG}<h2>Two</h2>{hidden}<h2>Three</h2>")

    assert [words for _address, words in contents(page)] == ["One", "Two", "Three"]


def test_a_spoiler_stands_on_the_page_of_its_story_alone(client):
    hidden = "<details class='spoiler'><summary>The end</summary><p>He drowns.</p></details>"
    review = ReviewFactory(live=True, body=sanitise(f"{hidden}{SHORT}"))
    elsewhere = ["/", "/reviews/", review.film.get_absolute_url()]

    page = read(client, review.get_absolute_url())

    assert "drowns" in page.text
    assert not [tag for tag in page.all("meta") if "drowns" in tag.get("content", "")]
    assert not [address for address in elsewhere if "drowns" in client.get(address).content.decode()]
    assert "drowns" not in re.search(r"<item>.*?<description>(.*?)</description>", feed(client), re.DOTALL)[1]


def feed(client):
    return client.get("/feed/").content.decode()


def test_a_still_is_a_link_to_the_whole_picture_that_says_so(client):
    image, plain = ImageFactory(size=(1700, 900), alt="The stairs"), ImageFactory(alt="", decorative=True)

    page = story(client, f'<figure data-image="{image.pk}"></figure><figure data-image="{plain.pk}"></figure>')

    large, unnamed = page.all("a", **{"class": "enlarge"})
    assert large["href"].endswith("/1600.jpg")
    assert in_order(page.text, "Enlarge: [The stairs]", "Enlarge the picture")
    assert client.get(unnamed["href"]).status_code == 200


def test_only_pages_with_stills_carry_what_enlarges_them(client):
    with_still = story(client, f'<figure data-image="{ImageFactory().pk}"></figure>')
    without = story(client, SHORT)

    assert [len(page.all("dialog")) for page in (with_still, without)] == [1, 0]


@pytest.mark.parametrize(
    "scale, value, parts",
    [
        ("letters", "A-", ["This one stands at 90.", "A plus, 100", "A minus, 90", "F, 20"]),
        ("stars", "3.5", ["This one stands at 70.", "Five stars out of five, 100", "No stars out of five, 0"]),
        ("tens", "7.5", ["This one stands at 75.", "10 out of 10, 100", "0 out of 10, 0"]),
    ],
)
def test_a_grade_explains_its_whole_scale(client, scale, value, parts):
    review = ReviewFactory(live=True, grade_scale=scale, grade_value=value)

    page = read(client, review.get_absolute_url())

    assert in_order(page.text, "How we grade", *parts)
    assert parts[0].removeprefix("This one stands at ") in page.one("li", **{"aria-current": "true"})["text"] + "."


def test_the_link_to_copy_is_the_canonical_one(client, settings):
    settings.SITE_URL = "https://magazine.example"

    page = story(client, SHORT)

    (copy,) = [button for button in page.all("button") if button.get("data-address")]
    assert copy["data-address"] == page.one("link", rel="canonical")["href"]
    assert "hidden" in page.one("p", **{"class": "copy bill"})


@pytest.fixture
def address():
    """Where a long story with two stills stands, for a browser."""
    stills = [
        ImageFactory(size=(900, 500), alt="The stairs", caption="Up there", credit="Fog & Sons"),
        ImageFactory(size=(900, 400), alt="The boat", caption="Far out"),
    ]
    figures = "".join(f'<figure data-image="{still.pk}"></figure>' for still in stills)
    parts = "".join(f"<h2>Part {number}</h2>{LONG}" for number in range(1, 4))
    story = ReviewFactory(live=True, body=sanitise(parts + figures), grade_scale="letters", grade_value="B+")
    return story.get_absolute_url()


def test_stills_open_large_one_after_the_other(page, address):
    page.goto(address)
    page.get_by_role("link", name="Enlarge: The stairs").click()
    dialog = page.get_by_role("dialog", name="Enlarged picture")
    dialog.get_by_alt_text("The stairs").wait_for()
    assert "1 of 2" in dialog.inner_text() and "Up there" in dialog.inner_text() and "Fog & Sons" in dialog.inner_text()

    page.keyboard.press("ArrowRight")
    dialog.get_by_alt_text("The boat").wait_for()
    dialog.get_by_role("button", name="Next").click()

    dialog.get_by_alt_text("The stairs").wait_for()
    assert dialog.get_by_role("img").count() == 1


@pytest.mark.parametrize("leave", ["Escape", "Enter"])
def test_whoever_leaves_the_large_still_is_where_it_was_opened(page, address, leave):
    page.goto(address)
    link = page.get_by_role("link", name="Enlarge: The boat")
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()

    page.keyboard.press(leave)

    page.get_by_role("dialog").wait_for(state="hidden")
    assert link.evaluate("link => link === document.activeElement")


def test_without_a_script_a_still_leads_to_the_picture(open_page, address):
    page = open_page(java_script_enabled=False)
    page.goto(address)

    picture = page.get_by_role("link", name="Enlarge: The stairs").get_attribute("href")
    assert page.request.get(picture).headers["content-type"] == "image/jpeg"


def test_the_link_is_copied_and_the_page_says_so(open_page, address):
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address)

    page.get_by_role("button", name="Copy link").click()

    page.get_by_role("status").get_by_text("Link copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("[rel=canonical]").get_attribute("href")


def test_where_the_clipboard_is_refused_the_link_stands_selected(open_page, address):
    page = open_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address)

    page.get_by_role("button", name="Copy link").click()

    chosen = page.get_by_role("textbox", name="Copy link")
    assert chosen.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)").endswith(address)


def test_a_phone_offers_its_own_way_to_share(open_page, address):
    page = open_page(has_touch=True, is_mobile=True)
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    page.goto(address)

    page.get_by_role("button", name="Share").click()

    assert page.evaluate("shared.url").endswith(address)


def test_without_a_script_nothing_offers_to_copy(open_page, address):
    page = open_page(java_script_enabled=False)

    page.goto(address)

    assert page.get_by_role("main").get_by_role("button").count() == 0


def test_paper_carries_nothing_that_only_a_screen_needs(page, address):
    page.goto(address)
    aids = [page.locator(name) for name in (".contents", ".copy", ".marks")]
    assert all(aid.is_visible() for aid in aids)

    page.emulate_media(media="print")

    assert not any(aid.is_visible() for aid in aids)
