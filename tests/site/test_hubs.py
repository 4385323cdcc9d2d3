"""Pages that gather what there is on one film, person, critic, theme, festival, edition or strand."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from festivals.models import Award
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
    PersonFactory,
    ReviewFactory,
    StrandFactory,
    ThemeFactory,
)
from tests.site.reading import in_order, read

pytestmark = pytest.mark.django_db


def graded(value, scale="letters", **facts):
    return ReviewFactory(**({"live": True} | facts), grade_scale=scale, grade_value=value)


def chart_of(client, critic):
    """(caption, [(grade in words, number)]) of the chart on a critic's page."""
    html = client.get(critic.get_absolute_url()).content.decode()
    table = html.partition('<table class="chart">')[2].partition("</table>")[0]
    bars = re.findall(r'<th scope="row">.*?class="sr">([^<]*)<.*?<td>(\d+)</td></tr>', table)
    caption = re.search(r"<caption>(.*?)</caption>", table)
    return caption and caption[1], [(words, int(number)) for words, number in bars]


def stories_under(client, address, heading):
    """The addresses of stories in the section of a page with this heading."""
    html = client.get(address).content.decode()
    section = html.partition(f">{heading}</h2>")[2].partition("</section>")[0]
    return re.findall(r'<h[34]><a href="(/(?:reviews|interviews|features|news)/[^"]+)"', section)


# A critic


def test_a_critic_page_says_how_she_grades_in_a_table_with_words(client):
    critic = CriticFactory(name="Ida Strand", pronouns="she")
    for value in ["A", "B+", "B+", "B+", "C-"]:
        graded(value, critics=[critic], publish_at=datetime(2014, 3, 1, tzinfo=UTC))

    caption, bars = chart_of(client, critic)

    assert "How she grades" in read(client, critic.get_absolute_url()).text
    assert caption == "5 graded reviews since 2014. Most often B plus; C minus once."
    assert bars == [
        ("A", 1),
        ("A minus", 0),
        ("B plus", 3),
        ("B", 0),
        ("B minus", 0),
        ("C plus", 0),
        ("C", 0),
        ("C minus", 1),
    ]


@pytest.mark.parametrize(
    ("pronouns", "words"),
    [("she", "How she grades"), ("he", "How he grades"), ("they", "How they grade"), ("", "How Ida Strand grades")],
)
def test_the_chart_speaks_of_a_critic_as_the_critic_wishes(client, pronouns, words):
    critic = CriticFactory(name="Ida Strand", pronouns=pronouns)
    graded("A", critics=[critic])

    assert words in read(client, critic.get_absolute_url()).text


def test_a_row_of_the_chart_leads_to_the_reviews_with_that_grade(client):
    critic = CriticFactory()
    review = graded("B+", critics=[critic])
    graded("D", critics=[critic])

    page = read(client, critic.get_absolute_url())
    address = f"{critic.get_absolute_url()}?grade=b-plus"

    assert f"{address}#stories" in page.links()
    assert "?grade=b#" not in "".join(page.links())
    assert stories_under(client, address, f"Everything by {critic}") == [review.get_absolute_url()]


def test_grades_on_several_scales_are_not_mixed(client):
    critic = CriticFactory()
    for value in ("3.5", "4"):
        graded(value, "stars", critics=[critic])
    graded("B+", critics=[critic])

    page = read(client, critic.get_absolute_url())

    assert in_order(page.text, "3 graded reviews since", ", on 2 scales.", "Stars, 0 to 5", "Letters, A+ to F")
    assert "Most often" not in page.text


def test_a_dot_is_one_review_until_there_are_too_many_for_a_row(client):
    few, many = CriticFactory(), CriticFactory()
    for _review in range(2):
        graded("B", critics=[few])
    for _review in range(31):
        graded("B", critics=[many])

    pages = [client.get(critic.get_absolute_url()).content.decode() for critic in (few, many)]

    assert ['x2="34"' in html for html in pages] == [True, False]
    assert 'x2="342"' in pages[1]
    assert ["A dot stands for up to 2 reviews." in html for html in pages] == [False, True]


def test_a_critic_who_graded_nothing_has_no_chart(client):
    critic = CriticFactory()
    ReviewFactory(live=True, critics=[critic])

    page = read(client, critic.get_absolute_url())

    assert not page.all("table")
    assert "grades" not in page.text


def test_a_scheduled_review_changes_no_chart_before_its_minute(client):
    critic, theme = CriticFactory(), ThemeFactory(name="exile")
    graded("B", critics=[critic])
    review = graded("F", critics=[critic], themes=[theme], live=False, scheduled=True)

    assert chart_of(client, critic)[1] == [("B", 1)]
    assert "exile" not in read(client, critic.get_absolute_url()).text
    with time_machine.travel(review.publish_at, tick=False):
        assert chart_of(client, critic)[1][-1] == ("F", 1)
        assert "exile" in read(client, critic.get_absolute_url()).text


