"""Rounds (đợt thu thập): what my unit is asked for, what it asks of others, who is late, one letter to all of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.queries import CollectionRoundRow, SheetRow
from motcua.insight.annex import annex_rows
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.collecting import FigureScope, Sending
from motcua.rules.periods import latest_ended
from motcua.web.office.collecting import reminding
from motcua.web.office.collecting.forms import CallOffForm, DueForm, RoundForm
from motcua.web.office.collecting.showing import sending_badge, state_badge
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of, number_of
from motcua.web.ui.once import once
from motcua.web.ui.printed import printed
from motcua.web.ui.saying import translated

PAGE = 20
SECTION = {"section": "rounds"}


def asked_units(request: HttpRequest) -> frozenset[int] | None:
    """The units in whose name one asks; none for others, None for every unit."""
    return policy.asks_for(request.user, today=local_date(now()))


def found_round(request: HttpRequest, round_id: int) -> CollectionRoundRow:
    """The round; for others than who asks it does not exist."""
    found = queries.collection_round(round_id, asked_units(request))
    if found is None:
        raise Http404
    return found


def run_round(request: HttpRequest, round_id: int) -> CollectionRoundRow:
    """The round, for whoever runs it; others who see it may not."""
    found = found_round(request, round_id)
    if not runs(request, found):
        raise PermissionDenied
    return found


def runs(request: HttpRequest, found: CollectionRoundRow) -> bool:
    """Whether whoever looks runs the round."""
    today = local_date(now())
    return policy.runs_round(request.user, asked_by=found.unit_id, kept_by=found.kept_by, today=today)


@require_safe
@only_for(policy.may_see_rounds)
def rounds(request: HttpRequest) -> HttpResponse:
    """Rounds (thu thập số liệu): the sheets of my unit first, then the rounds it opened."""
    return render(request, "office/collecting/rounds.html", _rounds(request) | SECTION)


def _rounds(request: HttpRequest) -> dict[str, Any]:
    """What the page of rounds shows: a page of sheets and a page of rounds opened."""
    today, serves = local_date(now()), policy.serves_in(request.user)
    sheets = queries.sheets_for(serves, before=number_of(request.GET, "phieu") or None, limit=PAGE + 1)
    asks = policy.may_ask(request.user)
    opened = queries.rounds(asked_units(request), before=key_of(request.GET) or None, limit=PAGE + 1) if asks else []
    return {
        "sheets": [(one, state_badge(one.state), sending_badge(one.sending(today))) for one in sheets[:PAGE]],
        "more_sheets": sheets[PAGE - 1].id if len(sheets) > PAGE else None,
        "rounds": [(one, today > one.due_on and not one.called_off) for one in opened[:PAGE]],
        "next": opened[PAGE - 1].id if len(opened) > PAGE else None,
        "asks": asks,
        "keeps_rows": policy.may_keep_rows(request.user),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_ask)
@once
def begin(request: HttpRequest) -> HttpResponse:
    """Begin (mở đợt thu thập): who is asked for which rows by when."""
    form = _round_form(request)
    if request.method == "POST" and form.tried(operations.open_round, account=request.user, at=now()):
        messages.success(request, _("Đã mở đợt thu thập; các đơn vị thấy phiếu của mình ngay."), extra_tags="ok")
        return redirect("office:rounds")
    return render(request, "office/collecting/begin.html", {"form": form, **SECTION})


def _round_form(request: HttpRequest) -> RoundForm:
    """The form: the committees one may ask for, and of the units below the chosen one everything is ticked."""
    today, seen = local_date(now()), asked_units(request)
    units = [one for one in organization.units(valid_on=today) if seen is None or one.id in seen]
    committees = [one for one in units if one.kind == UnitKind.PEOPLES_COMMITTEE]
    askers = _askers(request, committees)
    home = _home(request, askers)
    units.sort(key=lambda one: (one.kind != UnitKind.PEOPLES_COMMITTEE, one.name))
    period = latest_ended(today)
    initial = {
        "unit": home.id if home else None,
        "token": str(uuid4()),
        "start": period.start,
        "end": period.end,
        "due_on": today + timedelta(days=10),
        "scope": FigureScope.OWN.value,
        "units": [one.id for one in units if home and one.parent_id == home.id and one in committees],
        "rows": [row.code for row in annex_rows()],
    }
    posted: QueryDict | None = request.POST if request.method == "POST" else None
    return RoundForm(posted, askers=askers, asked=units, rows=annex_rows(), initial=initial)


def _askers(request: HttpRequest, committees: list[UnitRow]) -> list[UnitRow]:
    """The committees in whose name one asks."""
    acts = policy.acts_for(request.user, today=local_date(now()))
    return [one for one in committees if acts is None or one.id in acts]


def _home(request: HttpRequest, askers: list[UnitRow]) -> UnitRow | None:
    mine = unit_of(request.user)
    return next((one for one in askers if mine and one.id == mine.id), askers[0] if askers else None)


@require_safe
@only_for(policy.may_ask)
def board(request: HttpRequest, round_id: int) -> HttpResponse:
    """Board (bảng theo dõi đợt): every unit, with whom its sheet lies, and which are late."""
    return _shown(request, found_round(request, round_id))


def _shown(request: HttpRequest, found: CollectionRoundRow, *, status: int = 200, **more: Any) -> HttpResponse:
    forms = {"due": DueForm(initial={"due_on": found.due_on}), "off": CallOffForm(auto_id="off_%s")}
    more["runs"] = runs(request, found)
    context = _board(found, request.GET.get("tinh-trang", "")) | SECTION | forms | more
    return render(request, "office/collecting/board.html", context, status=status)


def _board(found: CollectionRoundRow, wanted: str) -> dict[str, Any]:
    """What the board of a round shows, with the sheets in the state wanted or all of them."""
    today, sheets = local_date(now()), queries.sheets_of(found.id)
    return {
        "round": found,
        "rows": [_line(one, today) for one in sheets if not wanted or one.state == wanted],
        "counts": [(state, state_badge(state), count) for state, count in queries.state_counts(found)],
        "late": [one for one in sheets if one.sending(today) is Sending.MISSING],
        "reminders": queries.reminders_of(found.id),
        "changes": queries.changes_of(found.id),
        "asked_rows": len(queries.rows_of(found.id)),
    }


def _line(one: SheetRow, today: Any) -> tuple[Any, ...]:
    sending = one.sending(today)
    days = (today - one.due_on).days if sending is Sending.MISSING else 0
    return one, state_badge(one.state), sending_badge(sending), days


@require_POST
@only_for(policy.may_ask)
@once
def move_due(request: HttpRequest, round_id: int) -> HttpResponse:
    """Move the due day (đổi hạn gửi): the units that still owe their figures are told."""
    found, form = run_round(request, round_id), DueForm(request.POST)
    if not form.tried(operations.move_due, round_id=round_id, account=request.user, at=now()):
        return _shown(request, found, due=form, status=422)
    messages.success(request, _("Đã đổi hạn gửi và báo các đơn vị chưa gửi."), extra_tags="ok")
    return redirect("office:round", round_id)


@require_POST
@only_for(policy.may_ask)
@once
def call_off(request: HttpRequest, round_id: int) -> HttpResponse:
    """Call off (hủy đợt): what was entered stays on record."""
    found, form = run_round(request, round_id), CallOffForm(request.POST, auto_id="off_%s")
    if not form.tried(operations.call_off_round, round_id=round_id, account=request.user, at=now()):
        return _shown(request, found, off=form, status=422)
    messages.success(request, _("Đã hủy đợt thu thập và báo các đơn vị chưa gửi."), extra_tags="ok")
    return redirect("office:round", round_id)


@require_POST
@only_for(policy.may_ask)
@once
def remind(request: HttpRequest, round_id: int) -> HttpResponse:
    """Remind (nhắc các đơn vị trễ): one letter made at once, and messages to those who have an address."""
    run_round(request, round_id)
    try:
        made = operations.remind_late(round_id=round_id, account=request.user, at=now())
        messages.success(request, reminding.said_of(made, now()), extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:round", round_id)


@require_safe
@only_for(policy.may_ask)
def reminder(request: HttpRequest, round_id: int, reminder_id: int) -> HttpResponse:
    """The letter (công văn nhắc) of a reminder, as PDF; as Word where number and signature are still to come."""
    found, told = found_round(request, round_id), queries.reminder(reminder_id)
    if told is None or told.round_id != round_id:
        raise Http404
    return printed(request, reminding.paper_of(found, told), f"nhac-so-lieu-{reminder_id}")
