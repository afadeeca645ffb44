"""Reading (đọc chữ ký): who signed a PDF and when, whether a byte was changed since, and what was added to it."""

from __future__ import annotations

import io
import logging
from dataclasses import replace
from datetime import datetime

from asn1crypto import parser, x509
from django.conf import settings
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, DiffResult, ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel

from motcua.kernel.ports.document_signing import (
    WORTHLESS,
    BlockPlace,
    OtherThanSigned,
    SignatureState,
    SignatureTold,
)
from motcua.kernel.ports.revocation import Revocation
from motcua.links.signatures.looping import apart
from motcua.links.signatures.revocation import revocation_of
from motcua.links.signatures.trusting import context
from motcua.links.signatures.writing import prepared
from motcua.rules.sentences import Sentence

for noisy in ("pyhanko", "pyhanko_certvalidator"):  # what is wrong with a document is told to whoever brought it
    logging.getLogger(noisy).setLevel(logging.CRITICAL)
MOST = 20  # signatures that are read of one document
USAGE = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
UNREADABLE = SignatureTold("", "", "", "", None, False, SignatureState.UNREADABLE, False, False, "")


class Pades:
    """PAdES (bên đọc chữ ký trên PDF)."""

    def prepared(self, pdf: bytes, *, place: BlockPlace) -> bytes:
        """The document with an empty field for a signature, and nothing else. Raises OtherThanSigned."""
        return prepared(pdf, place)

    def read(self, pdf: bytes, *, at: datetime) -> tuple[SignatureTold, ...] | None:
        """Every signature in the order they were made; None for what is no readable PDF."""
        return apart(lambda: _read(pdf, at, asking=True))

    def added(self, before: bytes, after: bytes, *, at: datetime) -> SignatureTold:
        """The one signature that was added to a document. Raises OtherThanSigned."""
        if not after.startswith(before) or len(after) == len(before):
            raise OtherThanSigned(
                Sentence("Tệp tải lên không phải là tệp đã tải về rồi ký thêm; nội dung bên trong đã khác.")
            )
        known, found = apart(lambda: (_read(before, at), _read(after, at)))
        if known is None or found is None or len(found) != len(known) + 1:
            raise OtherThanSigned(Sentence("Tệp tải lên phải có thêm đúng một chữ ký số so với tệp đã tải về."))
        if any(one.state is not SignatureState.INTACT for one in found):
            raise OtherThanSigned(Sentence("Chữ ký trên tệp tải lên không khớp với nội dung của tệp."))
        if not _only_signed(before, after):
            raise OtherThanSigned(Sentence("Ngoài chữ ký, tệp tải lên còn có thay đổi khác."))
        if settings.SIGNING_ROOTS and not apart(lambda: _vouched_for(after, at)):
            raise OtherThanSigned(
                Sentence("Chứng thư ký không do nơi hệ thống này tin cậy cấp, hoặc không còn hiệu lực hôm nay.")
            )
        return found[-1]


def _read(pdf: bytes, at: datetime, *, asking: bool = False) -> tuple[SignatureTold, ...] | None:
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        told = tuple(_told(one, at, asking) for one in reader.embedded_regular_signatures[:MOST])
        stamps = all(_stamp_holds(one, at) for one in reader.embedded_timestamp_signatures[:MOST])
        whole = stamps and _nothing_behind(reader, len(pdf))
    except Exception:  # a hostile or broken file fails in more ways than can be listed; it is no readable PDF
        return None
    return told if whole else tuple(replace(one, state=SignatureState.CHANGED) for one in told)


def _only_signed(before: bytes, after: bytes) -> bool:
    """Whether all that came after a document are signatures and what belongs to checking them."""
    try:
        base = PdfFileReader(io.BytesIO(before), strict=False).xrefs.total_revisions - 1
        reader = PdfFileReader(io.BytesIO(after), strict=False)
        names = {one.field_name for one in reader.embedded_signatures}
        seen = DEFAULT_DIFF_POLICY.review_file(reader, base)
    except Exception:  # what cannot be compared is not taken
        return False
    if not isinstance(seen, DiffResult):
        return False
    return seen.modification_level <= ModificationLevel.FORM_FILLING and seen.changed_form_fields <= names


