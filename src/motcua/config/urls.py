"""Every address of the house: three surfaces, the api, signing in, and whether it is well."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from motcua.api.delivery import delivered
from motcua.api.urls import api
from motcua.web.ui.health import healthz

urlpatterns = [
    path("", include("motcua.web.portal.urls")),
    path("", include("motcua.web.ui.sign_in_urls")),
    path("quay/", include("motcua.web.counter.urls")),
    path("can-bo/", include("motcua.web.office.urls")),
    path("api/messages/<slug:way>/", delivered, name="delivered"),
    path("api/v1/", api.urls),
    path("ngon-ngu/", set_language, name="set_language"),
    path("healthz", healthz, name="healthz"),
]
