"""The stories themselves: each is drafted in memory, then stored with a thousand others."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from films.models import Film
from images.models import Image
from masthead.kinds import Kind
from publishing.models import Publishable
from reviews.models import Byline, Critic, Story, StoryImage, StoryTheme, Subject, Theme

from .bodies import Bodies, stored
from .chance import Zipf, chance
from .festivals import Programme
from .grades import grade
from .headlines import Headlines
from .moments import YEARS, moment_of
from .words import sentence

BATCH = 1000
# Of a hundred stories. So many reviews fill the last page of their archive, in a small magazine as in a large one.
KINDS = {Kind.REVIEW: 76, Kind.NEWS: 10, Kind.FEATURE: 7, Kind.INTERVIEW: 7}
AT_FESTIVALS = {Kind.REVIEW: 0.5, Kind.NEWS: 0.3, Kind.FEATURE: 0.2, Kind.INTERVIEW: 0.5}
# The latest edition is written on at length even where the magazine is small.
NEWEST = 60
# With this exponent the most popular of three hundred themes stands on about three stories in ten.
EXPONENT_OF_THEMES = 0.8


@dataclass(frozen=True)
class Draft:
    story: Story
    critics: list[Critic]
    themes: list[Theme]
    people: list
    mentions: list[Film]
    stills: list[Image]


class Desk:
    """Drafts the stories one after the other, from the first to the newest."""

    def __init__(self, number, films, festivals, critics, themes, pictures):
        self.number, self.films, self.stills = number, films, pictures.stills
        self.critics, self.festivals = Zipf(critics), Zipf(festivals)
        self.themes = Zipf(themes, EXPONENT_OF_THEMES)
        self.latest = festivals[0].editions_by_year[YEARS[-1]]
        self.bodies, self.headlines, self.programme = Bodies(), Headlines(), Programme()
        self.random = chance("stories")
        self.kinds = [kind for kind, share in KINDS.items() for _story in range(share)]
        self.random.shuffle(self.kinds)

    def draft(self, place):
        kind, film, moment = self.kinds[place % 100], self.film(place), moment_of(place, self.number)
        edition = self.edition(kind, place, moment)
        people = film.makers[: self.random.choice([1, 1, 1, 2])] if kind == Kind.INTERVIEW else []
        stills = [self.random.choice(self.stills)] if kind in (Kind.INTERVIEW, Kind.FEATURE) else []
        story = Story(
            guid=UUID(int=self.random.getrandbits(128), version=4),
            kind=kind,
            status=Publishable.Status.APPROVED,
            publish_at=moment,
            first_published_at=moment,
            changed_at=moment,
            film=film if kind in (Kind.REVIEW, Kind.INTERVIEW) else None,
            edition=edition,
            lead_image=stills[0] if stills else None,
            **self.texts(kind, film, edition, people, stills),
            **(self.verdict(edition, moment) if kind == Kind.REVIEW else {}),
        )
        if edition and story.film:
            self.programme.shows(edition, film)
        return Draft(
            story,
            critics=self.critics.several(self.random, self.random.choice([1] * 19 + [2])),
            themes=self.themes.several(self.random, self.random.randint(2, 5)),
            people=people,
            mentions=[film] if kind == Kind.FEATURE else [],
            stills=stills,
        )

    def film(self, place):
        """One of those that came out lately."""
        newest = place * len(self.films) // self.number
        return self.films[max(0, newest - self.random.randrange(12))]

    def edition(self, kind, place, moment):
        """The last one that had begun."""
        if self.number - place <= min(NEWEST, self.number // 4):
            return self.latest
        if self.random.random() >= AT_FESTIVALS[kind]:
            return None
        editions = self.festivals.one(self.random).editions_by_year
        edition = editions[moment.year]
        return edition if edition.starts_on <= moment.date() else editions[max(YEARS[0], moment.year - 1)]

    def texts(self, kind, film, edition, people, stills):
        body, opening = self.bodies.body(self.random, *stills)
        composed = self.headlines.composed(kind, film, edition, people)
        headline = composed or sentence(self.random)[:-1]
        return {
            "headline": headline,
            "headline_is_typed": not composed,
            "slug": self.headlines.address(kind, headline),
            "standfirst": "" if kind == Kind.NEWS else sentence(self.random),
            "body": stored(body),
            "pull_quote": opening[0] if kind == Kind.REVIEW else "",
        }

    def verdict(self, edition, moment):
        if edition:
            seen = {"seen_format": Story.SeenFormat.FESTIVAL, "seen_where": edition.festival.place}
        else:
            seen = {"seen_format": Story.SeenFormat.CINEMA, "seen_on": moment.date() - timedelta(days=2)}
        return grade(self.random) | seen


def add_stories(desk):
    for start in range(0, desk.number, BATCH):
        store([desk.draft(place) for place in range(start, min(start + BATCH, desk.number))])
    desk.programme.store()


def store(drafts):
    Story.objects.bulk_create(draft.story for draft in drafts)
    Byline.objects.bulk_create(
        Byline(story=draft.story, critic=critic, position=position)
        for draft in drafts
        for position, critic in enumerate(draft.critics)
    )
    StoryTheme.objects.bulk_create(
        StoryTheme(content_object=draft.story, tag=theme) for draft in drafts for theme in draft.themes
    )
    Subject.objects.bulk_create(
        Subject(story=draft.story, person=person, position=position)
        for draft in drafts
        for position, person in enumerate(draft.people)
    )
    mentions = Story.also_about.through
    mentions.objects.bulk_create(mentions(story=draft.story, film=film) for draft in drafts for film in draft.mentions)
    StoryImage.objects.bulk_create(
        StoryImage(story=draft.story, image=image) for draft in drafts for image in draft.stills
    )
