"""What stories do when something below them changes. All of it runs in the transaction that changes it."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from festivals.models import Edition, Entry, Festival, FestivalHeadlinePattern
from films.models import Film, Person
from masthead.models import HeadlinePattern

from .embargoes import copy_embargoes
from .headlines import recompose
from .models import Story, Subject


@receiver(post_save, sender=Film)
def film_changed(instance, created, **_kwargs):
    if not created:
        recompose(Story.objects.filter(film=instance))


@receiver(post_save, sender=Person)
def person_changed(instance, created, **_kwargs):
    if not created:
        recompose(Story.objects.filter(people=instance))


@receiver([post_save, post_delete], sender=Subject)
def subjects_changed(instance, **_kwargs):
    recompose(Story.objects.filter(pk=instance.story_id))


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
