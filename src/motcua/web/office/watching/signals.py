"""Signals (dấu hiệu cần xem): the list, one with its records, what the unit says, and a look when one asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.inspections import operations, policy, queries
from motcua.areas.inspections.queries import SignalState, SignalView
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.insight.radar import look, signals_of, thresholds
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.web.office.watching.forms import SayForm, SignalsForm, SpanForm
from motcua.web.office.watching.words import limits_told
from motcua.web.ui.doors import only_for
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated
from motcua.web.ui.standing import Badge

TONES = {SignalState.OPEN: "soon", SignalState.ANSWERED: "wait", SignalState.CLOSED: "in"}
SHOWN = 100
SAID: dict[str, tuple[Callable[..., None], str]] = {
    "explain": (operations.explain_signal, "Đã ghi giải trình của đơn vị."),
    "close": (operations.close_signal, "Đã kết thúc việc xem dấu hiệu này."),
    "reopen": (operations.reopen_signal, "Đã đề nghị đơn vị giải trình thêm."),
}


def watched(account: Any) -> tuple[frozenset[int] | None, list[UnitRow]]:
    """The units one watches, as keys (None is every) and as rows of today."""
    today = local_date(now())
    ids = policy.watched_units(account, today=today)
    return ids, [one for one in organization.units(valid_on=today) if ids is None or one.id in ids]


def unseen(ids: frozenset[int] | None) -> list[tuple[str, int]]:
    """Where who withdraws and files again cannot be seen: units, also former ones, whose registers name no owner."""
    names = {one.id: one.name for one in organization.units()}
    return [(names[unit], count) for unit, count in dossiers.nameless(ids).items()]


def badge(state: str) -> Badge:
    """Where a signal stands."""
    return Badge(TONES[SignalState(state)], _(str(SignalState(state).label)))


@require_safe
@only_for(policy.may_see_signals)
def signals(request: HttpRequest) -> HttpResponse:
    """Signals (các dấu hiệu) of the units one watches."""
    ids, units = watched(request.user)
    form = SignalsForm(request.GET, units)
    page = queries.signals(ids, filters=form.filters(), after=key_of(request.GET))
    context = {
        "form": form,
        "rows": [(row, badge(row.state)) for row in page.rows],
        "next": page.next,
        "counts": [(state, badge(state), count) for state, count in queries.signal_counts(ids).items()],
        "look": SpanForm(None, units, today=local_date(now())) if policy.may_look(request.user) else None,
        "thresholds": thresholds(),
        "unseen": unseen(ids),
    }
    return render(request, "office/watching/signals.html", context | {"section": "signals"})


@require_POST
@only_for(policy.may_look)
def run(request: HttpRequest) -> HttpResponse:
    """Look (rà soát) at a unit and the whole months of a period now."""
    _ids, units = watched(request.user)
    form = SpanForm(request.POST, units, today=local_date(now()))
    if form.is_valid():
        noted = operations.note_signals(found=signals_of(look(form.cleaned_data["unit"], "own", form.period)), at=now())
        said = _("Đã rà soát: %(new)s dấu hiệu mới, %(changed)s thay đổi, %(same)s như trước.")
        told = said % {"new": noted.new, "changed": noted.changed, "same": noted.same}
        messages.success(request, told, extra_tags="ok")
    else:
        messages.error(request, _("Chưa rà soát được: xin xem lại đơn vị và ngày."), extra_tags="bad")
    return redirect("office:signals")


def _found(request: HttpRequest, signal_id: int) -> SignalView:
    found = queries.signal(signal_id, watched(request.user)[0], account=request.user)
    if found is None:
        raise Http404(_("Không có dấu hiệu này."))
    return found


def _shown(request: HttpRequest, view: SignalView, form: SayForm) -> HttpResponse:
    """One signal as it stands, with what whoever looks at it may say."""
    start = key_of(request.GET)
    context = {
        "view": view,
        "badge": badge(view.row.state),
        "evidence": view.evidence[start : start + SHOWN],
        "next": start + SHOWN if len(view.evidence) > start + SHOWN else None,
        "limits": limits_told(view.limits),
        "form": form,
    }
    return render(request, "office/watching/signal.html", context | {"section": "signals"})


@require_safe
@only_for(policy.may_see_signals)
def signal(request: HttpRequest, signal_id: int) -> HttpResponse:
    """Signal (một dấu hiệu) with its records and all that was said."""
    return _shown(request, _found(request, signal_id), SayForm())


@require_POST
@only_for(policy.may_see_signals)
@once
def say(request: HttpRequest, signal_id: int) -> HttpResponse:
    """Say (giải trình, kết thúc, hỏi thêm): who may, the operation says."""
    view, form = _found(request, signal_id), SayForm(request.POST)
    do, done = SAID.get(request.POST.get("do", ""), SAID["explain"])
    if not form.is_valid():
        return _shown(request, view, form)
    try:
        do(signal_id=view.row.id, words=form.cleaned_data["words"], account=request.user, at=now())
    except UserError as refused:
        form.add_error(None, translated(refused.message))
        return _shown(request, view, form)
    messages.success(request, _(done), extra_tags="ok")
    return redirect("office:signal", view.row.id)
