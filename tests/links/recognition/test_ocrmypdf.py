"""The real programs: a noisy Vietnamese scan becomes searchable; what cannot be read is said in one plain sentence.

`./motcua prove` runs them; a machine without ocrmypdf, tesseract and its Vietnamese letters says why it does not.
"""

from __future__ import annotations

import time
from pathlib import Path

import pypdf
import pytest
import typst

from motcua.kernel.fold import fold
from motcua.kernel.ports.text_recognition import NotRecognised, RecogniserMissing
from motcua.links.recognition.none import NoRecogniser
from motcua.links.recognition.ocrmypdf import OcrMyPdf, words_in
from motcua.links.recognition.running import TookTooLong, run
from motcua.rules.scans import is_blank
from tests.factories import files

LACKS = OcrMyPdf("vie").lacks()
real = pytest.mark.skipif(bool(LACKS), reason=f"not on this machine: {', '.join(LACKS)}")
SHEET = """
#set page(paper: "a4", margin: 2.2cm)
#set text(size: 14pt, lang: "vi", font: "Be Vietnam Pro")
#align(center)[*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ Độc lập – Tự do – Hạnh phúc]
#v(1cm)
#align(center)[*GIẤY XÁC NHẬN TÌNH TRẠNG CƯ TRÚ*]
Ủy ban nhân dân xã Minh Họa xác nhận: Người nộp minh họa 01, thường trú tại ấp Một, đã
đăng ký tạm trú từ ngày 12/3/2024.
Giấy này được cấp để bổ sung hồ sơ đề nghị hỗ trợ nhà ở, có giá trị sáu tháng kể từ ngày ký.
"""
NOISE = """
#let seed = {seed}
#for n in range(260) {{
  seed = calc.rem(seed * 1103515245 + 12345, 2147483648)
  let (x, y) = (calc.rem(calc.quo(seed, 7), 595), calc.rem(calc.quo(seed, 601), 842))
  place(top + left, dx: x * 1pt - 2.2cm, dy: y * 1pt - 2.2cm, rect(width: 1.1pt, height: 0.9pt, fill: luma(120)))
}}
"""


def picture(folder: Path, name: str, text: str, seed: int) -> Path:
    """A page as a scanner gives it: a picture, a little askew, with dust."""
    source = folder / f"{name}.typ"
    source.write_text(f"{text}\n{NOISE.format(seed=seed)}", encoding="utf-8")
    page = folder / f"{name}.png"
    typst.compile(str(source), output=str(page), format="png", ppi=170)
    return page


def scan(folder: Path, *pages: Path) -> Path:
    """A PDF whose pages are pictures on grey paper, turned by a degree."""
    leaf = '#rotate(1deg)[#image("{}", width: 100%)]'
    source = folder / "quet.typ"
    leaves = "\n#pagebreak()\n".join(leaf.format(page.name) for page in pages)
    source.write_text(f'#set page(paper: "a4", margin: 0pt, fill: luma(235))\n{leaves}', encoding="utf-8")
    made = folder / "quet.pdf"
    typst.compile(str(source), output=str(made), root=str(folder))
    return made


def read(place: Path, mime: str = "application/pdf"):
    told: list[tuple[int, int]] = []
    found = OcrMyPdf("vie").read(place, mime, progress=lambda done, pages: told.append((done, pages)))
    return found, told


@real
@pytest.mark.proof
def test_a_noisy_vietnamese_scan_becomes_searchable(tmp_path: Path) -> None:
    blank = '#set page(paper: "a4", margin: 2.2cm)\n'
    place = scan(tmp_path, picture(tmp_path, "mot", SHEET, 7), picture(tmp_path, "hai", blank, 11))
    assert not pypdf.PdfReader(place).pages[0].extract_text().strip()
    found, told = read(place)
    assert told == [(0, 2), (1, 2), (2, 2)]
    words = fold(found.pages[0].text)
    for phrase in ("doc lap", "giay xac nhan tinh trang cu tru", "nguoi nop minh hoa 01", "co gia tri sau thang"):
        assert phrase in " ".join(words.split())
    assert "xác nhận" in found.pages[0].text
    assert [is_blank(page.text, page.ink) for page in found.pages] == [False, True]
    assert all(page.picture.startswith(b"\xff\xd8\xff") for page in found.pages)
    copy = tmp_path / "ban-sao.pdf"
    copy.write_bytes(found.copy)
    assert "xác nhận" in words_in(copy, tmp_path)[0]  # another program, where it is here, finds the words too
    meta = pypdf.PdfReader(copy).xmp_metadata
    assert meta is not None
    assert meta.rdf_root.toxml().count("pdfaid:part")


@real
@pytest.mark.proof
def test_a_phone_picture_becomes_a_searchable_page(tmp_path: Path) -> None:
    found, _told = read(picture(tmp_path, "anh", SHEET, 3), "image/png")
    assert "minh hoa 01" in fold(found.pages[0].text)


@real
@pytest.mark.proof
def test_what_has_its_words_already_is_left_as_it_is(tmp_path: Path) -> None:
    source = tmp_path / "chu.typ"
    source.write_text(SHEET, encoding="utf-8")
    typst.compile(str(source), output=str(tmp_path / "chu.pdf"))
    found, _told = read(tmp_path / "chu.pdf")
    assert (found.copy, "Hạnh phúc" in found.pages[0].text) == (b"", True)


@real
@pytest.mark.parametrize("content", [b"%PDF-1.7 gay", b"\xff\xd8\xff\xe0 gay"], ids=["pdf", "jpeg"])
@pytest.mark.proof
def test_what_is_broken_is_said_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "hong"
    place.write_bytes(content)
    with pytest.raises(NotRecognised) as refused:
        read(place, "application/pdf" if content.startswith(b"%PDF") else "image/jpeg")
    assert str(refused.value).endswith(".")


def test_without_programs_it_says_what_is_missing(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert set(OcrMyPdf("vie").lacks()) == {"ocrmypdf", "tesseract", "gs"}
    place = tmp_path / "quet.pdf"
    place.write_bytes(files.pdf())
    for one in (OcrMyPdf("vie"), NoRecogniser()):
        assert one.lacks()
        with pytest.raises(RecogniserMissing):
            one.read(place, "application/pdf", progress=lambda done, pages: None)


def test_a_program_that_does_not_end_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(TookTooLong):
        run(["sh", "-c", "sleep 30 & sleep 30"], folder=tmp_path, seconds=0.2)
    assert time.monotonic() - begun < 5
    lines: list[str] = []
    assert run(["sh", "-c", "echo mot >&2; exit 3"], folder=tmp_path, seconds=20, told=lines.append) == (3, "mot")
    assert lines == ["mot\n"]
