"""The administrator's rooms of hours, positions, calendars, packs and configuration."""

from __future__ import annotations

import json
from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries
from motcua.areas.organization.models import CalendarConfirmation, Position, Unit, UnitHours, UnitSetting
from motcua.kernel.clock import now
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

ROOMS = (
    "chuc-vu/",
    "lich/",
    "lich/2026/",
    "goi/",
    "cau-hinh/",
    "cau-hinh/tai/",
    "don-vi/xa-thu-1/gio-lam-viec/",
    "don-vi/xa-thu-1/chuc-vu/",
    "don-vi/xa-thu-1/tai-khoan-thu/",
)
ROOT = "/can-bo/quan-tri/"
DAY = "01/03/2026"


@pytest.fixture
def rooms(office) -> Client:
    return signed_in(make_account("quantri.thu", "ADMINISTRATOR"))


@pytest.mark.parametrize("room", ROOMS)
def test_only_administrators_enter(office, rooms, desk, room):
    assert rooms.get(ROOT + room).status_code == 200
    assert desk.get(ROOT + room).status_code == 403


def test_hours_are_set_from_a_day_on(office, rooms):
    address = f"{ROOT}don-vi/xa-thu-1/gio-lam-viec/"
    wrong = {"valid_from": DAY, "day_1": "7 giờ sáng"}
    assert "Xin ghi dạng" in rooms.post(address, wrong).content.decode()
    assert not UnitHours.objects.exists()
    told = {"valid_from": DAY, "day_1": "07:30-11:30, 13:00-17:00", "day_6": "7h30-11h30"}
    assert rooms.post(address, told).status_code == 302
    found = queries.hours_on(office.communes[0].pk, date(2026, 3, 2))
    assert found == ((time(7, 30), time(11, 30)), (time(13), time(17)))
    assert "13:00–17:00" in rooms.get(address).content.decode()


def test_settings_are_kept_with_their_reason(office, rooms):
    told = {
        "since": DAY,
        "intake_mode": "PRIMARY",
        "start_off_hours": "RAW_DATE",
        "online_intake": "OWN_PORTAL",
        "late_entries_per_day": "3",
        "collection_place": "Quầy 3",
        "opening_words": "Sáng 7 giờ 30",
        "reason": "Quyết định thử 01",
    }
    address = f"{ROOT}don-vi/xa-thu-1/"
    assert rooms.post(address, told | {"late_entries_per_day": "-1"}).status_code == 200
    assert not UnitSetting.objects.exists()
    rooms.post(address, told)
    found = queries.settings_on(office.communes[0].pk, date(2026, 3, 1))
    assert (found.online_intake, found.late_entries_per_day, found.collection_place) == ("OWN_PORTAL", 3, "Quầy 3")


def test_positions_are_made_and_ended(office, rooms, desk):
    told = {"name": "Công chức minh họa", "role": "COUNTER", "valid_from": DAY}
    address = f"{ROOT}don-vi/xa-thu-1/chuc-vu/"
    assert desk.post(address, told).status_code == 403
    assert not Position.objects.exists()
    rooms.post(address, told)
    made = Position.objects.get()
    assert "Công chức minh họa" in rooms.get(ROOT + "chuc-vu/").content.decode()
    end = f"{ROOT}chuc-vu/{made.pk}/thoi/"
    rooms.post(end, {"last_day": "28/02/2026"})
    rooms.post(end, {"last_day": "hôm qua"})
    made.refresh_from_db()
    assert made.valid_to is None
    rooms.post(end, {"last_day": "02/03/2026"})
    made.refresh_from_db()
    assert made.valid_to == date(2026, 3, 2)


YEAR = {
    "notice": "Thông báo thử 01",
    "days_off": "01/01: Tết Dương lịch\n02/03/2027: Nghỉ thử",
    "make_up_days": "06/03",
}


def test_a_year_is_confirmed_and_stands_over_its_pack(office, rooms):
    address, monday = ROOT + "lich/2027/", date(2027, 3, 1)
    before = queries.calendar_of(None, monday)
    assert before.unconfirmed(monday, monday) == (2027,)
    assert rooms.post(address, YEAR).status_code == 302
    after = queries.calendar_of(office.communes[0].pk, monday)
    assert after.unconfirmed(monday, monday) == ()
    assert not after.is_working_day(date(2027, 3, 2))
    assert after.is_working_day(date(2027, 3, 6))
    assert after.is_working_day(date(2027, 9, 2))  # nobody said otherwise for this year
    assert after.label(monday, monday) == "vn-2027.0+1"
    assert before.label(monday, monday).startswith("vn-2027.0 (")  # what was issued keeps what it said
    assert "account:quantri.thu" in rooms.get(ROOT + "lich/").content.decode()
    rooms.post(address, YEAR | {"notice": "Thông báo thử 02"})
    assert [row.version for row in queries.confirmations_of(2027)] == ["vn-2027.0+2", "vn-2027.0+1"]


@pytest.mark.parametrize(
    "told",
    [
        {"notice": ""},
        {"days_off": ""},
        {"days_off": "mùng một Tết"},
        {"days_off": "31/02: Không có"},
        {"days_off": "01/01/2026: Năm khác"},
        {"days_off": "01/01"},
        {"make_up_days": "01/01"},
    ],
)
def test_a_year_that_cannot_be_is_refused(rooms, told):
    answer = rooms.post(ROOT + "lich/2027/", YEAR | told)
    assert "govuk-error-summary" in answer.content.decode()
    assert not CalendarConfirmation.objects.exists()


