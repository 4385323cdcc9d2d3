from django.urls import path

from . import views

app_name = "festivals"
urlpatterns = [
    path("festivals/", views.FestivalsView.as_view(), name="festivals"),
    path("festivals/<str:slug>/", views.FestivalView.as_view(), name="festival"),
    path("festivals/<str:slug>/<int:year>/", views.EditionView.as_view(), name="edition"),
    path("festivals/<str:slug>/<int:year>/strands/<str:strand>/", views.StrandView.as_view(), name="strand"),
]
