"""Acting (đứng tên): as whom the citizen of a request files, looks and withdraws."""

from __future__ import annotations

from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from motcua.areas.people import operations as people
from motcua.kernel.clock import now
from motcua.web.ui.citizens import citizen_of, sign_in_citizen
from motcua.web.ui.unsent import way_back

SIGN_IN = f"{settings.LOGIN_URL}nguoi-dan/"


def acting(request: HttpRequest) -> Any:
    """The account of the citizen of a request, or None where nobody has shown who they are. Asked once per request."""
    if not hasattr(request, "_acting"):
        request._acting = _acting(request)  # type: ignore[attr-defined]
    return request._acting  # type: ignore[attr-defined]


def _acting(request: HttpRequest) -> Any:
    citizen = citizen_of(request)
    if citizen is not None:
        return people.acting_account(applicant_id=citizen.id, at=now())
    user = cast(Any, request.user)
    return user if user.is_authenticated and not user.duties else None


def become_citizen(request: HttpRequest, applicant_id: int) -> None:
    """Become (đứng tên mình): from here on the request is that of another applicant behind the same contact."""
    sign_in_citizen(request, applicant_id)
    for known in ("_citizen", "_acting"):
        if hasattr(request, known):
            delattr(request, known)


def ask_who(request: HttpRequest) -> HttpResponse:
    """Ask who it is, and come back here."""
    return redirect(f"{SIGN_IN}?{urlencode({'next': way_back(request)})}")


def posted(request: HttpRequest) -> Any:
    """What was posted, also when that is nothing; None where nothing was asked to be done."""
    return request.POST if request.method == "POST" else None
