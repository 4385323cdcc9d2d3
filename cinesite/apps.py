from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate


class CinesiteConfig(AppConfig):
    name = "cinesite"

    def ready(self):
        from .roles import apply_roles

        post_migrate.connect(apply_roles)


class NewsroomConfig(AdminConfig):
    default_site = "cinesite.newsroom.Newsroom"
