import pytest

from publishing.body import sanitise
from reviews.rendering import render_body
from tests.factories import FilmFactory, ImageFactory, ReviewFactory
from tests.site.reading import Reading

pytestmark = pytest.mark.django_db


def rendered(html):
    return Reading(render_body(sanitise(html)))


def test_a_still_stands_with_caption_credit_and_its_own_words():
    image = ImageFactory(size=(900, 500), alt="The stairs", credit="Fog & Sons")

    page = rendered(
        f'<figure data-image="{image.pk}" data-alt="Stairs, empty"><figcaption>Up <em>there</em></figcaption></figure>'
    )

    assert page.one("img")["alt"] == "Stairs, empty"
    assert page.one("figure")["class"] == "still still--wide"
    assert page.one("figcaption")["text"] == "Up thereFog & Sons"
    assert page.one("a")["href"].endswith(".jpg")


@pytest.mark.parametrize("facts, alt", [({"alt": "The stairs"}, "The stairs"), ({"alt": "", "decorative": True}, "")])
def test_a_still_without_words_of_its_own_has_the_pictures(facts, alt):
    image = ImageFactory(**facts)

    assert rendered(f'<figure data-image="{image.pk}"></figure>').one("img")["alt"] == alt


def test_a_picture_that_is_gone_leaves_no_hole():
    assert rendered('<p>One.</p><figure data-image="4711"><figcaption>Gone</figcaption></figure>').text == "One."


def test_pictures_are_looked_up_at_once(django_assert_num_queries):
    figures = "".join(f'<figure data-image="{ImageFactory().pk}"></figure>' for _picture in range(3))

    with django_assert_num_queries(1):
        assert len(rendered(figures).all("img")) == 3


def test_a_trailer_is_a_plain_link():
    link = rendered('<p data-trailer="https://youtu.be/dQw4w9WgXcQ">x</p>').one("a")

    assert link["text"] == "Watch the trailer on YouTube"
    assert link["href"] == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    assert link["rel"] == "noopener"


def test_a_spoiler_opens_when_it_is_asked_to():
    page = rendered('<details class="spoiler"><summary>The end</summary><p>He drowns.</p></details>')

    assert page.one("details")["class"] == "spoiler"
    assert page.one("summary")["text"] == "The end"


def test_a_film_is_linked_only_while_it_has_a_page(django_assert_num_queries):
    known, unknown = ReviewFactory(live=True).film, FilmFactory()
    html = f'<p><a data-film="{known.pk}">Known</a> and <a data-film="{unknown.pk}">unknown</a>.</p>'

    with django_assert_num_queries(1):
        page = rendered(html)

    assert [(link["href"], link["text"]) for link in page.all("a")] == [(known.get_absolute_url(), "Known")]
    assert page.text == "Known and unknown."


def test_links_elsewhere_give_nothing_away(settings):
    settings.SITE_URL = "https://magazine.example"
    targets = ["https://elsewhere.example/", "https://magazine.example/about/", "/about/"]

    page = rendered("".join(f'<p><a href="{target}">x</a></p>' for target in targets))

    assert [link.get("rel") for link in page.all("a")] == ["noopener", None, None]


def test_text_is_escaped_as_it_was_stored():
    assert render_body(sanitise("<p>Fish &amp; &lt;chips&gt;, “so”.</p>")) == "<p>Fish &amp; &lt;chips&gt;, “so”.</p>"


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches():
    box = rendered("<table><tbody><tr><td>1</td></tr></tbody></table>").one("div")

    assert box["tabindex"] == "0" and box["role"] == "region" and box["aria-label"]
