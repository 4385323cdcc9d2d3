"""From an empty newsroom to the reader's page, in a real browser: a festival notice, and a review with everything."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import EditionFactory, FilmFactory, ImageFactory, ReviewFactory, UserFactory
from tests.newsroom.hands import Editor
from tests.pictures import drawn, encoded

ABOUT = [
    "Since the spring of 1998 this magazine has been read on trams, in queues and under the seats of small cinemas.",
    "It brings reviews of what opens, talks with who made it, and letters from festivals near the sea.",
]
NOTICE = [
    "Lanterns of Orrin (2012), directed by Mirela Stoyan, opens on a quay where nobody waits for anything any more.",
    "A harbour is measured, sold and measured again; the camera stays with whoever holds the tape.",
    "The delegation had left before the questions began, and so the audience asked one another.",
]
REVIEW = [
    "I had not heard of the lamps of Orrin before this film, and I have thought of little else since.",
    "Stoyan spent three winters on the quay and never once asks a man to look into the lens.",
    "What she finds is an argument about light: who pays for it, and who may put it out.",
    "Halfway through, a clerk reads a list of streets aloud, and the hall around me fell quiet.",
    "The second half moves indoors, where the rooms are small and every kettle has an opinion.",
    "There is humour here, dry as chalk, in the way the council numbers its own mistakes.",
    "Not all of it holds: a song is used twice, and once would have been plenty.",
    "Still, I walked home the long way, counting windows.",
]
BIOGRAPHY = "Tomas Brandt has written about films since a usher let him in for nothing."
HEADLINES = ["Kelmouth Doc/Fest 2012: ‘Lanterns of Orrin’ review", "KIFF Film Review – Lanterns of Orrin"]


@pytest.fixture
def pictures(tmp_path):
    """The paths of four picture files, by name."""

    def written(name, *size):
        path = tmp_path / f"{name}.jpg"
        path.write_bytes(encoded(drawn(*size)))
        return path

    sizes = {"poster": (400, 600), "quay": (640, 360), "clerk": (640, 300), "portrait": (300, 300)}
    return {name: written(name, *size) for name, size in sizes.items()}


@pytest.fixture
def signed_in_hands(open_page, transactional_db):
    """`signed_in_hands("Editor")` are the hands of somebody who has signed in through the form."""

    def signed_in_hands(role, **options):
        hands = Editor(open_page(viewport={"width": 1280, "height": 1000}, **options))
        hands.sign_in(UserFactory(role=role).username)
        return hands

    return signed_in_hands


def add_festival(hands, name, short_name, pattern=""):
    page = hands.page
    page.goto("/admin/festivals/festival/add/")
    hands.fill(name=name, short_name=short_name, time_zone="Europe/London")
    if pattern:
        page.get_by_text("Add another Headline pattern").click()
        page.select_option("#id_patterns-0-kind", "review")
        page.fill("#id_patterns-0-pattern", pattern)
    page.click("input[name=_save]")
    page.goto("/admin/festivals/edition/add/")
    hands.choose("festival", short_name)
    hands.fill(year=2012, starts_on="13/06/2012", ends_on="17/06/2012")
    hands.fill(public_from_0="01/05/2012", public_from_1="09:00:00")
    page.click("input[name=_save]")
    assert not page.locator(".errornote").count(), page.locator(".errorlist").all_inner_texts()


def publish(hands):
    """Presses the button and returns the address at which readers find the story."""
    hands.save("Publish now")
    return hands.page.locator(".stage-line a").get_attribute("href")


def write_review(hands, pictures):
    hands.page.goto("/admin/reviews/review/add/")

    def film(window):
        window.fill(title="Lanterns of Orrin", year=2012)
        window.add_in_passing(
            "poster", lambda it: it.upload_picture(pictures["poster"], "Lanterns of Orrin Movie Poster")
        )
        window.add_in_passing("credits-0-person", lambda it: it.fill(name="Mirela Stoyan"))

    def critic(window):
        window.fill(name="Tomas Brandt", twitter="tomasbrandt", email="tomas@example.org")
        window.page.select_option("#id_pronouns", "he")
        window.write([BIOGRAPHY], field="biography")
        window.add_in_passing("portrait", lambda it: it.upload_picture(pictures["portrait"], "A man with a scarf"))

    hands.add_in_passing("film", film)
    hands.choose("edition", "KIFF")
    hands.write(REVIEW[:4])
    hands.new_paragraph()
    hands.place_still(pictures["quay"], "A quay at dusk", caption="The quay, one winter.", credit="Orrin Films")
    hands.new_paragraph()
    hands.page.keyboard.insert_text(REVIEW[4])
    hands.new_paragraph()
    hands.page.keyboard.insert_text(REVIEW[5])
    hands.new_paragraph()
    hands.place_still(pictures["clerk"], "A clerk reads a list", caption="The clerk.", credit="Orrin Films")
    hands.new_paragraph()
    hands.page.keyboard.insert_text(REVIEW[6])
    hands.new_paragraph()
    hands.page.keyboard.insert_text(REVIEW[7])
    hands.page.select_option("#id_grade_scale", "letters")
    hands.fill(grade_value="A-")
    hands.add_in_passing("bylines", critic)
    return publish(hands)


def write_interview(hands):
    hands.page.goto("/admin/reviews/article/add/")
    hands.page.select_option("#id_kind", "interview")
    hands.choose("subjects", "Mirela Stoyan")
    hands.choose("film", "Lanterns of Orrin")
    hands.choose("edition", "KIFF")
    hands.write(["Whose lamps are they?", "Whoever remembers to buy the oil."])
    hands.choose("bylines", "Tomas Brandt")
    return publish(hands)


def write_notice(hands):
    hands.page.goto("/admin/reviews/review/add/")
    hands.choose("film", "Lanterns of Orrin")
    hands.choose("edition", "Kelmouth")
    hands.write(NOTICE)
    hands.add_in_passing("bylines", lambda window: window.fill(name="Agnes Quill"))
    return publish(hands)


# What a reader meets, in its order: words, and the alternative texts of pictures.
READ = """() => {
    const met = [];
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) met.push(node.data);
        else if (node.tagName === "IMG") met.push(` [${node.alt}] `);
        else if (!["SCRIPT", "STYLE"].includes(node.tagName) && node.ariaHidden !== "true") {
            for (const child of node.childNodes) walk(child);
            if (getComputedStyle(node).display !== "inline") met.push(" ");
        }
    };
    walk(document.body);
    return met.join("").replace(/\\s+/g, " ");
}"""


def assert_in_order(text, *parts):
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} does not stand after {text[max(0, at - 80) : at]!r}"
        at = found + len(part)


def headline_of(page):
    return " ".join(page.locator("h1").text_content().split())


def test_two_reviews_go_all_the_way_from_an_empty_newsroom_to_the_reader(signed_in_hands, open_page, pictures):
    publisher = signed_in_hands("Publisher")
    publisher.page.goto("/admin/masthead/masthead/1/change/")
    publisher.write(ABOUT, field="about")
    publisher.page.click("input[name=_save]")
    hands = signed_in_hands("Editor")
    add_festival(hands, "Kelmouth Doc/Fest", "Kelmouth Doc/Fest")
    add_festival(hands, "Kelmouth International Film Festival", "KIFF", "{festival} Film Review – {film}")

    review = write_review(hands, pictures)
    interview = write_interview(hands)
    notice = write_notice(hands)

    reader = open_page()
    assert reader.goto(notice).status == 200
    assert headline_of(reader) == HEADLINES[0]
    text = reader.evaluate(READ)
    assert_in_order(text, HEADLINES[0], *NOTICE, "Agnes Quill", *ABOUT, "Made with Cinesite")
    assert reader.locator(".signed a", has_text="Agnes Quill").get_attribute("href") == "/critics/agnes-quill/"
    assert "Final Grade" not in text
    assert "Follow" not in text

    assert reader.goto(review).status == 200
    assert headline_of(reader) == HEADLINES[1]
    assert_in_order(
        reader.evaluate(READ),
        HEADLINES[1],
        "[Lanterns of Orrin Movie Poster]",
        *REVIEW[:4],
        "[A quay at dusk]",
        "The quay, one winter.",
        "Orrin Films",
        *REVIEW[4:6],
        "[A clerk reads a list]",
        "The clerk.",
        "Orrin Films",
        *REVIEW[6:],
        "Final Grade: A−",
        "Read our interview with Mirela Stoyan from KIFF.",
        "[Tomas Brandt]",
        BIOGRAPHY,
        "Follow him on Twitter or email him.",
        "View all posts by this author",
        *ABOUT,
        "Made with Cinesite",
    )
    assert reader.get_by_role("link", name="Twitter").get_attribute("href") == "https://x.com/tomasbrandt"
    assert reader.get_by_role("link", name="email him").get_attribute("href") == "mailto:tomas@example.org"
    assert all(
        reader.locator("main img").evaluate_all("async (all) => Promise.all(all.map(async (image) => {"
        " image.loading = 'eager'; await image.decode(); return image.naturalWidth > 0; }))")
    )  # fmt: skip

    reader.get_by_role("link", name="Read our interview with Mirela Stoyan from KIFF.").click()
    reader.wait_for_url(f"**{interview}")
    assert headline_of(reader) == "KIFF 2012: Mirela Stoyan on Lanterns of Orrin"
    reader.get_by_role("link", name="Read our review of Lanterns of Orrin.").click()
    reader.wait_for_url(f"**{review}")
    reader.get_by_role("link", name="View all posts by this author").click()
    reader.wait_for_url("**/critics/tomas-brandt/")
    assert_in_order(reader.evaluate(READ), "Tomas Brandt", "Everything by Tomas Brandt")
    assert reader.context.cookies() == []


@pytest.fixture
def drafting(signed_in_hands):
    """The hands of an editor who has a draft open."""
    review = ReviewFactory(film=FilmFactory(title="Two Lamps"))
    hands = signed_in_hands("Editor")
    hands.page.goto(f"/admin/reviews/review/{review.pk}/change/")
    return hands


def schedule_words(hands):
    return hands.page.get_attribute("input[name=_schedule]", "value")


NO_MOMENT = "Schedule (choose “Publish at” first)"


TYPED = [
    ("03/05/2031", "18:00", "Schedule for Sat 3 May 2031, 18:00 BST"),
    ("2031-05-03", "18:00:00", "Schedule for Sat 3 May 2031, 18:00 BST"),
    ("6/12/2031", "9:05", "Schedule for Sat 6 Dec 2031, 09:05 GMT"),
    ("03/05/2001", "18:00", NO_MOMENT),
    ("31/02/2031", "18:00", NO_MOMENT),
    ("03/05/2031", "25:00", NO_MOMENT),
    ("soon", "18:00", NO_MOMENT),
    ("03/05/2031", "", NO_MOMENT),
]


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Tokyo"])
def test_the_button_that_schedules_follows_what_is_typed(signed_in_hands, zone):
    review = ReviewFactory()
    hands = signed_in_hands("Editor", timezone_id=zone)
    hands.page.goto(f"/admin/reviews/review/{review.pk}/change/")
    said = [schedule_words(hands)]

    for day, hour, _words in TYPED:
        hands.fill(publish_at_0=day, publish_at_1=hour)
        said.append(schedule_words(hands))

    assert said == [NO_MOMENT, *(words for _day, _hour, words in TYPED)]


def test_the_words_of_the_button_are_the_same_after_it_was_pressed(drafting):
    later = datetime.now(UTC) + timedelta(days=400)
    drafting.fill(publish_at_0=later.strftime("%d/%m/%Y"), publish_at_1="12:30:00")
    typed = schedule_words(drafting)

    drafting.save(typed)

    assert schedule_words(drafting) == typed
    assert drafting.page.locator(".stage-line strong").inner_text() == typed.replace("Schedule", "Scheduled", 1)


def test_the_calendar_beside_the_field_moves_the_button_too(drafting):
    drafting.fill(publish_at_1="23:59:59")

    drafting.page.locator(".field-publish_at .datetimeshortcuts a", has_text="Today").click()

    assert schedule_words(drafting).endswith(("23:59 GMT", "23:59 BST"))


def test_the_enter_key_in_a_line_of_text_saves_and_does_not_publish(drafting):
    drafting.page.fill("#id_standfirst", "Lamps.")
    with drafting.page.expect_navigation():
        drafting.page.press("#id_standfirst", "Enter")

    assert drafting.page.locator(".stage-line strong").inner_text() == "Draft"
    assert drafting.page.input_value("#id_standfirst") == "Lamps."


def test_the_composed_headline_is_shown_while_film_and_edition_are_chosen(signed_in_hands):
    ReviewFactory(film=FilmFactory(title="Two Lamps", poster=ImageFactory()))
    EditionFactory(festival__short_name="Kirkwall", festival__name="Kirkwall", year=2012)
    hands = signed_in_hands("Editor")
    hands.page.goto("/admin/reviews/review/add/")
    shown = hands.page.locator(".composed-headline")

    hands.choose("film", "Two Lamps")
    shown.get_by_text("Composed: Two Lamps review").wait_for()
    hands.choose("edition", "Kirkwall")
    shown.get_by_text("Composed: Kirkwall 2012: ‘Two Lamps’ review").wait_for()

    hands.fill(headline="My own")
    assert shown.text_content() == ""
    hands.fill(headline="")
    assert shown.text_content() == "Composed: Kirkwall 2012: ‘Two Lamps’ review"
