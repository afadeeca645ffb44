"""Dossiers of the unit (hồ sơ của đơn vị) for machines: listed by key, opened, with events and fees."""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Query, Router

from motcua.api.access import DOOR, Token, caller_in
from motcua.api.problems import Problem
from motcua.api.unit.kinds import Number
from motcua.api.unit.rows import CaseOut, DemandOut, EventOut, OwnDossiersOut, case, demand, event, row
from motcua.areas.dossiers import queries
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries import CaseFile, RegisterFilters
from motcua.areas.machines.queries import Caller, ClientScope
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.kernel.paging import read_moment_key, whole
from motcua.rules.actions import Action

router = Router()
Lane = Literal["all", "open", "due_today", "overdue", "paused", "waiting", "done"]
BY_DUE = ("open", "due_today", "overdue", "paused")
READS = Token(ClientScope.DOSSIERS_READ, people=True)
ONE = {**DOOR, 404: Problem, 422: Problem}
DONE_BY = {
    ClientScope.DOSSIERS_RECEIVE: {
        Action.RECEIVE, Action.REFUSE, Action.ASK_SUPPLEMENT, Action.TAKE_SUPPLEMENT, Action.ASK_PAYMENT,
        Action.SETTLE_PAYMENT, Action.WITHDRAW, Action.RETURN, Action.DISAVOW,
        Action.NOTE_CONTACT,
    },
    ClientScope.DOSSIERS_PROCESS: {
        Action.START, Action.HAND_OVER, Action.SEND_BACK, Action.ASK_SUPPLEMENT, Action.ASK_PAYMENT,
        Action.SETTLE_PAYMENT, Action.ASK_OPINION, Action.GIVE_OPINION, Action.STOP, Action.FINISH, Action.NOTE_CONTACT,
    },
}  # fmt: skip
LED = frozenset({
    Action.EXTEND, Action.APOLOGIZE, Action.REASSIGN, Action.STOP, Action.RESUME, Action.REOPEN,
})  # fmt: skip  # what a leader decides


@router.get(
    "/dossiers",
    auth=READS,
    response={200: OwnDossiersOut, **DOOR, 422: Problem},
    operation_id="own_dossiers",
    summary="Danh sách hồ sơ của đơn vị, theo trang",
)
def dossiers(
    request: HttpRequest,
    lane: Lane = "all",
    status: int | None = Query(None, ge=1, le=10, description="Mã trạng thái 1–10"),
    channel: Literal["", "COUNTER", "ONLINE", "POSTAL"] = "",
    text: str = Query(
        "",
        max_length=60,
        description="Các chữ không dấu trong mã hồ sơ, thủ tục hoặc tên chủ hồ sơ; hoặc đúng mã ở hệ thống khác",
    ),
    after: str = Query("", max_length=60, description="`next` của trang trước, hỏi cùng `lane`"),
    limit: int = Query(50, ge=1, le=200),
) -> dict[str, Any]:
    """Hồ sơ đơn vị tiếp nhận, giải quyết hoặc đang giữ: việc còn làm theo hạn trả, còn lại mới trước."""
    if after and not _is_key(after, lane):
        raise UserError("`after` phải là `next` của trang trước.", code="key_wrong")
    day = local_date(now())
    filters = RegisterFilters(today=day, lane=lane, text=text, channel=channel, status=status)
    units = policy_for(caller_in(request).account).unit_ids(today=day)
    page = queries.register_page(units, filters=filters, after=after, limit=limit)
    return {"rows": [row(one) for one in page.rows], "next": page.next}


@router.get(
    "/dossiers/{number}", auth=READS, response={200: CaseOut, **ONE}, operation_id="own_dossier",
    summary="Một hồ sơ của đơn vị",
)  # fmt: skip
def dossier(request: HttpRequest, number: Number) -> dict[str, Any]:
    """Hồ sơ với bước hiện tại, kết quả, yêu cầu bổ sung, và những việc ứng dụng làm được ngay lúc này."""
    found, caller = opened(request, number), caller_in(request)
    return case(found, _actions(found, caller))


@router.get(
    "/dossiers/{number}/events", auth=READS, response={200: list[EventOut], **ONE}, operation_id="own_events",
    summary="Các sự kiện của một hồ sơ",
)  # fmt: skip
def events(request: HttpRequest, number: Number) -> list[dict[str, Any]]:
    """Mọi việc đã xảy ra với hồ sơ, việc đầu trước; mã băm nối từng việc với việc trước nó."""
    return [event(one) for one in opened(request, number).view.events]


@router.get(
    "/dossiers/{number}/fees", auth=READS, response={200: list[DemandOut], **ONE}, operation_id="own_fees",
    summary="Phí, lệ phí của một hồ sơ",
)  # fmt: skip
def fees(request: HttpRequest, number: Number) -> list[dict[str, Any]]:
    """Các yêu cầu nộp với số còn thiếu và từng lần nộp."""
    opened(request, number)
    return [demand(one) for one in queries.demands_of(number)]


def acting(request: HttpRequest) -> Any:
    """In whose name a client acts that may hold a leader's scope: as a leader where it does, else as an officer."""
    caller = caller_in(request)
    return caller.leader if ClientScope.DOSSIERS_LEAD in caller.scopes else caller.account


def opened(request: HttpRequest, number: str, account: Any = None) -> CaseFile:
    """The dossier, where it exists for the client's unit. Raises Http404."""
    found = queries.case_file(number, account=account or caller_in(request).account)
    if found is None:
        raise Http404
    return found


def _is_key(after: str, lane: str) -> bool:
    return bool(read_moment_key(after) if lane in BY_DUE else whole(after))


def _actions(found: CaseFile, caller: Caller) -> list[str]:
    """What the client may do now: what its policy allows and one of its scopes opens an address for."""
    done = {action for scope, actions in DONE_BY.items() if scope in caller.scopes for action in actions}
    led = queries.case_file(found.number, account=caller.leader) if ClientScope.DOSSIERS_LEAD in caller.scopes else None
    at = now()
    return sorted(one.value for one in (found.actions_at(at) & done) | (led.actions_at(at) & LED if led else set()))
