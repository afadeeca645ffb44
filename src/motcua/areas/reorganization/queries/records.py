"""Records (hồ sơ các đợt sắp xếp): what was carried out, how far, and where each thing went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q

from motcua.areas.reorganization.models import CustodyEntry, Reorganization, ReorganizationStage
from motcua.kernel.packs import load_toml, pack_rows
from motcua.kernel.rows import only
from motcua.rules.reorganizing import CustodyKind, RecastRule, ReorganizationPlan, read_plan

PAGE = 50


@dataclass(frozen=True, slots=True)
class ReorganizationRow:
    """Reorganization row (đợt sắp xếp): one plan, where it stands, and its counts by kind before and after."""

    id: int
    code: str
    title: str
    on: date
    document: str
    digest: str
    stage: str
    drafted_by: str
    drafted_at: datetime
    approved_by: str
    approved_at: datetime | None
    applied_at: datetime | None
    counts: Mapping[str, Mapping[str, int]]
    entries: int
    passed: int
    waiting: int
    told: Mapping[str, Any]

    @property
    def stage_label(self) -> str:
        """What the stage is called."""
        return str(ReorganizationStage(self.stage).label)

    @property
    def plan(self) -> ReorganizationPlan:
        """The plan as it was reviewed."""
        return read_plan(self.told)

    @property
    def lines(self) -> list[tuple[str, Mapping[str, int]]]:
        """The counts by what each kind is called."""
        return [(CustodyKind(kind).label, counts) for kind, counts in self.counts.items()]


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """Custody row (dòng bàn giao): one thing, from whom to whom, why; `to` is empty while nobody has decided."""

    id: int
    kind: CustodyKind
    subject: int
    label: str
    former: str
    to: str
    why: str
    decided_by: str
    on: date
    title: str
    code: str


def reorganizations() -> list[ReorganizationRow]:
    """Reorganizations (các đợt sắp xếp), the latest day first."""
    return [_row(one) for one in _counted().order_by("-on", "-pk")]


def reorganization(code: str) -> ReorganizationRow | None:
    """One reorganization (một đợt sắp xếp) by its code, or None; what somebody decided since counts as handed over."""
    found = only(_counted().filter(code=code))
    if found is None or found.applied_at is None:
        return _row(found) if found else None
    left = CustodyEntry.objects.filter(reorganization=found, successor__isnull=True).values_list("kind", flat=True)
    return replace(_row(found), counts=_by_now(found.counts, Counter(left)))


def _by_now(counts: Mapping[str, Mapping[str, int]], left: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """The counts of the day it was carried out, with what still waits now."""
    return {
        kind: {**told, "passed": told["passed"] + told["waiting"] - left[kind], "waiting": left[kind]}
        for kind, told in counts.items()
    }


def entries_of(code: str, *, waiting: bool = False, after: int = 0, limit: int = PAGE) -> list[CustodyRow]:
    """Entries (các việc bàn giao) of a reorganization by key; with `waiting` those nobody has decided."""
    found = CustodyEntry.objects.filter(reorganization__code=code, pk__gt=after)
    found = found.filter(successor__isnull=True) if waiting else found
    return [_entry(one) for one in _with_names(found).order_by("pk")[:limit]]


def custody_of(kind: CustodyKind, subject: int) -> list[CustodyRow]:
    """Custody (việc bàn giao) of one thing: every time it passed from a unit that ended, the first first."""
    found = CustodyEntry.objects.filter(kind=kind.value, subject=subject)
    return [_entry(one) for one in _with_names(found).order_by("pk")]


def recasts() -> dict[str, RecastRule]:
    """Rules of re-casting (quy tắc quy đổi) by former unit: those of the packs, over them those of plans taken in."""
    found: dict[str, RecastRule] = {}
    for row in pack_rows():
        if row.name.startswith("reorganizations/"):
            found |= read_plan(load_toml(row.name)).recasts
    for told in Reorganization.objects.order_by("on", "pk").values_list("plan", flat=True):
        found |= read_plan(told).recasts
    return found


def _counted() -> Any:
    passed = Count("entries", filter=Q(entries__passed_at__isnull=False))
    waiting = Count("entries", filter=Q(entries__successor__isnull=True))
    return Reorganization.objects.annotate(total=Count("entries"), passed=passed, waiting=waiting)


def _with_names(found: Any) -> Any:
    return found.select_related("former", "successor", "reorganization")


def _row(one: Any) -> ReorganizationRow:
    return ReorganizationRow(
        id=one.pk,
        code=one.code,
        title=one.title,
        on=one.on,
        document=one.document,
        digest=one.digest,
        stage=one.stage,
        drafted_by=one.drafted_by,
        drafted_at=one.drafted_at,
        approved_by=one.approved_by,
        approved_at=one.approved_at,
        applied_at=one.applied_at,
        counts=one.counts,
        entries=one.total,
        passed=one.passed,
        waiting=one.waiting,
        told=one.plan,
    )


def _entry(one: CustodyEntry) -> CustodyRow:
    to = one.successor
    return CustodyRow(
        id=one.pk,
        kind=CustodyKind(one.kind),
        subject=one.subject,
        label=one.label,
        former=one.former.name,
        to=to.name if to else "",
        why=one.why,
        decided_by=one.decided_by,
        on=one.reorganization.on,
        title=one.reorganization.title,
        code=one.reorganization.code,
    )
