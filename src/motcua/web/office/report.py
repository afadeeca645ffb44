"""The report (báo cáo): the account of a unit and period in prose and tables, every number a link to its records."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.reports import policy
from motcua.insight import reports
from motcua.insight.policy import freezing_policy
from motcua.insight.reports import Chart, Paragraph, Report, Run
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.opening import address_of
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.printed import WORD
from motcua.web.ui.saying import translated

FORMS = ("docx", "pdf", "html")
USUAL = "cchc"


def _block(block: Any, choice: Choice, report: Report, closed: bool) -> dict[str, Any]:
    """A block with the address behind every number; empty behind plain words."""

    def run(one: Run) -> tuple[str, str]:
        if one.source is None:
            return one.text, ""
        return report.marks(one.source).around(one.text), address_of(one.source, choice.period, closed=closed)

    if isinstance(block, Paragraph):
        return {"runs": [run(one) for one in block.runs]}
    if isinstance(block, Chart):
        return _block(block.table, choice, report, closed) | {"drawing": reports.svg(block)}
    rows = [[run(cell) for cell in row] for row in block.rows]
    return {"caption": block.caption, "head": block.head, "rows": rows, "has_total": block.has_total}


def linked(report: Report, choice: Choice, *, closed: bool) -> list[tuple[str, list[dict[str, Any]]]]:
    """The sections of a report with the address behind every number; `closed` says if frozen records may be read."""
    return [
        (section.heading, [_block(block, choice, report, closed) for block in section.blocks])
        for section in report.sections
    ]


def _names() -> dict[str, str]:
    """Templates by code, each with its name."""
    return {pack["code"]: pack["name"] for pack in reports.templates().values()}


def _written(request: HttpRequest, choice: Choice) -> Report:
    """The report asked for. Raises UserError for a template that does not exist."""
    return reports.write_report(
        request.GET.get("mau") or USUAL,
        choice.unit.slug,
        choice.period,
        known_at=choice.known_at,
        illustrative=settings.ILLUSTRATIVE,
    )


def _choice(request: HttpRequest) -> tuple[ChoiceForm, Choice | None]:
    form = ChoiceForm(request.GET, unit=unit_of(request.user))
    return form, form.choice()


@require_safe
@staff_only
def report(request: HttpRequest) -> HttpResponse:
    """Report (báo cáo) of a unit and period."""
    form, choice = _choice(request)
    context: dict[str, Any] = {"form": form, "choice": choice, "section": "report", "names": _names()}
    context["may_compose"] = _composes(request, choice)
    if choice:
        context |= _shown(request, choice)
    return render(request, "office/report.html", context)


def _composes(request: HttpRequest, choice: Choice | None) -> bool:
    """Whether the report that is shown is one that whoever reads composes."""
    units = policy.composes_for(request.user, today=local_date(now()))
    return policy.may_compose(request.user) and (choice is None or units is None or choice.unit.id in units)


def _shown(request: HttpRequest, choice: Choice) -> dict[str, Any]:
    """The report as the page shows it; a template that does not exist is not found."""
    try:
        written = _written(request, choice)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    reads = freezing_policy(request.user).read()
    return {"report": written, "sections": linked(written, choice, closed=reads), "forms": FORMS, "reads": reads}


def _file(written: Report, form: str) -> tuple[bytes, str]:
    if form == "docx":
        target = BytesIO()
        reports.docx(written, target)
        return target.getvalue(), WORD
    if form == "pdf":
        return reports.pdf(written), "application/pdf"
    return reports.html(written).encode(), "text/html; charset=utf-8"


@require_safe
@staff_only
def download(request: HttpRequest, form: str) -> HttpResponse:
    """The report as a Word, PDF or HTML file."""
    choice = _choice(request)[1]
    if form not in FORMS or choice is None:
        raise Http404
    try:
        content, kind = _file(_written(request, choice), form)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    response = HttpResponse(content, content_type=kind)
    name = f"bao-cao-{choice.unit.slug}-{choice.period.end.isoformat()}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
