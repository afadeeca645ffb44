"""Once (một lần): a write comes with a key; under the same key the same is told, and nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header

from motcua.api.access import DOOR, caller_in
from motcua.api.problems import Problem
from motcua.areas.machines.operations import answered_once
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.rules.hashing import sha256_hex

SAID = "Khóa do ứng dụng đặt cho mỗi việc ghi; gửi lại cùng khóa thì được trả lời như lần đầu"
Key = Annotated[
    str,
    Header(alias="Idempotency-Key", min_length=8, max_length=100, pattern=r"^[A-Za-z0-9_.:-]+$", description=SAID),
]
WRITE = {**DOOR, 400: Problem, 404: Problem, 409: Problem, 422: Problem}


def once(request: HttpRequest, key: str, do: Callable[[], Any], *, told: bytes | None = None) -> Any:
    """Do it once under the key, or tell again what was told. `told` is what was asked, where it is not the body.

    Raises UserError, also again, where it was refused.
    """
    asked = f"{request.method} {request.path}\n".encode() + (request.body if told is None else told)
    kept = answered_once(client_id=caller_in(request).id, key=key, digest=sha256_hex(asked), do=do, at=now())
    request.answered_again = kept.again  # type: ignore[attr-defined]
    if kept.refused:
        raise UserError(kept.told, code=kept.refused)
    return kept.told