def test_a_year_beyond_the_calendar_is_not_there(rooms):
    assert rooms.get(ROOT + "lich/1990/").status_code == 404


def test_the_calendars_of_all_units_cost_no_more_than_that_of_one(office):
    first, second = office.communes[0].pk, office.communes[1].pk
    organization.set_hours(unit_id=first, hours=[(1, time(8), time(11))], valid_from=date(2026, 3, 1))
    calendars = queries.UnitCalendars(date(2026, 3, 2))
    with CaptureQueriesContext(connection) as asked:
        assert calendars.of(first).sessions == ((time(8), time(11)),)
        assert calendars.of(second) is calendars.usual
        assert calendars.apart() == {calendars.of(first): [first]}
    assert len(asked) == 1
    assert calendars.of(first) is queries.calendar_of(first, date(2026, 3, 2))


def test_the_calendar_of_a_unit_costs_one_statement_more_once_a_year_is_confirmed(office, rooms):
    commune = office.communes[0].pk
    organization.set_hours(unit_id=commune, hours=[(1, time(8), time(11))], valid_from=date(2026, 3, 1))

    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            queries.calendar_of(commune, date(2026, 3, 2))
        return len(asked)

    assert statements() == 1
    rooms.post(ROOT + "lich/2027/", YEAR)
    assert statements() == 2


def test_packs_are_listed_with_their_source(rooms):
    said = rooms.get(ROOT + "goi/").content.decode()
    assert "units/online_intake.toml" in said
    assert "118/2025/NĐ-CP" in said


def exported(rooms: Client) -> dict:
    return json.loads(rooms.get(ROOT + "cau-hinh/tai/").content)


def compare(rooms: Client, told: dict, name: str = "cau-hinh.json") -> str:
    file = SimpleUploadedFile(name, json.dumps(told).encode())
    return rooms.post(ROOT + "cau-hinh/", {"file": file}).content.decode()


def configured(office) -> None:
    unit = office.communes[0].pk
    organization.set_hours(unit_id=unit, hours=[(1, time(8), time(11))], valid_from=date(2026, 3, 1))
    organization.change_settings(unit_id=unit, since=date(2026, 3, 1), keep_hour=True, reason="QĐ thử")
    organization.create_position(unit_id=unit, name="Chức vụ thử", role="CASE", valid_from=date(2026, 3, 1))
    organization.set_account(
        unit_id=unit, since=date(2026, 3, 1), bank="970436", bank_name="Ngân hàng thử", number="123456789",
        holder="UBND XA THU", reason="QĐ thử", recorded_by="account:thu", at=now(),
    )  # fmt: skip


def test_what_was_exported_comes_in_elsewhere_the_same(office, rooms):
    configured(office)
    told = exported(rooms)
    assert "quantri" not in json.dumps(told)
    assert "Như cũ" in compare(rooms, told)
    Position.objects.all().delete()
    UnitHours.objects.all().delete()
    UnitSetting.objects.all().delete()
    assert "Mới" in compare(rooms, told)
    assert not Position.objects.exists()
    rooms.post(ROOT + "cau-hinh/nhap/", {"text": json.dumps(told)})
    assert exported(rooms) == told


def test_bad_rows_are_named_and_nothing_comes_in(office, rooms):
    configured(office)
    told = exported(rooms)
    told["unit"].append({"slug": "xa-moi", "name": "Xã mới", "level": "COMMUNE", "kind": "DEPARTMENT",
                         "valid_from": "2026-01-01"})  # fmt: skip
    told["position"].append({"unit": "khong-co", "name": "Sai", "role": "CASE", "valid_from": "2026-01-01"})
    told["setting"].append({"unit": "xa-thu-1"})
    said = compare(rooms, told)
    assert "Không có đơn vị “khong-co”" in said
    assert "Có 2 dòng sai" in said
    rooms.post(ROOT + "cau-hinh/nhap/", {"text": json.dumps(told)})
    assert not Unit.objects.filter(slug="xa-moi").exists()


@pytest.mark.parametrize(
    "told", [b"", b"{", b"[]", b"{}", b"\xff\xfe", b'{"format": "motcua-configuration-1", "unit": 5}']
)
def test_what_is_no_configuration_is_told(rooms, told):
    said = rooms.post(ROOT + "cau-hinh/", {"file": SimpleUploadedFile("a.json", told)}).content.decode()
    assert "govuk-error-summary" in said
    assert rooms.post(ROOT + "cau-hinh/nhap/", {"text": told.decode(errors="replace")}).status_code == 302


def test_a_toml_file_is_read_too(office, rooms):
    told = (
        b'format = "motcua-configuration-1"\n[[position]]\nunit = "xa-thu-1"\n'
        b'name = "A"\nrole = "CASE"\nvalid_from = 2026-01-01\n'
    )
    said = rooms.post(ROOT + "cau-hinh/", {"file": SimpleUploadedFile("a.toml", told)}).content.decode()
    assert "Mới" in said
