"""The signature block (khối chữ ký số): what a signed document shows of its signature, and where there is room."""

from __future__ import annotations

import io
import json
from datetime import datetime
from typing import Any

import typst
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from motcua.kernel.packs import packs_dir
from motcua.kernel.papers.letters import letters

TEMPLATE = "signature_block.typ"
POINTS = 72 / 25.4
WIDTH, HEIGHT = round(80 * POINTS), round(30 * POINTS)
EDGE, STEP = round(20 * POINTS), 18
RESERVED = (-1, (326, 80, 326 + WIDTH, 80 + HEIGHT))  # what common/result.typ leaves free on its last page
Box = tuple[int, int, int, int]


def signature_block(*, name: str, title: str, unit: str, at: datetime, worthless: str = "") -> bytes:
    """Signature block (khối chữ ký số) as a page of PDF; `worthless` is what a development key says of itself."""
    told = {
        "name": name,
        "title": title,
        "unit": unit,
        "time": at.astimezone(TZ).isoformat(timespec="seconds"),
        "worthless": worthless,
    }
    root = packs_dir() / "papers"
    made: Any = typst.compile(
        str(root / TEMPLATE),
        root=str(root),
        font_paths=[letters()],
        ignore_system_fonts=True,
        sys_inputs={"facts": json.dumps(told, ensure_ascii=False, sort_keys=True)},
        timestamp=int(at.timestamp()),
        format="pdf",
    )
    return bytes(made)


def room_for_block(pdf: bytes) -> tuple[int, Box]:
    """Room for a block (chỗ trống cho khối chữ ký): the lowest free place at the right of the last page, else at its
    left, else over its foot; as page and corners. Raises UserError `unreadable_pdf`."""
    try:
        page = PdfReader(io.BytesIO(pdf)).pages[-1]
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        places: list[tuple[float, float]] = []

        def seen(text: str, cm: list[float], tm: list[float], *_: Any) -> None:
            if text.strip():
                places.append((cm[0] * tm[4] + cm[2] * tm[5] + cm[4], cm[1] * tm[4] + cm[3] * tm[5] + cm[5]))

        page.extract_text(visitor_text=seen)
    except (PyPdfError, IndexError, ValueError, KeyError) as error:
        raise UserError("Tệp PDF không mở ra được để ký. Xin lưu lại rồi tải lên.", code="unreadable_pdf") from error
    right, left = round(wide) - EDGE - WIDTH, EDGE
    free = (
        (x, y, x + WIDTH, y + HEIGHT)
        for x in (right, left)
        for y in range(EDGE, round(high) - EDGE - HEIGHT, STEP)
        if not _covers((x, y, x + WIDTH, y + HEIGHT), places)
    )
    return -1, next(free, (right, 8, right + WIDTH, 8 + HEIGHT))


def _covers(box: Box, places: list[tuple[float, float]]) -> bool:
    """Whether a box would stand over words; a line that begins left of it may reach into it."""
    return any(box[1] - 4 <= y <= box[3] + 4 and x <= box[2] for x, y in places)
