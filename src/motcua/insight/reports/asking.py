"""Asking (phạm vi thu thập): of whom the rows of a round tell, as a scope in which figures are counted too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.reporting.queries import Collected, RowTotal
from motcua.insight.reports.material import Material
from motcua.insight.reports.wording import place
from motcua.rules.collecting import FigureScope, named


@dataclass(frozen=True, slots=True)
class Asked:
    """Asked (phạm vi được hỏi) of a row: the scope its units make up, "" where they make up none; how it is said.

    Nothing is said where it is the unit itself and nobody else.
    """

    scope: str
    said: str


def asked_by(found: Collected, unit: UnitRow, material: Material) -> Mapping[str, Asked]:
    """Of whom each row of a round tells."""
    period = material.question.period
    below = {each.id for each in organization.children(unit.id, start=period.start, end=period.end)}
    said = {
        "own": "",
        "children": f"các {material.names['tiers']}",
        "all": f"{material.names['place']} và các {material.names['tiers']}",
    }
    told = {}
    for one in found.totals:
        scope = _scope(one, unit.id, below)
        told[one.row.code] = Asked(scope, said[scope] if scope else _listed(one))
    return told


def _scope(one: RowTotal, home: int, below: set[int]) -> str:
    """The scope that the units of a row make up; "" where they are only some, or speak of more than themselves."""
    asked = {line.sheet.unit_id for line in one.lines}
    scopes = {line.entry.scope if line.entry else line.sheet.scope for line in one.lines}
    if len(scopes) != 1:
        return ""
    if asked == {home}:
        return "own" if scopes == {FigureScope.OWN} or not below else "all"
    if scopes != {FigureScope.OWN}:
        return ""
    if asked == below:
        return "children"
    return "all" if asked == below | {home} else ""


def _listed(one: RowTotal) -> str:
    """The units asked, by name."""
    return f"{len(one.lines)} đơn vị được hỏi: {named([place(line.sheet.unit) for line in one.lines])}"
