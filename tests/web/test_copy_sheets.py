"""The copy sheet: every field in the other system's order, its number checked, kept, and the dossier found by it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from motcua.areas.dossiers.models import ForeignNumber
from motcua.areas.exchange import operations
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml, packs_dir
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.web.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture
def commune() -> Commune:
    return make_counter()


def sheet(number: str) -> str:
    return reverse("office:copy_sheet", args=[number])


def test_what_is_known_stands_in_order_and_what_is_not_is_said(commune: Commune) -> None:
    number = commune.received(at=now()).number
    client = signed_in(commune.counter)
    assert sheet(number) in client.get(reverse("office:dossier", args=[number])).content.decode()
    shown = client.get(sheet(number)).content.decode()
    labels = re.findall(r"<dt>(?:<label[^>]*>)?(.*?)(?:</label>)?</dt>", shown)
    birth = load_toml("exchange/copy_sheets.toml")["sheet"][0]
    assert labels == [one["label"] for one in birth["fields"]]
    assert f'value="{number}" readonly' in shown
    assert f'value="{local_date(now()):%d/%m/%Y}" readonly' in shown
    assert "chưa có trong hồ sơ" in shown


def test_the_number_is_checked_kept_once_and_the_dossier_is_found_by_it(commune: Commune) -> None:
    number, other = commune.received(at=now()).number, commune.received(at=now()).number
    client = signed_in(commune.counter)
    assert "không đúng dạng" in client.post(sheet(number), {"told_number": "số 15"}).content.decode()
    for _ in range(2):
        assert client.post(sheet(number), {"told_number": "15/2024"}).status_code == 302
    assert ForeignNumber.objects.count() == 1
    taken = client.post(sheet(other), {"told_number": "15/2024"}).content.decode()
    assert f"Số 15/2024 đã ghi cho hồ sơ {number}" in taken
    found = client.get(reverse("counter:register"), {"text": "15/2024"}).content.decode()
    assert number in found
    assert other not in found


def test_a_connected_system_answers_the_number_itself(commune: Commune, settings: Any) -> None:
    number = commune.received(at=now()).number
    client, address = signed_in(commune.counter), reverse("office:file_elsewhere", args=[number])
    assert "xin chép theo phiếu" in client.post(address, follow=True).content.decode()
    settings.FILING_SYSTEMS = {"CIVIL_STATUS": "simulated_civil_status"}
    refused = client.post(address, follow=True).content.decode()
    assert "Hệ thống kia chưa nhận: còn trống:" in refused
    assert not ForeignNumber.objects.exists()


def test_who_may_write_the_number(commune: Commune) -> None:
    number = commune.received(at=now()).number
    with pytest.raises(UserError) as refused:
        operations.note_number(number=number, told="15/2024", account=commune.citizen, at=now())
    assert refused.value.code == "unknown_dossier"
    assert Client().get(sheet(number)).status_code == 302


def test_every_form_field_a_sheet_names_is_asked_by_a_form() -> None:
    asked = {
        told["procedure"]: set(told["schema"]["properties"])
        for told in (json.loads(path.read_text(encoding="utf-8")) for path in packs_dir().glob("forms/*.json"))
    }
    for one in load_toml("exchange/copy_sheets.toml")["sheet"]:
        named = {field["from"].removeprefix("form.") for field in one["fields"] if field["from"].startswith("form.")}
        for code in one["procedures"]:
            assert named <= asked.get(code, set()), one["key"]
        assert re.fullmatch(one["number"]["form"], one["number"]["example"]), one["key"]
