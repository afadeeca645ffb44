"""Citizens sign in through a real OpenID Connect provider on this machine."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlencode, urlsplit

import oidc_provider_mock
import pytest
import requests
from django.test import Client

from motcua.areas.people.models import Account, Applicant, SignIn
from motcua.links.identity.oidc import identity_of
from tests.web.conftest import make_account

# The provider of the test stands on a library that warns of its own future; our code does not use it.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
CLAIMS = {
    "HoVaTen": "Người Nộp Minh Họa",
    "SoDinhDanh": "087190000001",
    "NgayThangNamSinh": "01/02/1990",
    "SoDienThoai": "0912345678",
}
LOGIN = "/dang-nhap/dinh-danh/dinh-danh/"


@pytest.fixture
def provider(settings, db) -> Iterator[str]:
    """A provider that knows one citizen by the subject `dan-01`."""
    with oidc_provider_mock.run_server_in_thread() as server:
        url = f"http://localhost:{server.server_port}"
        settings.IDENTITY_PROVIDERS = [
            {
                "provider_id": "dinh-danh",
                "name": "Tài khoản định danh điện tử",
                "client_id": "motcua",
                "secret": "bi-mat",
                "settings": {"server_url": url, "oauth_pkce_enabled": True},
            }
        ]
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": settings.IDENTITY_PROVIDERS}}
        known(url, "dan-01", CLAIMS)
        yield url


def known(url: str, subject: str, claims: dict[str, str]) -> None:
    """Let the provider know somebody."""
    body = json.dumps(claims).encode()
    asked = urllib.request.Request(f"{url}/users/{subject}", body, {"Content-Type": "application/json"}, method="PUT")
    urllib.request.urlopen(asked).close()


def there_and_back(client: Client, subject: str = "dan-01") -> str:
    """Go to the provider, agree there, and answer the address that leads back."""
    out = client.post(f"{LOGIN}?process=login")
    assert out.status_code == 302, out.content.decode()
    agreed = requests.post(out["Location"], data={"sub": subject}, allow_redirects=False, timeout=5)
    assert agreed.status_code == 302, agreed.text
    return agreed.headers["Location"]


def test_the_provider_is_asked_with_state_nonce_and_pkce(client, provider):
    asked = parse_qs(urlsplit(client.post(f"{LOGIN}?process=login")["Location"]).query)
    assert {"state", "nonce", "code_challenge"} <= asked.keys()
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["client_id"] == ["motcua"]


def test_somebody_vouched_for_is_an_applicant_with_an_account(client, provider):
    assert client.get(there_and_back(client))["Location"] == "/"
    account = Account.objects.get()
    applicant = Applicant.objects.get()
    assert (applicant.account, applicant.name, applicant.id_number) == (account, CLAIMS["HoVaTen"], "087190000001")
    assert (applicant.birth_date, applicant.phone) == (date(1990, 2, 1), "0912345678")
    assert not account.has_usable_password()
    assert CLAIMS["HoVaTen"] in client.get("/").content.decode()
    assert client.get("/can-bo/").status_code == 403
    assert SignIn.objects.get().kind == "IDENTITY_PROVIDER"
    [kept] = account.socialaccount_set.all()  # type: ignore[attr-defined]
    assert (kept.uid, kept.extra_data) == ("dan-01", {})


def test_the_same_subject_is_the_same_person_whatever_the_claims(client, provider):
    client.get(there_and_back(client))
    client.post("/dang-xuat/nguoi-dan/")
    known(provider, "dan-01", CLAIMS | {"HoVaTen": "Tên Đã Đổi"})
    client.get(there_and_back(client))
    assert Account.objects.count() == Applicant.objects.count() == 1
    assert Applicant.objects.get().name == "Tên Đã Đổi"
    other = Client()
    known(provider, "dan-02", CLAIMS | {"SoDinhDanh": "087190000002"})
    other.get(there_and_back(other, "dan-02"))
    assert Account.objects.count() == 2


def test_an_e_mail_address_of_staff_opens_no_account_of_staff(office, client, provider):
    staff = make_account("canbo.thu", "CASE", office.district)
    Account.objects.filter(pk=staff.pk).update(email="canbo@vi.du")
    known(provider, "dan-03", CLAIMS | {"email": "canbo@vi.du", "preferred_username": "canbo.thu"})
    client.get(there_and_back(client, "dan-03"))
    assert client.session["_auth_user_id"] != str(staff.pk)
    assert client.get("/can-bo/").status_code == 403


def test_an_answer_for_another_session_is_refused(client, provider):
    back = there_and_back(client)
    stranger = Client()
    assert "Chưa đăng nhập được" in follow(stranger, back)
    assert not Account.objects.exists()


@pytest.mark.parametrize("tampered", ["state", "code", "nonce"])
def test_nothing_tampered_with_comes_in(client, provider, tampered):
    back = there_and_back(client)
    session = client.session
    if tampered in ("state", "code"):
        query = {name: values[0] for name, values in parse_qs(urlsplit(back).query).items()}
        query[tampered] += "x"
        back = f"{urlsplit(back).path}?{urlencode(query)}"
    else:
        session["identity_nonce"] = "khac"
        session.save()
    assert "Chưa đăng nhập được" in follow(client, back)
    assert not Account.objects.exists()


def test_who_turns_back_at_the_provider_is_told_what_to_do(client, provider):
    out = client.post(f"{LOGIN}?process=login")
    denied = requests.post(out["Location"], data={"sub": "dan-01", "action": "deny"}, allow_redirects=False, timeout=5)
    assert "Thử lại" in follow(client, denied.headers["Location"])
    assert not Account.objects.exists()


def test_a_provider_nobody_named_is_not_there(client, provider):
    assert client.post("/dang-nhap/dinh-danh/khac/").status_code == 404


def follow(client: Client, address: str) -> str:
    return client.get(address, follow=True).content.decode()


@pytest.mark.parametrize(
    ("claims", "born", "phone"),
    [
        ({"name": "A", "birthdate": "1990-02-01", "phone_number": "+84912345678"}, date(1990, 2, 1), "0912345678"),
        ({"HoTen": "A", "NgaySinh": "19900201"}, date(1990, 2, 1), ""),
        ({"name": "A", "NgaySinh": "31/02/1990", "SoDienThoai": "abc"}, None, ""),
        ({"name": ["A"], "NgaySinh": None}, None, ""),
    ],
)
def test_claims_are_read_at_the_border(claims, born, phone):
    found = identity_of("s", claims)
    assert (found.subject, found.birth_date, found.phone) == ("s", born, phone)


def test_an_e_mail_address_that_is_not_verified_is_left_out():
    assert identity_of("s", {"email": "a@vi.du", "email_verified": False}).email == ""
    assert identity_of("s", {"email": "a@vi.du", "email_verified": True}).email == "a@vi.du"
