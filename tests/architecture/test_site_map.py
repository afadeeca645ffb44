"""Each surface is one trust boundary: what answers to strangers is named here, and nothing else does (rule 19)."""

from __future__ import annotations

import re
import uuid
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from tests.architecture.reading import listed
from tools.reference.addresses import Address, every

DOORS = (
    "motcua.web.portal", "motcua.web.counter", "motcua.web.office", "motcua.web.ui", "motcua.api", "motcua.config",
)  # fmt: skip
FOREIGN = ("allauth.", "django.conf.urls.i18n", "django.views.i18n", "django.contrib.staticfiles", "ninja.")
PORTAL = "motcua.web.portal"
# Outside the portal, these answer to strangers, and nothing else.
SIGN_IN = ("/dang-nhap/", "/dang-xuat/", "/ngon-ngu/", "/healthz")
SAMPLE = {"int": "1", "slug": "x", "str": "x", "path": "x", "uuid": str(uuid.UUID(int=1))}
BLANK = re.compile(r"<(?:(\w+):)?\w+>")


def sample(address: Address) -> str:
    """The address with something in every blank."""
    plain = BLANK.sub(lambda match: SAMPLE.get(match[1] or "str", "1"), address.pattern)
    return re.sub(r"[\^$\\]|\\Z", "", plain)


def asks_to_sign_in(answer: HttpResponse) -> bool:
    """Whether the answer is the way to the sign-in page."""
    return answer.status_code in (301, 302) and urlsplit(answer["Location"]).path.startswith(settings.LOGIN_URL)


def is_open(address: Address) -> bool:
    """Whether strangers are meant to come in here."""
    return address.place.startswith(PORTAL) or address.pattern.startswith(SIGN_IN)


def test_every_address_is_answered_by_one_of_the_doors() -> None:
    assert [a.pattern for a in every() if not a.place.startswith((*DOORS, *FOREIGN))] == []


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
            answer = getattr(client, method)(sample(address)) if not is_open(address) else None
            if answer is not None and not asks_to_sign_in(answer) and answer.status_code not in (401, 403, 405):
                let_in.append(f"{method} {address.pattern}: {answer.status_code}")
    assert not let_in, listed(let_in, "these answer to strangers:")


@pytest.mark.django_db
def test_the_portal_is_open() -> None:
    closed = [
        address.pattern
        for address in every()
        if address.place.startswith(PORTAL) and asks_to_sign_in(Client().get(sample(address)))
    ]
    assert not closed, listed(closed, "citizens are asked to sign in at:")


@pytest.mark.django_db
def test_what_does_not_exist_does_not_answer() -> None:
    assert Client().get("/khong-co-trang-nay/").status_code == 404
