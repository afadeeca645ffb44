"""What a unit could still win: the next step of every criterion, and the total if some of them were taken."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from motcua.areas.parindex.models import ScoreStage
from motcua.areas.parindex.queries.sheets import Sheet
from motcua.rules import scoring
from motcua.rules.scoring import Gain, Scored


@dataclass(frozen=True, slots=True)
class NextPoints:
    """Next points (bước lấy thêm điểm): the criterion by name, what to do, and what it brings."""

    name: str
    gain: Gain
    is_chosen: bool


def next_points(sheet: Sheet, *, chosen: Collection[str] = ()) -> list[NextPoints]:
    """Next points (các bước dễ lấy điểm nhất) of what was declared, the most for the way to go first."""
    found = scoring.next_gains(sheet.criteria, sheet.inputs)
    return [NextPoints(sheet.criteria.by_code[one.code].name, one, one.code in chosen) for one in found]


def what_if(sheet: Sheet, chosen: Collection[str]) -> Scored | None:
    """What if (nếu làm thêm): the self-score with the chosen steps taken; None where nothing was declared."""
    own = sheet.totals.get(ScoreStage.SELF.value)
    if own is None:
        return None
    gains = {one.code: one.points for one in scoring.next_gains(sheet.criteria, sheet.inputs) if one.code in chosen}
    leaves = {leaf.code: own.node(leaf.code) for leaf in sheet.criteria.leaves}
    raised = {code: replace(node, points=node.points + gains.get(code, 0)) for code, node in leaves.items()}
    return scoring.summed(sheet.criteria, raised)
