"""Acts (việc đã làm): what a label says was done with what it counts: received, solved, on time and so on."""

from __future__ import annotations

import re

from . import vocabulary as words

_ACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("early", re.compile(r"trước hạn(?!\s*(?:,|và))|sớm hạn", re.IGNORECASE)),
    ("late", re.compile(r"quá hạn|trễ hạn|chậm hạn", re.IGNORECASE)),
    ("both", words.BOTH),
    ("on_time", re.compile(r"đúng hạn", re.IGNORECASE)),
    ("online", re.compile(r"trực tuyến", re.IGNORECASE)),
    ("counter", re.compile(r"trực tiếp", re.IGNORECASE)),
    ("pending", re.compile(r"đang (?:giải quyết|xử lý)|chưa giải quyết", re.IGNORECASE)),
    ("received", re.compile(r"tiếp nhận|tổng số hồ sơ", re.IGNORECASE)),
    ("solved", re.compile(r"giải quyết|trả kết quả|đã xử lý", re.IGNORECASE)),
    ("called", re.compile(r"cuộc gọi|tuyên truyền|tập huấn|kiểm tra|ban hành", re.IGNORECASE)),
)


def act_of(label: str) -> str:
    """What was done with the things a label counts: received, solved, on time and so on; "" when it does not say."""
    return next((name for name, pattern in _ACTS if pattern.search(label)), "")
