"""The pages of the lists that come from Excel, each for who writes that list by hand."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from motcua.areas.conduct.policy import may_follow_conduct
from motcua.areas.documents.policy import may_record_documents
from motcua.areas.innovation.policy import keeping_units, may_follow_innovation
from motcua.areas.inspections.policy import may_follow_inspections
from motcua.areas.organization.queries import unit_by_id
from motcua.areas.parindex import queries as parindex
from motcua.areas.parindex.policy import may_declare, may_see_scores
from motcua.areas.plans.policy import may_record_plans
from motcua.web.office.bringing import tables
from motcua.web.office.bringing.brought import brought
from motcua.web.office.conduct.pieces import sight
from motcua.web.office.innovating.initiating import homes_of
from motcua.web.office.innovating.modelling import units_for
from motcua.web.office.inspecting.listing import planning_home
from motcua.web.office.planning.doors import written_plan
from motcua.web.office.scoring.seeing import found_candidate
from motcua.web.ui.doors import only_for

WAYS = ["GET", "HEAD", "POST"]


@require_http_methods(WAYS)
@only_for(may_record_documents)
def documents(request: HttpRequest) -> HttpResponse:
    """Documents (nhập sổ văn bản) from Excel."""
    return brought(request, tables.documents_table())


@require_http_methods(WAYS)
@only_for(may_record_plans)
def plan_tasks(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Tasks (nhập nhiệm vụ) of a plan from Excel."""
    return brought(request, tables.tasks_table(written_plan(request, plan_id)))


@require_http_methods(WAYS)
@only_for(may_follow_inspections)
def planned(request: HttpRequest) -> HttpResponse:
    """A plan of inspections (nhập kế hoạch kiểm tra) from Excel."""
    return brought(request, tables.planned_table(planning_home(request)))


@require_http_methods(WAYS)
@only_for(may_see_scores)
def remedies(request: HttpRequest, candidate_id: int) -> HttpResponse:
    """Remedies (nhập bảng khắc phục) of one's own unit from Excel."""
    row = found_candidate(request, candidate_id)
    if not may_declare(request.user, unit_id=row.unit_id):
        raise Http404(_("Không có bảng khắc phục này."))
    return brought(request, tables.remedies_table(row, unit_by_id(row.unit_id), parindex.remedies(row.id)))


@require_http_methods(WAYS)
@only_for(may_follow_innovation)
def models(request: HttpRequest) -> HttpResponse:
    """Models (nhập mô hình) from Excel."""
    if not keeping_units(request.user):
        raise PermissionDenied
    return brought(request, tables.models_table(*units_for(request.user)))


@require_http_methods(WAYS)
@only_for(may_follow_innovation)
def initiatives(request: HttpRequest) -> HttpResponse:
    """Initiatives (nhập sáng kiến) from Excel."""
    if not keeping_units(request.user):
        raise PermissionDenied
    return brought(request, tables.initiatives_table(homes_of(request.user)))


@require_http_methods(WAYS)
@only_for(may_follow_conduct)
def calls(request: HttpRequest) -> HttpResponse:
    """Calls (nhập sổ đường dây nóng) from Excel."""
    return brought(request, tables.calls_table(sight(request).units))


@require_http_methods(WAYS)
@only_for(may_follow_conduct)
def activities(request: HttpRequest) -> HttpResponse:
    """Activities (nhập sổ đào tạo, tuyên truyền) from Excel."""
    return brought(request, tables.activities_table(sight(request).units))
