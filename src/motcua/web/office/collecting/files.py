"""Files (tệp Excel): the sheet as a workbook to fill in, read back line by line; a round as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.reporting import operations, policy, queries
from motcua.areas.reporting.operations import EntryGiven, SheetMovedOn
from motcua.areas.reporting.queries import Collected
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.entries import EntryLine, SheetLine, read_entries, rejects_bytes, sheet_bytes
from motcua.rules.answers import shown_value
from motcua.web.office.collecting.forms import FileForm
from motcua.web.office.collecting.prefilling import Suggestion, suggestions
from motcua.web.office.collecting.sheets import REJECTED, Opened, form_of, opened, shown
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.saying import translated


@require_safe
@only_for(policy.may_see_rounds)
def workbook(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """The sheet as a workbook (tệp Excel của phiếu), prefilled as the page is."""
    one = opened(request, sheet_id)
    suggested = suggestions(one.row, one.rows, one.row.scope, now())
    lines = []
    for row in one.rows:
        entry = one.said.get(row.code)
        value = entry.value if entry else suggested[row.code].value
        told = (entry.document, entry.reason, entry.number) if entry else ("", "", 0)
        lines.append(SheetLine(row.code, row.title, row.measure, value, *told))
    about = f"{one.row.title} · {one.row.unit} · {one.row.start:%d/%m/%Y}–{one.row.end:%d/%m/%Y}"
    return attached(sheet_bytes(lines, about=about), f"so-lieu-{sheet_id}.xlsx")


@require_POST
@only_for(policy.may_see_rounds)
def take_in(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """Take in (nhập từ tệp): good lines go in, the others come back in a file with the reasons."""
    one, form = opened(request, sheet_id), FileForm(request.POST, request.FILES)
    if not one.enters:
        raise Http404
    lines = _read(form) if form.is_valid() else None
    if lines is None:
        return shown(request, one, form=form_of(one), file=form, status=422)
    rejected = _entered(request, one, lines)
    request.session[REJECTED % sheet_id] = rejected
    _tell(request, good=len(lines) - len(rejected), bad=len(rejected))
    return redirect("office:sheet", sheet_id)


def _tell(request: HttpRequest, *, good: int, bad: int) -> None:
    """The message that says how many lines went in and how many came back."""
    told = {"good": good, "bad": bad}
    if bad:
        messages.warning(request, _("Đã đọc %(good)s dòng; %(bad)s dòng trả lại.") % told, extra_tags="warn")
    else:
        messages.success(request, _("Đã đọc %(good)s dòng, không dòng nào trả lại.") % told, extra_tags="ok")


def _read(form: FileForm) -> list[EntryLine] | None:
    """The lines of the file; None, with the reason on the form, where it cannot be read."""
    upload: UploadedFile = form.cleaned_data["file"]
    try:
        with _laid_down(upload) as place:
            return read_entries(place)
    except UserError as refused:
        form.add_error("file", translated(refused.message))
        return None


@contextmanager
def _laid_down(upload: UploadedFile) -> Iterator[Path]:
    with TemporaryDirectory(prefix="motcua-so-lieu-") as folder:
        place = Path(folder) / "so-lieu.xlsx"
        with place.open("wb") as stream:
            stream.writelines(upload.chunks())
        yield place


def _entered(request: HttpRequest, one: Opened, lines: list[EntryLine]) -> list[tuple[list[str], str]]:
    """Each line by itself, so that one refusal stops no other; what was refused with its reason."""
    suggested, at = suggestions(one.row, one.rows, one.row.scope, now()), now()
    rejected = []
    for line in lines:
        given = _given(one, line, suggested.get(line.code, Suggestion()))
        told: dict[str, Any] = {"sheet_id": one.row.id, "scope": one.row.scope, "account": request.user, "at": at}
        why, cells = line.fault, list(line.cells)
        try:
            if not why:
                operations.enter(entries=[given], **told)
        except SheetMovedOn:
            why, cells[-1] = _told(one, line.code)
        except UserError as refused:
            why = translated(refused.message)
        if why:
            rejected.append((cells, why))
    return rejected


def _given(one: Opened, line: EntryLine, suggested: Suggestion) -> EntryGiven:
    """A line as the operation takes it: one left as the file was made, or left blank, takes nothing away that others
    wrote since."""
    said, entry = (line.value, line.document, line.reason), one.said.get(line.code)
    history = queries.history_of(one.row.id, line.code) if entry and entry.number != line.seen else []
    was = next(((each.value, each.document, each.reason) for each in history if each.number == line.seen), None)
    untouched = said in (was or (suggested.value, "", ""), (None, "", ""))
    return EntryGiven(line.code, *said, suggested.figure, line.seen, untouched)


def _told(one: Opened, code: str) -> tuple[str, str]:
    """What others wrote of a row since the file was made, and which time that was: given again it is meant."""
    entry = queries.entries_of(one.row.id)[code]
    value = "—" if entry.value is None else shown_value(entry.value)
    said = _("%(who)s đã ghi %(value)s sau khi tải tệp. Muốn thay thì nhập lại tệp trả lại này.")
    return said % {"who": entry.entered_by, "value": value}, str(entry.number)


@require_safe
@only_for(policy.may_see_rounds)
def rejected_lines(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """The lines of the last file that did not go in (dòng trả lại), with the reasons."""
    one = opened(request, sheet_id)
    lines = request.session.get(REJECTED % one.row.id)
    if not lines:
        raise Http404
    return attached(rejects_bytes((tuple(cells), why) for cells, why in lines), f"so-lieu-{sheet_id}-tra-lai.xlsx")


def attached(content: bytes, name: str) -> HttpResponse:
    """A workbook as an attachment."""
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def totals_bytes(found: Collected) -> bytes:
    """What a round comes to as a workbook: one line for a row, one column for a unit, the missing named."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page, bold = book.add_worksheet(_("Tổng hợp")), book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    units = [line.sheet.unit for line in found.totals[0].lines] if found.totals else []
    heads = (_("Mã dòng"), _("Tên dòng"), _("Đơn vị tính"), _("Tổng cộng"), _("Chưa có số liệu, ghi chú"), *units)
    page.write_string(0, 0, f"{found.round.title} · {found.round.unit} · {found.round.period.label}", bold)
    for place, head in enumerate(heads):
        page.set_column(place, place, (10, 56, 14, 14, 44)[place] if place < 5 else 16)
        page.write_string(2, place, head, bold)
    for number, one in enumerate(found.totals, start=3):
        note = one.total.refusal or "; ".join(one.total.missing)
        for place, text in ((0, one.row.code), (1, one.row.title), (2, one.row.measure), (4, note)):
            page.write_string(number, place, text)
        for place, value in ((3, one.total.value), *enumerate((line.value for line in one.lines), start=5)):
            if value is not None:
                page.write_number(number, place, float(value))
    page.freeze_panes(3, 2)
    book.close()
    return target.getvalue()
