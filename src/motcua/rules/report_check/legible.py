"""Legible (dễ đọc): what was reckoned is told in the scale in which the number was written, as a reader would write it
into the text: beside "12,4 tỷ" stands 11,84, not 11.838.989.739,5."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from . import vocabulary as words
from .findings import Claim
from .rounding import plain, rounded

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.,])")
_STATED = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+(?:,\d+)?")
_BILLION, _FINEST = 9, 6
_MOST_PLACES = 2


def legible(claim: Claim, text: str) -> Claim:
    """Legible (dễ đọc): the claim with its reckoned value in the scale the number was written in, and with thousands
    of millions in its formula told in tỷ, unless the text itself writes them out."""
    power = _power(text, claim.end)
    numbers = _STATED.fullmatch(claim.stated) and _NUMBER.fullmatch(claim.computed)
    computed = _in_scale(claim, power) if power and numbers else claim.computed
    formula = _NUMBER.sub(lambda found: found[0] if found[0] in text else _in_billions(found[0]), claim.formula)
    return replace(claim, computed=computed, formula=formula)


def _power(text: str, end: int) -> int:
    """The power of ten a number's words of scale tell: 9 for "tỷ", 12 for "nghìn tỷ", 0 for none."""
    power = 0
    while (scale := words.SCALE.match(text, end)) and power < _BILLION:
        power, end = power + words.SCALES[scale[1].lower()], scale.end()
    return power


def _in_scale(claim: Claim, power: int) -> str:
    """The reckoned value in the written scale; as it is where it was reckoned in that scale already."""
    stated, value = _read(claim.stated), _read(claim.computed)
    scaled = Fraction(value) / 10**power
    if not stated or _apart(scaled, stated) >= _apart(Fraction(value), stated):
        return claim.computed
    places = max(_MOST_PLACES, len(claim.stated.partition(",")[2]))
    return plain(rounded(scaled, places))


def _apart(value: Fraction, stated: Decimal) -> Fraction:
    """How many times one is as great as the other."""
    one, other = sorted((value, Fraction(stated)))
    return other / one if one else Fraction(10**18)


def _in_billions(written: str) -> str:
    value = _read(written)
    if value < 10**_BILLION or value % 10**_FINEST:
        return written
    return f"{plain(value.scaleb(-_BILLION))} tỷ"


def _read(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", "."))
