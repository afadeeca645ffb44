"""The field list of the national portal, as tests have it: written on its own, sharing nothing with the product."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

Check = Callable[[str], bool]
TIME = re.compile(r"\d{14}")
DOSSIER_NUMBER = re.compile(r"[0-9A-Z][0-9A-Z.]{0,34}-\d{6}-\d{4,6}")


def a_time(text: str) -> bool:
    """Fourteen digits that are an instant."""
    if not TIME.fullmatch(text):
        return False
    try:
        datetime.strptime(text + "+0700", "%Y%m%d%H%M%S%z")
    except ValueError:
        return False
    return True


def one_of(*codes: str) -> Check:
    """Exactly one of these codes."""
    return lambda text: text in codes


def upto(most: int, *, least: int = 0) -> Check:
    """A text of at least and at most so many letters."""
    return lambda text: least <= len(text) <= most


def like(pattern: str) -> Check:
    """A text of this form."""
    return lambda text: re.fullmatch(pattern, text) is not None


def time_or_none(text):
    return text == "" or a_time(text)


flag = one_of("0", "1")
PROCEDURE = r"[1-3]\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})?"
ROWS: dict[str, dict[str, Check]] = {
    "DinhDanhCHS": {"LoaiDinhDanh": one_of("1", "2"), "SoDinhDanh": like(r"\d{9}|\d{12}")},
    "TaiLieuNop": {
        "TepDinhKemId": upto(60, least=1),
        "TenTepDinhKem": upto(500, least=1),
        "IsDeleted": one_of("True", "False"),
        "MaThanhPhanHoSo": upto(60),
        "DuongDanTaiTepTin": upto(500),
        "DuocSoHoa": flag,
        "DuocTaiSuDung": flag,
        "DuocLayTuKhoDMQG": flag,
        "MaKetQuaThayThe": upto(60),
    },
    "DanhSachTepDinhKemKhac": {"TenGiayTo": upto(500, least=1), "SoLuong": like(r"[1-9]\d*"), "LoaiGiayTo": upto(60)},
    "DSKetNoiCSDL": {"MaCSDL": upto(60, least=1)},
    "DanhSachLePhi": {
        "TenPhiLePhi": upto(500, least=1),
        "MaPhiLePhi": upto(60),
        "HinhThucThu": upto(2),
        "Gia": like(r"\d+"),
        "LoaiPhiLePhi": upto(2),
    },
    "DanhSachHoSoBoSung": {
        "HoSoBoSungId": upto(60, least=1),
        "NguoiYeuCauBoSung": upto(255, least=1),
        "NoiDungBoSung": upto(4000),
        "NgayBoSung": a_time,
        "NguoiTiepNhanBoSung": upto(255),
        "ThongTinTiepNhan": upto(1000),
        "NgayTiepNhanBoSung": time_or_none,
        "TrangThaiBoSung": upto(2),
        "NgayHenTraTruoc": time_or_none,
        "NgayHenTraMoi": time_or_none,
    },
    "DanhSachGiayToKetQua": {
        "TenGiayTo": upto(500, least=1),
        "MaThanhPhanHoSo": upto(60),
        "GiayToId": upto(60, least=1),
        "DuongDanTepTinKetQua": upto(500),
        "MaGiayToKetQua": upto(60),
    },
}
WITHIN = {"DanhSachHoSoBoSung": ("DanhSachGiayToBoSung", "DanhSachLePhiBoSung")}
FIELDS: dict[str, Check] = {
    "MaHoSo": lambda text: DOSSIER_NUMBER.fullmatch(text) is not None,
    "MaTTHC": like(PROCEDURE),
    "TenTTHC": upto(1000, least=1),
    "MaLinhVuc": like(r"|[A-Y]\d{2}-[0-9A-Z]+"),
    "TenLinhVuc": upto(500, least=1),
    "KenhThucHien": one_of("1", "2", "3"),
    "TrichYeuHoSo": upto(1000),
    "NoiNopHoSo": upto(500, least=1),
    "HinhThuc": one_of("", "0", "1"),
    "ChuHoSo": upto(255, least=1),
    "LoaiDoiTuong": one_of("1", "2", "3", "4"),
    "MaDoiTuong": upto(100),
    "SoGiayToChuHoSo": upto(20, least=1),
    "SoDienThoai": like(r"|\+?\d{8,14}"),
    "Email": like(r"|[^@\s]+@[^@\s]+"),
    "Fax": upto(20),
    "ThongTinKhac": upto(1000),
    "TaiKhoanDuocXacThucVoiVNeID": one_of("", "0", "1"),
    "NgayNopHoSo": a_time,
    "NgayTiepNhan": time_or_none,
    "NgayHenTra": time_or_none,
    "NgayTuChoi": time_or_none,
    "NgayKetThucXuLy": time_or_none,
    "NgayTra": time_or_none,
    "ThongTinTra": upto(1000),
    "TrangThaiHoSo": one_of(*(str(code) for code in range(1, 11))),
    "DonViXuLy": upto(500, least=1),
    "GhiChu": upto(1000),
    "HoSoCoThanhPhanSoHoa": flag,
    "DuocThanhToanTrucTuyen": flag,
}
PROGRESS: dict[str, Check] = {
    "MaHoSo": FIELDS["MaHoSo"],
    "NguoiXuLy": upto(50, least=1),
    "ChucDanh": upto(255, least=1),
    "ThoiDiemXuLy": a_time,
    "PhongBanXuLy": upto(255, least=1),
    "NoiDungXuLy": upto(1000, least=1),
    "TrangThai": FIELDS["TrangThaiHoSo"],
    "NgayBatDau": time_or_none,
    "NgayKetThucTheoQuyDinh": time_or_none,
}
ACCEPTED = ("2", "4", "8", "9", "10")


class Refusal(Exception):
    """What the portal answers to a wrong message."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code


