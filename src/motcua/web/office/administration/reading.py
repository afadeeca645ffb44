"""Reading log (nhật ký đọc dữ liệu cá nhân): who opened whose data, when and from which page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.kernel import read_log
from motcua.web.office.administration.asked import reads_asked, shown
from motcua.web.ui.doors import inspectors_of_reading, reads_personal_data
from motcua.web.ui.narrowing import LATEST, key_of

PAGE = 50


@require_safe
@inspectors_of_reading
@reads_personal_data
def reads(request: HttpRequest) -> HttpResponse:
    """Reading log (nhật ký đọc dữ liệu cá nhân), of one reader or page or of all, by words and day, by key."""
    asked = reads_asked(request.GET)
    found = read_log.reads(**asked, after=key_of(request.GET), limit=PAGE + 1)
    rows, more = found[:PAGE], len(found) > PAGE
    context: dict[str, Any] = {
        "rows": rows,
        "next": rows[-1].seq if more else None,
        "room": "reads",
        "section": "reads",
    }
    context |= shown(asked, LATEST)
    return render(request, "office/administration/reads.html", context)
