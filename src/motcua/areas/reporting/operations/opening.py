"""Opening a round (mở đợt thu thập): chosen units are asked for chosen rows of the annex by a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import actor_of
from motcua.areas.reporting.events import RoundOpened
from motcua.areas.reporting.models import CollectionRound, RoundRow, UnitSheet
from motcua.areas.reporting.policy import asks_for
from motcua.areas.reporting.queries.rows import AnnexRow, annex
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.collecting import FigureScope
from motcua.rules.sentences import Sentence

MOST_UNITS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundGiven:
    """Round given (đợt thu thập đưa vào): who asks which units for which rows of which days, by when.

    `scope` is what the units are asked for; a unit may declare the other one.
    """

    unit_id: int
    title: str
    start: date
    end: date
    due_on: date
    unit_ids: Collection[int]
    codes: Collection[str]
    guidance: str = ""
    scope: str = FigureScope.OWN


@transaction.atomic
def open_round(*, given: RoundGiven, account: Any, at: datetime) -> int:
    """Open a round (mở đợt thu thập) and answer its key; the rows are kept as the annex stands now.

    Raises UserError `not_yours_to_ask`, `title_missing`, `days_out_of_order`, `due_in_the_past`, `no_units`,
    `unknown_unit`, `no_rows`, `unknown_row`.
    """
    found, kept = annex(), {unit.id for unit in organization.units()}
    rows = [row for row in found.rows if row.code in given.codes]
    _refuse(given, today=local_date(at))
    _refuse_unknown(given, kept, rows)
    seen = asks_for(account, today=local_date(at))
    if seen is not None and not {given.unit_id, *given.unit_ids} <= seen:
        raise UserError("Chỉ hỏi được đơn vị mình và các đơn vị cấp dưới.", code="not_yours_to_ask")
    made = CollectionRound.objects.create(
        unit_id=given.unit_id,
        title=given.title.strip(),
        guidance=given.guidance.strip(),
        start=given.start,
        end=given.end,
        due_on=given.due_on,
        rows_version=found.version,
        opened_by=actor_of(account),
        opened_at=at,
    )
    RoundRow.objects.bulk_create(RoundRow(round=made, position=place, **row.kept()) for place, row in enumerate(rows))
    scope = FigureScope(given.scope).value
    UnitSheet.objects.bulk_create(UnitSheet(round=made, unit_id=one, scope=scope) for one in sorted(given.unit_ids))
    publish(RoundOpened(round_id=made.pk, at=at))
    return made.pk


def _refuse(given: RoundGiven, *, today: date) -> None:
    if not given.title.strip():
        raise UserError("Xin đặt tên cho đợt thu thập.", code="title_missing")
    if given.end < given.start:
        raise UserError("Ngày cuối kỳ đứng trước ngày đầu. Xin chọn lại.", code="days_out_of_order")
    if given.due_on < today:
        raise UserError("Hạn gửi đứng trước hôm nay. Xin chọn ngày khác.", code="due_in_the_past")
    if not given.unit_ids or len(given.unit_ids) > MOST_UNITS:
        raise UserError(
            Sentence("Xin chọn từ 1 đến {most_units} đơn vị để hỏi.", most_units=MOST_UNITS), code="no_units"
        )


def _refuse_unknown(given: RoundGiven, kept: Collection[int], rows: Collection[AnnexRow]) -> None:
    if set(given.unit_ids) - set(kept):
        raise UserError("Có đơn vị không còn trong danh sách. Xin chọn lại.", code="unknown_unit")
    if not given.codes:
        raise UserError("Xin chọn ít nhất một dòng để hỏi.", code="no_rows")
    if unknown := sorted(set(given.codes) - {row.code for row in rows}):
        raise UserError(Sentence("Phụ lục không có dòng {unknown}.", unknown=", ".join(unknown)), code="unknown_row")
