"""Every address of the one-stop desk."""

from __future__ import annotations

from django.urls import path

from motcua.web.counter import views

app_name = "counter"
urlpatterns = [
    path("so-ho-so/", views.register, name="register"),
    path("ho-so/<str:number>/", views.dossier, name="dossier"),
    path("nhap-so/", views.import_register, name="import"),
]
