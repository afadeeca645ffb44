"""Completing (hoàn thành): a task is done only when another unit has accepted its product."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.plans.events import TaskCompleted
from motcua.areas.plans.models import Completion
from motcua.areas.plans.operations.superseding import current, supersede
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError


class ProductMissing(UserError):
    """Without a product nothing is done."""

    def __init__(self) -> None:
        super().__init__(
            "Chưa có sản phẩm. Xin ghi sản phẩm (văn bản, báo cáo, đường dẫn) trước khi báo hoàn thành.",
            code="product_missing",
        )


class AlreadyAccepted(UserError):
    """The task has been accepted before."""

    def __init__(self) -> None:
        super().__init__("Nhiệm vụ này đã được nghiệm thu trước đó.", code="already_accepted")


class OwnWorkNotAccepted(UserError):
    """Nobody accepts the work they have led or reported."""

    def __init__(self) -> None:
        super().__init__(
            "Người báo cáo và đơn vị chủ trì không tự nghiệm thu; xin chuyển cho người khác.",
            code="own_work_not_accepted",
        )


class AcceptedBeforeDone(UserError):
    """Acceptance follows completion."""

    def __init__(self) -> None:
        super().__init__("Ngày nghiệm thu không thể trước ngày hoàn thành.", code="accepted_before_done")


@transaction.atomic
def report_completion(*, task_id: int, done_on: date, product: str, reported_by: str, at: datetime) -> int:
    """Report a completion (báo hoàn thành) with its product; it counts once accepted.

    Raises ProductMissing, AlreadyAccepted.
    """
    if not product.strip():
        raise ProductMissing
    if current(task_id).accepted_on is not None:
        raise AlreadyAccepted
    made = Completion.objects.create(
        task_id=task_id, done_on=done_on, product=product.strip(), reported_by=reported_by, recorded_at=at
    )
    return made.pk


@transaction.atomic
def accept_product(*, completion_id: int, accepted_by: str, accepted_unit_id: int, on: date, at: datetime) -> None:
    """Accept a product (nghiệm thu sản phẩm): from now on the task counts as done.

    Raises OwnWorkNotAccepted, AcceptedBeforeDone, AlreadyAccepted.
    """
    completion = Completion.objects.select_related("task").get(pk=completion_id)
    if accepted_by == completion.reported_by or accepted_unit_id == completion.task.lead_id:
        raise OwnWorkNotAccepted
    if on < completion.done_on:
        raise AcceptedBeforeDone
    state = current(completion.task_id)
    if state.accepted_on is not None:
        raise AlreadyAccepted
    completion.accepted_by = accepted_by
    completion.accepted_unit_id = accepted_unit_id
    completion.accepted_on = on
    completion.accepted_recorded_at = at
    completion.save()
    supersede(state, at=at, accepted_done_on=completion.done_on, accepted_on=on)
    publish(TaskCompleted(task_id=completion.task_id, done_on=completion.done_on, at=at))
