"""Doors (cửa vào): who may open which page. The answer comes from the areas' policies."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

import structlog
from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from motcua.areas.dossiers.policy import DossierPolicy, policy_for
from motcua.areas.feedback.policy import may_read_words
from motcua.areas.people import policy
from motcua.areas.people.queries import actor_of
from motcua.areas.procedures.policy import may_keep_procedures
from motcua.kernel import read_log
from motcua.kernel.clock import now
from motcua.web.ui.unsent import way_back

log = structlog.get_logger()
BY_PIN = "by_pin"  # a mark in the session
View = Callable[..., HttpResponseBase]


def reads_personal_data(view: View) -> View:
    """Reads personal data (có đọc dữ liệu cá nhân): who opened what is written down, without the data themselves."""

    @wraps(view)
    def logged(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if response.status_code == 200:
            match = request.resolver_match
            read_log.record_read(
                actor=actor_of(cast(Any, request.user)),
                subject=request.path,
                reason=match.view_name if match else "",
                at=now(),
            )
        return response

    return logged


def only_if(may: Callable[[DossierPolicy], bool]) -> Callable[[View], View]:
    """Only if (chỉ khi được phép): for staff whose policy allows it; the same answer hides the link."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not may(policy_for(request.user)):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return staff_only(guarded)

    return guard


def only_for(may: Callable[[Any], bool]) -> Callable[[View], View]:
    """Only for (chỉ dành cho): staff of whom an area's policy says so; the same answer hides the link."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not may(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return staff_only(guarded)

    return guard


def inspectors_of_reading(view: View) -> View:
    """Inspectors of reading (người xem nhật ký đọc): administrators and inspectors."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not policy.may_see_reads(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return staff_only(guarded)


def hearers_only(view: View) -> View:
    """Hearers only (người được đọc ý kiến): who may read what people said; what they open names nobody."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_read_words(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return staff_only(guarded)


def fully_signed_in(view: View) -> View:
    """Fully signed in (đã đăng nhập đầy đủ): whoever took a shared computer over by PIN shows the password first."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.session.get(BY_PIN) and not get_authentication_records(request, cast(Any, request.user)):
            return redirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': request.get_full_path()})}")
        return view(request, *args, **kwargs)

    return guarded


def administrators_only(view: View) -> View:
    """Administrators only (chỉ quản trị): and what they change is logged, without what they filled in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not policy.may_administer(request.user):
            raise PermissionDenied
        if request.method == "POST":
            log.warning("administration", actor=request.user.get_username(), page=request.path)
        return view(request, *args, **kwargs)

    return staff_only(fully_signed_in(guarded))


def keepers_only(view: View) -> View:
    """Keepers only (chỉ người giữ danh mục): who may draft and publish procedures; what they change is logged."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_keep_procedures(request.user):
            raise PermissionDenied
        if request.method == "POST":
            log.warning("catalogue", actor=request.user.get_username(), page=request.path)
        return view(request, *args, **kwargs)

    return staff_only(guarded)


def staff_only(view: View) -> View:
    """Staff only (chỉ dành cho cán bộ): signed in, with a role of the office, with a second factor."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        account = cast(Any, request.user)
        if not account.is_authenticated:
            return redirect_to_login(way_back(request))
        if not policy.is_staff(account):
            raise PermissionDenied
        if account.must_change_password:
            return redirect("password_change")
        if settings.SECOND_FACTOR and not is_mfa_enabled(account):
            return redirect("mfa_activate_totp")
        response = view(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    guarded.staff_only = True  # type: ignore[attr-defined]
    return guarded
