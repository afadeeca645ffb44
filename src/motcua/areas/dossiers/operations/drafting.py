"""Drafting (soạn kết quả): the PDF that is laid before whoever signs, with room for the signature."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.dossiers.models import Dossier, ResultDraft
from motcua.areas.dossiers.models.result import fresh_check_code
from motcua.areas.dossiers.operations.gate import opened
from motcua.areas.dossiers.operations.words import needed
from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import actor_of
from motcua.kernel import papers
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.papers import Form
from motcua.kernel.ports.document_signing import BlockPlace, OtherThanSigned, signature_reader
from motcua.rules.actions import Action

LAYS_BEFORE = (Action.HAND_OVER, Action.FINISH)


@dataclass(frozen=True, slots=True)
class ResultWritten:
    """Result written here (kết quả soạn tại đây): its paragraphs, and who is to sign as what; `verify` is the address
    that the QR code leads to, to which the check code is added."""

    paragraphs: tuple[str, ...]
    signer_title: str
    signer: str
    verify: str
    recipients: tuple[str, ...] = ("Như trên", "Lưu: VT")


@transaction.atomic
def draft_result(
    *,
    number: str,
    paper: str,
    account: Any,
    at: datetime,
    code: str = "",
    pdf: bytes = b"",
    written: ResultWritten | None = None,
    seen: int | None = None,
) -> int:
    """Draft a result (soạn kết quả trình ký): a PDF that was brought, or a document written here; answers its key.

    The draft before it is dropped. Raises UserError as the gate does, `paper_needed`, `draft_needed`,
    `unreadable_pdf`, `cannot_be_signed`.
    """
    name = needed(paper, "Hãy ghi tên giấy tờ kết quả.", code="paper_needed")
    dossier, check_code = _opened(number, account, at, seen), fresh_check_code()
    if written is not None and any(one.strip() for one in written.paragraphs):
        pdf, place = _printed(dossier, name, code, written, check_code, local_date(at)), papers.RESERVED
    elif pdf:
        place = papers.room_for_block(pdf)
    else:
        raise UserError("Hãy chọn tệp PDF của kết quả, hoặc soạn nội dung tại đây.", code="draft_needed")
    file_id = digitization.keep_upload(
        file=io.BytesIO(_with_room(pdf, place)), name=f"du-thao-{number}.pdf", by=actor_of(account), at=at
    )
    drop_open(dossier, at)
    made = ResultDraft.objects.create(
        dossier=dossier,
        paper=name,
        code=code.strip(),
        file=file_id,
        check_code=check_code,
        prepared_by=actor_of(account),
        prepared_at=at,
    )
    return made.pk


def drop_open(dossier: Dossier, at: datetime) -> None:
    """Drop (bỏ) the open draft of a dossier, and its file; a result that was signed stays."""
    for one in ResultDraft.objects.filter(dossier=dossier, result__isnull=True, dropped_at__isnull=True):
        one.dropped_at, one.paper, one.code = at, "", ""
        one.save(update_fields=["dropped_at", "paper", "code"])
        digitization.remove_file(file_id=one.file, at=at)


def _opened(number: str, account: Any, at: datetime, seen: int | None) -> Dossier:
    """The dossier, for whoever may hand it on or end it."""
    for action in LAYS_BEFORE[:-1]:
        try:
            return opened(number=number, account=account, action=action, at=at, seen=seen)
        except UserError as refused:
            if refused.code != "step_refused":
                raise
    return opened(number=number, account=account, action=LAYS_BEFORE[-1], at=at, seen=seen)


def _printed(dossier: Dossier, paper: str, code: str, written: ResultWritten, check_code: str, on: date) -> bytes:
    unit = dossier.competent
    above = organization.unit_by_id(unit.parent_id).name if unit.parent_id else ""
    facts = papers.ResultFacts(
        issuer=papers.Issuer(above=above, name=unit.name, place=papers.place_in(unit.name)),
        number=code.strip(),
        on=on,
        paper=paper,
        to=dossier.applicant.name if dossier.applicant else "",
        dossier_number=dossier.number,
        paragraphs=tuple(one.strip() for one in written.paragraphs if one.strip()),
        recipients=written.recipients,
        signer_title=written.signer_title,
        signer=written.signer,
        check_code=check_code,
        lookup=f"{written.verify}?ma={check_code}",
    )
    return papers.render(Form.RESULT, on, facts).pdf


def _with_room(pdf: bytes, place: tuple[int, tuple[int, int, int, int]]) -> bytes:
    try:
        return signature_reader().prepared(pdf, place=BlockPlace(*place))
    except OtherThanSigned as refused:
        raise UserError(str(refused), code="cannot_be_signed") from refused
