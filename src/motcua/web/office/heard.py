"""Heard (góp ý về trang): what readers wrote of our own pages, for those who may mend them; nobody is named."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.feedback import queries
from motcua.web.ui.doors import hearers_only
from motcua.web.ui.narrowing import key_of


@require_safe
@hearers_only
def heard(request: HttpRequest) -> HttpResponse:
    """Page feedback (góp ý về trang), the latest first, of one page or of all."""
    page = request.GET.get("page", "")[:200]
    rows = queries.page_feedback(page=page, after=key_of(request.GET))
    context = {"rows": rows, "next": rows[-1].id if len(rows) == queries.PAGE else None, "page": page}
    return render(request, "office/heard.html", context | {"room": "heard", "section": "heard"})
