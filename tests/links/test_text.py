"""Files become paragraphs and tables; what cannot be read is said in one sentence."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pypdf
import pytest
import typst

from motcua.kernel.errors import UserError
from motcua.links.files.text import LIMIT, read_bytes, read_path
from motcua.rules.report_check import Paragraph, Table, Verdict, check

SENTENCE = "Đã hoàn thành 22/24 nhiệm vụ (đạt 91,16%)."
ROWS = (("Đơn vị", "Giao", "Xong"), ("Phòng A", "12", "11"), ("Phòng B", "8", "8"))


def word(*, password: bool = False) -> bytes:
    document = docx.Document()
    document.add_paragraph("Báo cáo")
    table = document.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(SENTENCE)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def portable(text: str = SENTENCE, password: str = "") -> bytes:
    pdf = bytes(typst.compile(text.encode(), format="pdf"))  # type: ignore[arg-type]
    if not password:
        return pdf
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_plain_text_keeps_its_paragraphs_and_tabbed_tables() -> None:
    text = "Tiêu đề\n\n" + "\n".join("\t".join(row) for row in ROWS) + "\n" + SENTENCE
    assert read_bytes(text.encode(), name="a.txt") == (Paragraph("Tiêu đề"), Table(ROWS), Paragraph(SENTENCE))


def test_lines_broken_by_the_page_are_joined() -> None:
    lines = (
        "Từ đầu năm đến nay, Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân\n"
        "dân huyện đã tiếp nhận 2.096 hồ sơ, trong đó có 2.029 hồ sơ trực tuyến, chiếm\n"
        "96,80%; các phòng chuyên môn đã giải quyết và trả kết quả đúng hẹn theo quy\n"
        "định."
    )
    (paragraph,) = read_bytes(lines.encode(), name="a.txt")
    assert isinstance(paragraph, Paragraph)
    assert "chiếm 96,80%; các phòng" in paragraph.text


def test_markdown_loses_its_marks_and_keeps_its_table() -> None:
    text = "# Báo cáo\n\n" + "\n".join(
        ["| " + " | ".join(ROWS[0]) + " |", "|---|---|---|"] + ["| " + " | ".join(row) + " |" for row in ROWS[1:]]
    )
    assert read_bytes((text + "\n\n**" + SENTENCE + "**").encode(), name="a.md") == (
        Paragraph("Báo cáo"),
        Table(ROWS),
        Paragraph(SENTENCE),
    )


def test_html_spans_are_written_out() -> None:
    html = """<html><head><title>x</title><script>var a = 1;</script></head><body><h1>Báo cáo</h1>
    <table><tr><th rowspan="2">Đơn vị</th><th colspan="2">Nhiệm vụ</th></tr><tr><th>Giao</th><th>Xong</th></tr>
    <tr><td>Phòng A</td><td>12</td><td>11</td></tr></table><p>Đã hoàn thành <b>22/24</b> nhiệm vụ.</p></body></html>"""
    blocks = read_bytes(html.encode(), name="a.html")
    assert blocks[-3:] == (
        Paragraph("Báo cáo"),
        Table((("Đơn vị", "Nhiệm vụ", "Nhiệm vụ"), ("Đơn vị", "Giao", "Xong"), ("Phòng A", "12", "11"))),
        Paragraph("Đã hoàn thành 22/24 nhiệm vụ."),
    )


def test_a_figure_over_several_rows_counts_once() -> None:
    html = """<html><body><table><tr><th>Xã</th><th>Hồ sơ</th><th>Cán bộ</th></tr>
    <tr><td>Xã A</td><td>12</td><td rowspan="2">5</td></tr><tr><td>Xã B</td><td>11</td></tr></table></body></html>"""
    assert read_bytes(html.encode(), name="a.html")[-1] == Table(
        (("Xã", "Hồ sơ", "Cán bộ"), ("Xã A", "12", "5"), ("Xã B", "11", ""))
    )
    assert read_bytes(html.replace('"2"', '"²"').encode(), name="a.html")[-1].rows[1] == ("Xã A", "12", "5")
    document = docx.Document()
    table = document.add_table(3, 3)
    for row, texts in zip(
        table.rows, (("Xã", "Hồ sơ", "Cán bộ"), ("Xã A", "12", "5"), ("Xã B", "11", "")), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    content = io.BytesIO()
    document.save(content)
    assert read_bytes(content.getvalue(), name="a.docx") == (
        Table((("Xã", "Hồ sơ", "Cán bộ"), ("Xã A", "12", "5"), ("Xã B", "11", ""))),
    )


def test_word_keeps_the_order_of_the_page() -> None:
    assert read_bytes(word(), name="a.docx") == (Paragraph("Báo cáo"), Table(ROWS), Paragraph(SENTENCE))


def test_pdf_gives_its_lines() -> None:
    report = check(read_bytes(portable(), name="a.pdf"))
    assert [(claim.stated, claim.computed, claim.verdict) for claim in report.claims] == [
        ("91,16", "91,67", Verdict.WRONG)
    ]


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.txt", "file_empty"),
        (b"  \n ", "a.docx", "file_empty"),
        (b"<html><body></body></html>", "a.html", "file_empty"),
        (b"chu", "a.xlsx", "file_kind_unknown"),
        (b"chu", "a", "file_kind_unknown"),
        (b"chu thuong", "a.docx", "file_not_what_it_says"),
        (b"chu thuong", "a.pdf", "file_not_what_it_says"),
        (b"chu thuong", "a.html", "file_not_what_it_says"),
        (b"%PDF-1.7 ...", "a.txt", "file_not_what_it_says"),
        (b"\x00\x01\x02", "a.txt", "file_not_what_it_says"),
        (b"PK\x03\x04 hong", "a.docx", "file_broken"),
        (b"%PDF-1.7 hong", "a.pdf", "file_broken"),
        (b"x" * (LIMIT + 1), "a.txt", "file_too_large"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx", "file_password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 word 97", "a.docx", "file_not_what_it_says"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(content: bytes, name: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        read_bytes(content, name=name)
    assert caught.value.code == code
    assert caught.value.message.endswith(".")


def test_a_locked_pdf_is_named_as_such() -> None:
    with pytest.raises(UserError) as caught:
        read_bytes(portable(password="kin"), name="a.pdf")
    assert caught.value.code == "file_password"


def test_a_pdf_without_words_is_named_as_such() -> None:
    with pytest.raises(UserError) as caught:
        read_bytes(portable("#rect(width: 10pt)"), name="a.pdf")
    assert caught.value.code == "file_has_no_text"


def test_a_missing_file_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_path(tmp_path / "khong-co.txt")
    assert caught.value.code == "file_missing"


def test_a_zip_that_is_no_document(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x.txt", "x")
    with pytest.raises(UserError) as caught:
        read_path(path)
    assert caught.value.code == "file_not_what_it_says"
