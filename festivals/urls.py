from django.urls import path

from . import converters, views  # noqa: F401

app_name = "festivals"
edition = "festivals/<str:slug>/<year:year>/"
event = f"{edition}events/<int:event>-<str:words>/"
urlpatterns = [
    path("festivals/", views.FestivalsView.as_view(), name="festivals"),
    path("festivals/<str:slug>/", views.FestivalView.as_view(), name="festival"),
    path(edition, views.EditionView.as_view(), name="edition"),
    path(f"{edition}programme/", views.ProgrammeView.as_view(), name="programme"),
    path(f"{edition}programme.ics", views.ProgrammeCalendarView.as_view(), name="calendar"),
    path(f"{edition}strands/<str:strand>/", views.StrandView.as_view(), name="strand"),
    path(event, views.EventView.as_view(), name="event"),
    path(f"{event}event.ics", views.EventCalendarView.as_view(), name="event_calendar"),
]
