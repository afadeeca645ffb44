"""Signing in (nhật ký đăng nhập): who tried, when, from roughly where, and whether it worked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.people import queries
from motcua.web.office.administration.asked import OUTCOMES, shown, sign_ins_asked
from motcua.web.ui.doors import administrators_only, reads_personal_data
from motcua.web.ui.narrowing import LATEST, key_of

PAGE = 50


@require_safe
@administrators_only
@reads_personal_data
def sign_ins(request: HttpRequest) -> HttpResponse:
    """Sign-in log (nhật ký đăng nhập), found by account, outcome and day, paged by key."""
    asked = sign_ins_asked(request.GET)
    found = queries.sign_ins(**asked, after=key_of(request.GET), limit=PAGE + 1)
    rows, more = found[:PAGE], len(found) > PAGE
    context: dict[str, Any] = {
        "rows": rows,
        "next": rows[-1].id if more else None,
        "room": "sign_ins",
        "section": "administration",
    }
    context |= {"outcomes": OUTCOMES, "outcome": request.GET.get("ket-qua", ""), **shown(asked, LATEST)}
    return render(request, "office/administration/sign_ins.html", context)
