"""Every public address."""

from __future__ import annotations

from django.urls import path

from motcua.web.portal import views
from motcua.web.portal.lookup import views as lookup

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("thu-tuc/", views.procedures, name="procedures"),
    path("thu-tuc/<str:code>/", views.procedure, name="procedure"),
    path("tra-cuu/", lookup.lookup, name="lookup"),
    path("minh-bach/", views.figures, name="figures"),
    path("minh-bach/so-lieu/<str:code>/", views.figure, name="figure"),
    path("minh-bach/so-lieu/<str:code>/xlsx/", views.figure_xlsx, name="figure_xlsx"),
]
