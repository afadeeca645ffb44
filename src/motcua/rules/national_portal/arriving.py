"""Arriving (hồ sơ từ Cổng): a dossier filed on the national portal, read from the portal's own fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.rules.lifecycle import Status
from motcua.rules.national_portal.composing import Fault
from motcua.rules.national_portal.words import APPLICANTS, IDENTITIES, read_portal_time
from motcua.rules.numbering import PROCEDURE
from motcua.rules.sentences import Sentence

KINDS = {code: kind for kind, code in APPLICANTS.items()}
ID_KINDS = {code: kind for kind, code in IDENTITIES.items()}
TAX_NUMBER = 4
TAKEN_IN = {str(int(Status.SUBMITTED)): "SUBMITTED", str(int(Status.WITHDRAWN)): "WITHDRAWN"}


@dataclass(frozen=True, slots=True)
class ArrivedPaper:
    """Arrived paper (giấy tờ từ Cổng): its name there, and where its file can be fetched; "" is no file."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """Arrived filing (hồ sơ từ Cổng): what happened to which dossier, whose it is and what came with it."""

    number: str
    kind: str
    procedure_code: str
    at: datetime
    name: str
    person_kind: str
    id_kind: int
    id_number: str
    phone: str
    email: str
    reason: str
    papers: tuple[ArrivedPaper, ...]


def read_arrived(body: Mapping[str, Any]) -> tuple[Arrived | None, tuple[Fault, ...]]:
    """Read (đọc) a message of the portal; what cannot be read is named, and then nothing is taken."""
    faults = tuple(_faults(body))
    if faults:
        return None, faults
    kind = TAKEN_IN[_text(body, "TrangThaiHoSo")]
    at = read_portal_time(_text(body, "NgayNopHoSo" if kind == "SUBMITTED" else "NgayTra"))
    assert at is not None  # a fault otherwise
    known: Mapping[str, Any] = next(iter(body.get("DinhDanhCHS") or ()), {})
    number = str(known.get("SoDinhDanh") or _text(body, "SoGiayToChuHoSo"))
    person_kind = KINDS[_text(body, "LoaiDoiTuong")]
    usual = TAX_NUMBER if person_kind != "CITIZEN" else 0
    return Arrived(
        number=_text(body, "MaHoSo"),
        kind=kind,
        procedure_code=_text(body, "MaTTHC"),
        at=at,
        name=_text(body, "ChuHoSo"),
        person_kind=person_kind,
        id_kind=(ID_KINDS.get(str(known.get("LoaiDinhDanh")), usual)) if number else 0,
        id_number=number,
        phone=_text(body, "SoDienThoai"),
        email=_text(body, "Email"),
        reason=_text(body, "GhiChu"),
        papers=tuple(
            ArrivedPaper(str(one.get("TenTepDinhKem") or ""), str(one.get("DuongDanTaiTepTin") or ""))
            for one in body.get("TaiLieuNop") or ()
            if str(one.get("IsDeleted")) != "True"
        ),
    ), ()


def _faults(body: Mapping[str, Any]) -> Iterator[Fault]:
    asks = Sentence("Báo Cổng gửi lại tin đúng.")
    status = _text(body, "TrangThaiHoSo")
    if not _text(body, "MaHoSo"):
        yield Fault("MaHoSo", "tin không có mã hồ sơ", asks)
    if status not in TAKEN_IN:
        yield Fault(
            "TrangThaiHoSo",
            Sentence("tin báo trạng thái “{status}”, không phải nộp hay rút hồ sơ", status=status),
            "Xem và làm tay.",
        )
        return
    field = "NgayNopHoSo" if TAKEN_IN[status] == "SUBMITTED" else "NgayTra"
    try:
        if read_portal_time(_text(body, field)) is None:
            yield Fault(field, "tin không ghi thời điểm", asks)
    except ValueError:
        yield Fault(field, Sentence("không đọc được thời điểm “{moment}”", moment=_text(body, field)), asks)
    if not PROCEDURE.fullmatch(_text(body, "MaTTHC")):
        yield Fault("MaTTHC", Sentence("mã thủ tục “{code}” không phải mã quốc gia", code=_text(body, "MaTTHC")), asks)
    if not _text(body, "ChuHoSo") or _text(body, "LoaiDoiTuong") not in KINDS:
        yield Fault("ChuHoSo", "tin không ghi tên hoặc loại chủ hồ sơ", asks)
    if TAKEN_IN[status] == "SUBMITTED" and not body.get("TaiLieuNop"):
        yield Fault("TaiLieuNop", "tin không kèm giấy tờ nào", "Liên hệ người nộp, hoặc nhận tại quầy.")


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    return " ".join(str(value).split()) if value is not None else ""
