"""Telling (nêu lỗi): the ties of a text that were meant and do not hold, as claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.slips.readings import Reading
from motcua.rules.report_check.slips.relations import Hinted, Within
from motcua.rules.report_check.slips.typing_errors import weigh
from motcua.rules.report_check.slips.written import Written
from motcua.rules.report_check.tokens import Kind

from .clearing import cleared
from .judging import Court
from .proposals import propose
from .seen import SCALE, see
from .ties import ADDING, Shape, Tie
from .weights import learned


def check_meant(row: Sequence[Written], readings: Sequence[Reading], claims: Sequence[Claim]) -> list[Claim]:
    """The claims without what is cleared, and one for each tie that is surely meant and does not hold."""
    court = judge(row, readings, claims)
    claims = cleared(claims, court)
    return [*claims, *_told(court, claims)]


def judge(row: Sequence[Written], readings: Sequence[Reading], claims: Sequence[Claim]) -> Court:
    """The court of a text: all its ties, with what is known of its numbers."""
    seen = see(row)
    court = Court(seen, _likely(readings), frozenset(claim.start for claim in claims if claim.verdict.agrees))
    court.take(propose(seen))
    return court


def _told(court: Court, claims: Sequence[Claim]) -> Iterator[Claim]:
    found = {claim.text for claim in claims if not claim.verdict.agrees}
    starts = {claim.start for claim in claims if not claim.verdict.agrees}
    threshold = learned()["judge"]["threshold"]
    told = {number.index for number in court.row if number.written.token.start in starts}
    for suspicion in sorted(court.suspicions(), key=lambda one: -one.evidence):
        if suspicion.evidence < threshold:
            return
        claim = _claim(suspicion.tie)
        if claim.text not in found and not suspicion.tie.indexes & told:
            yield claim
        told |= suspicion.tie.indexes


def _likely(readings: Sequence[Reading]) -> dict[frozenset[int], int]:
    """How plainly the readings tell that numbers belong together, in hundredths of a bit."""
    found: dict[frozenset[int], int] = {}
    for reading in readings:
        for relation, likely in reading.options:
            if isinstance(relation, Within | Hinted):
                continue
            key = frozenset(number.index for number in relation.numbers)
            found[key] = max(found.get(key, -10_000), 10 * weigh(likely, max(1, 1000 - likely)))
    return found


def _claim(tie: Tie) -> Claim:
    stated = tie.numbers[0].written
    token = stated.token
    bounds = tie.needed(0)
    middle = Fraction(sum(bounds), 2 * SCALE) if bounds else Fraction(0)
    places = max(token.places, 2) if token.kind is Kind.PERCENT else 3
    return Claim(
        text=stated.passage.sentence(token),
        kind=tie.kind,
        stated=stated.text,
        computed=plain(rounded(max(middle, Fraction(0)), places)),
        formula=_formula(tie),
        verdict=Verdict.UNBALANCED if tie.shape in ADDING else Verdict.WRONG,
        block=-1,
        start=token.start,
        end=token.end,
    )


def _formula(tie: Tie) -> str:
    told = [plain(rounded(Fraction(number.value, SCALE), 3)) for number in tie.numbers[1:]]
    if tie.shape in (Shape.SHARE, Shape.QUOTIENT):
        return " ÷ ".join(told)
    if tie.shape is Shape.GROWTH:
        first, second = told if tie.upward else told[::-1]
        return f"({first} − {second}) ÷ {told[1]}"
    if tie.shape is Shape.STOCK:
        return f"{told[0]} + {told[1]} − {told[2]}"
    return " + ".join(told)
