"""Each surface is one trust boundary: what answers to strangers is named here, and nothing else does (rule 19)."""

from __future__ import annotations

import re
import uuid
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from motcua.api.urls import api
from tests.architecture.reading import listed
from tools.reference.addresses import Address, every

DOORS = (
    "motcua.web.portal", "motcua.web.counter", "motcua.web.office", "motcua.web.ui", "motcua.api", "motcua.config",
)  # fmt: skip
HOUSE = ("django.views.i18n", "django.views.generic.base", "allauth.", "ninja.", "functools")
STRANGERS_MAY = {
    "/",
    "/thu-tuc/",
    "/thu-tuc/<str:code>/",
    "/thu-tuc/quyet-dinh/",
    "/tra-cuu/",
    # a document, or the code on it, checked for whoever holds it; nothing is kept and nobody named
    "/kiem-tra-van-ban/",
    "/ket-qua/",
    "/gop-y/",
    "/danh-gia/<str:token>/",
    # dialogues: nobody who asked is named; a question is opened only by the link given to whoever asked
    "/doi-thoai/",
    "/doi-thoai/<int:dialogue_id>/",
    "/doi-thoai/cau-hoi/<str:token>/",
    "/lich-tiep-cong-dan/",
    # petitions: published answers without names; one's own only by the link given to its sender
    "/phan-anh/",
    "/phan-anh/gui/",
    "/phan-anh/cua-toi/<str:token>/",
    # a denunciation needs no account, and is sealed before it is stored
    "/to-cao/",
    "/to-cao/tra-loi/",
    # a filing may be begun by anybody; from the second step on they lead to where one says who one is
    "/nop-ho-so/<str:code>/",
    "/nop-ho-so/<str:code>/noi-nop/",
    "/nop-ho-so/<str:code>/nguoi-nop/",
    "/nop-ho-so/<str:code>/to-khai/",
    "/nop-ho-so/<str:code>/to-khai/<slug:key>/",
    "/nop-ho-so/<str:code>/giay-to/",
    "/nop-ho-so/<str:code>/giay-to/<int:required_id>/",
    "/nop-ho-so/<str:code>/le-phi/",
    "/nop-ho-so/<str:code>/nhan-ket-qua/",
    "/nop-ho-so/<str:code>/kiem-tra/",
    "/nop-ho-so/<str:code>/da-nop/<str:number>/",
    "/nop-ho-so/<str:code>/bo-ban-nhap/",
    "/minh-bach/",
    "/minh-bach/chi-tieu/",
    "/minh-bach/ky-cuong/",  # counts of years that are over, small ones hidden, nobody named
    "/minh-bach/chi-tieu/<str:code>/",
    "/minh-bach/bang/<slug:block>/",  # counts by month, small ones hidden
    # a closed period: only the blocks that the head has opened
    "/minh-bach/ky-da-chot/<int:frozen_id>/",
    "/minh-bach/du-lieu/",
    "/minh-bach/du-lieu/danh-muc.json",
    "/minh-bach/du-lieu/<str:unit>/<slug:block>/<int:year>.<str:kind>",
    "/minh-bach/so-lieu/<str:code>/",
    "/minh-bach/so-lieu/<str:code>/xlsx/",
    # roots and proofs: hashes and days, nothing of anybody
    "/minh-bach/nhat-ky/",
    "/minh-bach/nhat-ky/json/",
    "/minh-bach/nhat-ky/chung-minh/",
    "/minh-bach/nhat-ky/chung-minh/json/",
    "/minh-bach/nhat-ky/noi-tiep/",
    "/minh-bach/nhat-ky/noi-tiep/json/",
    "/minh-bach/nhat-ky/<str:day>/",
    "/minh-bach/nhat-ky/<str:day>/json/",
    # numbers only: the kiosk by the key in its address, a ticket by the key in its code, the screen of the hall
    "/lay-so/<str:token>/",
    "/lay-so/<str:token>/phieu/<str:given>/",
    "/phieu/<str:token>/",
    "/phieu/<str:token>/tin/",
    "/phong-cho/<str:slug>/",
    "/phong-cho/<str:slug>/tin/",
    # signing in and out; the last but one only leads on to /can-bo/
    "/dang-nhap/",
    "/dang-nhap/ngung/",
    "/dang-nhap/mo/",
    "/dang-nhap/xong/",
    "/dang-xuat/",
    # a code or an identity for citizens; changing over and passkeys for staff
    "/dang-nhap/nguoi-dan/",
    "/dang-nhap/gui-tiep/",  # what the same session typed and could not send; otherwise it leads home
    "/dang-nhap/dinh-danh/chua-duoc/",
    "/dang-nhap/dinh-danh/thoi/",
    "/dang-nhap/dinh-danh/dang-ky/",
    "/dang-nhap/dinh-danh/<str:provider_id>/",
    "/dang-nhap/dinh-danh/<str:provider_id>/ve/",
    "/dang-nhap/doi-nguoi/",
    "/dang-nhap/quen-mat-khau/",
    "/dang-xuat/nguoi-dan/",
    "/ngon-ngu/",
    "/healthz",
    # read only, without personal data
    "/api/v1/",
    "/api/v1/openapi.json",
    "/api/v1/figures",
    "/api/v1/figures/<code>/members",
    "/api/v1/form-06a",
    "/api/v1/procedures",
    "/api/v1/dossiers/<number>",
}
SAMPLE = {"int": "1", "slug": "x", "str": "x", "path": "x", "uuid": str(uuid.UUID(int=1))}
BLANK = re.compile(r"<(?:(\w+):)?\w+>")


