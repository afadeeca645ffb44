"""Standing (tình trạng thời hạn): what is said of a dossier's time, in the closed list of the design language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.kernel.clock import local
from motcua.rules.lifecycle import Status
from motcua.rules.working_time import OutsideCalendar, Remaining, WorkingCalendar, remaining

SOON_DAYS = 2


@dataclass(frozen=True, slots=True)
class Badge:
    """Badge (nhãn trạng thái): a tone (icon and colour) and words; never colour alone."""

    tone: str
    words: str


class Timed(Protocol):
    """What a standing is read from; every dossier row has it."""

    @property
    def status(self) -> int: ...
    @property
    def due_at(self) -> datetime | None: ...
    @property
    def finished_at(self) -> datetime | None: ...


def left_in_words(left: Remaining) -> str:
    """What is left in working time: "còn 2 ngày làm việc", "còn 5 giờ 20 phút"."""
    days = min(abs(left.working_days), abs(left.minutes) // left.day_minutes)
    if days:
        words = ngettext("%(n)s ngày làm việc", "%(n)s ngày làm việc", days) % {"n": days}
    else:
        hours, minutes = divmod(abs(left.minutes), 60)
        told = _("%(hours)s giờ %(minutes)s phút") if minutes else _("%(hours)s giờ")
        words = (told if hours else _("%(minutes)s phút làm việc")) % {"hours": hours, "minutes": minutes}
    return words


def time_left(due: datetime | None, now: datetime, calendar: WorkingCalendar) -> Remaining | None:
    """Time left (thời gian còn lại) by a unit's calendar; None without a due time, or where the calendar ends."""
    try:
        return remaining(calendar, local(now), local(due)) if due else None
    except OutsideCalendar:
        return None


def running(left: Remaining | None) -> Badge:
    """Running (đang trong hạn hay quá hạn): how a clock stands that runs."""
    if left is None:
        return Badge("wait", _("Đang xử lý"))
    words = left_in_words(left)
    if left.overdue and not left.minutes:
        return Badge("late", _("Đã hết hạn"))
    if left.overdue:
        return Badge("late", _("Quá hạn %(time)s") % {"time": words})
    if left.working_days <= SOON_DAYS:
        return Badge("soon", _("Sắp đến hạn, còn %(time)s") % {"time": words})
    return Badge("in", _("Trong hạn, còn %(time)s") % {"time": words})


def standing(row: Timed, now: datetime, calendar: WorkingCalendar) -> Badge:
    """Standing (tình trạng): the one badge of a dossier now, by the calendar of the unit that promised."""
    return standing_of(row.status, time_left(row.due_at, now, calendar))


def standing_of(status: int, left: Remaining | None, *, runs: bool = False) -> Badge:
    """Standing (tình trạng) of a status with what is left of its time; `runs` where the clock does not stand though
    the dossier waits."""
    still = {
        Status.SUBMITTED: ("wait", _("Chờ tiếp nhận")),
        Status.REFUSED: ("stop", _("Không được tiếp nhận")),
        Status.SUPPLEMENT_REQUESTED: ("wait", _("Chờ bổ sung")),
        Status.PAYMENT_REQUESTED: ("wait", _("Chờ nộp phí, lệ phí")),
        Status.WITHDRAWN: ("stop", _("Đã rút hồ sơ")),
        Status.STOPPED: ("stop", _("Dừng xử lý")),
        Status.FINISHED: ("done", _("Chờ trả kết quả")),
        Status.RETURNED: ("done", _("Đã trả kết quả")),
    }
    said = still.get(Status(status))
    return running(left) if said is None or runs else Badge(*said)


def timeliness(row: Timed) -> Badge | None:
    """Timeliness (đúng hạn hay không) of processing, once it is finished; collection never counts."""
    if row.finished_at is None or row.due_at is None:
        return None
    finished, due = local(row.finished_at).date(), local(row.due_at).date()
    if finished < due:
        return Badge("in", _("Giải quyết trước hạn"))
    if finished == due:
        return Badge("in", _("Giải quyết đúng hạn"))
    return Badge("late", _("Giải quyết quá hạn"))


def step_standing(left: Remaining | None, status: int) -> Badge | None:
    """Step standing (hạn của bước): how the step that is being worked at stands; None where no clock of it runs."""
    if left is None or Status(status) not in (Status.RECEIVED, Status.IN_PROGRESS):
        return None
    return running(left)


def opinion_standing(left: Remaining | None, answered: datetime | None, late: bool) -> Badge:
    """Opinion standing (hạn cho ý kiến): answered in time or late, or how long there is still."""
    if answered is None:
        return running(left)
    return Badge("late", _("Trả lời trễ")) if late else Badge("done", _("Đã trả lời"))
