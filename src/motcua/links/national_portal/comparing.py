"""Comparing (đối chiếu với Cổng): what the portal lists of a unit is laid beside our register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.exchange import queries as exchange
from motcua.areas.exchange.queries import OtherSystem
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.packs import load_toml
from motcua.links.national_portal.portal import Portal
from motcua.rules.national_portal import read_portal_time
from motcua.rules.numbering import same_number
from motcua.rules.reconciliation import Discrepancy, Listed, compare
from motcua.rules.sentences import Sentence

SOURCE = "Cổng Dịch vụ công quốc gia"


@dataclass(frozen=True, slots=True)
class ComparedWithPortal:
    """Compared with the portal (đã đối chiếu với Cổng): what differs, and how much was laid side by side."""

    items: tuple[Discrepancy, ...]
    ours: int
    rows: int
    faults: tuple[str, ...]

    def told(self) -> Mapping[str, Any]:
        """The source as a comparison keeps it."""
        told = {"source": SOURCE, "file": "TraCuuHoSo", "rows": self.rows, "outside": 0}
        return {**told, "unreadable": len(self.faults), "ours": self.ours, "faults": list(self.faults[:20])}


def compare_with_portal(unit_id: int, *, start: date, end: date) -> ComparedWithPortal:
    """Compare (đối chiếu) with what the portal lists what a unit and all that speak through its line took in from a
    day to a day. Raises NotSent, Refused."""
    names = load_toml("exchange/national_portal.toml")["listed"]
    unit = organization.unit_by_id(unit_id)
    theirs, unread, faults = _read(Portal().listed(unit_id, start=start, end=end), names)
    numbers = [one.number for one in theirs]
    through = exchange.units_through(unit_id, OtherSystem.NATIONAL_PORTAL)
    ours, others = dossiers.listed(through, start=start, end=end, numbers=numbers, taken_in=True)
    known = {same_number(one.number): one for one in (*others, *ours)}
    placed = [_placed(one, known.get(same_number(one.number)), unit.id, unit.name) for one in theirs]
    elsewhere = {same_number(one.number): one for one in others}
    found = compare(ours, placed, source=SOURCE, known=elsewhere, unread=unread)
    return ComparedWithPortal(tuple(found), len(ours), len(theirs), tuple(faults))


def _placed(row: Listed, here: Listed | None, unit_id: int, name: str) -> Listed:
    """A row of the list under the unit it was asked for; who decides it is not told by the portal, so it agrees."""
    told = (here.unit, here.unit_name) if here else (unit_id, name)
    return Listed(row.number, *told, row.status, row.received, row.due, row.finished, row.line)


def _read(rows: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> tuple[list[Listed], set[str], list[str]]:
    """The rows, and of those that cannot be read the compared numbers and why."""
    found: list[Listed] = []
    unread: set[str] = set()
    faults: list[str] = []
    for line, row in enumerate(rows, start=1):
        told = {ours: str(row.get(theirs) or "").strip() for ours, theirs in names.items()}
        try:
            received, due, finished = (_day(told[name]) for name in ("received", "due", "finished"))
            status = int(told["status"])
        except ValueError:
            unread.add(same_number(told["number"]))
            faults.append(
                Sentence(
                    "Dòng {line}: không đọc được trạng thái hoặc ngày của “{number}”.", line=line, number=told["number"]
                )
            )
            continue
        found.append(Listed(told["number"], None, "", status, received, due, finished, line))
    return found, unread, faults


def _day(text: str) -> date | None:
    moment = read_portal_time(text)
    return local_date(moment) if moment else None
