"""Reading log (nhật ký đọc dữ liệu cá nhân): who opened whose data, when and from which page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.kernel import read_log
from motcua.web.ui.doors import inspectors_of_reading, reads_personal_data

PAGE = 50


@require_safe
@inspectors_of_reading
@reads_personal_data
def reads(request: HttpRequest) -> HttpResponse:
    """Reading log (nhật ký đọc dữ liệu cá nhân), the latest first, of one reader or one page or of all."""
    after = request.GET.get("after", "")
    asked = {name: request.GET.get(name, "")[:200] for name in ("actor", "subject")}
    found = read_log.reads(**asked, after=int(after) if after.isdecimal() else 0, limit=PAGE + 1)
    rows, more = found[:PAGE], len(found) > PAGE
    context = {"rows": rows, "next": rows[-1].seq if more else None, "room": "reads", "section": "reads", **asked}
    return render(request, "office/administration/reads.html", context)
