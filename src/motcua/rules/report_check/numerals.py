"""Numerals (chữ số): reading a number as officers write it.

"2.100" is two thousand one hundred, "84.43" and "89,45" have decimals, "1,234" depends on what is counted and on
how the rest of the text writes its numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)"
    r"|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+\.\d+(?!\d)"
    r"|\d+[.,]\d+(?!\d)"
    r"|\d+"
)
_NUMBER = re.compile(rf"(?:{NUMBER})\Z")
_POINT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?\Z")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_FOREIGN = re.compile(r"\d{1,3}(?:,\d{3}){2,}|\d,\d{3}\.\d|\d\.\d{1,2}\s?%")
_NATIVE = re.compile(r"\d\.\d{3}(?!\d)|\d,\d{1,2}(?!\d)")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+\Z")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as read: its value and how many decimals were written."""

    value: Decimal
    places: int


@dataclass(frozen=True, slots=True)
class Habit:
    """Habit (thói quen viết số): whether a text groups thousands with commas, as English does."""

    comma_groups: bool = False

    @classmethod
    def of(cls, text: str) -> Habit:
        """The habit seen in a whole text; Vietnamese unless the text plainly writes otherwise."""
        return cls(comma_groups=len(_FOREIGN.findall(text)) > len(_NATIVE.findall(text)))


def read(text: str, *, counted: bool | None = None, habit: Habit | None = None) -> Figure | None:
    """Read a number (đọc số); None when the text is not one.

    `counted` True: things are counted, so no decimals are possible in an ambiguous "1,234"; False: a percentage or
    a score, which has decimals; None: unknown, the habit of the text decides.
    """
    text = text.strip()
    if _SPACED.match(text):
        return Figure(Decimal(text.replace(" ", "")), 0)
    if not _NUMBER.match(text):
        return None
    if "." not in text and "," not in text:
        return Figure(Decimal(text), 0)
    if _POINT_GROUPS.match(text) and not (counted is False and text.count(".") == 1 and "," not in text):
        if text.startswith("0."):
            return _decimal(text, ".")
        return _grouped(text, ".", ",")
    if _COMMA_GROUPS.match(text) and not text.startswith("0,"):
        plain = text.count(",") == 1 and "." not in text
        comma_groups = counted if counted is not None else (habit or Habit()).comma_groups
        if not plain or comma_groups:
            return _grouped(text, ",", ".")
    return _decimal(text, "," if "," in text else ".")


def _grouped(text: str, group: str, mark: str) -> Figure:
    whole, _, fraction = text.partition(mark)
    digits = whole.replace(group, "")
    return Figure(Decimal(f"{digits}.{fraction}" if fraction else digits), len(fraction))


def _decimal(text: str, mark: str) -> Figure | None:
    """A number with decimals; none with marks within them: "0,101.000"."""
    whole, _, fraction = text.partition(mark)
    if not (whole + fraction).isdigit():
        return None
    return Figure(Decimal(f"{whole}.{fraction}"), len(fraction))
