"""Telling (báo tin, xếp hàng): what people were told about a dossier, and how many wait in the unit's hall."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema

from motcua.api.access import DOOR, Token, caller_in
from motcua.api.unit.dossiers import ONE, opened
from motcua.api.unit.kinds import Number
from motcua.areas.machines.queries import ClientScope
from motcua.areas.notices import queries as notices
from motcua.areas.queue import queries as queue
from motcua.kernel.clock import local_date, now

router = Router()


class NoticeOut(Schema):
    """Notice (thông báo): its kind, by which way, and whether it came; whom it went to and its words stay here."""

    id: int
    kind: str
    way: str
    told_at: datetime
    state: Literal["DELIVERED", "SENT", "WAITING", "DEAD", "PAGE", "UNREACHED"]


class NoticesOut(Schema):
    """Page of notices (một trang thông báo), the latest first."""

    rows: list[NoticeOut]
    next: int | None


class LineOut(Schema):
    """Line (hàng chờ): what people choose, and how many wait."""

    prefix: str
    name: str
    waiting: int


class CallOut(Schema):
    """Call (số đang gọi): which number at which counter, since when."""

    label: str
    place: str
    called_at: datetime | None


class HallOut(Schema):
    """Hall (phòng chờ): the last calls, the numbers that come next, the lines, and how many wait in all."""

    calls: list[CallOut]
    next: list[str]
    lines: list[LineOut]
    waiting: int


@router.get(
    "/dossiers/{number}/notices", auth=Token(ClientScope.DOSSIERS_READ), response={200: NoticesOut, **ONE},
    operation_id="own_notices", summary="Các thông báo về một hồ sơ, theo trang",
)  # fmt: skip
def told(
    request: HttpRequest,
    number: Number,
    after: int = Query(0, ge=0, le=2**53 - 1, description="`next` của trang trước"),
) -> dict[str, Any]:
    """Đã báo việc gì, bằng cách nào, có đến nơi không; không kèm số điện thoại, địa chỉ thư hay nội dung."""
    opened(request, number)
    found = notices.notices_about(number, after=after)
    return {"rows": found, "next": found[-1].id if len(found) == notices.PAGE else None}


@router.get(
    "/queue", auth=Token(), response={200: HallOut, **DOOR}, operation_id="own_queue", summary="Phòng chờ hôm nay"
)
def hall(request: HttpRequest) -> Any:
    """Số đang gọi, số sắp đến lượt, từng hàng có bao nhiêu người chờ; như màn hình ở phòng chờ."""
    return queue.hall(caller_in(request).unit_id, local_date(now()))
