"""Sheets (phiếu số liệu): the unit fills in, its leader approves, who asked locks or sends back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.operations import EntryGiven, SheetMovedOn
from motcua.areas.reporting.queries import CollectedRow, EntryRow, FigureOrigin, SheetRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.collecting import FigureScope, Hat, SheetAct, acts
from motcua.web.office.collecting.forms import FileForm, ReturnForm, ScopeForm, SheetForm
from motcua.web.office.collecting.prefilling import suggestions
from motcua.web.office.collecting.showing import address_of, sending_badge, shown_value, state_badge
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

SECTION = {"section": "rounds"}
REJECTED = "rejected_lines:%s"
DONE: dict[str, tuple[Callable[..., None], str]] = {
    "submit": (operations.submit_sheet, "Đã trình lãnh đạo duyệt."),
    "approve": (operations.approve_sheet, "Đã duyệt và gửi số liệu."),
    "lock": (operations.lock_sheet, "Đã khóa số liệu của đơn vị."),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """Opened sheet (phiếu đang mở): the sheet, what may be done with it now, its rows and what was said of them."""

    row: SheetRow
    hats: frozenset[Hat]
    rows: list[CollectedRow]
    said: dict[str, EntryRow]

    @property
    def acts(self) -> tuple[SheetAct, ...]:
        """What whoever looks may do now."""
        return acts(self.row.state, self.hats)

    @property
    def enters(self) -> bool:
        """Whether whoever looks may fill it in now."""
        return SheetAct.ENTER in self.acts


def opened(request: HttpRequest, sheet_id: int) -> Opened:
    """The sheet; for others than its unit and who asked it does not exist."""
    row, account = queries.sheet(sheet_id), request.user
    if row is None:
        raise Http404
    today = local_date(now())
    worn = policy.hats(
        account,
        unit_id=row.unit_id,
        handed_to=row.handed_to,
        asked_by=row.asked_by,
        kept_by=row.kept_by,
        today=today,
    )
    if Hat.ASKER not in worn and not row.unit_ids & policy.serves_in(account):
        units = policy.asks_for(account, today=today)
        if units is not None and row.asked_by not in units:
            raise Http404
    return Opened(row, worn, queries.rows_of(row.round_id), queries.entries_of(sheet_id))


def form_of(one: Opened, posted: Any = None) -> SheetForm:
    """The form of a sheet, prefilled."""
    suggested = suggestions(one.row, one.rows, one.row.scope, now())
    return SheetForm(posted, one.rows, said=one.said, suggested=suggested)


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_see_rounds)
@once
def sheet(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """Sheet (phiếu số liệu): filled in where one may, read everywhere else."""
    one = opened(request, sheet_id)
    if request.method == "POST":
        return _saved(request, one)
    return shown(request, one, form=form_of(one) if one.enters else None)


def _saved(request: HttpRequest, one: Opened) -> HttpResponse:
    """What was filled in is kept, and submitted where that was asked; or the page says what is wrong."""
    form = form_of(one, request.POST)
    told: dict[str, Any] = {"sheet_id": one.row.id, "account": request.user, "at": now()}
    if not form.is_valid():
        return shown(request, one, form=form, status=422)
    try:
        written = operations.enter(scope=one.row.scope, entries=form.given(), **told)
    except SheetMovedOn as moved:
        return _both(request, form, moved, one.row.id)
    except UserError as refused:
        form.add_error(None, translated(refused.message))
        return shown(request, one, form=form, status=422)
    messages.success(request, _("Đã lưu %(n)s dòng có thay đổi.") % {"n": written}, extra_tags="ok")
    if request.POST.get("do") == "submit":
        return _moved(request, one, "submit", told)
    return redirect("office:sheet", one.row.id)


def _both(request: HttpRequest, form: SheetForm, moved: SheetMovedOn, sheet_id: int) -> HttpResponse:
    """The page with both figures where others wrote meanwhile; nothing that was typed is lost, nothing is written."""
    one = opened(request, sheet_id)
    if not one.enters:
        raise Http404
    mine = {given.code for given in form.given() if not given.untouched}
    again = form_of(one, form_of(one).renewed(request.POST, mine))
    again.is_valid()
    again.add_error(None, translated(moved.message))
    theirs = {code: one.said[code] for code in moved.codes}
    return shown(request, one, form=again, boxes=_boxes(again, theirs), status=409)


def shown(request: HttpRequest, one: Opened, *, status: int = 200, **more: Any) -> HttpResponse:
    """The page of a sheet."""
    context = _shown(one) | {
        "returning": more.pop("returning", None) or ReturnForm(),
        "file": FileForm(),
        "rejects": bool(request.session.get(REJECTED % one.row.id)),
        **SECTION,
    }
    context |= {"form": None, "boxes": _boxes(more.get("form"))} | more
    return render(request, "office/collecting/sheet.html", context, status=status)


def _shown(one: Opened) -> dict[str, Any]:
    """What the page of a sheet shows whoever looks, and what they may do."""
    today, events = local_date(now()), queries.events_of(one.row.id)
    return {
        "one": one,
        "row": one.row,
        "state": state_badge(one.row.state),
        "sending": sending_badge(one.row.sending(today)),
        "returned": queries.last_return(events),
        "lines": _lines(one),
        "events": events,
        "doable": set(one.acts),
        "scope": ScopeForm(initial={"scope": one.row.scope.value}),
        "asks": Hat.ASKER in one.hats,
        "faults": queries.faults_of(one.row.id) if one.enters and one.said else [],
    }


def _lines(one: Opened) -> list[tuple[CollectedRow, EntryRow | None, str, str]]:
    """Each row as it is read: what was said of it, and where that opens."""
    told = [(row, one.said.get(row.code)) for row in one.rows]
    return [(row, entry, _value(entry), address_of(entry.figure if entry else None)) for row, entry in told]


def _value(entry: EntryRow | None) -> str:
    return "" if entry is None or entry.value is None else shown_value(entry.value)


def _boxes(form: SheetForm | None, theirs: Mapping[str, EntryRow] | None = None) -> list[tuple[Any, ...]]:
    """Each row of the form with where its figure opens, what was computed, what was sent last time, and what others
    wrote meanwhile."""
    if form is None:
        return []
    told = []
    for row in form.rows:
        suggested, (value, document, reason, seen) = form.suggested[row.code], form.boxes(row.code)
        other = (theirs or {}).get(row.code)
        computed = suggested.value if suggested.figure else None
        before = suggested.before.value if suggested.before else None
        hints = [None if each is None else shown_value(each) for each in (computed, before)]
        ill = bool(value.errors or document.errors or reason.errors)
        explained = (
            ill
            or other is not None
            or bool(document.value() or reason.value())
            or row.origin == FigureOrigin.EXTERNAL
            or (bool(form.said) and _unexplained(form.said.get(row.code)))
        )
        both = (seen, other, _value(other))
        told.append((row, value, document, reason, *both, *hints, address_of(suggested.figure), explained))
    return told


def _unexplained(entry: EntryRow | None) -> bool:
    """Whether a sheet that was begun still lacks why a row has no figure, or where one entered by hand is from: the
    fields for it are shut otherwise."""
    if entry is None or entry.value is None:
        return entry is None or not entry.reason
    return entry.origin != FigureOrigin.COMPUTED and not entry.document


@require_POST
@only_for(policy.may_see_rounds)
@once
def move(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """Move on (trình, duyệt, khóa): who may, the operation says."""
    one, act = opened(request, sheet_id), request.POST.get("do", "")
    if act not in DONE:
        raise Http404
    told: dict[str, Any] = {"sheet_id": sheet_id, "account": request.user, "at": now()}
    return _moved(request, one, act, told)


@require_POST
@only_for(policy.may_see_rounds)
@once
def send_back(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """Send back (trả lại): with the reason, and by when it is to come again."""
    one, form = opened(request, sheet_id), ReturnForm(request.POST)
    if not form.tried(operations.return_sheet, sheet_id=sheet_id, account=request.user, at=now()):
        return shown(request, one, returning=form, status=422)
    messages.success(request, _("Đã trả lại phiếu để đơn vị sửa."), extra_tags="ok")
    return redirect("office:sheet", sheet_id)


def _moved(request: HttpRequest, one: Opened, act: str, told: dict[str, Any]) -> HttpResponse:
    do, done = DONE[act]
    try:
        do(**told)
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    else:
        messages.success(request, _(done), extra_tags="ok")
    return redirect("office:sheet", one.row.id)


@require_POST
@only_for(policy.may_see_rounds)
@once
def declare(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """Declare the scope (khai phạm vi): computed rows are computed anew for it, the others are said again."""
    one, form = opened(request, sheet_id), ScopeForm(request.POST)
    if not form.is_valid():
        raise Http404
    scope = FigureScope(form.cleaned_data["scope"])
    try:
        operations.enter(sheet_id=sheet_id, scope=scope, entries=_anew(one, scope), account=request.user, at=now())
        messages.success(request, _("Đã khai phạm vi: %(scope)s.") % {"scope": _(scope.label)}, extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:sheet", sheet_id)


def _anew(one: Opened, scope: FigureScope) -> list[EntryGiven]:
    """The rows that stand as they were computed, with what the records give in the new scope."""
    suggested = suggestions(one.row, one.rows, scope, now())
    return [
        EntryGiven(code, suggested[code].value, entry.document, entry.reason, suggested[code].figure)
        for code, entry in one.said.items()
        if entry.origin == FigureOrigin.COMPUTED and suggested[code].figure is not None
    ]


@require_safe
@only_for(policy.may_see_rounds)
def history(request: HttpRequest, sheet_id: int, code: str) -> HttpResponse:
    """History (lịch sử một dòng): everything that was said of a row, who said it when."""
    one = opened(request, sheet_id)
    row = next((each for each in one.rows if each.code == code), None)
    if row is None:
        raise Http404
    told = [(entry, _value(entry), address_of(entry.figure)) for entry in queries.history_of(sheet_id, code)]
    return render(request, "office/collecting/history.html", {"one": one, "row": row, "entries": told, **SECTION})
