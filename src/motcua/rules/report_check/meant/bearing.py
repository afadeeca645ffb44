"""Bearing out (đối chứng): of what other validators found in prose, only what is meant by these weights too."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage

from .doubts import Doubt
from .seen import SCALE, Seen

_LEAST = 200
"""Hundredths of a bit by which a text must be likelier without the mistake, however it came about."""
_DOUBTED = 0
"""The evidence that is enough where a validator and the weights doubt one number, each for reasons of its own."""
_FEW = 5
"""Among so few numbers of a passage a validator hardly takes the wrong ones; what tables tell stands as it is."""
_WEIGHED = frozenset(["V1", "V2", "V3", "V5", "V6", "V7"])
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_DIFFERENCE = re.compile(r"\(?([\d.,]+) − ([\d.,]+)")
_DECIMALS = len(str(SCALE)) - 1


def borne(
    claims: Sequence[Claim], passages: Sequence[Passage], doubts: Iterable[Doubt], given: Container[int]
) -> list[Claim]:
    """The claims without the findings in prose that no doubt bears out, one of the same numbers, and without shares
    that other numbers give."""
    spans = [(passage.start, passage.start + len(passage.text), len(passage.tokens)) for passage in passages]
    doubts = tuple(doubts)
    doubted = [doubt.tie.numbers for doubt in doubts if doubt.evidence - doubt.slip >= _LEAST]
    plainly = {n.written.token.start for doubt in doubts if doubt.evidence >= _DOUBTED for n in doubt.tie.numbers}

    def stands(claim: Claim) -> bool:
        if claim.verdict.agrees or claim.kind not in _WEIGHED:
            return True
        if claim.kind == "V1" and claim.start in given:
            return False
        among = next((count for start, end, count in spans if start <= claim.start < end), None)
        if among is None:
            return True
        if among <= _FEW:
            return not _is_negative(claim) and not _is_beside(claim)
        return claim.start in plainly or any(_is_of(claim, numbers) for numbers in doubted)

    return [claim for claim in claims if stands(claim)]


def _is_negative(claim: Claim) -> bool:
    """Whether a difference was taken of two numbers that cannot be meant: less than nothing."""
    match = _DIFFERENCE.match(claim.formula)
    if match is None:
        return False
    return claim.kind == "V7" and _parts(match[1])[0] < _parts(match[2])[0] and "-" not in claim.stated


def _is_beside(claim: Claim) -> bool:
    """Whether a total is less than each of two parts: no slip made it so, they are told of something else."""
    stated = _parts(claim.stated)
    return claim.kind == "V2" and bool(stated) and sum(part > stated[0] for part in _parts(claim.formula)) > 1


def _is_of(claim: Claim, numbers: Sequence[Seen]) -> bool:
    """Whether a finding is made of some numbers and of no others."""
    if claim.start not in {number.written.token.start for number in numbers}:
        return False
    told = {number.value for number in numbers}
    return all(part in told for part in _parts(claim.formula))


def _parts(formula: str) -> list[int]:
    """The numbers of a formula in whole parts of the unit."""
    found = []
    for match in _NUMBER.finditer(formula):
        whole, _, decimals = match[0].replace(".", "").partition(",")
        found.append(int((whole + decimals.ljust(_DECIMALS, "0"))[: len(whole) + _DECIMALS]))
    return found
