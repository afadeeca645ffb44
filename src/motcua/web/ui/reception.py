"""How reception of citizens is told on a page: the month asked about, and one badge for a day and for a visit."""

from __future__ import annotations

import re
from datetime import date

from django.http import HttpRequest
from django.utils.translation import gettext as _

from motcua.areas.feedback.queries import ReceptionRow, VisitRow
from motcua.kernel.clock import local_date, now
from motcua.rules.reception import ReceptionState, VisitOutcome
from motcua.web.ui.standing import Badge

TONES = {ReceptionState.PLANNED: "wait", ReceptionState.HELD: "done", ReceptionState.MISSED: "stop"}
KEY = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


def month_asked(request: HttpRequest, last: date | None = None) -> tuple[int, int]:
    """Year and month of the address; else of the last day of who asks, or of today."""
    found = KEY.fullmatch(request.GET.get("thang", ""))
    today = last or local_date(now())
    return (int(found[1]), int(found[2])) if found else (today.year, today.month)


def months_around(year: int, month: int) -> list[tuple[str, str, bool]]:
    """The months to step to: three before, this one, two after; key, words, whether it is this one."""
    place = year * 12 + month - 1
    around = [divmod(place + n, 12) for n in range(-3, 3)]
    return [(f"{one}-{at + 1:02d}", f"{at + 1:02d}/{one}", (one, at + 1) == (year, month)) for one, at in around]


def reception_badge(row: ReceptionRow) -> Badge:
    """Where a day of reception stands."""
    if row.state is ReceptionState.PLANNED and row.on < local_date(now()):
        return Badge("soon", _("Chưa ghi kết quả"))
    return Badge(TONES[row.state], _(row.state.label))


def visit_badge(row: VisitRow, today: date) -> Badge:
    """Where a visit stands: what came of it, or how its answer stands."""
    if row.outcome is not VisitOutcome.TAKEN:
        return Badge("done", _(row.outcome.label))
    if row.answered_on:
        return Badge("late" if row.late(today) else "done", _("Đã trả lời"))
    return Badge("late", _("Quá hạn trả lời")) if row.late(today) else Badge("in", _("Chờ trả lời"))
