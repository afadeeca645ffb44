"""The gate of inspections: who stands before one, what is known of it, and the table's answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from motcua.areas.inspections.models import (
    ChecklistEntry,
    DossierSample,
    EntryStanding,
    Inspection,
    InspectionStep,
    TeamMember,
)
from motcua.areas.inspections.policy import parts_of
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import TABLE, InspectionAct, InspectionPart, InspectionStage, KnownOfInspection, refusal

UNKNOWN = UserError("Không có cuộc kiểm tra này.", code="unknown_inspection")


def opened(inspection_id: int, act: InspectionAct, account: Any, on: date) -> Inspection:
    """The inspection, held, once the table lets somebody do this. Raises UserError with the table's sentence."""
    one = Inspection.objects.select_for_update().filter(pk=inspection_id).first()
    if one is None:
        raise UNKNOWN
    refuse(act, InspectionStage(one.stage), parts_in(one, account), known_of(one, on))
    return one


def refuse(act: InspectionAct, state: Any, parts: frozenset[InspectionPart], known: KnownOfInspection) -> None:
    """Raise the table's refusal, if there is one."""
    if told := refusal(act, state, parts, known):
        raise UserError(told.why, code=told.code)


def parts_in(one: Inspection, account: Any, *, mending_id: int | None = None) -> frozenset[InspectionPart]:
    """As whom an account stands before an inspection, or before a finding of it that another unit has to mend."""
    head = TeamMember.objects.filter(inspection=one, account_id=account.pk).values_list("head", flat=True).first()
    return parts_of(account, unit_id=one.unit_id, inspected_id=mending_id or one.inspected_id, head=head)


def known_of(one: Inspection, on: date) -> KnownOfInspection:
    """What the guards of the table ask about an inspection."""
    sample = DossierSample.objects.filter(inspection=one).values_list("drawn_at", flat=True)
    seeds = list(sample)
    standing = list(ChecklistEntry.objects.filter(inspection=one).values_list("item", "standing"))
    answered = {item for item, how in standing if how == EntryStanding.CURRENT}
    items = {item["code"] for item in one.checklist.get("item", ())}
    return KnownOfInspection(
        announced=one.announced,
        notified=one.notified_on is not None,
        seeded=bool(seeds),
        drawn=any(seeds),
        unanswered=len(items - answered),
        aside=sum(how == EntryStanding.ASIDE for _, how in standing),
        explain_until=one.explain_until if one.stage == InspectionStage.RECORDED else None,
        on=on,
    )


def noted(one: Inspection, act: InspectionAct, words: str, account: Any, on: date, at: datetime) -> None:
    """Write the step down, and bring the inspection to where the table says it goes."""
    InspectionStep.objects.create(inspection=one, act=act.value, words=words.strip(), on=on, by=account, at=at)
    if (to := TABLE[act].to) is not None:
        one.stage = to.value
    one.save()
