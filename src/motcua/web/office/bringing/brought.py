"""One page for every list that comes from Excel: its template, what each line would do, then the same in earnest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took
from motcua.links.files.headed import HeadedLine, headed_bytes, read_headed, rejected_bytes
from motcua.web.office.scoring.files import on_disk
from motcua.web.office.scoring.forms import MAX_BYTES, file_field
from motcua.web.ui.figures import XLSX
from motcua.web.ui.printed import sent
from motcua.web.ui.saying import translated
from motcua.web.ui.standing import Badge

A_DAY = 86400
SHOWN = 200
NOTE = "Giữ nguyên tên cột ở dòng đầu. Ngày ghi dạng 28/06/2024. Nhập lại cùng tệp thì không đổi gì."
TOOK = {
    Took.NEW: ("done", gettext_lazy("Mới")),
    Took.CHANGED: ("soon", gettext_lazy("Sửa")),
    Took.UNCHANGED: ("wait", gettext_lazy("Không đổi")),
}


@dataclass(frozen=True, slots=True)
class Table:
    """Table (bảng nhập): what it is called, its columns, how a line is read, and the operation that takes lines in."""

    title: str
    back: str
    file: str
    section: str
    heads: Sequence[str]
    filled: Sequence[Sequence[str]]
    read: Callable[[int, Sequence[str]], Any]
    take: Callable[..., LinesTaken]
    notes: Sequence[str] = ()
    names: int = 1  # the column a line is known by
    spare: Sequence[str] = ()  # columns a file need not have


@dataclass(frozen=True, slots=True)
class LineTold:
    """Line told (dòng và kết quả): where it stood, what it is known by, what becomes of it or why it is refused."""

    line: int
    name: str
    badge: Badge
    reason: str
    cells: tuple[str, ...]


class BringForm(forms.Form):
    """Bring form (nhập từ Excel): one workbook of a bearable size."""

    file = file_field(gettext_lazy("Tệp Excel"), ".xlsx")

    def clean_file(self) -> Any:
        """A file of a size that is read."""
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_("Xin chọn tệp tối đa 10 MB."))
        return file


def brought(request: HttpRequest, table: Table) -> HttpResponse:
    """The page of a table: its template, a file to look at, the lines looked at to take in, those refused as a file."""
    if "mau" in request.GET:
        notes = (NOTE, *table.notes)
        content = headed_bytes(table.heads, table.filled, sheet="Danh sách", notes=notes)
        return sent(content, XLSX, f"mau-{table.file}.xlsx")
    if kept := request.POST.get("tra_lai"):
        refused = [(cells, why) for _line, cells, why in _unsigned(request, table, kept)]
        return sent(rejected_bytes(table.heads, refused), XLSX, f"{table.file}-tra-lai.xlsx")
    if kept := request.POST.get("dong"):
        lines = [HeadedLine(line, tuple(cells), why) for line, cells, why in _unsigned(request, table, kept)]
        return _done(request, table, _taken(request, table, lines, rehearsed=False))
    return _looked_at(request, table)


def _looked_at(request: HttpRequest, table: Table) -> HttpResponse:
    """The form, and below it what each line of the file would do."""
    posted = request.method == "POST"
    form = BringForm(request.POST, request.FILES) if posted else BringForm()
    told = None
    if posted and form.is_valid():
        try:
            with on_disk(form.cleaned_data["file"]) as place:
                lines = read_headed(place, table.heads, spare=table.spare)
            told = _taken(request, table, lines, rehearsed=True)
        except UserError as error:
            form.add_error("file", translated(error.message))
    if told is None:
        return render(request, "office/bringing/bring.html", {"form": form} | _base(table))
    context = _account(request, table, told) | {"lines": _signed(request, table, told)}
    return render(request, "office/bringing/bring.html", context | {"form": BringForm()} | _base(table))


def _base(table: Table) -> dict[str, Any]:
    return {"table": table, "section": table.section}


def _taken(request: HttpRequest, table: Table, lines: Sequence[HeadedLine], *, rehearsed: bool) -> list[LineTold]:
    """Every line with what becomes of it: by the operation itself, which keeps nothing when it is rehearsed."""
    read, faults = [], dict[int, str]()
    for one in lines:
        try:
            if one.fault:
                raise UserError(one.fault, code="line_fault")
            read.append(table.read(one.line, one.cells))
        except UserError as error:
            faults[one.line] = error.message
    account = table.take(rows=read, account=request.user, at=now(), rehearsed=rehearsed)
    refused = faults | dict(account.refused)
    return [_line(one, table, account.took.get(one.line), translated(refused.get(one.line, ""))) for one in lines]


def _line(one: HeadedLine, table: Table, took: Took | None, reason: str) -> LineTold:
    tone, words = TOOK[took] if took else ("late", _("Trả lại"))
    return LineTold(one.line, one.cells[table.names], Badge(tone, str(words)), reason, one.cells)


def _account(request: HttpRequest, table: Table, told: Sequence[LineTold]) -> dict[str, Any]:
    """How many lines were read, and of each fate; the lines themselves, those refused first."""
    counts = Counter(one.badge.words for one in told)
    refused = [one for one in told if one.reason]
    kinds = (*(str(words) for _tone, words in TOOK.values()), _("Trả lại"))
    return {
        "read": len(told),
        "counts": [(words, counts[words]) for words in kinds],
        "told": sorted(told, key=lambda one: (not one.reason, one.line))[:SHOWN],
        "left_out": max(len(told) - SHOWN, 0),
        "goes_in": len(told) - len(refused) - counts[str(TOOK[Took.UNCHANGED][1])],
        "refused": _signed(request, table, refused) if refused else "",
    }


def _done(request: HttpRequest, table: Table, told: Sequence[LineTold]) -> HttpResponse:
    """Back to where the list stands, or the account with the lines that came back."""
    account = _account(request, table, told)
    words = "; ".join(f"{name.lower()}: {count}" for name, count in account["counts"])
    messages.success(request, _("Đã nhập. Đọc %(n)s dòng; %(told)s.") % {"n": len(told), "told": words},
                     extra_tags="warn" if account["refused"] else "ok")  # fmt: skip
    if not account["refused"]:
        return redirect(table.back)
    return render(request, "office/bringing/bring.html", account | {"form": BringForm()} | _base(table))


def _salt(request: HttpRequest, table: Table) -> str:
    return f"bring-{table.file}-{table.back}-{request.user.pk}"


def _signed(request: HttpRequest, table: Table, told: Sequence[LineTold]) -> str:
    """Lines to be asked for again as they were looked at, by nobody else and on no other page."""
    return signing.dumps([(one.line, one.cells, one.reason) for one in told], salt=_salt(request, table), compress=True)


def _unsigned(request: HttpRequest, table: Table, kept: str) -> list[tuple[int, list[str], str]]:
    try:
        found: list[tuple[int, list[str], str]] = signing.loads(kept, salt=_salt(request, table), max_age=A_DAY)
    except signing.BadSignature as error:
        raise Http404(_("Không có các dòng này.")) from error
    return found
