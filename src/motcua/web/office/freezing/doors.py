"""Who reads frozen periods and who closes them; insight's policy answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from motcua.insight.policy import FreezingPolicy, freezing_policy
from motcua.kernel.clock import local_date, now
from motcua.web.ui.doors import View, fully_signed_in, staff_only


def _only_if(may: Callable[[FreezingPolicy], bool]) -> Callable[[View], View]:
    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not may(freezing_policy(request.user)):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard


def readers_only(view: View) -> View:
    """Readers only (chỉ người được xem kỳ đã chốt)."""
    return staff_only(_only_if(FreezingPolicy.read)(view))


def closers_only(view: View) -> View:
    """Closers only (chỉ người được chốt), signed in with more than a PIN."""
    return staff_only(fully_signed_in(_only_if(FreezingPolicy.close)(view)))


def units_seen(request: HttpRequest) -> frozenset[int] | None:
    """The units whose frozen periods exist for whoever asks; None means every unit."""
    return freezing_policy(request.user).unit_ids(today=local_date(now()))


def closable(request: HttpRequest) -> frozenset[int] | None:
    """The units whoever asks may close for; None means every unit."""
    return freezing_policy(request.user).closable(today=local_date(now()))


def closes(request: HttpRequest, unit_id: int) -> bool:
    """Whether whoever asks may close for a unit."""
    return freezing_policy(request.user).closes(unit_id, today=local_date(now()))
