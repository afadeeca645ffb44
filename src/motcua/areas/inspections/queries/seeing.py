"""Whose inspections somebody sees: those one's units hold, those of teams one is in, those of one's unit once told."""

from __future__ import annotations

from django.db.models import Q

from motcua.areas.inspections.models import TeamMember
from motcua.areas.inspections.policy import Sight
from motcua.rules.inspecting import FindingState, InspectionStage


def _inside(seen: Sight, path: str) -> Q:
    """The inspecting side: its unit and its team."""
    teams = TeamMember.objects.filter(account_id=seen.account_id).values("inspection_id")
    return Q(**{f"{path}unit_id__in": seen.homes}) | Q(**{f"{path}pk__in": teams})


def inspections_seen(seen: Sight) -> Q:
    """Inspections somebody may see: an inspected unit sees an announced one once notified, a sudden one once begun."""
    told = Q(notified_on__isnull=False) | ~Q(
        stage__in=[InspectionStage.PREPARING.value, InspectionStage.CANCELLED.value]
    )
    return _inside(seen, "") | Q(inspected_id__in=seen.homes) & told


def findings_seen(seen: Sight) -> Q:
    """Findings somebody may see: drafts on the inspecting side only."""
    issued = ~Q(state=FindingState.DRAFT.value)
    mine = Q(unit_id__in=seen.homes) | Q(inspection__inspected_id__in=seen.homes)
    return _inside(seen, "inspection__") | issued & mine
