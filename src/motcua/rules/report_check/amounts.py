"""Amounts (số lớn viết bằng chữ đơn vị): "1,2 nghìn tỷ đồng" and "588 tỷ 190 triệu 067 nghìn đồng", each one number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from . import vocabulary as words
from .numerals import Figure

_NEXT = re.compile(r"\s+(?P<digits>\d{1,3})\s*(?P<scale>triệu|nghìn|ngàn)\b", re.IGNORECASE)
_A_HEAD = re.compile(r"\s*/\s*(?:người|hộ|khẩu|suất|tháng|năm|ha)\b", re.IGNORECASE)
_BILLION, _STEP = 9, 3
_FULL = 3


@dataclass(frozen=True, slots=True)
class Amount:
    """Amount (số lớn): its value, to what power of ten it was told, where its last digits and its words end.

    `even` when every group behind the first has its three digits, so that the digits read as one number; `money` when
    it can only be money: called so, so great, told in groups, or so much a head.
    """

    value: Decimal
    power: int
    end: int
    stop: int
    even: bool
    money: bool


def read_amount(text: str, end: int, figure: Figure) -> Amount | None:
    """Read an amount (đọc số lớn) whose first digits end at `end`; None when no word of scale follows."""
    scale = words.SCALE.match(text, end)
    if scale is None:
        return None
    power, stop = words.SCALES[scale[1].lower()], scale.end()
    first, last = power, end
    twice = words.SCALE.match(text, stop)
    if twice and power < _BILLION == words.SCALES[twice[1].lower()]:
        return Amount(figure.value.scaleb(power + _BILLION), power + _BILLION, end, twice.end(), True, True)
    value, even = figure.value.scaleb(power), True
    while not figure.places and (match := _NEXT.match(text, stop)) and _follows(match, power):
        power = words.SCALES[match["scale"].lower()]
        value += Decimal(match["digits"]).scaleb(power)
        even = even and len(match["digits"]) == _FULL
        end, stop = match.end("digits"), match.end()
    money = words.MONEY.match(text, stop) or _A_HEAD.match(text, stop) or max(power, first) >= _BILLION or end > last
    return Amount(value, power, end, stop, even, bool(money))


def _follows(match: re.Match[str], power: int) -> bool:
    """Whether a group goes on with the next smaller scale: triệu behind tỷ, nghìn behind triệu."""
    return words.SCALES[match["scale"].lower()] == power - _STEP
