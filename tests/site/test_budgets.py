"""What a page costs does not depend on how much it shows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from festivals.models import Award
from masthead.models import Masthead
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
    EventFactory,
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


class Magazine:
    """Stories in one edition, by one critic, on one theme and person, each with all that a story may have."""

    def __init__(self):
        Masthead.objects.current()
        self.page = PageFactory(live=True)
        self.edition = EditionFactory(live=True)
        self.strand = StrandFactory(edition=self.edition)
        self.critic, self.theme, self.person = CriticFactory(biography="<p>Born.</p>"), ThemeFactory(), PersonFactory()
        self.film = None

    def publish(self, number):
        for _story in range(number):
            self.film = FilmFactory(directors=[self.person, PersonFactory()], poster=ImageFactory())
            EntryFactory(edition=self.edition, film=self.film, strand=self.strand)
            self.event = EventFactory(edition=self.edition, films=[self.film], participants=[self.person])
            EventFactory(edition=self.edition, films=[self.film], kind="q_and_a", participants=[self.person])
            VenueFactory(festival=self.edition.festival).events.set([self.event])
            Award.objects.create(edition=self.edition, name="Shell", film=self.film, person=self.person)
            facts = {"live": True, "film": self.film, "edition": self.edition}
            self.story = ReviewFactory(**facts, **self.everything(), grade_scale="stars", grade_value="4")
            for kind in ("interview", "feature", "news"):
                story = ArticleFactory(**facts, **self.everything(), kind=kind, people=[self.person])
                story.also_about.add(self.film)

    def everything(self):
        figures = "".join(f'<figure data-image="{ImageFactory().pk}"></figure>' for _figure in range(2))
        critics, themes = [self.critic, CriticFactory(portrait=ImageFactory())], [self.theme, ThemeFactory()]
        return {"critics": critics, "themes": themes, "lead_image": ImageFactory(), "body": f"<p>Words.</p>{figures}"}

    def addresses(self):
        things = [self.page, self.story, self.film, self.person, self.critic, self.theme, self.edition, self.strand]
        lists = ["films:films", "festivals:festivals", "reviews:critics", "reviews:themes", "sitemap"]
        archives = [reverse("reviews:archive", args=["reviews"]), reverse("reviews:archive", args=["news"])]
        hubs = [thing.get_absolute_url() for thing in (self.film, self.critic, self.theme, self.edition)]
        feeds = [f"{page}{path}" for page in ["/", "/reviews/", *hubs] for path in ("feed/", "feed/atom/", "feed.json")]
        sitemaps = ["/sitemap-reviews.xml", "/sitemap-films.xml", "/sitemap-editions.xml", "/sitemap-strands.xml"]
        sitemaps += ["/sitemap-programmes.xml", "/sitemap-events.xml", "/news-sitemap.xml"]
        programme = [thing.get_calendar_url() for thing in (self.edition, self.event)] + [
            self.event.get_absolute_url(),
            self.edition.get_programme_url(),
        ]
        festival = self.edition.festival.get_absolute_url()
        pages = [thing.get_absolute_url() for thing in things]
        at = self.edition.festival.slug, self.edition.year
        api = [reverse(f"api:{name}", query={"limit": 100}) for name in ("stories", "films", "festivals")]
        api += [reverse("api:story", args=[self.story.guid]), reverse("api:film", args=[self.film.pk])]
        api += [reverse(f"api:{name}", args=at, query={"limit": 100}) for name in ("edition", "entries", "events")]
        return ["/", festival, "/search/", *api, *programme, *pages, *archives, *feeds, *sitemaps, *map(reverse, lists)]

    def searches(self):
        words = ["words", "film", "person", "critic", "seaside", "theme", "words&kind=reviews&sort=newest"]
        return [f"/search/?q={asked}" for asked in words] + ["/search/suggest/?q=film"]


@pytest.fixture
def magazine(client):
    # On PostgreSQL a process asks once an hour which stories are the newest.
    client.get("/search/?q=words")
    return Magazine()


def cost(client, address):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)


def costs(client, addresses):
    return {address: cost(client, address) for address in addresses}


def test_no_page_asks_more_often_when_there_is_more_to_show(client, magazine):
    magazine.publish(1)
    costs_of_one = [*costs(client, magazine.addresses()).values()]
    magazine.publish(4)

    costs_of_five = costs(client, magazine.addresses())

    assert costs_of_five == dict(zip(costs_of_five, costs_of_one, strict=True))


def test_no_search_asks_more_often_when_there_is_more_to_find(client, magazine):
    # Where less than three stories are found, more is looked for.
    magazine.publish(3)
    costs_of_few = costs(client, magazine.searches())
    magazine.publish(3)

    costs_of_many = costs(client, magazine.searches())

    assert costs_of_many == costs_of_few


@pytest.mark.parametrize("number", [1, 5])
def test_story_archive_and_front_page_keep_their_budgets(client, magazine, number):
    magazine.publish(number)

    assert cost(client, magazine.story.get_absolute_url()) <= 10
    # Who comes first after a change counts what there is to choose.
    assert cost(client, reverse("reviews:archive", args=["reviews"])) <= 14
    assert cost(client, reverse("reviews:archive", args=["reviews"])) <= 9
    assert cost(client, "/") <= 14
