"""The course of an inspection: every act, from every stage, by everybody; and what guards each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from motcua.areas.inspections import operations
from motcua.areas.inspections.models import (
    ChecklistEntry,
    DossierSample,
    Finding,
    FindingStep,
    InspectionState,
    InspectionStep,
)
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import TABLE, FindingState, InspectionAct, InspectionPart, InspectionStage
from tests.factories.inspecting import AT, LATER, ON, Visit, make_visit

pytestmark = [pytest.mark.django_db, pytest.mark.long]
DAY = date(2024, 6, 20)
PARTS: dict[str, set[InspectionPart]] = {
    "inspector": {InspectionPart.INSPECTOR},
    "head": {InspectionPart.INSPECTOR, InspectionPart.MEMBER, InspectionPart.HEAD},
    "member": {InspectionPart.MEMBER},
    "orderer": {InspectionPart.ORDERER},
    "unit": {InspectionPart.UNIT},
    "clerk": set(),
    "reformer": set(),
    "stranger": set(),
}
DO: dict[InspectionAct, Callable[..., Any]] = {
    InspectionAct.PUBLISH_SEED: lambda key, **who: operations.publish_seed(inspection_id=key, seed="s", **who),
    InspectionAct.NOTIFY: lambda key, **who: operations.notify_unit(inspection_id=key, words="", on=DAY, **who),
    InspectionAct.DRAW: lambda key, **who: operations.draw_sample(inspection_id=key, frame=["a", "b"], n=1, **who),
    InspectionAct.BEGIN: lambda key, **who: operations.start_inspection(inspection_id=key, on=DAY, **who),
    InspectionAct.ANSWER: lambda key, **who: operations.enter_answer(
        inspection_id=key, item="1.1", answer="YES", key=uuid4(), written_at=AT, **who
    ),
    InspectionAct.RECORD: lambda key, **who: operations.write_minutes(
        inspection_id=key, words="x", on=DAY, explain_until=DAY + timedelta(days=5), **who
    ),
    InspectionAct.FIND: lambda key, **who: operations.add_finding(
        inspection_id=key, description="x", requirement="y", deadline=date(2024, 9, 1), on=DAY, **who
    ),
    InspectionAct.EXPLAIN: lambda key, **who: operations.explain_minutes(inspection_id=key, words="x", on=DAY, **who),
    InspectionAct.CONCLUDE: lambda key, **who: operations.issue_conclusion(
        inspection_id=key, number="02", words="x", on=DAY, **who
    ),
    InspectionAct.CANCEL: lambda key, **who: operations.cancel_inspection(inspection_id=key, reason="x", on=DAY, **who),
    InspectionAct.REMEDY: lambda key, **who: operations.report_remedy(
        finding_id=key, words="x", proof="y", on=DAY, **who
    ),
    InspectionAct.SEND_BACK: lambda key, **who: operations.send_back(finding_id=key, words="x", on=DAY, **who),
    InspectionAct.VERIFY: lambda key, **who: operations.verify_remedy(finding_id=key, words="x", on=DAY, **who),
    InspectionAct.WAIVE: lambda key, **who: operations.waive_finding(finding_id=key, words="x", on=DAY, **who),
}
ON_FINDINGS = {InspectionAct.REMEDY, InspectionAct.SEND_BACK, InspectionAct.VERIFY, InspectionAct.WAIVE}


@pytest.fixture
def visit() -> Visit:
    return make_visit()


def counts() -> tuple[int, ...]:
    tables = (InspectionStep, FindingStep, Finding, ChecklistEntry, DossierSample, InspectionState)
    return tuple(table.objects.count() for table in tables)


def attempted(act: InspectionAct, key: int, account: Any) -> str:
    """What came of it: done and undone again, or the code of the refusal, which must have changed nothing."""
    before = counts()
    try:
        with transaction.atomic():
            DO[act](key, account=account, at=LATER)
            transaction.set_rollback(True)
        return "done"
    except UserError as refused:
        assert counts() == before
        return refused.code


@pytest.mark.parametrize("stage", InspectionStage)
def test_every_act_by_everybody_from_every_stage(visit: Visit, stage: InspectionStage) -> None:
    made = {
        InspectionStage.PREPARING: lambda: visit.prepare(announced=False),
        InspectionStage.ON_SITE: visit.answered,
        InspectionStage.RECORDED: visit.recorded,
        InspectionStage.EXPLAINED: visit.explained,
        InspectionStage.CONCLUDED: lambda: visit.concluded()[0],
        InspectionStage.CANCELLED: lambda: cancelled(visit),
    }
    key = made[stage]()
    for act in set(InspectionAct) - ON_FINDINGS:
        for name, parts in PARTS.items():
            told = attempted(act, key, visit.people[name])
            if not parts & TABLE[act].by:
                assert told == "not_yours", (act, name)
            elif stage not in TABLE[act].since:
                assert told == "wrong_stage", (act, name)
            else:
                expected = {
                    (InspectionAct.NOTIFY, InspectionStage.PREPARING): "unannounced",
                    (InspectionAct.DRAW, InspectionStage.PREPARING): "seed_missing",
                }.get((act, stage), "done")
                assert told == expected, (act, name)


def cancelled(visit: Visit) -> int:
    key = visit.prepare()
    operations.cancel_inspection(inspection_id=key, reason="Trùng lịch", on=ON, account=visit.people["orderer"], at=AT)
    return key


@pytest.mark.parametrize("state", FindingState)
def test_every_act_on_a_finding_by_everybody(visit: Visit, state: FindingState) -> None:
    made = {
        FindingState.DRAFT: lambda: Finding.objects.get(inspection_id=visit.explained()).pk,
        FindingState.OPEN: lambda: visit.concluded()[1],
        FindingState.REMEDIED: lambda: visit.remedied()[1],
        FindingState.VERIFIED: lambda: settled(visit, operations.verify_remedy, "inspector"),
        FindingState.WAIVED: lambda: settled(visit, operations.waive_finding, "orderer"),
    }
    key = made[state]()
    for act in ON_FINDINGS:
        for name, parts in PARTS.items():
            told = attempted(act, key, visit.people[name])
            allowed = bool(parts & TABLE[act].by)
            there = state in TABLE[act].since
            assert told == ("done" if allowed and there else "wrong_stage" if allowed else "not_yours"), (act, name)


def settled(visit: Visit, do: Callable[..., None], who: str) -> int:
    _, finding = visit.remedied()
    do(finding_id=finding, words="Đã xem", on=date(2024, 7, 10), account=visit.people[who], at=LATER)
    return finding
