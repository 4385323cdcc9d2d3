"""The magazine's identity and its static pages in the newsroom."""

from datetime import timedelta

import pytest
from django.utils import timezone

from masthead.models import Masthead, Page
from reviews.models import Review
from tests.factories import EditionFactory, FilmFactory, PageFactory, ReviewFactory
from tests.newsroom.forms import errors_of, fields_of, submit

MASTHEAD = "/admin/masthead/masthead/"
FORM = f"{MASTHEAD}1/change/"
PAGES = "/admin/masthead/page/"


def change(page):
    return f"{PAGES}{page.pk}/change/"


def pattern_row(publisher, kind, at_festival):
    """The number of the row in which that pattern stands."""
    fields = fields_of(publisher.get(FORM))
    rows = range(int(fields["patterns-TOTAL_FORMS"]))
    facts = [(fields[f"patterns-{row}-kind"], f"patterns-{row}-at_festival" in fields) for row in rows]
    return facts.index(([kind], at_festival))


def test_the_masthead_is_one_form_without_a_list(publisher):
    assert publisher.get(MASTHEAD).url == FORM
    assert publisher.get(f"{MASTHEAD}add/").status_code == 403
    assert publisher.post(f"{MASTHEAD}1/delete/", {"post": "yes"}).status_code == 403
    assert Masthead.objects.count() == 1


def test_the_magazines_name_stands_over_the_newsroom(publisher):
    publisher.get(MASTHEAD)

    response = submit(publisher, FORM, name="Rushes", strapline="Films, and what became of the evening")

    assert response.status_code == 302
    assert 'Rushes<span class="newsroom">Newsroom</span>' in publisher.get("/admin/").content.decode()


def test_the_masthead_explains_the_placeholders(publisher):
    publisher.get(MASTHEAD)

    assert "{people}: who is interviewed." in publisher.get(FORM).content.decode()


def test_changing_a_pattern_rewrites_composed_headlines_and_leaves_typed_ones(publisher):
    publisher.get(MASTHEAD)
    film = FilmFactory(title="Wadjda")
    composed = ReviewFactory(film=film)
    typed = ReviewFactory(film=film, headline="A girl and a bicycle", headline_is_typed=True)
    at_festival = ReviewFactory(film=film, edition=EditionFactory())
    elsewhere = at_festival.headline
    row = pattern_row(publisher, "review", False)

    response = submit(publisher, FORM, {f"patterns-{row}-pattern": "{film}: the verdict"})

    assert response.status_code == 302
    headlines = dict(Review.objects.values_list("pk", "headline"))
    assert headlines[composed.pk] == "Wadjda: the verdict"
    assert headlines[typed.pk] == "A girl and a bicycle"
    assert headlines[at_festival.pk] == elsewhere


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        (
            "{colour} review",
            "“{colour}” is not a placeholder. These are: {film}, {film_year}, {people}, {festival}, {year}.",
        ),
        ("{film", "A curly bracket is out of place."),
    ],
)
def test_a_pattern_that_cannot_work_is_refused_at_its_field(publisher, pattern, sentence):
    publisher.get(MASTHEAD)

    response = submit(publisher, FORM, {"patterns-0-pattern": pattern})

    assert errors_of(response) == [sentence]


def test_a_second_pattern_for_the_same_kind_is_refused_with_a_sentence(publisher):
    publisher.get(MASTHEAD)

    response = submit(publisher, FORM, {"patterns-4-kind": "review", "patterns-4-pattern": "{film}"})

    assert "There is a pattern for this kind already." in errors_of(response)


def test_profiles_are_checked_at_their_fields(publisher):
    publisher.get(MASTHEAD)

    response = submit(publisher, FORM, twitter="https://x.com/rushes", mastodon="rushes")

    assert set(response.context["adminform"].form.errors) == {"twitter", "mastodon"}


@pytest.mark.parametrize("role", ["Critic", "Moderator", "Editor"])
def test_only_a_publisher_opens_masthead_and_pages(signed_in, role):
    client = signed_in(role)
    page = PageFactory()

    for address in [MASTHEAD, PAGES, change(page)]:
        assert client.get(address).status_code == 403
    assert client.post(change(page), {"title": "Ours now"}).status_code == 403


def test_a_page_is_written_and_published(publisher):
    response = submit(publisher, f"{PAGES}add/", title="About us", body="<p>Who we are.</p>", _publish="1")

    assert response.status_code == 302
    page = Page.objects.get()
    assert (page.stage, page.slug) == (Page.Stage.LIVE, "about-us")


def test_a_page_is_scheduled_and_withdrawn(publisher):
    page = PageFactory()
    tomorrow = timezone.localtime() + timedelta(days=1)

    submit(
        publisher,
        change(page),
        {"publish_at_0": tomorrow.strftime("%d/%m/%Y"), "publish_at_1": tomorrow.strftime("%H:%M"), "_schedule": "1"},
    )
    page.refresh_from_db()
    assert page.stage == Page.Stage.SCHEDULED

    submit(publisher, change(page), _publish="1")
    submit(publisher, change(page), _withdraw="1")
    page.refresh_from_db()
    assert page.stage == Page.Stage.WITHDRAWN


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"slug": "taken"}, "Another page has this address."),
        ({"slug": "films"}, "The site itself uses this address."),
        ({"body": ""}, "This field is required."),
        ({"_schedule": "1"}, "Say when it is to be published."),
    ],
)
def test_a_page_that_cannot_be_is_refused_with_a_sentence(publisher, typed, sentence):
    PageFactory(slug="taken")

    response = submit(publisher, f"{PAGES}add/", {"title": "New", "body": "<p>Text</p>"} | typed)

    assert sentence in errors_of(response)
    assert Page.objects.count() == 1


def test_the_list_of_pages_costs_the_same_however_long_it_is(publisher, count_queries):
    PageFactory()
    one = count_queries(publisher, PAGES)

    PageFactory.create_batch(4)

    assert count_queries(publisher, PAGES) == one
