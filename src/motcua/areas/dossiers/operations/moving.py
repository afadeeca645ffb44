"""Moving (luân chuyển): who takes a dossier up, to whom it is handed, sent back or assigned, with each step's clock."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations.appending import Draft, happening, known_events
from motcua.areas.dossiers.operations.gate import opened, record
from motcua.areas.dossiers.operations.steps import Place, near, next_step, place_of, standing, stepped
from motcua.areas.dossiers.operations.words import kept, needed
from motcua.areas.dossiers.policy import policy_for
from motcua.areas.dossiers.queries.workflows import step_at, workflow_of
from motcua.areas.people import queries as people
from motcua.areas.procedures.queries import StepRow
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.handing import came_from
from motcua.rules.history import EventKind, as_corrected


@transaction.atomic
def start(*, number: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Start (nhận xử lý): an officer of the competent unit takes a received dossier up and holds it.

    Raises UserError as the gate does.
    """
    dossier = opened(number=number, account=account, action=Action.START, at=at, seen=seen)
    unit = policy_for(account).working_unit(dossier)
    said = {"holder_unit_id": unit, "holder_id": account.pk, **_from(dossier), **_begun(dossier, unit, at)}
    draft = Draft(EventKind.STARTED, at, said)
    record(dossier=dossier, action=Action.START, drafts=[draft], account=account, at=at)


def _begun(dossier: Dossier, unit_id: int, at: datetime) -> dict[str, Any]:
    """The step taken up: the one it was handed to, else the first after the counter."""
    if dossier.step is not None:
        return standing(dossier)
    flow = workflow_of(dossier)
    return stepped(flow, next_step(flow, None), Place(unit_id, near(dossier, unit_id)), at)


@transaction.atomic
def hand_over(
    *,
    number: str,
    account: Any,
    at: datetime,
    to_unit_id: int | None = None,
    to_account_id: int | None = None,
    note: str = "",
    seen: int | None = None,
) -> None:
    """Hand over (chuyển hồ sơ) to a unit, an officer, or, with neither, the next step of the process.

    A hand-over to the unit of the next step enters that step; any other keeps the step and its clock. Law: Nghị định
    61/2018/NĐ-CP, Điều 18. Raises UserError as the gate does, `no_next_step`, `unknown_unit`, `not_there`,
    `already_there`.
    """
    dossier = opened(number=number, account=account, action=Action.HAND_OVER, at=at, seen=seen)
    flow = workflow_of(dossier)
    step = next_step(flow, dossier.step)
    unit, enters = _target(dossier, step, (to_unit_id, to_account_id), local_date(at))
    _must_work_there(to_account_id, unit, at)
    if not enters and (unit.id, to_account_id) == (dossier.holder_unit_id, dossier.holder_id):
        raise UserError("Hồ sơ đang ở nơi này rồi.", code="already_there")
    place = stepped(flow, step, unit, at) if enters else standing(dossier)
    said = {
        "holder_unit_id": unit.id,
        "holder_id": to_account_id,
        **place,
        **_from(dossier),
        **kept(dossier, note=note),
    }
    draft = Draft(EventKind.HANDED_OVER, at, said)
    record(dossier=dossier, action=Action.HAND_OVER, drafts=[draft], account=account, at=at)


def _target(dossier: Dossier, step: StepRow | None, to: tuple[int | None, int | None], day: date) -> tuple[Place, bool]:
    """The unit that takes over, and whether the next step begins there."""
    to_unit_id, to_account_id = to
    following = place_of(step, dossier, day) if step is not None else None
    if to_unit_id is not None:
        if following is not None and following.id == to_unit_id:
            return following, True
        return Place(to_unit_id), False
    if to_account_id is not None and dossier.holder_unit_id is not None:
        return Place(dossier.holder_unit_id), False
    if following is None:
        raise UserError("Không có bước kế tiếp; hãy chọn đơn vị hoặc người nhận.", code="no_next_step")
    return following, True


def _must_work_there(account_id: int | None, unit: Place, at: datetime) -> None:
    if account_id is None:
        if not unit.works_on(local_date(at)):
            raise UserError("Đơn vị nhận không còn hoạt động vào ngày chuyển.", code="unknown_unit")
    elif account_id not in {worker.account_id for worker in people.workers_of(unit.id, local_date(at))}:
        raise UserError("Người nhận không làm việc ở đơn vị này vào ngày chuyển.", code="not_there")


def _from(dossier: Dossier) -> dict[str, Any]:
    """Where it came from, so that it can be sent back and the control slip is told."""
    return {"from_unit_id": dossier.holder_unit_id, "from_id": dossier.holder_id, "from_step": dossier.step}


@transaction.atomic
def send_back(*, number: str, reason: str, account: Any, at: datetime, seen: int | None = None) -> None:
    """Send back (trả lại bước trước) to whom it came from, whose step begins anew; the due date does not move.

    Raises UserError as the gate does, `reason_needed`, `nothing_before`.
    """
    why = needed(reason, "Trả lại bước trước phải ghi lý do.")
    dossier = opened(number=number, account=account, action=Action.SEND_BACK, at=at, seen=seen)
    known = known_events(dossier)
    before = came_from(as_corrected(map(happening, known)))
    if before is None:
        raise UserError("Hồ sơ chưa được chuyển đến từ đâu nên không thể trả lại.", code="nothing_before")
    flow = workflow_of(dossier) if before["from_step"] is not None else None
    place = stepped(flow, step_at(flow, before["from_step"]), Place(before["from_unit_id"]), at)
    said = {
        "holder_unit_id": before["from_unit_id"],
        "holder_id": before["from_id"],
        "step": before["from_step"],
        **place,
        **kept(dossier, reason=why),
    }
    draft = Draft(EventKind.SENT_BACK, at, said)
    record(dossier=dossier, action=Action.SEND_BACK, drafts=[draft], account=account, at=at, known=known)


@transaction.atomic
def reassign(
    *, number: str, to_account_id: int, reason: str, account: Any, at: datetime, seen: int | None = None
) -> None:
    """Reassign (phân công lại): the leader gives the dossier to another officer of the unit; the step's clock goes on.

    Raises UserError as the gate does, `reason_needed`, `not_there`, `already_there`.
    """
    why = needed(reason, "Phân công lại phải ghi lý do.")
    dossier = opened(number=number, account=account, action=Action.REASSIGN, at=at, seen=seen)
    if dossier.holder_id == to_account_id:
        raise UserError("Hồ sơ đang do người này giữ.", code="already_there")
    _must_work_there(to_account_id, Place(dossier.holder_unit_id or dossier.competent_id), at)
    said = {"holder_id": to_account_id, "from_id": dossier.holder_id, **kept(dossier, reason=why)}
    draft = Draft(EventKind.ASSIGNED, at, said)
    record(dossier=dossier, action=Action.REASSIGN, drafts=[draft], account=account, at=at)
