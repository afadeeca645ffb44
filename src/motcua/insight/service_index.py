"""Service index (Bộ chỉ số 766): points computed from our own records, group by group, beside those of the portal.

A criterion that our records cannot answer has no points of our own, which is not zero; the portal's points are facts
of another system and never mixed into ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from motcua.insight.figures import Figure, figures
from motcua.kernel.packs import load_toml
from motcua.rules.periods import Period
from motcua.rules.points import PointRule

PACK = "indicators/qd766_points.toml"


@dataclass(frozen=True, slots=True)
class Criterion:
    """Criterion (tiêu chí) of the index: its most points, the rule, and the indicator that answers it, if any."""

    code: str
    name: str
    rule: PointRule
    indicator: str


@dataclass(frozen=True, slots=True)
class Scored:
    """Scored criterion (tiêu chí đã chấm): our points with the figure behind them, and the portal's points."""

    criterion: Criterion
    figure: Figure | None
    points: Decimal | None
    portal: Decimal | None


@dataclass(frozen=True, slots=True)
class Group:
    """Group (nhóm chỉ số) with its criteria; `points` adds what could be computed, of at most `computable`."""

    code: str
    name: str
    most: Decimal
    scored: tuple[Scored, ...]

    @property
    def points(self) -> Decimal:
        """The sum of the points our records give."""
        return sum((one.points for one in self.scored if one.points is not None), Decimal(0))

    @property
    def computable(self) -> Decimal:
        """The most points our records could give."""
        return sum((one.criterion.rule.most for one in self.scored if one.points is not None), Decimal(0))

    @property
    def portal(self) -> Decimal | None:
        """The sum of the portal's points; None where it told none."""
        told = [one.portal for one in self.scored if one.portal is not None]
        return sum(told, Decimal(0)) if told else None


def confirmed() -> bool:
    """Whether the formulas were compared with the text of the decision."""
    return bool(load_toml(PACK)["confirmed"])


@cache
def criteria() -> Mapping[str, tuple[str, Decimal, tuple[Criterion, ...]]]:
    """Criteria (các tiêu chí) by group: name, most points and rows, as the pack says."""
    found = {}
    for group in load_toml(PACK)["group"]:
        rows = tuple(
            Criterion(row["code"], row["name"], _rule(row), row.get("indicator", "")) for row in group["criterion"]
        )
        found[group["code"]] = (group["name"], Decimal(group["most"]), rows)
    return found


def _rule(row: Mapping[str, int]) -> PointRule:
    none = row.get("if_none")
    return PointRule(Decimal(row["most"]), row.get("full", 100), None if none is None else Decimal(none))


def service_index(
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    portal: Mapping[tuple[str, str], Decimal] | None = None,
) -> list[Group]:
    """Service index (Bộ chỉ số 766) of a unit and period; `portal` holds points by (group, criterion).

    Raises UserError `unknown_unit`, `unknown_scope`.
    """
    codes = [row.indicator for _, _, rows in criteria().values() for row in rows if row.indicator]
    answered = {one.code: one for one in figures(unit, scope, period, as_of=as_of, known_at=known_at, codes=codes)}
    told = portal or {}
    groups = []
    for code, (name, most, rows) in criteria().items():
        scored = tuple(_scored(row, answered.get(row.indicator), told.get((code, row.code))) for row in rows)
        groups.append(Group(code, name, most, scored))
    return groups


def _scored(row: Criterion, figure: Figure | None, portal: Decimal | None) -> Scored:
    return Scored(row, figure, row.rule.points(figure.share) if figure else None, portal)
