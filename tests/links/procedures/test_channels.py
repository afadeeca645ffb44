"""Channels, times and fees: what is certain is parsed, what is not is listed, not a character is lost."""

from __future__ import annotations

import pytest

from motcua.links.files.procedures.channels import HEADER, read_channels
from tests.links.procedures.samples import TERMS


def rows(text: str) -> list[tuple[str, str | None, int | None]]:
    found = read_channels(TERMS + text)
    return [(one.channel, one.rule, one.n) for case in found.cases for one in case.channels]


@pytest.mark.parametrize(
    ("words", "rule", "n"),
    [
        ("7 Ngày làm việc", "working_days", 7),
        ("15 Ngày", "calendar_days", 15),
        ("2 Tuần", "calendar_days", 14),
        ("1 Năm", "months", 12),
        ("3 Tháng", "months", 3),
        ("8 Giờ", "working_hours", 8),
        ("4 Giờ làm việc", "working_hours", 4),
        ("07 ngày làm việc", "working_days", 7),
        ("7 Ngày Làm  Việc", "working_days", 7),
        ("7\u00a0Ngày làm việc", "working_days", 7),
        ("15 ngày", "calendar_days", 15),
    ],
)
def test_a_time_with_its_unit_is_certain(words: str, rule: str, n: int) -> None:
    found = read_channels(f"{TERMS}Trực tiếp{words}Miễn phíNộp tại quầy")
    (case,) = found.cases
    (one,) = case.channels
    assert (one.rule, one.n, one.raw_time) == (rule, n, words)
    assert (one.raw_fee, one.description) == ("Miễn phí", "Nộp tại quầy")
    assert found.unparsed == []


@pytest.mark.parametrize("words", ["30 Phút", "0 Ngày", "0,5 Ngày", "1.5 Ngày làm việc", "9999 Ngày"])
def test_a_time_that_cannot_be_computed_with_is_listed(words: str) -> None:
    found = read_channels(f"{TERMS}Trực tuyến{words}Miễn phí")
    assert rows(f"Trực tuyến{words}Miễn phí") == [("ONLINE", None, None)]
    assert [(one.cell, one.raw) for one in found.unparsed] == [("cach_thuc_thuc_hien.thoi_gian", f"Trực tuyến{words}")]


def test_a_missing_unit_keeps_the_number_and_is_listed() -> None:
    found = read_channels(f"{TERMS}Trực tuyến5Miễn phíDịch vụ bưu chính5Không có thông tin")
    assert rows("Trực tuyến5Miễn phíDịch vụ bưu chính5Không có thông tin") == [
        ("ONLINE", None, 5),
        ("POSTAL", None, 5),
    ]
    assert [one.raw for one in found.unparsed] == ["Trực tuyến5", "Dịch vụ bưu chính5"]


@pytest.mark.parametrize("run", ["120 VNĐ", "120,000 VNĐ", "220 VNĐ(phí 20.000 đồng)"])
def test_a_number_run_into_an_amount_is_nobodys_guess(run: str) -> None:
    found = read_channels(f"{TERMS}Trực tuyến{run}")
    (one,) = found.cases[0].channels
    assert (one.channel, one.rule, one.n, one.fees) == ("ONLINE", None, None, ())
    assert [left.raw for left in found.unparsed] == [f"Trực tuyến{run}"]


def test_times_differ_by_channel() -> None:
    text = "Trực tuyến12 Ngày làm việcMiễn phíTrực tiếp22 Ngày làm việcMiễn phíDịch vụ bưu chính30 NgàyMiễn phí"
    assert rows(text) == [
        ("ONLINE", "working_days", 12),
        ("COUNTER", "working_days", 22),
        ("POSTAL", "calendar_days", 30),
    ]


def test_a_channel_that_comes_twice_makes_cases() -> None:
    found = read_channels(
        f"{TERMS}Trực tiếp3 Ngày làm việcMiễn phíKhông xác minhTrực tuyến3 Ngày làm việcMiễn phíKhông xác minh"
        "Trực tiếp8 Ngày làm việcMiễn phíCó xác minh"
    )
    assert [(case.condition, [one.channel for one in case.channels]) for case in found.cases] == [
        ("Không xác minh", ["COUNTER", "ONLINE"]),
        ("Có xác minh", ["COUNTER"]),
    ]


def test_a_channel_named_in_a_description_is_no_row() -> None:
    text = "Trực tuyến1 NgàyMiễn phí- Trực tiếp: tại quầy; + Trực tuyến qua cổng. Nộp Trực tiếp 7 Ngày cũng được"
    found = read_channels(TERMS + text)
    assert rows(text) == [("ONLINE", "calendar_days", 1)]
    assert found.cases[0].channels[0].description.endswith("cũng được")
    assert found.unparsed == []


