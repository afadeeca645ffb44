"""Doors (cửa vào) of a filing: from the second step on somebody is signed in, and comes back where they were."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from motcua.web.portal.acting import acting, ask_who

View = Callable[..., HttpResponseBase]


def signed_in(view: View) -> View:
    """Signed in (đã xác thực): otherwise to the step where one says who one is; nothing told so far is lost,
    nor what is being sent just now."""

    @wraps(view)
    def opened(request: HttpRequest, code: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if acting(request) is None:
            return ask_who(request) if request.method == "POST" else redirect("portal:file_person", code)
        return view(request, code, *args, **kwargs)

    return opened