def test_a_critics_favourite_themes_are_the_most_used_ones(client):
    critic, exile, family = CriticFactory(), ThemeFactory(name="exile"), ThemeFactory(name="family")
    for themes in ([exile], [exile, family]):
        ReviewFactory(live=True, critics=[critic], themes=themes)
    ReviewFactory(live=True, themes=[family])

    page = read(client, critic.get_absolute_url())

    assert in_order(page.text, "Favourite themes", "exile2 stories", "family1 story")
    assert f"{critic.get_absolute_url()}?theme=exile#stories" in page.links()


def test_the_list_of_critics_says_how_much_each_has_written(client):
    critic = CriticFactory(name="Ida Strand")
    for facts in ({"live": True}, {"live": True}, {"scheduled": True}):
        ReviewFactory(critics=[critic], **facts)

    assert in_order(read(client, "/critics/").text, "Ida Strand", "2 stories")


# A film


def test_a_film_lists_the_grades_given_to_it(client):
    film = FilmFactory()
    for value, name in (("A-", "Ida Strand"), ("C", "Bo Ek")):
        graded(value, film=film, critics=[CriticFactory(name=name)])

    text = read(client, film.get_absolute_url()).text

    assert in_order(text, "Grades given to it", "2 grades, from A minus to C.")
    assert in_order(text, "Grade: A minus", "Ida Strand")


@pytest.mark.parametrize(
    ("second", "words"),
    [(("B", "letters"), "2 grades, each of them B."), (("4", "stars"), "2 grades, on more than one scale.")],
)
def test_no_average_is_made_of_grades(client, second, words):
    film = graded("B").film
    graded(*second, film=film)

    assert words in read(client, film.get_absolute_url()).text


@pytest.mark.parametrize("hidden", [{"scheduled": True, "live": False}, {"live": False}])
def test_one_grade_is_no_list_and_a_hidden_one_does_not_count(client, hidden):
    film = graded("B").film
    graded("F", film=film, **hidden)

    text = read(client, film.get_absolute_url()).text

    assert "Grades given to it" not in text
    assert "grade B" in text


def test_a_film_names_the_editions_that_showed_it_events_or_not(client):
    film = ReviewFactory(live=True).film
    skerry = EditionFactory(live=True, festival=FestivalFactory(short_name="Skerry"), year=2013)
    strand = StrandFactory(edition=skerry, name="Tidewater")
    EntryFactory(edition=skerry, film=film, strand=strand, premiere="world")
    pier = EditionFactory(live=True, festival=FestivalFactory(short_name="Pier"), year=2012)
    event = EventFactory(edition=pier, films=[film])
    hidden = EditionFactory(festival=FestivalFactory(short_name="Hush"), year=2014)
    EntryFactory(edition=hidden, film=film, premiere="local")

    page = read(client, film.get_absolute_url())

    assert in_order(
        page.text, "Skerry 2013", "World premiere", "Tidewater", "In the programme", "Pier 2012", "Screening"
    )
    assert {strand.get_absolute_url(), event.get_absolute_url()} <= set(page.links())
    assert "Hush" not in page.text and "Local premiere" not in page.text


def test_a_film_and_a_person_lead_to_where_else_they_are_found(client):
    person = PersonFactory(imdb="nm0000123")
    film = FilmFactory(directors=[person], imdb="tt0000456", tmdb="78", letterboxd="the-keeper", wikidata="Q9")
    ReviewFactory(live=True, film=film)

    assert {
        "https://www.imdb.com/title/tt0000456/",
        "https://www.themoviedb.org/movie/78",
        "https://letterboxd.com/film/the-keeper/",
        "https://www.wikidata.org/wiki/Q9",
    } <= set(read(client, film.get_absolute_url()).links())
    assert "https://www.imdb.com/name/nm0000123/" in read(client, person.get_absolute_url()).links()


# A person


def test_who_wrote_and_directed_a_film_has_one_card_of_it(client):
    person = PersonFactory()
    film = FilmFactory(title="The Keeper", directors=[person])
    film.credits.create(person=person, role="writer", position=1)
    film.credits.create(person=person, role="cast", character="the lamp", position=2)
    ReviewFactory(live=True, film=film)

    page = read(client, person.get_absolute_url())

    assert page.text.count("The Keeper") == 1
    assert "directed by, written by, as the lamp" in page.text


