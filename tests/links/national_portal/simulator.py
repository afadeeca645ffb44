"""The national portal, simulated: signs in, takes or refuses dossiers and progress field by field, tells what it has.

Its rules are written here on their own, from the field list, and share nothing with the product. By hand:
`python -m tests.links.national_portal.simulator 8099`.
"""

from __future__ import annotations

import json
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Check = Callable[[str], bool]
TIME = re.compile(r"\d{14}")
DOSSIER_NUMBER = re.compile(r"[0-9A-Z][0-9A-Z.]{0,34}-\d{6}-\d{4,6}")
FOLLOWS = {
    "": "1 2",
    "1": "2 3 5 6 7",
    "2": "4 5 6 7 8 9",
    "3": "",
    "4": "5 6 7 8 9",
    "5": "1 2 3 4 7 8",
    "6": "2 3 4 7 8 9",
    "7": "",
    "8": "4 7 10",
    "9": "4 10",
    "10": "4",
}


def a_time(text: str) -> bool:
    """Fourteen digits that are an instant."""
    if not TIME.fullmatch(text):
        return False
    try:
        datetime.strptime(text, "%Y%m%d%H%M%S")
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


time_or_none: Check = lambda text: text == "" or a_time(text)
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


def checked_dossier(told: Any) -> None:
    """One dossier, and what its status demands."""
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
        "DinhDanhCHS": told["LoaiDoiTuong"] == "1",
        "DanhSachGiayToKetQua": status == "9" or (status == "10" and not ended_by_stop),
        "DanhSachHoSoBoSung": status == "5",
    }
    for name, needed in wanted.items():
        if needed and not told[name]:
            raise Refusal("12", f"trạng thái {status} cần {name}")
    order = [told[name] for name in ("NgayNopHoSo", "NgayTiepNhan", "NgayKetThucXuLy", "NgayTra") if told[name]]
    if order != sorted(order):
        raise Refusal("13", "thứ tự ngày sai")


@dataclass
class NationalPortal:
    """The portal's memory. `script` plants what it does next: `down`, `slow`, `signed out`, or an error code."""

    username: str = "motcua"
    password: str = "bi-mat-de-thu"
    script: list[str] = field(default_factory=list)
    down: bool = False
    slow: Callable[[], None] = lambda: None
    dossiers: dict[str, dict[str, Any]] = field(default_factory=dict)
    progress: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    statuses: dict[str, list[str]] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    sessions: set[str] = field(default_factory=set)
    sign_ins: int = 0

    def answer(self, path: str, headers: Any, told: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """What a request is answered."""
        act = self.script.pop(0) if self.script and path.endswith("/call") else ""
        if self.down or act == "down":
            return 503, {}
        if path.endswith("/login"):
            return 200, self._sign_in(headers, told)
        if act == "signed out":
            self.sessions.clear()
        if told.get("session") not in self.sessions:
            return 200, {"error_code": "-2", "message": "phiên làm việc hết hạn"}
        if act and act not in ("slow", "signed out"):
            return 200, {"error_code": act, "message": "lỗi cài đặt để thử"}
        try:
            found = self._call(told)
        except Refusal as refusal:
            self.refused.append(str(refusal))
            return 200, {"error_code": refusal.code, "message": str(refusal)}
        if act == "slow":
            self.slow()  # taken, but who asked may not wait for the answer
        return 200, {"error_code": "0", "message": "thành công", **found}

    def _sign_in(self, headers: Any, told: dict[str, Any]) -> dict[str, Any]:
        if (told.get("username"), told.get("password")) != (self.username, self.password) or not headers["dstcode"]:
            return {"error_code": "-1", "message": "sai tài khoản"}
        self.sign_ins += 1
        session = f"phien-{self.sign_ins}"
        self.sessions.add(session)
        return {"session": session, "error_code": "0"}

    def _call(self, told: dict[str, Any]) -> dict[str, Any]:
        checks = {"madonvi": upto(35, least=1), "isUpdating": one_of("True", "False"), "session": upto(99, least=1)}
        checked(told, {**checks, "service": upto(40, least=1)}, ("data",))
        self.calls.append((told["service"], told["isUpdating"]))
        if told["service"] == "DongBoHoSoMC":
            return self._sync(told["data"], told["isUpdating"] == "True")
        if told["service"] == "CapNhatTienDoHoSoMC":
            return self._track(told["data"])
        if told["service"] == "TraCuuHoSo":
            return {"result": self._listed(told["data"][0])}
        raise Refusal("9", "không có dịch vụ này")

    def _sync(self, rows: list[Any], updating: bool) -> dict[str, Any]:
        for row in rows:
            checked_dossier(row)
            number, status = row["MaHoSo"], row["TrangThaiHoSo"]
            if number in self.dossiers and not updating:
                raise Refusal("3", f"Hồ sơ {number} đã tồn tại")
            if number not in self.dossiers and updating:
                raise Refusal("4", f"Hồ sơ {number} không có")
            before = self.dossiers.get(number, {}).get("TrangThaiHoSo", "")
            if status != before and status not in FOLLOWS[before].split():
                raise Refusal("14", f"trạng thái {before or 'chưa có'} không sang được {status}")
            if row != self.dossiers.get(number):
                self.statuses.setdefault(number, []).append(status)
            self.dossiers[number] = row
        return {}

    def _track(self, rows: list[Any]) -> dict[str, Any]:
        if not 1 <= len(rows) <= 10:
            raise Refusal("15", "mỗi lần 1 đến 10 dòng tiến độ")
        for row in rows:
            checked(row, PROGRESS)
            if row["MaHoSo"] not in self.dossiers:
                raise Refusal("4", f"Hồ sơ {row['MaHoSo']} không có")
            kept = self.progress.setdefault(row["MaHoSo"], [])
            if row in kept:
                continue
            if kept and kept[-1]["ThoiDiemXuLy"] > row["ThoiDiemXuLy"]:
                raise Refusal("16", "tiến độ lùi thời gian")
            kept.append(row)
        return {}

    def _listed(self, asked: dict[str, str]) -> list[dict[str, str]]:
        names = ("MaHoSo", "TrangThaiHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy")
        return [
            {name: row[name] for name in names}
            for row in self.dossiers.values()
            if asked["TuNgay"] <= row["NgayTiepNhan"] <= asked["DenNgay"]
        ]


@contextmanager
def running(portal: NationalPortal, port: int = 0) -> Iterator[str]:
    """The portal over HTTP for as long as it is needed; answers its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, told = portal.answer(self.path, self.headers, body)
            text = json.dumps(told, ensure_ascii=False).encode()
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)
            except (BrokenPipeError, ConnectionResetError):
                pass  # who asked did not wait

        def log_message(self, *told: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


if __name__ == "__main__":
    with running(NationalPortal(), int(sys.argv[1])) as address:
        print(f"{address} (motcua / bi-mat-de-thu)")
        threading.Event().wait()
