"""Leading (theo quyết định của lãnh đạo): what a leader decided in another system: time, stopping, who works on it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Router

from motcua.api.access import Token, caller_in
from motcua.api.days import Day
from motcua.api.once import Key
from motcua.api.unit.dossiers import acting, opened
from motcua.api.unit.kinds import Number, Short
from motcua.api.unit.officers import officer_of
from motcua.api.unit.steps import DONE, ReasonIn, do_step
from motcua.areas.dossiers import operations
from motcua.areas.machines.queries import ClientScope

router = Router()
LEADS = Token(ClientScope.DOSSIERS_LEAD)


class ExtensionIn(ReasonIn):
    """Extension (hẹn lại): the new day, and why."""

    new_due: Day


class ApologyIn(ReasonIn):
    """Apology (xin lỗi trễ hạn): the day promised, and why it is late."""

    promised_on: Day


class DocumentedIn(ReasonIn):
    """Documented (có văn bản): why, and the number and date of the document it rests on."""

    document: Short


class AssignmentIn(ReasonIn):
    """Assignment (phân công lại): the account name of the officer who takes over, and why."""

    to_officer: str = Field(min_length=1, max_length=150)


@router.post("/dossiers/{number}/extend", auth=LEADS, response=DONE, operation_id="extend", summary="Hẹn lại ngày trả")
def extend(request: HttpRequest, key: Key, number: Number, body: ExtensionIn) -> Any:
    """Một lần, báo trước hạn; ngày hẹn đầu vẫn được giữ."""
    return do_step(request, key, number, operations.extend, account=caller_in(request).leader, **body.dict())


@router.post(
    "/dossiers/{number}/apologize", auth=LEADS, response=DONE, operation_id="apologize", summary="Xin lỗi trễ hạn"
)
def apologize(request: HttpRequest, key: Key, number: Number, body: ApologyIn) -> Any:
    """Khi không còn hẹn lại được; ngày hẹn trả không đổi."""
    return do_step(request, key, number, operations.apologize, account=caller_in(request).leader, **body.dict())


@router.post("/dossiers/{number}/reassign", auth=LEADS, response=DONE, operation_id="reassign", summary="Phân công lại")
def reassign(request: HttpRequest, key: Key, number: Number, body: AssignmentIn) -> Any:
    """Giao cho cán bộ khác của đơn vị đang giữ hồ sơ, như `/officers` của hồ sơ nêu; đồng hồ không đổi."""
    leader = caller_in(request).leader
    found = opened(request, number, leader)

    def to_officer(**told: Any) -> None:
        to = officer_of(found.holder_unit_id or found.competent_id, body.to_officer)
        operations.reassign(to_account_id=to, reason=body.reason, seen=body.seen, **told)

    return do_step(request, key, number, to_officer, account=leader)


@router.post(
    "/dossiers/{number}/stop", auth=Token(ClientScope.DOSSIERS_PROCESS, ClientScope.DOSSIERS_LEAD), response=DONE,
    operation_id="stop", summary="Dừng xử lý",
)  # fmt: skip
def stop(request: HttpRequest, key: Key, number: Number, body: DocumentedIn) -> Any:
    """Có lý do và văn bản làm căn cứ; đồng hồ đứng trong lúc dừng. Chuyên viên chỉ dừng hồ sơ đang chờ người nộp."""
    return do_step(request, key, number, operations.stop, account=acting(request), **body.dict())


@router.post("/dossiers/{number}/resume", auth=LEADS, response=DONE, operation_id="resume", summary="Tiếp tục xử lý")
def resume(request: HttpRequest, key: Key, number: Number, body: ReasonIn) -> Any:
    """Với thời gian còn lại; hạn trả mới tính từ lúc tiếp tục."""
    return do_step(request, key, number, operations.resume, account=caller_in(request).leader, **body.dict())


@router.post("/dossiers/{number}/reopen", auth=LEADS, response=DONE, operation_id="reopen", summary="Mở lại do sai sót")
def reopen(request: HttpRequest, key: Key, number: Number, body: DocumentedIn) -> Any:
    """Sai sót của cơ quan trong kết quả, cả khi đã trả; ngày kết thúc đầu vẫn được giữ."""
    return do_step(request, key, number, operations.reopen, account=caller_in(request).leader, **body.dict())
