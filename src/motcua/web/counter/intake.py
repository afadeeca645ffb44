"""Intake of a register (nhập sổ): a file is read and shown first; it goes in only when the officer says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy, policy_for
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.links.files import register as registers
from motcua.rules.lifecycle import LABELS
from motcua.web.counter import shelf
from motcua.web.counter.forms import IntakeForm
from motcua.web.ui.doors import only_if
from motcua.web.ui.figures import XLSX
from motcua.web.ui.saying import translated


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.import_register)
def import_register(request: HttpRequest) -> HttpResponse:
    """Import a register (nhập sổ hồ sơ), first step: choose a file."""
    posted = request.method == "POST"
    form = IntakeForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        key = shelf.lay_down(form.cleaned_data["file"], request.session, form.cleaned_data["source"])
        return redirect("counter:import_preview", key)
    context = {"form": form, "imports": dossiers.last_imports(limit=5), "section": "import"}
    return render(request, "counter/import.html", context)


def said(request: HttpRequest) -> dict[str, Any]:
    """What the officer said of columns and status words, as the reader takes it."""
    fields = [(name, value) for name, value in request.POST.items() if value]
    return {
        "columns": [f"{value}={name.removeprefix('column:')}" for name, value in fields if name.startswith("column:")],
        "statuses": [f"{name.removeprefix('status:')}={value}" for name, value in fields if name.startswith("status:")],
    }


def _laid(request: HttpRequest, key: str) -> shelf.Laid:
    laid = shelf.find(key, request.session)
    if laid is None:
        raise Http404
    return laid


def _looked(place: Path, source: str, overrides: dict[str, Any]) -> dict[str, Any]:
    """How the file would be read, or the one sentence why it cannot be."""
    try:
        return {"preview": registers.preview(place, source, overrides)}
    except UserError as error:
        return {"fault": translated(error.message)}


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.import_register)
def preview(request: HttpRequest, key: str) -> HttpResponse:
    """Second step: how the file would be read; columns and words can be said otherwise."""
    laid, overrides = _laid(request, key), said(request)
    context = _looked(laid.place, laid.source, overrides) | {"key": key, "laid": laid, "said": overrides}
    context |= {"labels": [(int(code), label) for code, label in LABELS.items()], "section": "import"}
    context["kept"] = [(name, value) for name, value in request.POST.items() if name.startswith(("column:", "status:"))]
    return render(request, "counter/import_preview.html", context)


def _taken_in(laid: shelf.Laid, account: Any, overrides: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The page to show and what became of every row."""
    at, actor = now(), people.actor_of(account)
    within = policy_for(account).register_units(today=local_date(at))
    try:
        done = registers.import_register(
            laid.place, source=laid.source, actor=actor, at=at, mapping_overrides=overrides, within=within
        )
    except UserError as error:
        return "counter/import_preview.html", {"fault": translated(error.message)}
    laid.place.unlink(missing_ok=True)
    return "counter/import_account.html", {"account": done}


@require_POST
@only_if(DossierPolicy.import_register)
def take_in(request: HttpRequest, key: str) -> HttpResponse:
    """Last step: the good rows go in, and one screen says what became of all."""
    laid = _laid(request, key)
    page, context = _taken_in(laid, request.user, said(request))
    return render(request, page, context | {"laid": laid, "key": key, "section": "import"})


@require_safe
@only_if(DossierPolicy.import_register)
def rejected(request: HttpRequest, key: str) -> FileResponse:
    """The rejected rows with their reasons, to be mended and fed again."""
    found = next(_laid(request, key).place.parent.glob("*.rejected.*"), None)
    if found is None:
        raise Http404
    return FileResponse(found.open("rb"), as_attachment=True, filename=found.name)


@require_safe
@only_if(DossierPolicy.import_register)
def template(request: HttpRequest) -> HttpResponse:
    """The template of a register (tệp mẫu)."""
    response = HttpResponse(registers.template_bytes(), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="so-ho-so-mau.xlsx"'
    return response
