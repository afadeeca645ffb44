"""Every address of signing in; allauth's other pages stay closed."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path
from django.views.generic import RedirectView

urlpatterns = [
    path("dang-nhap/", account.login, name="account_login"),
    path("dang-nhap/ma/", mfa.authenticate, name="mfa_authenticate"),
    path("dang-nhap/lai/", account.reauthenticate, name="account_reauthenticate"),
    path("dang-nhap/lai/ma/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("dang-nhap/ngung/", account.account_inactive, name="account_inactive"),
    path("dang-nhap/mo/", account.signup, name="account_signup"),
    path("dang-nhap/xac-thuc/", totp.activate_totp, name="mfa_activate_totp"),
    path("dang-nhap/ma-du-phong/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("dang-nhap/xong/", RedirectView.as_view(pattern_name="office:home"), name="mfa_index"),
    path("dang-xuat/", account.logout, name="account_logout"),
]
