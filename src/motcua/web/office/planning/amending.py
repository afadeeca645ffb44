"""Amending documents and plans, each on a page of its own; what was said before stands below the document or plan."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from motcua.areas.documents import operations, policy, queries
from motcua.areas.documents.queries import DocumentKind, IssuerKind
from motcua.areas.people.queries import actor_of
from motcua.areas.plans import operations as plan_operations
from motcua.areas.plans import queries as plans
from motcua.areas.plans.policy import may_record_plans
from motcua.kernel.clock import now
from motcua.web.office.mending import Mended, named
from motcua.web.office.planning.document_forms import AmendForm
from motcua.web.office.planning.doors import written_plan
from motcua.web.office.planning.plan_forms import AmendPlanForm
from motcua.web.office.planning.seeing import SECTION, found, writes
from motcua.web.ui.doors import only_for
from motcua.web.ui.once import once

WORDS: dict[str, dict[str, str]] = {
    "kind": {kind.value: str(kind.label) for kind in DocumentKind},
    "issuer_kind": {kind.value: str(kind.label) for kind in IssuerKind},
}


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(may_record_plans)
@once
def amend_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Amend a plan (sửa kế hoạch), its title and years."""
    row, by = written_plan(request, plan_id), actor_of(cast(Any, request.user))
    stands = {name: getattr(row, name) for name in ("title", "first_year", "last_year")}
    form = AmendPlanForm(request.POST if request.method == "POST" else None, initial=stands)
    if request.method == "POST" and form.tried(plan_operations.amend_plan, plan_id=row.id, by=by, at=now()):
        messages.success(request, _("Đã sửa kế hoạch; nội dung trước và lý do được giữ."), extra_tags="ok")
        return redirect("office:plan", row.id)
    return render(request, "office/planning/plan_amend.html", {"form": form, "plan": row, "section": "plans"})


@require_http_methods(["GET", "HEAD", "POST"])
@only_for(policy.may_record_documents)
@once
def amend(request: HttpRequest, document_id: int) -> HttpResponse:
    """Amend (sửa văn bản) what the register says of a document."""
    row = found(request, document_id)
    if not writes(request, row):
        raise PermissionDenied
    form, by = AmendForm(request.POST if request.method == "POST" else None, row), actor_of(cast(Any, request.user))
    if request.method == "POST" and form.tried(operations.amend_document, document_id=row.id, by=by, at=now()):
        messages.success(request, _("Đã sửa văn bản; nội dung trước và lý do được giữ."), extra_tags="ok")
        return redirect("office:document", row.id)
    return render(request, "office/planning/document_amend.html", {"form": form, "row": row} | SECTION)


def amended(document_id: int) -> list[Mended]:
    """How the register was mended (các lần sửa), the latest first."""
    return named(queries.document_amendments(document_id), WORDS)


def plan_amended(plan_id: int) -> list[Mended]:
    """How a plan was mended (các lần sửa kế hoạch), the latest first."""
    return named(plans.plan_amendments(plan_id), called={"title": gettext_noop("Tên kế hoạch")})
