"""Identity numbers (số định danh): what a number on a paper must look like, and what its digits say.

The card's number has no check digit; century, sex and birth year stand in it and may only warn. The tax number's
last digit is computed from the nine before it; since 1 July 2025 a person's tax number is the 12-digit one.
"""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum

from motcua.rules.sentences import Sentence, worded

TWELVE, NINE = re.compile(r"[0-9]{12}"), re.compile(r"[0-9]{9}")
FREE = re.compile(r"[A-Z0-9][A-Z0-9/.\-]{3,19}")
TAX = re.compile(r"([0-9]{10})(?:-?([0-9]{3}))?")
SEPARATORS = re.compile(r"\s+")
WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
FIRST_CENTURY = 1900
SEXES = ("Nam", "Nữ")


class IdKind(IntEnum):
    """Kind of identity paper (loại giấy tờ định danh). The national message knows 1 and 2; the other codes are ours."""

    CITIZEN_CARD = 1
    OLD_CARD = 2
    PASSPORT = 3
    TAX_NUMBER = 4
    IDENTITY_CERTIFICATE = 5
    OTHER = 9
    NONE_YET = 0

    @property
    def label(self) -> str:
        """The Vietnamese name of the code."""
        return ID_LABELS[self]


ID_LABELS = {
    IdKind.CITIZEN_CARD: "Căn cước công dân, căn cước",
    IdKind.OLD_CARD: "Chứng minh nhân dân",
    IdKind.PASSPORT: "Hộ chiếu",
    IdKind.TAX_NUMBER: "Mã số thuế, mã số doanh nghiệp",
    IdKind.IDENTITY_CERTIFICATE: "Giấy chứng nhận căn cước",
    IdKind.OTHER: "Giấy tờ khác",
    IdKind.NONE_YET: "Chưa có",
}


def normal_id(kind: int, written: str) -> str | None:
    """An identity number (số giấy tờ) in one form for its kind of paper; None where it cannot be one."""
    bare = SEPARATORS.sub("", written).upper()
    if kind in (IdKind.CITIZEN_CARD, IdKind.IDENTITY_CERTIFICATE):
        return bare if TWELVE.fullmatch(bare) else None
    if kind == IdKind.OLD_CARD:
        return bare if NINE.fullmatch(bare) else None
    if kind == IdKind.TAX_NUMBER:
        return normal_tax_number(bare)
    if kind in (IdKind.PASSPORT, IdKind.OTHER):
        return bare if FREE.fullmatch(bare) else None
    return "" if kind == IdKind.NONE_YET and not bare else None


def normal_tax_number(written: str) -> str | None:
    """A tax number (mã số thuế) of 10 digits, 10-3 for a branch, or a person's 12; None where it is none."""
    if TWELVE.fullmatch(written):
        return written
    found = TAX.fullmatch(written)
    if not found or not tax_digit_fits(found[1]):
        return None
    return f"{found[1]}-{found[2]}" if found[2] else found[1]


def tax_digit_fits(ten: str) -> bool:
    """Whether the tenth digit (số kiểm tra) of a tax number follows from the nine before it."""
    rest = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, ten, strict=False)) % 11
    return 10 - rest == int(ten[9])


def card_warnings(number: str, *, born: date | None = None, sex: str = "") -> tuple[str, ...]:
    """What about a card's number (số định danh) does not fit a birth date or a sex: to be looked at, never refused."""
    if not TWELVE.fullmatch(number):
        return (Sentence("Số định danh phải có 12 chữ số."),)
    century, year = FIRST_CENTURY + int(number[3]) // 2 * 100, int(number[4:6])
    found = []
    if born is not None and born.year != century + year:
        found.append(
            Sentence(
                "Số định danh ứng với năm sinh {expected}, ngày sinh ghi năm {year}.",
                expected=century + year,
                year=born.year,
            )
        )
    if sex in SEXES and SEXES[int(number[3]) % 2] != sex:
        found.append(
            Sentence(
                "Số định danh ứng với giới tính {expected}, trên thẻ ghi {sex}.",
                expected=worded(SEXES[int(number[3]) % 2]),
                sex=worded(sex),
            )
        )
    return tuple(found)
