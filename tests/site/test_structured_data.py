"""What pages tell machines, as an extractor that is not ours reads it."""

import re
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from extruct.jsonld import JsonLdExtractor
from PIL import Image as Pillow

from festivals.models import Award
from masthead.models import Masthead
from reviews.models import Story
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
    EventFactory,
    FestivalFactory,
    FilmFactory,
    ImageFactory,
    PageFactory,
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
    VenueFactory,
)

pytestmark = pytest.mark.django_db

SITE = "https://magazine.example"
EVENT = {"name", "startDate", "location", "eventStatus"}
ARTICLE = {"headline", "author", "publisher", "datePublished", "dateModified", "url", "inLanguage"}
REQUIRED = {
    "Article": ARTICLE,
    "NewsArticle": ARTICLE,
    "Review": {"headline", "author", "datePublished", "url"},
    "Rating": {"ratingValue", "bestRating", "worstRating", "ratingExplanation"},
    "AggregateRating": {"ratingValue", "bestRating", "worstRating", "ratingCount", "reviewCount"},
    "Movie": {"name", "url", "dateCreated"},
    "Person": {"name", "url"},
    "Organization": {"name", "url"},
    "NewsMediaOrganization": {"name", "url"},
    "WebSite": {"name", "url", "publisher"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "WebPage": {"name", "url", "dateModified"},
    "CollectionPage": {"name", "url"},
    "ProfilePage": {"name", "url", "mainEntity"},
    "ScreeningEvent": EVENT,
    "SocialEvent": EVENT,
    "Event": EVENT,
    "Festival": {"name", "url", "startDate", "endDate", "location", "organizer", "superEvent"},
    "EventSeries": {"name", "url"},
    "Place": {"name", "address"},
    "ImageObject": {"url", "width", "height"},
    "BreadcrumbList": {"itemListElement"},
    "ItemList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "Country": {"name"},
    "PostalAddress": set(),
    "Offer": {"availability"},
}
BIG = (1600, 1000)


@pytest.fixture(autouse=True)
def site_url(settings):
    settings.SITE_URL = SITE


def data(client, address):
    """{type: node} of the one graph that a page holds."""
    response = client.get(address)
    assert response.status_code == 200, address
    [graph] = JsonLdExtractor().extract(response.content.decode())
    assert graph["@context"] == "https://schema.org"
    nodes = {node["@type"]: node for node in graph["@graph"]}
    assert len(nodes) == len(graph["@graph"])
    return nodes


def said(client, thing):
    """The first node of a thing's own page."""
    return next(iter(data(client, thing.get_absolute_url()).values()))


def walk(value):
    """Every node, however deep."""
    if isinstance(value, list):
        for item in value:
            yield from walk(item)
    elif isinstance(value, dict):
        yield value
        yield from walk([*value.values()])


class Sparse:
    """A page of every type, of things of which nothing is known that need not be."""

    def __init__(self):
        self.festival = FestivalFactory()
        self.edition = EditionFactory(live=True, festival=self.festival)
        self.film = FilmFactory(directors=[PersonFactory()])
        self.strand = StrandFactory(edition=self.edition)
        kinds = "screening", "q_and_a", "talk", "ceremony", "party"
        self.events = [EventFactory(edition=self.edition, kind=kind, films=[self.film]) for kind in kinds]
        EntryFactory(edition=self.edition, film=self.film, strand=self.strand)
        self.critic, self.theme = CriticFactory(), ThemeFactory()
        self.review = ReviewFactory(live=True, film=self.film, critics=[self.critic], themes=[self.theme])
        kinds = "interview", "feature", "news"
        self.articles = [ArticleFactory(live=True, kind=kind) for kind in kinds]
        self.page = PageFactory(live=True)

    def addresses(self):
        things = [self.festival, self.edition, self.strand, *self.events, self.film, *self.film.directors]
        things += [self.critic, self.theme, self.review, *self.articles, self.page]
        sections = ["reviews", "interviews", "features", "news", "films", "festivals", "critics", "themes"]
        pages = [thing.get_absolute_url() for thing in things]
        return ["/", *pages, self.edition.get_programme_url(), *(f"/{section}/" for section in sections)]


class Full(Sparse):
    """The same with all that may be known."""

    def __init__(self):
        super().__init__()
        image, person = ImageFactory(), self.film.directors[0]
        self.festival.place, self.festival.website = "Seattle", "https://festival.example/"
        self.festival.description = self.edition.description = self.strand.description = "<p>By the sea.</p>"
        self.film.countries, self.film.languages, self.film.runtime = "GB,FR", "en", 97
        self.film.poster = self.edition.poster = self.critic.portrait = person.portrait = image
        self.film.imdb, self.critic.twitter, self.film.original_title = "tt0123456", "nell", "Der Film"
        self.critic.biography = self.theme.description = person.biography = self.film.synopsis = "<p>Words.</p>"
        venue = VenueFactory(festival=self.festival, address="305 Harrison Street")
        for event in self.events:
            event.venue, event.ticket_address = venue, "https://tickets.example/"
            event.participants.set([person])
        self.articles[0].subjects.create(person=person)
        for story in [self.review, *self.articles]:
            story.lead_image, story.edition = image, self.edition
        self.review.grade_scale, self.review.grade_value = "stars", "4"
        changed = [self.festival, self.edition, self.strand, self.film, person, self.critic, self.theme]
        for thing in [*changed, *self.events, self.review, *self.articles]:
            thing.save()
        ReviewFactory(live=True, film=self.film, critics=[self.critic], grade_scale="letters", grade_value="B+")
        Award.objects.create(edition=self.edition, name="Shell", film=self.film, person=person)
        Masthead.objects.update(strapline="Films, seen", bluesky="magazine.example")


@pytest.mark.parametrize("magazine", [Sparse, Full])
def test_every_node_of_every_page_has_what_it_must_have_and_nothing_empty(client, magazine):
    seen = set()

    for address in magazine().addresses():
        for node in walk([*data(client, address).values()]):
            if "@type" in node:
                seen.add(node["@type"])
                assert REQUIRED[node["@type"]] <= node.keys(), f"{address}: {node}"
            assert not [name for name, value in node.items() if value in (None, "", [], {})], f"{address}: {node}"

    assert seen >= REQUIRED.keys() - {"Rating", "AggregateRating", "Offer", "Country", "PostalAddress"}
    assert magazine is Sparse or seen == REQUIRED.keys()


@pytest.mark.parametrize("magazine", [Sparse, Full])
def test_the_graphs_of_all_pages_connect_and_lead_to_public_pages_alone(client, magazine):
    described, pages, visited = defaultdict(lambda: defaultdict(set)), set(), magazine().addresses()

    for address in visited:
        for node in walk([*data(client, address).values()]):
            for name in {"@type", "name", "url"} & node.keys() if "@id" in node else []:
                described[node["@id"]][name].add(node[name])
            pages |= {
                value for name, value in node.items() if name in {"url", "item"} and node["@type"] != "ImageObject"
            }

    assert [(one, facts) for one, facts in described.items() if any(len(said) > 1 for said in facts.values())] == []
    assert all(identifier.startswith(f"{SITE}/") and "#" in identifier for identifier in described)
    elsewhere = {page for page in pages if not page.startswith(SITE)}
    assert elsewhere <= {"https://tickets.example/"}
    assert len(pages) > 20
    paths = {page.removeprefix(SITE) for page in pages - elsewhere} - {*visited}
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_below_the_front_page_every_page_says_where_it_stands(client):
    magazine = Sparse()

    for address in magazine.addresses()[1:]:
        steps = data(client, address)["BreadcrumbList"]["itemListElement"]

        assert [step["position"] for step in steps] == [*range(1, len(steps) + 1)]
        assert (steps[0]["item"], steps[-1]["item"]) == (f"{SITE}/", f"{SITE}{address}")
    edition = data(client, magazine.edition.get_programme_url())["BreadcrumbList"]["itemListElement"]
    festival = str(magazine.festival)
    names = ["The front page", "Festivals", festival, str(magazine.edition), "Programme"]
    assert [step["name"] for step in edition] == names


def test_the_front_page_introduces_the_magazine_and_says_how_to_search_it(client):
    Masthead.objects.update_or_create(pk=1, defaults={"name": "The Reel", "bluesky": "reel.example"})

    nodes = data(client, "/")

    magazine = nodes["NewsMediaOrganization"]
    assert magazine["name"] == nodes["WebSite"]["name"] == "The Reel"
    assert magazine["sameAs"] == ["https://bsky.app/profile/reel.example"]
    with Pillow.open(finders.find(magazine["logo"]["url"].removeprefix(f"{SITE}/static/"))) as logo:
        assert logo.size == (magazine["logo"]["width"], magazine["logo"]["height"])
    assert nodes["WebSite"]["potentialAction"]["target"]["urlTemplate"] == f"{SITE}/search/?q={{words}}"
    assert nodes["WebSite"]["publisher"] == {"@id": magazine["@id"]} == {"@id": f"{SITE}/#magazine"}


def test_a_review_says_of_which_film_by_whom_and_when(client):
    director, poster = PersonFactory(name="Ann Lamp"), ImageFactory(size=(1200, 1800), caption="A stair")
    film = FilmFactory(
        title="The Keeper",
        original_title="Der Wärter",
        year=1962,
        runtime=97,
        countries="DE,GB",
        languages="de,en",
        imdb="tt0123456",
        wikidata="Q12",
        poster=poster,
        directors=[director],
    )
    nell = CriticFactory(name="Nell Quay", twitter="nell", website="https://nell.example/")
    published = datetime(2026, 7, 3, 16, tzinfo=UTC)
    review = ReviewFactory(
        live=True,
        film=film,
        critics=[nell, CriticFactory(name="Tom Pier")],
        themes=[ThemeFactory(name="exile")],
        body="<p>Somebody laughs. It is a lamp of a film.</p>",
        pull_quote="It is a lamp of a film.",
        publish_at=published,
    )
    Story.objects.update(changed_at=published + timedelta(days=1))

    node = said(client, review)

    movie, address = node["itemReviewed"], f"{SITE}{review.get_absolute_url()}"
    assert (node["@type"], node["@id"], node["url"]) == ("Review", f"{address}#story", address)
    assert node["headline"] == "The Keeper review"
    assert [person["name"] for person in node["author"]] == ["Nell Quay", "Tom Pier"]
    assert node["author"][0]["sameAs"] == ["https://nell.example/", "https://x.com/nell"]
    assert node["author"][0]["url"] == f"{SITE}{nell.get_absolute_url()}"
    assert (node["datePublished"], node["dateModified"]) == ("2026-07-03T17:00:00+01:00", "2026-07-04T17:00:00+01:00")
    assert (node["description"], node["keywords"]) == ("It is a lamp of a film.", ["exile"])
    assert node["publisher"]["@id"] == f"{SITE}/#magazine"
    assert (movie["@type"], movie["name"], movie["alternateName"]) == ("Movie", "The Keeper", ["Der Wärter"])
    assert (movie["dateCreated"], movie["duration"], movie["inLanguage"]) == ("1962", "PT97M", ["de", "en"])
    assert [country["name"] for country in movie["countryOfOrigin"]] == ["Germany", "United Kingdom"]
    assert movie["sameAs"] == ["https://www.imdb.com/title/tt0123456/", "https://www.wikidata.org/wiki/Q12"]
    assert movie["director"][0]["@id"] == f"{SITE}{director.get_absolute_url()}#person"
    assert (movie["image"]["width"], movie["image"]["height"]) == (1200, 1800)


def test_what_nobody_signed_is_by_the_magazine(client):
    stories = [ReviewFactory(live=True), ArticleFactory(live=True)]

    authors = [said(client, story)["author"] for story in stories]

    assert [[author["@id"] for author in found] for found in authors] == [[f"{SITE}/#magazine"]] * 2


@pytest.mark.parametrize(
    "scale, value, expected",
    [
        ("letters", "B+", (85, 100, 0, "B+")),
        ("letters", "F", (20, 100, 0, "F")),
        ("stars", "0", (0, 5, 0, "0")),
        ("stars", "3.5", (3.5, 5, 0, "★★★½")),
        ("tens", "7.5", (7.5, 10, 0, "7.5/10")),
        ("tens", "10", (10, 10, 0, "10/10")),
    ],
)
def test_a_grade_is_a_number_with_both_ends_of_its_scale(client, scale, value, expected):
    review = ReviewFactory(live=True, grade_scale=scale, grade_value=value)

    rating = said(client, review)["reviewRating"]

    facts = "ratingValue", "bestRating", "worstRating", "ratingExplanation"
    assert tuple(rating[fact] for fact in facts) == expected
    assert expected[3] in client.get(review.get_absolute_url()).content.decode()


def test_a_review_without_a_grade_has_no_rating(client):
    assert "reviewRating" not in said(client, ReviewFactory(live=True))


@pytest.mark.parametrize("kind, type", [("interview", "Article"), ("feature", "Article"), ("news", "NewsArticle")])
def test_an_article_says_by_whom_when_and_about_what(client, kind, type):
    film, person, edition = FilmFactory(), PersonFactory(), EditionFactory(live=True)
    facts = {"film": film, "people": [person], "edition": edition, "critics": [CriticFactory()]}
    story = ArticleFactory(live=True, kind=kind, standfirst="Two words", lead_image=ImageFactory(size=BIG), **facts)

    node = said(client, story)

    about = [f"{SITE}{film.get_absolute_url()}#film"]
    interviewed = [f"{SITE}{person.get_absolute_url()}#person"] if kind == "interview" else []
    assert (node["@type"], node["headline"], node["description"]) == (type, story.headline, "Two words")
    assert [thing["@id"] for thing in node["about"]] == about + interviewed
    assert node["mentions"]["@id"] == f"{SITE}{edition.get_absolute_url()}#edition"
    assert {"author", "publisher", "datePublished", "dateModified"} <= node.keys()
    assert [(image["width"], image["height"]) for image in node["image"]] == [(1200, 675), (1200, 900), (1000, 1000)]


def test_pictures_are_whole_addresses_of_jpegs_of_the_size_they_say(client):
    film = FilmFactory(poster=ImageFactory(size=(1400, 2100)))
    story = ArticleFactory(live=True, film=film, lead_image=ImageFactory(size=BIG))

    nodes = walk([*data(client, story.get_absolute_url()).values(), *data(client, film.get_absolute_url()).values()])

    images = {node["url"]: (node["width"], node["height"]) for node in nodes if "/media/" in node.get("url", "")}
    assert len(images) == 4 and max(width for width, _height in images.values()) >= 1200
    for address, size in images.items():
        response = client.get(address.removeprefix(SITE))
        picture = Pillow.open(BytesIO(b"".join(response.streaming_content)))
        assert (response["Content-Type"], picture.format, picture.size) == ("image/jpeg", "JPEG", size)


def test_no_description_tells_an_ending(client):
    ending = "<details class='spoiler'><summary>The end</summary><p>He drowns.</p></details><p>A lamp is lit.</p>"
    stories = [make(live=True, body=ending) for make in (ReviewFactory, ArticleFactory)]

    nodes = [said(client, story) for story in stories]

    assert [node["description"] for node in nodes] == ["A lamp is lit."] * 2
    assert "drowns" not in str(nodes)


def test_a_story_does_not_name_a_festival_that_is_not_public_yet(client):
    story = ReviewFactory(live=True, edition=EditionFactory(), headline="A review", headline_is_typed=True)

    assert "Seaside" not in str(data(client, story.get_absolute_url()))


def test_an_interview_names_nobody_but_whom_it_is_about(client):
    hidden = ArticleFactory(kind="interview", people=[PersonFactory(name="Quoxil")])
    story = ArticleFactory(live=True, kind="interview", people=[PersonFactory(name="Ann Lamp")], film=hidden.film)

    assert [person["name"] for person in said(client, story)["about"]] == ["Ann Lamp"]


def test_a_preview_tells_machines_nothing(admin_client):
    for thing in (ReviewFactory(), PageFactory(scheduled=True)):
        response = admin_client.get(thing.get_absolute_url())

        assert response.status_code == 200
        assert "ld+json" not in response.content.decode()


def test_a_film_says_who_made_it_and_what_we_gave_it(client):
    film = FilmFactory(title="The Keeper", directors=[PersonFactory(name="Ann Lamp")], synopsis="<p>A lamp.</p>")
    film.credits.create(person=PersonFactory(name="Max Light"), role="cast")
    film.alternative_titles.create(title="Le Gardien")
    film.releases.create(country="GB", date=date(1963, 5, 1))
    film.releases.create(country="DE", date=date(1962, 12, 24))
    nell, tom = CriticFactory(name="Nell Quay"), CriticFactory(name="Tom Pier")
    ReviewFactory(live=True, film=film, critics=[nell], grade_scale="stars", grade_value="4")
    ReviewFactory(live=True, film=film, critics=[tom], grade_scale="letters", grade_value="B+")
    ReviewFactory(live=True, film=film, headline="Ungraded", headline_is_typed=True)
    ReviewFactory(film=film, grade_scale="stars", grade_value="0")

    node = said(client, film)

    assert node["@id"] == f"{SITE}{film.get_absolute_url()}#film"
    assert [person["name"] for person in node["director"] + node["actor"]] == ["Ann Lamp", "Max Light"]
    assert (node["alternateName"], node["datePublished"]) == (["Le Gardien"], "1962-12-24")
    assert node["description"] == "A lamp."
    total = node["aggregateRating"]
    assert (total["ratingValue"], total["bestRating"], total["worstRating"]) == (82.5, 100, 0)
    assert total["ratingCount"] == total["reviewCount"] == 2
    ratings = {review["author"][0]["name"]: review["reviewRating"]["ratingValue"] for review in node["review"]}
    assert ratings == {"Nell Quay": 4, "Tom Pier": 85}


def test_one_grade_is_no_average(client):
    review = ReviewFactory(live=True, grade_scale="stars", grade_value="4")

    node = said(client, review.film)

    assert "aggregateRating" not in node
    assert [found["@id"] for found in node["review"]] == [f"{SITE}{review.get_absolute_url()}#story"]


def test_people_and_critics_say_where_else_they_are(client):
    person = PersonFactory(
        name="Ozu", original_name="小津", imdb="nm0654868", biography="<p>Born.</p>", portrait=ImageFactory()
    )
    facts = {"mastodon": "nell@films.example", "biography": "<p>Nell writes.</p>", "portrait": ImageFactory()}
    critic = CriticFactory(name="Nell Quay", **facts)
    ReviewFactory(live=True, film=FilmFactory(directors=[person]), critics=[critic])

    node, profile = said(client, person), said(client, critic)

    assert (node["@type"], node["name"], node["alternateName"], node["description"]) == (
        "Person",
        "Ozu",
        "小津",
        "Born.",
    )
    assert node["sameAs"] == ["https://www.imdb.com/name/nm0654868/"]
    assert profile["@type"] == "ProfilePage"
    assert profile["mainEntity"]["@id"] == f"{SITE}{critic.get_absolute_url()}#critic"
    assert profile["mainEntity"]["sameAs"] == ["https://films.example/@nell"]
    assert profile["mainEntity"]["description"] == "Nell writes."
    assert "image" in node and "image" in profile["mainEntity"]


def test_an_edition_stands_in_its_festival(client):
    festival = FestivalFactory(
        name="Seattle Film Festival", short_name="SIFF", place="Seattle", website="https://siff.example/"
    )
    edition = EditionFactory(live=True, festival=festival, poster=ImageFactory(), description="<p>By the sea.</p>")
    EditionFactory(festival=festival, year=2013)

    node, series = said(client, edition), said(client, festival)

    assert (node["@type"], node["name"], node["description"]) == ("Festival", "SIFF 2012", "By the sea.")
    assert (node["startDate"], node["endDate"]) == ("2012-05-17", "2012-06-10")
    place = {"@type": "PostalAddress", "addressLocality": "Seattle"}
    assert node["location"] == {"@type": "Place", "name": "Seattle", "address": place}
    assert (node["organizer"]["name"], "image" in node) == ("Seattle Film Festival", True)
    assert node["superEvent"]["@id"] == series["@id"] == f"{SITE}{festival.get_absolute_url()}#festival"
    assert (series["@type"], series["alternateName"], series["sameAs"]) == (
        "EventSeries",
        "SIFF",
        ["https://siff.example/"],
    )
    assert [found["@id"] for found in series["subEvent"]] == [node["@id"]]


def test_a_screening_says_what_is_shown_where_and_when_there(client):
    festival = FestivalFactory(place="Seattle")
    edition, venue = (
        EditionFactory(live=True, festival=festival),
        VenueFactory(festival=festival, name="Egyptian", address="805 East Pine Street"),
    )
    film, guest = FilmFactory(title="The Keeper", poster=ImageFactory()), PersonFactory(name="Ann Lamp")
    end = datetime(2012, 5, 20, 4, 15, tzinfo=UTC)
    facts = {"venue": venue, "ends_at": end, "note": "Doors at seven", "ticket_address": "https://tickets.example/"}
    event = EventFactory(edition=edition, films=[film], participants=[guest], **facts)

    node = said(client, event)

    assert (node["@type"], node["name"], node["description"]) == ("ScreeningEvent", "The Keeper", "Doors at seven")
    assert (node["startDate"], node["endDate"]) == ("2012-05-19T19:30:00-07:00", "2012-05-19T21:15:00-07:00")
    assert node["location"]["name"] == "Egyptian"
    address = {"@type": "PostalAddress", "streetAddress": "805 East Pine Street", "addressLocality": "Seattle"}
    assert node["location"]["address"] == address
    assert [shown["@id"] for shown in node["workPresented"]] == [f"{SITE}{film.get_absolute_url()}#film"]
    assert node["image"] == [node["workPresented"][0]["image"]]
    assert [person["name"] for person in node["performer"]] == ["Ann Lamp"]
    assert node["superEvent"]["@id"] == f"{SITE}{edition.get_absolute_url()}#edition"
    assert node["offers"]["url"] == "https://tickets.example/"
    assert node["offers"]["availability"].endswith("/InStock")
    assert node["eventAttendanceMode"].endswith("/OfflineEventAttendanceMode")


@pytest.mark.parametrize(
    "kind, type", [("q_and_a", "Event"), ("talk", "Event"), ("ceremony", "Event"), ("party", "SocialEvent")]
)
def test_what_is_no_screening_is_about_its_films(client, kind, type):
    film = FilmFactory()
    event = EventFactory(edition=EditionFactory(live=True), kind=kind, films=[film])

    node = said(client, event)

    assert (node["@type"], [about["name"] for about in node["about"]]) == (type, [film.title])
    assert {"workPresented", "offers"}.isdisjoint(node)


FIRST, LATER = datetime(2012, 5, 20, 2, 30, tzinfo=UTC), datetime(2012, 5, 21, 2, 30, tzinfo=UTC)
ANNOUNCED, NEW = "2012-05-19T19:30:00-07:00", "2012-05-20T19:30:00-07:00"


@pytest.mark.parametrize(
    "change, status, start, previous",
    [
        ({}, "EventScheduled", ANNOUNCED, None),
        ({"status": "cancelled"}, "EventCancelled", ANNOUNCED, None),
        ({"status": "postponed"}, "EventPostponed", ANNOUNCED, None),
        ({"status": "postponed", "starts_at": LATER}, "EventPostponed", ANNOUNCED, None),
        ({"starts_at": LATER}, "EventRescheduled", NEW, ANNOUNCED),
        ({"status": "sold_out", "starts_at": LATER}, "EventRescheduled", NEW, ANNOUNCED),
        ({"status": "cancelled", "starts_at": LATER}, "EventCancelled", NEW, None),
        ({"status": "sold_out"}, "EventScheduled", ANNOUNCED, None),
        ({"status": "moved"}, "EventScheduled", ANNOUNCED, None),
    ],
)
def test_an_event_says_what_became_of_it(client, change, status, start, previous):
    event = EventFactory(edition=EditionFactory(live=True), starts_at=FIRST)
    for name, value in change.items():
        setattr(event, name, value)
    event.save()

    node = said(client, event)

    assert node["eventStatus"] == f"https://schema.org/{status}"
    assert (node["startDate"], node.get("previousStartDate")) == (start, previous)


def test_another_venue_alone_is_no_other_date(client):
    edition = EditionFactory(live=True)
    event = EventFactory(edition=edition, venue=VenueFactory(festival=edition.festival))
    event.venue = VenueFactory(festival=edition.festival, name="Annexe")
    event.save()

    node = said(client, event)

    assert (node["location"]["name"], node["eventStatus"]) == ("Annexe", "https://schema.org/EventScheduled")


@pytest.mark.parametrize(
    "status, offer",
    [
        ("sold_out", {"@type": "Offer", "availability": "https://schema.org/SoldOut"}),
        ("cancelled", None),
        ("postponed", None),
    ],
)
def test_tickets_are_offered_only_where_the_page_leads_to_them(client, status, offer):
    event = EventFactory(edition=EditionFactory(live=True), status=status, ticket_address="https://tickets.example/")

    assert said(client, event).get("offers") == offer
    assert "tickets.example" not in client.get(event.get_absolute_url()).content.decode()


def test_lists_name_the_pages_that_they_lead_to_in_their_order(client):
    story, critic, theme, edition = ReviewFactory(live=True), CriticFactory(), ThemeFactory(), EditionFactory(live=True)
    event = EventFactory(edition=edition, films=[story.film])
    strand = StrandFactory(edition=edition)
    EntryFactory(edition=edition, film=story.film, strand=strand)
    older = ReviewFactory(live=True, critics=[critic], themes=[theme], publish_at=timezone.now() - timedelta(days=2))
    listed = {
        "/reviews/": [story, older],
        "/films/": [story.film, older.film],
        "/festivals/": [edition.festival],
        "/critics/": [critic],
        "/themes/": [theme],
        theme.get_absolute_url(): [older],
        edition.get_programme_url(): [event],
        strand.get_absolute_url(): [story.film],
    }

    for address, things in listed.items():
        items = data(client, address)["CollectionPage"]["mainEntity"]["itemListElement"]

        expected = [f"{SITE}{thing.get_absolute_url()}" for thing in things]
        assert ([item["position"] for item in items], [item["url"] for item in items]) == (
            [*range(1, len(things) + 1)],
            expected,
        ), address


def test_the_second_page_of_a_list_goes_on_counting(client):
    ReviewFactory.create_batch(21, live=True)

    first, second = (data(client, f"/reviews/{query}")["CollectionPage"] for query in ("", "?page=2"))

    assert second["url"] == f"{SITE}/reviews/?page=2" and second["@id"] != first["@id"]
    assert [item["position"] for item in second["mainEntity"]["itemListElement"]] == [21]


def test_an_empty_list_and_a_static_page_are_pages_all_the_same(client):
    page = PageFactory(live=True, title="About us", body="<p>What we do.</p>")

    empty, static = data(client, "/reviews/"), data(client, page.get_absolute_url())

    assert "mainEntity" not in empty["CollectionPage"]
    assert (static["WebPage"]["name"], static["WebPage"]["description"]) == ("About us", "What we do.")


HOSTILE = "</script><script>alert(1)</script><!-- <script> \u2028\u2029 \"'\\ & &amp; ]]> é 🎬"


@pytest.fixture
def hostile():
    """What nobody should type, wherever something is typed."""
    person, critic = PersonFactory(name=HOSTILE, original_name=f"{HOSTILE}!"), CriticFactory(name=HOSTILE)
    film = FilmFactory(title=HOSTILE, original_title=f"{HOSTILE}!", directors=[person])
    festival = FestivalFactory(name=HOSTILE, short_name=HOSTILE[:60], place=HOSTILE)
    edition, theme = EditionFactory(live=True, festival=festival), ThemeFactory(name=HOSTILE)
    event = EventFactory(edition=edition, title=HOSTILE, note=HOSTILE, participants=[person])
    facts = {"critics": [critic], "themes": [theme], "film": film, "headline_is_typed": True}
    story = ArticleFactory(live=True, kind="interview", headline=HOSTILE, standfirst=HOSTILE, people=[person], **facts)
    Masthead.objects.update(name=HOSTILE, strapline=HOSTILE)
    return [story, film, person, critic, theme, festival, event]


def test_hostile_words_arrive_as_they_were_typed(client, hostile):
    for thing in hostile:
        page = client.get(thing.get_absolute_url()).content.decode()
        [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

        texts = [text for node in walk([*data(client, thing.get_absolute_url()).values()]) for text in node.values()]

        assert HOSTILE in texts, thing
        assert not set("<>&\u2028\u2029\n") & set(block), thing


def test_hostile_words_run_nowhere_and_no_policy_is_broken(page, hostile):
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))

    for thing in hostile:
        response = page.goto(thing.get_absolute_url())

        found = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)")
        assert response.status == 200 and "script-src 'self'" in response.headers["content-security-policy"]
        assert HOSTILE in [text for node in walk(found["@graph"]) for text in node.values()]
    assert dialogs == []
