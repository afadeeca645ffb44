"""Reading (đọc văn bản): the lines of a file, and what they say of number, day, paragraphs and the answer asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from motcua.kernel.errors import UserError
from motcua.links.files.text import read_bytes
from motcua.links.files.text.scan import PICTURES, read_scan
from motcua.rules.official_text import read_document
from motcua.rules.report_check import Block, Paragraph


def lines_of(content: bytes, *, name: str) -> list[str]:
    """Lines (các dòng) of a document, cells of tables one by one. Raises UserError with one plain sentence."""
    if Path(name).suffix.lower() in PICTURES:
        return _flat(read_scan(content, name=name))
    try:
        return _flat(read_bytes(content, name=name))
    except UserError as error:
        if error.code != "file_has_no_text":
            raise
    return _flat(read_scan(content, name=name))


def _flat(blocks: Sequence[Block]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [cell for row in block.rows for cell in dict.fromkeys(row) if cell.strip()]
    return found


def propose(lines: Sequence[str]) -> dict[str, Any]:
    """Propose (đề xuất): what the lines seem to say, as a form can be filled with; days are written as ISO."""
    told = asdict(read_document(lines))
    told["paragraphs"] = list(told["paragraphs"])
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}
