"""Loads the critics, the themes and the stories."""

import re
import uuid
from datetime import timedelta

from publishing.body import sanitise, sanitise_simple
from reviews.models import Byline, Critic, Story, Subject, Theme, ThemedStory, ThemeName
from reviews.models.themes import theme_key

from . import coverage, magazine
from .moments import AFTER_EMBARGO, ONCE_FREE
from .texts import text

# A story keeps its guid whatever is done to it, so that a second load knows it again.
GUIDS = uuid.uuid5(uuid.NAMESPACE_URL, "cinesite-demo")


def add_critics(images):
    return {key: add_critic(key, facts, images[key]) for key, facts in magazine.CRITICS.items()}


def add_critic(key, facts, portrait):
    if critic := Critic.objects.filter(name=facts["name"]).first():
        return critic
    critic = Critic(**facts, biography=biography(key), portrait=portrait)
    critic.full_clean()
    critic.save()
    return critic


def biography(key):
    return sanitise_simple(text(f"critics/{key}")) if key not in magazine.SILENT else ""


def add_stories(now, images, people, films, editions, critics):
    themes = {name: theme(name, *rest) for name, rest in magazine.THEMES.items()}
    missing = [key for key in coverage.STORIES if not Story.objects.filter(guid=guid(key)).exists()]
    for key in missing:
        facts = coverage.STORIES[key]
        story = write(key, facts, now, images, films, editions)
        for position, critic in enumerate(facts["critics"]):
            Byline.objects.create(story=story, critic=critics[critic], position=position)
        for position, name in enumerate(facts.get("people", [])):
            Subject.objects.create(story=story, person=people[name], position=position)
        story.themes.set([themes[name] for name in facts["themes"]])
        story.also_about.set(films[film] for film in facts.get("also_about", []))
    for key in missing:
        finish(coverage.STORIES[key], now, Story.objects.get(guid=guid(key)))
    for name, (key, words) in magazine.LEADS.items():
        lead(themes[name], key, words)


def lead(theme, key, words):
    if theme.lead_story is None:
        theme.lead_story, theme.lead_words = ThemedStory.objects.get(guid=guid(key)), words
        theme.save()


def theme(name, description, scope_note, aliases):
    known = ThemeName.objects.filter(key=theme_key(name)).select_related("theme").first()
    if known:
        return known.theme
    description = sanitise_simple(f"<p>{description}</p>")
    theme = Theme.objects.create(name=name, description=description, scope_note=scope_note)
    for alias in aliases:
        if not ThemeName.objects.filter(key=theme_key(alias)).exists():
            ThemeName.objects.create(theme=theme, name=alias)
    return theme


def guid(key):
    return uuid.uuid5(GUIDS, key)


def write(key, facts, now, images, films, editions):
    """The story as a draft: what readers see is decided when all of it stands."""
    scale, grade = facts.get("grade", ("", ""))
    seen_format, seen_where, seen_day = facts.get("seen", ("", "", None))
    story = Story(
        guid=guid(key),
        kind=facts["kind"],
        film=films.get(facts.get("film")),
        edition=editions.get(facts.get("edition")),
        headline=facts.get("headline", ""),
        headline_is_typed="headline" in facts,
        standfirst=facts.get("standfirst", ""),
        lead_image=images.get(facts.get("lead_image")),
        body=body(key, images, films),
        grade_scale=scale,
        grade_value=grade,
        pull_quote=facts.get("pull_quote", ""),
        seen_format=seen_format,
        seen_where=seen_where,
        seen_on=None if seen_day is None else (now + timedelta(days=seen_day)).date(),
        disclosure=facts.get("disclosure", ""),
    )
    story.save()
    return story


def body(key, images, films):
    """The text with the key of each picture and film replaced by its number."""
    numbered = {"image": images, "film": films}
    return sanitise(
        re.sub(
            r'data-(image|film)="([\w-]+)"',
            lambda found: f'data-{found[1]}="{numbered[found[1]][found[2]].pk}"',
            text(f"stories/{key}"),
        )
    )


def finish(facts, now, story):
    """What needs the rest to stand: the headline that names its people, the story next to it, the moment."""
    if "related" in facts:
        story.related = Story.objects.filter(guid=guid(facts["related"])).first()
    if "publish" in facts:
        story.approve(publish_at(story, facts["publish"], now))
        story.changed_at = min(story.publish_at, now)
    story.full_clean()
    story.save()


def publish_at(story, publish, now):
    if publish == ONCE_FREE:
        return story.current_embargo() + AFTER_EMBARGO
    if isinstance(publish, timedelta):
        return (now + publish).replace(minute=0, second=0, microsecond=0)
    return publish