def checked(told: Any, shape: dict[str, Check], lists: tuple[str, ...] = ()) -> None:
    """Exactly the fields of a shape, each of its form."""
    if not isinstance(told, dict):
        raise Refusal("10", "không phải đối tượng")
    if strange := set(told) ^ {*shape, *lists}:
        raise Refusal("10", f"trường thừa hoặc thiếu: {', '.join(sorted(strange))}")
    for name, check in shape.items():
        if not isinstance(told[name], str) or not check(told[name]):
            raise Refusal("11", f"trường {name} sai: {told[name]!r}")
    for name in lists:
        if not isinstance(told[name], list):
            raise Refusal("11", f"trường {name} không phải danh sách")


def checked_dossier(told: Any, *, asks_number: bool = True) -> None:
    """One dossier, and what its status demands; a portal may do without the number of a person."""
    checked(told, FIELDS, tuple(ROWS))
    for name, shape in ROWS.items():
        for row in told[name]:
            checked(row, shape, WITHIN.get(name, ()))
    status, ended_by_stop = told["TrangThaiHoSo"], told["TrangThaiHoSo"] == "10" and not told["NgayKetThucXuLy"]
    wanted = {
        "NgayTiepNhan": status in ACCEPTED,
        "NgayHenTra": status in ACCEPTED,
        "NgayTuChoi": status == "3",
        "NgayKetThucXuLy": status == "9",
        "NgayTra": status == "10",
        "DinhDanhCHS": asks_number and told["LoaiDoiTuong"] == "1",
        "DanhSachGiayToKetQua": status == "9" or (status == "10" and not ended_by_stop),
        "DanhSachHoSoBoSung": status == "5",
    }
    for name, needed in wanted.items():
        if needed and not told[name]:
            raise Refusal("12", f"trạng thái {status} cần {name}")
    order = [told[name] for name in ("NgayNopHoSo", "NgayTiepNhan", "NgayKetThucXuLy", "NgayTra") if told[name]]
    if order != sorted(order):
        raise Refusal("13", "thứ tự ngày sai")
