"""Conclusions of every meeting one sees, by how far their tasks have come, and as a workbook."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import xlsxwriter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.meetings import policy, queries
from motcua.areas.meetings.queries import ConclusionRow
from motcua.kernel.clock import local_date, now
from motcua.rules.meetings import FollowUp
from motcua.web.office.meeting.listing import SECTION
from motcua.web.office.meeting.words import conclusion_badge
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX

WHICH = {"mo": (FollowUp.LATE, FollowUp.OPEN), "qua-han": (FollowUp.LATE,), "xong": (FollowUp.DONE,), "tat-ca": ()}


def _asked(request: HttpRequest) -> str:
    which = request.GET.get("xem", "mo")
    return which if which in WHICH else "mo"


def _rows(request: HttpRequest) -> list[ConclusionRow]:
    """The conclusions asked for, as they stand today."""
    near = policy.earshot(request.user)
    return queries.conclusions(near, on=local_date(now()), standing=WHICH[_asked(request)])


@require_safe
@only_for(policy.may_see_meetings)
def conclusions(request: HttpRequest) -> HttpResponse:
    """Conclusions (các kết luận) of the meetings one sees; at first those not done."""
    rows, near = _rows(request), policy.earshot(request.user)
    all_of_them = queries.conclusions(near, on=local_date(now()))
    context: dict[str, Any] = {
        "rows": [(row, conclusion_badge(row)) for row in rows],
        "counts": queries.follow_up_counts(all_of_them),
        "which": _asked(request),
    }
    return render(request, "office/meeting/conclusions.html", context | SECTION)


@require_safe
@only_for(policy.may_see_meetings)
def spreadsheet(request: HttpRequest) -> HttpResponse:
    """The conclusions asked for as a workbook."""
    response = HttpResponse(_workbook(_rows(request)), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="ket-luan-cuoc-hop.xlsx"'
    return response


def _heads() -> tuple[tuple[str, int], ...]:
    return (
        (_("Cuộc họp"), 44), (_("Ngày họp"), 14), (_("Số thông báo"), 18), (_("Số thứ tự"), 10),
        (_("Nội dung kết luận"), 60), (_("Đơn vị chủ trì"), 34), (_("Phải xong ngày"), 16), (_("Sản phẩm"), 30),
        (_("Tình trạng"), 26), (_("Tiến độ (phần trăm)"), 14), (_("Hoàn thành ngày"), 16),
    )  # fmt: skip


def _workbook(rows: list[ConclusionRow]) -> bytes:
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet(_("Kết luận")), book.add_format({"bold": True})
    day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    for place, (head, width) in enumerate(_heads()):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, head, bold)
    for line, one in enumerate(rows, start=1):
        texts = {0: one.meeting, 2: one.notice, 4: one.text, 5: one.owner, 7: one.product, 8: _(one.standing.label)}
        for place, text in texts.items():
            sheet.write_string(line, place, text)
        done = one.task.done_on if one.task else None
        for place, moment in ((1, one.meeting_on), (6, one.due_on), (10, done)):
            if moment is not None:
                sheet.write_datetime(line, place, moment, day)
        sheet.write_number(line, 3, one.number)
        if one.task is not None:
            sheet.write_number(line, 9, one.task.percent)
    sheet.freeze_panes(1, 1)
    book.close()
    return target.getvalue()
