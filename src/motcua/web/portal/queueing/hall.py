"""The screen of the hall, and one's own ticket: pages that ask for news and write it where it belongs."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.queue import queries
from motcua.areas.queue.queries import Hall
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.ui.saying import translated
from motcua.web.ui.templatetags.screens import clock, vn, vn_weekday

SLOTS = 6


def _hall_unit(slug: str) -> UnitRow:
    """A unit with a hall: one that gives numbers. Others have no screen."""
    try:
        unit = organization.unit(slug)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    if queries.open_kiosk_of(unit.id) is None:
        raise Http404(_("Đơn vị này chưa dùng máy lấy số."))
    return unit


def _texts(shown: Hall, at: datetime) -> dict[str, str]:
    """What stands in each place of the screen; a place with nothing is empty, never gone."""
    told = {"clock": clock(at), "day": capfirst(vn_weekday(at)), "next": "  ".join(shown.next)}
    told["waiting"] = vn(shown.waiting)
    for place in range(SLOTS):
        call = shown.calls[place] if place < len(shown.calls) else None
        told |= {f"label-{place}": call.label if call else "", f"place-{place}": call.place if call else ""}
    return told | {f"line-{line.id}": vn(line.waiting) for line in shown.lines}


def _calls(shown: Hall) -> list[dict[str, str]]:
    """What is said aloud: each call once, and again when it is called again."""
    return [
        {
            "mark": f"{one.label}:{one.calls}:{one.place}",
            "words": _("Mời số %(label)s đến %(place)s") % {"label": " ".join(one.label), "place": one.place},
        }
        for one in shown.calls
    ]


@require_safe
def hall(request: HttpRequest, slug: str) -> HttpResponse:
    """Hall (màn hình phòng chờ) of a unit: readable from the last row, and without scripts as it stands."""
    unit, at = _hall_unit(slug), now()
    shown = queries.hall(unit.id, local_date(at))
    texts = _texts(shown, at)
    places = [(f"label-{n}", f"place-{n}", texts[f"label-{n}"], texts[f"place-{n}"]) for n in range(SLOTS)]
    lines = [(f"line-{line.id}", line) for line in shown.lines]
    context = {"unit": unit, "texts": texts, "places": places, "lines": lines}
    return render(request, "portal/queueing/hall.html", context)


@require_safe
def hall_news(request: HttpRequest, slug: str) -> HttpResponse:
    """News of the hall (tin của phòng chờ): the same places with what stands in them now; 304 when nothing changed."""
    unit, at = _hall_unit(slug), now()
    shown = queries.hall(unit.id, local_date(at))
    return _news(request, {"texts": _texts(shown, at), "calls": _calls(shown)})


@require_safe
def ticket(request: HttpRequest, token: str) -> HttpResponse:
    """One's own ticket (phiếu của mình) on the telephone."""
    told = _own(token)
    return render(request, "portal/queueing/ticket.html", {"told": told, "texts": told["texts"], "ticket": told["row"]})


@require_safe
def ticket_news(request: HttpRequest, token: str) -> HttpResponse:
    """News of a ticket (tin của phiếu): where its person stands now."""
    told = _own(token)
    return _news(request, {"texts": told["texts"], "calls": told["calls"], "tone": told["tone"]})


def _own(token: str) -> dict[str, Any]:
    """What is told of one ticket, or 404."""
    row = queries.own_ticket(token)
    if row is None:
        raise Http404
    texts = {"state": _(row.state_label), "ahead": "", "place": "", "minutes": ""}
    if row.state == "WAITING":
        texts["ahead"] = _("Còn %(count)s người trước ông/bà.") % {"count": vn(row.ahead)}
        if row.minutes is not None:
            texts["minutes"] = _("Khoảng %(minutes)s phút nữa.") % {"minutes": vn(row.minutes)}
    elif row.state == "CALLED":
        texts["place"] = _("Mời ông/bà đến %(place)s") % {"place": row.place}
    elif row.state == "LATER":
        texts["place"] = _("Đã gọi mà chưa gặp ông/bà. Xin báo cán bộ tại quầy.")
    mark = {"mark": f"{row.state}:{row.calls}", "words": texts["place"]}
    tone = {"CALLED": "in", "LATER": "soon", "WAITING": "wait"}.get(row.state, "done")
    return {"row": row, "texts": texts, "calls": [mark] if row.state == "CALLED" else [], "tone": tone}


def _news(request: HttpRequest, told: dict[str, Any]) -> HttpResponse:
    answer = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    answer["ETag"] = f'"{hashlib.sha256(answer.content).hexdigest()[:20]}"'
    answer["Cache-Control"] = "no-cache"
    if request.headers.get("If-None-Match") == answer["ETag"]:
        return HttpResponse(status=304, headers={"ETag": answer["ETag"], "Cache-Control": "no-cache"})
    return answer
