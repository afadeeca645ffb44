"""The criteria sheet of a unit: three scores side by side with their reasons, evidence, and what was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from motcua.areas.parindex.models import ScoreEntry, ScoreStage
from motcua.areas.parindex.queries.campaigns import CandidateRow, candidate
from motcua.areas.parindex.queries.editions import set_of
from motcua.rules import scoring
from motcua.rules.scoring import CriteriaSet, Criterion, Node, NotApplicable, Scored, Scorer

ORDER = (ScoreStage.SELF, ScoreStage.APPRAISED, ScoreStage.SECOND, ScoreStage.FINAL)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Entry row (dòng chấm điểm): the points of one stage, why, in whose words, with what figure attached."""

    stage: str
    points: Decimal | None
    said: Mapping[str, Any]
    words: str
    why: str
    figure: Mapping[str, Any] | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Sheet line (dòng phiếu chấm điểm): one criterion with what stands of every stage."""

    criterion: Criterion
    depth: int
    entries: Mapping[str, EntryRow]
    scores: Mapping[str, Decimal]
    lost: Decimal

    @property
    def code(self) -> str:
        """Its code (mã)."""
        return self.criterion.code

    @property
    def most(self) -> Decimal:
        """Its maximum (điểm tối đa)."""
        return scoring.decimal_of(self.criterion.most)

    @property
    def reason(self) -> str:
        """What was last said of it by those who scored it (lý do); else how its points came about."""
        told = [self.entries[stage] for stage in reversed(ORDER) if stage in self.entries]
        return next((one.words for one in told if one.words), next((one.why for one in told if one.why), ""))


@dataclass(frozen=True)
class Sheet:
    """Sheet (phiếu chấm điểm) of a candidate: every line, and the sum of every stage that has begun."""

    row: CandidateRow
    criteria: CriteriaSet
    lines: tuple[SheetLine, ...]
    totals: Mapping[str, Scored]

    @property
    def inputs(self) -> dict[str, Mapping[str, Any]]:
        """What was declared of every criterion (số liệu tự khai), as it stands."""
        told = {line.code: line.entries.get(ScoreStage.SELF.value) for line in self.lines}
        return {code: entry.said for code, entry in told.items() if entry}


@dataclass(frozen=True, slots=True)
class LostPoints:
    """Lost points (điểm mất) of one criterion, and what those who scored it said."""

    code: str
    name: str
    lost: Decimal
    reason: str


def sheet(candidate_id: int) -> Sheet | None:
    """Sheet (phiếu chấm điểm) of a candidate, or None."""
    row = candidate(candidate_id)
    return sheet_of(row) if row else None


def sheet_of(row: CandidateRow) -> Sheet:
    """Sheet of a candidate (phiếu chấm điểm) that is known already."""
    criteria, entries = set_of(row.edition_id), _entries(row.id)
    totals = {stage.value: found for stage in ORDER if (found := _scored(criteria, entries, stage))}
    last = next((totals[stage] for stage in reversed(ORDER) if stage in totals), None)
    lines = tuple(_line(criteria, one, entries, totals, last) for one in criteria.criteria)
    return Sheet(row, criteria, lines, totals)


def lost_points(candidate_id: int) -> list[LostPoints]:
    """Lost points (điểm mất) of a unit with its final: the leaves, in the order of the set."""
    found = sheet(candidate_id)
    if found is None:
        return []
    return [
        LostPoints(line.code, line.criterion.name, line.lost, line.reason)
        for line in found.lines
        if line.criterion.rule and line.lost > 0
    ]


def finals(campaign_id: int, criteria: CriteriaSet) -> dict[int, Scored]:
    """Finals (kết quả cuối cùng) of every candidate of a campaign that has one, by its key, in one question."""
    told: dict[int, dict[str, dict[str, EntryRow]]] = {}
    last = ScoreEntry.objects.filter(candidate__campaign_id=campaign_id, stage=ScoreStage.FINAL)
    for one in last.order_by("pk"):
        told.setdefault(one.candidate_id, {}).setdefault(one.code, {})[one.stage] = _row(one)
    scored = {key: _scored(criteria, entries, ScoreStage.FINAL) for key, entries in told.items()}
    return {key: found for key, found in scored.items() if found}


def entries_told(candidate_id: int, code: str) -> list[EntryRow]:
    """Entries told (mọi lần chấm) of a criterion, the earliest first, also those that were scored anew."""
    return [_row(one) for one in ScoreEntry.objects.filter(candidate_id=candidate_id, code=code).order_by("pk")]


def appraisal_begun(candidate_id: int, edition_id: int) -> bool:
    """Whether appraising has begun (đã thẩm định tiêu chí tự chấm): of a criterion that the unit scores itself; surveys
    are nobody's own."""
    own = [leaf.code for leaf in set_of(edition_id).leaves if leaf.scorer is Scorer.SELF]
    return ScoreEntry.objects.filter(candidate_id=candidate_id, stage=ScoreStage.APPRAISED, code__in=own).exists()


def _entries(candidate_id: int) -> dict[str, dict[str, EntryRow]]:
    """The last entry of every criterion and stage."""
    found: dict[str, dict[str, EntryRow]] = {}
    for one in ScoreEntry.objects.filter(candidate_id=candidate_id).order_by("pk"):
        found.setdefault(one.code, {})[one.stage] = _row(one)
    return found


def _row(one: Any) -> EntryRow:
    return EntryRow(one.stage, one.points, one.said or {}, one.words, one.why, one.figure, one.by, one.at)


def _standing(entries: Mapping[str, EntryRow], stage: ScoreStage) -> EntryRow | None:
    """What stands at a stage: its own entry, or that of the stage before where nobody scored it anew."""
    before = ORDER[: ORDER.index(stage) + 1]
    found = next((entries[one] for one in reversed(before) if one in entries), None)
    return found if found is not None and found.points is not None else None


def _scored(criteria: CriteriaSet, entries: Mapping[str, Mapping[str, EntryRow]], stage: ScoreStage) -> Scored | None:
    """The sums of a stage, once it has begun; what nobody scored yet counts nothing."""
    if not any(stage in by_stage for by_stage in entries.values()):
        return None
    return scoring.summed(criteria, {one.code: _node(one, entries.get(one.code, {}), stage) for one in criteria.leaves})


def _node(leaf: Criterion, entries: Mapping[str, EntryRow], stage: ScoreStage) -> Node:
    standing = _standing(entries, stage)
    points = Fraction(standing.points or 0) if standing else Fraction(0)
    spared = leaf.most if standing and standing.said.get("not_applicable") is True and points == 0 else Fraction(0)
    return Node(
        leaf.code,
        leaf.most,
        points,
        standing.why if standing else "",
        dropped=spared if leaf.not_applicable is NotApplicable.DROP_MAX else Fraction(0),
        spread=spared if leaf.not_applicable is NotApplicable.RESCALE else Fraction(0),
    )


def _line(
    criteria: CriteriaSet,
    one: Criterion,
    entries: Mapping[str, Mapping[str, EntryRow]],
    totals: Mapping[str, Scored],
    last: Scored | None,
) -> SheetLine:
    depth, above = 0, one.parent
    while above is not None:
        depth, above = depth + 1, criteria.by_code[above].parent
    own = entries.get(one.code, {})
    scores = {
        stage: scoring.decimal_of(scored.node(one.code).points)
        for stage, scored in totals.items()
        if not one.rule or _standing(own, ScoreStage(stage))
    }
    lost = scoring.decimal_of(last.node(one.code).lost) if last else Decimal(0)
    return SheetLine(one, depth, own, scores, lost)
