"""Moving a sheet on (chuyển phiếu số liệu): submitted, approved by the leader, returned with a reason, locked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.reporting.models import SheetEvent, UnitSheet
from motcua.areas.reporting.operations.opening import refuse_due
from motcua.areas.reporting.policy import hats
from motcua.areas.reporting.queries.readiness import faults_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.collecting import SheetAct, SheetState, moved
from motcua.rules.sentences import Sentence, joined

NOT_NOW = {
    SheetAct.ENTER: Sentence("Phiếu này lúc này không nhập được: đã trình, đã duyệt, hoặc không phải của đơn vị bạn."),
    SheetAct.SUBMIT: Sentence("Phiếu này lúc này không trình được: đã trình rồi, hoặc không phải của đơn vị bạn."),
    SheetAct.APPROVE: Sentence("Chỉ lãnh đạo của đơn vị duyệt, khi phiếu đã được trình."),
    SheetAct.RETURN: Sentence("Lãnh đạo trả lại phiếu đang chờ duyệt; nơi hỏi trả lại phiếu đã gửi."),
    SheetAct.LOCK: Sentence("Chỉ nơi hỏi khóa số liệu, khi lãnh đạo đơn vị đã duyệt."),
}
NOT_READY = Sentence("Phiếu chưa duyệt được, xin trả lại để đơn vị sửa.")


def held(sheet_id: int, act: SheetAct, account: Any, at: datetime) -> tuple[UnitSheet, SheetState]:
    """The sheet, held until the transaction ends, and what it becomes. Raises UserError `unknown_sheet`,
    `called_off`, `not_now`."""
    sheet = UnitSheet.objects.select_for_update(of=("self",)).select_related("round").filter(pk=sheet_id).first()
    if sheet is None:
        raise UserError("Không có phiếu số liệu này.", code="unknown_sheet")
    if sheet.round.called_off_at is not None:
        raise UserError("Đợt thu thập này đã hủy; không cần làm gì với phiếu nữa.", code="called_off")
    worn = hats(
        account,
        unit_id=sheet.unit_id,
        handed_to=sheet.keeper_id,
        asked_by=sheet.round.unit_id,
        kept_by=sheet.round.keeper_id,
        today=local_date(at),
    )
    state = moved(SheetState(sheet.state), act, worn)
    if state is None:
        raise UserError(NOT_NOW[act], code="not_now")
    return sheet, state


@transaction.atomic
def submit_sheet(*, sheet_id: int, account: Any, at: datetime) -> None:
    """Submit a sheet (trình lãnh đạo): every row has a value or says why there is none, no part is more than its
    whole, and what was entered by hand names its document.

    Raises UserError `unknown_sheet`, `called_off`, `not_now`, `sheet_not_ready`.
    """
    sheet, state = held(sheet_id, SheetAct.SUBMIT, account, at)
    if still := faults_of(sheet.pk):
        raise UserError(joined(still, " "), code="sheet_not_ready")
    _move(sheet, SheetAct.SUBMIT, state, "", account, at)


@transaction.atomic
def approve_sheet(*, sheet_id: int, account: Any, at: datetime) -> None:
    """Approve a sheet (duyệt, gửi đi) as leader of the unit; whoever submitted it does not approve it.

    Raises UserError `unknown_sheet`, `not_now`, `second_person_needed`, `sheet_not_ready`.
    """
    sheet, state = held(sheet_id, SheetAct.APPROVE, account, at)
    if still := faults_of(sheet.pk):
        raise UserError(joined([NOT_READY, *still], " "), code="sheet_not_ready")
    last = SheetEvent.objects.filter(sheet=sheet, act=SheetAct.SUBMIT.value).order_by("-pk").first()
    if last is not None and last.by_id == account.pk:
        raise UserError("Người đã trình không tự duyệt; cần người thứ hai.", code="second_person_needed")
    _move(sheet, SheetAct.APPROVE, state, "", account, at)


@transaction.atomic
def return_sheet(*, sheet_id: int, words: str, account: Any, at: datetime, due_on: date | None = None) -> None:
    """Return a sheet (trả lại) with a reason: by the leader before it is sent, by the unit that asked afterwards,
    which may give it another day to be sent again by.

    Raises UserError `unknown_sheet`, `called_off`, `not_now`, `reason_needed`, `due_in_the_past`, `due_too_far`.
    """
    sheet, state = held(sheet_id, SheetAct.RETURN, account, at)
    if not words.strip():
        raise UserError("Xin ghi lý do trả lại, để đơn vị biết sửa gì.", code="reason_needed")
    if due_on is not None:
        refuse_due(due_on, today=local_date(at))
    if due_on is not None and SheetState(sheet.state).sent:
        sheet.due_on = due_on
    _move(sheet, SheetAct.RETURN, state, words.strip(), account, at)


@transaction.atomic
def lock_sheet(*, sheet_id: int, account: Any, at: datetime) -> None:
    """Lock a sheet (khóa số liệu): the unit that asked has taken it over.

    Raises UserError `unknown_sheet`, `not_now`.
    """
    sheet, state = held(sheet_id, SheetAct.LOCK, account, at)
    _move(sheet, SheetAct.LOCK, state, "", account, at)


def _move(sheet: UnitSheet, act: SheetAct, state: SheetState, words: str, account: Any, at: datetime) -> None:
    SheetEvent.objects.create(sheet=sheet, act=act.value, words=words, by=account, at=at)
    sheet.state = state.value
    sheet.sent_at = at if act is SheetAct.APPROVE else sheet.sent_at if state.sent else None
    sheet.save(update_fields=["state", "sent_at", "due_on"])
