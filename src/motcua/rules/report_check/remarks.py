"""Remarks (ghi chú): V9 period windows, V11 scopes told together, V13 another year left in a copied text.

None of them is a mistake by itself, so none is ever a claim.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from .findings import Note
from .reading import Passage

_DATE = r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?"
_WINDOW = re.compile(rf"{_DATE}\s*(?:đến(?:\s*hết)?(?:\s*ngày)?|tới|[-–])\s*(?:ngày\s*)?{_DATE}", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm (20\d\d)\b", re.IGNORECASE)
_PLANNING = re.compile(
    r"(?:kế hoạch|nhiệm vụ|báo cáo|phương hướng|chương trình)[^.;,()]{0,60}\bnăm (20\d\d)\b", re.IGNORECASE
)
_LOOKING_BACK = re.compile(
    r"so với|cùng kỳ|năm trước|khắc phục|hạn chế|từ năm|giai đoạn|căn cứ|thực hiện|theo|kết quả|ban hành|chuyển "
    r"sang|đánh giá|chỉ số",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"(?:bao gồm|tính cả|gồm cả|trong đó có) (?:hồ sơ |số liệu )?(?:của )?(?:các |cấp )?(?:xã|phường)", re.IGNORECASE
)


_OVERLAPS = (
    "Kỳ báo cáo kết thúc ngày {day}; theo Nghị định 09/2019/NĐ-CP kỳ kết thúc ngày 14, nên chồng một ngày với kỳ sau."
)


def remark(passages: Sequence[Passage]) -> Iterator[Note]:
    """Remarks (ghi chú): what a reader may want to look at."""
    for passage in passages:
        yield from _windows(passage)
        yield from _scopes(passage)
    yield from _years(passages)


def _windows(passage: Passage) -> Iterator[Note]:
    """A period that ends on the 15th or the like: the reporting rule ends it on the 14th, so a day counts twice."""
    for match in _WINDOW.finditer(passage.text):
        start, end = _day(match.groups()[:3]), _day(match.groups()[3:])
        if start is None or end is None:
            continue
        if start[0] == 15 and end[0] == 15:
            text = _OVERLAPS.format(day=f"{match[4]}/{match[5]}")
            yield _note(passage, match, "V9", text)
        elif start[2] and end[2] and date(start[2], start[1], start[0]) > date(end[2], end[1], end[0]):
            yield _note(passage, match, "V9", "Ngày đầu kỳ đứng sau ngày cuối kỳ.")


def _day(parts: Sequence[str | None]) -> tuple[int, int, int] | None:
    day, month, year = (int(part) if part else 0 for part in parts)
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return day, month, year


def _scopes(passage: Passage) -> Iterator[Note]:
    for match in _MIXED.finditer(passage.text):
        text = "Số liệu cấp trên có tính cả cấp xã; không cộng chung với số liệu riêng của cấp xã."
        yield _note(passage, match, "V11", text)


def _years(passages: Sequence[Passage]) -> Iterator[Note]:
    """A planning sentence that names the year before the one the whole text is about."""
    years = Counter(year for passage in passages for year in _YEAR.findall(passage.text))
    if len(years) < 2:
        return
    main, times = years.most_common(1)[0]
    if times < 3:
        return
    for passage in passages:
        for match in _PLANNING.finditer(passage.text):
            start, end = passage.sentence_bounds(match.start())
            sentence = passage.text[start:end]
            other = match[1] == str(int(main) - 1) and main not in sentence
            if other and not _LOOKING_BACK.search(sentence):
                yield _note(passage, match, "V13", f"Văn bản nói về năm {main} nhưng câu này ghi năm {match[1]}.")


def _note(passage: Passage, match: re.Match[str], kind: str, text: str) -> Note:
    start, end = passage.sentence_bounds(match.start())
    sentence = passage.text[start:end].strip()
    return Note(sentence, kind, text, -1, passage.start + match.start(), passage.start + match.end())
