"""The table of codes between two criteria sets: looked at, edited line by line, brought in and given out as Excel."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import CodeTable, MappedCode
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import now
from motcua.links.files.criteria import MAPPING_HEADINGS, read_mapping
from motcua.web.office.administration.forms import SELECT, Tried
from motcua.web.office.listed import table_book
from motcua.web.office.scoring.files import on_disk
from motcua.web.office.scoring.forms import MAX_BYTES, file_field
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.once import once
from motcua.web.ui.printed import sent

SECTION = {"section": "scoring"}
WIDTHS = (14, 60, 14, 60, 24)


class MappingForm(Tried):
    """Mapping form (bảng chuyển mã): for every criterion of the newer set, the older one it goes on with."""

    def __init__(self, posted: Any, table: CodeTable) -> None:
        super().__init__(posted)
        choices = [("", _("Tiêu chí mới, không nối")), *((one.code, f"{one.code} {one.name}") for one in table.choices)]
        self.codes: list[tuple[MappedCode, list[str]]] = []
        for place, one in enumerate(table.lines):
            known = [old.code for old in one.olds]
            names = [f"code_{place}", *(f"code_{place}_{n}" for n in range(2, len(known) + 2))]
            self.codes.append((one, names))
            for name, first in zip_longest(names, known, fillvalue=""):
                self.fields[name] = forms.ChoiceField(
                    label=f"{one.criterion.code} {one.criterion.name}",
                    choices=choices,
                    required=False,
                    initial=first,
                    widget=forms.Select(attrs=SELECT),
                )

    def lines(self) -> list[tuple[MappedCode, list[Any]]]:
        """Each line with its fields (dòng và các ô chọn): one more than the older codes it goes on with."""
        return [(one, [self[name] for name in names]) for one, names in self.codes]

    def told(self) -> dict[str, Any]:
        """What the operation takes."""
        filled = self.cleaned_data
        return {
            "pairs": [
                (filled[name], one.criterion.code) for one, names in self.codes for name in names if filled.get(name)
            ]
        }


class MappingFileForm(Tried):
    """Mapping file form (tệp bảng chuyển mã)."""

    file = file_field(gettext_lazy("Tệp Excel"), ".xlsx")

    def clean_file(self) -> Any:
        """A file of a size that is read."""
        file = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(_("Xin chọn tệp tối đa 10 MB."))
        return file

    def told(self) -> dict[str, Any]:
        """The pairs in the file. Raises UserError."""
        with on_disk(self.cleaned_data["file"]) as path:
            return {"pairs": read_mapping(path)}


def _found(edition_id: int, old_edition_id: int) -> CodeTable:
    found = queries.code_table(old_edition_id, edition_id)
    if found is None:
        raise Http404(_("Không có hai bộ tiêu chí này."))
    return found


def _shown(request: HttpRequest, table: CodeTable, form: MappingForm | None, bring: Any = None) -> HttpResponse:
    """The page; whoever keeps criteria sets edits it, the others read it."""
    if policy.may_keep_criteria(request.user):
        form, bring = form or MappingForm(None, table), bring or MappingFileForm()
    context = {"table": table, "form": form, "bring": bring}
    return render(request, "office/scoring/mapping.html", context | SECTION)


@require_safe
@only_for(policy.may_see_scores)
def mapping(request: HttpRequest, edition_id: int, old_edition_id: int) -> HttpResponse:
    """Mapping (bảng chuyển mã) from one set to the next; codes that are not mapped are shown as such."""
    return _shown(request, _found(edition_id, old_edition_id), None)


@require_POST
@only_for(policy.may_keep_criteria)
@once
def save(request: HttpRequest, edition_id: int, old_edition_id: int) -> HttpResponse:
    """Save (ghi bảng chuyển mã) every line as it stands on the page."""
    table = _found(edition_id, old_edition_id)
    form = MappingForm(request.POST, table)
    return (
        _done(request, table)
        if form.tried(operations.map_codes, **_told(request, table))
        else _shown(request, table, form)
    )


@require_POST
@only_for(policy.may_keep_criteria)
@once
def take_in(request: HttpRequest, edition_id: int, old_edition_id: int) -> HttpResponse:
    """Take in (nhập bảng chuyển mã) from Excel: all of it or nothing, and what cannot be read is named."""
    table, form = _found(edition_id, old_edition_id), MappingFileForm(request.POST, request.FILES)
    if form.tried(operations.map_codes, **_told(request, table)):
        return _done(request, table)
    return _shown(request, table, None, form)


def _told(request: HttpRequest, table: CodeTable) -> dict[str, Any]:
    by = actor_of(cast(Any, request.user))
    return {"older_id": table.older.id, "newer_id": table.newer.id, "by": by, "at": now()}


def _done(request: HttpRequest, table: CodeTable) -> HttpResponse:
    messages.success(request, _("Đã ghi bảng chuyển mã."), extra_tags="ok")
    return redirect("office:scoring_mapping", table.newer.id, table.older.id)


@require_safe
@only_for(policy.may_see_scores)
def mapping_file(request: HttpRequest, edition_id: int, old_edition_id: int) -> HttpResponse:
    """The table of codes (bảng chuyển mã) as a workbook, which is also the template to bring it back in."""
    table = _found(edition_id, old_edition_id)
    heads = (MAPPING_HEADINGS["new"], _("Tiêu chí mới"), MAPPING_HEADINGS["old"], _("Tiêu chí cũ"), _("Ghi chú"))
    rows = [(_cells(line.criterion, old), False) for line in table.lines for old in line.olds or (None,)]
    rows += [(("", "", "", f"{one.code} {one.name}", _("không còn ở bộ mới")), False) for one in table.gone]
    above = (f"{table.older.name} → {table.newer.name}",)
    content = table_book(_("Bảng chuyển mã"), above, heads, WIDTHS, rows)
    return sent(content, XLSX, f"chuyen-ma-{table.older.id}-{table.newer.id}.xlsx")


def _cells(new: Any, old: Any) -> tuple[str, ...]:
    gone_on = (old.code, old.name, "") if old else ("", "", _("tiêu chí mới, chưa nối"))
    return new.code, new.name, *gone_on
