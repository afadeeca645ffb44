"""Families (các đơn vị cùng một lần sắp xếp): units that succession connects, and who stands for each today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from motcua.areas.organization.models import Succession, Unit, UnitKind
from motcua.areas.organization.queries.units import UnitRow, unit_row


@dataclass(frozen=True, slots=True)
class Family:
    """Family (các đơn vị cùng một lần sắp xếp): the units, the committee each belongs to, and its heirs of a day.

    `heads` leads from a unit's key to its committee's short name; `heirs` from the short name of a committee that
    ended to those at work on the day.
    """

    rows: tuple[UnitRow, ...]
    heads: dict[int, str]
    heirs: dict[str, tuple[str, ...]]

    def names(self) -> dict[str, str]:
        """What each unit is called."""
        return {row.slug: row.name for row in self.rows}


def family(unit_ids: Collection[int], on: date) -> Family:
    """Family (các đơn vị cùng một lần sắp xếp) of some units by a day: them, all that succession connects them with,
    and the departments of each."""
    units = {unit.pk: unit_row(unit) for unit in Unit.objects.order_by("slug")}
    pairs = list(Succession.objects.filter(on__lte=on).order_by("pk").values_list("former_id", "successor_id"))
    both: dict[int, set[int]] = defaultdict(set)
    ahead: dict[int, list[int]] = defaultdict(list)
    for former, successor in pairs:
        both[former].add(successor)
        both[successor].add(former)
        ahead[former].append(successor)
    members = _closure({_head(units, key) for key in unit_ids}, both)
    heads = {key: units[_head(units, key)].slug for key in units if _head(units, key) in members}
    rows = tuple(units[key] for key in heads)
    heirs = {units[key].slug: _today(key, ahead, units, on) for key in members if ahead.get(key)}
    return Family(rows, heads, heirs)


def _head(units: dict[int, UnitRow], key: int) -> int:
    """The committee a unit belongs to, or the highest unit above it where there is none."""
    while units[key].kind != UnitKind.PEOPLES_COMMITTEE and (parent := units[key].parent_id) in units:
        key = parent
    return key


def _closure(start: Collection[int], steps: dict[int, set[int]]) -> set[int]:
    found: set[int] = set()
    ahead = list(start)
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += steps.get(here, ())
    return found


def _today(key: int, ahead: dict[int, list[int]], units: dict[int, UnitRow], on: date) -> tuple[str, ...]:
    """Who stands for a former unit on a day: its successors, and theirs where they ended too."""
    found = [one for one in _closure([key], {here: set(there) for here, there in ahead.items()}) if one != key]
    lasting = ((units[one].slug, units[one].valid_to) for one in found)
    return tuple(sorted(slug for slug, until in lasting if until is None or until >= on))
