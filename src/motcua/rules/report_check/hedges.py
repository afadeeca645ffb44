"""Hedges (từ kèm trước số): the word of approximation before a number, and whether it tells a rise or a fall.

"gần 500 hồ sơ" is no exact count and "tăng 52 vụ" none of what is there; "hơn" is told of both: "hơn 300 hồ sơ",
"431 vụ (hơn 52 vụ)".
"""

from __future__ import annotations

import re

from . import vocabulary as words
from .numerals import NUMBER

_APPROXIMATION = re.compile(
    r"\b(gần|ngót|khoảng|xấp xỉ|chừng|chưa (?:tới|đến|đầy)|"
    r"(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )(?<!sớm )(?<!lớn )(?<!tính )(?<!cấp )(?<!bên )(?<!phía )(?:hơn|trên))\s*$",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(tăng|giảm|(?:cao|thấp|nhiều|ít|nhỉnh) hơn|ít đi|vượt|trội|hụt|sụt|cải thiện|chênh lệch|nhích|rút ngắn|cắt giảm"
    r"|tiết kiệm|hơn (?=(?:(?:cuối |đầu )?năm|tháng|quý|kỳ|tuần|cùng kỳ)\b))"
    r"(?:\s*(?:thêm|tới|đến|lên|được|khoảng|gần|hơn|trên|mạnh|nhẹ|là|tương ứng|bình quân|(?:chỉ tiêu|kế hoạch|dự toán)"
    r"(?=[^,;()\d]{0,30}\s(?:hơn|gần|trên|khoảng)\s*$)[^,;()\d]{0,30}|(?:cùng kỳ |cuối |đầu )?(?:năm|tháng|quý|kỳ"
    r"|tuần) (?:trước|ngoái|(?:\d{1,4}|[IVX]+)(?:/\d{4})?)|(?:cuối|đầu) \d{4}|cùng kỳ|so với[^,;()\d]{0,40}))*"
    r"(?:\s*\(|(?<!hơn)\s*:)?\s*$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"(?<![\d.,/-])(?<!năm )(?<!tháng )(?<!quý )(?<!ngày )(?<!kỳ )(?<!khóa )(?<!đài )(?<!cổng )(?<!đề án )(?<!số )"
    r"\d[\d.]*\s+(?:(?!\b(?:đạt|có|là|gồm|chiếm|với|được|hơn|từ|thu|mỗi|chi|cho|tăng|giảm|ở|tại|đã|số)\b)"
    r"[^\d,;.:()\n]){1,40}\btrên\s*$",
    re.IGNORECASE,
)
"""The words before the whole of "3.218 người trên 4.096 đối tượng": so many of so many, no approximation."""
_MEASURED = re.compile(
    rf"(?:{NUMBER})(?:{words.SCALE.pattern}|{words.MONEY.pattern}|{words.MEASURE.pattern}|\s*%)", re.IGNORECASE
)
_BY = re.compile(r"\b(?:thêm|hơn|(?<!yếu )(?<!yếu, )(?<!và )kém|bớt)(?: được)?\s$", re.IGNORECASE)
_AGAINST = re.compile(
    r"[\d.]+(?:\s[^\W\d_]+){0,2},? (?:so (?:với|cùng|đầu|tháng|năm|quý|kỳ)\b|\(?\d+(?:[.,]\d+)?\s?%)", re.IGNORECASE
)
"""A count with what it is measured against, or with its rate: "1.170 việc so với năm 2020", "1.170 việc (24,75%)"."""
_SIGNED = re.compile(r"(?:\(\s*|\([^()]*[,;]\s*)[-–−+]$")
"""A sign right before a number in a bracket: "152 vụ (+12 vụ, +8,57%)"."""
_MORE = re.compile(r"\d\s([^\W\d_]+)[^\d().;]{0,20}\(\s*hơn\s$", re.IGNORECASE)


def approximation(text: str, start: int) -> str:
    """Approximation (từ ước lượng): the word before the number that starts there, or nothing."""
    match = _APPROXIMATION.search(text[max(0, start - 20) : start])
    if match is None or _is_more(text, start):
        return ""
    out_of = _OUT_OF.search(text[max(0, start - 60) : start]) and not _MEASURED.match(text, start)
    return "" if out_of else match[1].lower()


def changed(text: str, start: int) -> bool:
    """Changed (tăng, giảm): whether the number that starts there tells a rise or a fall."""
    before = text[max(0, start - 60) : start]
    named = re.search(r"\bcắt giảm(?: được)? là\s*$", before, re.IGNORECASE)
    return (bool(_CHANGE.search(before)) and not named) or bool(_SIGNED.search(before)) or _is_more(text, start)


def _is_more(text: str, start: int) -> bool:
    """Whether it is told by how much a count rose or fell: "4.797 vụ (hơn 823 vụ)", "thêm 1 vụ so với tháng trước"."""
    opened = _MORE.search(text[max(0, start - 50) : start])
    if opened is not None and re.match(rf"[\d.]+\s{re.escape(opened[1])}\b", text[start : start + 40]):
        return True
    return bool(_BY.search(text[max(0, start - 16) : start]) and _AGAINST.match(text, start))
