"""Standing (tình trạng thời hạn): what is said of a dossier's time, in the closed list of the design language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.kernel.calendars import calendar_for
from motcua.kernel.clock import local
from motcua.rules.lifecycle import Status
from motcua.rules.working_time import OutsideCalendar, Remaining, remaining

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


def _running(due: datetime, now: datetime) -> Badge:
    try:
        left = remaining(calendar_for(), local(now), local(due))
    except OutsideCalendar:
        return Badge("wait", _("Đang xử lý"))
    words = left_in_words(left)
    if left.overdue and not left.minutes:
        return Badge("late", _("Đã hết hạn"))
    if left.overdue:
        return Badge("late", _("Quá hạn %(time)s") % {"time": words})
    if left.working_days <= SOON_DAYS:
        return Badge("soon", _("Sắp đến hạn, còn %(time)s") % {"time": words})
    return Badge("in", _("Trong hạn, còn %(time)s") % {"time": words})


def standing(row: Timed, now: datetime) -> Badge:
    """Standing (tình trạng): the one badge of a dossier now."""
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
    if (said := still.get(Status(row.status))) is not None:
        return Badge(*said)
    return _running(row.due_at, now) if row.due_at else Badge("wait", _("Đang xử lý"))


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


def step_standing(due: datetime | None, status: int, now: datetime) -> Badge | None:
    """Step standing (hạn của bước): how the step that is being worked at stands; None where no clock of it runs."""
    if due is None or Status(status) not in (Status.RECEIVED, Status.IN_PROGRESS):
        return None
    return _running(due, now)


def opinion_standing(due: datetime, answered: datetime | None, late: bool, now: datetime) -> Badge:
    """Opinion standing (hạn cho ý kiến): answered in time or late, or how long there is still."""
    if answered is None:
        return _running(due, now)
    return Badge("late", _("Trả lời trễ")) if late else Badge("done", _("Đã trả lời"))
