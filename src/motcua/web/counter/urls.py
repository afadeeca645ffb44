"""Every address of the one-stop desk."""

from __future__ import annotations

from django.urls import path

from motcua.web.counter import intake, views

app_name = "counter"
urlpatterns = [
    path("so-ho-so/", views.register, name="register"),
    path("ho-so/<str:number>/", views.dossier, name="dossier"),
    path("nhap-so/", intake.import_register, name="import"),
    path("nhap-so/mau/", intake.template, name="import_template"),
    path("nhap-so/<str:key>/", intake.preview, name="import_preview"),
    path("nhap-so/<str:key>/nhap/", intake.take_in, name="import_take_in"),
    path("nhap-so/<str:key>/tra-lai/", intake.rejected, name="import_rejected"),
]