def test_interviews_stand_apart_from_what_else_is_written(client):
    person = PersonFactory(name="Ida Strand")
    interview = ArticleFactory(live=True, kind="interview", people=[person])
    alone = read(client, person.get_absolute_url())
    news = ArticleFactory(live=True, kind="news", people=[person])

    address = person.get_absolute_url()

    assert "Everything with Ida Strand" not in alone.text
    assert stories_under(client, address, "Interview") == [interview.get_absolute_url()]
    assert news.get_absolute_url() in stories_under(client, address, "Everything with Ida Strand")


def test_a_person_page_tells_of_awards_and_events_of_public_editions_only(client):
    person = PersonFactory()
    for name, live in (("Golden Shell", True), ("Secret Shell", False)):
        edition = EditionFactory(live=live, festival=FestivalFactory(short_name=name))
        Award.objects.create(edition=edition, name=name, person=person)
        EventFactory(edition=edition, title=f"{name} talk", kind="talk", participants=[person])

    text = read(client, person.get_absolute_url()).text

    assert in_order(text, "Awards", "Golden Shell", "At festivals", "Golden Shell talk")
    assert "Secret" not in text


# A theme


def test_a_theme_begins_with_the_story_that_was_chosen(client):
    theme = ThemeFactory(name="exile", lead_words="Read this one first.")
    story = ArticleFactory(live=True, headline="The long way", themes=[theme], lead_image=ImageFactory())
    ReviewFactory(live=True, themes=[theme])
    theme.lead_story_id = story.pk
    theme.save()

    opening, narrowed = [read(client, f"/themes/exile/{query}") for query in ("", "?sort=grade")]

    assert in_order(opening.text, "exile", "The long way", "Read this one first.", "The long way")
    assert "Read this one first." not in narrowed.text


def test_what_was_chosen_is_shown_only_while_it_is_live_and_on_the_theme(client):
    theme = ThemeFactory(name="exile")
    story = ArticleFactory(live=True, themes=[theme])
    ReviewFactory(live=True, themes=[theme])
    theme.lead_story_id, theme.lead_words = story.pk, "Read this one first."
    theme.save()
    shown = "Read this one first." in read(client, "/themes/exile/").text

    story.themes.clear()
    untagged = "Read this one first." in read(client, "/themes/exile/").text
    story.themes.add(theme)
    story.withdraw()
    story.save()
    withdrawn = read(client, "/themes/exile/").text

    assert (shown, untagged) == (True, False)
    assert "Read this one first." not in withdrawn and story.headline not in withdrawn


def test_a_theme_stays_when_the_story_it_begins_with_is_deleted(client):
    theme = ThemeFactory(name="exile")
    story = ArticleFactory(live=True, themes=[theme])
    ReviewFactory(live=True, themes=[theme])
    theme.lead_story_id = story.pk
    theme.save()

    story.delete()
    theme.refresh_from_db()

    assert theme.lead_story is None
    assert client.get("/themes/exile/").status_code == 200


def test_a_theme_names_those_it_often_goes_with(client):
    exile, family, rain = (ThemeFactory(name=name) for name in ("exile", "family", "rain"))
    for themes in ([exile, family], [exile, family], [exile, rain], [exile, rain]):
        ReviewFactory(live=themes[1] == family, scheduled=themes[1] == rain, themes=themes)

    page = read(client, "/themes/exile/")

    assert "Often together with: family (2)" in page.text
    assert "rain" not in page.text
    assert "/themes/exile/?theme=family#stories" in page.links()


# A festival, an edition, a strand


def test_a_festival_shows_its_editions_their_newest_coverage_and_last_prizes(client):
    festival = FestivalFactory(short_name="Pier")
    years = {
        year: EditionFactory(live=True, festival=festival, year=year, starts_on=date(year, 5, 17))
        for year in (2012, 2013)
    }
    old = ReviewFactory(live=True, edition=years[2012], publish_at=datetime(2012, 6, 1, tzinfo=UTC))
    new = ReviewFactory(live=True, edition=years[2013], publish_at=datetime(2013, 6, 1, tzinfo=UTC))
    hidden = ReviewFactory(scheduled=True, edition=years[2013])
    for year, name, result in (
        (2012, "Old Shell", "won"),
        (2013, "New Shell", "won"),
        (2013, "Near Miss", "nominated"),
    ):
        Award.objects.create(edition=years[year], name=name, film=new.film, result=result)

    address = festival.get_absolute_url()
    page = read(client, address)

    assert stories_under(client, address, "Newest from there") == [new.get_absolute_url(), old.get_absolute_url()]
    assert hidden.get_absolute_url() not in page.links()
    assert in_order(page.text, "Pier 2013", "Pier 2012", "Awards of Pier 2013", "New Shell")
    assert "Old Shell" not in page.text and "Near Miss" not in page.text
    assert client.get(f"/reviews/?festival={festival.slug}").status_code == 200


