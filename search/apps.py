from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        # The catalogue listens first: it is locked by whoever changes stories, and search writes under that lock.
        import reviews.receivers  # noqa: F401

        from . import receivers

        post_migrate.connect(receivers.make_missing_index, sender=self)