def _vouched_for(pdf: bytes, at: datetime) -> bool:
    """Whether the last certificate leads to a trusted root now: what is brought was signed just before, and the time a
    signature tells of itself is its maker's word."""
    last = PdfFileReader(io.BytesIO(pdf), strict=False).embedded_regular_signatures[-1]
    return bool(validate_pdf_signature(last, context(at), key_usage_settings=USAGE).trusted)


def _told(one: EmbeddedPdfSignature, at: datetime, asking: bool) -> SignatureTold:
    try:
        claimed = one.self_reported_timestamp or at
        status = validate_pdf_signature(one, context(claimed), key_usage_settings=USAGE)
        certificate = status.signing_cert
        imprint = one.compute_digest() if status.intact else _signed_imprint(one)
    except Exception:  # a signature that cannot be read is told as such; the others are read on
        return UNREADABLE
    stamped = status.timestamp_validity is not None and bool(status.timestamp_validity.valid)
    when = status.timestamp_validity.timestamp if stamped and status.timestamp_validity else one.self_reported_timestamp
    return SignatureTold(
        signer=_of(certificate, "common_name"),
        organization=_of(certificate, "organization_name"),
        issuer=str(certificate.issuer.native.get("common_name", certificate.issuer.human_friendly)),
        serial=f"{certificate.serial_number:X}",
        at=when,
        stamped=stamped,
        state=SignatureState.INTACT if _holds(status) and _nothing_beside(one) else SignatureState.CHANGED,
        trusted=bool(status.trusted),
        development=WORTHLESS in _of(certificate, "organizational_unit_name"),
        imprint=imprint.hex(),
        revocation=_revocation(one, status, when or at, stamped, at) if asking else Revocation.UNKNOWN,
    )


def _revocation(
    one: EmbeddedPdfSignature, status: PdfSignatureStatus, signed_at: datetime, stamped: bool, at: datetime
) -> Revocation:
    """Of a certificate nobody trusts nothing is asked: its addresses are whoever's it is."""
    if not status.trusted or status.validation_path is None:
        return Revocation.UNKNOWN
    return revocation_of(one.reader, status.validation_path, signed_at=signed_at, stamped=stamped, at=at)


def _holds(status: PdfSignatureStatus) -> bool:
    """Whether the signed bytes are those in the file and nothing but signatures came after them."""
    whole = status.coverage is not None and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    level = status.modification_level
    later = level is not None and level <= ModificationLevel.FORM_FILLING and status.docmdp_ok is not False
    return bool(status.intact and status.valid and whole and later)


def _stamp_holds(one: EmbeddedPdfSignature, at: datetime) -> bool:
    status = validate_pdf_timestamp(one, context(at))
    return bool(status.intact and status.valid) and _nothing_beside(one)


def _nothing_beside(one: EmbeddedPdfSignature) -> bool:
    """Whether the room kept for a signature holds nothing besides it: no signature covers that room."""
    content = bytes(one.pkcs7_content)
    return not content[parser.peek(content) :].strip(b"\0")


def _nothing_behind(reader: PdfFileReader, length: int) -> bool:
    """Whether the file ends where its last signature or stamp ends, unless a whole part of the document follows it."""
    if not reader.embedded_signatures:
        return True
    last = reader.embedded_signatures[-1]
    *_, start, size = (int(one) for one in last.byte_range)
    return last.signed_revision < reader.xrefs.total_revisions - 1 or start + size == length


def _signed_imprint(one: EmbeddedPdfSignature) -> bytes:
    """The digest the signer signed, of a document that is another one now."""
    signed = one.signer_info["signed_attrs"]
    return next((bytes(attr["values"][0].native) for attr in signed if attr["type"].native == "message_digest"), b"")


def _of(certificate: x509.Certificate, part: str) -> str:
    told = certificate.subject.native.get(part, "")
    return " ".join(told) if isinstance(told, list) else str(told)
