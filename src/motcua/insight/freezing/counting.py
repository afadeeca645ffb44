"""What is frozen (những con số được chốt): every indicator in force, and every cell of form II.06a."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from motcua.areas.procedures import queries as procedures
from motcua.insight import engine, sets
from motcua.insight.corrected import ByGroup, recorded_tallies
from motcua.insight.engine import Slice, Tally
from motcua.insight.engine.membership import Key
from motcua.insight.form_06a import COLUMNS
from motcua.insight.freezing.document import version_of
from motcua.insight.indicators import Indicator, Kind, indicator, registry
from motcua.insight.models import FrozenFigure
from motcua.kernel.fold import fold
from motcua.rules.figures import Share

FORM = "form_06a."


@dataclass(frozen=True, slots=True)
class Cell:
    """Cell (một con số): an indicator with the keys of its members; of form II.06a for one sector or the total.

    `amount` is the time of a quantile; `recorded` the tally with every correction left out, where one touches it.
    """

    indicator: Indicator
    sector: int | None
    field: str
    members: dict[str, frozenset[int]]
    amount: int | None = None
    recorded: Tally | None = None

    @property
    def tally(self) -> Tally:
        """Both counts, as the engine gives them."""
        return Tally(len(self.members["part"]), self.share.whole if self.share else None, self.amount)

    @property
    def share(self) -> Share | None:
        """Both counts; None for a plain count."""
        return Share(len(self.members["part"]), len(self.members["whole"])) if "whole" in self.members else None


@engine.read_once()
def cells(cut: Slice, *, recorded: bool = True, only: str | None = None) -> list[Cell]:
    """Every figure of a question with its members: the indicators, then form II.06a row by row.

    What was first recorded stands beside where it is asked for; `only` one code may be asked for.
    """
    day = cut.question.cut_off
    every = [each for each in registry().values() if not each.code.startswith(FORM) and _in_force(each, day)]
    every = [each for each in every if only in (None, each.code)]
    found = engine.memberships(cut, every)
    timed = engine.quantiles(cut, [each for each in every if each.kind is Kind.QUANTILE])
    first = _recorded(cut, found, every) if recorded else {}
    plain = [
        Cell(
            each, None, "", _sides(found, each, (None,)), timed[each.code].amount if each.code in timed else None,
            first.get(None, {}).get(each.code),
        )
        for each in every
    ]  # fmt: skip
    columns = [indicator(f"{FORM}{column}") for column in COLUMNS if only in (None, f"{FORM}{column}")]
    return plain + (_form(cut, columns, recorded=recorded) if columns else [])


def _recorded(cut: Slice, found: dict[Key, set[int]], indicators: list[Indicator], by: str | None = None) -> ByGroup:
    """The tallies as first recorded, beside the members that were counted."""
    groups = {group for _, _, group in found}
    return recorded_tallies(
        cut, indicators, by, counted={group: _counted(found, indicators, group) for group in groups}
    )


def _counted(found: dict[Key, set[int]], indicators: list[Indicator], group: Any) -> dict[str, Tally]:
    sizes = {
        side: {code: len(keys) for (code, way, at), keys in found.items() if (way, at) == (side, group)}
        for side in ("part", "whole")
    }
    return {
        each.code: Tally(
            sizes["part"].get(each.code, 0), None if each.whole is None else sizes["whole"].get(each.code, 0)
        )
        for each in indicators
    }


def _in_force(each: Indicator, day: Any) -> bool:
    return each.valid_from <= day and (each.valid_to is None or day <= each.valid_to)


def _form(cut: Slice, columns: list[Indicator], *, recorded: bool) -> list[Cell]:
    found = engine.memberships(cut, columns, by="sector_id")
    by_sector = _recorded(cut, found, columns, "sector_id") if recorded else {}
    sectors = {group for _, _, group in found} | by_sector.keys()
    names = {row.id: row.name for row in procedures.sectors() if row.id in sectors}
    rows = [(key, names[key], (key,)) for key in sorted(names, key=lambda key: (fold(names[key]), key))]
    every = [*rows, (None, "", tuple(names))]
    first = by_sector | {None: recorded_tallies(cut, columns).get(None, {}) if by_sector else {}}
    return [
        Cell(each, key, name, _sides(found, each, groups), None, first.get(key, {}).get(each.code))
        for key, name, groups in every
        for each in columns
    ]


def _sides(found: dict[Key, set[int]], each: Indicator, groups: tuple[Any, ...]) -> dict[str, frozenset[int]]:
    return {
        side: frozenset().union(*(found.get((each.code, side, group), ()) for group in groups)) for side in each.sides
    }


def frozen_row(cell: Cell, position: int) -> FrozenFigure:
    """The row a cell is kept in, its period still to be named."""
    each, share = cell.indicator, cell.share
    part = sets.pack(cell.members["part"])
    whole = sets.pack(cell.members["whole"]) if share else None
    return FrozenFigure(
        position=position,
        code=each.code,
        name=each.name,
        counted=each.counted,
        basis=each.basis,
        sector=cell.sector,
        field=cell.field,
        version=version_of(each),
        valid_from=each.valid_from,
        valid_to=each.valid_to,
        part=len(cell.members["part"]),
        whole=share.whole if share else None,
        percent="" if share is None or share.percent is None else str(share.percent),
        part_members=part,
        part_digest=sets.digest(part),
        whole_members=whole,
        whole_digest=sets.digest(whole) if whole is not None else "",
    )
