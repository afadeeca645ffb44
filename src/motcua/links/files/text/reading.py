"""Reading (đọc tệp): which reader a file needs, and what it must not be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from motcua.kernel.errors import UserError
from motcua.rules.report_check import Block, Paragraph
from motcua.rules.sentences import Sentence

from .legible import is_legible
from .page import read_html
from .plain import read_markdown, read_plain
from .portable import read_pdf
from .prose import apart
from .refusals import empty, old_letters, too_large
from .word import read_word

LIMIT = 20 * 1024 * 1024


def read_path(path: Path) -> tuple[Block, ...]:
    """Read a file (đọc tệp) from disk into blocks. Raises UserError with one sentence that says what to do."""
    if not path.is_file():
        raise UserError(
            Sentence("Không tìm thấy tệp “{path}”; xin kiểm tra lại tên và đường dẫn.", path=path.name),
            code="file_missing",
        )
    if path.stat().st_size > LIMIT:
        raise too_large()
    return read_bytes(path.read_bytes(), name=path.name)


def read_bytes(content: bytes, *, name: str) -> tuple[Block, ...]:
    """Read an uploaded file (đọc tệp tải lên): the name gives the kind, the content must agree with it."""
    if not content.strip():
        raise empty()
    if len(content) > LIMIT:
        raise too_large()
    reader = _READERS.get(Path(name).suffix.lower())
    if reader is None:
        kinds = Sentence("txt, md, html, docx hoặc pdf")
        raise UserError(
            Sentence("Chưa đọc được loại tệp này; xin gửi tệp {kinds}.", kinds=kinds), code="file_kind_unknown"
        )
    blocks = tuple(apart(reader(content)))
    if not any(_has_text(block) for block in blocks):
        raise empty()
    if not is_legible(" ".join(_texts(blocks))):
        raise old_letters()
    return blocks


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from [block.text] if isinstance(block, Paragraph) else (cell for row in block.rows for cell in row)


def _has_text(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.text.strip())
    return any(cell.strip() for row in block.rows for cell in row)


_READERS: dict[str, Callable[[bytes], tuple[Block, ...]]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_word,
    ".pdf": read_pdf,
}
"""What can be read, by the ending of the name."""
