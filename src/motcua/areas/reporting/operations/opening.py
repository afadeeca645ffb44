"""Opening a round (mở đợt thu thập): chosen units are asked for chosen rows of the annex by a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.db import transaction

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.areas.people.queries import actor_of
from motcua.areas.reporting.events import RoundOpened
from motcua.areas.reporting.models import CollectionRound, RoundRow, UnitSheet
from motcua.areas.reporting.policy import acts_for, asks_for
from motcua.areas.reporting.queries.rows import AnnexRow, annex
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.collecting import FigureScope, named
from motcua.rules.sentences import Sentence

MOST_UNITS = 500
EARLIEST, LONGEST, FARTHEST = date(2000, 1, 1), timedelta(days=731), timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundGiven:
    """Round given (đợt thu thập đưa vào): who asks which units for which rows of which days, by when.

    `scope` is what the units are asked for; a unit may declare the other one. `token` is the form's own: given again
    it is the same round.
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
    token: str = ""


@transaction.atomic
def open_round(*, given: RoundGiven, account: Any, at: datetime) -> int:
    """Open a round (mở đợt thu thập) and answer its key; the rows are kept as the annex stands now.

    Raises UserError `not_yours_to_ask`, `title_missing`, `days_out_of_order`, `days_unlikely`, `due_in_the_past`,
    `due_too_far`, `no_units`, `unknown_unit`, `unit_ended`, `no_rows`, `unknown_row`.
    """
    found, kept, today = annex(), {unit.id: unit for unit in organization.units()}, local_date(at)
    rows = [row for row in found.rows if row.code in given.codes]
    _refuse(given, today=today)
    _refuse_unknown(given, kept, rows)
    acts, seen = acts_for(account, today=today), asks_for(account, today=given.due_on)
    if acts is not None and (given.unit_id not in acts or not set(given.unit_ids) <= (seen or set())):
        raise UserError("Chỉ hỏi được đơn vị mình và các đơn vị cấp dưới.", code="not_yours_to_ask")
    _refuse_ended([kept[given.unit_id]], on=today)
    _refuse_ended([kept[one] for one in given.unit_ids], on=given.due_on)
    made, fresh = CollectionRound.objects.get_or_create(
        token=given.token or str(uuid4()), defaults=_of(given, found.version, account, at)
    )
    if not fresh:
        return made.pk
    RoundRow.objects.bulk_create(RoundRow(round=made, position=place, **row.kept()) for place, row in enumerate(rows))
    scope = FigureScope(given.scope).value
    UnitSheet.objects.bulk_create(UnitSheet(round=made, unit_id=one, scope=scope) for one in sorted(given.unit_ids))
    publish(RoundOpened(round_id=made.pk, at=at))
    return made.pk


def _of(given: RoundGiven, version: str, account: Any, at: datetime) -> dict[str, Any]:
    """The round as it is kept."""
    return {
        "unit_id": given.unit_id,
        "title": given.title.strip(),
        "guidance": given.guidance.strip(),
        "start": given.start,
        "end": given.end,
        "due_on": given.due_on,
        "rows_version": version,
        "opened_by": actor_of(account),
        "opened_at": at,
    }


def refuse_due(due_on: date, *, today: date) -> None:
    """Refuse a due day (từ chối hạn gửi) outside reason. Raises UserError `due_in_the_past`, `due_too_far`."""
    if due_on < today:
        raise UserError("Hạn gửi đứng trước hôm nay. Xin chọn ngày khác.", code="due_in_the_past")
    if due_on > today + FARTHEST:
        raise UserError("Hạn gửi cách hôm nay hơn một năm. Xin xem lại ngày.", code="due_too_far")


def _refuse(given: RoundGiven, *, today: date) -> None:
    if not given.title.strip():
        raise UserError("Xin đặt tên cho đợt thu thập.", code="title_missing")
    if given.end < given.start:
        raise UserError("Ngày cuối kỳ đứng trước ngày đầu. Xin chọn lại.", code="days_out_of_order")
    if given.start < EARLIEST or given.end - given.start > LONGEST or given.end > today + FARTHEST:
        raise UserError(
            Sentence(
                "Kỳ {start:%d/%m/%Y}–{end:%d/%m/%Y} dài quá hai năm hoặc ở quá xa. Xin xem lại ngày.",
                start=given.start,
                end=given.end,
            ),
            code="days_unlikely",
        )
    refuse_due(given.due_on, today=today)
    if not given.unit_ids or len(given.unit_ids) > MOST_UNITS:
        raise UserError(
            Sentence("Xin chọn từ 1 đến {most_units} đơn vị để hỏi.", most_units=MOST_UNITS), code="no_units"
        )


def _refuse_unknown(given: RoundGiven, kept: Collection[int], rows: Collection[AnnexRow]) -> None:
    if {given.unit_id, *given.unit_ids} - set(kept):
        raise UserError("Có đơn vị không còn trong danh sách. Xin chọn lại.", code="unknown_unit")
    if not given.codes:
        raise UserError("Xin chọn ít nhất một dòng để hỏi.", code="no_rows")
    if unknown := sorted(set(given.codes) - {row.code for row in rows}):
        raise UserError(Sentence("Phụ lục không có dòng {unknown}.", unknown=", ".join(unknown)), code="unknown_row")


def _refuse_ended(units: Iterable[UnitRow], *, on: date) -> None:
    """A unit that is no more by a day neither asks nor answers; who took over from it does."""
    gone = [one for one in units if one.valid_from > on or (one.valid_to is not None and one.valid_to < on)]
    if not gone:
        return
    heirs = [unit.name for unit in organization.successors(gone[0].id, on)]
    raise UserError(
        Sentence(
            "{unit} không hoạt động vào ngày {on:%d/%m/%Y}; xin chọn nơi kế thừa{heirs}.",
            unit=gone[0].name,
            on=on,
            heirs=Sentence(": {units}", units=named(heirs)) if heirs else "",
        ),
        code="unit_ended",
    )
