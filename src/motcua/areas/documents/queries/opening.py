"""Opening (mở văn bản): one document with its paragraphs and files, and what waits to be confirmed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from motcua.areas.digitization.queries import StoredFileRow, stored_files
from motcua.areas.documents.models import (
    Attachment,
    Document,
    DocumentAmendment,
    DocumentParagraph,
    DocumentProposal,
)
from motcua.areas.documents.queries.listing import DocumentRow, document_row


@dataclass(frozen=True, slots=True)
class ParagraphRow:
    """Paragraph row (dòng đoạn văn bản): a numbered passage, and whether it asks for something to be done."""

    id: int
    document_id: int
    number: int
    text: str
    asks: bool


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """Attachment row (dòng tệp kèm)."""

    id: int
    file: StoredFileRow
    attached_by: str
    attached_at: datetime


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """Proposal row (dòng bản đọc chờ xác nhận): what was read, from which file, by whom."""

    id: int
    unit_id: int | None
    file: StoredFileRow
    told: Mapping[str, Any]
    read_by: str
    read_at: datetime


@dataclass(frozen=True, slots=True)
class DocumentAmendmentRow:
    """Document amendment row (dòng sửa văn bản): by field what it said before and says since, why, by whom."""

    changes: tuple[tuple[str, str, str], ...]
    reason: str
    amended_by: str
    recorded_at: datetime


def document_amendments(document_id: int) -> list[DocumentAmendmentRow]:
    """Document amendments (các lần sửa văn bản), the earliest first."""
    return [
        DocumentAmendmentRow(
            tuple((name, str(one.was[name] or ""), str(value or "")) for name, value in one.now.items()),
            one.reason,
            one.amended_by,
            one.recorded_at,
        )
        for one in DocumentAmendment.objects.filter(document_id=document_id).order_by("pk")
    ]


def seen_document(document_id: int, *, seen: Collection[int] | None) -> DocumentRow | None:
    """Seen document (văn bản được xem): by its key, or None where it stands in a register one does not see."""
    chosen = Document.objects.filter(pk=document_id)
    if seen is not None:
        chosen = chosen.filter(Q(register__isnull=True) | Q(register_id__in=seen))
    found = chosen.first()
    return document_row(found) if found else None


def paragraphs(document_ids: Collection[int]) -> list[ParagraphRow]:
    """Paragraphs (các đoạn) of documents, in their order."""
    found = DocumentParagraph.objects.filter(document_id__in=document_ids)
    rows = found.order_by("document__issued_on", "document_id", "number")
    return [ParagraphRow(one.pk, one.document_id, one.number, one.text, one.asks) for one in rows]


def attachments(document_id: int) -> list[AttachmentRow]:
    """Attachments (các tệp kèm) of a document, in the order they came."""
    found = list(Attachment.objects.filter(document_id=document_id).order_by("pk"))
    files = stored_files([one.file_id for one in found])
    return [AttachmentRow(one.pk, files[one.file_id], one.attached_by, one.attached_at) for one in found]


def proposals(*, units: Collection[int] | None) -> list[ProposalRow]:
    """Proposals (các bản đọc chờ xác nhận) of the registers one writes, the latest first; None is every."""
    return _proposals(_waiting(units)[:50])


def proposal(proposal_id: int, *, units: Collection[int] | None) -> ProposalRow | None:
    """Proposal (bản đọc chờ xác nhận) by its key, or None once confirmed or where one does not write."""
    return next(iter(_proposals(_waiting(units).filter(pk=proposal_id))), None)


def _waiting(units: Collection[int] | None) -> QuerySet[DocumentProposal]:
    chosen = DocumentProposal.objects.filter(document__isnull=True).order_by("-pk")
    return chosen if units is None else chosen.filter(unit_id__in=units)


def _proposals(chosen: QuerySet[DocumentProposal]) -> list[ProposalRow]:
    found = list(chosen)
    files = stored_files([one.file_id for one in found])
    return [ProposalRow(one.pk, one.unit_id, files[one.file_id], one.told, one.read_by, one.read_at) for one in found]
