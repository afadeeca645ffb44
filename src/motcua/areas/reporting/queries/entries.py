"""Entries (số liệu đã ghi): the last of each row, and everything that was ever said of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from motcua.areas.reporting.models import FigureOrigin, RowEntry
from motcua.rules.collecting import FigureScope


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Entry row (dòng số liệu đã ghi): a value with its origin, document and reason, and who wrote it when.

    `figure` is what was computed for the row then, as a value.
    """

    sheet_id: int
    code: str
    number: int
    value: Decimal | None
    scope: FigureScope
    origin: str
    document: str
    reason: str
    figure: Mapping[str, Any] | None
    entered_by: str
    entered_at: datetime

    @property
    def origin_label(self) -> str:
        """Where the value comes from, in words."""
        return str(FigureOrigin(self.origin).label)

    @property
    def overridden(self) -> Decimal | None:
        """What the records gave, where somebody wrote another value over it."""
        if self.figure is None or self.origin == FigureOrigin.COMPUTED:
            return None
        return Decimal(str(self.figure["value"]))


def latest(known_at: datetime | None = None) -> QuerySet[RowEntry]:
    """The entries that count: of each row of each sheet the last, as known at a time or now."""
    known = RowEntry.objects.all() if known_at is None else RowEntry.objects.filter(entered_at__lte=known_at)
    later = known.filter(sheet_id=OuterRef("sheet_id"), row_id=OuterRef("row_id"), number__gt=OuterRef("number"))
    return known.filter(~Exists(later))


def entry_rows(found: QuerySet[RowEntry]) -> list[EntryRow]:
    """Entries as rows, with what their rows and writers are called."""
    return [
        EntryRow(
            one.sheet_id,
            one.row.code,
            one.number,
            one.value,
            FigureScope(one.scope),
            one.origin,
            one.document,
            one.reason,
            one.figure,
            str(one.entered_by),
            one.entered_at,
        )
        for one in found.select_related("row", "entered_by")
    ]


def entries_of(sheet_id: int) -> dict[str, EntryRow]:
    """Entries of a sheet (số liệu của phiếu) that count, by row."""
    return {one.code: one for one in entry_rows(latest().filter(sheet_id=sheet_id))}


def history_of(sheet_id: int, code: str) -> list[EntryRow]:
    """History (lịch sử) of a row of a sheet, the last first."""
    return entry_rows(RowEntry.objects.filter(sheet_id=sheet_id, row__code=code).order_by("-number"))


def said_before(unit_id: int, *, before: date, codes: tuple[str, ...]) -> dict[str, EntryRow]:
    """Said before (số kỳ trước): what the unit last sent of each row for a period that ended before a day."""
    found = latest().filter(
        sheet__unit_id=unit_id,
        sheet__state__in=("APPROVED", "LOCKED"),
        sheet__round__end__lt=before,
        sheet__round__called_off_at__isnull=True,
        row__code__in=codes,
        value__isnull=False,
    )
    return {one.code: one for one in entry_rows(found.order_by("sheet__round__end", "sheet_id"))}
