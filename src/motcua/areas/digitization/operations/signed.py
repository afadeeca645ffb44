"""Signed files (tệp đã ký): kept with what their signatures say; a broken or a withdrawn one is not taken."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.areas.digitization.models import FileSignature, KeyKind, RevocationState
from motcua.areas.digitization.operations.keeping import keep_upload
from motcua.kernel.errors import UserError
from motcua.kernel.ports.document_signing import SignatureState, SignatureTold, signature_reader
from motcua.kernel.ports.revocation import Revocation
from motcua.rules.sentences import Sentence

WITHDRAWN = (Revocation.REVOKED, Revocation.LATER)


def signatures_on(*, content: bytes, at: datetime) -> tuple[SignatureTold, ...]:
    """Signatures on a file (chữ ký số trên tệp) that may be kept; whoever issued the certificates may be asked, so
    this stands outside of transactions.

    Raises UserError `signature_broken`, `signer_revoked`.
    """
    told = signature_reader().read(content, at=at) or () if content.startswith(b"%PDF-") else ()
    if any(one.state is not SignatureState.INTACT for one in told):
        raise UserError(
            "Chữ ký số trên tệp không khớp với nội dung: tệp đã bị sửa sau khi ký. Xin ký lại từ tệp gốc.",
            code="signature_broken",
        )
    withdrawn = next((one.signer for one in told if one.revocation in WITHDRAWN), None)
    if withdrawn is not None:
        raise UserError(
            Sentence(
                "Chứng thư của {withdrawn} đã bị thu hồi, nên chữ ký trên tệp không dùng được. Xin ký lại "
                "bằng chứng thư khác.",
                withdrawn=withdrawn,
            ),
            code="signer_revoked",
        )
    return told


def keep_signed(
    *,
    content: bytes,
    name: str,
    key_kind: str,
    by: str,
    at: datetime,
    told: Sequence[SignatureTold] | None = None,
) -> int:
    """Keep a signed file (lưu tệp đã ký) and what its signatures say; a file without any is kept as it is.

    `told` is what `signatures_on` said, where it was asked before. Raises UserError as uploads and that do.
    """
    read = signatures_on(content=content, at=at) if told is None else told
    with transaction.atomic():
        file_id = keep_upload(file=io.BytesIO(content), name=name, by=by, at=at)
        FileSignature.objects.bulk_create(
            _signature(one, file_id, order, KeyKind(key_kind), by, at) for order, one in enumerate(read, start=1)
        )
    return file_id


def _signature(told: SignatureTold, file_id: int, order: int, kind: KeyKind, by: str, at: datetime) -> FileSignature:
    return FileSignature(
        file_id=file_id,
        order=order,
        signer=told.signer[:200],
        organization_name=told.organization[:200],
        issuer=told.issuer[:200],
        serial=told.serial[:64],
        signed_at=told.at,
        stamped=told.stamped,
        trusted=told.trusted,
        development=told.development,
        revocation=RevocationState(told.revocation.value),
        imprint=told.imprint,
        key_kind=kind,
        noted_by=by,
        noted_at=at,
    )
