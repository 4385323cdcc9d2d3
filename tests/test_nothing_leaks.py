"""What is not public is found at no public address: one sweep over all URL patterns, which later pages join."""

from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product
from pathlib import PurePosixPath
from urllib.parse import urlencode

import pytest
import time_machine
from django.conf import settings
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from cinesite import cards, near_matches
from cinesite.sitemaps import SITEMAPS
from festivals.models import Award, Edition, Event, Festival, Strand, Venue
from films.models import Film, Person
from masthead.kinds import SECTIONS
from masthead.models import Masthead, Page
from publishing.redirects import Redirect
from reviews.models import Critic, Story, Theme
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
)

pytestmark = pytest.mark.django_db

MODEL_OF = {
    "story": Story,
    "film": Film,
    "person": Person,
    "critic": Critic,
    "theme": Theme,
    "festival": Festival,
    "page": Page,
}
SECRET = "quoxil"  # stands in every word of what is hidden, and nowhere else
NOT_FOR_READERS = {"admin"}
# Pictures have addresses that cannot be guessed: the sweep asserts that no page names one.
UNGUESSABLE = {"images:media"}
QUERIES = ["?page=1", "?page=2", f"?q={SECRET}"]
# Who searches reads again what was typed: the beginning of the word, slips in it, and what stands beside it.
SEARCHES = [
    f"?q={words}" for words in ("quoxi", "qouxil", "quoxl", "quoxl+sharde", "headline", "shared", "plain", "person")
]


def hidden_story(make=ReviewFactory, **state):
    """A story that is not public, and everything that only it leads to."""
    picture = ImageFactory(alt=SECRET, caption=SECRET)
    film = FilmFactory(
        title=f"{SECRET} film {Film.objects.count()}", poster=ImageFactory(alt=SECRET), directors=[secret_person()]
    )
    return make(
        film=film,
        headline=f"{SECRET} headline {Story.objects.count()}",
        headline_is_typed=True,
        standfirst=SECRET,
        body=f'<p>{SECRET}</p><figure data-image="{picture.pk}" data-alt="{SECRET}"></figure>',
        critics=[CriticFactory(name=f"{SECRET} critic {Critic.objects.count()}")],
        people=[secret_person()],
        themes=[ThemeFactory(name=f"{SECRET} theme {Theme.objects.count()}")],
        **state,
    )


def secret_person():
    return PersonFactory(name=f"{SECRET} person {Person.objects.count()}")


def build_the_hidden(now):
    hour = timedelta(hours=1)
    for make in (ReviewFactory, ArticleFactory):
        hidden_story(make, status="draft")
        hidden_story(make, status="ready", publish_at=now - hour)
        hidden_story(make, status="approved", publish_at=now + hour)
        hidden_story(make, status="withdrawn", publish_at=now - hour)
        hidden_story(make, status="approved", publish_at=now - 2 * hour, withdraw_at=now - hour)
    embargoed = hidden_story()
    edition = EditionFactory(live=True, festival=FestivalFactory(short_name="Harbour"))
    EntryFactory(edition=edition, film=embargoed.film, embargo_until=now + hour)
    embargoed.edition = edition
    embargoed.approve(now + hour)
    embargoed.save()
    hidden_edition(f"{SECRET} festival", public_from=None)
    hidden_edition(f"{SECRET} fest to come", public_from=now + hour)
    PageFactory(title=f"{SECRET} page", body=f"<p>{SECRET}</p>")


def hidden_edition(name, public_from):
    festival = FestivalFactory(name=name, short_name=name)
    edition = EditionFactory(festival=festival, year=2013, public_from=public_from, description=f"<p>{SECRET}</p>")
    StrandFactory(edition=edition, name=f"{SECRET} strand")
    film = FilmFactory(title=f"{SECRET} film at {name}")
    EntryFactory(edition=edition, film=film)
    venue = Venue.objects.create(festival=festival, name=f"{SECRET} hall")
    EventFactory(edition=edition, title=f"{SECRET} event", venue=venue, films=[film], participants=[secret_person()])
    Award.objects.create(edition=edition, name=f"{SECRET} award", film=film)
    return edition


