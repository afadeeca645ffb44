"""Carrying out (thực hiện): an approved plan in batches, each of them whole; going on after a stop loses nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from motcua.areas.organization import operations as organization
from motcua.areas.organization.operations import TakingOver
from motcua.areas.organization.queries import units
from motcua.areas.reorganization.models import CustodyEntry, Reorganization, ReorganizationStage
from motcua.areas.reorganization.operations.handing import Hands, hand_over
from motcua.areas.reorganization.queries.gathering import LEFT_OPEN, EndingUnit, ending_units, formers_of, passings
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.reorganizing import ChangeKind, CustodyKind, ReorganizationPlan, read_plan
from motcua.rules.sentences import Sentence

BATCH = 300
REPLACED = (CustodyKind.OFFICER, CustodyKind.PROCEDURE)  # what passes on as a new row; the old one ends


@dataclass(frozen=True, slots=True)
class Carried:
    """Carried (đã thực hiện): how many things have passed of how many that go to somebody, and whether all is done."""

    done: int
    total: int
    finished: bool


@transaction.atomic
def carry_on(*, code: str, at: datetime, most: int = BATCH) -> Carried:
    """Carry on (thực hiện tiếp) with an approved reorganization: units first, then what they left open, batch by batch.

    Raises UserError `unknown_reorganization`, `not_approved`.
    """
    found = only(Reorganization.objects.select_for_update().filter(code=code))
    if found is None:
        raise UserError(Sentence("Không có phương án “{code}”.", code=code), code="unknown_reorganization")
    if found.stage == ReorganizationStage.DRAFT:
        raise UserError("Phương án chưa được duyệt.", code="not_approved")
    entries = CustodyEntry.objects.filter(reorganization=found)
    if found.stage == ReorganizationStage.APPROVED:
        plan = read_plan(found.plan)
        if not found.counts:
            _begin(found, plan, at)
        elif not _pass_some(found, plan, at, most):
            _end(found, plan, at)
    going = entries.filter(successor__isnull=False)
    return Carried(
        going.filter(passed_at__isnull=False).count(), going.count(), found.stage == ReorganizationStage.APPLIED
    )


def _begin(found: Reorganization, plan: ReorganizationPlan, at: datetime) -> None:
    """Who leaves what is written down before the units change."""
    ending = ending_units(plan)
    left = passings(plan, ending)
    _change_units(plan, ending)
    keys = {row.slug: row.id for row in units()}
    CustodyEntry.objects.bulk_create(
        [
            CustodyEntry(
                reorganization=found,
                kind=one.held.kind.value,
                subject=one.held.key,
                label=one.held.label[:255],
                former_id=keys[one.held.former],
                successor_id=keys[one.to] if one.to else None,
                why=one.why[:500],
                recorded_at=at,
            )
            for one in left
        ],
        batch_size=500,
    )
    counted = Counter(one.held.kind for one in left)
    found.counts = {kind.value: {"before": counted[kind]} for kind in LEFT_OPEN}
    found.save(update_fields=["counts"])


def _change_units(plan: ReorganizationPlan, ending: list[EndingUnit]) -> None:
    rows = {one.row.slug: one.row for one in ending}
    codes = {
        one.successors[0]: rows[one.formers[0]].agency_code
        for one in plan.changes
        if one.kind is ChangeKind.RENAME and one.formers
    }
    founded = [{"agency_code": codes.get(str(one["slug"]), ""), **one} for one in plan.founded]
    roots = dict.fromkeys(one.root for one in ending)
    said = {former: change.document for change in plan.changes for former in change.formers}
    steps = [
        TakingOver(root, heir, said.get(root, plan.document)) for root in roots for heir in plan.successors_of(root)
    ]
    organization.reorganize_units(on=plan.on, founded=founded, ended=[*rows], steps=steps)


def _pass_some(found: Reorganization, plan: ReorganizationPlan, at: datetime, most: int) -> int:
    """The next batch of one kind; how many that was."""
    going = CustodyEntry.objects.filter(reorganization=found, successor__isnull=False, passed_at__isnull=True)
    for kind in LEFT_OPEN:
        batch = list(going.filter(kind=kind.value).order_by("pk")[:most])
        if batch:
            by = found.approved_by
            hand_over(kind, batch, Hands(on=plan.on, document=plan.document, by=by, at=at, formers=formers_of(plan)))
            return len(batch)
    return 0


def _end(found: Reorganization, plan: ReorganizationPlan, at: datetime) -> None:
    """Count again where everything is now: what was open before is open with somebody, or waits for a decision."""
    keys = {row.slug: row.id for row in units()}
    there = formers_of(plan) | {keys[slug] for change in plan.changes for slug in change.successors}
    counts = {}
    for kind, asked in LEFT_OPEN.items():
        entries = CustodyEntry.objects.filter(reorganization=found, kind=kind.value)
        told = dict(entries.values_list("subject", "successor_id"))
        passed = sum(1 for to in told.values() if to is not None)
        if kind in REPLACED:
            after = passed + len(told.keys() & {one.key for one in asked(tuple(there), plan.on)})
        else:
            after = len(told.keys() & {one.key for one in asked(tuple(there), plan.on)})
        counts[kind.value] = {
            "before": found.counts[kind.value]["before"],
            "passed": passed,
            "waiting": len(told) - passed,
            "after": after,
        }
    found.counts, found.stage, found.applied_at = counts, ReorganizationStage.APPLIED, at
    found.save(update_fields=["counts", "stage", "applied_at"])
