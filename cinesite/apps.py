from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db import connection
from django.db.models.signals import post_migrate


class CinesiteConfig(AppConfig):
    name = "cinesite"

    def ready(self):
        from publishing.planner import inform_planner

        from .roles import apply_roles

        post_migrate.connect(apply_roles)
        if connection.vendor == "sqlite":
            post_migrate.connect(inform_planner, sender=self)


class NewsroomConfig(AdminConfig):
    default_site = "cinesite.newsroom.Newsroom"
