"""Hostile markup in every field that a critic can write ends harmless on every page that shows it."""

from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.utils import timezone

from films.models import Film, Person
from images.models import Image
from publishing.body import plain_text, sanitise
from reviews.models import Review
from tests.body.hostile import HOSTILE
from tests.factories import ArticleFactory, CriticFactory, FilmFactory
from tests.newsroom.forms import errors_of, fields_of
from tests.newsroom.test_story_form import REVIEWS
from tests.pictures import drawn, encoded, upload

# A browser sends what can be encoded. The shortest of the fields takes 200 characters.
TYPED = [html.encode("utf-8", "replace").decode() for html in HOSTILE]
SHORT = [html for html in TYPED if len(html) <= 200 and "\x00" not in html]
LONG = [html for html in TYPED if len(html) > 200]
REFUSED = [html for html in TYPED if "\x00" in html]

FORBIDDEN = {
    "style",
    "iframe",
    "object",
    "embed",
    "base",
    "applet",
    "frame",
    "frameset",
    "form",
    "input",
    "svg",
    "math",
}
OUR_SEARCH = {("form", "/search/"), ("input", "")}
OUR_TAGS = {("form", ("class", "sentence"), ("method", "get"))}
ADDRESSES = {"href", "src", "srcset", "action", "formaction", "data", "poster", "background", "xlink:href", "ping"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


def batches(texts, limit):
    """The texts in as few lines as possible, none longer than `limit`."""
    line = ""
    for text in texts:
        if line and len(line) + 1 + len(text) > limit:
            yield line
            line = ""
        line = f"{line} {text}" if line else text
    yield line


class Strict(HTMLParser):
    """Follows a page tag by tag, and notes whatever could act."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.harm, self.open, self.footer = [], [], None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if (tag in FORBIDDEN or tag == "script") and not self.is_ours(tag, dict(attrs)):
            self.harm.append(f"<{tag}>")
        for name, value in attrs:
            self.judge(tag, name, value or "")
        if tag == "footer":
            self.footer = list(self.open)
        if tag not in VOID:
            self.open.append(tag)

    def is_ours(self, tag, attrs):
        """A script of the site, data for machines, a form that searches or narrows, a bar of a chart."""
        if tag == "script":
            is_data = attrs == {"type": "application/ld+json"}
            return is_data or (attrs.get("src") or "").startswith(settings.STATIC_URL)
        if attrs.get("role") == "search" or attrs.get("type") == "search":
            return (tag, attrs.get("action", "")) in OUR_SEARCH
        return (tag, *sorted(attrs.items())) in OUR_TAGS or (tag == "svg" and set(attrs) == {"viewbox", "aria-hidden"})

    def judge(self, tag, name, value):
        if name.startswith("on") or name in {"style", "srcdoc", "http-equiv", "autofocus", "contenteditable"}:
            self.harm.append(f'{tag} {name}="{value}"')
        if name in ADDRESSES:
            for address in value.split(", ") if name == "srcset" else [value]:
                self.judge_address(tag, name, address)

    def judge_address(self, tag, name, address):
        scheme = urlsplit(address).scheme
        elsewhere = tag != "a" and scheme and not address.startswith(settings.SITE_URL)
        bare = address == address.strip() and all(ord(character) > 32 for character in address.split(" ")[0])
        if (
            scheme not in {"", "http", "https", "mailto"}
            or elsewhere
            or not bare
            or address.startswith(("//", "\\", "/\\"))
        ):
            self.harm.append(f'{tag} {name}="{address}"')

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.harm.append(f"</{tag}> closes nothing")


def assert_harmless(response):
    page = Strict(response.content.decode())
    assert page.harm == []
    assert page.open == []
    assert page.footer == ["html", "body"]


def assert_harmless_feed(response):
    for text in ElementTree.fromstring(response.content).iter("{http://purl.org/rss/1.0/modules/content/}encoded"):
        fragment = Strict(text.text or "")
        assert (fragment.harm, fragment.open) == ([], [])


class Critic:
    """A critic who pastes the same thing everywhere."""

    def __init__(self, client):
        self.client = client
        self.forms = {}

    def post(self, address, **typed):
        if address not in self.forms:
            blank = fields_of(self.client.get(address))
            self.forms[address] = {name: value for name, value in blank.items() if "__prefix__" not in name}
        response = self.client.post(address, self.forms[address] | typed)
        assert response.status_code == 302, errors_of(response)

    def picture(self, line):
        picture = upload(encoded(drawn(40, 60)), "picture.jpg")
        fields = {"file": picture, "alt": line, "caption": line, "credit": line}
        assert self.client.post("/admin/images/image/upload/", fields).status_code == 201
        return Image.objects.latest("pk")

    def person(self, line):
        self.post("/admin/films/person/add/", name=line, original_name=line, biography=line)
        return Person.objects.latest("pk")

    def film(self, line, director, picture):
        row = {"credits-TOTAL_FORMS": "1", "credits-0-person": director.pk, "credits-0-role": "director"}
        row |= {"credits-0-character": line, "credits-0-position": "0", "credits-0-id": "", "credits-0-film": ""}
        row |= {"film_stills-TOTAL_FORMS": "1", "film_stills-0-image": picture.pk, "film_stills-0-position": "0"}
        row |= {"alternative_titles-TOTAL_FORMS": "1", "alternative_titles-0-title": line}
        words = {"title": line, "original_title": line, "distributor": line, "synopsis": line}
        self.post("/admin/films/film/add/", year="2012", poster=picture.pk, **words, **row)
        return Film.objects.latest("pk")

    def review(self, line, film, **typed):
        body = f'<p>Before.</p>{line}<p>After.</p><figure data-image="{film.poster_id or 0}"></figure>'
        fields = dict.fromkeys(["headline", "standfirst", "seen_where", "disclosure", "related_words"], line)
        fields |= {"film": film.pk, "body": body, "seen_format": "cinema", **typed}
        self.post(f"{REVIEWS}add/", **fields)
        return Review.objects.latest("pk")


@pytest.fixture
def critic(signed_in):
    client = signed_in("Critic")
    CriticFactory(name="Robin Poe", user=client.user)
    return Critic(client)


def publish(review):
    review.approve(timezone.now())
    review.save()
    return review


@pytest.mark.once
def test_what_is_pasted_into_every_field_is_harmless_on_every_page(critic, client):
    interview = ArticleFactory(kind="interview", live=True)

    for number, line in enumerate(batches(SHORT, 200)):
        picture, person = critic.picture(line), critic.person(line)
        film = critic.film(line, person, picture)
        quote = " ".join(plain_text(sanitise(line)).split())
        review = publish(critic.review(line, film, related=interview.pk, lead_image=picture.pk, pull_quote=quote))

        for thing in (review, film, person):
            page = client.get(thing.get_absolute_url())
            assert_harmless(page)
            assert "&lt;" in page.content.decode()
        if number % 10 == 9:
            assert_harmless(client.get("/"))
            assert_harmless_feed(client.get("/feed/"))

    assert Review.objects.count() > 20
    assert_harmless(client.get("/reviews/"))
    assert_harmless(client.get("/films/"))
    assert_harmless_feed(client.get("/reviews/feed/"))


def test_what_is_pasted_into_every_field_is_harmless_in_the_newsroom(critic, editor):
    for line in list(batches(SHORT, 200))[::3]:
        picture, person = critic.picture(line), critic.person(line)
        film = critic.film(line, person, picture)
        critic.review(line, film)

    lists = [REVIEWS, "/admin/reviews/story/", "/admin/films/film/", "/admin/films/person/", "/admin/images/image/"]
    for address in [*lists, f"{REVIEWS}{Review.objects.latest('pk').pk}/change/"]:
        page = editor.get(address).content.decode()
        assert "<script>alert" not in page and "<img src=x" not in page and "<svg onload" not in page
        assert "</footer>" in page


@pytest.mark.parametrize("html", LONG, ids=lambda html: ascii(html[:40]))
def test_a_very_long_paste_into_the_text_is_harmless(critic, client, html):
    review = publish(critic.review("Lamps", FilmFactory(), body=f"<p>Before.</p>{html}"))

    page = client.get(review.get_absolute_url())

    assert_harmless(page)
    assert "Before." in page.content.decode()


@pytest.mark.parametrize("html", REFUSED, ids=lambda html: ascii(html[:40]))
def test_a_zero_character_is_refused_at_its_field_or_taken_out(critic, client, html):
    with pytest.raises(AssertionError, match="Null characters are not allowed"):
        critic.review(html, FilmFactory())
    with pytest.raises(AssertionError, match="Null characters are not allowed"):
        critic.person(html)

    assert not Review.objects.exists()
    assert not Person.objects.exists()


def test_the_checker_sees_what_could_act():
    harmless = "<html><body><main><p>x</p></main><footer></footer></body></html>"
    assert Strict(harmless).harm == [] and Strict(harmless).footer == ["html", "body"]

    for html in [
        "<script>alert(1)</script>",
        "<p onclick=x>x</p>",
        "<a href=javascript:x>x</a>",
        "<img src=data:image/png,x>",
        "<img src=//evil.example>",
        "<img srcset='/a 1x, https://evil.example/b 2x'>",
        "<style>x</style>",
        "<p style=x>x</p>",
        "</div>",
    ]:
        assert Strict(html).harm, html
