"""Answering (ghi phiếu kiểm tra): each entry once however often it is sent, and none lost where two differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from motcua.areas.inspections.models import ChecklistAnswer, ChecklistEntry, EntryStanding, Inspection
from motcua.areas.inspections.operations.gate import opened
from motcua.areas.inspections.queries import checklists
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import InspectionAct


@dataclass(frozen=True, slots=True)
class EntryKept:
    """Entry kept (kết quả nhận bản ghi): its key here, and whether it waits beside another that differs."""

    id: int
    item: str
    conflict: bool


@transaction.atomic
def enter_answer(
    *,
    inspection_id: int,
    item: str,
    answer: str,
    key: UUID,
    written_at: datetime,
    account: Any,
    at: datetime,
    checked: int | None = None,
    faulty: int | None = None,
    note: str = "",
    before_id: int | None = None,
) -> EntryKept:
    """Enter an answer (ghi kết quả một mục); the same key again changes nothing and answers the same.

    `before_id` is the entry its writer saw. Where another has come since and says something else, both are kept and
    a member chooses. Raises UserError `unknown_item`, `unknown_answer`, `more_faulty_than_checked`, `key_of_another`
    and what the table refuses.
    """
    if known := ChecklistEntry.objects.filter(key=key).first():
        if (known.inspection_id, known.item, known.by_id) != (inspection_id, item, account.pk):
            raise UserError("Khóa gửi này đã dùng cho bản ghi khác; xin tải lại trang.", code="key_of_another")
        return EntryKept(known.pk, item, known.standing == EntryStanding.ASIDE)
    one = opened(inspection_id, InspectionAct.ANSWER, account, local_date(at))
    _refuse(one, item, answer, checked, faulty)
    said = {"answer": answer, "checked": checked, "faulty": faulty, "note": note.strip()}
    current = ChecklistEntry.objects.filter(inspection=one, item=item, standing=EntryStanding.CURRENT).first()
    same = current is not None and all(getattr(current, name) == value for name, value in said.items())
    aside = current is not None and not same and _overtaken(current, before_id, account, written_at)
    told = {"by": account, "written_at": min(written_at, at), "recorded_at": at, "before_id": before_id}
    made = _written(one, item, key, current, aside=aside, **said, **told)
    return EntryKept(made, item, aside)


def _written(one: Inspection, item: str, key: UUID, current: ChecklistEntry | None, *, aside: bool, **told: Any) -> int:
    """The entry as it is kept: in the place of the one before, or beside it."""
    if current is not None and not aside:
        ChecklistEntry.objects.filter(pk=current.pk).update(standing=EntryStanding.REPLACED)
    if not ChecklistEntry.objects.filter(pk=told["before_id"], inspection=one).exists():
        told["before_id"] = None
    standing = EntryStanding.ASIDE if aside else EntryStanding.CURRENT
    return ChecklistEntry.objects.create(inspection=one, item=item, key=key, standing=standing, **told).pk


def _overtaken(current: ChecklistEntry, before_id: int | None, account: Any, written_at: datetime) -> bool:
    """Whether the writer did not know the entry that counts now: another's, or a later one of their own."""
    return current.pk != before_id and (current.by_id != account.pk or written_at < current.written_at)


def _refuse(one: Inspection, item: str, answer: str, checked: int | None, faulty: int | None) -> None:
    items = {row.code: row for row in checklists.read(one.checklist).items}
    if item not in items:
        raise UserError("Phiếu kiểm tra không có mục này.", code="unknown_item")
    if answer not in ChecklistAnswer.values:
        raise UserError("Xin chọn kết quả của mục này.", code="unknown_answer")
    if faulty is not None and (checked is None or faulty > checked):
        raise UserError("Số hồ sơ có lỗi không thể nhiều hơn số hồ sơ đã xem.", code="more_faulty_than_checked")


@transaction.atomic
def choose_entry(*, entry_id: int, keep: bool, account: Any, at: datetime) -> None:
    """Choose an entry (chọn bản ghi) that waits beside another: it counts from now on, or is set aside for good.

    Raises UserError `unknown_entry`, `already_chosen` and what the table refuses.
    """
    entry = ChecklistEntry.objects.select_for_update().filter(pk=entry_id).first()
    if entry is None:
        raise UserError("Không có bản ghi này.", code="unknown_entry")
    opened(entry.inspection_id, InspectionAct.ANSWER, account, local_date(at))
    if entry.standing != EntryStanding.ASIDE:
        raise UserError("Bản ghi này đã được chọn xong.", code="already_chosen")
    if keep:
        ChecklistEntry.objects.filter(
            inspection_id=entry.inspection_id, item=entry.item, standing=EntryStanding.CURRENT
        ).update(standing=EntryStanding.REPLACED)
    entry.standing = EntryStanding.CURRENT if keep else EntryStanding.DROPPED
    entry.save(update_fields=["standing"])
