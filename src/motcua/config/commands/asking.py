"""The options that figures and reports are asked with, read once for all commands."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TypeVar

import typer

from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitRow
from motcua.kernel import clock
from motcua.kernel.errors import UserError
from motcua.rules.periods import Period, custom

UNIT = typer.Option(..., "--unit", metavar="U", help="Đơn vị: tên ngắn hoặc mã.")
SCOPE = typer.Option(
    "own", "--scope", metavar="S", help="own (đơn vị), children (cấp dưới trực tiếp) hoặc all (cả hai)."
)
FROM = typer.Option(..., "--from", metavar="D", help="Ngày đầu kỳ, tính cả ngày này: 2023-12-15.")
TO = typer.Option(..., "--to", metavar="D", help="Ngày cuối kỳ, tính cả ngày này: 2024-09-15.")
AS_OF = typer.Option("", "--as-of", metavar="D", help="Ngày chốt số liệu; mặc định là ngày cuối kỳ.")
KNOWN_AT = typer.Option(
    "", "--known-at", metavar="T", help="Chỉ tính điều đã ghi nhận đến lúc này; mặc định là bây giờ."
)
JSON = typer.Option(False, "--json", help="In một tài liệu JSON.")


Near = TypeVar("Near", date, datetime)
# No record is older or will be younger; the neighbours of the calendar's own ends could not be named.
FIRST_YEAR, LAST_YEAR = 1900, 2200


def day(text: str, option: str) -> date | None:
    """A day as it is given, YYYY-MM-DD or DD/MM/YYYY; None where nothing is. Raises UserError `bad_date`."""
    if not text:
        return None
    try:
        if "/" in text:
            return _near(date(*reversed([int(part) for part in text.split("/")])))
        return _near(date.fromisoformat(text))
    except (ValueError, TypeError, OverflowError) as error:
        raise UserError(
            f"{option}: “{text}” không phải là ngày đúng. Hãy viết như 2024-09-15 hoặc 15/9/2024.", code="bad_date"
        ) from error


def period_of(start: str, end: str) -> Period:
    """The period between two days, both included. Raises UserError `bad_date`, `bad_period`."""
    first, last = day(start, "--from"), day(end, "--to")
    if first is None or last is None:
        raise UserError("Hãy cho ngày đầu kỳ (--from) và ngày cuối kỳ (--to).", code="bad_date")
    if last < first:
        raise UserError(
            f"Kỳ không thể kết thúc ({last:%d/%m/%Y}) trước khi bắt đầu ({first:%d/%m/%Y}).", code="bad_period"
        )
    return custom(first, last)


def period_for(unit: str, start: str, end: str) -> Period:
    """The period, and a word on standard error where the unit was not at work in it: its noughts count nothing.

    Raises UserError `bad_date`, `bad_period`, `unknown_unit`.
    """
    period = period_of(start, end)
    if told := _absence(organization.unit(unit, start=period.start, end=period.end), period):
        print(told, file=sys.stderr)
    return period


def _absence(unit: UnitRow, period: Period) -> str:
    """Why a unit has no figures in a period in which it did not exist; empty where it did."""
    asked = f"kỳ {period.label} không có số liệu của đơn vị này"
    if unit.valid_from > period.end:
        return f"Lưu ý: {unit.name} ({unit.slug}) có từ ngày {unit.valid_from:%d/%m/%Y} nên {asked}."
    if unit.valid_to is not None and unit.valid_to < period.start:
        return f"Lưu ý: {unit.name} ({unit.slug}) chỉ có đến ngày {unit.valid_to:%d/%m/%Y} nên {asked}."
    return ""


def moment(text: str) -> datetime:
    """An instant: local unless it bears its zone; a day alone means its end; now where nothing is given.

    Raises UserError `bad_time`.
    """
    if not text:
        return clock.now()
    try:
        if len(text) == len("2024-09-15"):
            return clock.end_of(_near(date.fromisoformat(text)))
        found = _near(datetime.fromisoformat(text))
    except ValueError as error:
        raise UserError(
            f"--known-at: “{text}” không phải là thời điểm đúng. Hãy viết như 2024-09-15T17:00.", code="bad_time"
        ) from error
    return found if found.tzinfo else clock.at_local(found)


def _near(found: Near) -> Near:
    """A day or an instant of a year people ask about. Raises ValueError."""
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(f"{found.year} is out of reach.")
    return found
