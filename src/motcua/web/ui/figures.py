"""Figures on pages (con số trên trang): one component, and the page each opens to. Portal and office share both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua import insight
from motcua.insight import Figure, Filters, Marks, Recorded
from motcua.kernel.errors import UserError
from motcua.rules.figures import Share, format_vn
from motcua.rules.lifecycle import LABELS, PAUSED, Status
from motcua.rules.working_time import duration_vn
from motcua.web.ui.choice import Choice
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.parts import chosen_parts, told_apart
from motcua.web.ui.picking import MembersForm, filters_of, picked
from motcua.web.ui.saying import translated
from motcua.web.ui.standing import Badge

PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Shown:
    """Shown figure (con số trên trang): number, words, base, period, unit, and the link to its records."""

    code: str
    count: int
    share: Share | None
    words: str
    thing: str
    period: str
    unit: str
    opens: str
    opening: str
    marks: Marks
    duration: str = ""
    by_the_clock: bool = False
    recorded: Recorded | None = None

    @property
    def cell(self) -> str:
        """The figure in a cell of a table: its counts and its percentage, bearing its marks."""
        if self.share is None:
            return self.marks.around(format_vn(self.count))
        return self.marks.around(f"{format_vn(self.share.part)}/{format_vn(self.share.whole)} ({self.share.text})")

    @property
    def recorded_duration(self) -> str:
        """The time of a quantile as first recorded."""
        return (
            translated(duration_vn(self.recorded.amount)) if self.recorded and self.recorded.amount is not None else ""
        )


def shown(figure: Figure, choice: Choice, *, route: str) -> Shown:
    """A figure of insight made ready for the figure component; `route` names the page it opens to."""
    count = figure.part if figure.whole is None else figure.whole
    address = f"{reverse(route, args=[figure.code])}?{choice.query}"
    side = "" if figure.whole is None else "&side=whole"
    thing = _(figure.counted)
    return Shown(
        code=figure.code,
        count=figure.part,
        share=figure.share,
        words=_(figure.name),
        thing=thing,
        period=figure.period.label,
        unit=choice.heading,
        opens=address + side,
        opening=opening(count, thing),
        marks=insight.marks_of(figure),
        duration="" if figure.amount is None else translated(duration_vn(figure.amount)),
        by_the_clock=figure.code.startswith("queue."),
        recorded=figure.recorded,
    )


def opening(count: int, thing: str) -> str:
    """What the link of a figure says; a figure of nothing opens too, to its definition and a list that is empty."""
    if not count:
        return _("Không có %(thing)s nào; xem cách tính") % {"thing": thing}
    return _("Xem %(count)s %(thing)s") % {"count": format_vn(count), "thing": thing}


SUBJECTS = {
    "dossiers": gettext_lazy("Hồ sơ"),
    "plan": gettext_lazy("Kế hoạch cải cách hành chính"),
    "tasks": gettext_lazy("Nhiệm vụ của một kế hoạch"),
    "given": gettext_lazy("Nhiệm vụ cấp trên giao"),
    "inspections": gettext_lazy("Kiểm tra"),
    "findings": gettext_lazy("Tồn tại sau kiểm tra"),
    "dialogues": gettext_lazy("Đối thoại"),
    "petitions": gettext_lazy("Phản ánh, kiến nghị"),
    "models": gettext_lazy("Mô hình, cách làm"),
    "training": gettext_lazy("Đào tạo, tuyên truyền"),
    "staff": gettext_lazy("Cán bộ, công chức"),
    "time": gettext_lazy("Thời gian giải quyết"),
    "form_06a": gettext_lazy("Biểu II.06a: kết quả giải quyết"),
    "form_07b": gettext_lazy("Biểu II.07b: số thủ tục"),
    "services": gettext_lazy("Cung cấp dịch vụ trực tuyến"),
    "digital": gettext_lazy("Chuyển đổi số"),
    "payment": gettext_lazy("Thanh toán trực tuyến"),
    "ratings": gettext_lazy("Mức độ hài lòng"),
    "apologies": gettext_lazy("Xin lỗi khi trễ hạn"),
    "queue": gettext_lazy("Xếp hàng lấy số"),
}


def by_subject(figures: list[Figure], choice: Choice, *, route: str) -> list[tuple[str, list[Shown]]]:
    """Figures under the subject they speak of; what was never counted (nothing of nothing) is left out."""
    groups: dict[str, list[Shown]] = {subject: [] for subject in SUBJECTS}
    for figure in figures:
        if figure.part or figure.whole or figure.code.startswith("dossiers."):
            subject = figure.code.partition(".")[0]
            groups.setdefault(subject, []).append(shown(figure, choice, route=route))
    return [(str(SUBJECTS.get(subject, subject)), shown) for subject, shown in groups.items() if shown]


def member_badge(row: Any, choice: Choice) -> Badge:
    """How a dossier stood at the end of the period."""
    end = choice.period.end
    if row.finished_on and row.finished_on <= end:
        if row.due_on and row.finished_on < row.due_on:
            return Badge("in", _("Giải quyết trước hạn"))
        if row.finished_on == row.due_on:
            return Badge("in", _("Giải quyết đúng hạn"))
        return Badge("late", _("Giải quyết quá hạn"))
    if row.left_on and row.left_on <= end:
        return Badge("stop", _(LABELS[Status(row.status)]))
    if Status(row.status) in PAUSED:
        return Badge("wait", _(LABELS[Status(row.status)]))
    if row.due_on and row.due_on < end:
        return Badge("late", _("Quá hạn"))
    return Badge("in", _("Trong hạn"))


def _page(code: str, choice: Choice, side: str, request: HttpRequest, filters: Filters) -> dict[str, Any]:
    """The records of this page: dossiers with their times, or the names of what was counted."""
    asked = choice.asked() | {"side": side, "after": key_of(request.GET) or None, "limit": PAGE}
    try:
        page = insight.member_rows(code, filters=filters, **asked)
    except UserError as error:
        if error.code != "not_dossiers":
            raise
        listed = insight.members(code, **asked, filters=filters)
        return {"members": listed.members, "count": listed.count, "next": listed.next, "rows": ()}
    corrected = insight.member_rows(code, filters=Filters(corrected=True), **asked | {"limit": 1}).count
    rows = [(row, member_badge(row, choice)) for row in page.rows]
    return {"rows": rows, "count": page.count, "next": page.next, "members": (), "corrected": corrected}


def opened(request: HttpRequest, code: str, choice: Choice, *, route: str, inside: bool = True) -> dict[str, Any]:
    """Opened figure (con số mở ra): its sentence, its definition, and one page of its records.

    Who is not `inside` the unit is told no officer of it.

    Raises UserError for a code, unit or side that does not exist.
    """
    indicator = insight.indicator(code)
    form = MembersForm(request.GET)
    staff = inside and route.startswith("office:")
    side = request.GET.get("side") or "part"
    chosen = picked(code, side, filters_of(request, staff=staff))
    filters = chosen.filters
    (figure,) = insight.figures(**choice.asked(), codes=[code])
    context = _page(code, choice, side, request, filters)
    context |= told_apart(request, code, choice, filters, staff=staff)
    return context | {
        "indicator": indicator,
        "sentence": replace(shown(figure, choice, route=route), opens=""),
        "kept": [
            ("unit", choice.unit.slug),
            ("scope", choice.scope),
            ("side", side),
            *choice.days,
            *chosen_parts(filters),
        ],
        "part": figure.part,
        "whole": figure.whole,
        "form": form,
        "filtered": bool(filters),
        "picked": chosen,
        "unpicked": figure.part if side == "part" else figure.whole,
        "side": side,
        "choice": choice,
        "xlsx": f"{reverse(f'{route}_xlsx', args=[code])}?{request.GET.urlencode()}",
    }


def workbook(request: HttpRequest, code: str, choice: Choice, *, staff: bool = False) -> HttpResponse:
    """The records of a figure as a workbook, with the same filters."""
    target = BytesIO()
    side = request.GET.get("side") or "part"
    filters = filters_of(request, staff=staff)
    insight.members_xlsx(target, code, **choice.asked(), side=side, filters=filters)
    response = HttpResponse(target.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{code}.{side}.xlsx"'
    return response
