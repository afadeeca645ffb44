"""Gathering (thu gom việc còn dở): what the units of a plan left open, area by area, and to whom it would go."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from motcua.areas.conduct import queries as conduct
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.feedback import queries as feedback
from motcua.areas.inspections import queries as inspections
from motcua.areas.meetings import queries as meetings
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.parindex import queries as parindex
from motcua.areas.people import queries as people
from motcua.areas.plans import queries as plans
from motcua.areas.publication import queries as publication
from motcua.areas.reporting import queries as reporting
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.reorganizing import Change, CustodyKind, Held, LeftOpen, Passing, ReorganizationPlan, heir_of
from motcua.rules.sentences import Sentence

Asked = Callable[[Collection[int], date], list[LeftOpen]]
# In the order in which things pass: officers first, so that who works on keeps what they hold.
LEFT_OPEN: dict[CustodyKind, Asked] = {
    CustodyKind.OFFICER: people.appointments_left_open,
    CustodyKind.DOSSIER: lambda units, _on: dossiers.dossiers_left_open(units),
    CustodyKind.TASK: lambda units, _on: plans.tasks_left_open(units),
    CustodyKind.FINDING: lambda units, _on: inspections.findings_left_open(units),
    CustodyKind.EVIDENCE: parindex.evidence_in_effect,
    CustodyKind.SHEET: lambda units, _on: reporting.sheets_left_open(units),
    CustodyKind.ROUND: lambda units, _on: reporting.rounds_left_open(units),
    CustodyKind.PROCEDURE: lambda units, _on: publication.procedures_left_standing(units),
    CustodyKind.PETITION: lambda units, _on: feedback.petitions_left_open(units),
    CustodyKind.MEETING: lambda units, _on: meetings.meetings_left_open(units),
    CustodyKind.MISDEED: lambda units, _on: conduct.misdeeds_left_open(units),
    CustodyKind.CALL: lambda units, _on: conduct.calls_left_open(units),
    CustodyKind.REMINDER: lambda units, _on: conduct.reminders_left_open(units),
}


@dataclass(frozen=True, slots=True)
class EndingUnit:
    """Ending unit (đơn vị kết thúc): a unit that ends with a plan, and the unit the plan names for it."""

    row: UnitRow
    root: str


def ending_units(plan: ReorganizationPlan) -> list[EndingUnit]:
    """Ending units (các đơn vị kết thúc) of a plan: those it names, those of a level, and what belongs to them.

    What the plan says of a part goes before what it says of the whole, in whatever order it tells them.
    Raises UserError `unknown_unit`, `unit_not_valid`.
    """
    eve = plan.on - timedelta(days=1)
    named = [(row, _parts(row, change, eve)) for change in plan.changes for row in _named(change, eve)]
    found: dict[int, EndingUnit] = {}
    for row, parts in named:
        for part in parts:
            found.setdefault(part.id, EndingUnit(part, row.slug))
    spoken_of = {slug for change in plan.changes for slug in change.formers}
    for row, parts in sorted(named, key=lambda one: len(one[1]), reverse=True):
        if row.slug in spoken_of:
            found |= {part.id: EndingUnit(part, row.slug) for part in parts}
    return list(found.values())


def _named(change: Change, eve: date) -> list[UnitRow]:
    """The units a change speaks of by name or by level, at work on the eve."""
    named = [organization.unit(slug) for slug in change.formers]
    if change.level:
        below = organization.scope(change.below, "all", start=eve, end=eve)
        named += [row for row in below if row.level == change.level]
    for row in named:
        if row.valid_from > eve or (row.valid_to is not None and row.valid_to < eve):
            raise UserError(
                Sentence("{unit} không hoạt động vào ngày {eve:%d/%m/%Y}.", unit=row.name, eve=eve),
                code="unit_not_valid",
            )
    return named


def _parts(row: UnitRow, change: Change, eve: date) -> list[UnitRow]:
    return organization.scope_of(row, "own", start=eve, end=eve) if change.with_parts else [row]


def formers_of(plan: ReorganizationPlan) -> frozenset[int]:
    """Formers (các đơn vị cũ) of a plan by key: the same before and after it is carried out."""
    return frozenset(one.row.id for one in ending_units(plan))


def orphans(plan: ReorganizationPlan, ending: Collection[EndingUnit]) -> list[UnitRow]:
    """Orphans (đơn vị mất cấp trên): units still at work after the day whose unit above ends; the plan forgot them."""
    gone = {one.row.id for one in ending}
    after = organization.units(valid_on=plan.on)
    return [row for row in after if row.parent_id in gone and row.id not in gone]


def gathered(plan: ReorganizationPlan, ending: Collection[EndingUnit]) -> list[Held]:
    """Gathered (việc còn dở): everything the ending units left open, kind by kind."""
    roots = {one.row.id: one for one in ending}
    slugs = {row.id: row.slug for row in organization.units()}
    found = []
    for kind, asked in LEFT_OPEN.items():
        for one in asked(tuple(roots), plan.on):
            unit = roots[one.unit_id]
            held = Held(kind, one.key, one.label, unit.row.slug, unit.root, one.sector, one.procedure, one.place,
                        slugs.get(one.holder_id or 0, ""))  # fmt: skip
            found.append(held)
    return found


def passings(plan: ReorganizationPlan, ending: Collection[EndingUnit]) -> list[Passing]:
    """Passings (việc bàn giao) of a plan: to whom each thing goes, or that nobody has been told yet."""
    return [heir_of(plan, held, fold) for held in gathered(plan, ending)]
