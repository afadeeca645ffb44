"""A number typed by hand is a figure unless it is a day, a document, an article, an item or a year."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.report_check import loose_numbers


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Công văn số 1203-CV/HU ngày 20/2/2024 và Kế hoạch số 143/KH-UBND năm 2024",
        "Theo Điều 30, khoản 2 của Nghị định số 61/2018/NĐ-CP",
        "Chương trình giai đoạn 2021-2030, quý III/2024",
        "1) Về thể chế; 2) Về bộ máy",
        "Hội nghị ngày 30/7/2024, kỳ họp thứ 15",
        "Một số đơn vị làm tốt cơ chế một cửa, ba, bốn nơi có cách làm hay",
        "Đề án 06 và phục vụ 24/7",
        "Theo Quyết định số 15/QĐ-UBND, Nghị định 107/2021/NĐ-CP và Điều 12 Quyết định số 9/QĐ-UBND",
        "Trong năm 2024 xã Tân Hồng thực hiện dịch vụ công mức độ 3, 4, giai đoạn 2021-2025",
        "Trực 24/24 giờ, tổng đài 24/24h; tiếp dân thứ 2 đến thứ 6",
        "Từ ngày 15/9 đến ngày 20/10, nửa đầu năm, sáu tháng đầu năm",
        "Dịch vụ công toàn trình, một phần; Đại hội lần thứ XIII; Phần I, Phụ lục II",
        "1. Hồ sơ tiếp nhận\n2) Nhiệm vụ trọng tâm",
    ],
)
def test_what_is_no_figure_may_be_typed(text: str) -> None:
    assert loose_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đạt 91,16%", ["91,16"]),
        ("đạt 91.16%", ["91.16"]),
        ("Số 91,16 là tỷ lệ của mục 91,16%", ["91,16", "91,16"]),
        ("mã A91,16", ["91,16"]),
        ("hoàn thành 22/24 nhiệm vụ", ["22", "24"]),
        ("đã kiểm tra 6 cơ quan trong 5 ngày", ["6", "5"]),
        ("tiếp nhận 2024 hồ sơ", ["2024"]),
        ("chín mươi mốt phẩy mười sáu phần trăm", ["chín mươi mốt phẩy mười sáu phần trăm"]),
        ("hai mươi hai nhiệm vụ, mười cơ quan", ["hai mươi hai", "mười"]),
        ("９１,１６% và ½ số hồ sơ", ["９１,１６", "½"]),
        ("91 , 16 %", ["91", "16"]),
        # what follows decides
        ("Tiếp nhận Quyết định 2096 hồ sơ, Nghị định 61 hồ sơ", ["2096", "61"]),
        ("Có năm 2024 hồ sơ trễ, trong đó ngày 15/9/2024 hồ sơ", ["2024", "2024"]),
        ("Có B52 hồ sơ, khoản 2a hồ sơ, đợt 3 hồ sơ", ["52", "2", "3"]),
        ("Số hồ sơ là 2024", ["2024"]),
        ("Có Công văn 15 báo cáo", ["15"]),
        # a slash divides
        ("Đạt 24/24 nhiệm vụ", ["24", "24"]),
        ("Kết quả 24/24, mức độ 3/4", ["24", "24", "3", "4"]),
        ("Công văn số 91/16, từ ngày 22/24", ["91", "16", "22", "24"]),
        # suffixes, codes, ranks
        ("2k hồ sơ, 5K, 3 tr", ["2", "5", "3"]),
        ("Xếp hạng 1 toàn tỉnh, đứng thứ 3/12, xếp thứ nhất", ["1", "3", "12", "xếp thứ nhất"]),
        # in letters
        ("Một phần ba số hồ sơ, nửa số xã, quá nửa", ["Một phần ba", "nửa", "quá nửa"]),
        ("gấp đôi, gấp hai lần, tăng ba lần", ["gấp đôi", "gấp hai lần", "tăng ba lần"]),
        ("vài trăm hồ sơ, chục hồ sơ, năm hồ sơ", ["vài trăm", "chục", "năm"]),
        ("XCI hồ sơ, Ⅻ nhiệm vụ", ["XCI", "Ⅻ"]),
        ("chín-mươi-mốt phần trăm", ["chín-mươi-mốt phần trăm"]),
    ],
)
def test_a_figure_typed_by_hand_is_found(text: str, found: list[str]) -> None:
    assert [each.text for each in loose_numbers(text)] == found


def test_bound_figures_and_names_are_not_loose_but_what_sticks_to_them_is() -> None:
    text = "đến 15/9/2024 xong 22/24 nhiệm vụ"
    name, figure = (4, 13), (19, 24)
    assert loose_numbers(text, figures=[figure], names=[name]) == ()
    assert [each.text for each in loose_numbers(text + ", 9", figures=[figure], names=[name])] == ["9"]
    assert [each.text for each in loose_numbers("xong 922/24", figures=[(6, 11)])] == ["922"]
    assert [each.text for each in loose_numbers("đạt 91,167%", figures=[(4, 9)])] == ["91,167"]


def test_signs_nobody_sees_and_letters_taken_apart_hide_nothing() -> None:
    for text in ("năm 20\u200b24 hồ sơ", "năm 2024\u00ad hồ sơ", unicodedata.normalize("NFD", "Một phần ba số hồ sơ")):
        assert loose_numbers(text), text
    (found,) = loose_numbers("đạt 91\u200b,16%")
    assert found.text == "91\u200b,16"


@given(st.text(alphabet="số điều mục ngày khoản 0123456789,./%()-AĐ\n", max_size=60))
def test_a_decimal_comma_never_slips_through(text: str) -> None:
    whole = f"{text} 91,16 {text}"
    places = [whole.index(" 91,16 ", len(text)) + 1]
    assert any(each.start <= places[0] < each.end for each in loose_numbers(whole))
