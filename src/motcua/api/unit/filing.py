"""Filing (nộp, tiếp nhận): a machine hands a dossier in, or takes it in for the counter of its unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from motcua.api.access import Token, caller_in
from motcua.api.once import WRITE, Key, once
from motcua.api.unit.dossiers import opened
from motcua.api.unit.kinds import Copies, Dong, Moment, Number, Rowid, Seen, Short, Told, own_file
from motcua.areas.digitization.queries import scan, scan_of_result
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.operations import FeeAsked, FeeLineAsked, FormGiven, Given, PaperGiven
from motcua.areas.machines.queries import ClientScope
from motcua.areas.people.operations import known_applicant
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError

router = Router()
RECEIVES = Token(ClientScope.DOSSIERS_RECEIVE)


class PersonIn(Told):
    """Person (người nộp): whose dossier it is; known again by identity number and name."""

    name: Short
    kind: Literal["CITIZEN", "ENTERPRISE", "STATE_BODY", "ORGANIZATION"] = "CITIZEN"
    id_kind: Literal[0, 1, 2, 3, 4, 5, 9] = 0
    id_number: str = Field("", max_length=20)
    phone: str = Field("", max_length=20)
    email: str = Field("", max_length=120)
    address: Short = ""


class PaperIn(Told):
    """Paper (giấy tờ nộp): a required paper by its key, how many of it, its file, and whether it was checked; or one
    of the person's store instead of a new one."""

    required_id: Rowid
    originals: Copies = 0
    certified: Copies = 0
    plain: Copies = 0
    file_id: Rowid | None = None
    checked: bool = False
    stored_id: Rowid | None = Field(None, description="Giấy tờ có sẵn trong kho của người nộp, dùng lại")
    result_code: str = Field("", max_length=20, description="Mã kiểm tra của kết quả đã cấp, dùng lại như `stored_id`")


class FormIn(Told):
    """Form (tờ khai): by key and version, with what was written in it."""

    key: str = Field(max_length=80)
    version: str = Field(max_length=10)
    data: dict[str, Any]


class FeeLineIn(Told):
    """Fee line (khoản thu) in đồng."""

    name: Short
    amount: Dong
    kind: Literal["", "FEE", "CHARGE"] = ""


class FeeIn(Told):
    """Fee (phí, lệ phí phải nộp) with its legal basis."""

    lines: list[FeeLineIn] = Field(min_length=1, max_length=20)
    legal_basis: Short

    def asked(self) -> FeeAsked:
        """As operations take it."""
        return FeeAsked(tuple(FeeLineAsked(**line.dict()) for line in self.lines), self.legal_basis)


class FilingIn(Told):
    """Filing (nội dung nộp): which version and case, whose, with which papers and form."""

    version_id: Rowid
    case_order: int = Field(1, ge=1, le=1000)
    person: PersonIn
    previous: str = Field("", max_length=60)
    papers: list[PaperIn] = Field(default_factory=list, max_length=100)
    form: FormIn | None = None

    def given(self, request: HttpRequest, channel: str, at: datetime, **more: Any) -> Given:
        """As operations take it, the person known or written down. Raises UserError `unknown_file`, `unknown_paper`."""
        owner = known_applicant(at=at, **self.person.dict())
        return Given(
            version_id=self.version_id,
            unit_id=caller_in(request).unit_id,
            channel=channel,
            owner_id=owner,
            case_order=self.case_order,
            previous=self.previous,
            papers=papers_of(request, self.papers),
            form=FormGiven(**self.form.dict()) if self.form else None,
            **more,
        )


class SubmissionIn(FilingIn):
    """Submission (hồ sơ nộp trực tuyến có người giúp): who sat at the keyboard, and that the person agreed.

    What people file by themselves at another system comes as an inbound message.
    """

    operated_by: Literal["ASSISTED", "POST", "COMMUNITY_TEAM"]
    consent: bool = False


class ReceiptIn(FilingIn):
    """Receipt (hồ sơ nhận tại quầy, qua bưu chính): every paper checked; `due` only where no limit can be read."""

    channel: Literal["COUNTER", "POSTAL"] = "COUNTER"
    due: Moment | None = None
    fee: FeeIn | None = None


class AcceptanceIn(Told):
    """Acceptance (tiếp nhận hồ sơ đã nộp): the papers as they were checked."""

    papers: list[PaperIn] = Field(default_factory=list, max_length=100)
    due: Moment | None = None
    fee: FeeIn | None = None
    seen: Seen = None


