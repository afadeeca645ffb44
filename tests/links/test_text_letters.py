"""Which bytes are a text: encodings, a broken letter, letters of old fonts, and what a web page takes out."""

from __future__ import annotations

import io

import docx
import pytest

from motcua.kernel.errors import UserError
from motcua.links.files.text import read_bytes
from motcua.rules.report_check import Paragraph, check

SENTENCE = "Đã giải quyết 85/100 hồ sơ, đạt 88%, còn lại chưa đến hạn giải quyết."
TCVN3 = "§· gi¶i quyÕt 85/100 hå s¬, ®¹t 88%, cßn l¹i ch­a ®Õn h¹n gi¶i quyÕt."
VNI = "Ñaõ giaûi quyeát 85/100 hoà sô, ñaït 88%, coøn laïi chöa ñeán haïn giaûi quyeát."


def code_of(content: bytes, name: str = "a.txt") -> str:
    with pytest.raises(UserError) as caught:
        read_bytes(content, name=name)
    assert caught.value.message.endswith(".")
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert read_bytes(SENTENCE.encode(encoding), name="a.txt") == (Paragraph(SENTENCE),)


def test_a_letter_broken_here_and_there_loses_no_other() -> None:
    content = (SENTENCE + "\n") * 9
    spoiled = content.encode().replace("ế".encode(), b"\xe1\xba", 1)
    assert len(check(read_bytes(spoiled, name="a.txt")).findings) == 9


@pytest.mark.parametrize("old", [TCVN3, VNI])
def test_letters_of_old_fonts_are_named_not_misread(old: str) -> None:
    assert code_of(old.encode("latin-1")) == "file_old_letters"
    assert code_of(old.encode()) == "file_old_letters"
    document = docx.Document()
    document.add_paragraph(old)
    stream = io.BytesIO()
    document.save(stream)
    assert code_of(stream.getvalue(), "a.docx") == "file_old_letters"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR 7 8 9",
        bytes(range(1, 256)) * 9,
        SENTENCE.encode("utf-16-le"),
        b"GIF89a\x01 1 2 3",
    ],
)
def test_what_is_no_text_is_not_checked(content: bytes) -> None:
    assert code_of(content) == "file_not_what_it_says"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Đã xong <del>20</del><ins>22</ins>/24 nhiệm vụ", "Đã xong 22/24 nhiệm vụ"),
        ("Ban hành 48<sup>1</sup> văn bản, gồm 12<sup>(2)</sup> kế hoạch", "Ban hành 48 văn bản, gồm 12 kế hoạch"),
        ("Xây 250 m<sup>2</sup> sân", "Xây 250 m2 sân"),
        ("Đạt 1&nbsp;500/2&nbsp;000 hồ sơ", "Đạt 1\u00a0500/2\u00a0000 hồ sơ"),
    ],
)
def test_a_web_page_is_read_as_its_reader_sees_it(html: str, text: str) -> None:
    assert read_bytes(f"<p>{html}</p>".encode(), name="a.html") == (Paragraph(text),)
    (table,) = read_bytes(f"<table><tr><td>{html}<td>1</tr></table>".encode(), name="a.html")
    assert not isinstance(table, Paragraph)
    assert table.rows == ((text, "1"),)


def test_blanks_that_hold_a_number_together_do() -> None:
    blocks = read_bytes("<p>Đạt 1&nbsp;500/2&nbsp;000 hồ sơ (75%).</p>".encode(), name="a.html")
    assert check(blocks).findings == ()
