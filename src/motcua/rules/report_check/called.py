"""Called bases (mẫu số gọi tên): "đạt 95,2% tổng số hồ sơ phải giải quyết", the base told by its name above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from . import vocabulary as words
from .bounds import inner, is_sharp, same_unit
from .reading import Passage
from .siblings import REACH, Sibling, fits, pairs
from .tokens import Token

_CALLED = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:tổng(?: số)?|số)\s+(?:lượng\s+)?(?P<unit>" + words.UNITS + r")\b"
    r"(?P<name>[^,.;:()\d]{0,40})(?:[,.;:()]|$)"
)
_AMONG = re.compile(
    r"\s*(?:[-+*•]\s*)?trong (?:tổng )?số (?P<unit>"
    + words.UNITS
    + r")\b(?P<name>[^,.;:()\d]{2,40}),[^,;:()\d]{0,20}$",
    re.IGNORECASE,
)
_SOME, _NEAR = 2, 12
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


def far_base(passages: Sequence[Passage], index: int, own: Sibling) -> tuple[Token | None, bool]:
    """A count told anywhere above of the things a share is said to be of, when it gives it or all others said so near
    by; and whether the share is said to be of other things than its part, so that none of the part's can be meant."""
    match = _CALLED.match(own.passage.after(own.percent, 90))
    if match is None:
        return None, False
    unit = words.SAME_UNIT.get(match["unit"].lower(), match["unit"].lower())
    counted = [held for place in passages[: index + 1] for token in place.tokens for held in inner(token)]
    counted = [t for t in counted if t.start < own.part.start and t.unit == unit and t.exact and is_sharp(t)]
    other = bool(own.part.unit) and not same_unit(own.part, replace(own.part, unit=unit))
    telling = _said_alike(passages[max(0, index - _NEAR) : index + _NEAR], own, match[0]) if other else []
    shared = [t for t in counted if len(telling) >= _SOME and all(fits(member, t) for member in telling)]
    fitting = (t for t in reversed(counted) if own.percent.places and fits(own, t))
    return next(fitting, shared[-1] if shared and other else None), other


def _said_alike(passages: Sequence[Passage], own: Sibling, said: str) -> list[Sibling]:
    """The other shares near by that are said to be of the very same things."""
    found = [member for passage in passages for member in pairs(passage) if member.percent.start != own.percent.start]
    found = [member for member in found if member.percent.places and member.part.value]
    return [m for m in found if (match := _CALLED.match(m.passage.after(m.percent, 90))) and match[0] == said]


def called_base(passages: Sequence[Passage], index: int, own: Sibling) -> Token | None:
    """The only count above that bears the name a share is said to be of; None when it is not the only one."""
    match = _CALLED.match(own.passage.after(own.percent, 90)) or _AMONG.match(own.passage.before(own.part, 90))
    if match is None:
        return None
    name = next((known for known in _NAMES if known in match["name"].lower()), "")
    if not name and match["name"].strip():
        name = re.sub(r"^(?:được|đã|phải|cần|có)\s+", "", match["name"].strip().lower())
        if len(name.split()) > 3:
            return None
    unit = words.SAME_UNIT.get(match["unit"].lower(), match["unit"].lower())
    pattern = re.compile(re.escape(name), re.IGNORECASE) if name else _RECEIVED
    found = {
        token.value: token
        for passage in passages[max(0, index - REACH) : index + 1]
        for token in passage.counts()
        if token.start < own.part.start and token.exact and is_sharp(token) and token.unit == unit
        if pattern.search(label := passage.label(token)[0]) and not _NARROW.search(label)
    }
    whole = next(iter(found.values()), None)
    least = own.part.value / 10 if name else own.part.value
    return whole if whole is not None and len(found) == 1 and whole.value >= least else None
