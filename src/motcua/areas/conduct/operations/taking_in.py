"""Taking registers in (nhập sổ): calls to the hotline and activities from a table, line by line, as their pages do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct.models import HotlineCall, ReformActivity
from motcua.areas.conduct.operations.registering import record_call
from motcua.areas.conduct.operations.staffing import record_activity
from motcua.areas.conduct.policy import may_follow_conduct
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, alike, take_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """Call line (dòng cuộc gọi trong tệp): one call to the hotline as a register tells it."""

    line: int
    unit_id: int
    received_on: date
    way: str
    matter: str
    words: str
    caller: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """Activity line (dòng hoạt động trong tệp): one training or communication as a register tells it."""

    line: int
    unit_id: int
    kind: str
    title: str
    on: date
    participants: int
    form: str
    document: str


def _refuse(account: Any) -> None:
    if not may_follow_conduct(account):
        raise UserError("Ông/bà không ghi sổ này được.", code="not_yours")


@transaction.atomic
def take_in_calls(*, rows: Sequence[CallLine], account: Any, at: datetime, rehearsed: bool = False) -> LinesTaken:
    """Take calls in (nhập sổ đường dây nóng); a call told with the same day, way and words is known. Raises UserError
    `not_yours`."""
    _refuse(account)

    def take(row: CallLine) -> Took:
        told = {name: value for name, value in asdict(row).items() if name != "line"}
        same = {name: told[name] for name in ("unit_id", "received_on", "way", "matter")}
        if any(alike({"words": row.words}, one) for one in HotlineCall.objects.filter(**same)):
            return Took.UNCHANGED
        record_call(**told, account=account, at=at)
        return Took.NEW

    return take_lines(
        rows, take, key=lambda row: (row.unit_id, row.received_on, row.way, row.matter, row.words), rehearsed=rehearsed
    )


@transaction.atomic
def take_in_activities(
    *, rows: Sequence[ActivityLine], account: Any, at: datetime, rehearsed: bool = False
) -> LinesTaken:
    """Take activities in (nhập sổ đào tạo, tuyên truyền); one that stands is not changed by a file, but taken back and
    written anew on its page. Raises UserError `not_yours`."""
    _refuse(account)

    def take(row: ActivityLine) -> Took:
        told = {name: value for name, value in asdict(row).items() if name != "line"}
        same = {name: told[name] for name in ("unit_id", "kind", "title", "on")}
        stands = ReformActivity.objects.filter(**same, superseded_at__isnull=True).first()
        if stands is None:
            record_activity(**told, account=account, at=at)
            return Took.NEW
        if not alike(told, stands):
            raise UserError(
                "Hoạt động này đã ghi với số lượt người, hình thức hoặc văn bản khác; xin rút dòng cũ trên trang rồi "
                "nhập lại.",
                code="told_otherwise",
            )
        return Took.UNCHANGED

    return take_lines(rows, take, key=lambda row: (row.unit_id, row.kind, row.title, row.on), rehearsed=rehearsed)
