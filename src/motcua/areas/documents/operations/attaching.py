"""Attaching (đính kèm, đọc tệp): files of documents, and what was read from one until a person confirms it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, BinaryIO

from django.db import transaction

from motcua.areas.digitization import operations as digitization
from motcua.areas.documents.models import Attachment, DocumentProposal
from motcua.areas.documents.operations.recording import record_document, refuse_secret
from motcua.kernel.errors import UserError

LEFT_AFTER = timedelta(days=7)


class ProposalGone(UserError):
    """A proposal is confirmed or dropped once."""

    def __init__(self) -> None:
        super().__init__("Bản đọc này đã được xác nhận hoặc đã bỏ.", code="proposal_gone")


@transaction.atomic
def attach_file(*, document_id: int, file: BinaryIO, name: str, lines: Sequence[str], by: str, at: datetime) -> int:
    """Attach a file (đính kèm tệp) to a document, and answer the key of the attachment.

    `lines` are what the file says, as far as it can be read. Raises SecretDocument, or UserError of the upload;
    nothing of the file is kept then.
    """
    refuse_secret(lines=lines)
    file_id = digitization.keep_upload(file=file, name=name, by=by, at=at)
    return Attachment.objects.create(document_id=document_id, file_id=file_id, attached_by=by, attached_at=at).pk


@transaction.atomic
def propose_document(
    *,
    file: BinaryIO,
    name: str,
    lines: Sequence[str],
    told: Mapping[str, Any],
    unit_id: int | None,
    by: str,
    at: datetime,
) -> int:
    """Propose a document (đề xuất từ tệp): keep the file and what was read from it until somebody confirms.

    Raises SecretDocument, or UserError of the upload; nothing of the file is kept then.
    """
    refuse_secret(lines=lines)
    file_id = digitization.keep_upload(file=file, name=name, by=by, at=at)
    made = DocumentProposal.objects.create(file_id=file_id, unit_id=unit_id, told=dict(told), read_by=by, read_at=at)
    return made.pk


@transaction.atomic
def confirm_proposal(*, proposal_id: int, document: Mapping[str, Any], by: str, at: datetime) -> int:
    """Confirm a proposal (xác nhận bản đọc) as a person has corrected it; the file becomes an attachment.

    `document` is what `record_document` takes; raises what it raises; also ProposalGone.
    """
    found = _open(proposal_id)
    made = record_document(register_id=found.unit_id, at=at, **document)
    Attachment.objects.create(document_id=made, file_id=found.file_id, attached_by=by, attached_at=at)
    found.document_id = made
    found.save(update_fields=["document"])
    return made


@transaction.atomic
def drop_proposal(*, proposal_id: int, at: datetime) -> None:
    """Drop a proposal (bỏ bản đọc) with its file. Raises ProposalGone."""
    found = _open(proposal_id)
    file_id = found.file_id
    found.delete()
    digitization.remove_file(file_id=file_id, at=at)


@transaction.atomic
def purge_proposals(*, at: datetime) -> int:
    """Purge proposals (dọn bản đọc) that nobody confirmed within a week; answers how many."""
    left = DocumentProposal.objects.filter(document__isnull=True, read_at__lt=at - LEFT_AFTER)
    keys = list(left.values_list("pk", flat=True)[:100])
    for key in keys:
        drop_proposal(proposal_id=key, at=at)
    return len(keys)


def _open(proposal_id: int) -> DocumentProposal:
    found = DocumentProposal.objects.select_for_update().filter(pk=proposal_id, document__isnull=True).first()
    if found is None:
        raise ProposalGone
    return found
