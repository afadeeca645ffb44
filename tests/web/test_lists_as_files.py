"""Lists of reform management taken away as PDF, Word and Excel: the rows of the page, and of nobody else."""

from __future__ import annotations

import inspect
import io
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import docx
import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.http import Http404
from django.test import Client

from motcua.links.files.register.opening import open_register
from motcua.web.office.conduct.registers import REGISTERS
from motcua.web.office.landscape import MARGINS
from motcua.web.office.listed import MOST, Listing, every, file_of
from motcua.web.office.urls import urlpatterns
from tests.factories.reform import make_reform
from tests.web.conftest import SECRET, signed_in

LISTING = Listing(
    name="Thử", above=("Dòng trên",), heads=("A", "B"), widths=(10, 20), rows=[("=1+1", "hai"), ("x", "")]
)


def words_of(content: bytes, kind: str, tmp_path: Any) -> str:
    """What stands in a file."""
    if kind == "docx":
        paper = docx.Document(io.BytesIO(content))
        told = [one.text for one in paper.paragraphs]
        return "\n".join([*told, *(cell.text for table in paper.tables for cell in table._cells)])
    place = tmp_path / "tep.xlsx"
    place.write_bytes(content)
    sheets = open_register(place, wanted="bảng").sheets
    return "\n".join(str(cell) for sheet in sheets for row in sheet.rows for cell in row.cells)


def test_a_list_says_the_same_in_all_three_kinds(tmp_path: Any) -> None:
    files = {kind: file_of(LISTING, kind, unit_id=None, file="thu").content for kind in ("pdf", "docx", "xlsx")}
    assert files["pdf"].startswith(b"%PDF")
    for kind in ("docx", "xlsx"):
        told = words_of(files[kind], kind, tmp_path)
        assert all(one in told for one in ("Thử", "Dòng trên", "A", "B", "=1+1", "hai"))  # words, never a formula
    with pytest.raises(Http404):
        file_of(LISTING, "exe", unit_id=None, file="thu")


def test_a_list_in_word_has_its_columns_as_wide_as_told_and_its_head_on_every_page() -> None:
    paper = docx.Document(io.BytesIO(file_of(LISTING, "docx", unit_id=None, file="thu").content))
    (table,) = paper.tables
    narrow, wide = (cell.width for cell in table.rows[1].cells)
    assert (10 + MARGINS) * wide == pytest.approx((20 + MARGINS) * narrow, rel=0.001)
    assert "w:tblHeader" in table.rows[0]._tr.xml
    title = paper.styles["Heading 1"]
    assert (title.font.name, str(title.font.color.rgb)) == ("Times New Roman", "000000")
    assert "Theme" not in title.element.rPr.rFonts.xml.partition(">")[0].partition("w:rFonts")[2]


@pytest.mark.parametrize(("count", "cut"), [(MOST - 1, False), (MOST + 1, True)])
def test_a_long_list_ends_somewhere_and_says_so(count: int, cut: bool, tmp_path: Any) -> None:
    told = list(every(lambda after: list(range(after + 1, min(after + 500, count) + 1)), lambda row: row, 0))
    assert (len(told), told[-1]) == (min(count, MOST), min(count, MOST))
    content = file_of(replace(LISTING, rows=[("x", "")] * len(told)), "xlsx", unit_id=None, file="thu").content
    assert ("Tệp dừng ở 2.000 dòng đầu; phần sau xem trên trang." in words_of(content, "xlsx", tmp_path)) is cut


def test_days_and_counts_are_such_in_a_workbook_and_words_on_paper() -> None:
    listing = replace(LISTING, rows=[(date(2024, 3, 1), 1200), (None, "x")])
    assert listing.told == (("01/03/2024", "1.200"), ("", "x"))
    book = openpyxl.load_workbook(io.BytesIO(file_of(listing, "xlsx", unit_id=None, file="thu").content))
    assert [cell.value for cell in book.active[4]] == [datetime(2024, 3, 1), 1200]


def test_nothing_under_seal_is_given_out_as_a_list() -> None:
    sealed = [one for one in urlpatterns if inspect.unwrap(one.callback).__module__.endswith((".sealed", ".naming"))]
    assert len(sealed) > 3
    assert not [str(one.pattern) for one in sealed if "kind" in one.pattern.converters]
    assert REGISTERS.keys() == {"misdeeds", "checks", "calls", "reminders", "activities"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("van-ban/danh-sach", "Kế hoạch thử"),
        ("ke-hoach/danh-sach", "UBND huyện Chấm"),
        ("ke-hoach/{plan_id}/do-phu", "Chưa có n"),
        ("ke-hoach/{plan_id}/doi-chieu", "Thời hạn khi ấy"),
        ("chi-so/phieu/{candidate_id}/minh-chung", "Tài liệu kiểm chứng"),
        ("kiem-tra/danh-sach", "UBND xã 01"),
        ("mo-hinh/danh-sach", ""),
        ("sang-kien/danh-sach", ""),
        ("doi-thoai/danh-sach", ""),
        ("chi-so/dot/{campaign_id}/xep-hang", "Chỉ số CCHC cấp xã năm 2024 (minh họa)"),
        ("chi-so/phieu/{candidate_id}/khac-phuc", "1.1.1"),
        ("chi-so/phieu/{candidate_id}/ra-soat", "chưa rà soát"),
        ("kiem-tra/ton-tai/danh-sach", "Tồn tại sau kiểm tra"),
        ("hop/danh-sach", "Hội nghị, cuộc họp năm"),
        ("hop/ket-luan/danh-sach", "Kết luận các cuộc họp"),
        ("tiep-dan/danh-sach", "Lịch tiếp công dân tháng"),
        ("phan-anh/danh-sach", "Phản ánh, kiến nghị"),
        ("don-gian-hoa/kho-khan/danh-sach", "Khó khăn, vướng mắc chưa giải quyết"),
        ("don-gian-hoa/ra-soat/danh-sach", "Rà soát thủ tục năm"),
        *((f"ky-cuong/so/{room}", "") for room in REGISTERS),
    ],
)
def test_each_list_opens_to_its_rows(address: str, word: str, tmp_path: Any) -> None:
    made = make_reform()
    boss = made.people["boss"]
    TOTP.activate(boss, SECRET)
    place = f"/can-bo/{address.format(**made.keys)}.docx"
    answer = signed_in(boss).get(place)
    assert answer.status_code == 200
    assert word in words_of(answer.content, "docx", tmp_path)
    assert Client().get(place).status_code == 302
