"""Job positions and the yearly appraisal of a unit: on a page, out to Excel and back, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.conduct import operations, queries
from motcua.areas.conduct.policy import may_follow_conduct
from motcua.areas.conduct.queries import StaffView
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.headed import HeadedLine, headed_bytes, read_headed, rejected_bytes
from motcua.rules.staffing import APPRAISAL_HEADS, POSITION_HEADS, read_appraisal, read_position, told_twice
from motcua.web.office.conduct import forms
from motcua.web.office.conduct.heads import year_kept
from motcua.web.office.conduct.pieces import rooms, sight
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.narrowing import number_of
from motcua.web.ui.saying import translated


@dataclass(frozen=True, slots=True)
class Table:
    """Table (bảng): its heads, how a line is read, what takes it in, how its rows are told."""

    heads: Sequence[str]
    read: Callable[[Sequence[str]], Any]
    take_in: Callable[..., int]
    cells: Callable[[StaffView], list[tuple[str, ...]]]


TABLES = {
    "vi-tri": Table(
        POSITION_HEADS,
        read_position,
        operations.take_in_positions,
        lambda view: [queries.position_cells(one) for one in view.positions],
    ),
    "danh-gia": Table(
        APPRAISAL_HEADS,
        read_appraisal,
        operations.take_in_appraisals,
        lambda view: [queries.appraisal_cells(one) for one in view.appraisals],
    ),
}
NAMES: dict[str, Any] = {  # the heads, as each language calls them
    "Mã vị trí": gettext_lazy("Mã vị trí"),
    "Tên vị trí việc làm": gettext_lazy("Tên vị trí việc làm"),
    "Nhóm": gettext_lazy("Nhóm"),
    "Số người được duyệt": gettext_lazy("Số người được duyệt"),
    "Số người hiện có": gettext_lazy("Số người hiện có"),
    "Họ và tên": gettext_lazy("Họ và tên"),
    "Xếp loại": gettext_lazy("Xếp loại"),
    "Ghi chú": gettext_lazy("Ghi chú"),
}
REJECTED = "rejected_staff_%s"


def _found(request: HttpRequest, unit_id: int, kind: str = "vi-tri") -> tuple[Table, StaffView, bool]:
    """The table and what it holds, and whether who asks may write. Raises Http404 for what is not theirs to see."""
    seen = sight(request)
    view = queries.staff(seen, unit_id=unit_id, year=year_kept(request))
    named = unit_id in seen.names
    if view is None or kind not in TABLES or (kind == "danh-gia" and not named):
        raise Http404
    return TABLES[kind], view, named


@require_safe
@only_for(may_follow_conduct)
def staff(request: HttpRequest) -> HttpResponse:
    """Staff (vị trí việc làm, đánh giá) of a unit in a year."""
    seen, asked = sight(request), number_of(request.GET, "don-vi")
    units = [(key, name) for key, name in forms.units_of(seen.units) if key]
    unit_id = asked or next((key for key, _name in units), 0)
    view = queries.staff(seen, unit_id=unit_id, year=year_kept(request))
    if view is None and asked:
        raise Http404
    context = {"units": units, "unit_id": unit_id, "year": year_kept(request), "names": unit_id in seen.names}
    context |= {"given_back": [kind for kind in TABLES if _given_back(request, unit_id, kind)]}
    return render(request, "office/conduct/staff.html", context | _shown(view))


def _shown(view: StaffView | None) -> dict[str, Any]:
    return {
        "view": view,
        "positions": TABLES["vi-tri"].cells(view) if view else [],
        "appraisals": TABLES["danh-gia"].cells(view) if view else [],
        "position_heads": _heads(TABLES["vi-tri"]),
        "appraisal_heads": _heads(TABLES["danh-gia"]),
        "rooms": rooms(),
        "section": "conduct",
    }


@require_safe
@only_for(may_follow_conduct)
def workbook(request: HttpRequest, unit_id: int, kind: str) -> HttpResponse:
    """A table as a workbook to fill in or to keep."""
    table, view, _named = _found(request, unit_id, kind)
    content = headed_bytes(_heads(table), table.cells(view), sheet=_("Bảng"))
    return _attached(content, f"{kind}-{unit_id}.xlsx")


def _heads(table: Table) -> list[str]:
    """The heads in the language of whoever looks."""
    return [str(NAMES[head]) for head in table.heads]


def _attached(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_POST
@only_for(may_follow_conduct)
def take_in(request: HttpRequest, unit_id: int, kind: str) -> HttpResponse:
    """Take a table in: good lines go in, the others come back in a file with the reasons."""
    table, _view, named = _found(request, unit_id, kind)
    if not named:
        raise Http404
    try:
        lines = _read(forms.TableForm(request.POST, request.FILES), table)
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
        return redirect(_page(request, unit_id))
    bad = _taken(request, unit_id, table, lines)
    request.session[REJECTED % kind] = [unit_id, bad]
    return _told(request, _page(request, unit_id), good=len(lines) - len(bad), bad=len(bad))


def _told(request: HttpRequest, back: str, *, good: int, bad: int) -> HttpResponse:
    """Back to the page, with how many lines went in and how many came back."""
    words = _("Đã nhập %(good)s dòng; trả lại %(bad)s dòng.") % {"good": good, "bad": bad}
    messages.success(request, words, extra_tags="warn" if bad else "ok")
    return redirect(back)


def _page(request: HttpRequest, unit_id: int) -> str:
    return f"{reverse('office:staff')}?don-vi={unit_id}&nam={year_kept(request)}"


def _read(form: forms.TableForm, table: Table) -> list[HeadedLine]:
    if not form.is_valid():
        raise UserError(_("Xin chọn tệp."), code="file_missing")
    with _laid_down(form.cleaned_data["file"]) as place:
        with override("en"):
            english = _heads(table)
        return read_headed(place, table.heads, also=english)


@contextmanager
def _laid_down(upload: Any) -> Iterator[Path]:
    with TemporaryDirectory(prefix="motcua-bang-") as folder:
        place = Path(folder) / "bang.xlsx"
        with place.open("wb") as stream:
            stream.writelines(upload.chunks())
        yield place


def _taken(request: HttpRequest, unit_id: int, table: Table, lines: list[HeadedLine]) -> list[tuple[list[str], str]]:
    """Take in what can be read; what cannot, with its reason."""
    read = _once([(line, line.fault or table.read(line.cells)) for line in lines])
    good = [told for _line, told in read if not isinstance(told, str)]
    table.take_in(unit_id=unit_id, year=year_kept(request), rows=good, account=request.user, at=now())
    return [(list(line.cells), told) for line, told in read if isinstance(told, str)]


def _once(read: list[tuple[HeadedLine, Any]]) -> list[tuple[HeadedLine, Any]]:
    """The same lines; one whose key an earlier line has already says so instead of taking its place."""
    first: dict[tuple[str, ...], int] = {}
    told = []
    for line, found in read:
        key: tuple[str, ...] = () if isinstance(found, str) else found.key
        told.append((line, told_twice(first[key]) if key in first else found))
        if key:
            first.setdefault(key, line.line)
    return told


def _given_back(request: HttpRequest, unit_id: int, kind: str) -> list[Any]:
    """The lines of the last file for a unit that did not go in."""
    of, lines = request.session.get(REJECTED % kind) or (None, [])
    return list(lines) if of == unit_id else []


@require_safe
@only_for(may_follow_conduct)
def rejected(request: HttpRequest, unit_id: int, kind: str) -> HttpResponse:
    """The lines of the last file that did not go in, with the reasons."""
    table, _view, named = _found(request, unit_id, kind)
    lines = _given_back(request, unit_id, kind)
    if not named or not lines:
        raise Http404
    return _attached(rejected_bytes(_heads(table), ((cells, why) for cells, why in lines)), f"{kind}-tra-lai.xlsx")
