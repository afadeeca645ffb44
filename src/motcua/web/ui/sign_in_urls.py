"""Every address of signing in; allauth's other pages stay closed."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path
from django.views.generic import RedirectView

from motcua.web.ui import citizen_sign_in, identity, passwords, shared_computer, unsent

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
    path("dang-nhap/khoa/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("dang-nhap/khoa/lai/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("dang-nhap/khoa/cua-toi/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("dang-nhap/khoa/them/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("dang-nhap/khoa/<int:pk>/bo/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("dang-nhap/doi-nguoi/", shared_computer.change_over, name="change_over"),
    path("dang-nhap/ma-pin/", shared_computer.pin, name="pin"),
    path("dang-nhap/mat-khau/", passwords.change, name="password_change"),
    path("dang-nhap/quen-mat-khau/", passwords.forgotten, name="account_reset_password"),
    path("dang-nhap/nguoi-dan/", citizen_sign_in.contact, name="citizen_contact"),
    path("dang-nhap/nguoi-dan/ma/", citizen_sign_in.code, name="citizen_code"),
    path("dang-nhap/nguoi-dan/la-ai/", citizen_sign_in.who, name="citizen_who"),
    path("dang-xuat/nguoi-dan/", citizen_sign_in.sign_out, name="citizen_sign_out"),
    path("dang-nhap/dinh-danh/chua-duoc/", identity.failed, name="socialaccount_login_error"),
    path("dang-nhap/dinh-danh/thoi/", identity.failed, name="socialaccount_login_cancelled"),
    path("dang-nhap/dinh-danh/dang-ky/", identity.failed, name="socialaccount_signup"),
    path("dang-nhap/dinh-danh/<str:provider_id>/", identity.login, name="openid_connect_login"),
    path("dang-nhap/dinh-danh/<str:provider_id>/ve/", identity.callback, name="openid_connect_callback"),
    path("dang-nhap/gui-tiep/", unsent.unsent, name="unsent"),
    path("dang-xuat/", account.logout, name="account_logout"),
]
