"""My work (việc của tôi): what is due, mine, stuck, late and waiting for others, on one page."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import queries as feedback
from motcua.areas.notices.queries import staff_notices, task_notices
from motcua.kernel.clock import local_date, now
from motcua.web.office.day import listing
from motcua.web.office.day.workbook import workbook
from motcua.web.ui import acts
from motcua.web.ui.desk import unit_ids_of, unit_of
from motcua.web.ui.dialogues import question_badge
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.figures import XLSX

WEEK = timedelta(days=6)


@require_safe
@staff_only
@reads_personal_data
def day(request: HttpRequest) -> HttpResponse:
    """The day (việc của tôi)."""
    at = now()
    context = listing.context(request, at) | {
        "unit": unit_of(request.user),
        "undo": acts.undo_of(request, at),
        "reminders": staff_notices(request.user.pk or 0, on=local_date(at)),
        "task_notices": task_notices(request.user.pk or 0, since=local_date(at) - WEEK),
        "asked": [(one, question_badge(one, local_date(at))) for one in feedback.questions_to_answer(request.user)],
        "corrections": dossiers.corrections_waiting(unit_ids_of(request.user), limit=5),
        "imports": dossiers.last_imports(limit=3),
        "section": "home",
    }
    return render(request, "office/day/day.html", context)


@require_safe
@staff_only
@reads_personal_data
def spreadsheet(request: HttpRequest) -> HttpResponse:
    """The day's list as a workbook, the names masked."""
    at = now()
    response = HttpResponse(workbook(listing.asked(request, at)), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="viec-{at:%Y-%m-%d-%H%M}.xlsx"'
    return response
