"""What stories do when something below them changes. All of it runs in the transaction that changes it."""

from django.apps import apps as installed_apps
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.dispatch import receiver

from festivals.models import Award, Edition, Entry, Event, Festival, FestivalHeadlinePattern
from films.models import AlternativeTitle, Credit, Film, Person
from masthead.models import HeadlinePattern
from publishing.signals import stories_changed, tell_stories_changed
from publishing.stamps import part_of_stamp

from . import catalogue
from .embargoes import copy_embargoes
from .headlines import recompose
from .models import Article, Byline, Critic, Review, Story, StoryTheme, Subject, Theme, ThemedStory, ThemeName


def make_missing_catalogue(apps=installed_apps, **_kwargs):
    """After an upgrade from a version that had none, or one that files more than before and so emptied it."""
    is_there = "reviews" in apps.app_configs and "catalogue" in apps.all_models["reviews"]
    if is_there and not catalogue.exists() and Story.objects.exists():
        catalogue.rebuild()


@receiver(stories_changed)
def file_in_catalogue(ids, **_kwargs):
    catalogue.file(ids)


@receiver(post_save, sender=Story)
@receiver(post_save, sender=Review)
@receiver(post_save, sender=Article)
@receiver(post_save, sender=ThemedStory)
def story_changed(instance, **_kwargs):
    tell_stories_changed([instance.pk])


@receiver(pre_delete, sender=Story)
@receiver(pre_delete, sender=Review)
@receiver(pre_delete, sender=Article)
@receiver(pre_delete, sender=ThemedStory)
def story_goes(instance, **_kwargs):
    Story.objects.select_for_update().filter(pk=instance.pk).first()  # before the catalogue, as whoever saves it does
    catalogue.forget(instance.pk)


@receiver([post_save, post_delete], sender=Byline)
def byline_changed(instance, origin=None, **_kwargs):
    if not began_with(Story, origin):
        tell_stories_changed([instance.story_id])


@receiver([post_save, post_delete], sender=StoryTheme)
def theme_of_story_changed(instance, origin=None, **_kwargs):
    if not began_with(Story, origin):
        tell_stories_changed([instance.content_object_id])


def began_with(model, origin):
    """Whether a deletion began with one of `model`, or several: then what hangs on it goes along."""
    return issubclass(getattr(origin, "model", type(origin)), model)


@part_of_stamp
def stamp_of_catalogue():
    return catalogue.Today.now().stamp


@receiver(post_save, sender=Film)
def film_changed(instance, created, **_kwargs):
    about_it = Story.objects.filter(film=instance)
    if not created:
        recompose(about_it)
    tell_stories_changed(about_it.values_list("pk", flat=True), beside=[instance])


@receiver(pre_delete, sender=Film)
def film_goes(instance, **_kwargs):
    instance.stories_also_about_it = list(Story.objects.filter(also_about=instance).values_list("pk", flat=True))


@receiver(post_delete, sender=Film)
def film_gone(instance, **_kwargs):
    tell_stories_changed(instance.stories_also_about_it, beside=[instance])


@receiver([post_save, post_delete], sender=Credit)
def credit_changed(instance, origin=None, **_kwargs):
    if not began_with(Film, origin):
        tell_stories_changed(Story.objects.filter(film=instance.film_id).values_list("pk", flat=True))


@receiver([post_save, post_delete], sender=AlternativeTitle)
def title_changed(instance, origin=None, **_kwargs):
    if not began_with(Film, origin):
        tell_stories_changed(beside=[instance.film])


@receiver(post_save, sender=Person)
def person_changed(instance, created, **_kwargs):
    if not created:
        recompose(Story.objects.filter(people=instance))
    tell_stories_changed(beside=[instance])


@receiver([post_save, post_delete], sender=Subject)
def subjects_changed(instance, origin=None, **_kwargs):
    if not began_with(Story, origin):
        recompose(Story.objects.filter(pk=instance.story_id))
        tell_stories_changed([instance.story_id])


@receiver(post_save, sender=Festival)
def festival_changed(instance, created, **_kwargs):
    if not created:
        recompose(Story.objects.filter(edition__festival=instance))


@receiver(post_save, sender=Edition)
def edition_changed(instance, created, **_kwargs):
    if not created:
        recompose(Story.objects.filter(edition=instance))


@receiver([post_save, post_delete], sender=FestivalHeadlinePattern)
def festival_pattern_changed(instance, **_kwargs):
    recompose(Story.objects.filter(kind=instance.kind, edition__festival=instance.festival_id))


@receiver([post_save, post_delete], sender=HeadlinePattern)
def masthead_pattern_changed(instance, **_kwargs):
    recompose(Story.objects.filter(kind=instance.kind, edition__isnull=not instance.at_festival))


@receiver([post_save, post_delete], sender=Entry)
def embargo_changed(instance, **_kwargs):
    copy_embargoes(instance.edition_id)


# What an archive shows beside stories, and what leads to a film or person without one. Below whatever writes stories.
@receiver([post_save, post_delete], sender=Theme)
@receiver([post_save, post_delete], sender=Critic)
@receiver([post_save, post_delete], sender=Festival)
@receiver([post_save, post_delete], sender=Edition)
@receiver([post_save, post_delete], sender=Event)
@receiver([post_save, post_delete], sender=Award)
@receiver([post_save, post_delete], sender=Entry)
@receiver(post_delete, sender=Person)
@receiver(m2m_changed, sender=Event.films.through)
@receiver(m2m_changed, sender=Event.participants.through)
def something_beside_stories_changed(instance, **_kwargs):
    tell_stories_changed(beside=[instance])


@receiver([post_save, post_delete], sender=ThemeName)
def name_of_theme_changed(instance, origin=None, **_kwargs):
    if not began_with(Theme, origin):
        tell_stories_changed(beside=[instance.theme])


@receiver(m2m_changed, sender=Story.also_about.through)
def films_also_about_changed(instance, action, reverse, pk_set, **_kwargs):
    if action.startswith("post_"):
        tell_stories_changed((pk_set or ()) if reverse else [instance.pk])
