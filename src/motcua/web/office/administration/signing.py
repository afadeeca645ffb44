"""Signing in (nhật ký đăng nhập): who tried, when, from roughly where, and whether it worked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.people import queries
from motcua.web.ui.doors import administrators_only, reads_personal_data

PAGE = 50


@require_safe
@administrators_only
@reads_personal_data
def sign_ins(request: HttpRequest) -> HttpResponse:
    """Sign-in log (nhật ký đăng nhập), the latest first, paged by key."""
    after = request.GET.get("after", "")
    found = queries.sign_ins(after=int(after) if after.isdecimal() else 0, limit=PAGE + 1)
    rows, more = found[:PAGE], len(found) > PAGE
    context = {"rows": rows, "next": rows[-1].id if more else None, "room": "sign_ins", "section": "administration"}
    return render(request, "office/administration/sign_ins.html", context)
