"""One long report as text, markdown, web page and Word file: the same claims, whatever the file."""

from __future__ import annotations

import html
import io
from collections.abc import Callable

import docx
import pytest

from motcua.links.files.text import read_bytes
from motcua.rules.report_check import Verdict, check
from tests.links.wordfiles import line, run, table, word

Part = tuple[str, tuple[str, ...] | tuple[tuple[str, ...], ...]]
REPORT: tuple[Part, ...] = (
    ("title", ("BÁO CÁO", "Kết quả cải cách hành chính 6 tháng đầu năm 2024 của huyện Sông Thao")),
    ("head", ("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",)),
    ("text", ("Trong 6 tháng đầu năm, Ủy ban nhân dân huyện ban hành 58 văn bản, trong đó:",)),
    ("list", ("15 kế hoạch;", "32 công văn;", "11 quyết định.")),
    ("text", ("Kế hoạch cải cách hành chính năm 2024 đề ra 36 nhiệm vụ, đã hoàn thành 21/36 nhiệm vụ, đạt 58,33%.",)),
    (
        "box",
        ("Huyện đã kiểm tra 14 đơn vị, gồm 05 phòng chuyên môn và 08 xã. Đã khắc phục 11/14 tồn tại, đạt 78,57%.",),
    ),
    ("head", ("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",)),
    (
        "text",
        (
            "Tổng số hồ sơ tiếp nhận là 8.412 hồ sơ, trong đó tiếp nhận trực tuyến 6.750 hồ sơ (chiếm 80,24%), "
            "trực tiếp 1.662 hồ sơ. Đã giải quyết 8.205 hồ sơ, trong đó đúng hạn 8.120 hồ sơ, quá hạn 95 hồ sơ.",
            "Tỷ lệ số hóa đạt 7.410/8.205 hồ sơ, đạt 90,31%. Số hồ sơ thanh toán trực tuyến là 3.010 giao dịch, "
            "tăng 12,5% so với cùng kỳ năm 2023 (2.675 giao dịch).",
        ),
    ),
    ("text", ("Kết quả của từng lĩnh vực như sau:",)),
    (
        "table",
        (
            ("STT", "Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Đúng hạn", "Tỷ lệ đúng hạn (%)"),
            ("1", "Đất đai", "2.310", "2.240", "2.196", "98,04"),
            ("2", "Hộ tịch", "3.892", "3.890", "3.890", "100"),
            ("3", "Chứng thực", "1.605", "1.605", "1.597", "97,50"),
            ("", "Tổng cộng", "7.807", "7.735", "7.683", "99,33"),
        ),
    ),
    ("head", ("III. TỔ CHỨC BỘ MÁY",)),
    ("text", ("Toàn huyện có 18 đơn vị, gồm:",)),
    ("list", ("12 phòng, ban chuyên môn;", "06 đơn vị sự nghiệp.")),
    (
        "table",
        (
            ("STT", "Đơn vị", "Kết quả thực hiện"),
            ("1", "Phòng Nội vụ", "Hoàn thành 9/12 nhiệm vụ được giao, đạt 75%."),
            ("2", "Phòng Tư pháp", "Hoàn thành 7/8 nhiệm vụ được giao, đạt 78,5%."),
            ("3", "Thanh tra huyện", "Đang thực hiện"),
        ),
    ),
    ("text", ("Đã cử 120 cán bộ đi bồi dưỡng, trong đó nữ 54 người, chiếm 45%; nam 66 người, chiếm 55%.",)),
)


def text(part: str, each: tuple[str, ...]) -> str:
    if part == "table":
        return "\n".join("\t".join(row) for row in each)
    return "\n".join(f"- {item}" if part == "list" else item for item in each)


def plain() -> bytes:
    return "\n\n".join(text(*part) for part in REPORT).encode()


def markdown() -> bytes:
    def written(part: str, each: tuple[str, ...]) -> str:
        if part == "table":
            rows = [f"| {' | '.join(row)} |" for row in each]
            return "\n".join([rows[0], "|---" * len(each[0]) + "|", *rows[1:]])
        if part in ("title", "head"):
            return "\n\n".join(f"## {item}" for item in each)
        return text(part, each) if part == "list" else "\n\n".join(each)

    return "\n\n".join(written(*part) for part in REPORT).encode()


def page() -> bytes:
    def rows(each: tuple[tuple[str, ...], ...]) -> str:
        cells = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in each)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"

    def written(part: str, each: tuple[str, ...]) -> str:
        if part in ("table", "box"):
            return rows(each if part == "table" else (each,))
        tag = {"title": "h1", "head": "h2", "list": "li"}.get(part, "p")
        inner = "".join(f"<{tag}>{html.escape(item)}</{tag}>" for item in each)
        return f"<ul>{inner}</ul>" if part == "list" else inner

    return f"<!doctype html><html><body>{''.join(written(*part) for part in REPORT)}</body></html>".encode()


def written_by_library() -> bytes:
    document = docx.Document()
    for part, each in REPORT:
        if part in ("table", "box"):
            rows = each if part == "table" else (each,)
            made = document.add_table(len(rows), len(rows[0]))
            for row, told in zip(made.rows, rows, strict=True):
                for cell, item in zip(row.cells, told, strict=True):
                    cell.text = item
            continue
        look = {"title": "Title", "head": "Heading 1", "list": "List Bullet"}.get(part)
        for item in each:
            document.add_paragraph(item, style=look)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def written_by_hand(*, strict: bool) -> bytes:
    """Every form a Word file may give a text: controls, insertions, text boxes, wrapped tables."""
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

    def pieces(item: str) -> str:
        middle = len(item) // 2
        gone = '<w:del w:id="2" w:author="x"><w:r><w:delText>999</w:delText></w:r></w:del>'
        return run(item[:middle]) + gone + f'<w:ins w:id="1" w:author="x">{run(item[middle:])}</w:ins>'

    def written(part: str, each: tuple[str, ...]) -> str:
        if part == "table":
            return f"<w:sdt><w:sdtContent>{table(*each)}</w:sdtContent></w:sdt>"
        lines = "".join(line(pieces(item), look=numbered if part == "list" else "") for item in each)
        return line(f"<w:r><w:pict><w:txbxContent>{lines}</w:txbxContent></w:pict></w:r>") if part == "box" else lines

    return word("".join(written(*part) for part in REPORT), strict=strict)


def claims(content: bytes, name: str) -> list[tuple[str, str, str, Verdict, str]]:
    found = check(read_bytes(content, name=name)).claims
    return [(claim.kind, claim.stated, claim.computed, claim.verdict, claim.text.strip(" -|")) for claim in found]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (markdown, "a.md"),
        (page, "a.html"),
        (written_by_library, "a.docx"),
        (lambda: written_by_hand(strict=False), "a.docx"),
        (lambda: written_by_hand(strict=True), "a.docx"),
    ],
    ids=["markdown", "page", "library", "hand", "strict"],
)
def test_the_same_text_has_the_same_claims(written: Callable[[], bytes], name: str) -> None:
    assert claims(written(), name) == claims(plain(), "a.txt")


def test_the_wrong_figures_of_the_text_are_found() -> None:
    wrong = [claim[1] for claim in claims(plain(), "a.txt") if not claim[3].agrees]
    assert wrong == ["14", "8.205", "97,50", "78,5"]
