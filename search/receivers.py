"""What search does when stories change, and things that they name. All of it in the transaction that changes them."""

from django.apps import apps as installed_apps
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from publishing.signals import stories_changed
from reviews.models import Article, Review, Story, ThemedStory

from . import filing, indexing, naming
from .engines import engine
from .models import Label, Name, Text


@receiver(stories_changed)
def file_and_rename(ids, beside, **_kwargs):
    filing.file(ids)
    for model, pk in sorted(beside, key=lambda thing: (thing[0].__name__, thing[1])):
        naming.rename(model, pk)


@receiver(pre_delete, sender=Story)
@receiver(pre_delete, sender=Review)
@receiver(pre_delete, sender=Article)
@receiver(pre_delete, sender=ThemedStory)
def story_goes(instance, **_kwargs):
    filing.forget([instance.pk])


def make_missing_index(apps=installed_apps, **_kwargs):
    """After an upgrade from a version that had none. An emptied database empties SQLite's index too."""
    is_there = "search" in apps.app_configs and "label" in apps.all_models["search"]
    if not is_there:
        return
    for model in (Label, Text, Name):
        if not model.objects.exists():
            engine().clear(model)
    if not filing.exists() and Story.objects.approved().exists():
        indexing.rebuild()
