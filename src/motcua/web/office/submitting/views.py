"""The calendar of reports (lịch gửi báo cáo): what is owed, what was sent, late or missing; and recording one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from io import BytesIO
from typing import Any, BinaryIO

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.digitization import queries as files
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.operations import ReportSent
from motcua.areas.reporting.queries import CalendarLine, OwedReport
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.collecting import Sending
from motcua.web.office.collecting.rounds import SECTION, asked_units
from motcua.web.office.collecting.showing import sending_badge, with_names
from motcua.web.office.composing.work import Work
from motcua.web.office.submitting.drafts import choice_of, drafts_of, told_of
from motcua.web.office.submitting.forms import CalendarForm, SentForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.stored import stored

STANDINGS = (Sending.SENT, Sending.STATED, Sending.LATE, Sending.MISSING, Sending.WAITING)


def _units(request: HttpRequest) -> list[UnitRow]:
    seen = asked_units(request)
    found = [one for one in organization.units() if one.kind == UnitKind.PEOPLES_COMMITTEE]
    return [one for one in found if seen is None or one.id in seen]


@require_safe
@only_for(policy.may_see_rounds)
def calendar(request: HttpRequest) -> HttpResponse:
    """Calendar (lịch gửi báo cáo): of one's own unit, of one unit below, or of one report in every unit."""
    today, units = local_date(now()), _units(request)
    form = CalendarForm(request.GET, units=units, today=today)
    chosen = {form.unit_id} if form.unit_id else None if form.code else _own(request, units)
    ids = {one.id for one in units} if chosen is None else chosen
    codes = {form.code} if form.code else None
    lines = queries.submission_calendar(ids, year=form.year, today=today, codes=codes)
    context = {"form": form} | _listed(lines, request.GET.get("tinh_trang", "")) | SECTION
    return render(request, "office/submitting/calendar.html", context)


def _listed(lines: list[CalendarLine], wanted: str) -> dict[str, Any]:
    """The lines of the calendar that are wanted, how many there are of each state, and where the calendar is from."""
    counts = Counter(one.sending for one in lines)
    source, confirmed = queries.calendar_source()
    return {
        "lines": [(one, sending_badge(one.sending)) for one in lines if wanted in ("", one.sending)],
        "counts": [(one, sending_badge(one), counts[one]) for one in STANDINGS],
        "source": source,
        "confirmed": confirmed,
    }


def _own(request: HttpRequest, units: list[UnitRow]) -> set[int]:
    """One's own unit; for whoever has none or asks for no unit, the first there is."""
    mine = unit_of(request.user)
    ids = [one.id for one in units]
    return {mine.id} if mine and mine.id in ids else set(ids[:1])


def _line(request: HttpRequest, slug: str, code: str, year: int) -> CalendarLine:
    """The line of the calendar an address names; what is not there, or not of these units, does not exist."""
    unit = next((one for one in _units(request) if one.slug == slug), None)
    try:
        queries.duty_of(code, year)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    if unit is None:
        raise Http404
    found = queries.submission_calendar({unit.id}, year=year, today=local_date(now()), codes={code})
    if not found:
        raise Http404
    return found[0]


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_ask)
@once
def send(request: HttpRequest, slug: str, code: str, year: int) -> HttpResponse:
    """Send (ghi đã gửi): by which document, when, as which file; what was sent before stays."""
    line, posted = _line(request, slug, code, year), request.method == "POST"
    drafts = drafts_of(line)
    form = SentForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        drafts={key: (one.number, told_of(line, one)) for key, one in drafts.items()},
        again=bool(line.sent),
        today=local_date(now()),
    )
    if posted and form.is_valid() and _sent(request, line, form, drafts.get(form.cleaned_data["source"])):
        messages.success(request, _("Đã ghi việc gửi báo cáo, kèm tệp và chữ ký của hệ thống."), extra_tags="ok")
        return redirect("office:submission", slug, code, year)
    return render(request, "office/submitting/send.html", _sending(request, line, form, drafts))


def _acts_on(request: HttpRequest, line: CalendarLine) -> bool:
    """Whether one may record for the unit of a line."""
    acts = policy.acts_for(request.user, today=local_date(now()))
    return acts is None or line.unit.id in acts


def _sending(request: HttpRequest, line: CalendarLine, form: SentForm, drafts: Mapping[str, Work]) -> dict[str, Any]:
    """What the page of one report shows: the line, what was sent before, our own drafts and where it is composed."""
    draft = next(iter(drafts.values()), None)
    context: dict[str, Any] = {"line": line, "badge": sending_badge(line.sending), "form": form, "draft": draft}
    context |= SECTION | {"sent": with_names(line.sent)}
    context["compose"] = choice_of(line, line.owed.period).query if line.owed.template else ""
    return context | {"acts": _acts_on(request, line)}


def _sent(request: HttpRequest, line: CalendarLine, form: SentForm, draft: Work | None) -> bool:
    """Whether it was recorded; otherwise the form says why not."""
    said = form.cleaned_data
    given = ReportSent(
        unit_id=line.unit.id,
        duty=line.owed.code,
        year=line.owed.year,
        sent_on=said["sent_on"],
        document=said["document"],
        document_on=said["document_on"],
        told=draft.choice.period if draft and told_of(line, draft) else None,
        draft_number=draft.number if draft else None,
        reason=said.get("reason", ""),
    )
    try:
        file, name = _file(line.owed, said, draft)
        operations.send_report(given=given, file=file, name=name, account=request.user, at=now())
    except UserError as refused:
        form.add_error(None, translated(refused.message))
        return False
    return True


def _file(owed: OwedReport, said: dict[str, Any], draft: Work | None) -> tuple[BinaryIO, str]:
    if draft is not None:
        return BytesIO(draft.file("pdf")), f"{draft.stem}.pdf"
    return said["file"], said["file"].name or f"{owed.code}.pdf"


@require_safe
@only_for(policy.may_ask)
def sent_file(request: HttpRequest, submission_id: int) -> FileResponse:
    """The file (tệp đã gửi) as it went out."""
    found = queries.submission(submission_id, asked_units(request))
    return stored(files.stored_file(found.file_id) if found else None)
