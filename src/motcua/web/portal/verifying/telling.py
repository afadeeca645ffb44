"""Telling (kết luận): what a document turned out to be, in the words of whoever holds it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.areas.digitization.queries import files_with_digest, files_with_imprint
from motcua.areas.dossiers.queries.results import IssuedResult, issued_with_files
from motcua.kernel.ports.document_signing import SignatureState, SignatureTold, signature_reader
from motcua.kernel.ports.revocation import Revocation


class Verdict(StrEnum):
    """Verdict (kết luận kiểm tra) on a document."""

    GENUINE = "GENUINE"
    OURS_CHANGED = "OURS_CHANGED"
    CHANGED = "CHANGED"
    REVOKED = "REVOKED"
    SIGNED = "SIGNED"
    UNKNOWN_SIGNER = "UNKNOWN_SIGNER"
    UNSIGNED = "UNSIGNED"
    UNREADABLE = "UNREADABLE"


WORDS: dict[Verdict, tuple[str, Promise, Promise]] = {
    Verdict.GENUINE: (
        "ok",
        _("Văn bản thật, còn nguyên vẹn."),
        _("Tệp này đúng từng byte với kết quả mà cơ quan đã ban hành."),
    ),
    Verdict.OURS_CHANGED: (
        "bad",
        _("Tệp này đã bị thay đổi."),
        _("Nó từng là một kết quả do cơ quan ban hành, nhưng nội dung không còn như lúc ban hành. Đừng dùng tệp này."),
    ),
    Verdict.CHANGED: (
        "bad",
        _("Tệp này đã bị thay đổi sau khi ký."),
        _("Chữ ký số trên tệp không khớp với nội dung. Đừng dùng tệp này; xin cơ quan đã ký gửi lại bản gốc."),
    ),
    Verdict.REVOKED: (
        "bad",
        _("Tệp còn nguyên như lúc ký, nhưng chứng thư ký đã bị thu hồi."),
        _("Chữ ký bằng chứng thư đã bị thu hồi không đáng tin. Xin hỏi lại cơ quan ghi trên văn bản."),
    ),
    Verdict.SIGNED: (
        "warn",
        _("Chữ ký số đúng, nhưng không phải kết quả của cơ quan này."),
        _("Tệp còn nguyên như lúc ký, chứng thư do nơi được tin cậy cấp; hệ thống này không ban hành tệp ấy."),
    ),
    Verdict.UNKNOWN_SIGNER: (
        "warn",
        _("Tệp còn nguyên như lúc ký, nhưng chưa rõ người ký là ai."),
        _("Chứng thư ký không dẫn đến nơi cấp mà hệ thống này tin cậy. Xin hỏi lại cơ quan ghi trên văn bản."),
    ),
    Verdict.UNSIGNED: (
        "warn",
        _("Tệp này không có chữ ký số."),
        _("Không thể biết tệp có bị sửa hay không, và nó không phải kết quả nào của cơ quan này."),
    ),
    Verdict.UNREADABLE: (
        "bad",
        _("Không đọc được tệp này như một văn bản PDF."),
        _("Tệp không phải PDF, hoặc đã hỏng. Nếu đây là kết quả đã nhận, xin tải lại từ trang của ông/bà."),
    ),
}


@dataclass(frozen=True, slots=True)
class Checked:
    """Checked (kết quả kiểm tra): the verdict, the signatures read, and which result it is or was."""

    verdict: Verdict
    signatures: tuple[SignatureTold, ...]
    result: IssuedResult | None
    digest: str

    @property
    def tone(self) -> str:
        """Which colour of notice."""
        return WORDS[self.verdict][0]

    @property
    def head(self) -> Promise:
        """The one sentence."""
        return WORDS[self.verdict][1]

    @property
    def body(self) -> Promise:
        """What it means, and what to do."""
        return WORDS[self.verdict][2]

    @property
    def unchecked(self) -> bool:
        """Whether nothing is known of a trusted certificate's being withdrawn."""
        return any(one.trusted and one.revocation is Revocation.UNKNOWN for one in self.signatures)

    @property
    def development(self) -> bool:
        """Whether a certificate says of itself that it is worth nothing."""
        return any(one.development for one in self.signatures)


def checked(pdf: bytes, at: datetime) -> Checked:
    """Check (kiểm tra) a document: byte by byte against the results of the office, and by its own signatures."""
    digest = hashlib.sha256(pdf).hexdigest()
    told, ours = signature_reader().read(pdf, at=at), issued_with_files(files_with_digest(digest))
    if ours is not None:
        return Checked(Verdict.GENUINE, told or (), ours, digest)
    if told is None:
        return Checked(Verdict.UNREADABLE, (), None, digest)
    was = issued_with_files(files_with_imprint([one.imprint for one in told]))
    return Checked(_judged(told, was), told, was, digest)


def _judged(told: tuple[SignatureTold, ...], was: IssuedResult | None) -> Verdict:
    if was is not None:
        return Verdict.OURS_CHANGED
    if not told:
        return Verdict.UNSIGNED
    if any(one.state is not SignatureState.INTACT for one in told):
        return Verdict.CHANGED
    if any(one.revocation in (Revocation.REVOKED, Revocation.LATER) for one in told):
        return Verdict.REVOKED
    return Verdict.SIGNED if all(one.trusted for one in told) else Verdict.UNKNOWN_SIGNER
