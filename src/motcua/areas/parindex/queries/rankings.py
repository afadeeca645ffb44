"""Rankings out of stored finals, gaps by criterion, and one unit year on year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from motcua.areas.parindex.models import CandidateStage, ScoreStage
from motcua.areas.parindex.queries.campaigns import CandidateRow, candidates, standing_points
from motcua.areas.parindex.queries.editions import code_mapping, set_of
from motcua.areas.parindex.queries.sheets import SheetLine, finals, sheet_of
from motcua.rules import scoring
from motcua.rules.figures import round_half_up
from motcua.rules.scoring import CriteriaSet, Scored


@dataclass(frozen=True, slots=True)
class RankRow:
    """Rank row (dòng xếp hạng): the unit, its final index, class and rank within its group."""

    candidate: CandidateRow
    total: Decimal
    index_percent: Decimal | None
    class_name: str | None
    rank: int | None
    is_tied: bool


@dataclass(frozen=True, slots=True)
class GapRow:
    """Gap row (chênh lệch theo tiêu chí): on average what units claimed and what they got, and the difference."""

    code: str
    name: str
    most: Decimal
    own: Decimal
    final: Decimal
    units: int

    @property
    def gap(self) -> Decimal:
        """Self minus final (tự đánh giá trừ cuối cùng)."""
        return self.own - self.final


@dataclass(frozen=True, slots=True)
class YearRow:
    """Year row (so với năm trước): one criterion in the older set and the newer, as parts of its maximum; or all that
    were merged or split, their points summed on both sides."""

    old_codes: tuple[str, ...]
    codes: tuple[str, ...]
    name: str
    old_points: Decimal
    old_most: Decimal
    points: Decimal
    most: Decimal
    old_lost: Decimal
    lost: Decimal

    @property
    def old_code(self) -> str:
        """The older code, or those that are summed."""
        return " + ".join(self.old_codes)

    @property
    def code(self) -> str:
        """The newer code, or those that are summed."""
        return " + ".join(self.codes)

    @property
    def is_summed(self) -> bool:
        """Whether codes were merged or split (gộp hoặc tách mã)."""
        return len(self.old_codes) > 1 or len(self.codes) > 1

    @property
    def change(self) -> Decimal:
        """Change in points (thay đổi)."""
        return self.points - self.old_points

    @property
    def is_repeated(self) -> bool:
        """Lost two years running (mất điểm lặp lại)."""
        return self.lost > 0 and self.old_lost > 0


def ranking(campaign_id: int) -> list[RankRow]:
    """Ranking (bảng xếp hạng) of the units that have their final, group by group; reproducible from what is stored."""
    rows: list[tuple[CandidateRow, Scored]] = []
    order: dict[str, list[tuple[int, Decimal, bool]]] = {}
    listed = [one for one in candidates(campaign_id) if one.stage != CandidateStage.OUT]
    found = finals(campaign_id, set_of(listed[0].edition_id)) if listed else {}
    for one in listed:
        if scored := found.get(one.id):
            rows.append((one, scored))
            order.setdefault(one.group, []).append((one.id, scored.index_percent or Decimal(0), one.is_special))
    places = {place.key: place for group in order.values() for place in scoring.standings(group)}
    ranked = [
        RankRow(
            one,
            scoring.decimal_of(scored.total),
            scored.index_percent,
            scored.class_name,
            places[one.id].rank,
            places[one.id].is_tied,
        )
        for one, scored in rows
    ]
    return sorted(ranked, key=lambda row: (row.candidate.group, row.rank or len(rows) + 1, row.candidate.unit))


def gaps(campaign_id: int, criteria: CriteriaSet) -> list[GapRow]:
    """Gaps by criterion (chênh lệch theo tiêu chí) over the units that have both scores, the widest first."""
    told = standing_points(campaign_id).values()
    found = []
    for leaf in criteria.leaves:
        keys = ((leaf.code, ScoreStage.SELF.value), (leaf.code, ScoreStage.FINAL.value))
        pairs = [(points[keys[0]], points[keys[1]]) for points in told if all(key in points for key in keys)]
        if pairs:
            own, final = (round_half_up(Decimal(sum(side)) / len(pairs)) for side in zip(*pairs, strict=True))
            most = scoring.decimal_of(leaf.most)
            found.append(GapRow(leaf.code, leaf.name, most, own, final, len(pairs)))
    return sorted((row for row in found if row.gap), key=lambda row: (-abs(row.gap), row.code))


def year_on_year(before: CandidateRow, after: CandidateRow) -> list[YearRow]:
    """Year on year (so với năm trước) of two candidates over the code mapping, in the newer order. Codes that were
    merged or split are compared once, sum against sum, and only where each of them has points in its year."""
    mapping = code_mapping(before.edition_id, after.edition_id)
    older = {line.code: line for line in sheet_of(before).lines}
    newer = {line.code: line for line in sheet_of(after).lines if line.criterion.rule}
    pairs = [(old, new) for new in newer for old in mapping.get(new, ())]
    found = []
    for group in scoring.successions(pairs):
        was = [older[code] for code in group.old if code in older]
        now = [newer[code] for code in group.new]
        if len(was) == len(group.old) and all(one.scores for one in (*was, *now)):
            found.append(_compared(group, was, now))
    return found


def _compared(group: scoring.Succession, was: list[SheetLine], now: list[SheetLine]) -> YearRow:
    def points(lines: list[SheetLine]) -> Decimal:
        return sum((list(one.scores.values())[-1] for one in lines), Decimal(0))

    def most(lines: list[SheetLine]) -> Decimal:
        return sum((one.most for one in lines), Decimal(0))

    lost = [sum((one.lost for one in lines), Decimal(0)) for lines in (was, now)]
    name = "; ".join(one.criterion.name for one in now)
    return YearRow(group.old, group.new, name, points(was), most(was), points(now), most(now), *lost)
