"""Edge of the api (rìa API): what nobody inside has answered becomes a problem document; every call is written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import unquote

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from motcua.api.problems import MEDIA_TYPE, problem
from motcua.areas.machines import operations
from motcua.areas.machines.queries import Caller
from motcua.areas.people.queries import actor_of
from motcua.kernel import read_log
from motcua.kernel.clock import now

PLACE = "/api/v1/"
CODES = {400: "bad_request", 403: "forbidden", 404: "not_found", 405: "method_not_allowed", 413: "too_large"}
KEPT = ("Allow", "Retry-After")


class MachineRequest(HttpRequest):
    """Machine request (yêu cầu của máy): what is known of a call once its token was read."""

    caller: Caller
    reads_people: bool
    over_limit: bool
    answered_again: bool


def at_the_edge(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """At the edge (ở rìa): middleware of the addresses of the api; all others pass."""

    def answered(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(PLACE):
            return get_response(request)
        if "\0" in request.path or "\0" in unquote(request.META.get("QUERY_STRING", "")):
            return problem(422, "invalid_parameters", "Tham số có ký tự không dùng được.")
        answer = _as_problem(get_response(request))
        if (caller := getattr(request, "caller", None)) is not None:
            _write_down(cast(MachineRequest, request), caller, answer)
        return answer

    return answered


def _as_problem(answer: HttpResponseBase) -> HttpResponseBase:
    status = answer.status_code
    if status < 400 or answer.headers.get("Content-Type") == MEDIA_TYPE:
        return answer
    kept = {name: answer.headers[name] for name in KEPT if name in answer.headers}
    return problem(status, CODES.get(status, "failed"), headers=kept)


def _write_down(request: MachineRequest, caller: Any, answer: HttpResponseBase) -> None:
    """The call, but for those beyond the limit after the first; and that somebody's data were read."""
    at = now()
    answer.headers.setdefault("Cache-Control", "no-store")
    if getattr(request, "answered_again", False):
        answer.headers["Idempotency-Replayed"] = "true"
    if getattr(request, "over_limit", False):
        return
    if answer.status_code == 200 and getattr(request, "reads_people", False):
        match = request.resolver_match
        reason = match.view_name if match else ""
        read_log.record_read(actor=actor_of(caller.account), subject=request.path, reason=reason, at=at)
    operations.note_call(
        client_id=caller.id,
        method=request.method or "",
        path=request.path,
        status=answer.status_code,
        address=request.META.get("REMOTE_ADDR", ""),
        at=at,
    )
