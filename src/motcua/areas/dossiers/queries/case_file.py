"""The case file: one dossier as those who work on it see it, and what their policy lets them do to it now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from motcua.areas.dossiers.models import (
    Contact,
    Dossier,
    Handing,
    Opinion,
    Result,
    SupplementRequest,
    SystemOfRecord,
    Wording,
)
from motcua.areas.dossiers.policy import DossierPolicy, policy_for
from motcua.areas.dossiers.queries.case_rows import (
    BroughtRow,
    CaseFile,
    ContactNoted,
    HandingRow,
    OpinionTold,
    ResultRow,
    StepNow,
    SupplementAsked,
)
from motcua.areas.dossiers.queries.exempting import DECLINED_BECAUSE
from motcua.areas.dossiers.queries.rows import DossierView, view_of
from motcua.areas.dossiers.queries.striking import disavowed_already, struck_in
from motcua.areas.dossiers.queries.workflows import COMPETENT, RECEIVING, past_signing, workflow_of
from motcua.areas.organization import queries as organization
from motcua.areas.procedures.queries import StepRow, WorkflowRow
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.actions import Action, in_process
from motcua.rules.sentences import Sentence, worded

WITH = (
    "procedure",
    "applicant",
    "submitter",
    "previous",
    "holder",
    "received_by__parent",
    "competent__parent",
    "holder_unit__parent",
)
BY_PURPOSE = "reason", "note", "document", DECLINED_BECAUSE


def case_file(number: str, *, account: Any) -> CaseFile | None:
    """Case file (hồ sơ để xử lý) of an account; None where there is none, or it lies outside the account's units."""
    found = only(Dossier.objects.select_related(*WITH).filter(number=number))
    if found is None:
        return None
    policy, opinions = policy_for(account), _opinions(found)
    asked = [one.unit for one in opinions]
    if not policy.sees(found) and not any(policy.sees(found, unit) for unit in asked):
        return None
    flow = workflow_of(found)
    view, verdicts = view_of(found), _allowed(policy, found, flow, opinions)
    return CaseFile(
        view=view,
        **_standing(found),
        step=_step(found, flow, policy),
        actions=frozenset(action for action, why in verdicts.items() if not why),
        refusals={action: why for action, why in verdicts.items() if why},
        opinions=tuple(_opinion(one, policy, found) for one in opinions),
        supplements=tuple(map(_supplement, _asked(found))),
        contacts=tuple(
            map(_contact, Contact.objects.filter(dossier=found).select_related("by", "agency").order_by("pk"))
        ),
        results=tuple(map(result_row, Result.objects.filter(dossier=found).order_by("pk"))),
        handings=_handings(found, view),
        words=_words(found, view),
    )


def _standing(found: Dossier) -> dict[str, Any]:
    """What the row says of where the work stands."""
    return {
        "last_seq": found.last_seq,
        "applicant_id": found.applicant_id,
        "submitter": found.submitter.name if found.submitter else "",
        "submitter_relation": found.submitter_relation,
        "submitter_left_at": found.submitter_left_at,
        "previous": found.previous.number if found.previous else "",
        "version_id": found.version_id,
        "case_order": found.case_order,
        "received_by_id": found.received_by_id,
        "competent_id": found.competent_id,
        "holder_unit_id": found.holder_unit_id,
        "holder_unit": found.holder_unit.name if found.holder_unit else "",
        "holder_id": found.holder_id,
        "holder": str(found.holder) if found.holder else "",
        "promised_at": found.promised_at,
        "extended": found.extended,
        "supplements_after": found.supplements,
        "late_entered": found.late_entered,
    }


def _opinions(found: Dossier) -> list[Opinion]:
    rows = Opinion.objects.filter(dossier=found).select_related("unit__parent", "asked_by", "answered_by")
    return list(rows.order_by("pk"))


def _asked(found: Dossier) -> Iterable[SupplementRequest]:
    found_ones = SupplementRequest.objects.filter(dossier=found).select_related("asked_by")
    return found_ones.prefetch_related("brought").order_by("pk")


def _allowed(
    policy: DossierPolicy, found: Dossier, flow: WorkflowRow | None, opinions: list[Opinion]
) -> dict[Action, str]:
    """Why each action may not be done now, empty for those that may; where the step lets them, others finish too, and
    what the step does not list is not done."""
    if found.system_of_record != SystemOfRecord.OURS:
        kept_by = worded(found.get_system_of_record_display())
        return dict.fromkeys(Action, Sentence("Hồ sơ thuộc {kept_by}; hãy thao tác ở hệ thống đó.", kept_by=kept_by))
    at = next((step for step in flow.steps if step.order == found.step), None) if flow else None
    verdicts = {action: policy.may(action, found) for action in Action}
    if at is not None and at.delegated:
        verdicts[Action.FINISH] = policy.may(Action.FINISH, found, delegated=True)
    if at is not None:
        verdicts = {action: why or in_process(action, at.actions, at.name) for action, why in verdicts.items()}
    verdicts[Action.FINISH] = verdicts[Action.FINISH] or past_signing(found, policy, flow)
    said = {action: refused.why if refused else "" for action, refused in verdicts.items()}
    said[Action.DISAVOW] = said[Action.DISAVOW] or disavowed_already(found)
    mine = any(_answerable(one, policy, found) for one in opinions)
    said[Action.GIVE_OPINION] = "" if mine else Sentence("Đơn vị của bạn không có câu hỏi nào chờ trả lời.")
    return said


