from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ReviewsConfig(AppConfig):
    name = "reviews"

    def ready(self):
        from . import receivers

        post_migrate.connect(receivers.make_missing_catalogue, sender=self)