def test_a_festival_tells_nothing_of_an_edition_that_is_not_public(client):
    festival = FestivalFactory(short_name="Pier")
    EditionFactory(live=True, festival=festival, year=2012)
    next_one = EditionFactory(festival=festival, year=2013)
    review = ReviewFactory(live=True, edition=next_one)
    Award.objects.create(edition=next_one, name="Secret Shell", film=review.film)

    page = read(client, festival.get_absolute_url())

    assert review.get_absolute_url() not in page.links()
    assert "Secret" not in page.text and "2013" not in page.text


def test_a_strand_shows_what_we_wrote_from_there_its_awards_and_its_neighbours(client):
    edition = EditionFactory(live=True)
    strand, other = StrandFactory(edition=edition, name="Low Tide"), StrandFactory(edition=edition, name="High Tide")
    film, elsewhere = FilmFactory(title="The Keeper"), FilmFactory(title="The Other")
    EntryFactory(edition=edition, film=film, strand=strand)
    EntryFactory(edition=edition, film=elsewhere, strand=other)
    here = ReviewFactory(live=True, film=film, edition=edition)
    ReviewFactory(live=True, film=film)
    ReviewFactory(scheduled=True, film=film, edition=edition)
    ReviewFactory(live=True, film=elsewhere, edition=edition)
    for winner in (film, elsewhere):
        Award.objects.create(edition=edition, name=f"Shell for {winner.title}", film=winner)

    page = read(client, strand.get_absolute_url())

    assert stories_under(client, strand.get_absolute_url(), "What we wrote") == [here.get_absolute_url()]
    assert "Shell for The Keeper" in page.text and "Shell for The Other" not in page.text
    assert other.get_absolute_url() in page.links()


@pytest.fixture
def graded_edition():
    edition, critics = EditionFactory(live=True), [CriticFactory(name=name) for name in ("Ada Lind", "Bo Ek")]
    for title in ("Ash", "Birch", "Cedar"):
        film = FilmFactory(title=title)
        for critic, value in zip(critics, ("A", "C"), strict=True):
            graded(value, film=film, critics=[critic], edition=edition)
    return edition


def test_an_edition_compares_what_its_critics_gave(client, graded_edition):
    graded("F", edition=graded_edition, film=FilmFactory(title="Dogwood"), critics=[CriticFactory(name="Cy Dahl")])

    html = client.get(graded_edition.get_absolute_url()).content.decode()
    table = html.partition('<table class="jury">')[2].partition("</table>")[0]

    assert re.findall(r'<th scope="col">(?:<a[^>]*>)?([^<]*)', table) == ["Film", "Ada Lind", "Bo Ek"]
    assert re.findall(r'<th scope="row"><a[^>]*>([^<]*)', table) == ["Ash", "Birch", "Cedar"]
    assert re.findall(r'class="sr">([^<]*)', table) == ["A", "C"] * 3


def test_too_few_films_in_common_make_no_grid_and_hidden_reviews_none_either(client, graded_edition):
    story = Story.objects.filter(film__title="Ash").first()
    story.publish_at = timezone.now() + timedelta(days=1)
    story.save()

    assert not read(client, graded_edition.get_absolute_url()).all("table", **{"class": "jury"})


def test_a_hub_costs_the_same_for_one_thing_and_for_many(client):
    critic, theme, person = CriticFactory(), ThemeFactory(), PersonFactory()
    edition = EditionFactory(live=True)
    strand = StrandFactory(edition=edition)
    theme_of_all = ThemeFactory()
    hubs = [critic, theme, person, edition, edition.festival, strand]
    costs = []

    for number in (1, 9):
        for _story in range(number):
            film = FilmFactory(directors=[person])
            EntryFactory(edition=edition, film=film, strand=strand, premiere="world")
            EventFactory(edition=edition, films=[film], participants=[person])
            Award.objects.create(edition=edition, name="Shell", film=film, person=person)
            facts = {"critics": [critic, CriticFactory()], "themes": [theme, theme_of_all], "edition": edition}
            for value in ("A", "B"):
                story = graded(value, film=film, **facts)
            for kind in ("interview", "feature"):
                ArticleFactory(live=True, kind=kind, people=[person], **facts)
        theme.lead_story_id = story.pk
        theme.save()
        costs.append([])
        for hub in [*hubs, film]:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(hub.get_absolute_url()).status_code == 200
            costs[-1].append(len(queries))

    assert costs[0] == costs[1]
    assert max(costs[0]) <= 30
