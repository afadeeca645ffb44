"""Writing (ghi chữ ký): one signature more on a PDF, as PAdES, with the block that shows it."""

from __future__ import annotations

import io
import logging
from datetime import datetime
from typing import Any

from django.conf import settings
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, LayoutError, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field, ensure_sig_flags
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, TimestampDSSContentSettings
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper
from pyhanko.stamp import StaticStampStyle

from motcua.kernel.ports.document_signing import BlockPlace, OtherThanSigned, Signatory, SigningUnavailable
from motcua.links.signatures.looping import apart
from motcua.links.signatures.trusting import context
from motcua.rules.sentences import Sentence

logging.getLogger("pyhanko.sign").setLevel(logging.ERROR)  # it warns that nothing is fetched, which is what we want
FIELD = "KySo"
ALL_UNDER_THE_LAST_STAMP = DSSContentSettings(
    include_vri=False, next_ts_settings=TimestampDSSContentSettings(include_vri=False, update_before_ts=True)
)


class SignerAt(PdfSigner):
    """Signer at a moment (người ký vào lúc): the time in the signature is the one passed in."""

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._at = at

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        """A session whose clock shows that time."""
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._at
        return session


def time_authority() -> TimeStamper | None:
    """The time authority of this installation (MOTCUA_TSA_URL), or None."""
    return HTTPTimeStamper(settings.TSA_URL) if settings.TSA_URL else None


def prepared(pdf: bytes, place: BlockPlace) -> bytes:
    """The document with an empty field for the next signature, added to its end. Raises OtherThanSigned."""
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
        name = f"{FIELD}{len(writer.prev.embedded_regular_signatures) + 1}"
        told = "Chữ ký số của người có thẩm quyền"
        append_signature_field(writer, SigFieldSpec(name, place.page, place.box, readable_field_name=told))
        ensure_sig_flags(writer, lock_sig_flags=True)  # programs then add to the file and do not write it anew
        made = io.BytesIO()
        writer.write(made)
        return made.getvalue()
    except (PdfError, ValueError, KeyError) as error:
        raise OtherThanSigned(
            Sentence("Tệp PDF này không thêm được chữ ký số. Xin lưu lại thành PDF thường.")
        ) from error


def written(
    pdf: bytes, *, signer: Signer, clock: TimeStamper | None, who: Signatory, picture: bytes, at: datetime
) -> bytes:
    """The signed document. With a time authority it also carries what it takes to check it years from now (B-LTA).

    Raises SigningUnavailable.
    """
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
        told = signature_metadata(pdf, who=who, clock=clock, at=at)
        one = SignerAt(told, signer, timestamper=clock, stamp_style=shown(picture), at=at)
        return bytes(apart(lambda: one.sign_pdf(writer, existing_fields_only=True)).getvalue())
    except (SigningError, PdfError, LayoutError, OSError) as error:
        raise SigningUnavailable(Sentence("Chưa ký được tệp này: {error}.", error=error)) from error


def signature_metadata(
    pdf: bytes, *, who: Signatory | None, clock: TimeStamper | None, at: datetime
) -> PdfSignatureMetadata:
    """What is said of the next signature of a document."""
    reader = PdfFileReader(io.BytesIO(pdf), strict=False)
    return PdfSignatureMetadata(
        field_name=f"{FIELD}{len(reader.embedded_regular_signatures) + 1}",
        name=who.name if who else None,
        location=who.unit if who else None,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=clock is not None,
        use_pades_lta=clock is not None,
        validation_context=context(at, collecting=True) if clock is not None else None,
        dss_settings=ALL_UNDER_THE_LAST_STAMP,
    )


class BlockShown(PdfContent):
    """The page of a visible block (khối chữ ký) as content of another document."""

    def __init__(self, picture: bytes) -> None:
        super().__init__()
        self._picture = picture

    def render(self) -> bytes:
        """The page is brought in, and drawn."""
        if self.writer is None:
            raise LayoutError("the block belongs to no document")
        page = self.writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._picture)))
        self.resources.xobject["/Khoi"] = page
        x1, y1, x2, y2 = page.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(x1 - x2), height=abs(y1 - y2))
        return b"/Khoi Do"


def shown(picture: bytes) -> StaticStampStyle:
    """How a signature is shown: the block, as it is."""
    centred = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, Margins())
    background = BlockShown(picture)
    return StaticStampStyle(background=background, background_layout=centred, background_opacity=1.0, border_width=0)
