"""What feeds say."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from io import BytesIO

import PIL.Image
import pytest
import time_machine
from django.utils import timezone

from images import renditions
from masthead.models import Masthead
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    FilmFactory,
    ImageFactory,
    ReviewFactory,
    ThemeFactory,
)
from tests.site.feeds import FORMATS, NAMES, SITE, XML, entries, json_feed, parsed, tree

pytestmark = pytest.mark.django_db

EVERYTHING = """
<p>See <a href="/about/">us</a> &amp; them, and
<a data-film="{film}">another</a><sup id="fnref-1"><a href="#fn-1">1</a></sup>.</p>
<table><tbody><tr><td>Reel</td><td>7</td></tr></tbody></table>
<details class="spoiler"><summary>The end</summary><p>He drowns.</p><figure data-image="{hidden}"></figure></details>
<figure data-image="{still}" data-alt="The stairs"><figcaption>Rain <em>falls</em></figcaption></figure>
<p data-trailer="https://vimeo.com/76979871"><a href="https://vimeo.com/76979871">https://vimeo.com/76979871</a></p>
<ol class="footnotes"><li id="fn-1">In <span lang="ar" dir="rtl">باب الحديد</span>.</li></ol>
"""


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


@pytest.fixture
def review():
    """A review with everything that a story may have."""
    still, hidden = ImageFactory(size=(1500, 1000), credit="Still: Quay"), ImageFactory(size=(900, 600))
    film = FilmFactory(title="The Keeper", poster=ImageFactory(size=(700, 1050), alt="A lamp", credit="Poster: Pier"))
    other = ReviewFactory(live=True, publish_at=timezone.now() - timedelta(days=9)).film
    return ReviewFactory(
        live=True,
        film=film,
        critics=[
            CriticFactory(name="Nell Quay", portrait=ImageFactory(size=(400, 500))),
            CriticFactory(name="Tom Pier"),
        ],
        themes=[ThemeFactory(name="counting"), ThemeFactory(name="the sea")],
        standfirst="Two & a half hours < three.",
        body=EVERYTHING.format(film=other.pk, still=still.pk, hidden=hidden.pk),
        grade_scale="stars",
        grade_value="3.5",
        publish_at=timezone.now() - timedelta(days=2),
    )


def address_of(image, role, width):
    return SITE + renditions.nearest(image, role, width)


def still_of(review):
    return review.images.get(credit="Still: Quay")


@pytest.mark.parametrize("path", FORMATS)
def test_an_entry_holds_the_whole_story(client, review, path):
    address = f"{SITE}{review.get_absolute_url()}"

    ident, title, text = entries(client, "/", path)[0]

    assert ident == f"urn:uuid:{review.guid}"
    assert title == "The Keeper review"
    assert text.startswith(
        "<p><strong>Grade: three and a half stars out of five</strong></p><p>Two &amp; a half hours &lt;"
    )
    assert f'<a href="{SITE}/about/">us</a> &amp; them' in text
    assert f'<a href="{SITE}/films/' in text
    assert f'<a href="{address}#fn-1">1</a>' in text and '<li id="fn-1">' in text
    assert "<td>Reel</td>" in text and 'tabindex="0"' not in text
    assert '<details class="spoiler"><summary>The end</summary><p>He drowns.</p>' in text
    assert 'href="https://vimeo.com/76979871" rel="noopener">Watch the trailer on Vimeo</a>' in text
    assert '<span lang="ar" dir="rtl">باب الحديد</span>' in text


@pytest.mark.parametrize("path", FORMATS)
def test_pictures_stand_in_the_text_with_their_size_and_credit(client, review, path):
    poster = address_of(review.film.poster, "poster", 640)
    still = address_of(still_of(review), "still", 1200)

    text = entries(client, "/", path)[0][2]

    assert (
        f'<figure><img src="{poster}" alt="Poster of The Keeper: A lamp" width="640" height="960">'
        "<figcaption>Poster: Pier</figcaption></figure>" in text
    )
    assert (
        f'<figure><img src="{still}" alt="The stairs" width="1200" height="800">'
        "<figcaption>Rain <em>falls</em> Still: Quay</figcaption></figure>" in text
    )


@pytest.mark.parametrize("path", XML)
def test_pictures_are_told_apart_from_the_text_with_their_size_and_credit(client, review, path):
    found = (
        tree(client, f"/{path}").find(".//item")
        if path == "feed/"
        else tree(client, f"/{path}").find("atom:entry", NAMES)
    )

    pictures = [
        (
            media.attrib,
            media.findtext("media:credit", namespaces=NAMES),
            media.findtext("media:description", namespaces=NAMES),
        )
        for media in found.findall("media:content", NAMES)
    ]

    def facts(image, role, width, height):
        address = address_of(image, role, width)
        return {"url": address, "medium": "image", "type": "image/jpeg", "width": str(width), "height": str(height)}

    assert pictures == [
        (facts(review.film.poster, "poster", 640, 960), "Poster: Pier", "Poster of The Keeper: A lamp"),
        (facts(still_of(review), "still", 1200, 800), "Still: Quay", "The stairs"),
    ]


def test_a_picture_is_as_large_as_it_is_said_to_be(client, review):
    for media in tree(client, "/feed/").find(".//item").findall("media:content", NAMES):
        response = client.get(media.get("url").removeprefix(SITE))
        picture = PIL.Image.open(BytesIO(b"".join(response)))

        assert (str(picture.width), str(picture.height)) == (media.get("width"), media.get("height"))
        assert response["Content-Type"] == media.get("type")


@pytest.mark.parametrize("path", XML)
def test_an_independent_parser_reads_back_every_fact(client, review, path):
    feed = parsed(client, f"/{path}")
    entry = feed.entries[0]

    assert feed.version == {"feed/": "rss20", "feed/atom/": "atom10"}[path]
    assert feed.feed.title == "Cinesite"
    assert feed.feed.language == "en-gb"
    assert {link.rel: link.href for link in feed.feed.links} == {"alternate": f"{SITE}/", "self": f"{SITE}/{path}"}
    assert entry.link == f"{SITE}{review.get_absolute_url()}"
    assert not entry.guidislink
    assert [author.name for author in entry.authors] == ["Nell Quay", "Tom Pier"]
    assert [tag.term for tag in entry.tags] == ["counting", "the sea"]
    assert entry.summary == "Two &amp; a half hours &lt; three."
    assert datetime(*entry.published_parsed[:6], tzinfo=UTC) == review.publish_at.replace(microsecond=0)
    assert len(entry.media_content) == 2
    assert entry.get("enclosures", []) == []


def test_json_feed_tells_every_fact(client, review):
    critics = [byline.critic for byline in review.bylines.all()]

    feed = json_feed(client, "/feed.json")
    item = feed["items"][0]

    assert (feed["title"], feed["language"]) == ("Cinesite", "en-gb")
    assert (feed["home_page_url"], feed["feed_url"]) == (f"{SITE}/", f"{SITE}/feed.json")
    assert feed["icon"] == f"{SITE}/static/icons/icon-512.png"
    assert feed["authors"] == [{"name": "Cinesite", "url": f"{SITE}/"}]
    assert item["url"] == f"{SITE}{review.get_absolute_url()}"
    assert item["summary"] == "Two & a half hours < three."
    assert item["image"] == address_of(review.film.poster, "poster", 640)
    assert item["tags"] == ["counting", "the sea"]
    assert item["authors"] == [
        {
            "name": "Nell Quay",
            "url": f"{SITE}{critics[0].get_absolute_url()}",
            "avatar": address_of(critics[0].portrait, "portrait", 320),
        },
        {"name": "Tom Pier", "url": f"{SITE}{critics[1].get_absolute_url()}"},
    ]
    assert datetime.fromisoformat(item["date_published"]) == review.publish_at.replace(microsecond=0)


def test_rss_has_what_its_specification_requires(client, review):
    channel = tree(client, "/feed/").find("channel")

    assert [channel.findtext(name) for name in ("title", "link")] == ["Cinesite", f"{SITE}/"]
    assert channel.findtext("description")
    assert parsedate_to_datetime(channel.findtext("lastBuildDate")) >= review.changed_at.replace(microsecond=0)
    assert channel.find("atom:link", NAMES).attrib == {"rel": "self", "href": f"{SITE}/feed/"}
    for item in channel.findall("item"):
        assert item.findtext("title") and item.findtext("link")
        assert item.find("guid").attrib == {"isPermaLink": "false"}
        assert parsedate_to_datetime(item.findtext("pubDate"))
        assert item.find("author") is None  # would need an e-mail address
        assert item.findtext("content:encoded", namespaces=NAMES)


def test_atom_has_what_its_specification_requires(client, review):
    feed = tree(client, "/feed/atom/")

    assert feed.tag == f"{{{NAMES['atom']}}}feed"
    for element in [feed, *feed.findall("atom:entry", NAMES)]:
        assert [len(element.findall(f"atom:{name}", NAMES)) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert datetime.fromisoformat(element.findtext("atom:updated", namespaces=NAMES)).tzinfo
    authors = feed.find("atom:entry", NAMES).findall("atom:author", NAMES)
    assert [author.findtext("atom:uri", namespaces=NAMES) for author in authors] == [
        f"{SITE}{byline.critic.get_absolute_url()}" for byline in review.bylines.all()
    ]
    # A story that nobody signed has the magazine for its author.
    assert feed.findtext("atom:author/atom:name", namespaces=NAMES) == "Cinesite"
    assert feed.findtext("atom:icon", namespaces=NAMES) == f"{SITE}/static/icons/icon-512.png"
    assert feed.find("atom:entry/atom:content", NAMES).get("type") == "html"


@pytest.mark.parametrize("path", FORMATS)
def test_no_entry_changes_its_id_with_address_headline_or_host(client, settings, review, path):
    ArticleFactory.create_batch(2, live=True)
    before = [ident for ident, _title, _text in entries(client, "/", path)]

    for story in type(review).objects.all():
        story.headline, story.headline_is_typed, story.slug = f"Another of {story.pk}", True, f"moved-{story.pk}"
        story.save()
    review.film.slug = review.film.title = "Renamed"
    review.film.save()
    settings.SITE_URL = "https://elsewhere.example"

    after = entries(client, "/", path)
    assert [ident for ident, _title, _text in after] == before
    assert f"Another of {review.pk}" in [title for _ident, title, _text in after]
    assert len(set(before)) == len(before) == 4


@pytest.mark.parametrize("path", FORMATS)
def test_a_change_by_an_editor_is_told_with_its_hour_and_a_later_date_of_publishing_is_not(client, path):
    story = ArticleFactory(live=True, publish_at=datetime(2026, 5, 3, 17, tzinfo=UTC))
    type(story).objects.update(changed_at=datetime(2026, 6, 1, tzinfo=UTC))
    edited = updated(client, path)
    type(story).objects.update(changed_at=datetime(2026, 5, 1, tzinfo=UTC))

    filed_before_it_was_published = updated(client, path)

    assert edited == datetime(2026, 6, 1, tzinfo=UTC)
    assert filed_before_it_was_published == datetime(2026, 5, 3, 17, tzinfo=UTC)


def updated(client, path):
    if path == "feed.json":
        return datetime.fromisoformat(json_feed(client, "/feed.json")["items"][0]["date_modified"])
    return datetime(*parsed(client, f"/{path}").feed.updated_parsed[:6], tzinfo=UTC)


@pytest.mark.parametrize("path", FORMATS)
def test_each_feed_holds_its_own_stories(client, path):
    film, edition = FilmFactory(title="The Keeper"), EditionFactory(live=True)
    critic, theme = CriticFactory(), ThemeFactory()
    facts = {"headline": "Ours", "headline_is_typed": True}
    ReviewFactory(live=True, film=film, edition=edition, critics=[critic], themes=[theme], **facts)
    ArticleFactory(live=True, headline="Another")

    for page in ["/reviews/", *(thing.get_absolute_url() for thing in (film, edition, critic, theme))]:
        assert [title for _ident, title, _text in entries(client, page, path)] == ["Ours"]
        assert f"{SITE}{page}{path}" in client.get(page + path).content.decode()
    assert sorted(title for _ident, title, _text in entries(client, "/", path)) == ["Another", "Ours"]


@pytest.mark.parametrize("path", FORMATS)
def test_what_is_not_live_is_in_no_feed(client, path):
    film, critic, theme = FilmFactory(), CriticFactory(), ThemeFactory()
    edition = EditionFactory()
    ReviewFactory(scheduled=True, film=film, critics=[critic], themes=[theme], edition=edition)
    ReviewFactory(film=film)

    assert entries(client, "/", path) == entries(client, "/reviews/", path) == []
    for page in [*(thing.get_absolute_url() for thing in (film, critic, theme, edition)), "/films/nowhere/"]:
        assert client.get(page + path).status_code == 404


@pytest.mark.parametrize("path", FORMATS)
def test_a_feed_without_entries_stays_the_same(client, path):
    first = client.get(f"/{path}")
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        second = client.get(f"/{path}")

    assert first.content == second.content
    assert entries(client, "/", path) == []


def test_a_summary_tells_no_ending(client):
    spoiler = "<details class='spoiler'><summary>The end</summary><p>He drowns.</p></details>"
    ArticleFactory(live=True, body=f"{spoiler}<p>He counts {'ships ' * 60}</p>")

    summaries = [parsed(client, f"/{path}").entries[0].summary for path in XML]
    summaries.append(json_feed(client, "/feed.json")["items"][0]["summary"])

    for summary in summaries:
        assert summary.startswith("He counts ships") and summary.endswith("…")
        assert len(summary) <= 160


@pytest.mark.parametrize("path", XML)
def test_a_still_that_a_spoiler_hides_is_shown_nowhere_else(client, review, path):
    hidden = review.images.exclude(credit="Still: Quay").get()

    entry = parsed(client, f"/{path}").entries[0]

    assert address_of(hidden, "still", 900) in entry.content[0].value
    assert address_of(hidden, "still", 900) not in [media["url"] for media in entry.media_content]


@pytest.mark.parametrize("path", FORMATS)
def test_a_picture_for_cards_that_the_text_shows_too_is_shown_once(client, path):
    image = ImageFactory(size=(900, 600))
    ArticleFactory(live=True, lead_image=image, body=f'<p>Words.</p><figure data-image="{image.pk}"></figure>')

    text = entries(client, "/", path)[0][2]

    assert text.count(address_of(image, "still", 900)) == 1


@pytest.mark.parametrize("path", FORMATS)
def test_control_characters_leave_the_feed_readable(client, path):
    critic = CriticFactory(name="N\x0cell")
    image = ImageFactory(alt="A\x01 lamp", credit="Qu\x02ay")
    ArticleFactory(
        live=True,
        headline="A\x0bfeature\x1f",
        standfirst="Two\x08 words",
        critics=[critic],
        themes=[ThemeFactory(name="cou\x07nting")],
        body=f'<p>Be&#11;gin\x1f.</p><figure data-image="{image.pk}"></figure>',
    )

    [(_ident, title, text)] = entries(client, critic.get_absolute_url(), path)

    assert title == "Afeature"
    assert "<p>Two words</p><p>Begin.</p>" in text and 'alt="A lamp"' in text
    assert "Nell" in client.get(critic.get_absolute_url() + path).content.decode()


@pytest.mark.parametrize("path", FORMATS)
@pytest.mark.parametrize("words", ["باب الحديد", "東京物語", 'Salt & <Sand> "4 < 5"', "AT&amp;T", "]]>"])
def test_names_of_any_script_and_any_sign_are_read_back(client, path, words):
    masthead = Masthead.objects.current()
    masthead.name = words
    masthead.save()
    critic, theme = CriticFactory(name=words), ThemeFactory(name=words)
    ArticleFactory(live=True, headline=words, standfirst=words, critics=[critic], themes=[theme])

    if path == "feed.json":
        feed = json_feed(client, critic.get_absolute_url() + path)
        item = feed["items"][0]
        found = [
            feed["authors"][0]["name"],
            item["title"],
            item["authors"][0]["name"],
            item["tags"][0],
            item["summary"],
        ]
    else:
        root = tree(client, critic.get_absolute_url() + path)
        names = {
            "feed/": ["channel/title", "channel/item/title", ".//dc:creator", ".//item/category"],
            "feed/atom/": ["atom:title", "atom:entry/atom:title", "atom:entry/atom:author/atom:name"],
        }
        found = [root.findtext(name, namespaces=NAMES) for name in names[path]]

    assert found == [words] * len(found)
