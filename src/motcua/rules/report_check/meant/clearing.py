"""Clearing (giải oan): findings of other validators that a tie which holds explains better."""

from __future__ import annotations

import re
from collections.abc import Sequence

from motcua.rules.report_check.findings import Claim, Verdict

from .judging import Court
from .seen import Seen
from .ties import ADDING, Tie

_WORTH = 150
_RARE = 700
_MAGNITUDE = 12
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")


def cleared(claims: Sequence[Claim], court: Court) -> list[Claim]:
    """The claims without the findings that the ties of a text clear."""
    by_start = {number.written.token.start: number for number in court.row}
    return [claim for claim in claims if claim.verdict.agrees or not _is_clear(claim, by_start.get(claim.start), court)]


def _is_clear(claim: Claim, stated: Seen | None, court: Court) -> bool:
    if stated is None:
        return False
    held = court.held[stated.index]
    if claim.verdict is Verdict.UNCLEAR_BASE:
        return any(tie.numbers[0] is stated and court.worth(tie) >= _WORTH for tie in held if tie.shape not in ADDING)
    parts = _parts(claim.formula)
    if claim.kind not in ("V2", "V5") or len(parts) < 2 or not re.fullmatch(r"[\d.,\s+]+", claim.formula):
        return False
    ties = {id(tie): tie for ties in court.held.values() for tie in ties if tie.shape in ADDING}
    return any(_covers(tie, parts, stated) for tie in ties.values() if tie.rarity() >= _RARE)


def _parts(formula: str) -> list[int]:
    """The numbers of a formula in millionths."""
    found = []
    for match in _NUMBER.finditer(formula):
        whole, _, decimals = match[0].replace(".", "").partition(",")
        found.append(int((whole + decimals.ljust(6, "0"))[: len(whole) + 6]))
    return found


def _covers(tie: Tie, parts: Sequence[int], stated: Seen) -> bool:
    """Whether the parts of a finding belong to a tie of which its stated number is a part too, or far too small."""
    told = [number.value for number in tie.numbers]
    if not all(part in told for part in parts):
        return False
    return stated in tie.numbers[1:] or stated.value * _MAGNITUDE < tie.numbers[0].value
