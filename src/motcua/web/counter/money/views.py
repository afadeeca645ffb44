"""Money: what is owed, taking it, its receipt, the sheet of the day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.operations import PaymentTaken
from motcua.areas.dossiers.policy import DossierPolicy
from motcua.areas.dossiers.queries import CaseFile, CashSheet, DemandRow
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date, now
from motcua.rules.actions import Action
from motcua.rules.money import EntryKind, dong
from motcua.web.counter import printing
from motcua.web.counter.money.forms import EXEMPTED, ExemptForm, PayForm, RefundForm
from motcua.web.counter.receiving.prints import shown
from motcua.web.ui.choice import as_day
from motcua.web.ui.desk import desk_unit, unit_ids_of
from motcua.web.ui.doors import only_if, reads_personal_data
from motcua.web.ui.narrowing import DEMAND_ORDERS, key_of, order_of, words_of
from motcua.web.ui.once import once
from motcua.web.ui.transfer import transfer_slip

PAGE = 50
Asked = tuple[DemandRow, PayForm, RefundForm, ExemptForm]  # a demand with what may be done about it


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def money(request: HttpRequest) -> HttpResponse:
    """Money (thu phí, lệ phí): what is owed at this desk, found by a dossier's number."""
    unit, text, order = desk_unit(request.user), words_of(request.GET, "ma"), order_of(request.GET, DEMAND_ORDERS)
    asked: dict[str, Any] = {"text": text, "newest": order == "newest", "after": key_of(request.GET)}
    found = dossiers.open_demands([unit.id], **asked, limit=PAGE + 1)
    rows = found[:PAGE]
    if text and len(rows) == 1 and not request.headers.get("HX-Request"):
        return redirect("counter:money_of", rows[0].number)
    sheet = dossiers.cash_sheet(unit.id, local_date(now()))
    context = {"unit": unit, "rows": rows, "text": text, "sheet": sheet, "odd": dossiers.odd_payments([unit.id])}
    context |= {"order": order, "orders": DEMAND_ORDERS, "next": rows[-1].id if len(found) > PAGE else None}
    return render(request, "counter/money/money.html", context | {"section": "desk", "room": "money"})


def _opened(request: HttpRequest, number: str) -> CaseFile:
    case = dossiers.case_file(number, account=request.user)
    if case is None:
        raise Http404(_("Không có hồ sơ này."))
    return case


@require_http_methods(["GET", "HEAD", "POST"])
@only_if(DossierPolicy.serve)
@reads_personal_data
@once
def money_of(request: HttpRequest, number: str) -> HttpResponse:
    """Money of a dossier (tiền của một hồ sơ): its demands, taking payments, the slip to transfer by."""
    case, at = _opened(request, number), now()
    unit = organization.unit_by_id(case.received_by_id)
    posted = request.POST if request.method == "POST" else None
    rows = [_forms(one, posted, unit.slug, at) for one in dossiers.demands_of(number)]
    for form in (one for row in rows for one in _bound(row)):
        if taken := form.pay(request.user):
            messages.success(request, said_of(taken, form.kind), extra_tags="ok")
            return redirect("counter:money_of", number)
    context = _told(case, rows, unit, at)
    return render(request, "counter/money/of.html", context)


def _forms(one: DemandRow, posted: Any, slug: str, at: datetime) -> Asked:
    """A demand with the forms that take money, give it back and exempt of it; a post is of one of them."""
    other = posted is not None and posted.get("do")
    taking = PayForm(None if other else posted, demand=one, unit_slug=slug, at=at)
    return one, taking, RefundForm(posted, demand=one, unit_slug=slug, at=at), ExemptForm(posted, demand=one, at=at)


def _bound(row: Asked) -> list[PayForm | ExemptForm]:
    """The forms of a demand that something was sent by."""
    forms: tuple[PayForm | ExemptForm, ...] = row[1:]
    return [form for form in forms if form.is_bound]


def said_of(taken: PaymentTaken, kind: str) -> str:
    """What the desk is told of what was recorded, or had been recorded before."""
    rest = _("Còn thiếu %(missing)s.") % {"missing": dong(taken.missing)} if taken.missing else ""
    if kind == EXEMPTED:
        return f"{_('Đã ghi miễn, giảm.')} {rest}".strip()
    if not taken.fresh:
        return _("Khoản này đã được ghi trước đó; không ghi thêm lần nữa.")
    if kind == EntryKind.REFUNDED:
        return _("Đã ghi nhận hoàn trả.")
    words = _("Đã ghi nhận. Biên nhận %(receipt)s.") % {"receipt": taken.receipt}
    return f"{words} {rest}".strip()


def _told(case: CaseFile, rows: list[Asked], unit: organization.UnitRow, at: datetime) -> dict[str, Any]:
    missing = sum(one.missing for one, *_forms in rows if not one.settled_at)
    return {
        "case": case,
        "row": case.view.row,
        "rows": rows,
        "missing": missing,
        "slip": transfer_slip(unit, local_date(at), case.number, missing),
        "may_settle": Action.SETTLE_PAYMENT in case.actions and not missing,
        "section": "desk",
        "room": "money",
    }


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def receipt(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Fee receipt (biên nhận) of one payment."""
    paid, units = dossiers.fee_receipt(entry_id), unit_ids_of(request.user)
    if paid is None or (units is not None and paid.unit_id not in units):
        raise Http404(_("Không có biên nhận này."))
    return shown(printing.fee_receipt(paid), f"bien-nhan-{entry_id}")


def _sheet_asked(request: HttpRequest, unit_id: int) -> tuple[date, bool, CashSheet]:
    """The day asked for, whether only one's own money, and the sheet."""
    day = as_day(request.GET.get("ngay", "")) or local_date(now())
    mine = request.GET.get("cua") == "toi"
    return day, mine, dossiers.cash_sheet(unit_id, day, officer_id=request.user.pk if mine else None)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def sheet(request: HttpRequest) -> HttpResponse:
    """Cash sheet (bảng kê cuối ngày) of the desk, or of one's own cash."""
    unit = desk_unit(request.user)
    day, mine, found = _sheet_asked(request, unit.id)
    context = {"unit": unit, "day": day, "mine": mine, "sheet": found, "section": "desk", "room": "money"}
    context["open"] = dossiers.not_reconciled(unit.id, day)
    return render(request, "counter/money/sheet.html", context)


@require_safe
@only_if(DossierPolicy.serve)
@reads_personal_data
def sheet_paper(request: HttpRequest) -> HttpResponse:
    """Cash sheet on paper."""
    unit = desk_unit(request.user)
    day, mine, found = _sheet_asked(request, unit.id)
    cashier = str(request.user) if mine else ", ".join(name for name, _total in found.by_officer)
    payers = dossiers.owners_of({line.number for line in found.lines})
    return shown(printing.cash_sheet(unit.id, day, found, cashier, payers), f"bang-ke-{day:%Y-%m-%d}")
