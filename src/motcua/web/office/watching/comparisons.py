"""Compared registers (đối chiếu sổ): exports go in, every difference comes out, on the page and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.exchange.policy import may_follow_exchange
from motcua.areas.inspections import operations, policy, queries
from motcua.areas.inspections.queries import ComparisonRow
from motcua.areas.organization import queries as organization
from motcua.areas.organization.queries import UnitKind, UnitRow
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.links.files.register import compare_registers
from motcua.web.office.watching.forms import CompareForm
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.narrowing import key_of
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

SHOWN = 100
ASKED = "TraCuuHoSo"  # the source was the national portal itself, which can be told again
WIDTHS = (28, 20, 24, 52, 52, 10)


def compared_units(account: Any) -> tuple[frozenset[int] | None, list[UnitRow]]:
    """The units whose registers one may compare: as keys (None is every), and the committees among them."""
    today = local_date(now())
    ids = policy.watched_units(account, today=today, roles=policy.COMPARING)
    rows = organization.units()
    return ids, [one for one in rows if one.kind == UnitKind.PEOPLES_COMMITTEE and (ids is None or one.id in ids)]


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_compare)
@once
def comparisons(request: HttpRequest) -> HttpResponse:
    """Comparisons (các lần đối chiếu), and a new one."""
    ids, units = compared_units(request.user)
    posted = request.method == "POST"
    form = CompareForm(
        request.POST if posted else None, units, files=request.FILES if posted else None, today=local_date(now())
    )
    if posted and form.is_valid() and (made := _compared(request, form)):
        return redirect("office:comparison", made)
    context = {"form": form, "rows": queries.comparisons(ids), "section": "comparisons"}
    return render(request, "office/watching/comparisons.html", context)


def _compared(request: HttpRequest, form: CompareForm) -> int | None:
    """The key of the comparison made; None, with the reason in the form, where a file cannot be read."""
    said, uploads = form.cleaned_data, form.uploads()
    names = {source: upload.name or "" for source, upload in uploads.items()}
    asked = {"unit": said["unit"], "scope": said["scope"], "period": form.period, "names": names}
    try:
        with _laid_down(uploads) as files:
            found = compare_registers(files, overrides=form.told(), **asked)
        return operations.keep_comparison(
            unit_id=found.unit_id,
            scope=said["scope"],
            since=form.period.start,
            until=form.period.end,
            sources=[{**one.told(), "ours": found.ours, "faults": list(one.faults[:20])} for one in found.files],
            items=found.items,
            account=request.user,
            at=now(),
        )
    except UserError as refused:
        form.add_error(None, translated(refused.message))
        return None


@contextmanager
def _laid_down(uploads: Mapping[str, UploadedFile]) -> Iterator[dict[str, Path]]:
    """The uploads as files, for as long as they are read."""
    with TemporaryDirectory(prefix="motcua-doi-chieu-") as folder:
        files = {}
        for place, (source, upload) in enumerate(uploads.items()):
            name = Path(upload.name or "")
            files[source] = Path(folder) / f"{place}" / f"{name.stem[:60]}{name.suffix.lower()}"
            files[source].parent.mkdir()
            with files[source].open("wb") as stream:
                stream.writelines(upload.chunks())
        yield files


def _found(request: HttpRequest, comparison_id: int) -> ComparisonRow:
    found = queries.comparison(comparison_id, compared_units(request.user)[0])
    if found is None:
        raise Http404(_("Không có lần đối chiếu này."))
    return found


@require_safe
@only_for(policy.may_compare)
def comparison(request: HttpRequest, comparison_id: int) -> HttpResponse:
    """Comparison (một lần đối chiếu): what differs, by kind, a page at a time."""
    row, kind = _found(request, comparison_id), request.GET.get("kind", "")
    items = [one for one in row.items if not kind or one.kind == kind]
    start = key_of(request.GET)
    context = {
        "row": row,
        "kind": kind,
        "items": items[start : start + SHOWN],
        "next": start + SHOWN if len(items) > start + SHOWN else None,
        "resends": may_follow_exchange(request.user) and any(one["file"] == ASKED for one in row.sources),
        "section": "comparisons",
    }
    return render(request, "office/watching/comparison.html", context)


@require_safe
@only_for(policy.may_compare)
def spreadsheet(request: HttpRequest, comparison_id: int) -> HttpResponse:
    """The differences as a workbook."""
    row = _found(request, comparison_id)
    response = HttpResponse(_workbook(row), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="doi-chieu-{row.id}.xlsx"'
    return response


def _workbook(row: ComparisonRow) -> bytes:
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet, bold = book.add_worksheet(_("Đối chiếu")), book.add_format({"bold": True})
    heads = (_("Mã hồ sơ"), _("Loại khác nhau"), _("Nguồn"), _("Ở đây"), _("Bên kia"), _("Dòng"))
    for place, (width, head) in enumerate(zip(WIDTHS, heads, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, head, bold)
    for line, one in enumerate(row.items, start=1):
        for place, text in enumerate((one.number, _(one.kind.label), _(one.source), one.here, one.there)):
            sheet.write_string(line, place, text)
        sheet.write(line, 5, one.line or "")
    sheet.freeze_panes(1, 1)
    book.close()
    return target.getvalue()
