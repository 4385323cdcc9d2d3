from django.urls import path

from images.views import media

app_name = "images"
urlpatterns = [path("media/<path:name>", media, name="media")]
