"""Staffing (vị trí việc làm, đánh giá) taken in line by line; training and communication written down, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct.models import JobPosition, ReformActivity, ReformActivityKind, YearlyAppraisal
from motcua.areas.conduct.operations.registering import refuse_future, refuse_stranger
from motcua.areas.conduct.policy import conduct_sight
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence
from motcua.rules.staffing import AppraisalTold, PositionTold


@transaction.atomic
def take_in_positions(*, unit_id: int, year: int, rows: Sequence[PositionTold], account: Any, at: datetime) -> int:
    """Take in job positions (nhập vị trí việc làm) of a unit one leads or stands above; a known code is written anew.

    How many went in. Raises UserError `not_yours`, `told_twice`.
    """
    refuse_stranger(unit_id, conduct_sight(account, local_date(at)).names)
    _refuse_twice(rows)
    JobPosition.objects.bulk_create(
        [
            JobPosition(
                unit_id=unit_id,
                year=year,
                code=row.code,
                name=row.name,
                group=row.group.value,
                approved=row.approved,
                present=row.present,
                recorded_at=at,
            )
            for row in rows
        ],
        update_conflicts=True,
        unique_fields=["unit", "year", "code"],
        update_fields=["name", "group", "approved", "present", "recorded_at"],
    )
    return len(rows)


@transaction.atomic
def take_in_appraisals(*, unit_id: int, year: int, rows: Sequence[AppraisalTold], account: Any, at: datetime) -> int:
    """Take in appraisals (nhập đánh giá, xếp loại) of a unit one leads or stands above; a known person is written anew.

    How many went in. Raises UserError `not_yours`, `told_twice`.
    """
    refuse_stranger(unit_id, conduct_sight(account, local_date(at)).names)
    _refuse_twice(rows)
    YearlyAppraisal.objects.bulk_create(
        [
            YearlyAppraisal(
                unit_id=unit_id,
                year=year,
                person=row.person,
                code=row.code,
                grade=row.grade.value,
                note=row.note,
                recorded_at=at,
            )
            for row in rows
        ],
        update_conflicts=True,
        unique_fields=["unit", "year", "person", "code"],
        update_fields=["grade", "note", "recorded_at"],
    )
    return len(rows)


def _refuse_twice(rows: Sequence[PositionTold | AppraisalTold]) -> None:
    """One of two rows of one key would be lost unseen."""
    keys = [row.key for row in rows]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise UserError(Sentence("“{twice}” có hai dòng; xin giữ một.", twice=", ".join(twice)), code="told_twice")


@transaction.atomic
def record_activity(
    *,
    unit_id: int,
    kind: str,
    title: str,
    on: date,
    participants: int,
    form: str,
    document: str,
    account: Any,
    at: datetime,
) -> int:
    """Record an activity (ghi hoạt động đào tạo, tuyên truyền) with the document that proves it.

    The unit above leads it, which is whose criterion it feeds. Raises UserError `not_yours`, `in_the_future`,
    `title_missing`, `document_missing`.
    """
    refuse_stranger(unit_id, conduct_sight(account, local_date(at)).units)
    refuse_future(on, at)
    if not title.strip():
        raise UserError("Xin ghi tên hoạt động.", code="title_missing")
    if not document.strip():
        raise UserError("Xin ghi văn bản kiểm chứng: số, ngày.", code="document_missing")
    unit = organization.unit_by_id(unit_id)
    made = ReformActivity.objects.create(
        unit_id=unit_id,
        lead_id=unit.parent_id or unit_id,
        kind=ReformActivityKind(kind).value,
        title=title.strip(),
        on=on,
        participants=participants,
        form=form.strip(),
        document=document.strip(),
        recorded_by=account,
        recorded_at=at,
    )
    return made.pk


@transaction.atomic
def take_back_activity(*, activity_id: int, account: Any, at: datetime) -> None:
    """Take back an activity (rút hoạt động) entered by mistake; what was known before stays known.

    Raises UserError `unknown_matter`.
    """
    seen = conduct_sight(account, local_date(at))
    found = ReformActivity.objects.filter(pk=activity_id, unit_id__in=seen.units, superseded_at__isnull=True)
    if not found.update(superseded_at=at):
        raise UserError("Không có mục này.", code="unknown_matter")
