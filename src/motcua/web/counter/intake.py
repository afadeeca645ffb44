"""Intake of a register (nhập sổ): a file is read, shown, and goes in only when the officer says so."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from motcua.web.ui.doors import staff_only


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def import_register(request: HttpRequest) -> HttpResponse:
    """Import a register (nhập sổ hồ sơ)."""
    return render(request, "counter/import.html", {"section": "import"})
