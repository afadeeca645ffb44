"""Members (hồ sơ phía sau con số): every figure opens to the records it counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.insight import engine
from motcua.insight.engine import DEADLINES, Filters, Slice
from motcua.insight.figures import ask
from motcua.insight.indicators import Indicator, indicator
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period
from motcua.rules.sentences import Sentence

COLUMNS = (
    "number",
    "procedure_id",
    "procedure_code",
    "received_by_id",
    "competent_id",
    "received_on",
    "due_first_on",
    "due_on",
    "finished_on",
    "returned_on",
    "left_on",
    "status",
    "channel",
    "operated_by",
)
DATES = {name for name in COLUMNS if name.endswith("_on")}


@dataclass(frozen=True, slots=True)
class Member:
    """Member (bản ghi): one record a figure counted, under the name people know it by."""

    id: int
    label: str


@dataclass(frozen=True, slots=True)
class MembersPage:
    """Page of members (một trang bản ghi): `count` is the figure itself; `next` goes on, None at the end."""

    code: str
    side: str
    count: int
    members: tuple[Member, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class DossierRow:
    """Dossier row (dòng hồ sơ) as of the cut-off, for lists and workbooks; no personal data."""

    id: int
    number: str
    procedure_id: int
    procedure_code: str
    procedure: str
    received_by: str
    competent: str
    received_on: date | None
    due_first_on: date | None
    due_on: date | None
    finished_on: date | None
    returned_on: date | None
    left_on: date | None
    status: int
    channel: str
    operated_by: str


@dataclass(frozen=True, slots=True)
class RowsPage:
    """Page of rows (một trang dòng hồ sơ): `count` counts what the filters leave."""

    code: str
    side: str
    count: int
    rows: tuple[DossierRow, ...]
    next: int | None


def checked(filters: Filters, chosen: Indicator, side: str) -> Filters:
    """The filters, if they may be used here. Raises UserError `no_filters`, `unknown_deadline`, `unknown_side`."""
    only_parts = filters == filters.parts_only and _can_be_told(filters, chosen)
    if filters and not chosen.condition(side).fact.of_dossiers and not only_parts:
        raise UserError(Sentence("Chỉ tiêu “{code}” không lọc được theo hồ sơ.", code=chosen.code), code="no_filters")
    if filters.deadline and filters.deadline not in DEADLINES:
        known = ", ".join(DEADLINES)
        raise UserError(
            Sentence("Không có cách lọc hạn “{deadline}”; có: {known}.", deadline=filters.deadline, known=known),
            code="unknown_deadline",
        )
    return filters


def _can_be_told(filters: Filters, chosen: Indicator) -> bool:
    """Whether the parts asked for are told by columns that the fact has, the same on both sides."""
    columns = chosen.part.fact.columns
    told = filters.sector is None or "sector_id" in columns
    return not chosen.crosses and told and (filters.officer is None or "officer" in columns)


def members(
    code: str,
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    side: str = "part",
    after: int | None = None,
    limit: int = 100,
    filters: Filters = Filters(),
) -> MembersPage:
    """Members (bản ghi) behind one side of a figure, by key.

    Raises UserError `unknown_code`, `unknown_side`, `unknown_unit`, `unknown_scope`, `no_filters`.
    """
    chosen = indicator(code)
    checked(filters, chosen, side)
    cut = ask(unit, scope, period, as_of, known_at)
    label = chosen.condition(side).fact.label
    columns = () if "." in label else (label,)
    page = engine.page(cut, chosen, side, columns=columns, filters=filters, after=after, limit=limit)
    named = {} if columns else engine.names(cut, label, [row[0] for row in page.rows])
    found = tuple(Member(row[0], row[1] if columns else named[row[0]]) for row in page.rows)
    return MembersPage(code, side, engine.total(cut, chosen, side, filters), found, page.next)


def member_rows(
    code: str,
    unit: str,
    scope: str,
    period: Period,
    *,
    as_of: date | None = None,
    known_at: datetime,
    side: str = "part",
    after: int | None = None,
    limit: int = 100,
    filters: Filters = Filters(),
) -> RowsPage:
    """Member rows (dòng hồ sơ) behind a figure over dossiers, as they were at the cut-off, by key.

    Raises UserError like `members`, and `not_dossiers` where the figure counts something else.
    """
    chosen = dossier_indicator(code, side)
    checked(filters, chosen, side)
    cut = ask(unit, scope, period, as_of, known_at)
    page = engine.page(cut, chosen, side, columns=COLUMNS, filters=filters, after=after, limit=limit)
    count = engine.total(cut, chosen, side, filters)
    return RowsPage(code, side, count, tuple(_rows(cut, page)), page.next)


def every_row(cut: Slice, chosen: Indicator, side: str, filters: Filters, size: int = 2000) -> Iterator[DossierRow]:
    """Every member row, fetched page by page so that memory stays flat."""
    after: int | None = None
    while True:
        page = engine.page(cut, chosen, side, columns=COLUMNS, filters=filters, after=after, limit=size)
        yield from _rows(cut, page)
        if (after := page.next) is None:
            return


def dossier_indicator(code: str, side: str) -> Indicator:
    """An indicator one of whose sides counts dossiers. Raises UserError `not_dossiers`."""
    chosen = indicator(code)
    if not chosen.condition(side).fact.of_dossiers:
        raise UserError(
            Sentence("Chỉ tiêu “{code}” không đếm hồ sơ; hãy dùng danh sách bản ghi.", code=code), code="not_dossiers"
        )
    return chosen


def _rows(cut: Slice, page: engine.Page) -> Iterator[DossierRow]:
    """Rows as people read them; units outside the scope are named too, in one more query."""
    names = cut.units.names()
    found: list[dict[str, Any]] = [dict(zip(("id", *COLUMNS), row, strict=True)) for row in page.rows]
    strangers = {row[key] for row in found for key in ("received_by_id", "competent_id")} - set(names)
    names |= engine.names(cut, "fact_unit.name", strangers)
    procedures = engine.names(cut, "fact_procedure.name", {row["procedure_id"] for row in found})
    for row in found:
        row["procedure"] = procedures[row["procedure_id"]]
        row["received_by"] = names[row.pop("received_by_id")]
        row["competent"] = names[row.pop("competent_id")]
        for key in DATES:
            row[key] = _day(row[key])
        yield DossierRow(**row)


def _day(value: date | str | None) -> date | None:
    """A day, which SQLite may hand over as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value
