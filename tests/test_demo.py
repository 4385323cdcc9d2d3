import re
from collections import Counter
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone
from PIL import Image as Picture

from cinesite.demo import gallery
from cinesite.demo.pictures import PICTURES
from festivals.models import Event, Festival
from films.models import Film, Person
from images.intake import take_in
from images.models import Image
from masthead.models import Masthead, Page
from reviews.models import Critic, Story, Theme, ThemeName

pytestmark = pytest.mark.django_db


@pytest.fixture
def small_pictures(monkeypatch):
    """What is drawn, and taken in, is tested once; elsewhere a small square stands in."""
    stream = BytesIO()
    Picture.new("RGB", (60, 60), "#b3134f").save(stream, "JPEG")
    square = SimpleUploadedFile("square.jpg", stream.getvalue(), "image/jpeg")
    taken = take_in(square).read()
    monkeypatch.setattr(gallery, "encoded", lambda picture: stream.getvalue())
    monkeypatch.setattr(gallery, "take_in", lambda upload: ContentFile(taken, "square.jpg"))


def load(**options):
    """Loads the demo; returns the passwords by user name."""
    output = StringIO()
    call_command("demo", stdout=output, **options)
    return dict(re.findall(r"^  (\w+) +([a-z0-9-]+) ", output.getvalue(), re.MULTILINE))


def inventory():
    models = [Story, Film, Person, Event, Image, Page, Critic, ThemeName, get_user_model()]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def reached_from(client, *addresses):
    """Every page that links lead to, by its address. Feeds of one thing are not followed: they are many and alike."""
    pages, waiting = {}, list(addresses)
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        pages[address] = response = client.get(address)
        if response.headers["Content-Type"].startswith("text/html"):
            links = re.findall(r'href="(/(?!media/|static/|admin/)[^"#?]*)', response.content.decode())
            waiting += [link for link in links if not re.search(r".+/feed", link)]
    return pages


def test_the_demo_holds_a_story_of_every_kind_and_every_stage(small_pictures):
    load()

    stories = {story.headline: story for story in Story.objects.all()}
    assert {story.kind for story in stories.values()} == {"review", "interview", "feature", "news"}
    assert stories["Sheffield Doc/Fest 2012: ‘Searching for Sugar Man’ review"].grade is None
    assert stories["Lantern Week Film Review – The Tide Clerk"].grade.mark == "A−"
    assert stories["Lantern Week Film Review – The Tide Clerk"].related.kind == "interview"
    assert stories["La Jetée review"].stage == "draft"
    assert stories["Wadjda review"].stage == "scheduled"
    embargoed = stories["Lantern Week Film Review – Nine Floors Down"]
    assert timezone.now() < embargoed.embargo_until < embargoed.publish_at


def test_the_demo_is_enough_of_a_magazine_to_leaf_through(small_pictures):
    load()

    live = Counter(Story.objects.live().values_list("kind", flat=True))
    assert live == {"review": 24, "interview": 4, "feature": 2, "news": 4}
    assert not Story.objects.filter(headline="").exists()
    assert Film.objects.count() == len(set(Film.objects.values_list("poster", flat=True))) == 20
    assert not Film.objects.filter(poster=None).exists()
    assert Critic.objects.live().count() == 6
    assert Theme.objects.exclude(scope_note="").live().count() == 15
    assert [edition.year for edition in Festival.objects.get(short_name="SIFF").editions.all()] == [2012]
    for edition in Festival.objects.get(short_name="Lantern Week").editions.all():
        kinds = set(edition.events.values_list("kind", flat=True))
        assert kinds == {"screening", "q_and_a", "talk", "ceremony", "party"}
        assert edition.awards.filter(result="won").exists()


def test_loading_twice_changes_nothing(small_pictures):
    load()
    before = inventory()

    passwords = load()

    assert inventory() == before
    assert passwords == {}


def test_what_an_editor_changed_stays_changed(small_pictures):
    load()
    Story.objects.filter(headline__startswith="Lantern Week moves").update(body="<p>Mended.</p>")
    Story.objects.filter(people__name="Maren Okoye-Lund").update(related=None)
    Masthead.objects.update(strapline="Ours now")

    load()

    assert Story.objects.get(headline__startswith="Lantern Week moves").body == "<p>Mended.</p>"
    assert Story.objects.get(people__name="Maren Okoye-Lund").related is None
    assert Masthead.objects.get().strapline == "Ours now"


def test_a_magazine_with_an_account_gets_no_demo_unasked():
    get_user_model().objects.create_user("owner")

    load(if_empty=True)

    assert not Story.objects.exists()
    assert get_user_model().objects.count() == 1


def test_everybody_gets_in_with_the_password_that_was_shown(client, small_pictures):
    passwords = load()

    assert set(passwords) == {"critic", "editor", "moderator", "publisher"}
    for name, password in passwords.items():
        response = client.post("/admin/login/", {"username": name, "password": password, "next": "/admin/"})
        assert response.status_code == 302, name
        assert get_user_model().objects.get(username=name).groups.get().name.lower() == name


@pytest.mark.once
def test_no_two_loads_give_the_same_passwords(small_pictures):
    first = load()
    get_user_model().objects.all().delete()

    second = load()

    assert len({*first.values(), *second.values()}) == 8


@pytest.mark.once
def test_every_page_that_a_reader_can_reach_answers_and_tells_of_nothing_unpublished(client, small_pictures):
    load()
    hidden = Story.objects.exclude(pk__in=Story.objects.live())
    words = [
        "Wadjda",
        "La Jetée",
        "al-Mansour",
        "One woman, one staircase",
        "Final Grade: 7.5/10",
        *(story.headline for story in hidden),
    ]

    pages = reached_from(client, "/", "/sitemap.xml", "/feed/", "/festivals/lantern-week/")

    assert {address: page.status_code for address, page in pages.items() if page.status_code != 200} == {}
    assert {story.get_absolute_url() for story in Story.objects.live()} < pages.keys()
    assert {page.get_absolute_url() for page in Page.objects.all()} < pages.keys()
    assert hidden.count() == 3
    text = {address: page.content.decode() for address, page in pages.items() if not page.streaming}
    assert [(word, address) for word in words for address in text if word in text[address]] == []
    assert {client.get(story.get_absolute_url()).status_code for story in hidden} == {404}


def test_the_drawings_are_taken_in_like_any_upload():
    image = gallery.hung("low-water", PICTURES["low-water"])

    assert (image.width, image.height) == (1600, 860)
    assert image.credit == "Drawn for Cinesite"
    assert gallery.hanging("low-water") == image
