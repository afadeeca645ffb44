"""Telling slips (nêu lỗi): the readings of a whole text, and a claim for each slip that is certain enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.tokens import Kind

from .averages import average_readings
from .changes import change_readings
from .lists import list_readings
from .readings import Reading
from .remainders import part_readings, remainder_readings
from .respective import respective_readings
from .retellings import retelling_readings
from .shares import share_readings
from .spreads import spread_readings
from .weighing import Slip, settled, slips
from .written import Written

_CLOSE = 200
READERS: tuple[Callable[[Sequence[Written]], Iterator[Reading]], ...] = (
    share_readings,
    list_readings,
    remainder_readings,
    part_readings,
    change_readings,
    average_readings,
    respective_readings,
    retelling_readings,
    spread_readings,
)
"""What proposes the relations of a text."""


def readings_of(numbers: Sequence[Written]) -> list[Reading]:
    """Readings (cách đọc) of a whole text: what each of its numbers may have been meant to state."""
    return [reading for reader in READERS for reading in reader(numbers)]


def check_slips(readings: Sequence[Reading], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of the other validators, those on a share without a base weighed again, and the slips beside them."""
    given = settled(readings)
    claims = [c for c in claims if c.verdict is not Verdict.UNCLEAR_BASE or c.start not in given]
    found = [claim for claim in claims if not claim.verdict.agrees]
    agreed = frozenset(claim.start for claim in claims if claim.verdict.agrees)
    return [*claims, *(told for told in _told(readings, agreed) if not _known(told, found))]


def _known(told: Claim, found: Sequence[Claim]) -> bool:
    """Whether another validator already tells of a mistake in the same sentence or close by: one mistake, one claim."""
    return any(claim.text == told.text or abs(claim.start - told.start) < _CLOSE for claim in found)


def _told(readings: Sequence[Reading], explained: frozenset[int]) -> Iterator[Claim]:
    told: set[int] = set()
    for slip in slips(readings, explained):
        touched = {number.index for number in slip.relation.numbers}
        if touched & told:
            continue
        told |= touched
        yield _claim(slip)


def _claim(slip: Slip) -> Claim:
    stated = slip.relation.stated
    token, passage = stated.token, stated.passage
    places = max(token.places, 2) if token.kind is Kind.PERCENT else 3
    value = slip.relation.computed()
    return Claim(
        text=passage.sentence(token),
        kind=slip.kind,
        stated=stated.text,
        computed=plain(rounded(max(value, Fraction(0)), places)),
        formula=slip.relation.formula,
        verdict=Verdict.UNBALANCED if slip.kind in ("V2", "V3", "V5") else Verdict.WRONG,
        block=-1,
        start=token.start,
        end=token.end,
    )
