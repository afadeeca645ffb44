"""Doors to what is under seal: whoever is not named finds nothing, not even a refusal."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.debug import sensitive_post_parameters

from motcua.areas.conduct import policy
from motcua.kernel.clock import local_date, now
from motcua.web.ui.doors import fully_signed_in, staff_only

View = Callable[..., HttpResponseBase]


def kept(request: HttpRequest) -> frozenset[int]:
    """The units whose denunciations whoever asks is named for today."""
    return policy.kept_units(request.user, local_date(now()))


def _there_for(may: Callable[[HttpRequest], bool]) -> Callable[[View], View]:
    def guard(view: View) -> View:
        behind = staff_only(fully_signed_in(view))

        @sensitive_post_parameters()
        @wraps(behind)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.user.is_authenticated and not may(request):
                raise Http404
            return behind(request, *args, **kwargs)

        return guarded

    return guard


named_only = _there_for(lambda request: bool(kept(request)))
heads_only = _there_for(lambda request: bool(policy.naming_units(request.user)))
named_or_heads = _there_for(lambda request: bool(policy.naming_units(request.user) or kept(request)))
