"""What the national portal is told: each field from a record, nothing made up, and what is missing named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from motcua.rules.history import EventKind
from motcua.rules.national_portal import (
    SYNC,
    TRACK,
    Noted,
    Point,
    PortalFee,
    PortalPaper,
    PortalPerson,
    PortalRecord,
    PortalResult,
    PortalSupplement,
    ProgressStep,
    compose_dossier,
    compose_progress,
    points,
    portal_time,
    read_portal_time,
)
from tests.links.national_portal.field_list import FIELDS, ROWS, Refusal, checked_dossier
from tests.links.national_portal.simulator import NationalPortal

RECEIVED = datetime(2024, 3, 12, 1, 15, tzinfo=UTC)  # a quarter past eight in Vietnam
DUE = datetime(2024, 3, 12, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PERSON = PortalPerson("Người nộp minh họa 01", "CITIZEN", 1, "087190001234", "0900000001", "nguoinop@vidu.test")
RECORD = PortalRecord(
    number="000.17.22.H56-240312-0001",
    procedure_code="2.000815",
    procedure="Chứng thực bản sao từ bản chính",
    sector_code="chung-thuc",
    sector="Chứng thực",
    channel="COUNTER",
    received_by="UBND xã Thử",
    competent="UBND xã Thử",
    status=2,
    filed_at=RECEIVED,
    received_at=RECEIVED,
    due_at=DUE,
    person=PERSON,
)
DONE: dict[str, Any] = {"finished_at": RECEIVED + DAY, "results": (PortalResult(7, "Bản sao thử", "KQ.G15.000031"),)}


def test_the_sample_of_the_reference() -> None:
    told = compose_dossier(RECORD).fields
    sample = {
        "MaHoSo": "000.17.22.H56-240312-0001",
        "MaTTHC": "2.000815",
        "KenhThucHien": "1",
        "LoaiDoiTuong": "1",
        "TrangThaiHoSo": "2",
        "NgayNopHoSo": "20240312081500",
        "NgayTiepNhan": "20240312081500",
        "NgayHenTra": "20240312170000",
        "DonViXuLy": "UBND xã Thử",
    }
    assert {name: told[name] for name in sample} == sample
    assert set(told) == {*FIELDS, *ROWS}


def test_what_nobody_recorded_is_empty_and_not_made_up() -> None:
    told = compose_dossier(RECORD).fields
    empty = {name for name, value in told.items() if value in ("", [])}
    assert empty == {
        *("MaLinhVuc", "TrichYeuHoSo", "HinhThuc", "MaDoiTuong", "Fax", "ThongTinKhac", "TaiKhoanDuocXacThucVoiVNeID"),
        *("NgayTuChoi", "NgayKetThucXuLy", "NgayTra", "ThongTinTra", "GhiChu", "TaiLieuNop", "DanhSachTepDinhKemKhac"),
        *("DSKetNoiCSDL", "DanhSachLePhi", "DanhSachHoSoBoSung", "DanhSachGiayToKetQua"),
    }


def test_papers_money_supplements_and_results() -> None:
    papers = (PortalPaper("Tờ khai", 12, True, True, 0, 0, 0), PortalPaper("Ảnh", 0, False, False, 1, 0, 2))
    asked = PortalSupplement(5, "Cán bộ", "Thiếu", RECEIVED, ("Bản vẽ",), RECEIVED + DAY, "Quầy", DUE, DUE + 3 * DAY)
    full = replace(
        RECORD, status=9, papers=papers, fees=(PortalFee("Phí", 8000),), paid_online=True, supplements=(asked,), **DONE
    )
    told = compose_dossier(full).fields
    checked_dossier(told)
    assert [(one["TepDinhKemId"], one["DuocSoHoa"], one["DuocTaiSuDung"]) for one in told["TaiLieuNop"]] == [
        ("12", "1", "1")
    ]
    assert [(one["LoaiGiayTo"], one["SoLuong"]) for one in told["DanhSachTepDinhKemKhac"]] == [
        ("Bản chính", "1"),
        ("Bản sao", "2"),
    ]
    assert (told["HoSoCoThanhPhanSoHoa"], told["DuocThanhToanTrucTuyen"]) == ("1", "1")
    assert told["DanhSachLePhi"][0]["Gia"] == "8000"
    [supplement] = told["DanhSachHoSoBoSung"]
    assert (supplement["NgayHenTraTruoc"], supplement["NgayHenTraMoi"]) == ("20240312170000", "20240315170000")
    assert told["DanhSachGiayToKetQua"][0]["MaGiayToKetQua"] == "KQ.G15.000031"


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ({"number": "XQ-240603-1"}, ["MaHoSo"]),
        ({"procedure_code": "TT-01"}, ["MaTTHC"]),
        ({"channel": ""}, ["KenhThucHien"]),
        ({"person": None}, ["ChuHoSo"]),
        ({"person": replace(PERSON, name="")}, ["ChuHoSo"]),
        ({"person": replace(PERSON, kind="")}, ["LoaiDoiTuong"]),
        ({"person": replace(PERSON, id_number="", id_kind=0)}, ["SoGiayToChuHoSo"]),
        ({"person": replace(PERSON, id_kind=3, id_number="C1234567")}, ["DinhDanhCHS"]),
        ({"person": replace(PERSON, id_number="0871900012")}, ["DinhDanhCHS"]),
        ({"person": replace(PERSON, kind="ENTERPRISE", id_kind=4, id_number="0100233488")}, []),
        ({"filed_at": None}, ["NgayNopHoSo"]),
        ({"due_at": None}, ["NgayHenTra"]),
        ({"status": 1, "received_at": None, "due_at": None}, []),
        ({"status": 3, "received_at": None, "due_at": None}, ["NgayTuChoi"]),
        ({"status": 5}, ["DanhSachHoSoBoSung"]),
        ({"status": 9}, ["NgayKetThucXuLy", "DanhSachGiayToKetQua"]),
        ({"status": 9, **DONE}, []),
        ({"status": 9, **DONE, "finished_at": RECEIVED - DAY}, ["NgayTiepNhan"]),
        ({"status": 10, **DONE}, ["NgayTra"]),
        ({"status": 10, "given_back": True, "returned_at": RECEIVED + DAY}, []),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_told(told: dict[str, Any], fields: list[str]) -> None:
    found = compose_dossier(replace(RECORD, **told))
    assert [fault.field for fault in found.faults] == fields
    assert bool(found.fields) is not bool(fields)
    assert all(fault.why and fault.remedy for fault in found.faults)
    if not fields:
        checked_dossier(found.fields)


STEP = ProgressStep("Cán bộ minh họa", "Công chức tiếp nhận", RECEIVED, "UBND xã Thử", "Tiếp nhận", 2, RECEIVED, DUE)


def test_a_line_of_progress() -> None:
    assert compose_progress(RECORD.number, [STEP]).fields["data"] == [
        {
            "MaHoSo": "000.17.22.H56-240312-0001",
            "NguoiXuLy": "Cán bộ minh họa",
            "ChucDanh": "Công chức tiếp nhận",
            "ThoiDiemXuLy": "20240312081500",
            "PhongBanXuLy": "UBND xã Thử",
            "NoiDungXuLy": "Tiếp nhận",
            "TrangThai": "2",
            "NgayBatDau": "20240312081500",
            "NgayKetThucTheoQuyDinh": "20240312170000",
        }
    ]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"officer": ""}, "NguoiXuLy"),
        ({"officer": "x" * 51}, "NguoiXuLy"),
        ({"title": ""}, "ChucDanh"),
        ({"unit": ""}, "PhongBanXuLy"),
    ],
)
def test_a_line_that_is_incomplete_is_held(told: dict[str, Any], field: str) -> None:
    found = compose_progress(RECORD.number, [STEP, replace(STEP, **told)])
    assert ([fault.field for fault in found.faults], found.fields) == ([field], {})


def test_at_most_ten_lines_at_once() -> None:
    with pytest.raises(ValueError, match="10"):
        compose_progress(RECORD.number, [STEP] * 11)


@pytest.mark.parametrize(
    ("plant", "code"),
    [
        ({"MaHoSo": "khong-phai-ma"}, "11"),
        ({"KenhThucHien": "4"}, "11"),
        ({"TrangThaiHoSo": "11"}, "11"),
        ({"NgayTiepNhan": "2024-03-12"}, "11"),
        ({"NgayHenTra": "20240230170000"}, "11"),
        ({"TrichYeuHoSo": "x" * 1001}, "11"),
        ({"LoaiDoiTuong": 1}, "11"),
        ({"DinhDanhCHS": [{"LoaiDinhDanh": "3", "SoDinhDanh": "087190001234"}]}, "11"),
        ({"DinhDanhCHS": []}, "12"),
        ({"NgayHenTra": ""}, "12"),
        ({"NgayNopHoSo": "20240313081500"}, "13"),
        ({"Thua": ""}, "10"),
        ({"TrangThaiHoSo": "4"}, "14"),  # the first a portal hears is a filing or a receipt
    ],
)
def test_what_is_planted_wrong_is_refused_by_the_other_side(plant: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        NationalPortal()._sync([{**compose_dossier(RECORD).fields, **plant}], updating=False)
    assert refused.value.code == code


AT, LATER = RECEIVED, RECEIVED + DAY
K = EventKind


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ([(K.SUBMITTED, AT, False)], [Point(SYNC, 1)]),
        ([(K.RECEIVED, AT, True), (K.DUE_SET, AT, False)], [Point(SYNC, 2), Point(TRACK, 1, (1,))]),
        (
            [(K.RECEIVED, AT, True), (K.DUE_SET, AT, True), (K.FINISHED, AT, True), (K.RETURNED, AT, True)],
            [
                *(Point(SYNC, 2), Point(TRACK, 1, (1,)), Point(SYNC, 3), Point(TRACK, 3, (3,))),
                *(Point(SYNC, 4), Point(TRACK, 4, (4,))),
            ],
        ),
        (
            [(K.RECEIVED, AT, True), (K.ASSIGNED, LATER, True)],
            [Point(SYNC, 1), Point(TRACK, 1, (1,)), Point(TRACK, 2, (2,))],
        ),
        ([(K.CONTACTED, AT, True)], []),
        ([(K.PAID, AT, False)], []),
        ([(K.CORRECTED, AT, True)], [Point(SYNC, 1)]),
        ([(K.ASSIGNED, AT, True)] * 12, [Point(TRACK, 10, tuple(range(1, 11))), Point(TRACK, 12, (11, 12))]),
    ],
)
def test_after_what_the_portal_is_told(told: list[Any], wanted: list[Point]) -> None:
    events = [Noted(seq, kind, at, by) for seq, (kind, at, by) in enumerate(told, start=1)]
    assert points(events, after=0) == wanted
    assert points(events, after=len(events)) == []


def test_an_instant_is_written_in_vietnam_and_read_back() -> None:
    assert portal_time(RECEIVED) == "20240312081500"
    assert read_portal_time("20240312081500") == RECEIVED
    assert (portal_time(None), read_portal_time("")) == ("", None)
    for broken in ("2024031208150", "2024-03-12T08:", "20241312081500"):
        with pytest.raises(ValueError):
            read_portal_time(broken)
