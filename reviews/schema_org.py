"""Stories, critics and themes, as schema.org has them."""

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from festivals.schema_org import edition_at
from films.schema_org import movie, named_person
from masthead.kinds import Kind
from masthead.schema_org import magazine, rating
from publishing.schema_org import breadcrumbs, excerpt, identified, list_of, moment, node, picture

from .summaries import summary

TYPES = {Kind.REVIEW: "Review", Kind.NEWS: "NewsArticle"}
# Shapes in which search engines show the picture of a story.
SHAPES = "wide", "classic", "square"
MOST_REVIEWS = 10


def story_in_full(story, critics, edition, masthead):
    """`edition` only where readers see it."""
    facts = {
        "headline": str(story),
        "author": authors(critics, masthead),
        "publisher": magazine(masthead),
        "datePublished": moment(story.published_at),
        "dateModified": moment(max(story.changed_at, story.published_at)),
        "description": description(story),
        "image": pictures(story),
        "inLanguage": get_language(),
        "keywords": [theme.name for theme in story.themes.all()],
        "mentions": edition and edition_at(edition),
        **topic(story),
    }
    path = story.get_absolute_url()
    return identified(TYPES.get(story.kind, "Article"), path, "story", **facts)


def topic(story):
    film = story.film and movie(story.film)
    if story.kind == Kind.REVIEW:
        return {"itemReviewed": film, "reviewRating": story.grade and rating(story.grade)}
    return {"about": [*filter(None, [film]), *map(named_person, interviewed(story))]}


def interviewed(story):
    if story.kind != Kind.INTERVIEW:
        return []
    return [subject.person for subject in story.subjects.select_related("person")]


def description(story):
    """Of a review words of its own text, which a reader of search results may quote."""
    return story.pull_quote or excerpt(story.body) if story.kind == Kind.REVIEW else summary(story)


def pictures(story):
    if story.lead_image:
        return [picture(story.lead_image, shape) for shape in SHAPES]
    poster = story.film and story.film.poster
    return [picture(poster)] if poster else []


def authors(critics, masthead):
    """What nobody signs is the magazine's."""
    return [author(critic) for critic in critics] or [magazine(masthead)]


def author(critic):
    addresses = [critic.website, *(address for _network, address in critic.profiles)]
    facts = {"name": critic.name, "sameAs": [*filter(None, addresses)]}
    return identified("Person", critic.get_absolute_url(), "critic", **facts)


def listed_reviews(stories, masthead):
    """Those of `stories` that carry a grade, as the page of their film lists them."""
    graded = [story for story in stories if story.grade][:MOST_REVIEWS]
    return [listed_review(review, masthead) for review in graded]


def listed_review(review, masthead):
    facts = {
        "headline": str(review),
        "author": authors([byline.critic for byline in review.bylines.all()], masthead),
        "datePublished": moment(review.published_at),
        "reviewRating": rating(review.grade),
    }
    return identified("Review", review.get_absolute_url(), "story", **facts)


def story_page(story, critics, edition, masthead):
    kind, path = Kind(story.kind), story.get_absolute_url()
    trail = breadcrumbs((kind.plural, reverse("reviews:archive", args=[kind])), (story, path))
    return [story_in_full(story, critics, edition, masthead), trail]


def critic_page(critic):
    path, portrait = critic.get_absolute_url(), critic.portrait and picture(critic.portrait, "square")
    person = author(critic) | node("Person", description=excerpt(critic.biography), image=portrait)
    profile = identified("ProfilePage", path, "page", name=critic.name, mainEntity=person)
    return [profile, breadcrumbs((_("Critics"), reverse("reviews:critics")), (critic, path))]


def theme_page(theme, query, stories, first):
    path, trail = theme.get_absolute_url(), (_("Themes"), reverse("reviews:themes"))
    facts = {"name": theme.name, "description": excerpt(theme.description), "mainEntity": list_of(stories, first)}
    return [identified("CollectionPage", f"{path}{query}", "page", **facts), breadcrumbs(trail, (theme, path))]
