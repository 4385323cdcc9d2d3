"""Loads the demo. What is there already stays as it is, whoever made or changed it."""

from django.db import transaction
from django.utils import timezone

from films.models import AlternativeTitle, Credit, Film, Person, Still
from masthead.models import Masthead, Page
from publishing.body import sanitise_simple
from publishing.signals import told_once

from . import accounts, films, magazine, newsroom
from .gallery import hang
from .people import PEOPLE
from .programme import add_editions
from .texts import text


def load():
    """Returns the accounts that were made, as (user name, role, password)."""
    now = timezone.now()
    images = hang()
    with transaction.atomic(), told_once():
        fill_masthead(now)
        people, all_films = add_films(images, now.year)
        editions = add_editions(now, images, people, all_films)
        critics = newsroom.add_critics(images)
        newsroom.add_stories(now, images, people, all_films, editions, critics)
        return accounts.add(critics)


def fill_masthead(now):
    masthead = Masthead.objects.current()
    if not (masthead.strapline or masthead.about):
        masthead.strapline = magazine.STRAPLINE
        masthead.about = sanitise_simple(text("about"))
        masthead.email = magazine.EMAIL
        masthead.save()
    for position, (slug, title) in enumerate(magazine.PAGES.items()):
        if not Page.objects.filter(slug=slug).exists():
            page = Page(slug=slug, title=title, body=sanitise_simple(text(f"pages/{slug}")), position=position)
            page.approve(now)
            page.save()


def add_films(images, this_year):
    people = {name: add_person(name, images) for name in [*PEOPLE, *credited()]}
    every = {key: add_film(facts, images, people, this_year) for key, facts in films.FILMS.items()}
    return people, every


def credited():
    return dict.fromkeys(name for facts in films.FILMS.values() for _role, name, *_character in facts["credits"])


def add_film(facts, images, people, this_year):
    is_invented = facts["year"] <= 0
    known = {"title": facts["title"]} if is_invented else {"title": facts["title"], "year": facts["year"]}
    if film := Film.objects.filter(**known).first():
        return film
    plain = {"original_title", "original_language", "countries", "languages", "runtime", "imdb"} & facts.keys()
    film = Film.objects.create(
        title=facts["title"],
        year=this_year + facts["year"] if is_invented else facts["year"],
        synopsis=sanitise_simple(facts["synopsis"]),
        poster=images.get(facts.get("poster")),
        **{name: facts[name] for name in plain},
    )
    for title, language in facts.get("alternative_titles", []):
        AlternativeTitle.objects.create(film=film, title=title, language=language)
    for position, key in enumerate(facts.get("stills", [])):
        Still.objects.create(film=film, image=images[key], position=position)
    for position, (role, name, *character) in enumerate(facts["credits"]):
        Credit.objects.create(
            film=film, person=people[name], role=role, character="".join(character), position=position
        )
    return film


def add_person(name, images):
    if person := Person.objects.filter(name=name).first():
        return person
    facts = PEOPLE.get(name, {})
    return Person.objects.create(
        name=name,
        original_name=facts.get("original_name", ""),
        original_language=facts.get("original_language", ""),
        biography=sanitise_simple(facts.get("biography", "")),
        portrait=images.get(facts.get("portrait")),
    )
