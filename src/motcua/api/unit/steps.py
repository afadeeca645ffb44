"""Steps (thao tác) on a dossier: each address is one operation of the office, and its gate decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, Router

from motcua.api.access import Token, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.api.unit.dossiers import opened
from motcua.api.unit.kinds import Moment, Number, Rowid, Seen, Short, Told, Words, own_file
from motcua.api.unit.officers import officer_of
from motcua.api.unit.rows import DoneOut, done
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import ResultGiven
from motcua.areas.machines.queries import ClientScope
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import now

router = Router()
COUNTER = Token(ClientScope.DOSSIERS_RECEIVE)
CASE = Token(ClientScope.DOSSIERS_PROCESS)
EITHER = Token(ClientScope.DOSSIERS_RECEIVE, ClientScope.DOSSIERS_PROCESS)
DONE = {200: DoneOut, **WRITE}


class SeenIn(Told):
    """Seen (đã xem): the last event the machine saw."""

    seen: Seen = None


class ReasonIn(SeenIn):
    """Reason (lý do) of what is done."""

    reason: Words


class RefusalIn(ReasonIn):
    """Refusal (từ chối tiếp nhận) with its legal basis."""

    legal_basis: Short


class DisavowalIn(ReasonIn):
    """Disavowal (đề nghị đính chính): how it came to be recorded wrongly, and the document that shows it."""

    document: Short


class SupplementIn(ReasonIn):
    """Supplement (yêu cầu bổ sung): the whole list at once."""

    items: list[Short] = Field(min_length=1, max_length=50)
    legal_basis: Short = ""


class NoteIn(SeenIn):
    """Note (ghi chú) beside what is done."""

    note: Words = ""


class HandOverIn(NoteIn):
    """Hand-over (chuyển hồ sơ) to a unit by its short name or code, to an officer of it or of the unit that holds the
    dossier; without either to the next step."""

    to_unit: str = Field("", max_length=80)
    to_officer: str = Field("", max_length=150, description="Tên tài khoản, như `/officers` của hồ sơ nêu")


class ResultIn(Told):
    """Result (kết quả đã ký): the paper, who signed it when, and its file or its code."""

    paper: Short
    signed_by: str = Field(max_length=150)
    signed_at: Moment
    code: str = Field("", max_length=60)
    file_id: Rowid | None = None
    digest: str = Field("", pattern=r"^([0-9a-f]{64})?$", description="SHA-256 của tệp kết quả")


class FinishIn(SeenIn):
    """Finish (kết thúc): a result, or the reason of a refusal."""

    result: ResultIn | None = None
    refusal_reason: Words = ""


class ReturnIn(SeenIn):
    """Return (trả kết quả): to whom, by which way; by post or online with the proof of delivery, at the counter with
    the letter of authority of whoever is neither owner nor submitter."""

    receiver: Short
    way: Literal["COUNTER", "POSTAL", "ONLINE"] = "COUNTER"
    proof: Annotated[
        Short,
        Field(
            description="Bằng chứng giao nhận khi trả qua bưu chính hoặc trực tuyến; giấy ủy quyền, giấy giới thiệu "
            "khi người nhận tại quầy không phải chủ hồ sơ hay người nộp"
        ),
    ] = ""


def do_step(
    request: HttpRequest, key: str, number: str, operation: Callable[..., Any], *, account: Any = None, **told: Any
) -> Any:
    """The operation under its key, in the name of the client; answers the dossier as it stands then."""

    def do() -> dict[str, Any]:
        operation(number=number, account=account or caller_in(request).account, at=now(), **told)
        return done(number)

    return once(request, key, do)


@router.post(
    "/dossiers/{number}/refuse", auth=COUNTER, response=DONE, operation_id="refuse", summary="Từ chối tiếp nhận"
)
def refuse(request: HttpRequest, key: Key, number: Number, body: RefusalIn) -> Any:
    """Hồ sơ đã nộp không được tiếp nhận, có lý do và căn cứ pháp lý."""
    return do_step(request, key, number, operations.refuse, **body.dict())


@router.post(
    "/dossiers/{number}/ask-supplement", auth=EITHER, response=DONE, operation_id="ask_supplement",
    summary="Yêu cầu bổ sung",
)  # fmt: skip
def ask_supplement(request: HttpRequest, key: Key, number: Number, body: SupplementIn) -> Any:
    """Một lần, đủ danh mục giấy tờ cần bổ sung."""
    return do_step(request, key, number, operations.ask_supplement, **body.dict())


@router.post(
    "/dossiers/{number}/take-supplement", auth=COUNTER, response=DONE, operation_id="take_supplement",
    summary="Nhận bổ sung",
)  # fmt: skip
def take_supplement(request: HttpRequest, key: Key, number: Number, body: NoteIn) -> Any:
    """Giấy tờ cần bổ sung đã đến."""
    return do_step(request, key, number, operations.take_supplement, **body.dict())


@router.post("/dossiers/{number}/withdraw", auth=COUNTER, response=DONE, operation_id="withdraw", summary="Rút hồ sơ")
def withdraw(request: HttpRequest, key: Key, number: Number, body: ReasonIn) -> Any:
    """Theo đề nghị của người nộp."""
    return do_step(request, key, number, operations.withdraw, **body.dict())


@router.post(
    "/dossiers/{number}/settle-payment", auth=EITHER, response=DONE, operation_id="settle_payment",
    summary="Xác nhận đã nộp đủ",
)  # fmt: skip
def settle_payment(request: HttpRequest, key: Key, number: Number, body: SeenIn) -> Any:
    """Hồ sơ chờ nộp phí, lệ phí đi tiếp từ nơi nó chờ."""
    return do_step(request, key, number, operations.settle_payment, **body.dict())


@router.post("/dossiers/{number}/start", auth=CASE, response=DONE, operation_id="start", summary="Nhận xử lý")
def start(request: HttpRequest, key: Key, number: Number, body: SeenIn) -> Any:
    """Ứng dụng nhận hồ sơ về xử lý."""
    return do_step(request, key, number, operations.start, **body.dict())


@router.post("/dossiers/{number}/hand-over", auth=CASE, response=DONE, operation_id="hand_over", summary="Chuyển hồ sơ")
def hand_over(request: HttpRequest, key: Key, number: Number, body: HandOverIn) -> Any:
    """Đến bước kế tiếp của quy trình, hoặc đến đơn vị, cán bộ nêu tên."""

    def to_named(**told: Any) -> None:
        found = opened(request, number)
        to = organization.unit(body.to_unit).id if body.to_unit else None
        holding = to or found.holder_unit_id or found.competent_id
        officer = officer_of(holding, body.to_officer) if body.to_officer else None
        operations.hand_over(to_unit_id=to, to_account_id=officer, note=body.note, seen=body.seen, **told)

    return do_step(request, key, number, to_named)


@router.post(
    "/dossiers/{number}/send-back", auth=CASE, response=DONE, operation_id="send_back", summary="Trả lại bước trước"
)
def send_back(request: HttpRequest, key: Key, number: Number, body: ReasonIn) -> Any:
    """Hạn trả của hồ sơ không đổi."""
    return do_step(request, key, number, operations.send_back, **body.dict())


@router.post("/dossiers/{number}/finish", auth=CASE, response=DONE, operation_id="finish", summary="Ban hành kết quả")
def finish(request: HttpRequest, key: Key, number: Number, body: FinishIn) -> Any:
    """Kết quả đã ký, hoặc từ chối giải quyết có lý do; chỉ ở bước mà quy trình cho ứng dụng làm."""

    def with_result(**told: Any) -> None:
        result = ResultGiven(**body.result.dict()) if body.result else None
        own_file(request, result.file_id if result else None)
        operations.finish(result=result, refusal_reason=body.refusal_reason, seen=body.seen, **told)

    return do_step(request, key, number, with_result)


@router.post(
    "/dossiers/{number}/return", auth=COUNTER, response=DONE, operation_id="return_result", summary="Trả kết quả"
)
def return_result(request: HttpRequest, key: Key, number: Number, body: ReturnIn) -> Any:
    """Tại quầy, qua bưu chính hoặc trực tuyến."""
    return do_step(request, key, number, operations.return_result, **body.dict())


@router.post(
    "/dossiers/{number}/disavow", auth=COUNTER, response=DONE, operation_id="disavow",
    summary="Đề nghị đính chính ghi nhầm",
)  # fmt: skip
def disavow(request: HttpRequest, key: Key, number: Number, body: DisavowalIn) -> Any:
    """Lần trả hoặc lần rút đã ghi nhầm vào hồ sơ này; chưa có gì thay đổi trước khi người thứ hai của đơn vị duyệt."""
    return do_step(request, key, number, operations.disavow, **body.dict())
