"""Overlapping (phần có thể trùng nhau): parts called so that the same people or files may be in two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from motcua.rules.report_check.vocabulary import OVERLAPPING, PEOPLE

from .pieces import Piece, Run

_AT_ONCE = re.compile(
    r"\b(?:đại học|thạc sĩ|trực tuyến|số hóa|thanh toán|đúng hạn|trước hạn|quá hạn|trễ hạn)\b", re.IGNORECASE
)
"""Words for parts of a file or a person that may be told beside others of it; of degrees alone each has only one."""
_DEGREE = re.compile(r"\b(?:đại học|thạc sĩ|tiến sĩ|cao đẳng|trung cấp|sơ cấp)\b", re.IGNORECASE)


def may_overlap(run: Run) -> bool:
    """Whether parts are called so that the same people or files may be in two of them."""
    if all(_DEGREE.search(part.label) for part in run.parts):
        return False
    return any(overlaps(part) for part in run.parts)


def are_people(parts: Sequence[Piece]) -> bool:
    """Whether parts are people counted in several words, so that one may be in two of them: "16 đồng chí có bằng trung
    cấp, 3 đảng viên, 11 người viết đơn"."""
    units = {part.number.unit for part in parts}
    return len(units) > 1 and not units.isdisjoint(PEOPLE)


def overlaps(part: Piece) -> bool:
    """Whether the name of a part is one that others may have besides."""
    return bool(OVERLAPPING.search(part.label) or _AT_ONCE.search(part.label))
