"""Citizens (người dân): who has shown a contact or an identity in this browser, and the door for them."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth import logout
from django.http import HttpRequest

from motcua.areas.people import operations, queries
from motcua.areas.people.queries import ApplicantView, SignInKind
from motcua.kernel.clock import now

KEY = "citizen"
LASTS = 2 * 60 * 60  # seconds without a request, on computers that families share


def citizen_of(request: HttpRequest) -> ApplicantView | None:
    """Citizen of a request (người dân đang đăng nhập): the applicant its session belongs to, or None.

    Asked once per request, however many ask.
    """
    if not hasattr(request, "_citizen"):
        request._citizen = _citizen(request)  # type: ignore[attr-defined]
    return cast("ApplicantView | None", request._citizen)  # type: ignore[attr-defined]


def _citizen(request: HttpRequest) -> ApplicantView | None:
    if key := request.session.get(KEY):
        return queries.applicant(int(key))
    account = cast(Any, getattr(request, "user", None))
    if account is None or not account.is_authenticated or account.duties:
        return None
    return next(iter(queries.applicants_of_account(account.pk)), None)


def sign_in_citizen(request: HttpRequest, applicant_id: int) -> None:
    """Sign a citizen in (người dân đăng nhập): a new session, bound to one applicant; who was signed in is out."""
    if request.user.is_authenticated:
        logout(request)
    request.session.cycle_key()
    request.session[KEY] = applicant_id
    request.session.set_expiry(LASTS)
    write_sign_in(request, kind=SignInKind.ONE_TIME_CODE)


def sign_out_citizen(request: HttpRequest) -> None:
    """Sign a citizen out (người dân đăng xuất): nothing of them stays in this browser."""
    logout(request)


def write_sign_in(request: HttpRequest, *, kind: str, ok: bool = True, **who: Any) -> None:
    """Write a sign-in down (ghi lần đăng nhập) with what the request tells of where it came from."""
    operations.record_sign_in(
        account_id=who.get("account_id"),
        username=who.get("username", ""),
        ok=ok,
        kind=kind,
        address=request.META.get("REMOTE_ADDR", ""),
        agent=request.headers.get("User-Agent", ""),
        at=now(),
    )
