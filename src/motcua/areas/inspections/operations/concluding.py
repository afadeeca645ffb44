"""Concluding (biên bản, giải trình, kết luận): minutes, the unit's explanation, findings, the conclusion."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet

from motcua.areas.inspections.models import Finding, Inspection, Severity
from motcua.areas.inspections.operations.gate import noted, opened
from motcua.areas.inspections.operations.inspecting import supersede
from motcua.areas.inspections.queries import checklists
from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import actor_of
from motcua.areas.plans import operations as plans
from motcua.areas.plans.operations import GivenWork
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import FindingState, InspectionAct

AREA = "DIRECTION"


@transaction.atomic
def write_minutes(*, inspection_id: int, words: str, on: date, explain_until: date, account: Any, at: datetime) -> None:
    """Write the minutes (lập biên bản): the checklist stands, the unit may explain until a day.

    Raises UserError `words_needed`, `minutes_before_start`, `no_time_to_explain` and what the table refuses.
    """
    one = opened(inspection_id, InspectionAct.RECORD, account, on)
    if not words.strip():
        raise UserError("Xin ghi nội dung biên bản.", code="words_needed")
    if on < one.started_on:
        raise UserError("Ngày lập biên bản không thể trước ngày bắt đầu.", code="minutes_before_start")
    if explain_until <= on:
        raise UserError("Đơn vị cần ít nhất một ngày để giải trình.", code="no_time_to_explain")
    one.explain_until = explain_until
    noted(one, InspectionAct.RECORD, words, account, on, at)


@transaction.atomic
def explain_minutes(*, inspection_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Explain the minutes (giải trình) for the inspected unit.

    Raises UserError `words_needed` and what the table refuses.
    """
    one = opened(inspection_id, InspectionAct.EXPLAIN, account, on)
    if not words.strip():
        raise UserError("Xin ghi nội dung giải trình.", code="words_needed")
    noted(one, InspectionAct.EXPLAIN, words, account, on, at)


@transaction.atomic
def add_finding(
    *,
    inspection_id: int,
    description: str,
    requirement: str,
    deadline: date,
    account: Any,
    on: date,
    at: datetime,
    item: str = "",
    severity: str = Severity.MINOR,
    cause: str = "",
    unit_id: int | None = None,
) -> int:
    """Add a finding (ghi tồn tại, kiến nghị) to an inspection; it is a draft until the conclusion. Answers its key.

    Raises UserError `description_missing`, `requirement_missing`, `deadline_passed`, `unknown_item`, `unit_elsewhere`
    and what the table refuses.
    """
    one = opened(inspection_id, InspectionAct.FIND, account, on)
    _refuse(one, description, requirement, deadline, item, on)
    last = Finding.objects.filter(inspection=one).aggregate(last=Max("number"))["last"] or 0
    made = Finding.objects.create(
        inspection=one,
        number=last + 1,
        item=item,
        unit_id=_mending(one, unit_id, on),
        severity=Severity(severity),
        description=description.strip(),
        cause=cause.strip(),
        requirement=requirement.strip(),
        deadline=deadline,
        found_on=on,
        recorded_at=at,
    )
    return made.pk


def _refuse(one: Inspection, description: str, requirement: str, deadline: date, item: str, on: date) -> None:
    if not description.strip():
        raise UserError("Xin ghi nội dung tồn tại.", code="description_missing")
    if not requirement.strip():
        raise UserError("Xin ghi yêu cầu khắc phục.", code="requirement_missing")
    if deadline <= on:
        raise UserError("Hạn khắc phục phải sau ngày ghi.", code="deadline_passed")
    if item and item not in {row.code for row in checklists.read(one.checklist).items}:
        raise UserError("Phiếu kiểm tra không có mục này.", code="unknown_item")


def _mending(one: Inspection, unit_id: int | None, on: date) -> int:
    """The unit that mends it: the inspected one, or a department of it."""
    if unit_id is None or unit_id == one.inspected_id:
        return one.inspected_id
    inspected = organization.unit_by_id(one.inspected_id)
    if unit_id not in {part.id for part in organization.scope(inspected.slug, "own", start=on, end=on)}:
        raise UserError("Đơn vị khắc phục phải là đơn vị được kiểm tra hoặc thuộc đơn vị đó.", code="unit_elsewhere")
    return unit_id


@transaction.atomic
def drop_finding(*, finding_id: int, account: Any, on: date, at: datetime) -> None:
    """Drop a finding (bỏ tồn tại) while it is a draft. Raises UserError `unknown_finding` and as the table refuses."""
    found = Finding.objects.filter(pk=finding_id, state=FindingState.DRAFT.value).first()
    if found is None:
        raise UserError("Không có tồn tại này ở dạng dự thảo.", code="unknown_finding")
    opened(found.inspection_id, InspectionAct.FIND, account, on)
    found.delete()


@transaction.atomic
def issue_conclusion(
    *,
    inspection_id: int,
    number: str,
    words: str,
    on: date,
    account: Any,
    at: datetime,
    as_tasks: bool = False,
    plan_id: int | None = None,
    address: str = "",
) -> int:
    """Issue the conclusion (ban hành kết luận): drafts become findings with deadlines; answers how many.

    A unit that ended meanwhile leaves them to the only one that took over. With `as_tasks` each is a task of the unit
    that mends it besides, in `plan_id` or in the yearly list of what was given out. Raises UserError
    `number_missing`, `words_needed`, `deadline_passed`, `unknown_plan`, AlreadyConcluded, ConcludedBeforeStart and
    what the table refuses.
    """
    one = opened(inspection_id, InspectionAct.CONCLUDE, account, on)
    if not number.strip():
        raise UserError("Xin ghi số văn bản kết luận.", code="number_missing")
    if not words.strip():
        raise UserError("Xin ghi nội dung kết luận.", code="words_needed")
    drafts = Finding.objects.filter(inspection=one, state=FindingState.DRAFT.value)
    if drafts.filter(deadline__lte=on).exists():
        raise UserError("Có hạn khắc phục không sau ngày kết luận; xin sửa hạn trước.", code="deadline_passed")
    _to_heirs(drafts, on)
    supersede(inspection_id=one.pk, on=on, at=at, conclusion_number=number.strip(), findings=words.strip())
    if as_tasks:
        about = f"Kết luận kiểm tra {number.strip()} ngày {on:%d/%m/%Y}"
        given = {"by": actor_of(account), "at": at, "about": about, "address": address, "plan_id": plan_id}
        _give_out(one, list(drafts.order_by("number")), given)
    issued = drafts.update(state=FindingState.OPEN.value)
    noted(one, InspectionAct.CONCLUDE, words, account, on, at)
    return issued


def _to_heirs(drafts: QuerySet[Finding], on: date) -> None:
    """What a unit has to mend that ended before the conclusion is mended by the only unit that took over."""
    units = set(drafts.values_list("unit_id", flat=True))
    ended = [unit_id for unit_id in sorted(units) if not organization.is_unit(unit_id, on)]
    for former, heir in organization.sole_heirs(ended, on).items():
        drafts.filter(unit_id=former).update(unit_id=heir)


def _give_out(one: Inspection, found: list[Finding], given: dict[str, Any]) -> None:
    """A task for each finding: what is required, of the unit that mends it, by its deadline."""
    works = [GivenWork(row.requirement, row.unit_id, row.deadline, area_code=AREA) for row in found]
    keys = plans.give_out(from_unit_id=one.unit_id, works=works, **given) if works else []
    for row, key in zip(found, keys, strict=True):
        row.task_id = key
    Finding.objects.bulk_update(found, ["task"])
