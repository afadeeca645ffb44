"""Called bases (mẫu số gọi tên): "đạt 95,2% tổng số hồ sơ phải giải quyết", the base told by its name above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bounds import is_sharp
from .reading import Passage
from .siblings import REACH, Sibling
from .tokens import Token

_CALLED = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:tổng(?: số)?|số)\s+(?:lượng\s+)?(?P<unit>hồ sơ|đơn|phiếu|văn bản|nhiệm vụ)"
    r"(?P<name>[^,.;:()\d]{0,40})(?:[,.;:()]|$)"
)
_NAMES = (
    "phải giải quyết",
    "tiếp nhận",
    "đã giải quyết",
    "phát sinh",
    "phải xử lý",
    "đã xử lý",
    "được giao",
    "đến hạn",
)
_RECEIVED = re.compile(r"tiếp nhận|nhận được|tổng số", re.IGNORECASE)
_NARROW = re.compile(
    r"trực tuyến|trực tiếp|kỳ trước|chuyển sang|trước hạn|đúng hạn|quá hạn|lũy kế|cùng kỳ|năm trước|mới", re.IGNORECASE
)


def called_base(passages: Sequence[Passage], index: int, own: Sibling) -> Token | None:
    """The only count above that bears the name a share is said to be of; None when it is not the only one."""
    match = _CALLED.match(own.passage.after(own.percent, 90))
    if match is None:
        return None
    name = next((known for known in _NAMES if known in match["name"].lower()), "")
    if not name and match["name"].strip():
        name = re.sub(r"^(?:được|đã|phải|cần|có)\s+", "", match["name"].strip().lower())
        if len(name.split()) > 3:
            return None
    pattern = re.compile(re.escape(name), re.IGNORECASE) if name else _RECEIVED
    found = {
        token.value: token
        for passage in passages[max(0, index - REACH) : index + 1]
        for token in passage.counts()
        if token.start < own.part.start and token.exact and is_sharp(token) and token.unit == match["unit"]
        if pattern.search(label := passage.label(token)[0]) and not _NARROW.search(label)
    }
    whole = next(iter(found.values()), None)
    return whole if whole is not None and len(found) == 1 and whole.value >= own.part.value else None
