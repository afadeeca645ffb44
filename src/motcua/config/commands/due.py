"""`motcua due`: when a result is due, with the proof day by day."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any

import typer
from django.db import DatabaseError
from rich.console import Console
from rich.table import Table

from motcua.areas.organization import queries as organization
from motcua.kernel.calendars import calendar_for
from motcua.kernel.errors import UserError
from motcua.rules import deadlines
from motcua.rules.deadlines import DeadlineError, DueDate, OffHours, ProofLine, Rule, TimeLimit
from motcua.rules.working_time import OutsideCalendar, WorkingCalendar, duration_vn, weekday_name

LOCAL_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
LONGEST_TABLE = 60  # a longer proof is shown by its ends; --json has every day


RuleOption = Annotated[str, typer.Option("--rule", metavar="R", help=f"Cách tính: {', '.join(Rule)}.")]
StartOption = Annotated[
    str, typer.Option("--start", metavar="T", help="Lúc tiếp nhận, giờ địa phương: 2024-03-12T14:59.")
]
NumberOption = Annotated[
    str, typer.Option("--n", metavar="N", help="Số ngày, tháng hoặc giờ; same_day_15h thì không cần.")
]
PauseOption = Annotated[
    list[str], typer.Option("--pause", metavar="TỪ/ĐẾN", help="Khoảng tạm dừng; có thể nhắc lại nhiều lần.")
]
RestartOption = Annotated[
    str, typer.Option("--restart-at", metavar="T", help="Lúc nhận đủ hồ sơ: tính lại thời hạn từ đầu.")
]
UnitOption = Annotated[str, typer.Option("--unit", metavar="U", help="Đơn vị, nếu có giờ làm việc riêng.")]
OffHoursOption = Annotated[
    str, typer.Option("--off-hours", metavar="C", help=f"Nhận ngoài giờ: {' hoặc '.join(OffHours)}.")
]
KeepHourOption = Annotated[
    bool, typer.Option("--keep-hour", help="Ngày làm việc tính theo giờ: hạn trả giữ giờ, phút tiếp nhận.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="In một tài liệu JSON.")]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("due")(due)


def due(
    rule: RuleOption,
    start: StartOption,
    n: NumberOption = "",
    pause: PauseOption = [],  # noqa: B006 - typer copies it
    restart_at: RestartOption = "",
    unit: UnitOption = "",
    off_hours: OffHoursOption = OffHours.RAW_DATE.value,
    keep_hour: KeepHourOption = False,
    as_json: JsonOption = False,
) -> None:
    """Tính ngày hẹn trả kết quả và giải trình từng ngày được tính hay không."""
    limit = _limit(rule, n)
    try:
        found = deadlines.due(
            limit,
            _moment(start, "--start"),
            _calendar(unit, _moment(start, "--start").date()),
            pauses=[_pause(text) for text in pause],
            restart_at=_moment(restart_at, "--restart-at") if restart_at else None,
            off_hours=_off_hours(off_hours),
            keep_hour=keep_hour,
        )
    except DeadlineError as error:
        raise UserError(error.message, code=error.code) from error
    except OutsideCalendar as error:
        raise UserError(f"{error} Xin xem lại ngày bắt đầu và thời hạn.", code="outside_calendar") from error
    if as_json:
        print(json.dumps(_document(found), ensure_ascii=False))
    else:
        _show(limit, found)


def _calendar(unit: str, on: date) -> WorkingCalendar:
    """The calendar of a unit by slug or code, as it kept it on a day. Raises UserError `unknown_unit`."""
    try:
        known = bool(organization.units())
    except DatabaseError:
        known = False  # nothing is set up here yet: the packs know the hours, nobody knows the units
    if not known:
        return calendar_for(unit or None)
    return organization.calendar_of(organization.unit(unit).id if unit else None, on)


def _limit(rule: str, n: str) -> TimeLimit:
    try:
        known = Rule(rule)
    except ValueError as error:
        raise UserError(
            f"Không có cách tính “{rule}”. Hãy dùng một trong: {', '.join(Rule)}.", code="unknown_rule"
        ) from error
    if not n and known is Rule.SAME_DAY_15H:
        return TimeLimit(known)
    if not re.fullmatch(r"[+-]?\d{1,9}", n):
        raise UserError(
            f"Thời hạn “{n}” không phải là số nguyên." if n else "Thiếu thời hạn: hãy thêm --n.",
            code="bad_number" if n else "number_missing",
        )
    try:
        return TimeLimit(known, int(n))
    except DeadlineError as error:
        raise UserError(error.message, code=error.code) from error


def _moment(text: str, option: str) -> datetime:
    if LOCAL_TIME.fullmatch(text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass  # the right shape, but no such day or minute
    raise UserError(
        f"{option}: “{text}” không phải là thời điểm đúng. Hãy viết như 2024-03-12T14:59, giờ địa phương.",
        code="bad_time",
    )


def _pause(text: str) -> tuple[datetime, datetime]:
    begin, slash, end = text.partition("/")
    if not slash:
        raise UserError(f"--pause: “{text}” cần có hai thời điểm cách nhau bằng dấu “/”.", code="bad_pause")
    return _moment(begin, "--pause"), _moment(end, "--pause")


def _off_hours(text: str) -> OffHours:
    try:
        return OffHours(text)
    except ValueError as error:
        raise UserError(
            f"--off-hours: “{text}” không đúng; hãy dùng {' hoặc '.join(OffHours)}.", code="unknown_off_hours"
        ) from error


def _document(found: DueDate) -> dict[str, Any]:
    """The answer as JSON; `minutes` is only there for limits in working hours."""
    return {
        "due": f"{found.due:%Y-%m-%dT%H:%M}",
        "rule": found.rule.value,
        "calendar": found.calendar,
        "confirmed": found.confirmed,
        "warnings": list(found.warnings),
        "proof": [_line(line) for line in found.proof],
    }


def _line(line: ProofLine) -> dict[str, Any]:
    shown: dict[str, Any] = {"date": line.date.isoformat(), "counted": line.counted, "why": line.why}
    return shown | ({"minutes": line.minutes} if line.minutes else {})


def _show(limit: TimeLimit, found: DueDate) -> None:
    console = Console(highlight=False)
    console.print(_sentence(limit, found))
    console.print(_table(found.proof))
    console.print(f"Lịch làm việc: {found.calendar}", style="dim")
    for warning in found.warnings:
        console.print(f"Lưu ý: {warning}", style="yellow")


def _sentence(limit: TimeLimit, found: DueDate) -> str:
    day = f"{found.due.day}/{found.due.month}/{found.due.year}"
    return f"Hẹn trả: [bold]{found.due:%H:%M} {weekday_name(found.due)}, ngày {day}[/]  ({limit.text})"


def _table(lines: Sequence[ProofLine]) -> Table:
    table = Table("Ngày", "Thứ", "Tính", "Vì sao")
    hidden = len(lines) - LONGEST_TABLE
    half = LONGEST_TABLE // 2
    for number, line in enumerate(lines):
        if hidden > 0 and number == half:
            table.add_row("…", "", "", f"{hidden} ngày nữa; dùng --json để xem đủ", style="dim")
        if hidden <= 0 or number < half or number >= len(lines) - half:
            tick = (duration_vn(line.minutes) if line.minutes else "✓") if line.counted else "–"
            day = f"{line.date.day}/{line.date.month}/{line.date.year}"
            table.add_row(day, weekday_name(line.date), tick, line.why, style="" if line.counted else "dim")
    return table
