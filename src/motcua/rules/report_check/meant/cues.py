"""Cues (từ báo hiệu): the words around a number that tell what part it plays, each under a short name."""

from __future__ import annotations

import re

_WORDS: dict[str, str] = {
    "share": r"\b(?:đạt|chiếm|tỷ lệ|tỉ lệ|tỷ trọng)\b",
    "equal": r"\b(?:bằng|tương đương|tương ứng|tức|hay)\b|=",
    "up": r"\b(?:tăng|cao hơn|nhiều hơn|nhỉnh hơn|vượt|trội|nâng|thêm|lên)\b",
    "down": r"\b(?:giảm|thấp hơn|ít hơn|ít đi|kém|hụt|bớt|xuống|rút|tiết kiệm|cắt)\b",
    "versus": r"so với|so cùng|\bhơn\b",
    "past": r"cùng kỳ|năm trước|tháng trước|quý trước|kỳ trước|trước (?:khi|đó|sắp)|năm ngoái|\btừ\b|năm \d{4}",
    "rest": r"\b(?:còn|dư|thiếu)\b(?! hạn)|còn lại",
    "open": r"\b(?:chưa|đang|tồn|chờ|không|khác)\b|quá hạn|trễ hạn",
    "total": r"\b(?:tổng|cộng|toàn|cả|tất cả|tính chung)\b",
    "due": r"\b(?:tiếp nhận|phải|giao|có|phát ra|thu về|cần|theo dõi|nhận|đến hạn)\b",
    "done": r"\b(?:đã|hoàn thành|xong|giải quyết|xử lý|trả|được|thực hiện)\b",
    "among": r"\b(?:trong đó|trong số|trong)\b",
    "list": r"\b(?:gồm|cụ thể|chia|phân|theo|lần lượt)\b",
    "colon": r":",
    "plan": r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết",
    "avg": r"bình quân|trung bình|\bmỗi\b|\bgấp\b|\bcứ\b",
    "row": r"lần lượt",
    "of": r"\b(?:trên|trong|của)\b",
    "and": r"\bvà\b",
    "every": r"\b(?:tất cả|cả|toàn bộ|đủ)\s*$",
    "such": r"\b(?:như(?! vậy| sau| trên)|chủ yếu|(?<!: )nhất là|(?<!ở )riêng(?! lẻ)|nhiều nhất|điển hình)\b",
    "apart": r"chênh lệch|cách biệt|khoảng cách",
}
_PATTERNS = {name: re.compile(told, re.IGNORECASE) for name, told in _WORDS.items()}
_AFTER = (
    "share",
    "up",
    "down",
    "versus",
    "past",
    "rest",
    "open",
    "total",
    "among",
    "list",
    "colon",
    "plan",
    "avg",
    "of",
)
_MARKS = ((";", "semi"), (",", "comma"), (")", "closed"))
_NEAR, _BEHIND = 25, 30


def before(text: str) -> list[str]:
    """The cues in what stands between a number and the one before it."""
    tail = text[-_NEAR:]
    found = [name for name, pattern in _PATTERNS.items() if pattern.search(text)]
    found += [f"near_{name}" for name in found if _PATTERNS[name].search(tail)]
    bare = text.strip()
    if not bare:
        found.append("bare")
    if bare.endswith("("):
        found.append("opened")
    elif "(" in bare:
        found.append("paren")
    return found + [name for mark, name in _MARKS if mark in text]


def behind(text: str) -> list[str]:
    """The cues in what stands behind a number before the next one."""
    text = text[:_BEHIND]
    found = [f"then_{name}" for name in _AFTER if _PATTERNS[name].search(text)]
    mark = text.lstrip()[:1]
    if mark == ")":
        found.append("then_close")
    if mark and mark in ".;":
        found.append("then_end")
    return found
