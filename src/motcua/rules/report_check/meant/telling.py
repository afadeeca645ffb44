"""Telling (nêu lỗi): the numbers of a text that are surely not what was meant, as claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.sections import same_section
from motcua.rules.report_check.tokens import Kind

from .adding import flows, triples
from .bearing import borne
from .chances import SHARES, UNIT
from .doubts import Doubt, doubts
from .listing import lists
from .pooling import pools, wholes
from .proposing import growths, quotients, shares
from .retelling import equals, hints
from .scoring import Scale
from .seen import SCALE, Seen, see
from .slots import Slot, indexes, slots_of
from .ties import ADDING, Shape, Tie
from .untold import untold

PROPOSERS: tuple[Callable[[Sequence[Seen], Scale], Iterator[Tie]], ...] = (
    shares,
    growths,
    quotients,
    pools,
    wholes,
    triples,
    flows,
    lists,
    untold,
    equals,
    hints,
)
_CLOSE = 200
_GIVEN = 16 * UNIT
"""What speaks for a number that others give, so that no validator is to miss another base."""
_SURE = 230
"""Hundredths of a bit from which a doubt is told: left out of the lesson, few of the texts of the corpora hold such a
doubt without a mistake."""
_POINTS = 260
_SURER = {
    Shape.LIST: 700,
    Shape.SHARE: 160,
    Shape.GROWTH: 160,
    Shape.WHOLE: 160,
    Shape.TRIPLE: 900,
    Shape.QUOTIENT: 270,
}
"""The same for ties that hold by accident more seldom, and for lists, two parts or averages, told of all sorts of
things: what is plainly a sum the readers tell (`enumerated`)."""


def propose(numbers: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Propose (đề xuất): all ties of a text that are worth a look, scored."""
    for proposer in PROPOSERS:
        yield from proposer(numbers, scale)


def weigh(passages: Sequence[Passage], claims: Sequence[Claim]) -> tuple[list[Doubt], frozenset[int]]:
    """The doubts of a text of which others made some claims, the surest first, and where numbers stand that others
    give hardly by accident."""
    numbers = see(passages)
    scale = Scale()
    agreed = frozenset(claim.start for claim in claims if claim.verdict.agrees)
    ties = (tie for tie in propose(numbers, scale) if tie.holds() or _is_of_one_section(passages, tie))
    slots = slots_of(numbers, ties, scale)
    given = frozenset(numbers[index].written.token.start for index, slot in slots.items() if _is_given(slot))
    return doubts(numbers, slots, agreed), given


def _is_of_one_section(passages: Sequence[Passage], tie: Tie) -> bool:
    """Whether no heading stands between the numbers of a tie: another section tells of other things."""
    return same_section(passages, tie.numbers[0].passage, tie.last.passage) and same_section(
        passages, tie.numbers[0].passage, tie.numbers[-1].passage
    )


def _is_given(slot: Slot) -> bool:
    """Whether other numbers make a share just as it is told, hardly by accident."""
    return sum([option.told for option in slot.options if option.holds and option.tie.shape in SHARES]) >= _GIVEN


def check_meant(passages: Sequence[Passage], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of the other validators, and one for each number that is surely not what was meant."""
    every, given = weigh(passages, claims)
    claims = borne(claims, passages, every, given)
    found = [claim for claim in claims if not claim.verdict.agrees]
    agreed = frozenset(_rate(claim.stated) for claim in claims if claim.verdict.agrees)
    doubted = [
        doubt for doubt in every if doubt.evidence >= _bound(doubt.tie) and not _borne_out(doubt.tie.numbers[0], agreed)
    ]
    return [*claims, *(told for told in _told(doubted) if not _known(told, found))]


def _bound(tie: Tie) -> int:
    """From which evidence a doubt by a tie is told; a difference of rates or points is seldom one of other things."""
    if tie.shape is Shape.TRIPLE and tie.numbers[0].kind in (Kind.PERCENT, Kind.SCORE):
        return _POINTS
    return _SURER.get(tie.shape, _SURE)


def _borne_out(number: Seen, agreed: Collection[str]) -> bool:
    """Whether a rate is borne out by counts in another place: told again without them it is no slip."""
    return number.written.token.kind is Kind.PERCENT and _rate(number.written.text) in agreed


def _rate(text: str) -> str:
    return text.rstrip("% ")


def _known(told: Claim, found: Sequence[Claim]) -> bool:
    """Whether another validator already tells of a mistake in the same sentence or close by: one mistake, one claim."""
    return any(claim.text == told.text or abs(claim.start - told.start) < _CLOSE for claim in found)


def _told(doubted: Sequence[Doubt]) -> Iterator[Claim]:
    told: set[int] = set()
    for doubt in doubted:
        touched = indexes(doubt.tie)
        if not touched & told:
            yield _claim(doubt.tie)
        told |= touched


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
        verdict=Verdict.UNBALANCED if tie.shape in ADDING or tie.shape is Shape.WHOLE else Verdict.WRONG,
        block=-1,
        start=token.start,
        end=token.end,
    )


def _formula(tie: Tie) -> str:
    told = [plain(rounded(Fraction(number.value, SCALE), 3)) for number in tie.numbers[1:]]
    if tie.shape in (Shape.SHARE, Shape.QUOTIENT):
        return " ÷ ".join(told)
    if tie.shape is Shape.POOL:
        return f"({told[0]} + {told[1]}) ÷ {told[2]}"
    if tie.shape is Shape.SPLIT:
        return f"{told[0]} ÷ ({told[0]} + {told[1]})"
    if tie.shape is Shape.GROWTH:
        first, second = told if tie.upward else told[::-1]
        return f"({first} − {second}) ÷ {told[1]}"
    if tie.shape is Shape.FLOW:
        return f"{told[0]} + {told[1]} − {told[2]}"
    if tie.shape is Shape.WHOLE:
        return f"100 − {' − '.join(told)}"
    return " + ".join(told)
