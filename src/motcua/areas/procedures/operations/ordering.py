"""Ordering (ban hành quy trình): a plan of steps that keeps the statutory limit becomes the process of new dossiers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.procedures.events import WorkflowPublished
from motcua.areas.procedures.models import VersionState, Workflow
from motcua.areas.procedures.operations.publishing import check_decision
from motcua.areas.procedures.operations.steps import workflow_draft
from motcua.areas.procedures.policy import require_keeper
from motcua.areas.procedures.queries.rehearsing import rehearse_for
from motcua.areas.procedures.queries.rows import WorkflowRow
from motcua.areas.procedures.queries.terms import version_on
from motcua.areas.procedures.queries.workflows import workflow
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.sentences import Sentence, worded

ONWARD = {Action.HAND_OVER, Action.FINISH}  # how a dossier leaves a step


@transaction.atomic
def publish_workflow(
    *, workflow_id: int, decision_number: str, decision_date: date, valid_from: date, account: Any, at: datetime
) -> None:
    """Publish a workflow (ban hành quy trình): dossiers received from a day on follow it, running ones keep theirs.

    A plan that cannot keep the statutory limit is refused. Raises NotAKeeper, UserError `not_a_draft`,
    `decision_needed`, `decision_in_the_future`, `begins_before_decision`, `begins_too_early`, `steps_missing`,
    `step_without_exit`, `plan_too_long`, `opinion_outlasts_step`, `unknown_procedure`.
    """
    require_keeper(account)
    draft = workflow_draft(workflow_id)
    check_decision(decision_number, decision_date, valid_from, local_date(at))
    flow = workflow(workflow_id)
    assert flow is not None  # the draft stands here, locked
    _check_plan(flow, valid_from)
    live = Workflow.objects.filter(procedure_id=draft.procedure_id, state=VersionState.LIVE).first()
    if live is not None:
        if live.valid_from is not None and valid_from <= live.valid_from:
            raise UserError(
                Sentence(
                    "Quy trình đang dùng bắt đầu ngày {valid_from:%d/%m/%Y}; quy trình mới phải bắt đầu sau ngày đó.",
                    valid_from=live.valid_from,
                ),
                code="begins_too_early",
            )
        live.state, live.valid_to = VersionState.REPLACED, valid_from - timedelta(days=1)
        live.save(update_fields=["state", "valid_to"])
    draft.state, draft.valid_from = VersionState.LIVE, valid_from
    draft.decision_number, draft.decision_date = decision_number.strip(), decision_date
    draft.published_at, draft.published_by, draft.source = at, actor_of(account), ""
    draft.save()
    publish(WorkflowPublished(draft.pk, flow.code, valid_from, at))


def _check_plan(flow: WorkflowRow, valid_from: date) -> None:
    """The plan begins with receipt, ends with a signed result, and keeps every limit that can be computed."""
    done = {action for step in flow.steps for action in step.actions}
    if not {Action.RECEIVE, Action.FINISH} <= done or not any(step.signs for step in flow.steps):
        raise UserError(
            "Quy trình cần ít nhất một bước tiếp nhận, một bước ký kết quả và một bước ban hành kết quả.",
            code="steps_missing",
        )
    stuck = next((one for one in flow.steps if one.actions and not ONWARD & set(one.actions)), None)
    if stuck is not None:
        raise UserError(
            Sentence(
                "Ở bước “{step}”, hồ sơ không chuyển tiếp và không kết thúc được. Xin thêm thao tác "
                "“{hand_over}” hoặc “{finish}”.",
                step=stuck.name,
                hand_over=Action.HAND_OVER.verb,
                finish=Action.FINISH.verb,
            ),
            code="step_without_exit",
        )
    rehearsal = rehearse_for(flow, version_on(flow.code, valid_from), opening_from=valid_from)
    if any(one.outlasts for step in rehearsal.steps for one in step.opinions):
        raise UserError("Có nơi cho ý kiến muộn hơn lúc bước kết thúc.", code="opinion_outlasts_step")
    late = next((check for check in rehearsal.limits if check.fits is False), None)
    if late is not None and late.due is not None:
        raise UserError(
            Sentence(
                "Quy trình không kịp thời hạn {limit} ({channel}): nhận ngày {start:%d/%m/%Y} thì phải "
                "xong {due:%H:%M ngày %d/%m/%Y}, mà bước cuối đến {end:%H:%M ngày %d/%m/%Y} mới xong. Xin "
                "bớt giờ của các bước.",
                limit=late.words,
                channel=worded(late.channel_label),
                start=rehearsal.start,
                due=late.due,
                end=rehearsal.end,
            ),
            code="plan_too_long",
        )
