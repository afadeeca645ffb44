"""One slip (một lần sai tay): what no single slip of the hand explains was hardly told as the checker reads it.

A share taken of the wrong base, a sum of numbers that only stand side by side: their numbers lie as far apart as
chance would have it. A figure mistyped, or reckoned from the figure beside, lies near what it should be, digit by
digit or in size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.rules.report_check.bounds import inner
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import SIZE, is_of_size
from motcua.rules.report_check.tokens import Kind, Token

from .text import NUMBER, Text, numbers_of

_NAME = re.compile(
    r"\b(?:giai đoạn|mức độ|cấp độ|bậc|vòng|đợt|lần thứ|khóa|phương án|nhóm|kịch bản|tuổi)\s$", re.IGNORECASE
)
_SIGN = re.compile(r"[+−×÷()|]")
_KINDS = ("V1", "V2", "V3", "V5", "V6", "V7")
_THOUSAND, _SPREAD = 1000, 30
Reckon = Callable[[Sequence[Fraction]], Fraction | None]


@dataclass(frozen=True)
class Reckoning:
    """Reckoning (phép tính): the numbers of a finding as written, how they are reckoned, and what is stated instead."""

    told: tuple[str, ...]
    numbers: tuple[Fraction, ...]
    reckon: Reckon
    wanted: Fraction
    step: Fraction
    power: int

    def gives(self, number: Fraction, instead: Fraction) -> Fraction | None:
        """What it would give with another value wherever one number stands."""
        return self.reckon([instead if one == number else one for one in self.numbers])

    def agrees(self, value: Fraction | None) -> bool:
        """Whether a value, or its opposite, is what is stated."""
        return value is not None and abs(abs(value / self.power) - self.wanted) < self.step


def is_of_a_name(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a number of a finding only names a stage, a level or a round: "90 học viên xong giai đoạn 1"."""
    used = {*numbers_of(claim.formula), token.value}
    told = [t for t in passage.tokens if t.value in used]
    named = {t.value for t in told if not t.unit and _NAME.search(passage.before(t, 20))}
    return bool(named - {t.value for t in told if not _NAME.search(passage.before(t, 20))})


def is_beyond_a_slip(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether no number of a finding, mistyped once or another of its size, makes it agree."""
    found = _reckoning(claim, token)
    now = found.reckon(found.numbers) if found is not None else None
    if found is None or now is None:
        return False
    reckoned = abs(now / found.power)
    if is_of_size(found.wanted, reckoned):
        return False
    if any(abs(one - reckoned) < found.step for one in typed(claim.stated)):
        return False
    if _is_copied(found.numbers[0], passage) or _is_all(found, passage, token):
        return False
    return not any(_mends(found, *one) for one in zip(found.told, found.numbers, strict=True))


def is_mistyped(claim: Claim, token: Token) -> bool:
    """Whether one mistyped digit of one number makes a finding agree, or it is none that is reckoned."""
    found = _reckoning(claim, token)
    now = found.reckon(found.numbers) if found is not None else None
    if found is None or now is None:
        return True
    if any(abs(one - abs(now / found.power)) < found.step for one in typed(claim.stated)):
        return True
    told = zip(found.told, found.numbers, strict=True)
    return any(found.agrees(found.gives(number, one)) for text, number in told for one in typed(text))


def _is_copied(number: Fraction, passage: Passage) -> bool:
    """Whether a number stands twice, so that it may be the one beside, written for another."""
    return sum(Fraction(token.value) == number for token in passage.tokens) > 1


def _is_all(found: Reckoning, passage: Passage, token: Token) -> bool:
    """Whether its sentence tells nothing else, so that the figure is wrong however it came about."""
    told = [t for t in passage.tokens if passage.same_sentence(t, token) and t is not token]
    values = {Fraction(held.value) for t in told for held in inner(t)}
    units = {t.unit for t in told} | ({token.unit} - {"%"})
    return values == set(found.numbers) and len(units) == 1


def _mends(found: Reckoning, text: str, number: Fraction) -> bool:
    """Whether another value of one number, a slip away, gives what is stated."""
    reached = (found.gives(number, number * (1 - SIZE)), found.gives(number, number / (1 - SIZE)))
    ends = sorted(end / found.power for end in reached if end is not None)
    if len(ends) < len(reached):
        return True
    low, high = ends
    if any(low - found.step <= one <= high + found.step for one in (found.wanted, -found.wanted)):
        return True
    return any(found.agrees(found.gives(number, one)) for one in typed(text))


def _reckoning(claim: Claim, token: Token) -> Reckoning | None:
    told = tuple(match[0] for match in NUMBER.finditer(claim.formula))
    stated = NUMBER.search(claim.stated)
    times = 100 if token.kind is Kind.PERCENT else 1
    reckon = _formula("".join(_SIGN.findall(claim.formula)), times)
    if claim.kind not in _KINDS or reckon is None or stated is None or len(told) < 2:
        return None
    numbers = tuple(map(Fraction, numbers_of(claim.formula)))
    now, wanted = reckon(numbers), Fraction(numbers_of(stated[0])[0])
    scaled = token.kind is Kind.MONEY or bool(token.slack)
    power = _power(wanted, abs(now)) if scaled and now is not None else 1
    return Reckoning(told, numbers, reckon, wanted, Fraction(1, 10 ** len(stated[0].partition(",")[2])), power)


def _formula(signs: str, times: int) -> Reckon | None:
    """What a formula reckons of its numbers, by its signs; nothing for one that is not known."""
    if signs == "÷":
        return lambda told: times * told[0] / told[1] if told[1] else None
    if signs == "×÷":
        return lambda told: told[0] * told[1] / told[2] if told[2] else None
    if signs == "(−)÷":
        return lambda told: times * (told[0] - told[1]) / told[2] if told[2] else None
    if re.fullmatch(r"\++", signs):
        return lambda told: sum(told, Fraction(0))
    if signs in ("−", "|−|"):
        return lambda told: told[0] - told[1]
    if re.fullmatch(r"−{2,}", signs):
        return lambda told: told[0] - sum(told[1:], Fraction(0))
    if signs == "+−":
        return lambda told: told[0] + told[1] - told[2]
    return None


def _power(stated: Fraction, reckoned: Fraction) -> int:
    """In which thousands an amount is stated: "12,5 tỷ đồng" of what was reckoned in đồng."""
    return next((_THOUSAND**n for n in range(4, 0, -1) if reckoned >= _THOUSAND**n * stated / _SPREAD), 1)
