"""The exchange on pages: what is held with its reason, sent again; connections; the portal's list beside ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from motcua.areas.dossiers import operations as op
from motcua.areas.dossiers.models import Dossier
from motcua.areas.exchange import queries
from motcua.areas.exchange.models import Connection
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people.models import Account, Applicant
from motcua.kernel import outbox
from motcua.kernel.clock import local_date, now
from tests.factories.casework import MONDAY, Desk, received
from tests.factories.exchange import NUMBER, connect, keep_secret, make_exchanging_desk, told_to_portal
from tests.links.national_portal.simulator import NationalPortal, running
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
World = tuple[Desk, NationalPortal]


@pytest.fixture
def portal(tmp_path: Path, settings: Any) -> Iterator[World]:
    """The desk with its line to a portal that runs."""
    settings.CONNECTION_SECRETS = ""
    desk, other = make_exchanging_desk(), NationalPortal()
    keep_secret(tmp_path)
    with running(other) as address:
        connect(desk, address)
        yield desk, other


def enter(account: Account) -> Client:
    """Signed in, with the second factor that staff have."""
    TOTP.activate(account, SECRET)
    return signed_in(account)


def page(client: Client, name: str, **asked: str) -> str:
    return client.get(reverse(name), asked).content.decode()


def test_what_is_held_is_shown_with_what_to_do_and_sent_once_it_is_complete(portal: World) -> None:
    desk, _ = portal
    Applicant.objects.update(id_kind=0, id_number="")
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    client = enter(desk.counter)
    shown = page(client, "office:portal_messages")
    for words in (NUMBER, "SoGiayToChuHoSo", "chưa ghi số giấy tờ của chủ hồ sơ", "Ghi số căn cước, hoặc mã số thuế"):
        assert words in shown
    address = reverse("office:portal_send_again", args=[queries.messages(None, lane="held")[0].id])
    assert "chưa ghi số giấy tờ của chủ hồ sơ" in client.get(f"/can-bo/ho-so/{NUMBER}/").content.decode()
    assert "còn thiếu thông tin" in client.post(address, follow=True).content.decode()
    Applicant.objects.update(id_kind=1, id_number="087190001234")
    assert "hàng chờ gửi" in client.post(address, follow=True).content.decode()
    outbox.send_due()
    assert "0 thành công" in page(client, "office:portal_messages", lane="sent")


def test_what_failed_is_shown_with_the_portals_own_words(portal: World) -> None:
    desk, other = portal
    other.script = ["99"]
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    assert "mã 99: lỗi cài đặt để thử" in page(enter(desk.leader), "office:portal_messages", lane="failed")
    assert NUMBER not in page(enter(desk.boss), "office:portal_messages", lane="failed")


def decided(client: Client, verdict: str, reason: str = "Người nước ngoài, chỉ có hộ chiếu") -> str:
    """What the page of a dossier says after a decision."""
    address = reverse("office:portal_dossier", args=[NUMBER])
    return client.post(address, {"verdict": verdict, "reason": reason}, follow=True).content.decode()


@pytest.mark.parametrize("asks", [False, True], ids=["a portal that takes it", "a portal that refuses it"])
def test_a_passport_is_told_with_a_blank_number_by_decision(portal: World, asks: bool) -> None:
    desk, other = portal
    other.asks_number = asks
    Applicant.objects.update(id_kind=5, id_number="B0000001")
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    client = enter(desk.counter)
    assert "Đã ghi quyết định" not in decided(client, "BLANK", " ")
    assert "Gửi, để trống số định danh" in decided(client, "BLANK")
    op.start(number=NUMBER, account=desk.case, at=MONDAY + timedelta(hours=1))
    told_to_portal(MONDAY + timedelta(hours=1))
    outbox.send_due()
    if asks:
        assert "mã 12: trạng thái 2 cần DinhDanhCHS" in page_of(client)
        assert [one for one, _ in queries.verdicts_for(NUMBER)] == ["CLOSE"]
        return
    sent = other.dossiers[NUMBER]
    assert (sent["DinhDanhCHS"], sent["SoGiayToChuHoSo"], sent["TrangThaiHoSo"]) == ([], "B0000001", "4")
    assert queries.verdicts_for(NUMBER) == []


def test_a_closed_dossier_is_left_alone_until_it_is_taken_up_again(portal: World) -> None:
    desk, other = portal
    Applicant.objects.update(id_kind=5, id_number="B0000001")
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    client = enter(desk.counter)
    assert "thôi gửi theo quyết định" in decided(client, "CLOSE")
    op.start(number=NUMBER, account=desk.case, at=MONDAY + timedelta(hours=1))
    told_to_portal(MONDAY + timedelta(hours=1))
    assert "Người nước ngoài" in page(client, "office:portal_messages", lane="closed") + decided(client, "BLANK")
    assert (queries.unsent_dossiers(), other.dossiers) == ([], {})
    assert client.get(reverse("office:portal_dossier", args=["khong-co"])).status_code == 404
    assert enter(desk.boss).get(reverse("office:portal_dossier", args=[NUMBER])).status_code in (403, 404)
    Applicant.objects.update(id_kind=1, id_number="087190001234")
    decided(client, "RESUME", "Đã có số định danh")
    outbox.send_due()
    outbox.send_due()
    assert other.dossiers[NUMBER]["TrangThaiHoSo"] == "4"


def test_what_is_told_anew_and_refused_stands_in_the_list_and_on_the_dossier(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    told_to_portal(MONDAY)
    client = enter(desk.counter)
    other.script = ["99"]
    client.post(reverse("office:portal_tell_anew"), {"number": NUMBER})
    outbox.send_due()
    for shown in (page(client, "office:portal_messages", lane="failed"), page_of(client)):
        assert "gửi lại lần 1" in shown
        assert "mã 99" in shown
    client.post(reverse("office:portal_send_again", args=[queries.messages(None, lane="failed")[0].id]))
    outbox.send_due()
    assert "mã 99" not in page(client, "office:portal_messages", lane="failed")


def page_of(client: Client) -> str:
    return client.get(f"/can-bo/ho-so/{NUMBER}/").content.decode()


def test_who_is_let_in(portal: World) -> None:
    desk, _ = portal
    told = {"messages": ("counter", "leader", "par", "administrator"), "connections": ("administrator",)}
    doors = {"messages": "office:portal_messages", "connections": "office:connections"}
    for name in ("counter", "case", "leader", "par", "inspector", "administrator"):
        client = enter(desk.people[name])
        for door, who in told.items():
            assert client.get(reverse(doors[door])).status_code == (200 if name in who else 403), (name, door)


def test_an_administrator_connects_a_unit_and_takes_it_off(portal: World) -> None:
    desk, _ = portal
    client, address = enter(desk.administrator), reverse("office:connections")
    told = {
        "unit": desk.commune.pk,
        "system": "NATIONAL_PORTAL",
        "active": "1",
        "since": "01/06/2024",
        "address": "ftp://cong.vidu.test",
        "agency_code": "000.99.33.H20",
        "reason": "Văn bản minh họa 03",
    }
    assert "https://" in client.post(address, told).content.decode()
    assert Connection.objects.count() == 1
    assert client.post(address, {**told, "address": "https://cong.vidu.test/"}).status_code == 302
    [row] = queries.connections()
    assert (row.address, row.active) == ("https://cong.vidu.test", True)
    client.post(address, {**told, "active": "", "address": ""})
    assert queries.connection(desk.commune.pk, "NATIONAL_PORTAL") is None
    assert Connection.objects.count() == 3


def test_the_line_of_a_former_unit_is_filled_in_for_who_took_over_alone(portal: World) -> None:
    desk, _ = portal
    client, address = enter(desk.administrator), reverse("office:connections")
    before, today = queries.connections()[0], local_date(now())
    heir = Unit.objects.create(
        slug="xa-moi", name="UBND xã Mới", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=today,
        parent=desk.commune.parent, agency_code="000.11.22.H20",
    )  # fmt: skip
    assert "?theo=" not in client.get(address).content.decode()
    Unit.objects.filter(pk=desk.commune.pk).update(valid_to=today - timedelta(days=1))
    Succession.objects.create(former=desk.commune, successor=heir, on=today, legal_basis="NQ thử 01")
    assert f'href="?theo={before.id}">' in client.get(address).content.decode()
    form = client.get(f"{address}?theo={before.id}").context["form"]
    told = {name: form[name].value() for name in ("unit", "system", "address", "agency_code", "since")}
    assert told == {
        "unit": heir.pk, "system": "NATIONAL_PORTAL", "address": before.address, "agency_code": "000.11.22.H20",
        "since": today,
    }  # fmt: skip
    sent = {**told, "since": f"{today:%d/%m/%Y}", "active": "1", "secret": before.secret, "reason": "VB minh họa 04"}
    assert client.post(address, sent).status_code == 302
    assert "?theo=" not in client.get(address).content.decode()


def planted(desk: Desk, other: NationalPortal) -> None:
    """Five dossiers told, and five differences between the two sides."""
    for serial in range(1, 6):
        received(desk, f"H20.99-240603-000{serial}", at=MONDAY + timedelta(minutes=serial))
    told_to_portal(MONDAY + timedelta(hours=1))
    names = {serial: f"H20.99-240603-000{serial}" for serial in range(1, 6)}
    strange = {**other.dossiers[names[1]], "MaHoSo": "H20.99-240603-0099"}
    other.dossiers[names[2]]["TrangThaiHoSo"] = "4"
    other.dossiers[names[3]]["NgayHenTra"] = "20240620170000"
    del other.dossiers[names[4]]
    other.dossiers["H20.99-240603-0099"] = strange
    other.dossiers[names[5]]["NgayKetThucXuLy"] = "20240604"


def test_the_comparison_names_each_planted_mismatch_and_one_press_mends_it(portal: World) -> None:
    desk, other = portal
    planted(desk, other)
    client = enter(desk.par)
    told = {"unit": desk.commune.pk, "start": "01/06/2024", "end": "30/06/2024"}
    made = client.post(reverse("office:portal_compare"), told)
    assert made.status_code == 302
    shown = client.get(made["Location"]).content.decode()
    rows = [re.sub(r"<[^>]+>|\s+", " ", row) for row in re.findall(r"<tr>.*?</tr>", shown, re.S)]
    found = {(number, word) for row in rows for number in re.findall(r"H20\.99-240603-\d{4}", row)
             for word in ("Thiếu ở đây", "Thiếu ở bên kia", "Khác trạng thái", "Khác ngày") if word in row}  # fmt: skip
    assert found == {
        ("H20.99-240603-0099", "Thiếu ở đây"),
        ("H20.99-240603-0004", "Thiếu ở bên kia"),
        ("H20.99-240603-0002", "Khác trạng thái"),
        ("H20.99-240603-0003", "Khác ngày"),
    }
    assert "không đọc được trạng thái hoặc ngày của “H20.99-240603-0005”" in shown  # there, but its row is not read
    for serial in (3, 4):
        again = client.post(reverse("office:portal_tell_anew"), {"number": f"H20.99-240603-000{serial}"}, follow=True)
        assert "hàng chờ gửi Cổng" in again.content.decode()
    outbox.send_due()
    assert other.dossiers["H20.99-240603-0003"]["NgayHenTra"] == "20240617170000"
    assert "H20.99-240603-0004" in other.dossiers
    assert client.get(made["Location"] + "xlsx/").status_code == 200


def test_a_portal_that_does_not_answer_is_said_on_the_form(portal: World) -> None:
    desk, other = portal
    other.down = True
    told = {"unit": desk.commune.pk, "start": "01/06/2024", "end": "30/06/2024"}
    shown = enter(desk.leader).post(reverse("office:portal_compare"), told).content.decode()
    assert "Cổng chưa cho danh sách: Cổng trả lời HTTP 503" in shown


def test_what_was_never_sent_or_still_waits_is_not_told_anew(portal: World) -> None:
    desk, other = portal
    received(desk, NUMBER)
    client, address = enter(desk.counter), reverse("office:portal_tell_anew")
    assert "Chưa gửi lại được" in client.post(address, {"number": NUMBER}, follow=True).content.decode()
    told_to_portal(MONDAY)
    op.start(number=NUMBER, account=desk.case, at=MONDAY + timedelta(hours=1))
    other.down = True
    told_to_portal(MONDAY + timedelta(hours=1))
    assert "Chưa gửi lại được" in client.post(address, {"number": NUMBER}, follow=True).content.decode()
    assert Dossier.objects.count() == 1