def _answerable(one: Opinion, policy: DossierPolicy, found: Dossier) -> bool:
    return one.answered_at is None and policy.may(Action.GIVE_OPINION, found, one.unit) is None


def _step(found: Dossier, flow: WorkflowRow | None, policy: DossierPolicy) -> StepNow:
    steps = flow.steps if flow else ()
    here = next((step for step in steps if step.order == found.step), None)
    after = _following(steps, found.step)
    unit_id, unit = _place(after, found) if after else (None, "")
    if unit_id is not None and (heir := policy.heir_of(unit_id)) is not None:
        unit_id, unit = heir, organization.unit_by_id(heir).name
    return StepNow(
        order=found.step,
        name=here.name if here else "",
        of=len(steps),
        since=found.step_since,
        due_at=found.step_due_at,
        following=after.name if after else "",
        following_unit_id=unit_id,
        following_unit=unit,
    )


def _following(steps: tuple[StepRow, ...], current: int | None) -> StepRow | None:
    """The step after this one; before the first hand-over a dossier stands at the step that took it in."""
    if not steps:
        return None
    if current is None:
        current = steps[0].order if steps[0].place == RECEIVING else steps[0].order - 1
    return next((step for step in steps if step.order > current), None)


def _place(step: StepRow, found: Dossier) -> tuple[int | None, str]:
    """Where a step is done; nowhere where its unit is not known here, and the dossier is handed over by hand."""
    if step.place == RECEIVING:
        return found.received_by_id, found.received_by.name
    if step.place == COMPETENT:
        return found.competent_id, found.competent.name
    try:
        unit = organization.unit(step.place)
    except UserError:
        return None, ""
    return unit.id, unit.name


def _opinion(one: Opinion, policy: DossierPolicy, found: Dossier) -> OpinionTold:
    return OpinionTold(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.question,
        str(one.asked_by),
        one.asked_at,
        one.due_at,
        one.answer,
        str(one.answered_by) if one.answered_by else "",
        one.answered_at,
        one.late,
        _answerable(one, policy, found),
    )


def _supplement(one: SupplementRequest) -> SupplementAsked:
    return SupplementAsked(
        one.pk,
        tuple(one.items),
        one.reason,
        one.legal_basis,
        str(one.asked_by),
        one.asked_at,
        one.after_acceptance,
        one.notice_by,
        one.breach,
        one.answered_at,
        tuple(_brought(one)),
        one.applicant_words,
    )


def _brought(asked: SupplementRequest) -> list[BroughtRow]:
    """What was sent for each item, in the order of the list."""
    sent = sorted(asked.brought.all(), key=lambda one: one.item)
    return [BroughtRow(asked.items[one.item], one.file, one.at) for one in sent if one.item < len(asked.items)]


def _contact(one: Contact) -> ContactNoted:
    agency = one.agency.name if one.agency else ""
    return ContactNoted(
        one.with_whom, str(one.get_way_display()), one.note, str(one.by), one.at, agency, one.applicants_fault
    )


def result_row(one: Result) -> ResultRow:
    """A stored result as a row, the same for owner and officer."""
    return ResultRow(
        one.pk,
        one.paper,
        one.code,
        one.file,
        one.refused,
        one.refusal_reason,
        one.signed_by,
        one.signed_at,
        one.check_code,
    )


def _handings(found: Dossier, view: DossierView) -> tuple[HandingRow, ...]:
    """Each hand-over, those corrected as recorded by mistake among them."""
    struck, rows = struck_in(view.events), Handing.objects.filter(dossier=found).order_by("pk")
    return tuple(
        HandingRow(str(one.get_way_display()), one.receiver, one.proof, one.at, one.pk in struck) for one in rows
    )


def _words(found: Dossier, view: DossierView) -> dict[int, dict[str, str]]:
    """Reasons, notes and documents by their event, whose payload names the row that keeps them."""
    kept = dict(Wording.objects.filter(dossier=found, erased_at__isnull=True).values_list("pk", "words"))
    told: dict[int, dict[str, str]] = {}
    for event in view.events:
        said = {
            name: kept[event.payload[name]["id"]]
            for name in BY_PURPOSE
            if isinstance(event.payload.get(name), dict) and event.payload[name].get("id") in kept
        }
        if said:
            told[event.seq] = said
    return told
