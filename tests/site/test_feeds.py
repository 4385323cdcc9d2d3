import xml.etree.ElementTree as ET
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    ImageFactory,
    ReviewFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
SELF = "{http://www.w3.org/2005/Atom}link"


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = "https://magazine.example"


def channel(client, address="/feed/"):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    return ET.fromstring(response.content).find("channel")


def titles(client, address):
    return [item.findtext("title") for item in channel(client, address).findall("item")]


def test_an_item_holds_the_whole_story(client):
    critics = [CriticFactory(name="Nell Quay"), CriticFactory(name="Tom Pier")]
    image = ImageFactory(alt="The stairs", caption="Stairs & rain")
    film = FilmFactory(title="The Keeper")
    body = f'<p>See <a href="/about/">us</a> & them.</p><figure data-image="{image.pk}"></figure>'
    published = timezone.now() - timedelta(days=2)
    themes = [ThemeFactory(name="counting")]
    review = ReviewFactory(live=True, film=film, critics=critics, themes=themes, body=body, publish_at=published)

    item = channel(client).find("item")

    assert item.findtext("title") == "The Keeper review"
    assert item.findtext("link") == f"https://magazine.example{review.get_absolute_url()}"
    assert item.findtext("guid") == f"urn:uuid:{review.guid}"
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.findtext("pubDate") == format_datetime(published.replace(microsecond=0))
    assert [creator.text for creator in item.findall(CREATOR)] == ["Nell Quay", "Tom Pier"]
    assert [category.text for category in item.findall("category")] == ["counting"]
    assert '<a href="https://magazine.example/about/">us</a> &amp; them.' in item.findtext(CONTENT)
    assert 'src="https://magazine.example/media/renditions/' in item.findtext(CONTENT)
    assert 'alt="The stairs"' in item.findtext(CONTENT) and "Stairs &amp; rain" in item.findtext(CONTENT)


def test_every_address_begins_as_the_site_does_whoever_is_asked(client):
    ReviewFactory(live=True)

    feed = client.get("/feed/", headers={"host": "127.0.0.1"}).content.decode()

    assert channel(client).find(SELF).get("href") == "https://magazine.example/feed/"
    assert channel(client).findtext("link") == "https://magazine.example/"
    assert "//127.0.0.1" not in feed


def test_each_feed_holds_its_own_stories(client):
    film, edition = FilmFactory(title="The Keeper"), EditionFactory(live=True)
    critic, theme = CriticFactory(), ThemeFactory()
    facts = {"headline": "Ours", "headline_is_typed": True}
    ours = ReviewFactory(live=True, film=film, edition=edition, critics=[critic], themes=[theme], **facts)
    ArticleFactory(live=True, headline="Another")
    addresses = [f"{thing.get_absolute_url()}feed/" for thing in (film, edition, critic, theme)]

    for address in ["/reviews/feed/", *addresses]:
        assert titles(client, address) == ["Ours"]
        assert channel(client, address).find(SELF).get("href") == f"https://magazine.example{address}"
    assert sorted(titles(client, "/feed/")) == ["Another", "Ours"]
    assert ours.film == film


def test_what_is_not_live_is_in_no_feed(client):
    film, critic, theme = FilmFactory(), CriticFactory(), ThemeFactory()
    edition = EditionFactory()
    ReviewFactory(scheduled=True, film=film, critics=[critic], themes=[theme], edition=edition)
    ReviewFactory(film=film)

    assert titles(client, "/feed/") == titles(client, "/reviews/feed/") == []
    for thing in (film, critic, theme, edition):
        assert client.get(f"{thing.get_absolute_url()}feed/").status_code == 404


def test_a_summary_tells_no_ending(client):
    spoiler = "<details class='spoiler'><summary>The end</summary><p>He drowns.</p></details>"
    ArticleFactory(live=True, body=f"{spoiler}<p>He counts {'ships ' * 60}</p>")

    description = channel(client).find("item").findtext("description")

    assert description.startswith("He counts ships") and description.endswith("…")
    assert len(description) <= 160


def test_control_characters_leave_the_feed_readable(client):
    ArticleFactory(
        live=True, headline="A\x0bfeature\x1f", standfirst="Two\x08 words", critics=[CriticFactory(name="N\x0cell")]
    )

    item = channel(client).find("item")

    assert item.findtext("title") == "Afeature"
    assert item.findtext("description") == "Two words"
    assert item.findtext(CREATOR) == "Nell"


def test_pages_tell_readers_where_the_feeds_are(client):
    critic = CriticFactory()
    ReviewFactory(live=True, critics=[critic])

    page = client.get(critic.get_absolute_url()).content.decode()

    assert 'href="https://magazine.example/feed/"' in page
    assert f'href="https://magazine.example{critic.get_absolute_url()}feed/"' in page


def test_a_feed_asks_for_no_validation_of_its_date(client):
    ReviewFactory(live=True)

    response = client.get("/feed/")

    assert "Last-Modified" not in response and "ETag" not in response
