"""Papers of plans (tệp kế hoạch): the printed annex in three kinds, the template, a plan taken in from a workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from motcua.areas.people.queries import actor_of
from motcua.areas.plans import operations, policy
from motcua.areas.plans.queries import PlanRow
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.papers import PlanAnnexFacts
from motcua.links.files.plans import RefusedLine, read_plan, unread, write_refused, write_template
from motcua.web.office.planning import annex as written
from motcua.web.office.planning.doors import plan_of, today, written_plan
from motcua.web.office.planning.plan_forms import PlanFileForm
from motcua.web.ui.acts.forms.fields import DAYS
from motcua.web.ui.doors import only_for
from motcua.web.ui.figures import XLSX
from motcua.web.ui.printed import WORD, sent

SECTION, SALT = {"section": "plans"}, "plan-lines"
KINDS: dict[str, tuple[Callable[[PlanAnnexFacts], bytes], str]] = {
    "pdf": (written.pdf, "application/pdf"),
    "docx": (written.word, WORD),
    "xlsx": (written.workbook, XLSX),
}


@require_safe
@only_for(policy.may_see_plans)
def annex(request: HttpRequest, plan_id: int, kind: str) -> HttpResponse:
    """The annex (phụ lục nhiệm vụ) of a plan on a day: PDF, Word or Excel."""
    found = plan_of(request, plan_id)
    if kind not in KINDS:
        raise Http404(_("Không có tệp này."))
    write, mime = KINDS[kind]
    content = write(written.facts_of(found, on=_day(request.GET.get("ngay", ""))))
    return sent(content, mime, f"phu-luc-ke-hoach-{found.id}.{kind}")


def _day(asked: str) -> date:
    """The day asked for as it is written here; today otherwise."""
    try:
        return cast(date, forms.DateField(input_formats=DAYS).clean(asked))
    except forms.ValidationError:
        return today()


@require_safe
@only_for(policy.may_record_plans)
def template(request: HttpRequest) -> HttpResponse:
    """The template (tệp mẫu) a plan is taken in from."""
    return sent(write_template(), XLSX, "mau-nhap-ke-hoach.xlsx")


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_record_plans)
def take_in(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Take in (nhập nhiệm vụ) from a workbook; lines that cannot be are shown, and sent back in a file."""
    plan = written_plan(request, plan_id)
    if kept := request.POST.get("tra_lai"):
        return _sent_back(kept)
    posted = request.method == "POST"
    form = PlanFileForm(request.POST, request.FILES) if posted else PlanFileForm()
    refused = _taken(request, plan, form) if posted and form.is_valid() else None
    if refused == []:
        return redirect("office:plan", plan.id)
    context = {"form": form, "plan": plan, "refused": refused, "kept": _kept(refused)}
    return render(request, "office/planning/plan_import.html", context | SECTION)


def _kept(refused: list[RefusedLine] | None) -> str:
    """The lines sent back, signed, to be asked for as a file; empty where there are none."""
    if not refused:
        return ""
    return signing.dumps([(one.line, one.cells, one.reason) for one in refused], salt=SALT, compress=True)


def _taken(request: HttpRequest, plan: PlanRow, form: PlanFileForm) -> list[RefusedLine] | None:
    """The lines sent back; None, with the reason on the form, where the file cannot be read at all."""
    try:
        content = form.cleaned_data["file"].read()
        read = read_plan(content, first_year=plan.first_year, last_year=plan.last_year, on=plan.issued_on)
    except UserError as error:
        form.add_error("file", error.message)
        return None
    by = actor_of(cast(Any, request.user))
    account = operations.import_tasks(plan_id=plan.id, rows=read.rows, by=by, at=now())
    told = ngettext("Đã nhập %(n)s nhiệm vụ.", "Đã nhập %(n)s nhiệm vụ.", account.added) % {"n": account.added}
    messages.success(request, told, extra_tags="ok")
    return unread(read.refused, account.refused, read.cells)


def _sent_back(kept: str) -> HttpResponse:
    """The lines of an earlier answer as a file; what was tampered with does not exist."""
    try:
        lines = signing.loads(kept, salt=SALT, max_age=86400)
    except signing.BadSignature as error:
        raise Http404(_("Không có tệp này.")) from error
    refused = [RefusedLine(line, tuple(cells), reason) for line, cells, reason in lines]
    return sent(write_refused(refused), XLSX, "dong-tra-lai.xlsx")
