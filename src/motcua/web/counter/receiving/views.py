"""Receiving at the desk: one address that grows from person to procedure to papers, and the page after it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.digitization.queries import stored_file
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries.intake import usual_procedures
from motcua.areas.organization.queries import UnitCalendars
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from motcua.web.counter.desk.forms import FindForm
from motcua.web.counter.receiving import quoting
from motcua.web.counter.receiving.asked import Asked, asked
from motcua.web.counter.receiving.forms import ReceiveForm
from motcua.web.counter.receiving.papers import ticked
from motcua.web.counter.receiving.scans import carried
from motcua.web.counter.receiving.slip import LateForm
from motcua.web.ui import dossier as parts
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.once import once
from motcua.web.ui.proofs import told_proof
from motcua.web.ui.saying import translated
from motcua.web.ui.sources import leave_source
from motcua.web.ui.stored import stored

MOST = 9
SHORTEST = 2
LATELY = timedelta(days=30)
ENDS = ("receive", "ask", "refuse", "late")


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def receive(request: HttpRequest) -> HttpResponse:
    """Receive (tiếp nhận): whose, which procedure, which papers; then received, asked to complete, or refused."""
    what = asked(request, now())
    context: dict[str, Any] = {"asked": what, "form": FindForm(), "section": "desk", "room": "receive"}
    if what.owner is None or what.version is None:
        return _choosing(request, what, context)
    kind = LateForm if what.late else ReceiveForm
    context["receiving"] = form = kind(_posted(request, what), asked=what)
    form.keep_scans(request.FILES, request.user, what.at)
    if form.do in ENDS and (to := _ended(request, form)):
        return redirect(to)
    return render(request, "counter/receiving/receive.html", context)


def _posted(request: HttpRequest, what: Asked) -> Any:
    """What was posted; the button for all papers ticks them where no script did."""
    if request.method != "POST":
        return None
    every = request.POST.get("do") == "all" and what.version is not None
    return ticked(request.POST, what.version.handed_in) if every and what.version else request.POST


def _ended(request: HttpRequest, form: ReceiveForm) -> str:
    """Do what the button says; the page that follows, or nothing where it was refused."""
    if not form.is_valid():
        return ""
    try:
        if isinstance(form, LateForm):
            form.enter(request.user)
            messages.success(request, _("Đã ghi nhập bù; hồ sơ có mã khi lãnh đạo duyệt."), extra_tags="ok")
            return reverse("counter:late")
        if form.do == "receive":
            done = form.receive(request.user)
            leave_source(request, done.number, dossiers.SourceStep.FILED)
            for words in done.warnings:
                messages.warning(request, translated(words), extra_tags="warn")
            return reverse("counter:received", args=[done.number])
        number = form.ask(request.user) if form.do == "ask" else form.refuse(request.user)
        return reverse("counter:received", args=[number])
    except UserError as refused:
        form.say(refused)
        return ""


def _choosing(request: HttpRequest, what: Asked, context: dict[str, Any]) -> HttpResponse:
    """Person first, then the procedure: typed without diacritics, chosen by a digit; a single hit is taken at once."""
    text = request.GET.get("tim", "").strip()
    rows = procedures.search(text, limit=MOST).rows if what.owner and len(text) >= SHORTEST else ()
    if len(rows) == 1 and not request.headers.get("HX-Request"):
        return redirect(f"{reverse('counter:receive')}?{what.kept}&thu-tuc={rows[0].code}")
    looked = len(text) >= SHORTEST
    usual = [] if looked or not what.owner else usual_procedures(what.unit.id, since=what.at - LATELY)
    context |= {"text": text, "found": rows or usual, "looked": looked, "usual": bool(usual)}
    return render(request, "counter/receiving/choose.html", context)


@require_safe
@only_if(DossierPolicy.serve)
def promised(request: HttpRequest) -> HttpResponse:
    """Promised (hẹn trả tính trước): the part of the page with due date, proof and fee, for what is chosen now."""
    what = asked(request, now())
    if what.owner is None or what.version is None:
        raise Http404(_("Chưa chọn người và thủ tục."))
    form = (LateForm if what.late else ReceiveForm)(request.GET, asked=what)
    return render(request, "counter/receiving/promise.html", {"receiving": form, "asked": what})


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def kept_scan(request: HttpRequest) -> FileResponse:
    """A kept scan (bản quét đã giữ) while its dossier is not there yet, for the officer who brought it."""
    kept = carried(request.GET.get("ban", ""), request.user)
    if kept is None:
        raise Http404(_("Không có bản quét này."))
    return stored(stored_file(kept.file_id), shown=True)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def received(request: HttpRequest, number: str) -> HttpResponse:
    """Received (đã tiếp nhận): the code large, the paper to print, and the next person."""
    case, at = dossiers.case_file(number, account=request.user), now()
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    demands = dossiers.demands_of(number)
    context = _taken_in(case, at) | {
        "demands": [one for one in demands if not one.settled_at],
        "unasked": 0 if demands else quoting.unasked(case, at),
        "form": FindForm(),
        "section": "desk",
        "room": "receive",
    }
    return render(request, "counter/receiving/received.html", context)


def _taken_in(case: dossiers.CaseFile, at: datetime) -> dict[str, Any]:
    """What became of a dossier at the desk: its proof, the paper to print last, and whether it was refused."""
    slips = [event for event in case.view.events if parts.is_printed(case, event)]
    return {
        "case": case,
        "row": case.view.row,
        "proof": told_proof(case.view, UnitCalendars(local_date(at))),
        "slip": slips[-1] if slips else None,
        "asked": case.view.row.status == Status.SUPPLEMENT_REQUESTED,
        "refused": any(event.kind is EventKind.REFUSED for event in case.view.events),
    }
