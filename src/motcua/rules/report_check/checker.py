"""Checker (bộ soát): runs every validator over a report and keeps one answer for each stated number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from . import vocabulary as words
from .across import check_across
from .again import (
    check_alike,
    check_alls,
    check_couples,
    check_one_whole,
    check_ranked,
    check_rates_again,
    check_verbatim,
    check_wholes,
)
from .answered import check_answered
from .apportioned import check_apportioned
from .averages import check_averages
from .blocks import Block, from_text
from .changes import check_changes, note_points
from .claims import numbers_in
from .compared import check_compared
from .complete import check_complete
from .concurring import check_concurring
from .enumerated import check_enumerated
from .exactly import check_exactly
from .findings import Claim, Note, Report
from .firm import check_firm
from .grown import check_grown
from .headline import check_against_tables, check_approximations, check_title
from .hedged import check_hedged
from .implied import check_implied
from .in_turn import check_in_turn
from .layout import Layout, lay_out
from .leads import check_leads
from .legible import legible
from .limits import check_limits
from .lists import check_lists
from .meant import check_meant
from .measured import check_measured
from .named import check_respective
from .partitions import check_due, check_partitions, check_spread
from .partitives import check_partitives
from .proportions import check_proportions
from .ranks import check_ranks
from .rare import check_rare
from .reading import Passage, read_prose
from .remainders import check_remainders
from .remarks import remark
from .restraint import likely, restrained
from .retold import check_retold
from .runs import check_runs
from .shares import check_shares
from .stepped import check_stepped
from .steps import check_steps
from .stocks import check_stocks
from .sums import check_sums
from .tables import (
    check_announced,
    check_by_total,
    check_by_year,
    check_ends,
    check_mentions,
    check_one_base,
    check_recalled,
    check_reckoned,
    check_structured,
    check_tables,
    check_told,
    check_told_changes,
    of_the_text,
)
from .taken_up import check_taken_up
from .titled import check_titled
from .titled_rates import check_titled_rates
from .totals import check_totals_behind
from .unhedged import check_unhedged
from .unremarked import check_unremarked

VALIDATORS: tuple[Callable[[Passage], Iterator[Claim]], ...] = (
    check_limits,
    check_sums,
    check_partitions,
    check_due,
    check_spread,
    check_respective,
)
"""The validators of prose besides the shares, surest first; each answers for one passage."""


PLAIN: tuple[Callable[[Sequence[Passage]], Iterator[Claim]], ...] = (
    check_averages,
    check_remainders,
    check_steps,
    check_exactly,
    check_totals_behind,
    check_complete,
    check_firm,
    check_enumerated,
    check_ranks,
    check_stepped,
)
"""The validators of what is told so plainly that nothing need bear it out."""

IN_TURN: tuple[Callable[[Sequence[Passage]], Iterator[Claim]], ...] = (
    check_answered,
    check_in_turn,
    check_runs,
    check_compared,
    check_proportions,
    check_taken_up,
    check_wholes,
    check_alls,
    check_couples,
    check_one_whole,
    check_ranked,
    check_rates_again,
    check_grown,
    check_apportioned,
    check_hedged,
    check_titled_rates,
    check_across,
    check_unremarked,
    check_measured,
)
"""The same over several short sentences; they find only what no other validator does."""
OF_TABLES: tuple[Callable[[Layout, Sequence[Passage]], Iterator[Claim]], ...] = (
    check_told,
    check_told_changes,
    check_recalled,
    check_reckoned,
    check_announced,
    check_ends,
    check_one_base,
    check_by_total,
    check_by_year,
    check_structured,
)
"""What holds prose against the tables of its report."""
_CLOSE, _TWICE, _NEAR = 200, 2, 400
_COUNTED = re.compile(rf"\s+({words.UNITS})\b", re.IGNORECASE)


def check(source: str | Iterable[Block]) -> Report:
    """Check (soát): recompute what a report states and can be recomputed from the report itself."""
    blocks = from_text(source) if isinstance(source, str) else tuple(source)
    layout = lay_out(blocks)
    passages = read_prose(layout)
    claims = _read(layout, passages)
    concurring = check_concurring(layout, passages, claims, _read_again)
    claims = _one_each((*claims, *_unknown(concurring, claims)))
    unhedged = check_unhedged(passages, claims, lambda bare: _read(layout, bare))
    claims = _one_each((*claims, *_unknown(unhedged, claims)))
    return Report(
        text=layout.text,
        blocks=layout.blocks,
        claims=tuple(replace(legible(one, layout.text), block=layout.block_at(one.start)) for one in claims),
        notes=tuple(replace(note, block=layout.block_at(note.start)) for note in _notes(layout, passages)),
    )


def _read_again(blocks: tuple[Block, ...]) -> Sequence[Claim]:
    layout = lay_out(blocks)
    return _read(layout, read_prose(layout))


def _read(layout: Layout, passages: tuple[Passage, ...]) -> list[Claim]:
    """All claims on a text, one for each stated number."""
    plain = tuple(likely((claim for validator in PLAIN for claim in validator(passages)), passages))
    claims = _one_each((*restrained(_claims(layout, passages), passages), *plain))
    claims = _one_each((*restrained(check_meant(passages, claims), passages), *plain))
    claims = _one_each(_but_grown(claims, passages))
    told = _but_grown((claim for validator in IN_TURN for claim in validator(passages)), passages)
    in_turn = likely(told, passages)
    claims = _one_each((*claims, *_unknown(_told_once(in_turn, layout.text), claims)))
    claims = list(of_the_text(claims, layout))
    told = (claim for validator in OF_TABLES for claim in validator(layout, passages))
    claims = _one_each((*claims, *_unknown(told, claims)))
    titled = (claim for validator in (check_titled, check_leads) for claim in validator(passages, layout.text))
    claims = _one_each((*claims, *_of_titles(_told_once(titled, layout.text), claims)))
    claims = _one_each((*claims, *_unknown(likely(check_rare(passages, claims), passages), claims)))
    for validator in (check_alike, check_verbatim):
        again = _told_once(validator(passages, claims), layout.text)
        claims = _one_each((*claims, *_of_titles(_unknown(again, claims), claims)))
    return list(_but_made_nearer(claims))


def _but_made_nearer(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without the sums whose very parts make another number, told nearer to them: "giảm vốn của 14 dự án;
    bổ sung cho 9 dự án, gồm: ... 5 dự án ... 4 dự án"."""
    makes = {one.formula: one for one in claims if one.kind == "V2" and one.verdict.agrees}
    for claim in claims:
        other = makes.get(claim.formula)
        if claim.verdict.agrees or other is None or not 0 < other.start - claim.start < _NEAR:
            yield claim


