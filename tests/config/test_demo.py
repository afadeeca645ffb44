"""The demo marks its installation, keeps out of real ones, and says in plain words when a port is taken."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth import authenticate

from motcua.areas.organization import operations as organization
from motcua.config import demo
from motcua.config.commands.serving import refuse_taken_port
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml
from tests.factories.authenticator import app_code

UNITS = "units/tan_hong_2024.toml"


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, and no mark left behind in this process."""
    monkeypatch.setattr(settings, "VAR", tmp_path)
    monkeypatch.setattr(settings, "ILLUSTRATIVE", False)
    monkeypatch.setattr(settings, "LINES", settings.LINES)
    monkeypatch.delenv("MOTCUA_ILLUSTRATIVE", raising=False)
    monkeypatch.setenv("MOTCUA_ILLUSTRATIVE", "")
    return tmp_path


@pytest.mark.django_db
def test_an_empty_database_is_taken_and_marked() -> None:
    demo.refuse_real_installation()
    demo.mark_illustrative()
    assert settings.ILLUSTRATIVE
    assert json.loads(demo.marker().read_text(encoding="utf-8")) == {"database": demo.database_name()}


@pytest.mark.django_db
def test_a_real_installation_is_left_alone() -> None:
    organization.load_units(pack=load_toml(UNITS))
    with pytest.raises(demo.RealInstallation) as refusal:
        demo.refuse_real_installation()
    assert refusal.value.code == "real_installation"
    assert not demo.marker().exists()


@pytest.mark.django_db
def test_a_marked_installation_is_taken_again() -> None:
    demo.mark_illustrative()
    organization.load_units(pack=load_toml(UNITS))
    demo.refuse_real_installation()


@pytest.mark.django_db
@pytest.mark.parametrize("text", ['{"database": "another"}', "not json", "[]"])
def test_a_mark_for_another_database_does_not_count(own_place: Path, text: str) -> None:
    organization.load_units(pack=load_toml(UNITS))
    (own_place / "illustrative").write_text(text, encoding="utf-8")
    with pytest.raises(demo.RealInstallation):
        demo.refuse_real_installation()


@pytest.mark.django_db
def test_the_accounts_open_once_and_staff_have_the_printed_second_factor() -> None:
    organization.load_units(pack=load_toml(UNITS))
    demo.open_demo_accounts()
    demo.open_demo_accounts()
    assert Authenticator.objects.count() == len(demo.ACCOUNTS) - 1
    leader = authenticate(username="lanhdao.tanhong", password=demo.PASSWORD)
    assert leader is not None
    assert TOTP(Authenticator.objects.get(user=leader)).validate_code(app_code(demo.TOTP_SECRET))
    citizen = authenticate(username="congdan", password=demo.PASSWORD)
    assert not Authenticator.objects.filter(user=citizen).exists()


def test_a_taken_port_is_said_in_plain_words() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(UserError, match=f"--port {port + 1}") as refusal:
            refuse_taken_port(port)
    assert refusal.value.code == "port_taken"
    refuse_taken_port(port)
