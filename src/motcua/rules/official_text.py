"""Official text (thể thức văn bản): what the head and body of an official document say, proposed to a person.

Law: Nghị định 30/2020/NĐ-CP, Phụ lục I; documents of the Party follow their own guidance and are read alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

HEAD = 40  # lines among which number, day and title are looked for
KINDS = {
    "NGHỊ QUYẾT": "RESOLUTION",
    "CHỈ THỊ": "DIRECTIVE",
    "QUYẾT ĐỊNH": "DECISION",
    "KẾ HOẠCH": "PLAN",
    "BÁO CÁO": "REPORT",
    "THÔNG BÁO": "NOTICE",
}
_NUMBER = re.compile(r"^Số\s*:?\s*(\d{1,6})\s*[-/]?\s*(\S*)", re.IGNORECASE)
_DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_SHORT_DAY = re.compile(r"ngày\s+(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?", re.IGNORECASE)
_LIMIT = re.compile(r"(?:trước|chậm nhất|muộn nhất|hạn cuối|thời hạn|xong)[^.;]{0,60}$", re.IGNORECASE)
_ANSWER = re.compile(r"báo cáo|gửi|phản hồi|trả lời|phúc đáp|đăng ký|góp ý", re.IGNORECASE)
_BODY = re.compile(r"^(?:Thực hiện|Căn cứ|Để |Theo |Nhằm |Qua |Sau |I\.|1\.|Điều 1|A\.)")
_END = re.compile(r"^(?:Nơi nhận|T/M |TM\. |KT\. |TL\. |TUQ\. |Q\. )")
_ADDRESSED = re.compile(r"^Kính gửi\b", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:V/v|Về việc)\s*:?\s*(.+)", re.IGNORECASE)
_PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM|ĐẢNG BỘ|HUYỆN ỦY|HUYỆN UỶ|TỈNH ỦY|TỈNH UỶ|ĐẢNG ỦY|ĐẢNG UỶ")
_ISSUER = re.compile(r"^(?:ỦY BAN|UỶ BAN|UBND|BAN |VĂN PHÒNG|SỞ |PHÒNG |HUYỆN |TỈNH |ĐẢNG ỦY|ĐẢNG UỶ|BỘ )")


def letterhead(name: str) -> str:
    """Letterhead (tên cơ quan trên đầu văn bản): in capitals, the place of a committee on a line of its own."""
    return name.upper().replace("NHÂN DÂN ", "NHÂN DÂN\n")


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Read document (văn bản đọc thử): what a file seems to say; a person confirms it. Unknown is empty."""

    number: str = ""
    symbol: str = ""
    kind: str = "OFFICIAL_LETTER"
    issued_on: date | None = None
    issuer_name: str = ""
    issuer_kind: str = "STATE"
    title: str = ""
    reply_by: date | None = None
    paragraphs: tuple[str, ...] = ()


def read_document(lines: Sequence[str]) -> ReadDocument:
    """Read a document (đọc thử văn bản) from its lines, paragraph by paragraph, in the order of the page."""
    told = [text for line in lines if (text := " ".join(unicodedata.normalize("NFC", line).split()))]
    start = _body_start(told)
    head, body = told[:start][:HEAD], _body(told[start:])
    number, symbol = _numbered(head)
    issued = _first_day(head)
    kind, title = _kind_and_title(head)
    return ReadDocument(
        number=number,
        symbol=symbol,
        kind=kind,
        issued_on=issued,
        issuer_name=_issuer(head),
        issuer_kind="PARTY" if any(_PARTY.search(line) for line in head) else "STATE",
        title=title,
        reply_by=reply_by(body, issued),
        paragraphs=body,
    )


def _body_start(lines: list[str]) -> int:
    """Behind whom it is addressed to, or where the first sentence of the body begins."""
    addressed = next((n for n, line in enumerate(lines[:HEAD]) if _ADDRESSED.match(line)), None)
    if addressed is not None:
        after = addressed + 1
        while after < len(lines) and lines[after].startswith(("-", "–")) and len(lines[after]) < 120:
            after += 1
        return after
    begins = (n for n, line in enumerate(lines[:HEAD]) if _BODY.match(line) or len(line) > 160)
    return next(begins, 0)


def _body(lines: list[str]) -> tuple[str, ...]:
    ended = next((n for n, line in enumerate(lines) if _END.match(line)), len(lines))
    return tuple(line for line in lines[:ended] if any(letter.isalnum() for letter in line))


def _numbered(head: list[str]) -> tuple[str, str]:
    for line in head:
        if found := _NUMBER.match(line):
            return found.group(1), found.group(2).strip(".,;")
    return "", ""


def _first_day(head: list[str]) -> date | None:
    found = (_as_day(*match.groups()) for line in head for match in _DAY.finditer(line))
    return next((day for day in found if day is not None), None)


def _as_day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _kind_and_title(head: list[str]) -> tuple[str, str]:
    """A named kind stands on a line of its own above the title; a letter says "V/v"."""
    for place, line in enumerate(head):
        if (kind := KINDS.get(line.rstrip(":").upper())) and line.upper() == line:
            return kind, " ".join(head[place + 1 : place + 4])[:500]
    for line in head:
        if found := _ABOUT.match(line):
            return "OFFICIAL_LETTER", found.group(1)[:500]
    return "OFFICIAL_LETTER", ""


def _issuer(head: list[str]) -> str:
    found = [line for line in head if line.upper() == line and _ISSUER.match(line)]
    return found[0][:255] if found else ""


def reply_by(paragraphs: Sequence[str], issued_on: date | None) -> date | None:
    """Reply by (hạn trả lời): the first day until which an answer or a report is asked for, or None."""
    for text in paragraphs:
        if not _ANSWER.search(text):
            continue
        for found in [*_DAY.finditer(text), *_SHORT_DAY.finditer(text)]:
            day, month, year = found.groups()
            known = year or (str(issued_on.year) if issued_on else "")
            when = _as_day(day, month, known) if known else None
            if when and _LIMIT.search(text[: found.start()]) and (issued_on is None or when >= issued_on):
                return when
    return None
