"""Trailers play on the page once a reader asks for it; until then no other host hears of anybody."""

import pytest

from publishing.players import player
from tests.factories import ArticleFactory, FilmFactory, ImageFactory, PageFactory, ReviewFactory
from tests.site.reading import Reading, read

pytestmark = pytest.mark.django_db

YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
VIMEO = "https://vimeo.com/76979871"


def trailer(address):
    return f'<p data-trailer="{address}"><a href="{address}">{address}</a></p>'


def frames(response):
    """Which hosts the policy lets into a frame."""
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    return policy.get("frame-src", policy["default-src"])


@pytest.mark.parametrize(
    "address, embedded",
    [
        (YOUTUBE, "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"),
        ("https://youtu.be/dQw4w9WgXcQ?t=4", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"),
        (VIMEO, "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"),
        (f"{VIMEO}/0123abcdef", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=0123abcdef"),
    ],
)
def test_a_player_asks_for_no_more_than_it_needs(address, embedded):
    assert player(address).address == embedded


@pytest.mark.parametrize(
    "address", ["", "https://elsewhere.example/trailer", "https://www.youtube.com/@channel", "javascript:alert(1)"]
)
def test_what_no_player_shows_has_none(address):
    assert player(address) is None


def test_in_a_story_a_trailer_is_a_link_with_a_picture_of_our_own(client):
    picture = ImageFactory(size=(900, 500))
    feature = ArticleFactory(live=True, body=trailer(YOUTUBE), lead_image=picture)

    page = read(client, feature.get_absolute_url())

    link = page.one("a", **{"class": "trailer__face"})
    assert link["href"] == YOUTUBE
    assert link["text"].strip() == "Watch the trailer on YouTube"
    assert "Nothing is loaded from YouTube until you play it." in page.text
    assert all(image["src"].startswith("/media/") for image in page.all("img"))
    assert page.all("iframe") == []


def test_no_still_of_a_story_stands_for_its_trailer_too(client):
    still = ImageFactory(size=(900, 500))
    film = FilmFactory(poster=ImageFactory())
    body = f'{trailer(YOUTUBE)}<figure data-image="{still.pk}"></figure>'
    feature = ArticleFactory(live=True, film=film, body=body, lead_image=still)

    page = read(client, feature.get_absolute_url())

    token = still.file.name.rpartition("/")[2].partition(".")[0]
    assert sum(token in image["src"] for image in page.all("img")) == 1


@pytest.mark.parametrize(
    "body, hosts",
    [
        (trailer(YOUTUBE), "https://www.youtube-nocookie.com"),
        (trailer(VIMEO), "https://player.vimeo.com"),
        (trailer(VIMEO) + trailer(YOUTUBE), "https://player.vimeo.com https://www.youtube-nocookie.com"),
        (f'<p><a href="{YOUTUBE}">A link</a></p>', "'none'"),
        ("<p>Words.</p>", "'none'"),
    ],
    ids=["YouTube", "Vimeo", "both", "link", "neither"],
)
def test_a_story_lets_in_the_players_of_its_own_trailers_alone(client, body, hosts):
    feature = ArticleFactory(live=True, body=body)

    assert frames(client.get(feature.get_absolute_url())) == hosts


@pytest.mark.parametrize(
    "address, hosts", [(YOUTUBE, "https://www.youtube-nocookie.com"), ("https://elsewhere.example/", "'none'")]
)
def test_a_film_lets_in_the_player_of_its_trailer(client, address, hosts):
    film = ReviewFactory(live=True, film=FilmFactory(trailer=address)).film

    response = client.get(film.get_absolute_url())

    assert frames(response) == hosts
    assert address in Reading(response.content.decode()).links()


def test_every_other_page_lets_nothing_into_a_frame(client):
    film = FilmFactory(trailer=YOUTUBE)
    review = ReviewFactory(live=True, film=film, body=trailer(YOUTUBE))
    ReviewFactory(film=film, body=trailer(YOUTUBE))

    addresses = ["/", "/reviews/", "/films/", PageFactory(live=True).get_absolute_url(), "/nowhere/"]
    client.get(review.get_absolute_url())

    assert {frames(client.get(address)) for address in addresses} == {"'none'"}


def test_a_film_shows_its_own_still_where_its_trailer_plays(client):
    film = FilmFactory(trailer=YOUTUBE, poster=ImageFactory())
    still = ImageFactory(size=(900, 500))
    film.film_stills.create(image=still)
    ReviewFactory(live=True, film=film)

    page = read(client, film.get_absolute_url())

    token = still.file.name.rpartition("/")[2].partition(".")[0]
    assert sum(token in image["src"] for image in page.all("img")) == 2
    scripts = [script["src"].rpartition("/")[2] for script in page.all("script") if "src" in script]
    assert [name for name in scripts if name != "suggest.js"] == ["trailers.js", "stills.js"]


def test_in_feeds_a_trailer_stays_a_plain_link(client):
    ArticleFactory(live=True, body=trailer(YOUTUBE))

    feed = client.get("/feed/").content.decode()

    assert "Watch the trailer on YouTube" in feed
    assert "nocookie" not in feed


@pytest.fixture
def address():
    """Where a story with a trailer stands, for a browser."""
    feature = ArticleFactory(live=True, body=trailer(YOUTUBE), lead_image=ImageFactory(size=(900, 500)))
    return feature.get_absolute_url()


def test_a_trailer_plays_in_its_place_once_it_is_asked_to(open_page, address, complaints):
    page = open_page()
    page.route("https://www.youtube-nocookie.com/**", lambda route: route.fulfill(body="The trailer."))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert complaints == []

    page.get_by_role("button", name="Play the trailer").click()

    page.frame_locator("iframe[title='Trailer on YouTube']").get_by_text("The trailer.").wait_for()
    assert complaints == ["another host: https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"]
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"
    complaints.clear()


def test_the_way_to_the_trailers_own_page_stays_open(open_page, address):
    page = open_page()

    page.goto(address)

    assert page.get_by_role("link", name="Watch the trailer on YouTube").get_attribute("href") == YOUTUBE


def test_without_a_script_the_trailer_is_a_link(open_page, address):
    page = open_page(java_script_enabled=False)

    page.goto(address)

    assert page.get_by_role("link", name="Watch the trailer on YouTube").is_visible()
    assert page.get_by_role("main").get_by_role("button").count() == 0


@pytest.mark.parametrize("scripted", [True, False])
def test_on_paper_a_trailer_is_its_address(open_page, address, scripted):
    page = open_page(java_script_enabled=scripted)
    page.goto(address)
    link = page.get_by_role("link", name="Watch the trailer on YouTube")

    page.emulate_media(media="print")

    assert YOUTUBE in link.evaluate(
        "link => getComputedStyle(link, '::after').content.replace('attr(href)', link.href)"
    )
    assert not page.locator(".trailer picture").is_visible()
