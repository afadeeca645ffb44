"""Rankings out of stored finals, gaps by criterion, and one unit year on year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from motcua.areas.parindex.models import ScoreStage
from motcua.areas.parindex.queries.campaigns import CandidateRow, candidates, standing_points
from motcua.areas.parindex.queries.editions import code_mapping, set_of
from motcua.areas.parindex.queries.sheets import finals, sheet_of
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
    """Year row (so với năm trước): one criterion in the older set and the newer, as parts of its maximum."""

    old_code: str
    code: str
    name: str
    old_points: Decimal
    old_most: Decimal
    points: Decimal
    most: Decimal
    old_lost: Decimal
    lost: Decimal

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
    listed = candidates(campaign_id)
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
    """Year on year (so với năm trước) of two candidates over the code mapping, leaf by leaf in the newer order."""
    mapping = code_mapping(before.edition_id, after.edition_id)
    older = {line.code: line for line in sheet_of(before).lines}
    found = []
    for line in sheet_of(after).lines:
        old = older.get(mapping.get(line.code, ""))
        if line.criterion.rule and old is not None and old.scores and line.scores:
            was, now = (list(one.scores.values())[-1] for one in (old, line))
            found.append(
                YearRow(old.code, line.code, line.criterion.name, was, old.most, now, line.most, old.lost, line.lost)
            )
    return found
