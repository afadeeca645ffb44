"""Doors (cửa vào) of one's own page: signed in, and only to what is one's own; all else does not exist."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.cache import never_cache

from motcua.areas.dossiers.queries import is_own
from motcua.web.portal.acting import acting, ask_who

View = Callable[..., HttpResponseBase]


def own_page(view: View) -> View:
    """Own page (trang riêng): strangers are asked who they are and come back here."""

    @wraps(view)
    @never_cache
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if acting(request) is None:
            return ask_who(request)
        return view(request, *args, **kwargs)

    return opened


def own_dossier(view: View) -> View:
    """Own dossier (hồ sơ của mình): another's does not exist here."""

    @wraps(view)
    @own_page
    def opened(request: HttpRequest, number: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_own(acting(request).pk, number):
            raise Http404
        return view(request, number, *args, **kwargs)

    return opened
