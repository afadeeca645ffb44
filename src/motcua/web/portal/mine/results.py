"""One's own results (kết quả của tôi): what each is worth now, to be downloaded and checked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.digitization.queries import signatures_of
from motcua.areas.dossiers.queries.results import own_results
from motcua.web.portal.acting import acting
from motcua.web.portal.mine.doors import own_page
from motcua.web.ui.narrowing import key_of


@require_safe
@own_page
def results(request: HttpRequest) -> HttpResponse:
    """Results (kết quả của tôi), with who signed the file of each."""
    page = own_results(acting(request).pk, after=key_of(request.GET))
    signed = signatures_of([row.file_id for row in page.rows if row.file_id])
    rows = [(row, signed.get(row.file_id or 0, ())) for row in page.rows]
    return render(request, "portal/mine/results.html", {"rows": rows, "next": page.next, "section": "mine"})
