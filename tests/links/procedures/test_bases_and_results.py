"""Legal bases and results: numbers and codes end a row; where one runs into the next word, it is listed."""

from __future__ import annotations

import pytest

from motcua.links.files.procedures.bases import read_bases
from motcua.links.files.procedures.results import read_results
from tests.links.procedures.samples import BASES, FOOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luật Vườn cây11/2033/QH15", [("Luật Vườn cây", "11/2033/QH15")]),
        (
            "Luật 49/2019/QH1449/2019/QH14Quy định về cây8/2034/TT-BNNMT",
            [("Luật 49/2019/QH14", "49/2019/QH14"), ("Quy định về cây", "8/2034/TT-BNNMT")],
        ),
        (
            "Nghị định số 12/2033/NĐ-CP ngày 1/2/2033 của Chính phủ12/2033/NĐ-CPThông tư về lá3/2034/TT-BTC",
            [
                ("Nghị định số 12/2033/NĐ-CP ngày 1/2/2033 của Chính phủ", "12/2033/NĐ-CP"),
                ("Thông tư về lá", "3/2034/TT-BTC"),
            ],
        ),
        ("Luật Cây 203335/2034/QH13", []),
        ("Luật Cây năm 201335/2013/QH13", [("Luật Cây năm 2013", "35/2013/QH13")]),
        ("Sửa đổi về câyLuật số 46/2025/QH15", [("Sửa đổi về cây", "Luật số 46/2025/QH15")]),
        ("Công bố thủ tụcQuyết định số 238/QĐ-BTP", [("Công bố thủ tục", "Quyết định số 238/QĐ-BTP")]),
        ("193/2025/NĐ-CP193/2025/NĐ-CP", [("193/2025/NĐ-CP", "193/2025/NĐ-CP")]),
    ],
)
def test_titles_and_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    rows, unparsed = read_bases(BASES + text)
    if expected:
        assert ([(one.title, one.number) for one in rows], unparsed) == (expected, [])
    else:
        assert (rows, "".join(one.raw for one in unparsed)) == ((), text)


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định về chuỗi giá trị24/2024Luật Cây11/2025/QH15",
        "Thực hiện một cửa118/2025/NĐ-CQuy định về cây151/2025/NĐ-CP",
        "Luật Doanh nghiệp 202076/2025/QH15",
        "Luật không có số",
        "Luật; 84/2015/QH13 Quy định về thư164/2025/NĐ-CP",
    ],
)
def test_a_boundary_in_doubt_is_listed(text: str) -> None:
    rows, unparsed = read_bases(BASES + text)
    assert (rows, "".join(one.raw for one in unparsed)) == ((), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giấy ABMã: KQ.G15.000031", [("Giấy AB", "KQ.G15.000031")]),
        ("Giấy ABMã: KQ.G01.00263", [("Giấy AB", "KQ.G01.00263")]),
        ("MộtMã: KQ.G01.000014BaMã: 000.00.00.G11-KQ35", [("Một", "KQ.G01.000014"), ("Ba", "000.00.00.G11-KQ35")]),
        ("Một.Mã: KQ-G17.000006", [("Một.", "KQ-G17.000006")]),
        ("Văn bảnMã: VBAB", [("Văn bản", "VBAB")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("foot", ["", FOOT, "Từ khóacây, láMô tảKhông có thông tin"])
def test_names_and_codes_without_the_foot_of_the_page(text: str, foot: str, expected: list[tuple[str, str]]) -> None:
    rows, unparsed = read_results(text + foot)
    assert ([(one.name, one.code) for one in rows], unparsed) == (expected, [])


@pytest.mark.parametrize("text", ["Giấy không mã", "MộtMã: KQ.G01.0000145HaiMã: X Y", "Mã: KQ.G01.000014"])
def test_a_code_in_doubt_is_listed(text: str) -> None:
    rows, unparsed = read_results(text + FOOT)
    assert (rows, [one.raw for one in unparsed]) == ((), [text])


def test_nothing_stated() -> None:
    assert read_results("") == ((), [])
    assert read_results(FOOT) == ((), [])
    assert read_bases("Không có thông tin") == ((), [])
    assert [one.raw for one in read_bases("Luật 1/2033/QH15")[1]] == ["Luật 1/2033/QH15"]
