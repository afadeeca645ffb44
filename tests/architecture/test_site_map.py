"""Each surface is one trust boundary: what answers to strangers is named here, and nothing else does (rule 19)."""

from __future__ import annotations

import re
import uuid
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from tools.reference.addresses import Address, every

DOORS = (
    "motcua.web.portal", "motcua.web.counter", "motcua.web.office", "motcua.web.ui", "motcua.api", "motcua.config",
)  # fmt: skip
FOREIGN = ("allauth.", "django.conf.urls.i18n", "django.views.i18n", "django.contrib.staticfiles", "ninja.")
OPEN = ("motcua.web.portal",)
SAMPLE = {"int": "1", "slug": "x", "str": "x", "path": "x", "uuid": str(uuid.UUID(int=1))}
GROUP = re.compile(r"<(?:(\w+):)?\w+>")


def sample(address: Address) -> str:
    """The address with something in every blank."""
    plain = GROUP.sub(lambda match: SAMPLE.get(match[1] or "str", "1"), address.pattern)
    plain = re.sub(r"\(\?P<\w+>[^)]*\)", "x", plain)
    return plain.replace("^", "").replace("$", "").replace("\\Z", "").replace("\\", "")


def is_open(address: Address) -> bool:
    """Whether strangers are meant to come in here."""
    return address.place.startswith(OPEN) or address.name in PUBLIC


PUBLIC = {
    "account_login", "account_logout", "account_inactive", "account_reauthenticate", "mfa_authenticate", "set_language",
}  # fmt: skip


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
@pytest.mark.parametrize("address", [a for a in every() if not is_open(a)], ids=lambda a: a.pattern)
def test_strangers_are_sent_to_sign_in(address: Address) -> None:
    client = Client(raise_request_exception=False)
    for method in ("get", "post"):
        answer = getattr(client, method)(sample(address))
        if answer.status_code in (301, 302):
            assert urlsplit(answer["Location"]).path.startswith((settings.LOGIN_URL, "/dang-nhap/"))
        else:
            assert answer.status_code in (401, 403, 404, 405), f"{method} {address.pattern}: {answer.status_code}"


@pytest.mark.django_db
@pytest.mark.parametrize("address", [a for a in every() if a.place.startswith(OPEN)], ids=lambda a: a.pattern)
def test_the_portal_is_open(address: Address) -> None:
    answer = Client().get(sample(address))
    assert answer.status_code in (200, 301, 302, 404, 405)
    assert not answer.get("Location", "").startswith(settings.LOGIN_URL)
