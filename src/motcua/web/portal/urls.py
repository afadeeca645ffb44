"""Every public address."""

from __future__ import annotations

from django.urls import path

from motcua.web.portal import catalogue, views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("thu-tuc/", catalogue.procedures, name="procedures"),
    path("thu-tuc/<str:code>/", catalogue.procedure, name="procedure"),
    path("tra-cuu/", views.lookup, name="lookup"),
    path("minh-bach/", views.figures, name="figures"),
    path("minh-bach/so-lieu/<str:code>/", views.figure, name="figure"),
    path("minh-bach/so-lieu/<str:code>/xlsx/", views.figure_xlsx, name="figure_xlsx"),
]
