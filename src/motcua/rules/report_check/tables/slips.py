"""Slips (sai một con số): whether one number mistyped explains a sum of cells that fails."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.rounding import plain

from .sheet import Value

_NEAR = Decimal("0.35")
"""How far off another number of the size lies at most, as a share of the greater."""


def slip(total: Value, terms: Iterable[tuple[int, Value | None]]) -> tuple[bool, bool]:
    """Whether one digit of one number mistyped explains that terms do not make a total, and whether another number of
    its size does."""
    told = [(sign, value) for sign, value in terms if value is not None]
    off = total.value - sum((sign * value.value for sign, value in told), Decimal(0))
    needed = [(total, total.value - off), *((value, value.value + sign * off) for sign, value in told)]
    needed = [(value, wanted) for value, wanted in needed if wanted >= 0]
    near = any(abs(wanted - value.value) <= _NEAR * max(wanted, value.value) for value, wanted in needed)
    return any(is_typed(value, wanted) for value, wanted in needed), near


def is_typed(value: Value, wanted: Decimal) -> bool:
    """Whether a slip of one digit leads from a number to what is written."""
    text = str(value.value).replace(".", ",") if value.figure.places else plain(value.value)
    return wanted == 0 or any(one == Fraction(wanted) for one in typed(text))


def is_meant(value: Value, wanted: Decimal) -> bool:
    """Whether a number may have been meant: a slip of one digit leads to what is written, or it is of its size."""
    return wanted >= 0 and (abs(wanted - value.value) <= _NEAR * max(wanted, value.value) or is_typed(value, wanted))
