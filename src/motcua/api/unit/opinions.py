"""Opinions (ý kiến phối hợp): a machine asks another unit, or answers for its own what that was asked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Field, Path, Router

from motcua.api.access import Token
from motcua.api.once import Key
from motcua.api.unit.kinds import Moment, Number, Words
from motcua.api.unit.steps import DONE, SeenIn, do_step
from motcua.areas.dossiers import operations
from motcua.areas.machines.queries import ClientScope
from motcua.areas.organization import queries as organization

router = Router()
CASE = Token(ClientScope.DOSSIERS_PROCESS)


class QuestionIn(SeenIn):
    """Question (nội dung lấy ý kiến) to a unit by its short name or code, and until when it is to answer."""

    unit: str = Field(min_length=1, max_length=80)
    question: Words
    due: Moment


class AnswerIn(SeenIn):
    """Answer (ý kiến trả lời) of the unit that was asked."""

    answer: Words


@router.post(
    "/dossiers/{number}/opinions",
    auth=CASE,
    response=DONE,
    operation_id="ask_opinion",
    summary="Lấy ý kiến đơn vị khác",
)
def ask_opinion(request: HttpRequest, key: Key, number: Number, body: QuestionIn) -> Any:
    """Hồ sơ vẫn đi tiếp; ý kiến đến sau hạn được đánh dấu muộn."""

    def of_unit(**told: Any) -> None:
        to = organization.unit(body.unit).id
        operations.ask_opinion(unit_id=to, question=body.question, due=body.due, seen=body.seen, **told)

    return do_step(request, key, number, of_unit)


@router.post(
    "/dossiers/{number}/opinions/{opinion_id}", auth=CASE, response=DONE, operation_id="give_opinion",
    summary="Cho ý kiến",
)  # fmt: skip
def give_opinion(
    request: HttpRequest, key: Key, number: Number, body: AnswerIn, opinion_id: int = Path(ge=1, le=2**53 - 1)
) -> Any:
    """Ứng dụng của đơn vị được hỏi trả lời; `opinions` của hồ sơ cho biết mã ý kiến."""
    return do_step(request, key, number, operations.give_opinion, opinion_id=opinion_id, **body.dict())
