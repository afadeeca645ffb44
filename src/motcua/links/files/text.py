"""Texts (văn bản): txt, md, html, docx and pdf files as paragraphs and tables, in the order of the page.

Layouts of PDF files are lost on the way: their tables come as lines.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import lxml.etree
import lxml.html
import pypdf
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph
from pypdf.errors import PyPdfError

from motcua.kernel.errors import UserError
from motcua.rules.report_check import Block, Paragraph, Table, from_text

LIMIT = 20 * 1024 * 1024
UNPACKED_LIMIT = 200 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADING = re.compile(r"^#{1,6}\s+")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`")
_BREAKING = frozenset(
    "p div section article header footer main aside li ul ol h1 h2 h3 h4 h5 h6 table tr br blockquote pre dt dd dl figure"
    " figcaption title address form fieldset hr".split()
)
_SKIPPED = frozenset("script style noscript template svg head nav iframe button select option".split())


def read_path(path: Path) -> tuple[Block, ...]:
    """Read a file (đọc tệp) from disk into blocks. Raises UserError with one sentence that says what to do."""
    if not path.is_file():
        raise UserError(f"Không tìm thấy tệp “{path.name}”; xin kiểm tra lại tên và đường dẫn.", code="file_missing")
    if path.stat().st_size > LIMIT:
        raise _too_large()
    return read_bytes(path.read_bytes(), name=path.name)


def read_bytes(content: bytes, *, name: str) -> tuple[Block, ...]:
    """Read an uploaded file (đọc tệp tải lên): the name gives the kind, the content must agree with it."""
    if not content.strip():
        raise _empty()
    if len(content) > LIMIT:
        raise _too_large()
    reader = _READERS.get(Path(name).suffix.lower())
    if reader is None:
        kinds = "txt, md, html, docx hoặc pdf"
        raise UserError(f"Chưa đọc được loại tệp này; xin gửi tệp {kinds}.", code="file_kind_unknown")
    blocks = reader(content)
    if not any(_has_text(block) for block in blocks):
        raise _empty()
    return blocks


def _has_text(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.text.strip())
    return any(cell.strip() for row in block.rows for cell in row)


def _empty() -> UserError:
    return UserError("Tệp không có chữ nào để soát; xin kiểm tra lại tệp rồi gửi lại.", code="file_empty")


def _too_large() -> UserError:
    return UserError("Tệp lớn hơn 20 MB; xin chia nhỏ hoặc bỏ ảnh trong tệp rồi gửi lại.", code="file_too_large")


def _not_what_it_says(kind: str) -> UserError:
    text = f"Nội dung tệp không phải là {kind} như tên tệp ghi; xin mở tệp, lưu lại đúng loại rồi gửi lại."
    return UserError(text, code="file_not_what_it_says")


def _locked() -> UserError:
    return UserError("Tệp có đặt mật khẩu; xin bỏ mật khẩu rồi gửi lại.", code="file_password")


def _broken() -> UserError:
    return UserError("Tệp bị hỏng, không mở được; xin lưu lại từ bản gốc rồi gửi lại.", code="file_broken")


# --- plain text and markdown -------------------------------------------------------------------


def _decode(content: bytes, kind: str) -> str:
    if content.startswith((b"%PDF", b"PK\x03\x04", _OLE)):
        raise _not_what_it_says(kind)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content[:4096]:
        raise _not_what_it_says(kind)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1258", errors="replace")


def _plain(content: bytes) -> tuple[Block, ...]:
    return from_text(_decode(content, "văn bản thuần (txt)"))


def _markdown(content: bytes) -> tuple[Block, ...]:
    lines = _decode(content, "markdown (md)").splitlines()
    return from_text("\n".join(_EMPHASIS.sub("", _HEADING.sub("", line)) for line in lines))


# --- html --------------------------------------------------------------------------------------


def _html(content: bytes) -> tuple[Block, ...]:
    text = _decode(content, "trang web (html)")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    if not re.search(r"<\s*[a-zA-Z!]", text):
        raise _not_what_it_says("trang web (html)")
    try:
        root = lxml.html.document_fromstring(text)
    except (lxml.etree.ParserError, ValueError) as error:
        raise _broken() from error
    return tuple(_html_blocks(root))


def _html_blocks(root: lxml.html.HtmlElement) -> Iterator[Block]:
    words: list[str] = []
    for part in _walk(root):
        if isinstance(part, str):
            words.append(part)
            continue
        if line := " ".join("".join(words).split()):
            yield Paragraph(line)
        words = []
        if isinstance(part, Table):
            yield part
    if line := " ".join("".join(words).split()):
        yield Paragraph(line)


def _walk(element: lxml.html.HtmlElement) -> Iterator[str | Table | None]:
    """Texts, tables, and None wherever a line ends."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return
    breaking = element.tag in _BREAKING
    if breaking:
        yield None
    if element.tag == "table" and not element.xpath(".//table"):
        yield _html_table(element)
    else:
        if element.tag == "li":
            yield "- "
        yield element.text or ""
        for child in element:
            yield from _walk(child)
            yield child.tail or ""
    if breaking:
        yield None