def build_the_public(now):
    """The neighbours of what is hidden: they share critic, film, theme, edition with hidden stories."""
    critic, theme, person = (
        CriticFactory(name="Plain Critic"),
        ThemeFactory(name="Plain"),
        PersonFactory(name="Ann Plain"),
    )
    film = FilmFactory(title="Plain film", directors=[person], poster=ImageFactory())
    edition = EditionFactory(live=True, festival=FestivalFactory(short_name="Quay"))
    StrandFactory(edition=edition, name="Plain strand")
    EventFactory(edition=edition, title="Plain event", films=[film])
    PageFactory(title="Plain page", live=True)
    shared = {"critics": [critic], "themes": [theme], "film": film, "edition": edition}
    ReviewFactory(live=True, headline="Plain review", headline_is_typed=True, **shared)
    ArticleFactory(live=True, kind="interview", headline="Plain interview", people=[person], **shared)
    ReviewFactory(headline=f"{SECRET} shared draft", headline_is_typed=True, **shared)
    ReviewFactory(headline=f"{SECRET} shared next", headline_is_typed=True, scheduled=True, **shared)
    ArticleFactory(headline=f"{SECRET} shared plan", people=[person], scheduled=True, **shared)


def candidates():
    """Every value that a part of an address can take, hidden ones first among them."""
    return {
        "kind": list(SECTIONS),
        "year": [2012, 2013],
        "strand": sorted(set(Strand.objects.values_list("slug", flat=True))),
        "event": sorted(Event.objects.values_list("pk", flat=True)),
        "words": sorted({event.slug for event in Event.objects.all()} | {"other-words"}),
        "name": list(SITEMAPS),
        "guid": sorted(Story.objects.values_list("guid", flat=True)),
        "film": sorted(Film.objects.values_list("pk", flat=True)),
    }


def slugs_for(name):
    """All of what the pattern is of, and of everything else one that is hidden and one that is not: those are looked
    for among other things, and found by their likeness alone. A pattern of who knows what gets them all."""
    slugs = {model: set(model.objects.values_list("slug", flat=True)) for model in MODEL_OF.values()}
    model = MODEL_OF.get(name.rpartition(":")[2].partition("_")[0])
    if not model:
        return sorted(set().union(*slugs.values()))
    others = [sorted(slugs[other], key=lambda slug: (SECRET in slug, slug)) for other in slugs if other != model]
    return sorted(slugs[model] | {slug for found in others for slug in (found[0], found[-1])})


def patterns(resolver, namespaces=()):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield ":".join([*namespaces, entry.name]), entry.pattern.converters
        elif entry.namespace not in NOT_FOR_READERS:
            yield from patterns(entry, [*namespaces, entry.namespace] if entry.namespace else namespaces)


def public_addresses():
    everything, of_festivals = candidates(), sorted(set(Festival.objects.values_list("slug", flat=True)))
    for name, converters in patterns(get_resolver()):
        values = everything | {"slug": of_festivals if "year" in converters else slugs_for(name)}
        if name in UNGUESSABLE or name.startswith(("admin_password", "password_")):
            continue
        if name == "card":
            yield from card_addresses()
            continue
        if name == "reviews:oembed":
            yield from map(oembed_address, Story.objects.all())
            continue
        assert set(converters) <= set(values), f"Teach the sweep what {name} takes: {set(converters)}"
        for chosen in product(*(values[part] for part in converters)):
            yield reverse(name, kwargs=dict(zip(converters, chosen, strict=True)))


def card_addresses():
    """The right ones, of what is hidden too."""
    things = [*Story.objects.with_page(), *Film.objects.all(), *Edition.objects.all(), Masthead.objects.current()]
    return [card_address(thing) for thing in things]


def card_address(thing):
    return cards.address(thing, cards.card_of(thing, Masthead.objects.current()))


def oembed_address(story):
    asked = {"format": "xml", "url": settings.SITE_URL + story.get_absolute_url()}
    return f"{reverse('reviews:oembed')}?{urlencode(asked)}"


def hidden_words():
    """What no page may say: the word that stands in all that is hidden, and the names of its pictures."""
    hidden = Story.objects.get(headline__endswith="headline 0")
    pictures = [*hidden.images.all(), hidden.film.poster]
    assert len(pictures) == 2
    return [SECRET, *(PurePosixPath(picture.file.name).stem for picture in pictures)]


def read(client, address):
    response = client.get(address)
    text = (b"".join(response) if response.streaming else response.content).decode(errors="replace")
    return response.status_code, f"{text}{response.headers}".lower().replace(f"q={SECRET}", "")


def queries_at(address):
    if address.endswith(".jpg"):
        return []
    if address == reverse("search:search"):
        return SEARCHES
    return [*QUERIES, *SEARCHES] if address == reverse("search:suggest") else QUERIES


