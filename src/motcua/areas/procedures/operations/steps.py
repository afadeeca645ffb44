"""Steps (các bước): a workflow is drafted beside the live one and its steps are put in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import Role
from motcua.areas.procedures.models import Procedure, VersionState, Workflow
from motcua.areas.procedures.operations.contents import StepGiven
from motcua.areas.procedures.operations.packs import COMPETENT, RECEIVING, store_steps
from motcua.areas.procedures.policy import require_keeper
from motcua.kernel.errors import UserError
from motcua.kernel.fold import fold
from motcua.rules.actions import Action
from motcua.rules.sentences import Sentence

LONGEST_KEY = 36
Told = list[dict[str, Any]]
BLANK = (
    StepGiven("Tiếp nhận, kiểm tra giấy tờ", Role.COUNTER, RECEIVING, 1, (Action.RECEIVE, Action.HAND_OVER)),
    StepGiven("Thẩm tra, soạn kết quả", Role.CASE, COMPETENT, 4, (Action.START, Action.HAND_OVER)),
    StepGiven("Ký kết quả", Role.LEADER, COMPETENT, 2, (Action.SEND_BACK, Action.FINISH), signs=True),
    StepGiven("Vào sổ, trả kết quả", Role.COUNTER, RECEIVING, 1, (Action.FINISH, Action.RETURN)),
)


@transaction.atomic
def draft_workflow(*, code: str, account: Any, at: datetime) -> int:
    """Draft a workflow (soạn quy trình): a copy of the live one, or four usual steps, and answer its key.

    Raises NotAKeeper, UserError `unknown_procedure`, `draft_exists`.
    """
    require_keeper(account)
    procedure = Procedure.objects.select_for_update().filter(code=code).first()
    if procedure is None:
        raise UserError(Sentence("Không có thủ tục mã {code} trong danh mục.", code=code), code="unknown_procedure")
    known = Workflow.objects.filter(procedure=procedure)
    if known.filter(state=VersionState.DRAFT).exists():
        raise UserError("Quy trình này đã có một bản thảo. Xin sửa tiếp hoặc bỏ bản thảo ấy.", code="draft_exists")
    live = known.filter(state=VersionState.LIVE).first()
    made = Workflow.objects.create(
        procedure=procedure,
        number=(known.aggregate(last=Max("number"))["last"] or 0) + 1,
        name=live.name if live else procedure.name,
        source=live.source if live else "",
        recorded_at=at,
    )
    store_steps(made.pk, _stored(live) if live else _keyed([dict(step.told()) for step in BLANK]))
    return made.pk


@transaction.atomic
def rename_workflow(*, workflow_id: int, name: str, account: Any, at: datetime) -> None:
    """Rename a workflow (đổi tên quy trình) while it is a draft. Raises NotAKeeper, UserError `name_needed`."""
    require_keeper(account)
    draft = workflow_draft(workflow_id)
    if not name.strip():
        raise UserError("Xin ghi tên quy trình.", code="name_needed")
    draft.name, draft.recorded_at = name.strip(), at
    draft.save(update_fields=["name", "recorded_at"])


@transaction.atomic
def add_step(*, workflow_id: int, step: StepGiven, account: Any, at: datetime) -> None:
    """Add a step (thêm bước) at the end of a draft. Raises NotAKeeper, UserError `not_a_draft`, `step_wrong`."""
    _check(step)
    _rewritten(workflow_id, account, at, lambda steps: [*steps, dict(step.told())])


@transaction.atomic
def change_step(*, workflow_id: int, key: str, step: StepGiven, account: Any, at: datetime) -> None:
    """Change a step (sửa bước) of a draft. Raises NotAKeeper, UserError `not_a_draft`, `unknown_step`, `step_wrong`."""
    _check(step)

    def changed(steps: Told) -> Told:
        place = _place(steps, key)
        return [*steps[:place], dict(step.told()) | {"key": key}, *steps[place + 1 :]]

    _rewritten(workflow_id, account, at, changed)


@transaction.atomic
def move_step(*, workflow_id: int, key: str, up: bool, account: Any, at: datetime) -> None:
    """Move a step (dời bước) up or down by one; at the end of the list it stays where it is.

    Raises NotAKeeper, UserError `not_a_draft`, `unknown_step`.
    """

    def moved(steps: Told) -> Told:
        place = _place(steps, key)
        other = place - 1 if up else place + 1
        if 0 <= other < len(steps):
            steps[place], steps[other] = steps[other], steps[place]
        return steps

    _rewritten(workflow_id, account, at, moved)


@transaction.atomic
def remove_step(*, workflow_id: int, key: str, account: Any, at: datetime) -> None:
    """Remove a step (bỏ bước) of a draft. Raises NotAKeeper, UserError `not_a_draft`, `unknown_step`."""

    def left(steps: Told) -> Told:
        steps.pop(_place(steps, key))
        return steps

    _rewritten(workflow_id, account, at, left)


@transaction.atomic
def drop_workflow(*, workflow_id: int, account: Any) -> None:
    """Drop a workflow (bỏ quy trình) that is a draft. Raises NotAKeeper, UserError `not_a_draft`."""
    require_keeper(account)
    workflow_draft(workflow_id).delete()


def workflow_draft(workflow_id: int) -> Workflow:
    """The draft, locked; a published workflow is never changed, because dossiers follow it."""
    found = Workflow.objects.select_for_update().filter(pk=workflow_id, state=VersionState.DRAFT).first()
    if found is None:
        raise UserError(
            "Đây không phải bản thảo: hồ sơ đang theo quy trình đã ban hành, chỉ thay được bằng quy trình mới.",
            code="not_a_draft",
        )
    return found


def _stored(one: Workflow) -> Told:
    names = ("key", "name", "role", "place", "hours", "actions", "opinions", "signs", "delegated")
    return list(one.steps.order_by("order").values(*names))


def _rewritten(workflow_id: int, account: Any, at: datetime, change: Callable[[Told], Told]) -> None:
    """The steps of a draft after a change, in their new order."""
    require_keeper(account)
    draft = workflow_draft(workflow_id)
    steps = _keyed(change(_stored(draft)))
    draft.steps.all().delete()
    store_steps(draft.pk, steps)
    draft.recorded_at = at
    draft.save(update_fields=["recorded_at"])


def _place(steps: Told, key: str) -> int:
    place = next((n for n, step in enumerate(steps) if step["key"] == key), None)
    if place is None:
        raise UserError("Quy trình không còn bước này.", code="unknown_step")
    return place


def _keyed(steps: Told) -> Told:
    """Every step with a key of its own, made of its name where it has none."""
    used = {step["key"] for step in steps if step["key"]}
    for step in steps:
        if not step["key"]:
            stem = re.sub(r"[^a-z0-9]+", "-", fold(step["name"])).strip("-")[:LONGEST_KEY].strip("-") or "buoc"
            taken = (stem if n == 1 else f"{stem}-{n}" for n in range(1, len(steps) + 2))
            step["key"] = next(key for key in taken if key not in used)
            used.add(step["key"])
    return steps


def _check(step: StepGiven) -> None:
    """A step has a name, a role, a place that exists, hours, and opinions that come before it is over."""
    known = {RECEIVING, COMPETENT}
    places = [step.place, *(place for place, _, _ in step.opinions)]
    if set(places) - known:
        known |= {unit.slug for unit in organization.units()}
    faults = {
        Sentence("Xin ghi tên bước."): not step.name.strip(),
        Sentence("Xin chọn vai trò làm bước này."): step.role not in {Role.COUNTER, Role.CASE, Role.LEADER},
        Sentence("Nơi làm hoặc nơi cho ý kiến không có trong danh sách đơn vị."): bool(set(places) - known),
        Sentence("Mỗi bước cần ít nhất 1 giờ làm việc."): step.hours < 1
        or any(hours < 1 for _, hours, _ in step.opinions),
        Sentence("Thời hạn cho ý kiến không được dài hơn thời hạn của bước."): any(
            hours > step.hours for _, hours, _ in step.opinions
        ),
        Sentence("Có việc không nằm trong danh sách các thao tác."): bool(set(step.actions) - set(Action)),
        Sentence("Chỉ bước ký kết quả mới có thể ủy quyền ký thay."): step.delegated and not step.signs,
    }
    wrong = next((words for words, is_so in faults.items() if is_so), None)
    if wrong:
        raise UserError(wrong, code="step_wrong")
