"""The forms of both circulars as Word and with their codes: the same words as on the PDF, read back by others."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
import zxingcpp

from motcua.kernel.errors import UserError
from motcua.kernel.papers import Form, Paper, render
from motcua.kernel.papers.codes import bars, bars_png, qr_png
from tests.factories.papers import NUMBER, every, receipt
from tests.kernel.papers.test_papers import SAYS as PRINTED

IN_2024, IN_2026 = date(2024, 3, 12), date(2026, 3, 12)
NUMBERED = (Form.RECEIPT, Form.SUPPLEMENT, Form.REFUSAL, Form.APOLOGY, Form.STOP_NOTICE, Form.CONTROL_SLIP,
            Form.REGISTER)  # fmt: skip
SAYS = {
    Form.RECEIPT: ["GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "17 giờ 00 phút, ngày 15 tháng 03 năm 2024",
                   "Số: 12/TNHS", "Giấy chứng sinh (bản điện tử)", "0900 000 001; nguoinop01@"],
    Form.SUPPLEMENT: ["PHIẾU YÊU CẦU BỔ SUNG", "1. Giấy chứng sinh có chữ ký", "Căn cứ: Nghị định 61/2018/NĐ-CP"],
    Form.REFUSAL: ["PHIẾU TỪ CHỐI", "Không thuộc thẩm quyền của xã.", "Nộp lúc: 08 giờ 15 phút"],
    Form.APOLOGY: ["PHIẾU XIN LỖI", "Bộ phận hộ tịch", "ngày 20 tháng 03 năm 2024", "CHỦ TỊCH", "Nơi nhận: - Như trên"],
    Form.STOP_NOTICE: ["THÔNG BÁO DỪNG", "Công văn 15/TA ngày 13/03/2024"],
    Form.CONTROL_SLIP: ["PHIẾU KIỂM SOÁT", "08:15 12/03/2024", "Đúng hạn", "Công an xã"],
    Form.REGISTER: ["SỔ THEO DÕI HỒ SƠ", "Từ 01/03/2024 đến 31/03/2024", "0900 *** 001", "45"],
}  # fmt: skip


def paper(form: Form, on: date = IN_2024) -> Paper:
    return render(form, on, every()[form])


def words(content: bytes) -> str:
    """Every word of a document, in tables and foot too."""
    opened = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in opened.tables for row in table.rows for cell in row.cells)
    lines = (line.text for line in opened.paragraphs)
    return " ".join(" ".join((*lines, *cells, opened.sections[0].footer.paragraphs[0].text)).split())


@pytest.mark.parametrize("form", NUMBERED)
def test_word_says_what_the_pdf_says(form: Form) -> None:
    said = words(paper(form).word())
    assert [one for one in SAYS[form] if one not in said] == []
    assert "{" not in said
    assert "Độc lập - Tự do - Hạnh phúc" in said


OF_REFORM = (
    Form.INSPECTION_MINUTES, Form.INSPECTION_CONCLUSION, Form.DIALOGUE_NOTICE, Form.DIALOGUE_MINUTES,
    Form.DIALOGUE_RESULT, Form.INITIATIVE_DOSSIER, Form.INITIATIVE_MINUTES, Form.MEETING_INVITATION,
    Form.MEETING_MINUTES, Form.MEETING_NOTICE, Form.COUNCIL_MINUTES, Form.REMINDER,
)  # fmt: skip


@pytest.mark.parametrize("form", OF_REFORM)
def test_papers_of_the_reform_say_in_word_what_they_say_in_print(form: Form) -> None:
    said = words(paper(form).word()).lower()
    assert [one for one in PRINTED[form] if one.lower() not in said] == []
    assert "{" not in said
    assert "độc lập - tự do - hạnh phúc" in said


@pytest.mark.parametrize(("form", "before", "since"), [
    (Form.RECEIPT, "01", "01"), (Form.CONTROL_SLIP, "05", "06"), (Form.REGISTER, "06", "07"),
    (Form.APOLOGY, "04", "04"),
])  # fmt: skip
def test_word_follows_the_rule_set_of_the_day(form: Form, before: str, since: str) -> None:
    assert f"Mẫu số {before} · Thông tư 01/2018/TT-VPCP" in words(paper(form).word())
    assert f"Mẫu số {since} · Thông tư 03/2025/TT-VPCP" in words(paper(form, IN_2026).word())
    asks = ["gia hạn thời gian giải quyết" in words(paper(Form.APOLOGY, on).word()) for on in (IN_2024, IN_2026)]
    assert asks == [False, True]


def test_what_people_type_fills_no_blank() -> None:
    said = words(render(Form.RECEIPT, IN_2024, receipt(submitter="{owner.phone} {}")).word())
    assert "Người nộp: {owner.phone} {}" in said


def test_an_illustrative_installation_marks_word_too(settings) -> None:
    settings.ILLUSTRATIVE = True
    assert "KHÔNG CÓ GIÁ TRỊ" in words(paper(Form.RECEIPT).word())


def test_a_form_that_is_printed_only_says_so() -> None:
    with pytest.raises(UserError) as refused:
        paper(Form.BRIEFING).word()
    assert refused.value.code == "not_in_word"


def read(dots: bytes, wide: int, high: int) -> set[str]:
    return {one.text for one in zxingcpp.read_barcodes(memoryview(dots).cast("B", (high, wide)))}


@pytest.mark.parametrize(
    "text", [NUMBER, "H20.33-1", "1", "12", "123", "1234", "12345", "A1234567B", " ~|{", "00990001"]
)
def test_bars_are_read_back(text: str) -> None:
    row = [one for dark in [False] * 12 + bars(text) + [False] * 12 for one in (dark, dark)]
    assert read(bytes(0 if dark else 255 for dark in row) * 60, len(row), 60) == {text}


def test_bars_carry_no_vietnamese_letter() -> None:
    with pytest.raises(ValueError, match="ASCII"):
        bars("Hồ sơ")
    assert [one[:4] for one in (bars_png(NUMBER), qr_png("x"))] == [b"\x89PNG"] * 2


def seen(pdf: Path) -> set[str]:
    """What a scanner reads on the first page."""
    picture = pdf.with_suffix("")
    words_of_it = ["pdftoppm", "-gray", "-r", "200", "-singlefile", str(pdf), str(picture)]
    subprocess.run(words_of_it, check=True)
    _, size, _, dots = picture.with_suffix(".pgm").read_bytes().split(b"\n", 3)
    wide, high = map(int, size.split())
    return read(dots, wide, high)


needs_poppler = pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no pdftoppm; ./motcua test brings it")


@needs_poppler
@pytest.mark.parametrize("form", [one for one in NUMBERED if one is not Form.REGISTER])
def test_both_codes_are_read_from_the_printed_page(form: Form, tmp_path: Path) -> None:
    place = tmp_path / f"{form}.pdf"
    made = paper(form)
    assert made.archival  # PDF/A-2a and PDF/UA-1, which the compiler checks
    place.write_bytes(made.pdf)
    lookup = f"https://vidu.test/tra-cuu/?ma={NUMBER}" if form is Form.RECEIPT else "https://vidu.test/tra-cuu/"
    assert seen(place) == {NUMBER, lookup}


def laid_out(place: Path) -> str:
    """The words of a PDF as poppler reads them, line by line as they lie on the page."""
    told = subprocess.run(["pdftotext", "-layout", str(place), "-"], capture_output=True, text=True, check=True)
    return " ".join(told.stdout.split())


@pytest.mark.proof
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice on this machine")
def test_libreoffice_and_poppler_read_every_form_of_both_circulars_right(tmp_path: Path) -> None:
    """Forms 01–06 of 2018 and 01–07 of 2025: the DOCX as LibreOffice lays it out, and our PDF, each read by poppler.

    Words are looked for whole and one by one, since lines of cells lie beside each other. MOTCUA_LOOK names a folder in
    which the pages are left to be looked at.
    """
    folder = Path(os.environ.get("MOTCUA_LOOK", tmp_path))
    for form in NUMBERED:
        for on in (IN_2024, IN_2026):
            made = paper(form, on)
            (tmp_path / f"{form}-{on.year}.docx").write_bytes(made.word())
            (folder / f"{form}-{on.year}-our.pdf").write_bytes(made.pdf)
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    turned = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*turned, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True)
    missing = {}
    for form in NUMBERED:
        for on in (IN_2024, IN_2026):
            for place in (folder / f"{form}-{on.year}.pdf", folder / f"{form}-{on.year}-our.pdf"):
                told = laid_out(place)
                wanted = ["Độc lập - Tự do - Hạnh phúc", *SAYS[form]]
                words_of_it = [one.strip(".;:") for line in wanted for one in line.split()]
                missing[place.name] = [one for one in words_of_it if one not in told]
                if form is not Form.REGISTER and NUMBER not in seen(place):
                    missing[place.name].append("the bar code")
    assert {name: words_of for name, words_of in missing.items() if words_of} == {}
