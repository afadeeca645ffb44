"""Among (trong số vừa kể): V4, some of the very count told right before, and more than it (520 agree, none is wrong).

"34 tỉnh đã xong; 25 tỉnh có quá nửa số xã, trong đó 21 tỉnh ...", "không thấy 91 người, trong số vắng này 28 người":
what points back means the last count of such things, though a larger one was told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.enumerated.pieces import is_part
from motcua.rules.report_check.enumerated.telling import too_much
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .clauses import counted, gap, lead, tail, together
from .exceeding import is_slip

_POINTER = re.compile(
    r"\btrong (?!khi|lúc|thời|khoảng|ngày|năm|tháng|kỳ|quý|tuần|đợt|báo cáo|bảng|biểu|giai đoạn|lĩnh vực|địa bàn|"
    r"khu vực)(?:(?:tổng )?số |nhóm )?(?:[^\W\d_]+ ){0,4}?"
    r"(?:đó|này|ấy|đấy|nói trên|kể trên|nêu trên|trên)\b"
)
_POINTER_BEHIND = re.compile(r"\s*(?:[^\W\d_]+ ){0,4}?trong (?:(?:tổng )?số )?(?:đó|này|ấy|đấy)\b")
_ELSE = re.compile(
    r"tổng|lũy kế|cộng|\bcả\b|chung|phải|gộp|thêm|\btồn\b|(?:kỳ|năm|tháng|quý) (?:trước|ngoái)|chuyển sang|"
    r"\bcũ\b|bình quân|(?<!dân số )trung bình|\bmỗi\b|kế hoạch|chỉ tiêu|so với|cùng kỳ|dự kiến|\bcần\b|lượt|"
    r"\b(?:thiếu|hụt|dôi dư)\b"
)
"""Words for what need be no part of the last count, or what is no whole."""
_GENERAL = frozenset({"nơi", "trường hợp", "địa phương", "đơn vị"})
"""What anything may be called once its count was told: "25 tỉnh ..., 4 nơi trong đó"."""
_AWAY = re.compile(r"[;\n]|\.\s|\b(?:ngoài ra|còn lại|cùng với|đồng thời|đến nay|tới nay|riêng)\b")


def check_among(passages: Sequence[Passage], numbers: tuple[Seen, ...]) -> Iterator[Claim]:
    """Among (trong số vừa kể): each part against the last count before the words that point back."""
    for passage in passages:
        counts = counted(passage, numbers)
        for place, part in enumerate(counts):
            whole = _whole(part, counts[:place])
            if whole is None or part.value <= together(whole, counts):
                continue
            if is_slip(part, whole):
                yield too_much(whole, part)


def _whole(part: Seen, before: Sequence[Seen]) -> Seen | None:
    """The last count told before the words that point back and stand before a part, or right behind it."""
    if not _is_plain(part) or part.kind is Kind.SCORE or not before:
        return None
    place = len(before)
    if not _POINTER_BEHIND.match(tail(part)):
        place = next((place for place in range(place, 0, -1) if _points(before, place, part)), 0)
    told = [n for n in before[:place] if n.depth <= part.depth and n.sentence[1] >= part.sentence[0]]
    if any(n.unit not in (part.unit, "") for n in before[place:]) or _is_of_its_word(part, told):
        told = [n for n in told if part.unit and n.unit == part.unit and n.sentence == part.sentence]
    if not told:
        return None
    last = told[-1]
    if last.depth != part.depth:
        return None
    if last.sentence != part.sentence:
        near = [n for n in told if n.sentence == last.sentence and is_part(part, n)]
        last = max(near, key=lambda n: n.value, default=last)
    return last if _is_plain(last) and _is_named(last, part) else None


def _is_of_its_word(part: Seen, told: Sequence[Seen]) -> bool:
    """Whether a sentence told the word of a part before of more than the part, and of another thing after that."""
    alike = [n for n in told if n.unit == part.unit and n.sentence == part.sentence and n.value >= part.value]
    return bool(part.unit in _GENERAL and alike)


def _points(before: Sequence[Seen], place: int, part: Seen) -> bool:
    """Whether words that point back stand behind a count, and nothing leads away from them up to a part."""
    later = before[place] if place < len(before) else part
    pointed = [*_POINTER.finditer(gap(before[place - 1], later))]
    return bool(pointed) and not _AWAY.search(gap(before[place - 1], part), pointed[-1].end())


def _is_plain(number: Seen) -> bool:
    """Whether it is an exact count, no side of a ratio, whose words lead to nothing else."""
    return not number.about and not number.side and not _ELSE.search(f"{lead(number)} {tail(number)}")


def _is_named(whole: Seen, part: Seen) -> bool:
    """Whether a part is counted in the unit of a whole, or in that of anything."""
    if not is_part(part, whole):
        return False
    if part.unit and part.unit not in _GENERAL:
        return whole.unit == part.unit or (not whole.unit and part.unit in lead(whole))
    return bool(whole.unit)
