"""Form II.07b on a page (Biểu II.07b): units and their procedures by level, the identities checked, as a workbook."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import xlsxwriter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from motcua.insight.form_07b import COLUMNS, Form07b, Form07bRow, form_07b
from motcua.kernel.clock import local
from motcua.web.office.figures import chosen
from motcua.web.ui.choice import Choice, ChoiceForm
from motcua.web.ui.desk import unit_of
from motcua.web.ui.doors import staff_only
from motcua.web.ui.figures import XLSX, Shown, shown

ROUTE, SECTION = "office:figure", {"section": "report"}
GROUPS = (
    gettext_lazy("Tổng số thủ tục"),
    gettext_lazy("Đang niêm yết tại đơn vị"),
    gettext_lazy("Có quy trình nội bộ đã ban hành"),
)
LEVELS = (gettext_lazy("Cộng"), gettext_lazy("Cấp tỉnh"), gettext_lazy("Cấp huyện"), gettext_lazy("Cấp xã"))


@require_safe
@staff_only
def page(request: HttpRequest) -> HttpResponse:
    """Form II.07b (Biểu II.07b) of a unit, or of the committees below it."""
    choice = chosen(request)
    found = form_07b(**choice.asked())
    rows = [(row.unit.name, _cells(row, replace(choice, unit=row.unit, scope="own"))) for row in found.rows]
    context = {"form": ChoiceForm(request.GET, unit=unit_of(request.user)), "choice": choice, "rows": rows}
    context |= {"identities": found.identities, "groups": GROUPS, "levels": LEVELS, **SECTION}
    return render(request, "office/statistics/form_07b.html", context)


def _cells(row: Form07bRow, asked: Choice) -> list[Shown]:
    return [shown(row.columns[each], asked, route=ROUTE) for each in COLUMNS]


@require_safe
@staff_only
def spreadsheet(request: HttpRequest) -> HttpResponse:
    """The form as a workbook (tải Biểu II.07b)."""
    choice = chosen(request)
    response = HttpResponse(_workbook(form_07b(**choice.asked()), choice), content_type=XLSX)
    name = f"bieu-ii-07b-{choice.unit.slug}-{choice.period.end.isoformat()}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _workbook(form: Form07b, choice: Choice) -> bytes:
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    sheet, bold = book.add_worksheet("II.07b"), book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    known = f"{local(form.question.known_at):%H:%M %d/%m/%Y}"
    sheet.write_string(0, 0, _("Biểu II.07b: số thủ tục hành chính"), bold)
    sheet.write_string(1, 0, f"{choice.heading} · {choice.period.end:%d/%m/%Y} · {_('ghi nhận đến')} {known}")
    for place, text in enumerate(_heads()):
        sheet.set_column(place, place, 14 if place else 40)
        sheet.write_string(3, place, text, bold)
    for line, row in enumerate(form.rows, start=4):
        sheet.write_string(line, 0, row.unit.name)
        for place, column in enumerate(COLUMNS, start=1):
            sheet.write_number(line, place, row.columns[column].part)
    for line, identity in enumerate(form.identities, start=len(form.rows) + 5):
        sheet.write_string(line, 0, f"{identity.name} {'✓' if identity.holds else '✗'}")
    book.close()
    return target.getvalue()


def _heads() -> list[str]:
    columns: list[Any] = [(group, level) for group in GROUPS for level in LEVELS]
    told = [f"{group}, {str(level).lower()} ({n})" for n, (group, level) in enumerate(columns, start=3)]
    return [_("Đơn vị"), *told]
