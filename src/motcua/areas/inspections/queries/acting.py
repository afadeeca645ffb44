"""What somebody may do now with an inspection or a finding: the table's own answer, for the buttons of a page."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.areas.inspections.models import TeamMember
from motcua.areas.inspections.policy import parts_of
from motcua.areas.inspections.queries.findings import FindingView
from motcua.areas.inspections.queries.visits import ItemRow, VisitView
from motcua.rules.inspecting import InspectionAct, InspectionPart, InspectionStage, KnownOfInspection, allowed


def _parts(view: VisitView, account: Any) -> frozenset[InspectionPart]:
    """As whom an account stands before an inspection it sees."""
    heads = {one.account_id: one.head for one in view.team}
    row = view.row
    return parts_of(account, unit_id=row.unit_id, inspected_id=row.inspected_id, head=heads.get(account.pk))


def acts_now(view: VisitView, items: tuple[ItemRow, ...], account: Any, on: date) -> tuple[InspectionAct, ...]:
    """Acts (các việc làm được bây giờ) with an inspection; one only entered into the register has none."""
    if view.checklist is None:
        return ()
    known = KnownOfInspection(
        announced=view.row.announced,
        notified=view.notified_on is not None,
        seeded=view.sample is not None,
        drawn=view.sample is not None and view.sample.drawn_at is not None,
        unanswered=sum(one.entry is None for one in items),
        aside=sum(len(one.aside) for one in items),
        explain_until=view.explain_until if view.row.stage is InspectionStage.RECORDED else None,
        on=on,
    )
    return allowed(view.row.stage, _parts(view, account), known)


def finding_acts(view: FindingView, *, account: Any) -> tuple[InspectionAct, ...]:
    """Acts (các việc làm được bây giờ) with a finding."""
    row = view.row
    heads = TeamMember.objects.filter(inspection_id=row.inspection_id, account_id=account.pk)
    head = heads.values_list("head", flat=True).first()
    parts = parts_of(account, unit_id=view.inspecting_unit_id, inspected_id=row.unit_id, head=head)
    remedies = [one for one in view.steps if one.act is InspectionAct.REMEDY]
    own = bool(remedies) and remedies[-1].by_id == account.pk
    return allowed(row.state, parts, KnownOfInspection(own_remedy=own), findings=True)
