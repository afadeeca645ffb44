"""Entering (ghi vào sổ) inspections held on paper: they begin, and they are concluded, without their course."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.inspections.events import InspectionConcluded
from motcua.areas.inspections.models import Inspection, InspectionKind, InspectionState
from motcua.areas.organization import queries as organization
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import InspectionStage


class InspectedUnitGone(UserError):
    """A unit is inspected while it exists."""

    def __init__(self) -> None:
        super().__init__(
            "Đơn vị được kiểm tra không hoạt động vào ngày đó; xin xem lại ngày hoặc đơn vị.",
            code="inspected_unit_gone",
        )


class AlreadyConcluded(UserError):
    """The inspection has its conclusion."""

    def __init__(self) -> None:
        super().__init__("Cuộc kiểm tra này đã có kết luận.", code="already_concluded")


class ConcludedBeforeStart(UserError):
    """The conclusion follows the inspection."""

    def __init__(self) -> None:
        super().__init__("Ngày kết luận không thể trước ngày bắt đầu.", code="concluded_before_start")


@transaction.atomic
def begin_inspection(
    *,
    unit_id: int,
    inspected_id: int,
    kind: str,
    started_on: date,
    at: datetime,
    plan_id: int | None = None,
    announced: bool = True,
    team: str = "",
) -> int:
    """Begin an inspection (bắt đầu kiểm tra) of a unit, and answer its key. Raises InspectedUnitGone."""
    inspected = organization.unit_by_id(inspected_id)
    if started_on < inspected.valid_from or (inspected.valid_to or date.max) < started_on:
        raise InspectedUnitGone
    made = Inspection.objects.create(
        unit_id=unit_id,
        inspected_id=inspected_id,
        plan_id=plan_id,
        kind=InspectionKind(kind),
        announced=announced,
        team=team,
        started_on=started_on,
    )
    InspectionState.objects.create(inspection=made, recorded_at=at)
    return made.pk


@transaction.atomic
def conclude_inspection(
    *, inspection_id: int, on: date, at: datetime, conclusion_number: str = "", findings: str = ""
) -> None:
    """Conclude an inspection (kết luận kiểm tra) that was only entered into the register.

    Raises AlreadyConcluded, ConcludedBeforeStart, and UserError `has_its_course` for one led here step by step.
    """
    one = Inspection.objects.select_for_update().get(pk=inspection_id)
    if one.checklist:
        raise UserError("Cuộc kiểm tra này đi theo từng bước; xin kết luận ở bước của nó.", code="has_its_course")
    supersede(inspection_id=inspection_id, on=on, at=at, conclusion_number=conclusion_number, findings=findings)
    one.stage = InspectionStage.CONCLUDED.value
    one.save(update_fields=["stage"])


def supersede(*, inspection_id: int, on: date, at: datetime, conclusion_number: str, findings: str) -> None:
    """What was known is superseded by the conclusion, and told. Raises AlreadyConcluded, ConcludedBeforeStart."""
    current = InspectionState.objects.select_for_update(of=("self",)).select_related("inspection")
    state = current.get(inspection_id=inspection_id, superseded_at__isnull=True)
    if state.concluded_on is not None:
        raise AlreadyConcluded
    if on < state.inspection.started_on:
        raise ConcludedBeforeStart
    InspectionState.objects.filter(pk=state.pk).update(superseded_at=at)
    InspectionState.objects.create(
        inspection_id=inspection_id,
        concluded_on=on,
        conclusion_number=conclusion_number,
        findings=findings,
        recorded_at=at,
    )
    publish(InspectionConcluded(inspection_id=inspection_id, concluded_on=on, at=at))