def _but_grown(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Claim]:
    """The claims without the findings on shares that are rates of a rise told beside it."""
    grown = {(claim.start, claim.end) for claim in check_grown(passages) if claim.verdict.agrees}
    return (one for one in claims if one.verdict.agrees or one.kind != "V1" or (one.start, one.end) not in grown)


def _claims(layout: Layout, passages: tuple[Passage, ...]) -> Iterator[Claim]:
    for passage in passages:
        yield from check_shares(passage, passages)
        yield from check_changes(passage, passages)
        for validator in VALIDATORS:
            yield from validator(passage)
    yield from check_lists(passages)
    yield from check_stocks(passages)
    yield from check_partitives(passages)
    yield from check_approximations(passages)
    yield from check_title(passages)
    yield from check_retold(passages)
    yield from check_implied(passages)
    yield from check_tables(layout)
    yield from check_mentions(layout)
    yield from check_against_tables(layout, passages)


def _notes(layout: Layout, passages: tuple[Passage, ...]) -> Iterator[Note]:
    for passage in passages:
        yield from note_points(passage)
    yield from remark(passages)


def _unknown(told: Iterable[Claim], claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without findings close to one that is known and about one of its numbers: one mistake, one claim."""
    found = [claim for claim in claims if not claim.verdict.agrees]
    for claim in told:
        if claim.verdict.agrees or not any(_is_of_one_mistake(claim, other) for other in found):
            found += [] if claim.verdict.agrees else [claim]
            yield claim


def _is_of_one_mistake(claim: Claim, other: Claim) -> bool:
    """Whether two findings may come of one number."""
    if claim.text != other.text and abs(claim.start - other.start) >= _CLOSE:
        return False
    return not numbers_in(claim).isdisjoint(numbers_in(other))


def _told_once(claims: Iterable[Claim], text: str) -> Iterator[Claim]:
    """The claims without the findings on figures told twice whose figure the text, a table too, has once more."""
    for claim in claims:
        if claim.verdict.agrees or claim.kind != "V10" or _times(claim, text) < _TWICE:
            yield claim


def _times(claim: Claim, text: str) -> int:
    """How often a text has the figure of a claim, not counting where it plainly counts other things."""
    found = re.finditer(rf"(?<![\d.,]){re.escape(claim.stated)}(?![.,]?\d)", text)
    own = _COUNTED.match(text, claim.end)
    others = (_COUNTED.match(text, match.end()) for match in found)
    return sum(own is None or other is None or other[1].lower() == own[1].lower() for other in others)


def _of_titles(titled: Iterable[Claim], claims: Sequence[Claim]) -> Iterator[Claim]:
    """The findings on figures told twice whose other figure no finding is about."""
    found = [claim for claim in claims if not claim.verdict.agrees]
    for claim in titled:
        if not any(claim.computed in (other.stated, *other.formula.split()) for other in found):
            yield claim


def _one_each(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for a stated number: a finding before an agreement, the first validator before the next."""
    kept: dict[tuple[int, int], Claim] = {}
    for claim in claims:
        key = (claim.start, claim.end)
        if key not in kept or (kept[key].verdict.agrees and not claim.verdict.agrees):
            kept[key] = claim
    return sorted(kept.values(), key=lambda claim: claim.start)
