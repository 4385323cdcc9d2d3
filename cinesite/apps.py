from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class CinesiteConfig(AppConfig):
    name = "cinesite"


class NewsroomConfig(AdminConfig):
    default_site = "cinesite.newsroom.Newsroom"
