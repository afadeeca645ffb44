"""Finishing (kết thúc): a dossier ends with a signed result or a signed refusal, which may be found wrong later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier, Result
from motcua.areas.dossiers.models.result import fresh_check_code
from motcua.areas.dossiers.operations.appending import Draft
from motcua.areas.dossiers.operations.demanding import nothing_missing
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.words import kept, needed
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status


@dataclass(frozen=True, slots=True)
class ResultGiven:
    """Result given (kết quả được ban hành): the paper, who signed it and when, and its file or its code.

    `file_id` is the file's key where it is stored and `digest` the SHA-256 of its bytes. `check_code` is what a
    document made here already bears; any other is given one.
    """

    paper: str
    signed_by: str
    signed_at: datetime
    code: str = ""
    file_id: int | None = None
    digest: str = ""
    check_code: str = ""


@transaction.atomic
def finish(
    *,
    number: str,
    account: Any,
    at: datetime,
    result: ResultGiven | None = None,
    refusal_reason: str = "",
    seen: int | None = None,
) -> int:
    """Finish (ban hành kết quả): a result, or a refusal with its reason, which is a result too; answers its key.

    The processing clock stops; the dossier waits at the unit that received it. Law: Nghị định 61/2018/NĐ-CP, Điều 19
    khoản 8, Điều 20. Raises UserError as the gate does, `result_needed`, `signer_needed`, `signed_later`,
    `signed_before_receipt`, `apology_needed`.
    """
    refused = bool(refusal_reason.strip())
    if result is None and not refused:
        raise UserError("Kết thúc hồ sơ phải có kết quả hoặc văn bản từ chối có lý do.", code="result_needed")
    dossier = opened(number=number, account=account, action=Action.FINISH, at=at, seen=seen)
    given = result or ResultGiven("", str(account), at)
    fit_to_finish(dossier, at)
    _check(given, dossier, refused=refused, at=at)
    made = _signed(dossier, given, refusal_reason.strip())
    said = {
        "result": dict(made.seal()),
        "refused": refused,
        "file": given.file_id,
        "file_digest": given.digest,
        "holder_unit_id": dossier.received_by_id,
        "holder_id": None,
        "step": None,
    }
    draft = Draft(EventKind.FINISHED, at, said)
    record(dossier=dossier, action=Action.FINISH, drafts=[draft], account=account, at=at)
    return made.pk


def _signed(dossier: Dossier, given: ResultGiven, refusal_reason: str) -> Result:
    return Result.objects.create(
        dossier=dossier,
        paper=given.paper.strip(),
        code=given.code.strip(),
        check_code=given.check_code or fresh_check_code(),
        file=given.file_id,
        digest=given.digest,
        refused=bool(refusal_reason),
        refusal_reason=refusal_reason,
        signed_by=given.signed_by.strip(),
        signed_at=given.signed_at,
    )


def fit_to_finish(dossier: Dossier, at: datetime) -> None:
    """Whether nothing stands against ending the work. Raises UserError `payment_missing`, `apology_needed`."""
    if dossier.status == Status.PAYMENT_REQUESTED:
        nothing_missing(dossier)
    _apology_before_late_signing(dossier, at)


def _check(given: ResultGiven, dossier: Dossier, *, refused: bool, at: datetime) -> None:
    named = given.paper.strip() and (given.file_id is not None or given.digest or given.code.strip())
    if not refused and not named:
        raise UserError("Kết quả phải có tên giấy tờ và tệp hoặc mã kết quả.", code="result_needed")
    if not given.signed_by.strip():
        raise UserError("Hãy ghi người ký kết quả.", code="signer_needed")
    if given.signed_at > at:
        raise UserError("Thời điểm ký không thể ở tương lai.", code="signed_later")
    if dossier.received_at is not None and local_date(given.signed_at) < local_date(dossier.received_at):
        raise UserError("Thời điểm ký không thể trước ngày tiếp nhận.", code="signed_before_receipt")


def _apology_before_late_signing(dossier: Dossier, at: datetime) -> None:
    """Where the unit decided so, what is late is signed only after its apology."""
    if dossier.due_at is None or at <= dossier.due_at or dossier.promised_at is not None:
        return
    if organization.settings_on(dossier.competent_id, local_date(at)).apology_before_late_signing:
        raise UserError("Hồ sơ đã quá hạn; đơn vị quy định phải xin lỗi trước khi ký kết quả.", code="apology_needed")


@transaction.atomic
def reopen(*, number: str, reason: str, document: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Reopen (mở lại do sai sót) finished work for an error of the agency; the first finish date is kept.

    Law: Nghị định 61/2018/NĐ-CP, Điều 21. Raises UserError as the gate does, `reason_needed`, `document_needed`,
    `never_finished`.
    """
    why = needed(reason, "Mở lại hồ sơ phải nêu sai sót của cơ quan.")
    paper = needed(document, "Mở lại hồ sơ phải có văn bản làm căn cứ.", code="document_needed")
    dossier = opened(number=number, account=account, action=Action.REOPEN, at=at, seen=seen)
    if dossier.finished_at is None:
        raise UserError("Hồ sơ kết thúc do dừng, chưa có kết quả nên không mở lại được.", code="never_finished")
    said = {
        "holder_unit_id": dossier.competent_id,
        "holder_id": None,
        **kept(dossier, reason=why, document=paper),
    }
    draft = Draft(EventKind.REOPENED, at, said)
    record(dossier=dossier, action=Action.REOPEN, drafts=[draft], account=account, at=at)
