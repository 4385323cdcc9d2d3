"""One page of every type, found in the demo magazine by what it is. Runs in a process of that magazine."""

import json
import re

from django.db.models import Count, Q
from django.db.models.functions import Length
from django.urls import reverse
from django.utils import timezone

from festivals.models import Edition, Event, Festival
from films.models import Film, Person
from masthead.kinds import Kind
from masthead.models import Page
from reviews.models import Critic, Story, Theme

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def tell():
    print(json.dumps(addresses()))


def addresses():
    notice, gone = without_poster(), withdrawn()
    live = Story.objects.live().newest_first()
    review = live.of_kind(Kind.REVIEW).exclude(pk=notice.pk).exclude(edition=None).exclude(grade_scale="").first()
    edition = fullest(Edition.objects.live(), "events")
    things = {
        "review": review,
        "notice": notice,
        "film": fullest(Film.objects.exclude(poster=None), "stories"),
        "critic": fullest(Critic.objects, "stories"),
        "edition": edition,
        "theme": fullest(Theme.objects, "story"),
        "person": fullest(Person.objects, "credits"),
        "festival": Festival.objects.get(pk=edition.festival_id),
        "strand": fullest(edition.strands, "entries"),
        "event": fullest(Event.objects.filter(edition=edition), "films", "participants"),
        "page": Page.objects.live().first(),
        "interview": live.of_kind(Kind.INTERVIEW).first(),
        "feature": live.of_kind(Kind.FEATURE).order_by(Length("body")).last(),
        "news": live.of_kind(Kind.NEWS).first(),
        "right-to-left": next(film for film in Film.objects.live() if right_to_left(film)),
        "gone": gone,
    }
    lists = {name: reverse(f"reviews:{name}") for name in ("critics", "themes")}
    return {name: thing.get_absolute_url() for name, thing in things.items()} | {
        "front": "/",
        "archive": reverse("reviews:archive", args=[Kind.REVIEW]),
        "programme": edition.get_programme_url(),
        "404": f"{review.get_absolute_url()[:-2]}/",
        "films": reverse("films:films"),
        "festivals": reverse("festivals:festivals"),
        "for-programs": reverse("api"),
        "search": f"{reverse('search:search')}?q=film",
        "search-empty": reverse("search:search"),
        "search-meant": f"{reverse('search:search')}?q=tokio+story",
        **lists,
        "newsroom-login": reverse("admin:login"),
        "newsroom": reverse("admin:index"),
        "newsroom-story": reverse("admin:reviews_review_change", args=[review.pk]),
    }


def fullest(things, *relations):
    """The one with the most to show."""
    counted = things.alias(**{f"n_{relation}": Count(relation, distinct=True) for relation in relations})
    return counted.order_by(*(f"-n_{relation}" for relation in relations), "pk").first()


def right_to_left(film):
    return RIGHT_TO_LEFT.search(film.title + film.original_title)


def without_poster():
    """The shortest review. In the demo every film has its poster; this one loses it."""
    only_review = Q(film__in=Film.objects.alias(number=Count("stories")).filter(number=1))
    review = Story.objects.live().of_kind(Kind.REVIEW).filter(only_review).order_by(Length("body")).first()
    Film.objects.filter(pk=review.film_id).update(poster=None)
    Story.objects.filter(pk=review.pk).update(lead_image=None)
    return review


def withdrawn():
    story = Story.objects.live().of_kind(Kind.NEWS).newest_first().last()
    story.withdraw_at = timezone.now()
    story.save()
    return story
