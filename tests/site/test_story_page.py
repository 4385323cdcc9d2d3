import pytest

from masthead.models import HeadlinePattern, Masthead
from reviews.models import Review
from tests.factories import (
    ArticleFactory,
    CriticFactory,
    EditionFactory,
    EntryFactory,
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

PARAGRAPH = "<p>The lighthouse keeper counts the ships, and then he counts them once more.</p>"


@pytest.fixture
def masthead():
    masthead = Masthead.objects.current()
    masthead.about = "<p>A magazine from the end of the pier.</p>"
    masthead.save()
    return masthead


@pytest.fixture
def edition():
    return EditionFactory(live=True, festival=FestivalFactory(name="Pier Film Festival", short_name="PIFF"))


def pattern(text, at_festival=True):
    Masthead.objects.current()
    HeadlinePattern.objects.filter(kind="review", at_festival=at_festival).update(pattern=text)


def test_a_notice_reads_headline_text_name_and_magazine_in_this_order(client, masthead, edition):
    film = FilmFactory(title="The Keeper", directors=[PersonFactory(name="Ida Strand")])
    critic = CriticFactory(name="Nell Quay")
    review = ReviewFactory(live=True, film=film, edition=edition, critics=[critic], body=PARAGRAPH * 3)

    page = read(client, review.get_absolute_url())

    assert in_order(
        page.text,
        "PIFF 2012: ‘The Keeper’ review",
        "The lighthouse keeper counts the ships",
        "Nell Quay",
        "A magazine from the end of the pier.",
        "Made with Cinesite",
    )
    assert page.one("p", **{"class": "signed"})["text"] == "Nell Quay"
    assert critic.get_absolute_url() in page.links()
    assert "Final Grade" not in page.text
    assert page.all("img") == []
    assert page.all("section") == []


def test_a_festival_review_reads_as_its_anatomy_orders(client, masthead, edition):
    pattern("{festival} Film Review – {film}")
    director = PersonFactory(name="Ida Strand")
    film = FilmFactory(title="The Keeper", directors=[director], poster=ImageFactory(alt="A lamp in the fog"))
    stills = [ImageFactory(alt="The stairs", credit="Fog & Sons"), ImageFactory(alt="The boat")]
    figures = [f'<figure data-image="{stills[0].pk}"></figure>']
    figures += [f'<figure data-image="{stills[1].pk}" data-alt="A boat, far out"></figure>']
    critic = CriticFactory(
        name="Nell Quay", pronouns="she", twitter="nell", email="nell@example.org", biography="<p>Born at sea.</p>"
    )
    review = ReviewFactory(
        live=True,
        film=film,
        edition=edition,
        critics=[critic],
        body=PARAGRAPH + figures[0] + PARAGRAPH + figures[1] + "<p>The lamp goes out.</p>",
        grade_scale="letters",
        grade_value="A-",
        seen_format="cinema",
        seen_where="Harbour Screen",
        disclosure="The festival paid for the ferry.",
    )
    ArticleFactory(live=True, kind="interview", film=film, edition=edition, people=[director])

    page = read(client, review.get_absolute_url())

    assert in_order(
        page.text,
        "PIFF Film Review – The Keeper",
        "[Poster of The Keeper: A lamp in the fog]",
        "counts the ships",
        "[The stairs]",
        "Fog & Sons",
        "counts the ships",
        "[A boat, far out]",
        "The lamp goes out.",
        "Final Grade: A−",
        "A minus",
        "step 3 of 13",
        "Read our interview with Ida Strand from PIFF.",
        "Harbour Screen",
        "The festival paid for the ferry.",
        "Nell Quay",
        "Born at sea.",
        "Follow her on Twitter or email her.",
        "View all posts by this author",
        "A magazine from the end of the pier.",
        "Made with Cinesite",
    )


@pytest.mark.parametrize(
    "text", ["{festival} {year}: ‘{film}’ review", "{festival} Film Review – {film}", "{film}, seen: “{film}” again"]
)
def test_the_heading_is_the_stored_headline_to_the_character(client, edition, text):
    pattern(text)
    review = ReviewFactory(live=True, film=FilmFactory(title="Ada & <Ida>: Never"), edition=edition)

    page = read(client, review.get_absolute_url())

    assert page.one("h1")["text"] == Review.objects.get().headline
    assert "Ada & <Ida>: Never" in page.one("cite")["text"]


def test_a_typed_headline_is_plain_text(client):
    film = FilmFactory(title="The Keeper")
    review = ReviewFactory(live=True, film=film, headline="Why The Keeper counts", headline_is_typed=True)

    page = read(client, review.get_absolute_url())

    assert page.one("h1")["text"] == "Why The Keeper counts"
    assert page.all("cite") == []


def test_an_alternative_text_that_names_film_and_poster_is_left_alone(client):
    film = FilmFactory(title="The Keeper", poster=ImageFactory(alt="The poster of The Keeper, all fog"))
    review = ReviewFactory(live=True, film=film)

    page = read(client, review.get_absolute_url())

    assert page.one("img")["alt"] == "The poster of The Keeper, all fog"


@pytest.mark.parametrize(
    "pronouns, profiles, sentence",
    [
        ("he", {"twitter": "nell", "email": "nell@example.org"}, "Follow him on Twitter or email him."),
        ("they", {"twitter": "nell"}, "Follow them on Twitter."),
        ("", {"email": "nell@example.org"}, "Email Nell Quay."),
        (
            "she",
            {"twitter": "nell", "bluesky": "nell.example", "letterboxd": "nell", "email": "nell@example.org"},
            "Follow her on Twitter, Bluesky or Letterboxd, or email her.",
        ),
    ],
)
def test_the_invitation_to_follow_has_the_right_pronoun(client, pronouns, profiles, sentence):
    critic = CriticFactory(name="Nell Quay", pronouns=pronouns, **profiles)
    review = ReviewFactory(live=True, critics=[critic])

    page = read(client, review.get_absolute_url())

    assert in_order(page.text, sentence, "View all posts by this author")


def test_of_three_critics_each_has_a_place(client):
    known = CriticFactory(name="Nell Quay", biography="<p>Born at sea.</p>")
    others = [CriticFactory(name="Tom Pier"), CriticFactory(name="Una Mole")]
    review = ReviewFactory(live=True, critics=[known, *others])

    page = read(client, review.get_absolute_url())

    assert in_order(page.text, "By Nell Quay, Tom Pier and Una Mole", "Born at sea.", "Tom Pier", "Una Mole")
    assert page.text.count("View all posts by this author") == 3


def test_three_critics_without_biographies_sign_on_one_line(client):
    review = ReviewFactory(
        live=True, critics=[CriticFactory(name=name) for name in ("Nell Quay", "Tom Pier", "Una Mole")]
    )

    page = read(client, review.get_absolute_url())

    assert page.one("p", **{"class": "signed"})["text"] == "Nell Quay, Tom Pier and Una Mole"


def test_a_story_leads_to_edition_strand_and_themes(client, edition):
    film = FilmFactory()
    strand = StrandFactory(edition=edition, name="Low Tide")
    EntryFactory(edition=edition, film=film, strand=strand)
    theme = ThemeFactory(name="counting")
    review = ReviewFactory(live=True, film=film, edition=edition, themes=[theme])

    links = read(client, review.get_absolute_url()).links()

    assert {edition.get_absolute_url(), strand.get_absolute_url(), theme.get_absolute_url()} <= set(links)


def test_nothing_leads_to_an_edition_that_is_not_public_yet(client):
    edition = EditionFactory(public_from=None)
    strand = StrandFactory(edition=edition, name="Hidden Tide")
    film = FilmFactory()
    EntryFactory(edition=edition, film=film, strand=strand)
    review = ReviewFactory(live=True, film=film, edition=edition)

    page = read(client, review.get_absolute_url())

    assert not any(link.startswith("/festivals/") and link != "/festivals/" for link in page.links())
    assert "Hidden Tide" not in page.text


def test_words_that_an_editor_typed_lead_to_the_story_that_an_editor_chose(client):
    feature = ArticleFactory(live=True, headline="A week by the sea")
    review = ReviewFactory(live=True, related=feature, related_words="We also wrote down the whole week.")

    page = read(client, review.get_absolute_url())

    assert {"href": feature.get_absolute_url(), "text": "We also wrote down the whole week."}.items() <= next(
        link for link in page.all("a") if "whole week" in link["text"]
    ).items()


@pytest.mark.parametrize(
    "scale, value, words", [("stars", "3.5", "three and a half stars"), ("tens", "8", "8 out of 10")]
)
def test_every_scale_is_read_out_in_words(client, scale, value, words):
    review = ReviewFactory(live=True, grade_scale=scale, grade_value=value)

    page = read(client, review.get_absolute_url())

    assert words in page.text.lower()


def test_the_head_says_what_the_story_is(client, settings):
    settings.SITE_URL = "https://magazine.example"
    review = ReviewFactory(
        live=True,
        film=FilmFactory(title="The Keeper", poster=ImageFactory(size=(1300, 1900))),
        body="<details class='spoiler'><summary>The end</summary><p>He drowns.</p></details>" + PARAGRAPH,
    )

    page = read(client, review.get_absolute_url())

    assert page.one("link", rel="canonical")["href"] == f"https://magazine.example{review.get_absolute_url()}"
    description = page.one("meta", name="description")["content"]
    assert description.startswith("The lighthouse keeper counts") and "drowns" not in description
    assert page.one("meta", property="og:title")["content"] == "The Keeper review"
    assert page.one("meta", property="og:image")["content"].startswith("https://magazine.example/cards/story/")