def test_a_time_in_words_is_kept_and_listed() -> None:
    text = "Trực tuyếnKhông trả kết quảMiễn phíQua cổngTrực tiếpTheo lịch hẹnKhông có thông tinTại quầy"
    found = read_channels(TERMS + text)
    assert [(one.channel, one.rule, one.raw_time, one.description) for one in found.cases[0].channels] == [
        ("ONLINE", None, "Không trả kết quả", "Qua cổng"),
        ("COUNTER", None, "Theo lịch hẹn", "Tại quầy"),
    ]
    assert [one.raw for one in found.unparsed] == ["Trực tuyếnKhông trả kết quả", "Trực tiếpTheo lịch hẹn"]


@pytest.mark.parametrize("text", ["Trực tuyếnABC", "Gửi thư5 NgàyMiễn phí", "xTrực tiếp"])
def test_what_is_no_row_is_listed_as_it_stands(text: str) -> None:
    found = read_channels(TERMS + text)
    assert "".join(one.raw for one in found.unparsed) == text
    assert found.cases == ()


@pytest.mark.parametrize("text", ["", "Không có thông tin", "  "])
def test_nothing_stated_is_nothing_unread(text: str) -> None:
    found = read_channels(text)
    assert (found.cases, found.unparsed) == ((), [])


def test_a_table_without_its_header_is_listed_whole() -> None:
    assert HEADER == TERMS
    assert [one.raw for one in read_channels("Trực tiếp3 NgàyMiễn phí").unparsed] == ["Trực tiếp3 NgàyMiễn phí"]


@pytest.mark.parametrize(
    ("fee", "amount", "kind", "certain"),
    [
        ("Miễn phí", 0, "", True),
        ("Miễn phí(Không quy định.)", 0, "", True),
        ("Miễn phí(Mức lệ phí do Hội đồng nhân dân tỉnh quyết định)", None, "CHARGE", False),
        ("Miễn phí(từ 20.000 đồng đến 50.000 đồng)", None, "", False),
        ("8,000 VNĐ", 8000, "", True),
        ("1,250,000 Việt Nam Đồng(/giấy phép)", 1_250_000, "", True),
        ("70,000 VNĐ(Lệ phí 70.000 đồng/giấy)", 70000, "CHARGE", True),
        ("100,000 VNĐ(Phí thẩm định: 100.000đ/lần)", 100000, "FEE", True),
        ("700 VNĐ(Phí thẩm định: 700.000 đồng/cơ sở)", None, "FEE", False),
        ("40 Việt Nam Đồng", None, "", False),
        ("50,000 VNĐ(5.000 đồng/bản)", None, "", False),
    ],
)
def test_an_amount_is_certain_where_nothing_beside_it_says_otherwise(
    fee: str, amount: int | None, kind: str, certain: bool
) -> None:
    found = read_channels(f"{TERMS}Trực tiếp3 Ngày{fee}Nộp tại quầy")
    (one,) = found.cases[0].channels
    assert [(line.amount, line.kind, line.text) for line in one.fees] == [(amount, kind, fee)]
    assert (one.raw_fee, one.description) == (fee, "Nộp tại quầy")
    assert [left.raw for left in found.unparsed] == ([] if certain else [fee])


def test_foreign_money_keeps_its_currency() -> None:
    (one,) = read_channels(f"{TERMS}Trực tiếp2 Ngày10 USD(/bản)").cases[0].channels
    assert [(line.amount, line.currency) for line in one.fees] == [(10, "USD")]


def test_two_amounts_are_two_lines() -> None:
    found = read_channels(f"{TERMS}Trực tiếp2 Ngày10,000 VNĐ(/bản chính)2,000 VNĐ(/bản sao)Tại quầy")
    (one,) = found.cases[0].channels
    assert [line.amount for line in one.fees] == [10000, 2000]
    assert one.description == "Tại quầy"


def test_free_against_a_charge_in_the_description_is_not_certain() -> None:
    found = read_channels(f"{TERMS}Trực tiếp2 NgàyMiễn phíLệ phí: 50.000 đồng/lần.")
    assert [line.amount for line in found.cases[0].channels[0].fees] == [None]
    assert [left.cell for left in found.unparsed] == ["cach_thuc_thuc_hien.phi_le_phi"]


@pytest.mark.parametrize("note", ["(không đóng", "(gồm: a) hộ nghèo; b) khác)"])
def test_a_note_whose_end_is_in_doubt_is_listed_with_what_follows(note: str) -> None:
    found = read_channels(f"{TERMS}Trực tiếp2 NgàyMiễn phí{note} Nộp tại quầy")
    (one,) = found.cases[0].channels
    assert (one.rule, one.n, one.description) == ("calendar_days", 2, "")
    assert [left.raw for left in found.unparsed] == [f"Miễn phí{note} Nộp tại quầy"]


def test_days_beside_working_days_are_pointed_out() -> None:
    found = read_channels(f"{TERMS}Trực tiếp2 NgàyMiễn phíKhông quá 02 ngày làm việc")
    assert rows("Trực tiếp2 NgàyMiễn phíKhông quá 02 ngày làm việc") == [("COUNTER", "calendar_days", 2)]
    assert found.warnings == ['Cột thời gian ghi "2 Ngày" nhưng mô tả ghi "2 ngày làm việc".']
