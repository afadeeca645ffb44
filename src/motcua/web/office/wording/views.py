"""Words of notices: which stand, writing one's own with a preview, what was written before, back to the usual."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.notices import operations, queries
from motcua.areas.notices.policy import may_word, may_word_notices, worded_units
from motcua.areas.notices.queries import NoticeKind
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.phrasing import Phrasing
from motcua.web.office.wording.forms import TextForm
from motcua.web.office.wording.words import BLANKS
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

ROOM = {"section": "administration", "room": "wording"}
KINDS = tuple(kind for kind in NoticeKind if kind != NoticeKind.CODE)
OF = "thu-tuc"  # the procedure asked for, in the address


def _units(account: Any) -> list[UnitRow]:
    """The units whose words the account may write, by name; not those in which nobody serves people."""
    today = local_date(now())
    mine = worded_units(account, today=today)
    found = organization.units(valid_on=today) if mine is None else organization.units()
    return sorted((one for one in found if mine is None or one.id in mine), key=lambda one: one.name)


def _unit(request: HttpRequest, slug: str) -> UnitRow:
    """The unit of an address; one whose words the account may not write does not exist here."""
    try:
        found = organization.unit(slug)
    except UserError as error:
        raise Http404(translated(error.message)) from error
    if not may_word(request.user, found.id, today=local_date(now())):
        raise Http404
    return found


def _kind(code: str) -> NoticeKind:
    """The event of an address, or 404."""
    found = next((kind for kind in KINDS if kind.value == code), None)
    if found is None:
        raise Http404
    return found


def _procedure(request: HttpRequest) -> procedures.ProcedureRef | None:
    """The procedure that is asked for; None for all of them, or where there is none of that code."""
    return procedures.by_code(request.GET.get(OF, ""))


@require_safe
@only_for(may_word_notices)
def texts(request: HttpRequest) -> HttpResponse:
    """Texts (lời tin báo) of a unit: for every event the usual words or its own."""
    units = _units(request.user)
    slug = request.GET.get("don-vi") or (units[0].slug if units else "")
    unit = _unit(request, slug)
    context = {"unit": unit, "units": units, "rows": _rows(unit.id)}
    return render(request, "office/wording/texts.html", ROOM | context)


def _rows(unit_id: int) -> list[dict[str, Any]]:
    """Every event with the usual words, a unit's own, and its own for some procedures."""
    own = queries.texts_of(unit_id)
    return [
        {
            "kind": kind,
            "own": next((one for one in own if one.kind == kind and not one.procedure_code), None),
            "some": [one for one in own if one.kind == kind and one.procedure_code],
            "words": queries.usual_wording(kind),
        }
        for kind in KINDS
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_word_notices)
@once
def text(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """One text (lời của một loại tin): written, looked at first, with what stood before."""
    unit, event, of = _unit(request, slug), _kind(kind), _procedure(request)
    code = of.code if of else ""
    standing, history = _standing(unit.id, event, code)
    form = TextForm(request.POST or None, initial=asdict(standing))
    looked_at = request.POST.get("do") == "preview"
    if request.method == "POST" and not looked_at and _written(request, form, unit.id, event, code):
        return redirect(address(slug, kind, code))
    seen = form.previewed() if looked_at else queries.preview(standing)
    shown = {"unit": unit, "kind": event, "of": of, "form": form, "history": history, "preview": seen}
    shown |= _around(event, code, history) | {"asked": request.GET.get(OF, "")}
    return render(request, "office/wording/text.html", ROOM | shown)


def _written(request: HttpRequest, form: TextForm, unit_id: int, kind: NoticeKind, code: str) -> bool:
    """Write the words down, and say so; False, with the reason on the form, where they were refused."""
    told = {"unit_id": unit_id, "kind": kind.value, "procedure_code": code}
    if not form.tried(operations.write_text, **told, account=request.user, at=now()):
        return False
    messages.success(request, _("Đã ghi lời mới; tin gửi từ bây giờ dùng lời này."), extra_tags="ok")
    return True


def _standing(unit_id: int, kind: NoticeKind, code: str) -> tuple[Phrasing, list[queries.TextRow]]:
    """The words that stand for an event and procedure, and what the unit wrote for just these."""
    history = queries.text_history(unit_id, kind, code)
    if history and not history[0].withdrawn:
        return history[0].wording, history
    general = queries.text_history(unit_id, kind, limit=1) if code else []
    if general and not general[0].withdrawn:
        return general[0].wording, history
    return queries.usual_wording(kind), history


def _around(kind: NoticeKind, code: str, history: list[queries.TextRow]) -> dict[str, Any]:
    """What stands beside the form: the blanks, the usual words, and whether there is something to go back from."""
    return {
        "blanks": [(name, BLANKS[name]) for name in (*queries.blanks_of(kind), "because")],
        "usual": queries.usual_wording(kind),
        "own": bool(history) and not history[0].withdrawn,
        "code": code,
    }


def address(slug: str, kind: str, code: str) -> str:
    """Where the words of an event and procedure are written."""
    return reverse("office:notice_text", args=[slug, kind]) + (f"?{urlencode({OF: code})}" if code else "")


@require_POST
@only_for(may_word_notices)
@once
def use_usual(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """Use the usual words (dùng lại lời mặc định) of an event again."""
    unit, event, of = _unit(request, slug), _kind(kind), _procedure(request)
    code = of.code if of else ""
    try:
        operations.use_usual_text(
            unit_id=unit.id, kind=event.value, procedure_code=code, account=request.user, at=now()
        )
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    else:
        messages.success(request, _("Đã dùng lại lời mặc định; lời riêng vẫn còn trong lịch sử."), extra_tags="ok")
    return redirect(address(slug, kind, code))
