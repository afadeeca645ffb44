"""Access (ai được gọi): a token, the scopes an address asks for, and how often a client may call."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from ninja.security import HttpBearer

from motcua.api.problems import Problem, Refusal
from motcua.areas.machines import queries
from motcua.areas.machines.queries import Caller, ClientScope
from motcua.kernel.clock import now

MINUTE = timedelta(minutes=1)
DOOR = {401: Problem, 403: Problem, 429: Problem}


class Token(HttpBearer):
    """Token (mã kết nối): whoever bears it is a client; it must hold one of the scopes, where any is asked for."""

    def __init__(self, *scopes: ClientScope, people: bool = False) -> None:
        super().__init__()
        self.scopes, self.people = frozenset(scopes), people

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """The client behind the token; None where there is none. Raises Refusal 403, 429."""
        at = now()
        found = queries.caller_of(token, at=at)
        if found is None:
            return None
        request.caller = found  # type: ignore[attr-defined]
        made = queries.calls_since(found.id, at - MINUTE)
        if made >= settings.API_CALLS_PER_MINUTE:
            request.over_limit = made > settings.API_CALLS_PER_MINUTE  # type: ignore[attr-defined]
            said = f"Mỗi phút trả lời nhiều nhất {settings.API_CALLS_PER_MINUTE} lần gọi."
            raise Refusal(429, "too_many_calls", said, {"Retry-After": "60"})
        if self.scopes and not self.scopes & found.scopes:
            said = "Ứng dụng không có quyền cần cho địa chỉ này: " + ", ".join(sorted(self.scopes))
            raise Refusal(403, "scope_missing", said)
        request.reads_people = self.people  # type: ignore[attr-defined]
        return found


def caller_in(request: HttpRequest) -> Caller:
    """The client that calls, at an address that asked for its token."""
    return request.auth  # type: ignore[attr-defined,no-any-return]