@pytest.fixture
def quick_sweep(monkeypatch):
    """Nothing changes during the sweep, where most missing pages ask for the same neighbours, which takes PostgreSQL
    long to plan; and nobody looks at what the templates were given."""
    ask, likeness = cache(near_matches.ask_at_once), cache(near_matches.likeness)
    monkeypatch.setattr(near_matches, "ask_at_once", lambda asked: ask(tuple(asked)))
    monkeypatch.setattr(near_matches, "likeness", lambda words, slug: likeness(tuple(words), slug))
    monkeypatch.setattr("django.test.client.store_rendered_templates", lambda *_args, **_kwargs: None)


def test_what_is_not_public_is_found_at_no_public_address(client, quick_sweep):
    now = timezone.now()
    build_the_hidden(now)
    build_the_public(now)
    words, shown = hidden_words(), set()

    for address in public_addresses():
        status, text = read(client, address)
        assert status in {200, 301, 404, 410}, f"{address}: {status}"
        if status == 200:
            assert SECRET not in address, f"{address} is a page of something hidden"
            shown.add(address)
        for query in queries_at(address) if status == 200 else []:
            text += read(client, address + query)[1]
        assert not [word for word in words if word in text], f"{address} tells of something hidden"

    # The sweep can see: what is public was found by the same walk.
    plain = Story.objects.live().of_kind("review").get()
    assert {"/", plain.get_absolute_url(), plain.film.get_absolute_url(), "/feed/", "/sitemap.xml"} <= shown
    event = Event.objects.live().get()
    assert {event.get_absolute_url(), event.get_calendar_url(), event.edition.get_programme_url()} <= shown
    api = {reverse("api:story", args=[plain.guid]), reverse("api:film", args=[plain.film_id])}
    assert api | {reverse(f"api:{name}") for name in ("stories", "films", "festivals")} <= shown
    assert set(map(card_address, [Story.objects.with_page().get(pk=plain.pk), plain.film, plain.edition])) <= shown
    assert {oembed_address(plain), "/sitemap-reviews.xml", "/news-sitemap.xml"} <= shown
    assert plain.get_absolute_url() in read(client, "/search/?q=plain")[1]
    assert plain.film.get_absolute_url() in read(client, "/search/suggest/?q=plain")[1]
    things = [plain.film, plain.edition, plain.critics.get(), plain.themes.get()]
    fed = ["/", "/reviews/", *(thing.get_absolute_url() for thing in things)]
    assert {page + path for page in fed for path in ("feed/", "feed/atom/", "feed.json")} <= shown
    assert len(shown) > 30


def test_an_old_address_of_something_hidden_does_not_tell_its_new_one(client):
    story = hidden_story(status="draft")
    Redirect.objects.leave("/films/harmless/", story.film)
    Redirect.objects.leave("/reviews/harmless/", story)

    assert client.get("/films/harmless/").status_code == 404
    assert client.get("/reviews/harmless/").status_code == 404


def test_at_its_minute_a_scheduled_story_appears_everywhere_with_nothing_running(client):
    at = datetime(2030, 5, 3, 17, 0, tzinfo=UTC)
    film = FilmFactory(title="Two Lamps", directors=[PersonFactory(name="Ann Lamp")])
    critic, theme = CriticFactory(), ThemeFactory()
    story = ReviewFactory(film=film, critics=[critic], themes=[theme], status="approved", publish_at=at)
    pages = [story, film, film.directors[0], critic, theme]
    lists = ["/", "/reviews/", "/films/", "/feed/", "/critics/", "/themes/"]

    with time_machine.travel(at - timedelta(seconds=1), tick=False):
        assert [client.get(page.get_absolute_url()).status_code for page in pages] == [404] * 5
        assert not [address for address in lists if "Lamp" in client.get(address).content.decode()]
    with time_machine.travel(at, tick=False):
        assert [client.get(page.get_absolute_url()).status_code for page in pages] == [200] * 5
        assert [address for address in lists if "Two Lamps" in client.get(address).content.decode()] == lists[:4]


def test_editions_are_public_from_their_moment_on(client):
    edition = EditionFactory(public_from=datetime(2031, 4, 1, tzinfo=UTC))
    address = edition.get_absolute_url()

    with time_machine.travel(edition.public_from - timedelta(seconds=1), tick=False):
        assert client.get(address).status_code == 404
    with time_machine.travel(edition.public_from, tick=False):
        assert client.get(address).status_code == 200
