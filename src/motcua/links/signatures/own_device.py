"""The signer's own device (thiết bị của người ký): a document is made ready here, the key signs elsewhere, and the
signature is put in afterwards. Nothing is kept in between: what was made ready travels to the page and back, and what
comes of it is held against the draft like any upload.
"""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Sequence
from datetime import datetime

from asn1crypto import cms, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import LayoutError
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import ExternalSigner
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest
from pyhanko.sign.signers.pdf_signer import PdfTBSDocument, PostSignInstructions
from pyhanko_certvalidator.registry import SimpleCertificateStore

from motcua.kernel.ports.document_signing import (
    MadeReady,
    OtherThanSigned,
    Signatory,
    SigningUnavailable,
)
from motcua.links.signatures.looping import apart
from motcua.links.signatures.trusting import context
from motcua.links.signatures.writing import (
    ALL_UNDER_THE_LAST_STAMP,
    SignerAt,
    shown,
    signature_metadata,
    time_authority,
)
from motcua.rules.sentences import Sentence

DIGEST, ESTIMATE, MOST_CERTIFICATES = "sha256", 512, 8
ROOM = re.compile(rb"/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9}) *\]")
BROKEN = Sentence("Chữ ký nhận được không ghép được vào dự thảo. Xin bấm ký lại.")
FAULTS = (SigningError, PdfError, LayoutError, OSError, ValueError, KeyError, TypeError, IndexError)


class OwnDevice:
    """Own device (thiết bị của người ký), which only ever sees what is to be signed."""

    def made_ready(
        self, pdf: bytes, *, chain: Sequence[bytes], who: Signatory, picture: bytes, at: datetime
    ) -> MadeReady:
        """What is added to a draft, and the attributes to be signed. Raises SigningUnavailable."""
        try:
            told = signature_metadata(pdf, who=who, clock=time_authority(), at=at)
            signer = SignerAt(told, _signer(chain), timestamper=time_authority(), stamp_style=shown(picture), at=at)
            writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
            return apart(lambda: asyncio.run(_made_ready(pdf, signer, writer)))
        except FAULTS as error:
            raise SigningUnavailable(Sentence("Chưa chuẩn bị được tệp này để ký: {error}.", error=error)) from error

    def completed(
        self, pdf: bytes, *, chain: Sequence[bytes], ready: MadeReady, signature: bytes, at: datetime
    ) -> bytes:
        """The draft with what was added to it and the signature. Raises OtherThanSigned."""
        try:
            output = io.BytesIO(pdf + ready.addition)
            room = _room(len(pdf), ready.addition)
            signer = _signer(chain, signature)
            apart(lambda: asyncio.run(_completed(pdf, output, room, ready.attributes, signer, at)))
            return output.getvalue()
        except FAULTS as error:
            raise OtherThanSigned(BROKEN) from error


async def _made_ready(pdf: bytes, signer: SignerAt, writer: IncrementalPdfFileWriter) -> MadeReady:
    digested, _, output = await signer.async_digest_doc_for_signing(writer, existing_fields_only=True)
    told = await signer.signer.signed_attrs(digested.document_digest, DIGEST, use_pades=True)
    output.seek(len(pdf))
    return MadeReady(addition=output.read(), attributes=told.dump())


async def _completed(
    pdf: bytes,
    output: io.BytesIO,
    room: PreparedByteRangeDigest,
    attributes: bytes,
    signer: ExternalSigner,
    at: datetime,
) -> None:
    clock = time_authority()
    told = cms.CMSAttributes.load(attributes, strict=True)
    made = await signer.async_sign_prescribed_attributes(DIGEST, told, timestamper=clock)
    after = None
    if clock is not None:
        metadata = signature_metadata(pdf, who=None, clock=clock, at=at)
        fresh = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
        one = SignerAt(metadata, signer, timestamper=clock, at=at)
        known = await one.init_signing_session(fresh, existing_fields_only=True).perform_presign_validation(fresh)
        after = PostSignInstructions(known, timestamper=clock, dss_settings=ALL_UNDER_THE_LAST_STAMP, strict=False)
    await PdfTBSDocument.async_finish_signing(
        output, room, made, after, context(at, collecting=True) if after else None
    )


def _signer(chain: Sequence[bytes], signature: bytes | None = None) -> ExternalSigner:
    """Somebody of whom only the certificates are known, and later one signature."""
    if not 1 <= len(chain) <= MOST_CERTIFICATES:
        raise ValueError("no certificate, or too many")
    first, *above = (x509.Certificate.load(one, strict=True) for one in chain)
    others = SimpleCertificateStore()
    others.register_multiple(above)
    if first.public_key.algorithm not in ("rsa", "ec"):
        raise ValueError("the key is neither RSA nor EC")
    return ExternalSigner(first, others, signature_value=signature or ESTIMATE)


def _room(start: int, addition: bytes) -> PreparedByteRangeDigest:
    """Where the signature goes, which must lie in what was added."""
    (found,) = ROOM.findall(addition)
    begins, ends, rest = map(int, found)
    if not start < begins < ends or ends + rest != start + len(addition):
        raise ValueError("the room for the signature is elsewhere")
    return PreparedByteRangeDigest(b"", begins, ends)
