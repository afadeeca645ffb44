"""A ministry's register over HTTP takes a copy sheet and returns its number, which then stands on the dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from motcua.areas.dossiers.models import ForeignNumber
from motcua.areas.exchange.models import Connection
from motcua.kernel.clock import now
from tests.factories.counter import make_counter
from tests.factories.exchange import keep_secret
from tests.factories.intake import Commune, make_version
from tests.links.messages.servers import Station, free_port, gateway
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
SIGNED = "Basic bW90Y3VhOmJpLW1hdC1kZS10aHU="  # motcua:bi-mat-de-thu


class Register(Station):
    """A register that numbers what it is told, once for each key; it knows who may tell it."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self.form = form

    def answer(self, headers: Any, body: dict[str, Any]) -> tuple[int, Any]:
        """Its number, or as the script says."""
        if headers["Authorization"] != SIGNED:
            return 401, {"message": "sai mật khẩu kết nối"}
        if self.script:
            return self.script.pop(0)
        self.taken.setdefault(headers["Idempotency-Key"], body)
        return 200, {"number": self.form.format(list(self.taken).index(headers["Idempotency-Key"]) + 1)}


@pytest.fixture
def commune(tmp_path: Path, settings: Any) -> Commune:
    settings.CONNECTION_SECRETS = ""
    settings.FILING_SYSTEMS = {"CIVIL_STATUS": "civil_status", "BUSINESS": "business"}
    keep_secret(tmp_path, "so-bo")
    return make_counter()


def connect(commune: Commune, system: str, address: str) -> None:
    """Turn the unit's line to a register on."""
    Connection.objects.create(
        unit=commune.unit, system=system, active=True, since=date(2024, 1, 1), address=address, agency_code="H20.99",
        secret="so-bo", reason="Văn bản minh họa 01", set_by=commune.leader, set_at=now(),
    )  # fmt: skip


def sent(client: Client, number: str) -> str:
    """What the copy sheet says after the press of its button."""
    return client.post(reverse("office:file_elsewhere", args=[number]), follow=True).content.decode()


@pytest.mark.parametrize(
    ("system", "code", "form", "told"),
    [
        ("CIVIL_STATUS", "1.001193", "{}/2024", "1/2024"),
        ("BUSINESS", "1.001612", "08719000{:04}", "087190000001"),
    ],
)
def test_the_number_it_returns_stands_on_the_dossier(
    commune: Commune, system: str, code: str, form: str, told: str
) -> None:
    version = commune.version if code == "1.001193" else make_version(code, {"COUNTER": ("working_days", 3)})
    papers = {} if code == "1.001193" else {"papers": ()}
    number = commune.received(at=now(), version_id=version.pk, **papers).number
    client, register = signed_in(commune.counter), Register(form)
    assert "đơn vị chưa đặt kết nối" in sent(client, number)
    with gateway(register) as address:
        connect(commune, system, address.removesuffix("/messages"))
        for _ in range(2):
            assert f"trả về số {told}" in sent(client, number)
    [body] = register.taken.values()
    assert body["agency"] == "H20.99"
    assert number in [line["value"] for line in body["lines"]]
    assert ForeignNumber.objects.get().number == told
    shown = client.get(reverse("office:dossier", args=[number])).content.decode()
    assert f"<strong>{told}</strong>" in shown


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((422, {"message": "thiếu họ tên mẹ"}), "thiếu họ tên mẹ"),
        ((500, b"loi"), "HTTP 500"),
        ((200, {}), "không trả về số"),
        ((200, {"number": "so la"}), "không đúng dạng"),
    ],
)
def test_what_is_not_taken_leaves_no_number_and_says_why(commune: Commune, answer: Any, said: str) -> None:
    number, register = commune.received(at=now()).number, Register("{}/2024")
    register.script = [answer]
    with gateway(register) as address:
        connect(commune, "CIVIL_STATUS", address.removesuffix("/messages"))
        assert said in sent(signed_in(commune.counter), number)
    assert not ForeignNumber.objects.exists()


def test_a_register_that_is_down_is_named_so(commune: Commune) -> None:
    connect(commune, "CIVIL_STATUS", f"http://127.0.0.1:{free_port()}")
    assert "không trả lời" in sent(signed_in(commune.counter), commune.received(at=now()).number)
