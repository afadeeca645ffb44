"""Dossiers filed on the simulated portal come in once, whatever is wrong with them waits with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.urls import reverse

from motcua.areas.digitization.models import StoredFile
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.models import Dossier
from motcua.areas.exchange import queries
from motcua.areas.exchange.models import Connection, ReceivedMessage
from motcua.areas.procedures.models import RequiredPaper
from motcua.config import exchanging
from tests.factories.exchange import keep_secret
from tests.factories.files import pdf
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.links.national_portal.simulator import NationalPortal, running
from tests.web.conftest import SECRET, signed_in

pytestmark = pytest.mark.django_db
NUMBER = "000.00.00.G22-240304-0007"
LATER = MONDAY + timedelta(hours=1)
World = tuple[Commune, NationalPortal, str]


@pytest.fixture
def portal(tmp_path: Path, settings: Any) -> Iterator[World]:
    """A commune that is connected, and a portal with one file."""
    settings.CONNECTION_SECRETS, settings.PORTAL_INBOX, settings.FILES_ROOT = "", "HoSoMoi", tmp_path / "tep"
    settings.UPLOADS_ROOT = tmp_path / "tai-len"
    commune, other = make_commune(), NationalPortal()
    keep_secret(tmp_path)
    other.files["/tep/1.pdf"] = pdf()
    with running(other) as address:
        Connection.objects.create(
            unit=commune.unit,
            system="NATIONAL_PORTAL",
            active=True,
            since=date(2024, 1, 1),
            address=address,
            agency_code="000.01.99.H20",
            destination="thu",
            secret="xa-quay",
            reason="Văn bản minh họa",
            set_by=commune.leader,
            set_at=MONDAY,
        )
        yield commune, other, address


def filed(address: str, **told: Any) -> dict[str, Any]:
    """A filing as the portal tells it."""
    paper = {"TenTepDinhKem": "Giấy tờ thử 1", "DuongDanTaiTepTin": f"{address}/tep/1.pdf", "IsDeleted": "False"}
    usual = {
        "MaHoSo": NUMBER,
        "MaTTHC": "1.001193",
        "ChuHoSo": "Người nộp minh họa 09",
        "LoaiDoiTuong": "1",
        "DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": "001099000009"}],
        "SoGiayToChuHoSo": "001099000009",
        "SoDienThoai": "0900000009",
        "NgayNopHoSo": "20240304080000",
        "TrangThaiHoSo": "1",
        "TaiLieuNop": [paper],
    }
    return {**usual, **told}


def reasons() -> list[tuple[str, str]]:
    return [(fault.field, fault.why) for row in queries.received(None, waiting=True) for fault in row.faults]


def test_a_filing_becomes_a_dossier_with_its_person_and_file_once(portal: World) -> None:
    _, other, address = portal
    other.filed = [filed(address)]
    assert [exchanging.fetch_arrived(at=LATER + timedelta(minutes=10 * turn)) for turn in range(3)] == [1, 0, 0]
    dossier = Dossier.objects.get()
    assert (dossier.number, dossier.status, dossier.channel, dossier.submitted_at) == (NUMBER, 1, "ONLINE", MONDAY)
    assert (dossier.applicant.name, dossier.applicant.id_number) == ("Người nộp minh họa 09", "001099000009")
    [paper] = dossiers.papers_of(NUMBER)
    assert paper.file_id == StoredFile.objects.get().pk
    assert ReceivedMessage.objects.get().body is None


def test_a_withdrawal_on_the_portal_withdraws_it_here(portal: World) -> None:
    _, other, address = portal
    withdrawn = filed(address, TrangThaiHoSo="7", NgayTra="20240304083000", GhiChu="Nộp nhầm", TaiLieuNop=[])
    other.filed = [filed(address), withdrawn]
    assert exchanging.fetch_arrived(at=LATER) == 2
    assert Dossier.objects.get().status == 7


def test_a_withdrawal_told_before_its_filing_waits_and_then_goes(portal: World) -> None:
    _, other, address = portal
    other.filed = [filed(address, TrangThaiHoSo="7", NgayTra="20240304083000", TaiLieuNop=[])]
    assert exchanging.fetch_arrived(at=LATER) == 0
    assert reasons()[0][0] == "unknown_dossier"
    other.filed = [filed(address)]
    assert exchanging.fetch_arrived(at=LATER) == 2  # what was never tried goes before what waits
    assert (Dossier.objects.get().status, reasons()) == (7, [])


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"MaTTHC": "1.999999"}, "MaTTHC"),
        ({"MaTTHC": "khai sinh"}, "MaTTHC"),
        ({"TaiLieuNop": []}, "TaiLieuNop"),
        ({"TaiLieuNop": [{"TenTepDinhKem": "Giấy lạ", "DuongDanTaiTepTin": "x"}]}, "TaiLieuNop"),
        ({"TaiLieuNop": [{"TenTepDinhKem": "Giấy tờ thử 1", "DuongDanTaiTepTin": ""}]}, "DuongDanTaiTepTin"),
        ({"NgayNopHoSo": "4/3/2024"}, "NgayNopHoSo"),
        ({"NgayNopHoSo": ""}, "NgayNopHoSo"),
        ({"NgayNopHoSo": "20300101080000"}, "inbound_incomplete"),
        ({"ChuHoSo": ""}, "ChuHoSo"),
        ({"LoaiDoiTuong": "9"}, "ChuHoSo"),
        ({"TrangThaiHoSo": "4"}, "TrangThaiHoSo"),
        ({"MaHoSo": ""}, "MaHoSo"),
        ({"DinhDanhCHS": [{"LoaiDinhDanh": "1", "SoDinhDanh": "12"}]}, "id_number_wrong"),
    ],
)
def test_what_cannot_be_taken_waits_with_its_reason_and_changes_nothing(
    portal: World, told: dict[str, Any], field: str
) -> None:
    _, other, address = portal
    other.filed = [filed(address, **told)]
    for _ in range(2):
        assert exchanging.fetch_arrived(at=LATER) == 0
    assert [name for name, _ in reasons()] == [field]
    assert not Dossier.objects.exists()
    assert ReceivedMessage.objects.get().body == other.filed[0]


def test_other_words_under_the_same_number_wait_beside_what_was_taken(portal: World) -> None:
    _, other, address = portal
    other.filed = [filed(address)]
    exchanging.fetch_arrived(at=LATER)
    other.filed = [filed(address, ChuHoSo="Người nộp minh họa 10")]
    assert exchanging.fetch_arrived(at=LATER) == 0
    assert reasons()[0][0] == "MaHoSo"
    assert Dossier.objects.get().applicant.name == "Người nộp minh họa 09"


def test_a_portal_that_is_down_or_keeps_no_such_file_loses_nothing(portal: World) -> None:
    _, other, address = portal
    other.filed, other.down = [filed(address)], True
    assert exchanging.fetch_arrived(at=LATER) == 0
    other.down = False
    content = other.files.pop("/tep/1.pdf")
    assert exchanging.fetch_arrived(at=LATER) == 0
    assert reasons() == [("DuongDanTaiTepTin", "chưa tải được tệp: Cổng trả lời HTTP 404")]
    other.files["/tep/1.pdf"] = content
    assert exchanging.fetch_arrived(at=LATER) == 1


def test_a_file_of_another_address_is_not_fetched(portal: World) -> None:
    _, other, address = portal
    paper = {"TenTepDinhKem": "Giấy tờ thử 1", "DuongDanTaiTepTin": "http://127.0.0.1:1/tep.pdf"}
    other.filed = [filed(address, TaiLieuNop=[paper])]
    assert exchanging.fetch_arrived(at=LATER) == 0
    assert reasons() == [("DuongDanTaiTepTin", "chưa tải được tệp: tệp nằm ngoài địa chỉ của Cổng")]


def test_what_waits_is_shown_and_tried_again_by_the_desk(portal: World) -> None:
    commune, other, address = portal
    other.filed = [
        filed(address, TaiLieuNop=[{"TenTepDinhKem": "Tờ khai", "DuongDanTaiTepTin": f"{address}/tep/1.pdf"}])
    ]
    exchanging.fetch_arrived(at=LATER)
    TOTP.activate(commune.counter, SECRET)
    client = signed_in(commune.counter)
    shown = client.get(reverse("office:received_messages")).content.decode()
    assert "Giấy tờ không có trong thành phần hồ sơ: Tờ khai" in shown
    again = reverse("office:received_again", args=[queries.received(None, waiting=True)[0].id])
    assert "vẫn chưa nhận được" in client.post(again, follow=True).content.decode()
    RequiredPaper.objects.filter(pk=commune.papers[0].pk).update(name="Tờ khai")
    assert "Đã nhận hồ sơ" in client.post(again, follow=True).content.decode()
    assert NUMBER in client.get(reverse("office:received_messages"), {"xem": "da-nhan"}).content.decode()