class SubmittedOut(Schema):
    """Submitted (đã nộp): the number, and by when the office must answer."""

    number: str
    answer_by: datetime
    warnings: list[str]


class ReceivedOut(Schema):
    """Received (đã tiếp nhận): the number, when the result is due with its proof, and the demand to pay, if any."""

    number: str
    due_at: datetime
    proof: dict[str, Any]
    warnings: list[str]
    demand_id: int | None


def papers_of(request: HttpRequest, papers: list[PaperIn]) -> tuple[PaperGiven, ...]:
    """Papers as operations take them; their files are the client's own, or of the store."""
    return tuple(_paper(request, one) for one in papers)


def _paper(request: HttpRequest, one: PaperIn) -> PaperGiven:
    told = one.dict(exclude={"stored_id", "result_code"})
    if one.stored_id is None and not one.result_code:
        own_file(request, one.file_id)
        return PaperGiven(**told)
    kept = scan(one.stored_id) if one.stored_id else scan_of_result(one.result_code.upper())
    if kept is None:
        raise UserError("Không có giấy tờ này trong kho của người nộp hồ sơ.", code="unknown_paper")
    return PaperGiven(**told | {"file_id": kept.file.id, "reused_from": kept.id})


def _as_handed(papers: tuple[PaperGiven, ...], number: str) -> tuple[PaperGiven, ...]:
    """The papers of a dossier that was submitted: what came with a file keeps it unless another is named."""
    before = {one.required_id: one for one in queries.papers_of(number) if one.file_id is not None}
    return tuple(
        replace(one, file_id=before[one.required_id].file_id, reused_from=before[one.required_id].reused_from)
        if one.file_id is None and one.required_id in before
        else one
        for one in papers
    )


def _received(told: operations.Received) -> dict[str, Any]:
    said = ReceivedOut(
        number=told.number,
        due_at=told.due,
        proof=dict(told.proof),
        warnings=list(told.warnings),
        demand_id=told.demand_id,
    )
    return said.model_dump(mode="json")


@router.post(
    "/submissions", auth=RECEIVES, response={201: SubmittedOut, **WRITE}, operation_id="submit",
    summary="Nộp trực tuyến có người giúp, chờ tiếp nhận",
)  # fmt: skip
def submit(request: HttpRequest, key: Key, body: SubmissionIn) -> Status[Any]:
    """Hồ sơ được cấp mã và chờ bộ phận một cửa tiếp nhận; đồng hồ giải quyết chưa chạy."""

    def do() -> dict[str, Any]:
        at = now()
        given = body.given(request, "ONLINE", at, operated_by=body.operated_by, consent=body.consent)
        told = operations.submit_and_shelve(given=given, account=caller_in(request).account, at=at)
        said = SubmittedOut(number=told.number, answer_by=told.answer_by, warnings=list(told.warnings))
        return said.model_dump(mode="json")

    return Status(201, once(request, key, do))


@router.post(
    "/receipts", auth=RECEIVES, response={201: ReceivedOut, **WRITE}, operation_id="receive",
    summary="Tiếp nhận hồ sơ tại quầy hoặc qua bưu chính",
)  # fmt: skip
def receive(request: HttpRequest, key: Key, body: ReceiptIn) -> Status[Any]:
    """Hồ sơ được cấp mã, đồng hồ chạy, ngày hẹn trả kèm cách tính."""

    def do() -> dict[str, Any]:
        at = now()
        given = body.given(request, body.channel, at, due=body.due)
        fee, account = body.fee.asked() if body.fee else None, caller_in(request).account
        return _received(operations.receive_and_shelve(given=given, account=account, at=at, fee=fee))

    return Status(201, once(request, key, do))


@router.post(
    "/dossiers/{number}/accept", auth=RECEIVES, response={200: ReceivedOut, **WRITE}, operation_id="accept",
    summary="Tiếp nhận một hồ sơ đã nộp",
)  # fmt: skip
def accept(request: HttpRequest, key: Key, number: Number, body: AcceptanceIn) -> Any:
    """Hồ sơ đã nộp được nhận sau khi kiểm tra từng giấy tờ; giấy tờ có tệp giữ tệp ấy, trừ khi nêu tệp khác."""
    opened(request, number)

    def do() -> dict[str, Any]:
        told = operations.accept(
            number=number,
            account=caller_in(request).account,
            at=now(),
            papers=_as_handed(papers_of(request, body.papers), number),
            seen=body.seen,
            due=body.due,
            fee=body.fee.asked() if body.fee else None,
        )
        return _received(told)

    return once(request, key, do)
