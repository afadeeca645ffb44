"""Papers: a row ends in its count; a count inside a name, or glued to a number, is told apart or listed."""

from __future__ import annotations

import pytest

from motcua.links.files.procedures.papers import read_papers, split_form_file
from tests.links.procedures.samples import PAPERS


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.name, one.originals, one.copies) for one in read_papers(f"--{PAPERS}{text}").papers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đơn đề nghị1 bản chính", [("Đơn đề nghị", 1, 0)]),
        ("Đơn;1 bản chính,2 bản saoẢnh.0 bản chính", [("Đơn;", 1, 2), ("Ảnh.", 0, 0)]),
        ("- Đơn1 bản chính- Ảnh3 bản sao", [("- Đơn", 1, 0), ("- Ảnh", 0, 3)]),
        ("Nộp 01 bản chính tờ khai1 bản chính", [("Nộp 01 bản chính tờ khai", 1, 0)]),
        ("Phép: 01 bản chính1 bản chínhHợp đồng1 bản chính", [("Phép: 01 bản chính", 1, 0), ("Hợp đồng", 1, 0)]),
        ("Đơn.2 bản chính01 bản sao giấy tờ1 bản chính", [("Đơn.", 2, 0), ("01 bản sao giấy tờ", 1, 0)]),
        ("Văn bản (01 bản chính); giấy khác1 bản chính", [("Văn bản (01 bản chính); giấy khác", 1, 0)]),
        ("Quy định ngày 31/12/20251 bản chính", [("Quy định ngày 31/12/2025", 1, 0)]),
        ("Luật năm 20242 bản chính", [("Luật năm 2024", 2, 0)]),
        ("Báo cáo\t1 bản chính", [("Báo cáo", 1, 0)]),
    ],
)  # fmt: skip
def test_counts(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert counts(text) == expected
    assert read_papers(f"--{PAPERS}{text}").unparsed == []


@pytest.mark.parametrize("text", ["Đơn theo Mẫu số 181 bản chính", "Mẫu BM.20.031 bản chính", "Mẫu 12 bản chính"])
def test_a_count_glued_to_a_number_is_nobodys_guess(text: str) -> None:
    read = read_papers(f"--{PAPERS}{text}")
    assert [(one.name, one.originals, one.raw) for one in read.papers] == [("", None, text)]
    assert [one.raw for one in read.unparsed] == [text]


def test_a_name_that_seems_to_hold_two_papers_is_listed() -> None:
    read = read_papers(f"--{PAPERS}Đơn đề nghịGiấy phép1 bản chính")
    assert [(one.name, one.originals) for one in read.papers] == [("", 1)]
    assert [one.raw for one in read.unparsed] == ["Đơn đề nghịGiấy phép1 bản chính"]
    assert counts("Tài khoản VNeID1 bản chính") == [("Tài khoản VNeID", 1, 0)]


def test_sections_have_headings() -> None:
    first = f"--{PAPERS}Đơn1 bản chínha) Trường hợp ủy quyền: "
    text = f"{first}{PAPERS}Văn bản ủy quyền1 bản chính * Xuất trình:{PAPERS}Thẻ1 bản chính"
    assert [(one.group, one.name) for one in read_papers(text).papers] == [
        ("", "Đơn"),
        ("a) Trường hợp ủy quyền", "Văn bản ủy quyền"),
        ("* Xuất trình", "Thẻ"),
    ]


@pytest.mark.parametrize(
    ("words", "name", "file"),
    [
        ("Đơn (mẫu NA17)101-Mau A17 tam tru.doc", "Đơn (mẫu NA17)", "101-Mau A17 tam tru.doc"),
        ("Đơn đề nghị theo mẫu;Mẫu số 03.docx", "Đơn đề nghị theo mẫu;", "Mẫu số 03.docx"),
        ("Giấy khai theo quy định.MauKX1079.docx", "Giấy khai theo quy định.", "MauKX1079.docx"),
        ("Đơn đề nghị", "Đơn đề nghị", ""),
    ],
)
def test_a_form_file_behind_a_sure_seam(words: str, name: str, file: str) -> None:
    assert split_form_file(words) == (name, file)


@pytest.mark.parametrize(
    "words",
    [
        "Đơn theo quy địnhmau don.docx",
        "Đơn theo Nghị định 12/2033/NĐ-CPMẫu số 01.docx",
        "Đơn theo mẫu.Mẫu A.docMẫu B.doc",
        "Tờ khai (Mẫu 1).1.MauTo Khai moi.doc",
        "Mẫu.doc",
    ],
)
def test_a_form_file_without_a_sure_seam(words: str) -> None:
    assert split_form_file(words) == (None, "")


@pytest.mark.parametrize("text", ["Đơn đề nghị", "Đơn1 bản chính, nộp sau"])
def test_what_has_no_count_is_listed(text: str) -> None:
    read = read_papers(f"--{PAPERS}{text}")
    assert "".join([*(one.raw for one in read.papers), *(one.raw for one in read.unparsed)]) == text
    assert read.unparsed


def test_a_cell_without_its_header_is_listed_whole() -> None:
    assert [one.raw for one in read_papers("Đơn1 bản chính").unparsed] == ["Đơn1 bản chính"]
    assert read_papers("Không có thông tin").unparsed == []


@pytest.mark.parametrize("name", ["02 ảnh 4x6cm", "01 ảnh chân dung cỡ 3x4 cm nền trắng", "Bản vẽ 2x3m"])
def test_a_measure_is_no_seam_between_a_name_and_its_form(name: str) -> None:
    assert split_form_file(f"{name}M01b.pdf") == (name, "M01b.pdf")
