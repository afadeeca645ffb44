"""Assessing (nhập điểm đánh giá): a named person says what records cannot, with a reason and a document."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import AssessmentEntry
from motcua.areas.inspections.policy import assessed_units
from motcua.areas.people import queries as people
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.assessment import MOST


@transaction.atomic
def enter_points(
    *,
    pack: str,
    indicator: int,
    unit_id: int,
    start: date,
    end: date,
    points: Decimal,
    reason: str,
    document: str,
    account: Any,
    at: datetime,
    officer_id: int | None = None,
) -> int:
    """Enter points (nhập điểm) of an indicator of a unit, or of one of its officers, and answer the key.

    Raises UserError `unknown_unit` (also outside those one assesses), `not_oneself`, `points_outside`,
    `reason_needed`, `document_needed`.
    """
    _may_enter(account, unit_id, officer_id, (start, end), local_date(at))
    why, paper = _said(points, reason, document)
    made = AssessmentEntry.objects.create(
        pack=pack,
        indicator=indicator,
        unit_id=unit_id,
        officer_id=officer_id,
        start=start,
        end=end,
        points=points,
        reason=why,
        document=paper[:255],
        entered_by=account,
        entered_at=at,
    )
    return made.pk


def _may_enter(account: Any, unit_id: int, officer_id: int | None, days: tuple[date, date], today: date) -> None:
    seen = assessed_units(account, today=today)
    works_there = officer_id is None or unit_id in people.units_between(officer_id, *days)
    if (seen is not None and unit_id not in seen) or not works_there:
        raise UserError("Không có đơn vị hoặc cán bộ này trong phạm vi đánh giá của bạn.", code="unknown_unit")
    if officer_id == account.pk:
        raise UserError("Không ai tự chấm điểm cho mình; xin để người khác nhập.", code="not_oneself")


def _said(points: Decimal, reason: str, document: str) -> tuple[str, str]:
    """The reason and the document, without blanks around them, of points that one may give."""
    if not 0 <= points <= MOST or points != points.quantize(Decimal("0.1")):
        raise UserError("Điểm từ 0 đến 2, nhiều nhất một chữ số lẻ.", code="points_outside")
    why, paper = reason.strip(), document.strip()
    if not why:
        raise UserError("Xin ghi vì sao cho điểm như vậy.", code="reason_needed")
    if not paper:
        raise UserError("Xin ghi văn bản hoặc tài liệu làm căn cứ.", code="document_needed")
    return why, paper
