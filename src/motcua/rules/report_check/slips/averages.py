"""Averages in doubt (bình quân): a quotient told as "bình quân mỗi tổ 7 người" or "gấp 2,4 lần"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.tokens import Kind

from .readings import Reading
from .relations import Relation, Shared
from .written import Written, comparable

_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi|cứ|gấp)\b[^\d;.]{0,50}$", re.IGNORECASE)
_PER = re.compile(r"\bmỗi (?P<per>[^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE)
_SLASHED = re.compile(r"^\s*/\s*(?P<per>[^\W\d_]+(?: [^\W\d_]+)?)")
_STRETCH = re.compile(r"\s*(?:ngày|tháng|tuần|quý|năm|giờ)\b", re.IGNORECASE)
_TIMES = re.compile(r"\s*lần\b", re.IGNORECASE)
_REACH = 7


def average_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """A reading for each average: the nearest pair of different things whose quotient it may be."""
    for stated in row:
        before = stated.passage.before(stated.token, 70)
        match = _AVERAGE.search(before)
        if match is None or stated.token.kind is Kind.PERCENT or stated.token.change or stated.side:
            continue
        if re.search(r"tăng|giảm|bình quân chung|tuổi", match[0]):
            continue
        after = stated.passage.after(stated.token, 40)
        named = _PER.search(match[0]) or _SLASHED.match(after) or _PER.search(after)
        per = named["per"].lower() if named else ""
        near = [
            n for n in row[max(0, stated.index - _REACH) : stated.index + 3] if n is not stated and _usable(n, stated)
        ]
        options: list[tuple[Relation, int]] = []
        sure = 350
        for whole in near:
            thing = whole.token.unit or whole.passage.after(whole.token, 12).strip().split(" ")[0]
            fits = bool(per and thing) and (per.startswith(thing) or thing.startswith(per))
            for part in near:
                times = stated.token.kind is Kind.OTHER and not stated.token.unit
                if part is whole or not _alike(part, stated) or (comparable(part, whole) and not times):
                    continue
                weight = (20 if fits else 1) * (4 if part.passage is stated.passage else 1)
                weight *= 3 if part.token.unit == stated.token.unit else 1
                sure = 930 if fits and abs(part.index - stated.index) <= 3 else sure
                options.append((Shared(stated, (part,), (whole,), 1), weight))
        reading = Reading.of("V1", options, sure)
        if reading is not None:
            yield reading


def _usable(number: Written, stated: Written) -> bool:
    token = number.token
    near = abs(number.place - stated.place) <= 1
    if token.kind is Kind.OTHER and not _STRETCH.match(number.passage.after(token, 10)):
        return False
    return (
        token.kind in (Kind.COUNT, Kind.MONEY, Kind.OTHER)
        and not token.change
        and not token.word
        and near
        and number.value > 0
    )


def _alike(part: Written, stated: Written) -> bool:
    """Whether a quotient can be of the same things as its dividend."""
    if stated.token.kind is Kind.OTHER:
        times = _TIMES.match(stated.passage.after(stated.token, 10))
        return part.token.kind is not Kind.OTHER and (bool(times) or part.token.unit == stated.token.unit != "")
    return comparable(part, stated)
