"""Criteria sets: one with its faults, brought in by file, published, and given out as a workbook."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from motcua.areas.parindex import operations, policy, queries
from motcua.areas.parindex.queries import EditionView
from motcua.areas.people.queries import actor_of
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.links.files.criteria import ReadSet, read_set, set_bytes
from motcua.web.office.scoring.campaigns import shown_home
from motcua.web.office.scoring.files import on_disk
from motcua.web.office.scoring.forms import SetForm
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

SECTION = {"section": "scoring"}


def _found(edition_id: int) -> EditionView:
    found = queries.edition(edition_id)
    if found is None:
        raise Http404(_("Không có bộ tiêu chí này."))
    return found


@require_safe
@only_for(policy.may_see_scores)
def edition(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Edition (một bộ tiêu chí): the tree with its rules, and what keeps it from being published."""
    view = _found(edition_id)
    context = {"view": view, "older": queries.older_editions(view.row)}
    context |= {"may_keep": policy.may_keep_criteria(request.user)}
    return render(request, "office/scoring/edition.html", context | SECTION)


@require_safe
@only_for(policy.may_see_scores)
def workbook(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Workbook (tệp Excel) of a set, which is also the template for the next."""
    view = _found(edition_id)
    answer = HttpResponse(set_bytes(queries.document_of(edition_id)), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="bo-tieu-chi-{view.row.key}.xlsx"'
    return answer


@require_POST
@only_for(policy.may_keep_criteria)
@once
def publish(request: HttpRequest, edition_id: int) -> HttpResponse:
    """Publish (ban hành) a set; refused, the faults are told."""
    row = _found(edition_id).row
    try:
        operations.publish_edition(edition_id=row.id, by=actor_of(cast(Any, request.user)), at=now())
        messages.success(request, _("Đã ban hành bộ tiêu chí."), extra_tags="ok")
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
    return redirect("office:scoring_edition", row.id)


@require_POST
@only_for(policy.may_keep_criteria)
@once
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in (nhập bộ tiêu chí): the rows that cannot be read are told, the others stand as a draft."""
    form = SetForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            made, read = _taken_in(form.cleaned_data)
        except UserError as refused:
            form.add_error(None, translated(refused.message))
        else:
            _tell(request, read)
            return redirect("office:scoring_edition", made)
    return shown_home(request, form)


@require_POST
@only_for(policy.may_keep_criteria)
@once
def take_shipped(request: HttpRequest) -> HttpResponse:
    """Take a shipped set (lấy bộ kèm phần mềm) as a draft."""
    try:
        made = operations.take_shipped(key=request.POST.get("key", ""), at=now())
    except UserError as refused:
        messages.error(request, translated(refused.message), extra_tags="bad")
        return redirect("office:scoring")
    messages.success(request, _("Đã lấy thành bản thảo; xin soát trước khi ban hành."), extra_tags="ok")
    return redirect("office:scoring_edition", made)


def _taken_in(said: dict[str, Any]) -> tuple[int, ReadSet]:
    with on_disk(said["file"]) as path:
        read = read_set(path, key=said["key"], name=said["name"], source=said["source"])
    document = {**read.document, **{name: said[name] for name in ("key", "name", "source")}}
    made = operations.record_edition(document=document, at=now(), province=said["province"], year=said["year"])
    return made, read


def _tell(request: HttpRequest, read: ReadSet) -> None:
    good = read.read - len(read.rejected)
    messages.success(request, _("Đã nhập %(good)s tiêu chí thành bản thảo.") % {"good": good}, extra_tags="ok")
    for one in read.rejected[:20]:
        told = _("Dòng %(line)s không nhập được: %(reason)s") % {"line": one.line, "reason": one.reason}
        messages.error(request, told, extra_tags="bad")
