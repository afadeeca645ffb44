"""Things (cùng thứ được đếm): whether two numbers may count the same, so that one may be a part of the other."""

from __future__ import annotations

import re

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.meant.seen import Seen, alike

_LIKE = ("same", "none", "half", "akin", "general")
_PEOPLE = words.PEOPLE | {"đại biểu", "thành viên", "ứng viên", "học viên", "học sinh", "cử tri"}
_PERSONS = _PEOPLE | {"phiếu", "cá nhân", "công dân", ""}
_KNOWN = frozenset(words.UNITS.split("|"))


def is_alike(one: Seen, other: Seen) -> bool:
    """Whether two numbers may count the same things."""
    if one.kind is not other.kind:
        return False
    if {one.unit, other.unit} & _PEOPLE and all(n.unit in _PERSONS or n.unit not in _KNOWN for n in (one, other)):
        return True
    return alike(one, other) in _LIKE or _named_beside(one, other) or _named_beside(other, one)


def _named_beside(one: Seen, other: Seen) -> bool:
    """Whether the thing one number counts is named behind the other: "8.292 dự thi"."""
    return bool(one.unit) and one.unit in re.split(r"[\d;.(]", other.passage.after(other.written.token, 60))[0].lower()
