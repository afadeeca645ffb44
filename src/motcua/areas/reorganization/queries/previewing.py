"""Previewing (xem trước): what a plan would move, before anything is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.reorganization.queries.gathering import ending_units, orphans, passings
from motcua.rules.reorganizing import CustodyKind, Passing, ReorganizationPlan

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class UnitChange:
    """Unit change (thay đổi đơn vị): who ends and who takes over; `new` is what the plan founds."""

    kind: str
    formers: tuple[str, ...]
    successors: tuple[str, ...]
    document: str


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """Preview line (dòng xem trước): how many things of a kind go from one unit to another, by which rule."""

    kind: CustodyKind
    former: str
    to: str
    count: int
    why: str


@dataclass(frozen=True, slots=True)
class Preview:
    """Preview (bản xem trước): units, counts, and what a person has to decide."""

    changes: tuple[UnitChange, ...]
    founded: tuple[str, ...]
    ending: tuple[str, ...]
    orphans: tuple[UnitRow, ...]
    lines: tuple[PreviewLine, ...]
    undecided: tuple[Passing, ...]
    totals: dict[CustodyKind, int]

    @property
    def shown(self) -> tuple[Passing, ...]:
        """The first of the undecided, as many as a page bears."""
        return self.undecided[:MOST_SHOWN]

    @property
    def total(self) -> int:
        """How many things there are in all."""
        return sum(self.totals.values())


def preview(plan: ReorganizationPlan) -> Preview:
    """Preview (xem trước) a plan. Raises UserError `unknown_unit`, `unit_not_valid`."""
    ending = ending_units(plan)
    found = passings(plan, ending)
    names = {row.slug: row.name for row in organization.units()}
    told = {str(one["slug"]): str(one["name"]) for one in plan.founded}
    called = {**told, **names}
    counted = Counter((one.held.kind, one.held.root, one.to or "", one.why) for one in found)
    return Preview(
        changes=tuple(
            UnitChange(
                one.kind.label,
                tuple(called.get(slug, slug) for slug in one.formers) or (f"{one.level} · {one.below}",),
                tuple(called.get(slug, slug) for slug in one.successors),
                one.document,
            )
            for one in plan.changes
        ),
        founded=tuple(name for slug, name in told.items() if slug not in names),
        ending=tuple(one.row.name for one in ending),
        orphans=tuple(orphans(plan, ending)),
        lines=tuple(
            PreviewLine(kind, called.get(root, root), called.get(to, to), count, why)
            for (kind, root, to, why), count in counted.items()
        ),
        undecided=tuple(one for one in found if one.to is None),
        totals=dict(Counter(one.held.kind for one in found)),
    )
