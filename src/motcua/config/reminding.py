"""Reminding (nhắc gửi số liệu, báo cáo): by letter where the asker wants it, by job before and after the due day.

Every message has a key, so that a job that runs again reminds nobody twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.urls import reverse

from motcua.areas.people import queries as people
from motcua.areas.people.queries import Role
from motcua.areas.reporting import queries as reporting
from motcua.areas.reporting.events import RoundChanged, RoundOpened, UnitsReminded
from motcua.areas.reporting.queries import CalendarLine, SheetRow
from motcua.kernel import jobs, outbox
from motcua.kernel.clock import local_date
from motcua.kernel.ports import messages
from motcua.rules.collecting import Sending, reminder_reached

ASK, CHANGE, REMIND = "tell_asked", "tell_changed", "remind_units"
TOLD = frozenset({Role.LEADER, Role.PAR})
OWED = (Sending.WAITING, Sending.MISSING)
LONGEST_AGO = 60  # a report that is missing for longer is left to the board


def tell_later(event: RoundOpened) -> None:
    """Tell later (giao việc báo): the worker writes to the units that are asked."""
    jobs.enqueue(name=ASK, key=f"{ASK}:{event.round_id}", payload={"round_id": event.round_id}, at=event.at)


def tell_asked(*, round_id: int, at: datetime) -> None:
    """Tell the asked (báo đơn vị được hỏi) that a sheet waits for them."""
    _write("opened", reporting.sheets_of(round_id), "mới mở", at)


def change_later(event: RoundChanged) -> None:
    """Change later (giao việc báo đổi): the worker writes to the units that still owe their figures."""
    jobs.enqueue(name=CHANGE, key=f"{CHANGE}:{event.change_id}", payload={"change_id": event.change_id}, at=event.at)


def tell_changed(*, change_id: int, at: datetime) -> None:
    """Tell of a change (báo đổi hạn, hủy đợt) those who still owe their figures, with the reason."""
    told = reporting.change(change_id)
    if told is None:
        return
    owing = [one for one in reporting.sheets_of(told.round_id) if one.sent_at is None]
    what = f"đổi hạn gửi sang {told.due_on:%d/%m/%Y}" if told.due_on else "đợt thu thập đã hủy, không cần gửi nữa"
    _write(f"change:{change_id}", owing, f"{what}; lý do: {told.reason}", at)


def remind_later(event: UnitsReminded) -> None:
    """Remind later (giao việc nhắc): the worker writes to those who lead the units named in the letter."""
    told = {"reminder_id": event.reminder_id}
    jobs.enqueue(name=REMIND, key=f"{REMIND}:{event.reminder_id}", payload=told, at=event.at)


def remind_units(*, reminder_id: int, at: datetime) -> None:
    """Remind units (nhắc các đơn vị) named in a letter, each leader and reform officer with an address once."""
    told = reporting.reminder(reminder_id)
    if told is None:
        return
    named = {int(str(one["id"])): str(one["name"]) for one in told.units}
    late = {one.unit_id: one for one in reporting.sheets_of(told.round_id) if one.unit_id in named}
    _write(f"reminder:{reminder_id}", late.values(), "đã quá hạn", at)


def remind_due(*, at: datetime) -> int:
    """Remind of what is due (nhắc trước hạn): sheets and reports some days before, reports once when they are late. Who
    was to be told while nothing ran is told on the next day that something does, once."""
    if "email" not in messages.ways():
        return 0
    today, before, written = local_date(at), reporting.remind_before(), 0
    for one in reporting.waiting_sheets(due_by=today + timedelta(days=max(before, default=0))):
        left = (one.due_on - today).days
        days = reminder_reached(left, before)
        if days is not None and one.opened_on <= one.due_on - timedelta(days=days):
            written += _write(_moved(f"due-{days}", one), [one], _left(left), at)
    lines = reporting.submission_calendar(None, year=today.year, today=today)
    return written + _remind_of([line for line in lines if line.sending in OWED and _stage(line, today)], today, at)


def _stage(line: CalendarLine, today: date) -> str:
    """Why a unit is reminded of a report today; "" where it is not."""
    left = (line.owed.due_on - today).days
    if (days := reminder_reached(left, reporting.remind_before())) is not None:
        return f"due-{days}"
    return "late" if -LONGEST_AGO <= left < 0 else ""


def _moved(stage: str, one: SheetRow) -> str:
    """The stage of a sheet; where its day was moved, of that day, so that it is reminded of anew."""
    return stage if one.due_on == one.first_due_on else f"{stage}:{one.due_on.isoformat()}"


def _left(left: int) -> str:
    """How many days are left, in words."""
    return f"còn {left} ngày" if left > 0 else "hạn là hôm nay" if left == 0 else "đã quá hạn"


def _write(stage: str, sheets: Iterable[SheetRow], when: str, at: datetime) -> int:
    """One letter for each sheet and person; answers how many stand."""
    if "email" not in messages.ways():
        return 0
    found, written = list(sheets), 0
    address = str(settings.PUBLIC_URL) + reverse("office:rounds")
    whom = people.addresses_in({one.handed_to or one.unit_id for one in found}, roles=TOLD, on=local_date(at))
    for one in found:
        subject = f"Số liệu báo cáo {when}: {one.title}"
        text = (
            f"{one.asked_by_name} cần số liệu của {one.unit}: {one.title}, kỳ {one.start:%d/%m/%Y}–{one.end:%d/%m/%Y}, "
            f"hạn gửi {one.due_on:%d/%m/%Y} ({when}).\n\nNhập và duyệt tại: {address}"
        )
        written += _tell(f"sheet:{one.id}:{stage}", whom.get(one.handed_to or one.unit_id, ()), subject, text, at)
    return written


def _remind_of(lines: list[CalendarLine], today: date, at: datetime) -> int:
    """One letter for each report and person; answers how many stand."""
    address, written = str(settings.PUBLIC_URL) + reverse("office:submissions"), 0
    whom = people.addresses_in({line.unit.id for line in lines}, roles=TOLD, on=today)
    for line in lines:
        left, stage = (line.owed.due_on - today).days, _stage(line, today)
        when = _left(left)
        text = f"{line.owed.name} của {line.unit.name}, hạn gửi {line.owed.due_on:%d/%m/%Y} ({when}).\n\nXem: {address}"
        key = f"report:{line.unit.id}:{line.owed.code}:{line.owed.year}:{stage}"
        written += _tell(key, whom.get(line.unit.id, ()), f"{line.owed.name}: {when}", text, at)
    return written


def _tell(key: str, whom: Collection[tuple[int, str]], subject: str, text: str, at: datetime) -> int:
    """The same letter to each account and address; answers how many stand."""
    for account_id, email in whom:
        outbox.put(key=f"{key}:{account_id}", way="email", to=email, subject=subject[:200], text=text, at=at)
    return len(whom)