def _html_table(element: lxml.html.HtmlElement) -> Table:
    """A table with spans written out: a cell over several columns or rows stands in each of them."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for line in element.xpath(".//tr"):
        row: list[str] = []
        for cell in line.xpath("./td|./th"):
            _drop(hanging, row)
            text = " ".join(" ".join(cell.itertext()).split())
            wide, high = _span(cell.get("colspan")), _span(cell.get("rowspan"))
            for _ in range(wide):
                if high > 1:
                    hanging[len(row)] = (high - 1, text)
                row.append(text)
        _drop(hanging, row)
        rows.append(row)
    return Table(tuple(tuple(row) for row in rows if row))


def _drop(hanging: dict[int, tuple[int, str]], row: list[str]) -> None:
    """Write down the cells that hang from the rows above."""
    while (column := len(row)) in hanging:
        left, text = hanging.pop(column)
        row.append(text)
        if left > 1:
            hanging[column] = (left - 1, text)


def _span(value: str | None) -> int:
    return max(1, min(int(value), 100)) if value and value.isdigit() else 1


# --- docx --------------------------------------------------------------------------------------


def _docx(content: bytes) -> tuple[Block, ...]:
    if content.startswith(_OLE):
        raise _locked() if b"E\x00n\x00c\x00r\x00y\x00p\x00t" in content else _not_what_it_says("Word (docx)")
    if not content.startswith(b"PK"):
        raise _not_what_it_says("Word (docx)")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > UNPACKED_LIMIT:
                raise _too_large()
            if "word/document.xml" not in archive.namelist():
                raise _not_what_it_says("Word (docx)")
        document = docx.Document(io.BytesIO(content))
        return tuple(_docx_blocks(document))
    except (zipfile.BadZipFile, KeyError, ValueError, lxml.etree.XMLSyntaxError, EOFError) as error:
        raise _broken() from error


def _docx_blocks(document: docx.document.Document) -> Iterator[Block]:
    for item in document.iter_inner_content():
        if isinstance(item, DocxTable):
            yield _docx_table(item)
            continue
        numbered = isinstance(item, DocxParagraph) and item._p.pPr is not None and item._p.pPr.numPr is not None
        for line in item.text.splitlines():
            if line.strip():
                yield Paragraph(f"- {line.strip()}" if numbered and line.strip()[0] not in "-+*•" else line.strip())


def _docx_table(table: DocxTable) -> Table:
    return Table(tuple(tuple(" ".join(cell.text.split()) for cell in row.cells) for row in table.rows))


# --- pdf ---------------------------------------------------------------------------------------


def _pdf(content: bytes) -> tuple[Block, ...]:
    if b"%PDF" not in content[:1024]:
        raise _not_what_it_says("PDF")
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked()
        pages = [page.extract_text() or "" for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError, AttributeError, TypeError) as error:
        raise _broken() from error
    if not any(page.strip() for page in pages):
        text = "Tệp PDF chỉ có ảnh, không có chữ; xin gửi bản có chữ (xuất từ Word) thay cho bản quét."
        raise UserError(text, code="file_has_no_text")
    return from_text("\n".join(_without_page_number(page) for page in pages))


def _without_page_number(page: str) -> str:
    lines = page.splitlines()
    while lines and re.fullmatch(r"\s*\d{0,3}\s*", lines[0]):
        lines = lines[1:]
    while lines and re.fullmatch(r"\s*\d{0,3}\s*", lines[-1]):
        lines = lines[:-1]
    return "\n".join(lines)


_READERS: dict[str, Callable[[bytes], tuple[Block, ...]]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
"""What can be read, by the ending of the name."""
