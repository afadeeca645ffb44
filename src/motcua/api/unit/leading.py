"""Leading (theo quyết định của lãnh đạo): what a leader decided in another system about the time of a dossier."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from motcua.api.access import Token, caller_in
from motcua.api.once import Key
from motcua.api.unit.kinds import Day, Number
from motcua.api.unit.steps import DONE, ReasonIn, do_step
from motcua.areas.dossiers import operations
from motcua.areas.machines.queries import ClientScope

router = Router()
LEADS = Token(ClientScope.DOSSIERS_LEAD)


class ExtensionIn(ReasonIn):
    """Extension (hẹn lại): the new day, and why."""

    new_due: Day


class ApologyIn(ReasonIn):
    """Apology (xin lỗi trễ hạn): the day promised, and why it is late."""

    promised_on: Day


@router.post("/dossiers/{number}/extend", auth=LEADS, response=DONE, operation_id="extend", summary="Hẹn lại ngày trả")
def extend(request: HttpRequest, key: Key, number: Number, body: ExtensionIn) -> Any:
    """Một lần, báo trước hạn; ngày hẹn đầu vẫn được giữ."""
    return do_step(request, key, number, operations.extend, account=caller_in(request).leader, **body.dict())


@router.post(
    "/dossiers/{number}/apologize", auth=LEADS, response=DONE, operation_id="apologize", summary="Xin lỗi trễ hạn"
)
def apologize(request: HttpRequest, key: Key, number: Number, body: ApologyIn) -> Any:
    """Khi không còn hẹn lại được; ngày hẹn trả không đổi."""
    return do_step(request, key, number, operations.apologize, account=caller_in(request).leader, **body.dict())
