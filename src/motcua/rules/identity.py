"""Identity numbers (số định danh): what a number on a paper must look like, and what its digits say.

The card's number has no check digit; century, sex and birth year stand in it and may only warn. The tax number's
last digit is computed from the nine before it; since 1 July 2025 a person's tax number is the 12-digit one.
"""

from __future__ import annotations

import re
from datetime import date

CITIZEN_CARD, OLD_CARD, PASSPORT, TAX_NUMBER, IDENTITY_CERTIFICATE, OTHER, NONE_YET = 1, 2, 3, 4, 5, 9, 0
TWELVE, NINE = re.compile(r"\d{12}"), re.compile(r"\d{9}")
FREE = re.compile(r"[A-Z0-9][A-Z0-9/.\-]{3,19}")
TAX = re.compile(r"(\d{10})(?:-?(\d{3}))?")
SEPARATORS = re.compile(r"\s+")
WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
FIRST_CENTURY = 1900
SEXES = ("Nam", "Nữ")


def normal_id(kind: int, written: str) -> str | None:
    """An identity number (số giấy tờ) in one form for its kind of paper; None where it cannot be one."""
    bare = SEPARATORS.sub("", written).upper()
    if kind in (CITIZEN_CARD, IDENTITY_CERTIFICATE):
        return bare if TWELVE.fullmatch(bare) else None
    if kind == OLD_CARD:
        return bare if NINE.fullmatch(bare) else None
    if kind == TAX_NUMBER:
        return normal_tax_number(bare)
    if kind in (PASSPORT, OTHER):
        return bare if FREE.fullmatch(bare) else None
    return "" if kind == NONE_YET and not bare else None


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
        return ("Số định danh phải có 12 chữ số.",)
    century, year = FIRST_CENTURY + int(number[3]) // 2 * 100, int(number[4:6])
    found = []
    if born is not None and born.year != century + year:
        found.append(f"Số định danh ứng với năm sinh {century + year}, ngày sinh ghi năm {born.year}.")
    if sex in SEXES and SEXES[int(number[3]) % 2] != sex:
        found.append(f"Số định danh ứng với giới tính {SEXES[int(number[3]) % 2]}, trên thẻ ghi {sex}.")
    return tuple(found)
