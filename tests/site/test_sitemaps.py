"""What search engines are told of: every page that readers see, when it changed, and nothing else."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from festivals.models import Award
from films.models import Credit
from masthead.models import Masthead
from publishing.sitemaps import MagazineSitemap
from reviews.models import Story
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EventFactory,
    FilmFactory,
    ImageFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

SITE = "https://magazine.example"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}
MAY, JUNE, JULY = (datetime(2012, month, 1, 12, tzinfo=UTC) for month in (5, 6, 7))


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


def xml(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    assert response["Content-Type"] == "application/xml"
    return ET.fromstring(response.content)


def files(client):
    """{address: when it last changed} as the index tells it."""
    index = xml(client, "/sitemap.xml")
    assert index.tag == f"{{{NAMES['s']}}}sitemapindex"
    return {
        file.findtext("s:loc", namespaces=NAMES).removeprefix(SITE): moment(file)
        for file in index.findall("s:sitemap", NAMES)
    }


def moment(element):
    found = element.findtext("s:lastmod", namespaces=NAMES)
    return found and datetime.fromisoformat(found)


def urls(client, address):
    """{address of a page: its element} of one file."""
    found = xml(client, address).findall("s:url", NAMES)
    return {url.findtext("s:loc", namespaces=NAMES).removeprefix(SITE): url for url in found}


def everything(client):
    of_pages = [file for file in files(client) if not file.startswith("/news-")]
    return {page: url for file in of_pages for page, url in urls(client, file).items()}


def dated(at, make=ReviewFactory, changed_at=None, **facts):
    """A live story that appeared at `at`."""
    return make(status="approved", publish_at=at, changed_at=changed_at or at, **facts)


def test_every_kind_of_story_has_files_of_its_own(client):
    review = ReviewFactory(live=True)
    articles = [ArticleFactory(live=True, kind=kind) for kind in ("interview", "feature", "news")]

    found = {file: list(urls(client, file)) for file in files(client)}

    assert found["/sitemap-reviews.xml"] == [review.get_absolute_url()]
    assert [found[f"/sitemap-{name}.xml"] for name in ("interviews", "features", "news")] == [
        [article.get_absolute_url()] for article in articles
    ]


def test_what_would_be_empty_is_not_in_the_index(client):
    ReviewFactory(scheduled=True)

    assert list(files(client)) == ["/sitemap-sections.xml"]


def test_what_was_counted_once_is_asked_again_before_it_is_named(client):
    film = ReviewFactory(live=True, critics=[CriticFactory()]).film
    assert film.get_absolute_url() in urls(client, "/sitemap-films.xml")

    Story.objects.update(status="draft")  # past the models, which would tell

    assert [list(urls(client, f"/sitemap-{name}.xml")) for name in ("reviews", "films", "critics")] == [[], [], []]


def test_every_page_that_is_named_is_there_under_that_address_and_may_be_found(client):
    person, critic, themes = PersonFactory(), CriticFactory(), [ThemeFactory()]
    edition, film = EditionFactory(live=True), FilmFactory(title="Été", directors=[person], poster=ImageFactory())
    StrandFactory(edition=edition)
    EventFactory(edition=edition, films=[film])
    Award.objects.create(edition=edition, name="Shell", film=film)
    PageFactory(live=True)
    for kind in ("interview", "feature", "news"):
        ArticleFactory(live=True, kind=kind, film=film, edition=edition, critics=[critic], themes=themes)
    review = ReviewFactory(live=True, film=film, critics=[critic])
    old_address, review.slug = review.get_absolute_url(), "new-words"
    review.save()

    found = everything(client)

    assert client.get(old_address).status_code == 301
    assert old_address not in found
    assert len(found) > 20
    for page in found:
        response = client.get(page)
        assert response.status_code == 200, page
        assert "noindex" not in response.content.decode(), page
        assert "X-Robots-Tag" not in response, page


def test_a_story_changed_when_an_editor_changed_it_and_not_when_it_was_saved(client):
    story = dated(MAY, changed_at=JUNE)
    story.save()

    (url,) = urls(client, "/sitemap-reviews.xml").values()

    assert moment(url) == JUNE


def test_what_was_written_before_its_hour_changed_at_that_hour(client):
    dated(JULY, changed_at=MAY)
    PageFactory(status="approved", publish_at=JULY, changed_at=MAY)

    (story,) = urls(client, "/sitemap-reviews.xml").values()
    (page,) = urls(client, "/sitemap-pages.xml").values()

    assert moment(story) == moment(page) == JULY


def test_what_stories_are_on_changed_with_the_newest_of_them(client):
    film, person, critic, edition = FilmFactory(), PersonFactory(), CriticFactory(), EditionFactory(live=True)
    themes = [ThemeFactory()]
    facts = {"critics": [critic], "edition": edition, "people": [person], "themes": themes, "film": film}
    dated(JULY, **facts)
    dated(MAY, **facts)
    dated(JUNE, **facts)
    ReviewFactory(scheduled=True, **facts)

    found = everything(client)

    moments = {
        str(thing): moment(found[thing.get_absolute_url()]) for thing in (film, person, critic, edition, *themes)
    }
    assert moments == dict.fromkeys(moments, JULY)


def test_where_nothing_is_known_of_a_change_nothing_is_said(client):
    edition, actor = EditionFactory(live=True), PersonFactory()
    credit = Credit.objects.create(film=dated(MAY).film, person=actor, role="cast")

    found = everything(client)

    quiet = [edition, edition.festival, credit.person]
    assert [moment(found[thing.get_absolute_url()]) for thing in quiet] == [None, None, None]
    assert moment(found["/reviews/"]) is None


def test_an_event_changed_when_its_edition_became_public_or_later(client):
    early = EventFactory(edition=EditionFactory(public_from=JUNE), changed_at=MAY)
    late = EventFactory(edition=EditionFactory(public_from=MAY), changed_at=JULY)

    found = urls(client, "/sitemap-events.xml")

    assert moment(found[early.get_absolute_url()]) == JUNE
    assert moment(found[late.get_absolute_url()]) == JULY


def test_the_index_says_of_each_file_when_the_newest_of_it_changed(client, monkeypatch):
    monkeypatch.setattr(MagazineSitemap, "limit", 2)
    critics, themes = [CriticFactory()], [ThemeFactory()]
    for at in (MAY, JUNE, JULY):
        dated(at, critics=critics, themes=themes, people=[PersonFactory()])
    Story.objects.filter(publish_at=MAY).update(changed_at=datetime(2013, 1, 1, tzinfo=UTC))

    found = files(client)

    stories = [name for name in found if name.startswith("/sitemap-reviews")]
    assert stories == ["/sitemap-reviews.xml", "/sitemap-reviews.xml?p=2"]
    told = [name for name in found if not name.startswith("/sitemap-sections")]
    assert len(told) == 8
    for name in told:
        assert found[name] == max(map(moment, urls(client, name).values())), name


def test_what_is_published_later_changes_no_earlier_file(client, monkeypatch):
    monkeypatch.setattr(MagazineSitemap, "limit", 2)
    dated(MAY), dated(JUNE), dated(JULY)
    first = client.get("/sitemap-reviews.xml").content

    dated(timezone.now() - timedelta(hours=1))

    assert client.get("/sitemap-reviews.xml").content == first
    assert len(urls(client, "/sitemap-reviews.xml?p=2")) == 2
    assert client.get("/sitemap-reviews.xml?p=3").status_code == 404


def pictures(url):
    return [found.text for found in url.findall("image:image/image:loc", NAMES)]


def test_the_pictures_of_a_story_and_a_film_are_named_in_a_size_for_readers(client):
    poster, still, hidden = ImageFactory(), ImageFactory(), ImageFactory()
    film = FilmFactory(poster=poster)
    film.film_stills.create(image=still)
    review = ReviewFactory(live=True, film=film, body=f'<p>Words.</p><figure data-image="{still.pk}"></figure>')
    ReviewFactory(film=film, body=f'<figure data-image="{hidden.pk}"></figure>')

    found = everything(client)

    for thing in (review, film):
        first, second = pictures(found[thing.get_absolute_url()])
        assert first.startswith(f"{SITE}/media/renditions/") and second.startswith(f"{SITE}/media/renditions/")
        assert [poster.file.name[10:40] in first, still.file.name[10:40] in second] == [True, True]
        assert client.get(first.removeprefix(SITE)).status_code == 200


def test_a_theme_of_few_stories_is_neither_named_nor_to_be_found(client):
    thin, grown = ThemeFactory(name="thin"), ThemeFactory(name="grown")
    for themes in ([thin, grown], [thin, grown], [grown]):
        ReviewFactory(live=True, themes=themes)
    ReviewFactory(scheduled=True, themes=[thin])

    assert list(urls(client, "/sitemap-themes.xml")) == [grown.get_absolute_url()]
    assert '<meta name="robots" content="noindex,follow">' in client.get(thin.get_absolute_url()).content.decode()
    assert "noindex" not in client.get(grown.get_absolute_url()).content.decode()


def test_a_theme_that_grows_is_named_from_then_on(client):
    theme = ThemeFactory()
    ReviewFactory(live=True, themes=[theme]), ReviewFactory(live=True, themes=[theme])
    assert "/sitemap-themes.xml" not in files(client)

    ReviewFactory(live=True, themes=[theme])

    assert list(urls(client, "/sitemap-themes.xml")) == [theme.get_absolute_url()]


def news(client):
    found = []
    for url in xml(client, "/news-sitemap.xml").findall("s:url", NAMES):
        tags = {element.tag.partition("}")[2]: element.text for element in url.find("news:news", NAMES).iter()}
        found.append((url.findtext("s:loc", namespaces=NAMES), tags))
    return found


def test_the_news_are_what_was_published_first_in_the_last_two_days(client, settings):
    settings.LANGUAGE_CODE = "en-gb"
    Masthead.objects.current()
    Masthead.objects.update(name="Night & Day")
    now = timezone.now().replace(microsecond=0)
    story = dated(now - timedelta(hours=47), ArticleFactory, kind="news", headline="Lamps < \x0b“lit”", changed_at=now)
    dated(now - timedelta(hours=49), changed_at=now)
    again = dated(now - timedelta(days=9))
    Story.objects.filter(pk=again.pk).update(publish_at=now - timedelta(hours=1))
    ReviewFactory(scheduled=True)

    ((address, tags),) = news(client)

    assert address == SITE + story.get_absolute_url()
    assert (tags["name"], tags["language"], tags["title"]) == ("Night & Day", "en", "Lamps < “lit”")
    assert datetime.fromisoformat(tags["publication_date"]) == story.first_published_at
    assert tags.keys() == {"news", "publication", "name", "language", "publication_date", "title"}


def test_there_may_be_no_news(client):
    dated(MAY)

    assert news(client) == []


def test_more_news_than_a_file_may_hold_are_told_in_the_next(client, monkeypatch):
    monkeypatch.setattr(MagazineSitemap, "limit", 2)
    stories = [ArticleFactory(live=True) for _story in range(3)]

    found = [page for file in ("/news-sitemap.xml", "/news-sitemap.xml?p=2") for page in urls(client, file)]

    assert "/news-sitemap.xml?p=2" in files(client)
    assert set(found) == {story.get_absolute_url() for story in stories}


@pytest.mark.parametrize(("code", "language"), [("de", "de"), ("pt-br", "pt"), ("zh-hant", "zh-tw")])
def test_the_news_name_their_language_as_search_engines_do(client, settings, code, language):
    settings.LANGUAGE_CODE = code
    ReviewFactory(live=True)

    ((_address, tags),) = news(client)

    assert tags["language"] == language


@pytest.mark.parametrize("name", ["sitemap-nothing.xml", "sitemap-reviews.xml?p=2", "sitemap-reviews.xml?p=x"])
def test_a_sitemap_that_is_not_there_is_not_found(client, name):
    assert client.get(f"/{name}").status_code == 404


def test_the_index_and_the_files_cost_the_same_however_much_there_is(client):
    def publish():
        themes, critic, edition = [ThemeFactory()], CriticFactory(), EditionFactory(live=True)
        for _story in range(3):
            film = FilmFactory(poster=ImageFactory(), directors=[PersonFactory()])
            film.film_stills.create(image=ImageFactory())
            body = f'<figure data-image="{ImageFactory().pk}"></figure>'
            facts = {"critics": [critic], "edition": edition, "people": [PersonFactory(portrait=ImageFactory())]}
            ReviewFactory(live=True, film=film, themes=themes, body=body, **facts)
        EventFactory(edition=edition, films=[film])
        StrandFactory(edition=edition)
        PageFactory(live=True)

    def costs():
        found = {}
        for address in ["/sitemap.xml", *files(client)]:
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            found[address] = len(queries)
        return found

    publish()
    costs_of_one = costs()
    publish(), publish()

    assert costs() == costs_of_one
    assert max(costs_of_one[name] for name in costs_of_one if name != "/sitemap.xml") <= 6