def sample(address: Address) -> str:
    """The address with something in every blank."""
    plain = BLANK.sub(lambda match: SAMPLE.get(match[1] or "str", "1"), address.pattern)
    return re.sub(r"[\^$\\]|\\Z", "", plain)


def asks_to_sign_in(answer: HttpResponse) -> bool:
    """Whether the answer is the way to the sign-in page."""
    return answer.status_code in (301, 302) and urlsplit(answer["Location"]).path.startswith(settings.LOGIN_URL)


def test_every_address_is_answered_by_one_of_the_doors() -> None:
    assert [a.pattern for a in every() if not a.place.startswith((*DOORS, *HOUSE))] == []


def test_surfaces_keep_to_their_own_addresses() -> None:
    strays = [
        address.pattern
        for address in every()
        for door, start in (("motcua.web.office", "/can-bo/"), ("motcua.web.counter", "/quay/"))
        if address.place.startswith(door) and not address.pattern.startswith(start)
    ]
    assert strays == []


@pytest.mark.django_db
def test_strangers_are_sent_to_sign_in() -> None:
    client, let_in = Client(raise_request_exception=False), []
    for address in every():
        for method in ("get", "post"):
            if address.pattern in STRANGERS_MAY:
                continue
            answer = getattr(client, method)(sample(address))
            if not asks_to_sign_in(answer) and answer.status_code not in (401, 403, 405):
                let_in.append(f"{method} {address.pattern}: {answer.status_code}")
    assert not let_in, listed(let_in, "these answer to strangers:")


@pytest.mark.django_db
def test_what_is_open_needs_no_sign_in() -> None:
    closed = [address for address in sorted(STRANGERS_MAY) if asks_to_sign_in(Client().get(BLANK.sub("x", address)))]
    assert not closed, listed(closed, "strangers are asked to sign in at:")


def test_the_open_api_only_answers_questions() -> None:
    paths = api.get_openapi_schema()["paths"]
    methods = {method for path, each in paths.items() if not path.startswith("/api/v1/unit") for method in each}
    assert methods == {"get"}


def test_the_list_of_open_addresses_is_true() -> None:
    assert {address.pattern for address in every()} >= STRANGERS_MAY


@pytest.mark.django_db
def test_what_does_not_exist_does_not_answer() -> None:
    assert Client().get("/khong-co-trang-nay/").status_code == 404
