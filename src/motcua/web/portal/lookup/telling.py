"""Telling (nói bằng lời thường): where a dossier is, as one would say it at the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from motcua.areas.dossiers.queries import Progress
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from motcua.rules.working_time import Remaining
from motcua.web.ui.proofs import told_proof
from motcua.web.ui.standing import left_in_words, standing_of, time_left, timeliness
from motcua.web.ui.steps import timeline

RUNNING = (Status.RECEIVED, Status.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class Collect:
    """Collect (nơi nhận kết quả): where, and when it is open today and on other days."""

    place: str
    hours: str
    today: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class Apology:
    """Apology (lời xin lỗi): why it is owed, and the new day where one was promised."""

    words: str
    promised: datetime | None


def sentence(found: Progress) -> str:
    """The one sentence that answers "where is it?"."""
    row, asked = found.row, _("%(unit)s đang chờ ông/bà bổ sung giấy tờ.")
    if found.asked is not None and found.asked.complete:
        asked = _("Ông/bà đã gửi giấy tờ bổ sung; %(unit)s đang kiểm tra để xử lý tiếp.")
    said = {
        Status.SUBMITTED: _("Hồ sơ đã gửi đến %(unit)s và đang chờ tiếp nhận."),
        Status.RECEIVED: _("%(unit)s đã tiếp nhận hồ sơ."),
        Status.REFUSED: _("%(unit)s không tiếp nhận hồ sơ này. Lý do ghi trên phiếu từ chối đã gửi người nộp."),
        Status.IN_PROGRESS: _("Hồ sơ đang được %(holder)s xử lý."),
        Status.SUPPLEMENT_REQUESTED: asked,
        Status.PAYMENT_REQUESTED: _("%(unit)s đang chờ ông/bà nộp phí, lệ phí."),
        Status.WITHDRAWN: _("Hồ sơ đã được rút theo yêu cầu của người nộp."),
        Status.STOPPED: _("%(holder)s đã dừng xử lý hồ sơ. Lý do ghi trong thông báo đã gửi người nộp."),
        Status.FINISHED: _("Đã có kết quả. Mời ông/bà đến nhận."),
        Status.RETURNED: _("Kết quả đã được trả."),
    }[row.status]
    return said % {"unit": row.received_by, "holder": found.holder}


def left_words(found: Progress, left: Remaining | None) -> str:
    """What is left until the due time in working time; empty where the clock does not run or has run out."""
    if found.row.status not in RUNNING or left is None:
        return ""
    return "" if left.overdue else _("còn %(time)s") % {"time": left_in_words(left)}


def apology(found: Progress, now: datetime) -> Apology | None:
    """Apology (lời xin lỗi): owed once the due time has passed, or when a new day was set."""
    row = found.row
    if row.status in RUNNING and row.due_at is not None and row.due_at < now:
        words = _("%(unit)s đã không giải quyết xong hồ sơ đúng ngày hẹn và xin lỗi ông/bà về sự chậm trễ này.")
        return Apology(words % {"unit": row.competent}, found.promised_at)
    if found.extended and row.status in RUNNING:
        words = _("%(unit)s xin lỗi ông/bà vì phải hẹn lại ngày trả kết quả.")
        return Apology(words % {"unit": row.competent}, row.due_at)
    late = row.finished_at is not None and row.due_at is not None
    if late and local(row.finished_at).date() > local(row.due_at).date():  # type: ignore[arg-type]
        words = _("%(unit)s xin lỗi ông/bà vì đã trả kết quả chậm so với ngày hẹn.")
        return Apology(words % {"unit": row.competent}, None)
    return None


def collect(found: Progress, today: date) -> Collect:
    """Collect (nơi nhận kết quả): the counter that received the dossier, as its unit says today; of a unit that is no
    more, that of who took over."""
    heirs = organization.successors(found.received_by_id, today)
    unit_id = heirs[0].id if heirs else found.received_by_id
    setting = organization.settings_on(unit_id, today)
    return Collect(
        place=setting.collection_place or ", ".join(one.name for one in heirs) or found.row.received_by,
        hours=setting.opening_words,
        today=organization.hours_on(unit_id, today),
    )


def supplement_days(found: Progress, today: date) -> str:
    """How long the papers have been waited for."""
    if found.asked is None:
        return ""
    days = (today - local(found.asked.asked_at).date()).days
    return ngettext("đã %(n)s ngày", "đã %(n)s ngày", days) % {"n": days} if days else _("hôm nay")


def telling(found: Progress, now: datetime) -> dict[str, Any]:
    """Everything a page about one dossier says; nothing in it names anybody."""
    today = local(now).date()
    calendars = organization.UnitCalendars(today)
    left = time_left(found.row.due_at, now, calendars.of(found.received_by_id))
    return {
        "found": found,
        "row": found.row,
        "sentence": sentence(found),
        "badge": standing_of(found.row.status, left),
        "timely": timeliness(found.row),
        "left": left_words(found, left),
        "apology": apology(found, now),
        "collect": collect(found, today),
        "waited": supplement_days(found, today),
        "proof": told_proof(found.view, calendars),
        "steps": timeline(found.view, public=True),
        "apologized": any(event.kind is EventKind.APOLOGIZED for event in found.view.events),
    }
