"""Taking documents in (nhập sổ văn bản): the lines of a register as entries without a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.documents.models import Document
from motcua.areas.documents.operations.amending import amend_document
from motcua.areas.documents.operations.recording import record_document
from motcua.areas.documents.policy import may_record_documents, register_unit, written_units
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, alike, take_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """Document line (dòng văn bản trong tệp): one document as a register tells it."""

    line: int
    kind: str
    number: str
    symbol: str
    issued_on: date
    issuer_kind: str
    issuer_name: str
    title: str
    extract: str = ""
    reply_by: date | None = None
    reason: str = ""

    @property
    def key(self) -> dict[str, Any]:
        """What makes it this document and no other."""
        return {
            "issuer_name": self.issuer_name,
            "kind": self.kind,
            "number": self.number,
            "issued_on": self.issued_on,
        }


def _refuse_mending(row: DocumentLine, writes: bool) -> None:
    if not writes:
        raise UserError("Văn bản này ở sổ của đơn vị khác với nội dung khác; không sửa được ở đây.", code="not_yours")
    if not row.reason:
        raise UserError(
            "Văn bản này đã có trong sổ với nội dung khác; muốn sửa, xin ghi lý do ở cột “Lý do sửa”.",
            code="told_otherwise",
        )


@transaction.atomic
def take_in_documents(
    *, rows: Sequence[DocumentLine], account: Any, at: datetime, rehearsed: bool = False
) -> LinesTaken:
    """Take documents in (nhập sổ văn bản); what stands in the register is mended where a line says why, and what a line
    leaves empty stays. Raises UserError `not_yours`."""
    if not may_record_documents(account):
        raise UserError("Ông/bà không ghi văn bản được.", code="not_yours")
    register, written = register_unit(account), written_units(account, today=local_date(at))

    def take(row: DocumentLine) -> Took:
        if not row.number:
            raise UserError("Xin ghi số văn bản; không có số thì không biết đã nhập hay chưa.", code="number_missing")
        told = {name: value for name, value in asdict(row).items() if name not in ("line", "reason")}
        stands = Document.objects.filter(**row.key).first()
        if stands is None:
            record_document(**told, register_id=register, at=at)
            return Took.NEW
        told = {name: value or getattr(stands, name) for name, value in told.items()}
        if alike(told, stands):
            return Took.UNCHANGED
        _refuse_mending(row, written is None or stands.register_id in written)
        amend_document(document_id=stands.pk, **told, reason=row.reason, by=actor_of(account), at=at)
        return Took.CHANGED

    return take_lines(rows, take, key=lambda row: tuple(row.key.values()), rehearsed=rehearsed)
