"""Taking a catalogue in: what each row is to what stands here, decided for all rows before anything is
written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import transaction

from motcua.areas.procedures.models import Procedure, ProcedureVersion, SourceKind, VersionState
from motcua.areas.procedures.operations.grouping import audiences_in, regroup
from motcua.areas.procedures.operations.rows import ProcedureRow
from motcua.areas.procedures.operations.storing import (
    NO_SECTOR,
    searchable,
    sector_code,
    store_children,
    store_procedures,
)
from motcua.kernel.clock import local_date

BATCH = 200


@dataclass(frozen=True, slots=True)
class ImportAccount:
    """Account of an import (kết quả nhập danh mục): every row read is new, changed, unchanged or rejected."""

    read: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Standing:
    """A version that stands here, or is about to."""

    kind: str
    key: str
    digest: str
    valid_from: date | None
    valid_to: date | None
    recorded_on: date
    pk: int | None = None
    number: int = 0
    replaced: bool = False
    touched: bool = False


@dataclass(slots=True)
class _Plan:
    """What the import will write."""

    rows: list[tuple[ProcedureRow, ProcedureVersion]] = field(default_factory=list)
    touched: dict[int, _Standing] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=lambda: {"new": 0, "changed": 0, "unchanged": 0})


@transaction.atomic
def import_procedures(*, rows: Iterable[ProcedureRow], source: str, file_digest: str, at: datetime) -> ImportAccount:
    """Import procedures (nhập danh mục thủ tục): new codes go in, other content becomes a new dated version.

    The same content again changes nothing. A version that is replaced keeps its content and gets a last day.
    Two
    records of one code in one file both stand. A catalogue read after the portal goes in as history before
    it.
    """
    wanted = list(rows)
    today = local_date(at)
    standing = _standing({row.code for row in wanted})
    procedures, sectors = store_procedures(wanted)
    numbers = _numbers(standing)
    by_code: dict[str, list[ProcedureRow]] = defaultdict(list)
    for row in wanted:
        by_code[row.code].append(row)
    plan = _Plan()
    for code, same_code in by_code.items():
        for row, outcome, entry in _settle(same_code, standing[code], today):
            plan.counts[outcome] += 1
            if entry is None:
                continue
            numbers[code] = numbers.get(code, 0) + 1
            version = _version(row, entry, source=source, file_digest=file_digest, at=at)
            version.procedure, version.number = procedures[code], numbers[code]
            version.sector = sectors[row.sector]
            plan.rows.append((row, version))
        plan.touched |= {one.pk: one for one in standing[code] if one.touched and one.pk is not None}
    _write(plan, at)
    if plan.rows:
        regroup(codes=by_code)
    warnings = tuple(f"{row.code}: {warning}" for row in wanted for warning in row.warnings)
    return ImportAccount(len(wanted), **plan.counts, rejected=0, warnings=warnings)


def _standing(codes: set[str]) -> dict[str, list[_Standing]]:
    """The versions of the codes of a file, oldest first, read in one query."""
    found: dict[str, list[_Standing]] = defaultdict(list)
    query = ProcedureVersion.objects.order_by("procedure__code", "number").values_list(
        "procedure__code", "pk", "source_kind", "record_key", "content_digest", "valid_from", "valid_to",
        "recorded_at", "number", "replaced_at",
    )  # fmt: skip
    rows = query.exclude(state=VersionState.DRAFT).iterator(chunk_size=2000)
    for code, pk, kind, key, digest, valid_from, valid_to, recorded_at, number, replaced_at in rows:
        if code in codes:
            entry = _Standing(kind, key, digest, valid_from, valid_to, local_date(recorded_at), pk=pk, number=number)
            entry.replaced = replaced_at is not None
            found[code].append(entry)
    return found


def _numbers(standing: dict[str, list[_Standing]]) -> dict[str, int]:
    """The last number each code has used, that of a draft beside it too."""
    drafts = ProcedureVersion.objects.filter(state=VersionState.DRAFT).values_list("procedure__code", "number")
    last = dict(drafts)
    for code, versions in standing.items():
        last[code] = max(last.get(code, 0), *(one.number for one in versions))
    return last


def _settle(
    rows: list[ProcedureRow], standing: list[_Standing], today: date
) -> list[tuple[ProcedureRow, str, _Standing | None]]:
    """What becomes of each row of one code. New entries are added to `standing`."""
    outcomes: list[tuple[ProcedureRow, str, _Standing | None]] = []
    left: list[ProcedureRow] = []
    known = {(one.kind, one.digest) for one in standing if not one.replaced}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        same = (row.source_kind, row.content_digest)
        if same in known or same in seen:
            outcomes.append((row, "unchanged", None))
        else:
            left.append(row)
        seen.add(same)
    before = list(standing)
    open_before = [one for one in before if not one.replaced and (one.kind, one.digest) not in seen]
    for row in left:
        entry = _Standing(row.source_kind, row.record_key, row.content_digest, row.valid_from, row.valid_to, today)
        earlier = _earlier(row, open_before, alone=len(rows) == 1)
        if earlier is not None:
            open_before.remove(earlier)
            _replace(earlier, entry, today)
        _beside_other_source(entry, before, today)
        standing.append(entry)
        outcomes.append((row, "changed" if before else "new", entry))
    return outcomes


def _earlier(row: ProcedureRow, candidates: list[_Standing], *, alone: bool) -> _Standing | None:
    """The version of the same source this row replaces: the same record, or the only one of its code."""
    same_source = [one for one in candidates if one.kind == row.source_kind]
    for one in same_source:
        if one.key == row.record_key:
            return one
    return same_source[0] if alone and len(same_source) == 1 else None


def _replace(earlier: _Standing, entry: _Standing, today: date) -> None:
    """The new version begins on its stated day, or today; the old one ends on the day before."""
    entry.valid_from = entry.valid_from or today
    _end(earlier, entry.valid_from - timedelta(days=1))
    earlier.replaced = earlier.touched = True


def _beside_other_source(entry: _Standing, before: list[_Standing], today: date) -> None:
    """The portal follows what a catalogue said; a catalogue read later is history before the portal."""
    others = [one for one in before if one.kind != entry.kind and not one.replaced]
    if not others:
        return
    if entry.kind == SourceKind.NATIONAL_PORTAL:
        entry.valid_from = entry.valid_from or today
        for one in others:
            _end(one, entry.valid_from - timedelta(days=1))
        return
    begin = min((one.valid_from or one.recorded_on) for one in others)
    for one in others:
        if one.valid_from is None:
            one.valid_from, one.touched = one.recorded_on, True
    if entry.valid_to is None or entry.valid_to >= begin:
        entry.valid_to = begin - timedelta(days=1)


def _end(one: _Standing, last_day: date) -> None:
    """Give a version a last day; a day it already ends on earlier stays."""
    if one.valid_to is None or one.valid_to > last_day:
        one.valid_to, one.touched = last_day, True


def _version(row: ProcedureRow, entry: _Standing, *, source: str, file_digest: str, at: datetime) -> ProcedureVersion:
    return ProcedureVersion(
        name=row.name,
        valid_from=entry.valid_from,
        valid_to=entry.valid_to,
        decision_number=row.decision_number,
        decision_date=row.decision_date,
        audience=row.audience,
        authority=row.authority,
        performed_by=row.performed_by,
        level=row.level,
        levels=list(row.levels),
        steps=row.steps,
        requirements=row.requirements,
        online_service=row.online_service,
        trust=dict(row.trust),
        source_kind=row.source_kind,
        source=row.source or source,
        legal_note=row.legal_note,
        record_key=row.record_key,
        raw=dict(row.raw),
        content_digest=row.content_digest,
        file_digest=file_digest,
        recorded_at=at,
        audiences=audiences_in(row.audience),
        state=VersionState.REPLACED if entry.replaced or entry.valid_to is not None else VersionState.LIVE,
    )


def _write(plan: _Plan, at: datetime) -> None:
    """Write versions and all that hangs on them; then the dates of the versions they touch."""
    ProcedureVersion.objects.bulk_create([version for _, version in plan.rows], batch_size=BATCH)
    store_children(plan.rows)
    stored = ProcedureVersion.objects.defer("raw", "steps").in_bulk(list(plan.touched))
    for pk, version in stored.items():
        entry = plan.touched[pk]
        version.valid_from, version.valid_to = entry.valid_from, entry.valid_to
        if entry.replaced and version.replaced_at is None:
            version.replaced_at = at
        if version.valid_to is not None:
            version.state = VersionState.REPLACED
    changed = ["valid_from", "valid_to", "replaced_at", "state"]
    ProcedureVersion.objects.bulk_update(stored.values(), changed, batch_size=BATCH)
    _name_after_current([version for _, version in plan.rows])


def _name_after_current(versions: list[ProcedureVersion]) -> None:
    """A procedure is called as in its version still in force; the sector its figures stand under stays."""
    renamed: dict[int, Procedure] = {}
    for version in versions:
        procedure = version.procedure
        if procedure.sector.code == sector_code(NO_SECTOR):
            procedure.sector = version.sector
        named = dict.fromkeys((procedure.sector.name, version.sector.name))
        text = searchable(procedure.code, version.name, " ".join(named))
        if version.valid_to is None and (procedure.name, procedure.search_text) != (version.name, text):
            procedure.name, procedure.search_text = version.name, text
            renamed[procedure.pk] = procedure
    Procedure.objects.bulk_update(renamed.values(), ["name", "sector", "search_text"], batch_size=BATCH)
