"""Comparing a register (đối chiếu sổ): files of other systems are read, not imported, and laid beside our register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from datetime import date
from pathlib import Path
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.operations import Moment, RegisterRow
from motcua.areas.organization import queries as organization
from motcua.links.files.register.importing import known_for
from motcua.links.files.register.reading import read_register
from motcua.rules.numbering import same_number
from motcua.rules.periods import Period
from motcua.rules.reconciliation import Discrepancy, Listed, compare
from motcua.rules.sentences import Sentence, joined

MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class RegisterListed:
    """Register listed (sổ đã đọc để đối chiếu): its dossiers of the units and days asked for, and what was unreadable.

    `outside` counts rows of other units or days, which are left alone; of `unreadable` rows the first are told why.
    """

    source: str
    file: str
    digest: str
    rows: tuple[Listed, ...]
    outside: int
    unreadable: int
    faults: tuple[str, ...]

    def told(self) -> dict[str, Any]:
        """What is kept of it: its name, its digest, its numbers."""
        return {
            "source": self.source,
            "file": self.file,
            "digest": self.digest,
            "rows": len(self.rows),
            "outside": self.outside,
            "unreadable": self.unreadable,
        }


@dataclass(frozen=True, slots=True)
class Compared:
    """Compared (kết quả đối chiếu): how many dossiers stand here, what the files are, and every difference."""

    unit_id: int
    ours: int
    files: tuple[RegisterListed, ...]
    items: tuple[Discrepancy, ...]


@dataclass(slots=True)
class _Read:
    """What a file says: its rows, and of the lines that cannot be read how many, which dossiers' and why."""

    name: str
    digest: str
    rows: list[Listed] = made(default_factory=list)
    unreadable: int = 0
    unread: set[str] = made(default_factory=set)
    faults: list[str] = made(default_factory=list)


def compare_registers(
    files: Mapping[str, Path],
    *,
    unit: str,
    scope: str,
    period: Period,
    names: Mapping[str, str] | None = None,
    overrides: Mapping[str, Any] | None = None,
) -> Compared:
    """Compare registers (đối chiếu sổ) by source with ours: what units decide and received in a period.

    `names` are what the files are called where their place does not tell. Raises UserError where a file cannot be read
    or a unit or scope does not exist.
    """
    units = organization.scope(unit, scope, start=period.start, end=period.end)
    ids = frozenset(row.id for row in units)
    index = organization.index()
    read = {
        source: _read(path, source, (names or {}).get(source, path.name), index, overrides)
        for source, path in files.items()
    }
    numbers = {row.number for one in read.values() for row in one.rows}
    ours, others = dossiers.listed(ids, start=period.start, end=period.end, numbers=numbers)
    known = {same_number(one.number): one for one in others}
    mine = {same_number(one.number) for one in ours}
    found: list[Discrepancy] = []
    listed = []
    for source, one in read.items():
        inside = tuple(row for row in one.rows if same_number(row.number) in mine or _belongs(row, ids, period))
        found += compare(ours, inside, source=source, known=known, unread=one.unread)
        outside, told = len(one.rows) - len(inside), tuple(one.faults)
        listed.append(RegisterListed(source, one.name, one.digest, inside, outside, one.unreadable, told))
    root = organization.unit(unit, start=period.start, end=period.end)
    return Compared(root.id, len(ours), tuple(listed), tuple(found))


def _belongs(row: Listed, ids: frozenset[int], period: Period) -> bool:
    """Whether a row is of the units and days compared; a unit nobody knows is looked at rather than passed over."""
    inside = row.received is not None and period.start <= row.received <= period.end
    return inside and (row.unit is None or row.unit in ids)


def _read(
    path: Path, source: str, name: str, index: organization.UnitIndex, overrides: Mapping[str, Any] | None
) -> _Read:
    opened = read_register(path, known_for(source, overrides))
    found = _Read(name, opened.file.digest)
    for sheet in opened.sheets:
        for reading in sheet.readings():
            if reading.row is not None:
                found.rows.append(_listed(reading.row, index))
                continue
            found.unreadable += 1
            found.unread.add(same_number(reading.number))
            if len(found.faults) < MOST_FAULTS:
                reasons = joined(reading.reasons, by=" ")
                found.faults.append(Sentence("Dòng {line}: {reasons}", line=reading.source.line, reasons=reasons))
    return found


def _listed(row: RegisterRow, index: organization.UnitIndex) -> Listed:
    written = row.competent or row.received_by
    received = _day(row.received)
    unit = index.find(written, received) if received else None
    name = unit.name if unit else written
    due = _day(row.due_new) or _day(row.due)
    finished = _day(row.finished)
    return Listed(row.number, unit.id if unit else None, name, row.status, received, due, finished, row.line)


def _day(moment: Moment | None) -> date | None:
    return moment.value.date() if moment else None
