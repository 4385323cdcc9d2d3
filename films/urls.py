from django.urls import path

from . import views

app_name = "films"
urlpatterns = [
    path("films/", views.FilmsView.as_view(), name="films"),
    path("films/<str:slug>/", views.FilmView.as_view(), name="film"),
    path("people/<str:slug>/", views.PersonView.as_view(), name="person"),
]
