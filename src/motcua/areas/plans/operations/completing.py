"""Completing (hoàn thành): a task is done only when another unit has accepted its product."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from motcua.areas.plans.events import TaskCompleted
from motcua.areas.plans.models import Completion, Occurrence
from motcua.areas.plans.operations.superseding import current, supersede
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
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


class ReportedBefore(UserError):
    """The same product is not handed in twice while nobody has decided on it."""

    def __init__(self) -> None:
        super().__init__("Sản phẩm này đã báo và đang chờ nghiệm thu; không cần báo lại.", code="reported_before")


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


class NotDoneYet(UserError):
    """What will be done is not done."""

    def __init__(self) -> None:
        super().__init__("Ngày này chưa đến; xin ghi ngày đã hoàn thành, đã nghiệm thu.", code="not_done_yet")


class OccurrenceNeeded(UserError):
    """The output of a recurring task belongs to one of its rounds, and only there."""

    def __init__(self) -> None:
        super().__init__(
            "Nhiệm vụ thường xuyên: xin chọn kỳ của sản phẩm. Nhiệm vụ khác thì không có kỳ.", code="occurrence_needed"
        )


class NotWaiting(UserError):
    """What was accepted or returned before is not decided again."""

    def __init__(self) -> None:
        super().__init__("Sản phẩm này đã được nghiệm thu hoặc đã trả lại.", code="product_not_waiting")


class ReturnedWithoutReason(UserError):
    """Whoever returns a product says what is lacking."""

    def __init__(self) -> None:
        super().__init__("Xin ghi sản phẩm còn thiếu gì.", code="returned_without_reason")


@transaction.atomic
def report_completion(
    *,
    task_id: int,
    done_on: date,
    product: str,
    reported_by: str,
    at: datetime,
    occurrence_id: int | None = None,
) -> int:
    """Report a completion (báo hoàn thành) with its product; it counts once accepted.

    Raises ProductMissing, NotDoneYet, AlreadyAccepted, OccurrenceNeeded, ReportedBefore.
    """
    if not product.strip():
        raise ProductMissing
    if done_on > local_date(at):
        raise NotDoneYet
    if current(task_id).accepted_on is not None or _output_accepted(occurrence_id):
        raise AlreadyAccepted
    rounds = set(Occurrence.objects.filter(task_id=task_id).values_list("pk", flat=True))
    if (occurrence_id is not None or rounds) and occurrence_id not in rounds:
        raise OccurrenceNeeded
    same = Completion.objects.filter(task_id=task_id, product=product.strip(), done_on=done_on)
    waiting = same.filter(accepted_on__isnull=True, returned_at__isnull=True)
    if occurrence_id in waiting.values_list("occurrence_id", flat=True):
        raise ReportedBefore
    made = Completion.objects.create(
        task_id=task_id,
        occurrence_id=occurrence_id,
        done_on=done_on,
        product=product.strip(),
        reported_by=reported_by,
        recorded_at=at,
    )
    return made.pk


def _output_accepted(occurrence_id: int | None) -> bool:
    if occurrence_id is None:
        return False
    return Completion.objects.filter(occurrence_id=occurrence_id, accepted_on__isnull=False).exists()


@transaction.atomic
def accept_product(*, completion_id: int, accepted_by: str, accepted_unit_id: int, on: date, at: datetime) -> None:
    """Accept a product (nghiệm thu sản phẩm): from now on the task, or its round, counts as done.

    Raises OwnWorkNotAccepted, AcceptedBeforeDone, NotDoneYet, AlreadyAccepted, NotWaiting.
    """
    completion = Completion.objects.select_related("task").get(pk=completion_id)
    if accepted_by == completion.reported_by or accepted_unit_id == completion.task.lead_id:
        raise OwnWorkNotAccepted
    if on < completion.done_on:
        raise AcceptedBeforeDone
    if on > local_date(at):
        raise NotDoneYet
    state = current(completion.task_id)
    if state.accepted_on is not None or _output_accepted(completion.occurrence_id):
        raise AlreadyAccepted
    if completion.returned_at is not None:
        raise NotWaiting
    completion.accepted_by = accepted_by
    completion.accepted_unit_id = accepted_unit_id
    completion.accepted_on = on
    completion.accepted_recorded_at = at
    completion.save()
    if completion.occurrence_id is None or _all_rounds_accepted(completion.task_id):
        supersede(state, at=at, accepted_done_on=completion.done_on, accepted_on=on)
        publish(TaskCompleted(task_id=completion.task_id, done_on=completion.done_on, at=at))


def _all_rounds_accepted(task_id: int) -> bool:
    open_rounds = Occurrence.objects.filter(task_id=task_id).exclude(completions__accepted_on__isnull=False)
    return not open_rounds.exists()


@transaction.atomic
def return_product(*, completion_id: int, returned_by: str, unit_id: int, reason: str, at: datetime) -> None:
    """Return a product (trả lại sản phẩm) that does not do, and say why; another may be handed in.

    Raises OwnWorkNotAccepted, NotWaiting, ReturnedWithoutReason.
    """
    completion = Completion.objects.select_for_update(of=("self",)).select_related("task").get(pk=completion_id)
    if returned_by == completion.reported_by or unit_id == completion.task.lead_id:
        raise OwnWorkNotAccepted
    if completion.accepted_on is not None or completion.returned_at is not None:
        raise NotWaiting
    if not reason.strip():
        raise ReturnedWithoutReason
    completion.returned_by, completion.returned_reason, completion.returned_at = returned_by, reason.strip(), at
    completion.save(update_fields=["returned_by", "returned_reason", "returned_at"])
