"""Composing (soạn tin hồ sơ): `DongBoHoSoMC`, field for field, or the faults for which it is held."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.rules.lifecycle import Status
from motcua.rules.national_portal.stated import PortalPaper, PortalPerson, PortalRecord, PortalResult, PortalSupplement
from motcua.rules.national_portal.words import APPLICANTS, CHANNELS, IDENTITIES, NO, YES, portal_time
from motcua.rules.numbering import PROCEDURE
from motcua.rules.sentences import Sentence

NUMBER = re.compile(r"[0-9A-Z][0-9A-Z.]{0,34}-[0-9]{6}-[0-9]{4,6}")
SECTOR = re.compile(r"[A-Y]\d{2}-[0-9A-Z]+")
ID_LENGTHS = {1: 12, 2: 9}
NUMBERS = frozenset({"DinhDanhCHS", "SoGiayToChuHoSo"})
ACCEPTED = frozenset(map(int, (Status.RECEIVED, Status.IN_PROGRESS, Status.STOPPED, Status.FINISHED, Status.RETURNED)))


@dataclass(frozen=True, slots=True)
class Fault:
    """Fault (điều còn thiếu): which field cannot be filled from the records, why, and what to do about it."""

    field: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Composed:
    """Composed message (tin đã soạn): the fields, or the faults for which they are not told."""

    fields: dict[str, Any]
    faults: tuple[Fault, ...]


def compose_dossier(record: PortalRecord, *, blank: bool = False) -> Composed:
    """Compose (soạn) `DongBoHoSoMC` of a dossier; with any fault there are no fields.

    `blank` leaves out a person's number that the portal does not know, which is no fault then: it may refuse it.
    """
    faults = (*_identity_faults(record), *_person_faults(record.person), *_time_faults(record), *_proof_faults(record))
    if not blank:
        return Composed({}, faults) if faults else Composed(_fields(record), ())
    rest = tuple(one for one in faults if one.field not in NUMBERS)
    return Composed({}, rest) if rest else Composed(_fields(record) | {"DinhDanhCHS": []}, ())


def lacks_number_only(faults: Sequence[Fault]) -> bool:
    """Whether nothing stands against a message but the number of its person."""
    return bool(faults) and all(one.field in NUMBERS for one in faults)


def _identity_faults(record: PortalRecord) -> Iterator[Fault]:
    if not NUMBER.fullmatch(record.number):
        yield Fault(
            "MaHoSo",
            Sentence("mã hồ sơ “{number}” không theo dạng của Cổng", number=record.number),
            "Ghi mã định danh của đơn vị.",
        )
    if not PROCEDURE.fullmatch(record.procedure_code):
        yield Fault(
            "MaTTHC",
            Sentence("mã thủ tục “{code}” không phải mã quốc gia", code=record.procedure_code),
            "Sửa mã thủ tục.",
        )
    if record.channel not in CHANNELS:
        yield Fault("KenhThucHien", "chưa ghi hình thức nộp", "Ghi hình thức nộp của hồ sơ.")


def _person_faults(person: PortalPerson | None) -> Iterator[Fault]:
    if person is None:
        yield Fault("ChuHoSo", "thông tin chủ hồ sơ không còn", "Không gửi được hồ sơ đã xóa thông tin theo luật.")
        return
    if not person.name:
        yield Fault("ChuHoSo", "chưa ghi tên chủ hồ sơ", "Ghi họ tên, hoặc tên tổ chức.")
    if person.kind not in APPLICANTS:
        yield Fault("LoaiDoiTuong", "chưa ghi loại đối tượng", "Chọn công dân, doanh nghiệp, cơ quan hoặc tổ chức.")
    if not person.id_number:
        yield Fault("SoGiayToChuHoSo", "chưa ghi số giấy tờ của chủ hồ sơ", "Ghi số căn cước, hoặc mã số thuế.")
    elif person.kind == "CITIZEN" and person.id_kind not in IDENTITIES:
        yield Fault(
            "DinhDanhCHS",
            "Cổng chỉ nhận số căn cước hoặc CMND của công dân",
            "Ghi số căn cước; nếu không có, báo Cổng.",
        )
    elif person.kind == "CITIZEN" and not _right_length(person):
        yield Fault("DinhDanhCHS", "số căn cước phải có 12 chữ số, CMND 9 chữ số", "Sửa số giấy tờ của chủ hồ sơ.")


def _right_length(person: PortalPerson) -> bool:
    return person.id_number.isdecimal() and len(person.id_number) == ID_LENGTHS[person.id_kind]


def _time_faults(record: PortalRecord) -> Iterator[Fault]:
    told: list[tuple[str, datetime | None, bool, str]] = [
        ("NgayNopHoSo", record.filed_at, True, Sentence("ngày nộp")),
        ("NgayTiepNhan", record.received_at, record.status in ACCEPTED, Sentence("ngày tiếp nhận")),
        ("NgayHenTra", record.due_at, record.status in ACCEPTED, Sentence("ngày hẹn trả")),
        ("NgayTuChoi", record.refused_at, record.status == Status.REFUSED, Sentence("ngày từ chối")),
        ("NgayKetThucXuLy", record.finished_at, _finished(record), Sentence("ngày xử lý xong")),
        ("NgayTra", record.returned_at, record.status == Status.RETURNED, Sentence("ngày trả kết quả")),
    ]
    for field, moment, needed, word in told:
        if needed and moment is None:
            yield Fault(
                field,
                Sentence("chưa ghi {word}", word=word),
                Sentence("Ghi {word}, hoặc đề nghị đính chính.", word=word),
            )
    times = [
        (word, moment)
        for field, moment, _, word in told
        if moment is not None and field in ("NgayNopHoSo", "NgayTiepNhan", "NgayKetThucXuLy", "NgayTra")
    ]
    for (before, first), (after, second) in itertools.pairwise(times):
        if first > second:
            yield Fault(
                "NgayTiepNhan",
                Sentence("{after} trước {before}", after=after, before=before),
                "Đề nghị đính chính ngày ghi sai.",
            )


def _finished(record: PortalRecord) -> bool:
    return record.status == Status.FINISHED or (record.status == Status.RETURNED and not record.given_back)


def _proof_faults(record: PortalRecord) -> Iterator[Fault]:
    if _finished(record) and not record.results:
        yield Fault("DanhSachGiayToKetQua", "chưa có kết quả, hoặc văn bản từ chối", "Ghi kết quả giải quyết.")
    if record.status == Status.SUPPLEMENT_REQUESTED and all(one.answered_at for one in record.supplements):
        yield Fault("DanhSachHoSoBoSung", "chưa có phiếu yêu cầu bổ sung", "Lập phiếu yêu cầu bổ sung.")


def _fields(record: PortalRecord) -> dict[str, Any]:
    with_file = [paper for paper in record.papers if paper.file_id]
    return {
        "MaHoSo": record.number,
        "MaTTHC": record.procedure_code,
        "TenTTHC": record.procedure,
        "MaLinhVuc": record.sector_code if SECTOR.fullmatch(record.sector_code) else "",
        "TenLinhVuc": record.sector,
        "KenhThucHien": CHANNELS[record.channel],
        "TrichYeuHoSo": "",
        "NoiNopHoSo": record.received_by,
        "HinhThuc": "",
        **_person(record.person),
        "NgayNopHoSo": portal_time(record.filed_at),
        "NgayTiepNhan": portal_time(record.received_at),
        "NgayHenTra": portal_time(record.due_at),
        "NgayTuChoi": portal_time(record.refused_at),
        "NgayKetThucXuLy": portal_time(record.finished_at),
        "NgayTra": portal_time(record.returned_at),
        "ThongTinTra": record.returned_how,
        "TrangThaiHoSo": str(record.status),
        "DonViXuLy": record.competent,
        "GhiChu": "",
        "TaiLieuNop": [_file(paper) for paper in with_file],
        "DanhSachTepDinhKemKhac": [row for paper in record.papers if not paper.file_id for row in _on_paper(paper)],
        "HoSoCoThanhPhanSoHoa": YES if any(paper.compared for paper in with_file) else NO,
        "DSKetNoiCSDL": [],
        "DanhSachLePhi": [_fee(fee.name, fee.amount) for fee in record.fees],
        "DuocThanhToanTrucTuyen": YES if record.paid_online else NO,
        "DanhSachHoSoBoSung": [_supplement(one) for one in record.supplements],
        "DanhSachGiayToKetQua": [_result(one) for one in record.results],
    }


def _person(person: PortalPerson | None) -> dict[str, Any]:
    assert person is not None  # a fault otherwise
    citizen = person.kind == "CITIZEN"
    known = {"LoaiDinhDanh": IDENTITIES.get(person.id_kind, ""), "SoDinhDanh": person.id_number}
    return {
        "ChuHoSo": person.name,
        "LoaiDoiTuong": APPLICANTS[person.kind],
        "MaDoiTuong": "",
        "DinhDanhCHS": [known] if citizen else [],
        "SoGiayToChuHoSo": person.id_number,
        "SoDienThoai": person.phone,
        "Email": person.email,
        "Fax": "",
        "ThongTinKhac": "",
        "TaiKhoanDuocXacThucVoiVNeID": "",
    }


def _file(paper: PortalPaper) -> dict[str, str]:
    return {
        "TepDinhKemId": str(paper.file_id),
        "TenTepDinhKem": paper.name,
        "IsDeleted": "False",
        "MaThanhPhanHoSo": "",
        "DuongDanTaiTepTin": "",
        "DuocSoHoa": YES if paper.compared else NO,
        "DuocTaiSuDung": YES if paper.reused else NO,
        "DuocLayTuKhoDMQG": NO,
        "MaKetQuaThayThe": paper.result_code,
    }


def _on_paper(paper: PortalPaper) -> Iterator[dict[str, str]]:
    kinds = (("Bản chính", paper.originals), ("Bản sao chứng thực", paper.certified), ("Bản sao", paper.plain))
    for kind, count in kinds:
        if count:
            yield {"TenGiayTo": paper.name, "SoLuong": str(count), "LoaiGiayTo": kind}


def _fee(name: str, amount: int) -> dict[str, str]:
    return {"TenPhiLePhi": name, "MaPhiLePhi": "", "HinhThucThu": "", "Gia": str(amount), "LoaiPhiLePhi": ""}


def _supplement(one: PortalSupplement) -> dict[str, Any]:
    return {
        "HoSoBoSungId": str(one.key),
        "NguoiYeuCauBoSung": one.asked_by,
        "NoiDungBoSung": one.words,
        "NgayBoSung": portal_time(one.asked_at),
        "NguoiTiepNhanBoSung": one.taken_by,
        "ThongTinTiepNhan": "",
        "NgayTiepNhanBoSung": portal_time(one.answered_at),
        "TrangThaiBoSung": "",
        "DanhSachGiayToBoSung": [{"TenGiayTo": name} for name in one.papers],
        "DanhSachLePhiBoSung": [],
        "NgayHenTraTruoc": portal_time(one.due_before),
        "NgayHenTraMoi": portal_time(one.due_after),
    }


def _result(one: PortalResult) -> dict[str, str]:
    return {
        "TenGiayTo": one.name,
        "MaThanhPhanHoSo": "",
        "GiayToId": str(one.key),
        "DuongDanTepTinKetQua": "",
        "MaGiayToKetQua": one.code,
    }
