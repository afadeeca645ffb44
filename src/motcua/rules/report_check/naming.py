"""Naming (gọi tên): the words of a name that tell it from others, without those that any name may have."""

from __future__ import annotations

import re

IDLE = frozenset(
    "và của các có là được trong tại cho với đã đến năm tháng từ số theo trên này một những về ra do để vào qua ở sau "  # noqa: SIM905
    "đó như còn đạt chiếm khi thì cả tỷ tỉ lệ bằng tăng giảm so cùng kỳ kế hoạch dự toán gần hơn khoảng người".split()
)
BOTH_NAMES = re.compile(
    r"\b(?:tổng(?: cộng| số)?|cả|gộp(?: cả)?|tính chung)(?: số)?\s(?P<one>[^\d,;.:()\n]{3,40}?) (?:và|cùng|với) "
    r"(?P<two>[^\d,;.:()\n]{3,40}?)(?: (?:là|có|đạt|lên|còn|gồm))*\s*:?\s*(?=\d)",
    re.IGNORECASE,
)
"""What stands before a number that two names are told together by: "tổng số hộ nghèo và cận nghèo là 5.604"."""
_SAME = (
    (re.compile(r"\b(?:giải quyết|xử lý|xử xong|làm xong|xong|hoàn thành|trả kết quả)\b"), "giải"),
    (re.compile(r"\b(?:tiếp nhận|thụ lý|nhận vào|nhận)\b"), "nhận"),
)
"""Words for the same act."""


def content(text: str) -> frozenset[str]:
    """The words of a name that tell it from others, those of one act being one."""
    text = text.lower()
    for words, act in _SAME:
        text = words.sub(act, text)
    return frozenset(re.findall(r"[^\W\d_]+", text)) - IDLE
