"""Share cards: the pictures that other sites show with a link to a page of the magazine."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from PIL import Image as Pillow

from images.cards import keeping
from masthead.models import Masthead
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    ImageFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    ThemeFactory,
)
from tests.site.reading import read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://magazine.example"


@pytest.fixture
def review():
    film = FilmFactory(title="Two Lamps", poster=ImageFactory(size=(600, 900)), directors=[PersonFactory()])
    graded = {"grade_scale": "letters", "grade_value": "B+"}
    return ReviewFactory(live=True, film=film, critics=[CriticFactory(name="Ann Lamp", twitter="annlamp")], **graded)


@pytest.fixture
def drawn(monkeypatch):
    """The cards that were really drawn."""
    cards, draw = [], keeping.draw
    monkeypatch.setattr(keeping, "draw", lambda card, picture: cards.append(card) or draw(card, picture))
    return cards


def meta(client, address, name):
    return read(client, address).one("meta", property=name)["content"]


def card_address(client, thing):
    address = meta(client, thing.get_absolute_url(), "og:image")
    assert address.startswith("https://magazine.example/cards/")
    return address.removeprefix("https://magazine.example")


def content(response):
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def test_a_story_a_film_and_an_edition_each_have_a_card(client, review):
    edition = EditionFactory(live=True, poster=ImageFactory(size=(600, 900)))

    for thing in (review, review.film, edition):
        response = client.get(card_address(client, thing))
        picture = Pillow.open(BytesIO(content(response)))
        assert (picture.format, picture.size) == ("JPEG", (1200, 630))
        assert response["Content-Type"] == "image/jpeg"
        assert "immutable" in response["Cache-Control"]
        assert not response.cookies


def test_the_poster_is_on_the_card(client, review):
    """The test poster is red in its upper left quarter and blue elsewhere."""
    picture = Pillow.open(BytesIO(content(client.get(card_address(client, review)))))

    red, blue = picture.getpixel((100, 100)), picture.getpixel((100, 500))
    assert red[0] > 200 > 60 > red[2]
    assert blue[2] > 90 and blue[0] < 60


def test_a_card_is_drawn_when_it_is_first_asked_for_and_then_never_again(client, review, drawn):
    address = card_address(client, review)
    assert drawn == []

    first, second = content(client.get(address)), content(client.get(address))

    assert first == second
    assert len(drawn) == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_have_it_drawn_once(client, review, drawn):
    address = card_address(client, review)

    def ask(_number):
        try:
            return content(Client().get(address))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(ask, range(4)))

    assert len(answers) == 1
    assert len(drawn) == 1


def test_nobody_waits_long_while_another_card_is_drawn(client, review, drawn, monkeypatch):
    monkeypatch.setattr(keeping, "PATIENCE", 0.01)
    address = card_address(client, review)

    with keeping.one_at_a_time:
        response = client.get(address)

    assert (response.status_code, response["Retry-After"], drawn) == (503, "60", [])
    assert client.get(address).status_code == 200


CHANGES = {
    "headline": lambda review: change(review, headline="Lamps, twice", headline_is_typed=True),
    "grade": lambda review: change(review, grade_value="C"),
    "poster": lambda review: change(review.film, poster=ImageFactory(size=(900, 900))),
    "focal point": lambda review: change(review.film.poster, focal_x=10),
    "title of the film": lambda review: change(review.film, title="Three Lamps"),
    "critic": lambda review: change(review.critics.get(), name="Bea Lamp"),
    "masthead": lambda review: change(Masthead.objects.current(), name="The Reel"),
}


def change(thing, **facts):
    for name, value in facts.items():
        setattr(thing, name, value)
    thing.save()


@pytest.mark.parametrize("changed", CHANGES)
def test_a_card_is_drawn_anew_when_what_it_shows_changes(client, review, media, drawn, changed):
    old = card_address(client, review)
    before = content(client.get(old))

    CHANGES[changed](review)

    new = card_address(client, review)
    assert new != old
    after = content(client.get(new))
    assert len(drawn) == 2
    assert changed == "focal point" or after != before  # a poster that is shown whole has none
    assert len([file for file in media.glob("cards/**/*") if file.is_file()]) == 1


def test_what_is_not_on_the_card_leaves_it_as_it_is(client, review, drawn):
    address = card_address(client, review)

    change(review, body="<p>Other words.</p>", standfirst="Another beginning.")

    assert card_address(client, review) == address


def test_an_old_or_a_wrong_address_leads_to_the_card_and_draws_nothing(client, review, drawn):
    right = card_address(client, review)

    for wrong in ("0" * 32, "x", right[-36:-5]):
        response = client.get(f"/cards/story/{review.pk}-{wrong}.jpg")
        assert (response.status_code, response["Location"]) == (302, right)

    assert drawn == []


HIDDEN = {
    "draft": {"status": "draft"},
    "scheduled": {"scheduled": True},
    "withdrawn": {"status": "withdrawn", "publish_at": timezone.now() - timedelta(days=1)},
}


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_not_public_has_no_card(client, drawn, state):
    story = ReviewFactory(**HIDDEN[state])

    for kind, thing in (("story", story), ("film", story.film), ("edition", EditionFactory())):
        assert client.get(f"/cards/{kind}/{thing.pk}-{'0' * 32}.jpg").status_code == 404
    assert drawn == []


def test_a_withdrawn_story_loses_its_card_and_nobody_who_knew_it_can_name_the_file(client, review, media):
    address = card_address(client, review)
    response = client.get(address)
    content(response)
    [file] = [file for file in media.glob("cards/**/*") if file.is_file()]

    review.withdraw()
    review.save()

    assert client.get(address).status_code == 404
    assert file.stem not in f"{address}{response.headers}"


def test_a_picture_that_is_lost_is_no_error_of_the_server(client, review):
    review.film.poster.file.storage.delete(review.film.poster.file.name)

    assert client.get(card_address(client, review)).status_code == 404


def test_no_card_names_an_edition_that_is_not_public(client, review):
    words = "Plain words. B plus. Review. Ann Lamp. Cinesite"
    change(review, headline="Plain words", headline_is_typed=True, edition=EditionFactory(public_from=None))

    assert meta(client, review.get_absolute_url(), "og:image:alt") == words


@pytest.mark.parametrize(
    "address", ["/cards/critic/1-x.jpg", "/cards/story/0-x.jpg", "/cards/story/9999999999999999999999-x.jpg"]
)
def test_there_are_no_other_cards(client, address):
    assert client.get(address).status_code == 404


def test_an_article_says_what_it_is_to_other_sites(client, review):
    review.themes.add(ThemeFactory(name="light"))
    change(Masthead.objects.current(), twitter="cinesite")

    page = read(client, review.get_absolute_url())

    said = {name: page.one("meta", property=name)["content"] for name in ("og:type", "og:title", "og:site_name")}
    assert said == {"og:type": "article", "og:title": "Two Lamps review", "og:site_name": "Cinesite"}
    assert page.one("meta", property="og:url")["content"] == f"https://magazine.example{review.get_absolute_url()}"
    assert page.one("meta", property="og:locale")["content"] == "en_GB"
    assert page.one("meta", property="og:image:width")["content"] == "1200"
    assert page.one("meta", property="og:image:height")["content"] == "630"
    assert "Two Lamps review. B plus. " in page.one("meta", property="og:image:alt")["content"]
    assert page.one("meta", property="article:published_time")["content"].startswith(f"{review.publish_at:%Y-%m-%d}")
    assert page.one("meta", property="article:author")["content"].endswith("/critics/ann-lamp/")
    assert page.one("meta", property="article:tag")["content"] == "light"
    assert page.one("meta", name="twitter:card")["content"] == "summary_large_image"
    assert page.one("meta", name="twitter:site")["content"] == "@cinesite"
    assert page.one("meta", name="twitter:creator")["content"] == "@annlamp"


def test_every_type_of_page_says_what_it_is(client, review):
    critic = review.critics.get()
    person = review.film.directors[0]
    change(critic, portrait=ImageFactory(size=(700, 700)))
    lists = {"/": "website", "/reviews/": "website", "/films/": "website", "/critics/": "website"}
    things = {review: "article", review.film: "video.movie", critic: "profile", person: "profile"}
    things |= {EditionFactory(live=True): "website", PageFactory(live=True): "website"}

    said = lists | {thing.get_absolute_url(): kind for thing, kind in things.items()}

    assert {address: meta(client, address, "og:type") for address in said} == said
    assert "/media/renditions/" in meta(client, critic.get_absolute_url(), "og:image")
    assert "/cards/masthead/1-" in meta(client, "/reviews/", "og:image")


def test_the_words_of_the_title_are_escaped_once(client):
    story = ArticleFactory(live=True, headline='Fish & "Chips" <b>')

    page = client.get(story.get_absolute_url()).content.decode()

    assert '<meta property="og:title" content="Fish &amp; &quot;Chips&quot; &lt;b&gt;">' in page
    assert "<title>Fish &amp; &quot;Chips&quot; &lt;b&gt; | Cinesite</title>" in page


def test_a_preview_offers_nothing_to_share(admin_client):
    story = ArticleFactory(scheduled=True)

    assert b"og:" not in admin_client.get(story.get_absolute_url()).content


def test_browsers_and_phones_find_icons_and_a_manifest(client):
    page = read(client, "/")
    manifest = client.get(page.one("link", rel="manifest")["href"])

    assert manifest["Content-Type"] == "application/manifest+json"
    assert manifest.json()["name"] == "Cinesite"
    assert {icon["sizes"] for icon in manifest.json()["icons"]} >= {"192x192", "512x512"}
    names = ["/favicon.ico", "/apple-touch-icon.png"]
    icon, touch_icon = (Pillow.open(BytesIO(client.get(name).content)) for name in names)
    assert (icon.format, touch_icon.format, touch_icon.size) == ("ICO", "PNG", (180, 180))
    assert b'name="theme-color"' in client.get("/").content
