"""Gate (cửa vào): every operation on one dossier begins here, and is refused here before it has changed anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.dossiers.models import Dossier, DossierEvent, SystemOfRecord
from motcua.areas.dossiers.operations.appending import Draft, Link, append, known_events
from motcua.areas.dossiers.operations.steps import step_now
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries.workflows import past_signing, workflow_of
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.kernel.rows import only
from motcua.rules.actions import BY_PROCESS, Action, in_process
from motcua.rules.lifecycle import Status
from motcua.rules.sentences import Sentence, worded

UNITS = ("received_by__parent", "competent__parent", "holder_unit__parent")


def opened(
    *, number: str, account: Any, action: Action, at: datetime, seen: int | None = None, asked: Any = None
) -> Dossier:
    """Opened (mở hồ sơ để thao tác): the dossier, its row locked until the transaction ends.

    `seen` is the `last_seq` of the page the person acted on; `asked` the unit whose opinion is given. Raises
    UserError `unknown_dossier` (also where it lies outside the account's units), `not_ours`, `changed_meanwhile`,
    `step_refused`.
    """
    locked = Dossier.objects.select_for_update(of=("self",)).select_related(*UNITS, "applicant", "submitter")
    dossier = only(locked.filter(number=number))
    policy = policy_for(account)
    if dossier is None or not policy.sees(dossier, asked):
        raise UserError(
            Sentence("Không có hồ sơ {number} trong phạm vi của bạn.", number=number), code="unknown_dossier"
        )
    still_as_seen(dossier, seen)
    refused, step = policy.may(action, dossier, asked), step_now(dossier) if action in BY_PROCESS else None
    if refused is not None and action is Action.FINISH and step is not None and step.delegated:
        refused = policy.may(action, dossier, delegated=True)
    if refused is None and step is not None:
        refused = in_process(action, step.actions, step.name)
    if refused is None and action is Action.FINISH and dossier.status == Status.RECEIVED:
        refused = past_signing(dossier, policy, workflow_of(dossier))
    if refused is not None:
        raise UserError(refused.why, code="step_refused")
    return dossier


def still_as_seen(dossier: Dossier, seen: int | None) -> None:
    """Still as seen (chưa ai xử lý thêm): ours to change, and as the page showed it."""
    if dossier.system_of_record != SystemOfRecord.OURS:
        raise UserError(
            Sentence(
                "Hồ sơ {number} thuộc {system_of_record}; hãy thao tác ở hệ thống đó.",
                number=dossier.number,
                system_of_record=worded(dossier.get_system_of_record_display()),
            ),
            code="not_ours",
        )
    if seen is not None and seen != dossier.last_seq:
        raise UserError(
            Sentence(
                "Hồ sơ {number} vừa được người khác xử lý. Chưa có gì thay đổi; hãy xem lại rồi thao tác.",
                number=dossier.number,
            ),
            code="changed_meanwhile",
        )


def record(
    *,
    dossier: Dossier,
    action: Action,
    drafts: Sequence[Draft],
    account: Any,
    at: datetime,
    known: Sequence[DossierEvent] | None = None,
) -> None:
    """Record (ghi lại) what an operation did: the events are appended and wiring is told.

    A clock that lags behind the last event does not put what was done last before it.
    """
    before = known_events(dossier) if known is None else known
    at = max([at, *(event.recorded_at for event in before[-1:])])
    append(dossier=dossier, drafts=not_before(drafts, before), actor=actor_of(account), at=at, known=before)
    publish(ActionTaken(action=action.value, dossier_id=dossier.pk, seq=dossier.last_seq, at=at))


def not_before(drafts: Sequence[Draft], known: Sequence[DossierEvent | Link]) -> list[Draft]:
    """The drafts, none of them before the last thing that happened."""
    last = max((event.effective_at for event in known), default=None)
    return [
        draft if last is None or draft.effective_at >= last else Draft(draft.kind, last, draft.payload)
        for draft in drafts
    ]
