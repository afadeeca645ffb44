"""What the signing page asks of the server while a token at the officer's computer signs: make ready, take back."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import OwnSignature
from motcua.kernel.clock import now
from motcua.kernel.errors import UserError
from motcua.kernel.ports.document_signing import MadeReady
from motcua.web.ui.doors import reads_personal_data, staff_only
from motcua.web.ui.saying import translated

READY_AT_ONCE, LONGEST = 10, 2_000_000
View = Callable[..., HttpResponseBase]


def agent_address() -> str:
    """Where the agent listens on the computer of whoever reads the page; empty where it is not used here."""
    return f"http://127.0.0.1:{settings.SIGN_AGENT_PORT}" if settings.SIGN_AGENT_PORT else ""


def reaches_agent(view: View) -> View:
    """Reaches the agent (trang gọi chương trình ký): only here may scripts ask something beside this site."""

    @wraps(view)
    def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        wanted = [SELF, *filter(None, [agent_address()])]
        return csp_update({"connect-src": wanted})(view)(request, *args, **kwargs)  # type: ignore[no-any-return]

    return allowed


@require_POST
@staff_only
@reads_personal_data
def make_ready(request: HttpRequest) -> JsonResponse:
    """Make ready (chuẩn bị ký): for each dossier what its token is to sign, or why not."""
    try:
        told = _told(request)
        numbers, chain = [str(one) for one in told["numbers"]][:READY_AT_ONCE], _several(told["chain"])
    except (ValueError, KeyError, TypeError):
        return _unreadable()
    return JsonResponse({"papers": [_made_ready(number, request.user, chain) for number in numbers]})


def _made_ready(number: str, account: Any, chain: Sequence[bytes]) -> dict[str, Any]:
    try:
        begun = operations.begin_own_signature(number=number, account=account, chain=chain, at=now())
    except UserError as refused:
        return {"number": number, "error": translated(refused.message)}
    addition, attributes = (base64.b64encode(one).decode() for one in (begun.ready.addition, begun.ready.attributes))
    return {"number": number, "paper": begun.paper, "seen": begun.seen, "addition": addition, "attributes": attributes}


@require_POST
@staff_only
@reads_personal_data
def complete(request: HttpRequest) -> JsonResponse:
    """Complete (hoàn tất chữ ký) one: verified as an upload, and issued."""
    try:
        told = _told(request)
        begun, chain, signature = _begun(told), _several(told["chain"]), _bytes(told["signature"])
    except (ValueError, KeyError, TypeError):
        return _unreadable()
    sent: dict[str, Any] = {"begun": begun, "chain": chain, "signature": signature}
    try:
        operations.complete_own_signature(account=request.user, at=now(), **sent)
    except UserError as refused:
        return JsonResponse({"error": translated(refused.message)}, status=400)
    return JsonResponse({"number": begun.number})


def _told(request: HttpRequest) -> dict[str, Any]:
    told = json.loads(request.body)
    if not isinstance(told, dict):
        raise ValueError("no object")
    return told


def _begun(told: dict[str, Any]) -> OwnSignature:
    ready = MadeReady(_bytes(told["addition"]), _bytes(told["attributes"]))
    return OwnSignature(str(told["number"]), "", ready, int(told["seen"]))


def _several(told: Any) -> list[bytes]:
    if not isinstance(told, list):
        raise ValueError("no list")
    return [_bytes(one) for one in told]


def _bytes(told: Any) -> bytes:
    if len(told) > LONGEST:
        raise ValueError("too long")
    return base64.b64decode(told, validate=True)


def _unreadable() -> JsonResponse:
    return JsonResponse({"error": _("Trang gửi thiếu dữ liệu; xin tải lại trang.")}, status=400)
