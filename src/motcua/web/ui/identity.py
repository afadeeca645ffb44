"""Identity sign-in (đăng nhập bằng tài khoản định danh): through a provider of identities, for citizens only.

State and PKCE are the library's care; the nonce is ours, and signature, issuer, audience and time of the identity token
are always checked, also where it came straight from the provider.
"""

from __future__ import annotations

import secrets
from typing import Any

import jwt
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from motcua.areas.people import operations
from motcua.areas.people.operations import Identity
from motcua.areas.people.queries import SignInKind
from motcua.kernel.clock import now
from motcua.links.identity.oidc import identity_of
from motcua.web.ui.citizens import write_sign_in

NONCE = "identity_nonce"
ALGORITHMS = ["RS256", "PS256", "ES256"]  # never one whose key both sides hold


class Vouched(OpenIDConnectOAuth2Adapter):
    """Vouched (đã được xác nhận): the exchange with the provider, with a nonce and a checked signature."""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        """What the provider says, once its token is whole and answers the nonce of this session."""
        told = self._decode_id_token(app, kwargs["response"].get("id_token") or "")
        expected = request.session.pop(NONCE, "")
        if not expected or not secrets.compare_digest(str(told.get("nonce", "")), expected):
            raise OAuth2Error("The nonce of the identity token is not the one of this session.")
        userinfo = self._fetch_user_info(token.token)
        if userinfo.get("sub") != told.get("sub"):
            raise OAuth2Error("The provider speaks of two people.")
        return self.get_provider().sociallogin_from_response(request, {"userinfo": userinfo, "id_token": told})

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        """The claims of an identity token whose signature, issuer, audience and time are right."""
        try:
            key = self._key_of(jwt.get_unverified_header(id_token).get("kid"))
            return jwt.decode(
                id_token,
                key,
                algorithms=ALGORITHMS,
                audience=app.client_id,
                issuer=self.openid_config["issuer"],
                options={"require": ["exp", "iat", "iss", "aud", "sub"]},
            )
        except jwt.PyJWTError as error:
            raise OAuth2Error("The identity token is not whole.") from error

    def _key_of(self, kid: str | None) -> Any:
        """The key a token names; a token that names none must come from a provider with one key."""
        with get_adapter().get_requests_session() as session:
            found = jwt.PyJWKSet.from_dict(session.get(self.openid_config["jwks_uri"]).json()).keys
        fitting = [one for one in found if kid is None or one.key_id == kid]
        if len(fitting) != 1:
            raise jwt.InvalidTokenError("no such key")
        return fitting[0]


class VouchedProvider(OpenIDConnectProvider):
    """Vouched provider (bên định danh): asks with a nonce that only this session knows."""

    oauth2_adapter_class = Vouched

    def get_auth_params_from_request(self, request: HttpRequest, action: str) -> dict[str, Any]:
        """The nonce beside what the library sends."""
        request.session[NONCE] = secrets.token_urlsafe(24)
        return {"nonce": request.session[NONCE]}


class CitizenIdentity(DefaultSocialAccountAdapter):
    """Citizen identity (định danh người dân): an account of their own, never a member of staff's."""

    def get_provider(self, request: HttpRequest, provider: str, client_id: str | None = None) -> Any:
        """The provider of the settings, asked in our way."""
        found = super().get_provider(request, provider, client_id=client_id)
        return VouchedProvider(request, app=found.app) if isinstance(found, OpenIDConnectProvider) else found

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whoever is vouched for may come in."""
        return True

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Nothing is asked on the way in."""
        return True

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Somebody known is brought up to date with what is vouched for now; an e-mail address joins nobody."""
        sociallogin.email_addresses, sociallogin.user.email = [], ""
        if sociallogin.is_existing:
            operations.recognise(account_id=sociallogin.user.pk, identity=_identity(sociallogin), at=now())
            sociallogin.account.extra_data = {}
            sociallogin.account.save(update_fields=["extra_data"])

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> Any:
        """Somebody new gets an account without a password, and is an applicant."""
        identity = _identity(sociallogin)
        sociallogin.user = operations.open_citizen_account(identity=identity)
        sociallogin.account.extra_data = {}  # what was vouched for stands with the applicant, and once only
        sociallogin.save(request)
        operations.recognise(account_id=sociallogin.user.pk, identity=identity, at=now())
        return sociallogin.user

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """A failed way in is written down like any other."""
        write_sign_in(request, kind=SignInKind.IDENTITY_PROVIDER, ok=False)


def _identity(sociallogin: Any) -> Identity:
    said = sociallogin.account.extra_data
    return identity_of(sociallogin.account.uid, {**said.get("id_token", {}), **said.get("userinfo", {})})


def login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the provider (đến bên định danh)."""
    _known(provider_id)
    return OAuth2LoginView.adapter_view(Vouched(request, provider_id))(request)  # type: ignore[no-any-return]


def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider (từ bên định danh trở về)."""
    _known(provider_id)
    return OAuth2CallbackView.adapter_view(Vouched(request, provider_id))(request)  # type: ignore[no-any-return]


def _known(provider_id: str) -> None:
    if provider_id not in {app["provider_id"] for app in settings.IDENTITY_PROVIDERS}:
        raise Http404


def failed(request: HttpRequest) -> HttpResponse:
    """Not signed in (chưa đăng nhập được): what happened, and the other ways."""
    return render(request, "citizen/identity_failed.html", {"section": "citizen"})
