"""Pages of conduct: whoever is outside finds nothing and changes nothing; names stay with leaders and inspectors."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import gettext, override

from motcua.areas.conduct.models import (
    ConductCheck,
    ConductReminder,
    ConductStep,
    HotlineCall,
    JobPosition,
    Misdeed,
    ReformActivity,
    YearlyAppraisal,
)
from motcua.areas.publication.models import PublishedBlock
from motcua.kernel.clock import now
from motcua.links.files.headed import headed_bytes
from motcua.rules.staffing import APPRAISAL_HEADS
from tests.factories.conduct import CALLER, PERSON, Order, make_order
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROOM = "/can-bo/ky-cuong/"


@pytest.fixture
def order() -> Order:
    made = make_order()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def client(order: Order, who: str) -> Client:
    return signed_in(order.people[who])


def addresses(order: Order) -> list[tuple[str, str, dict[str, Any], set[str]]]:
    """Every address of conduct: how it is asked, with what, and for whom it does something."""
    above, leader, keepers = {"inspector", "chief"}, {"leader"}, {"reformer"}
    all_of, unit = above | leader | keepers, order.commune.pk
    misdeed, call, reminder = (f"{ROOM}{name}" for name in (
        f"vi-pham/{order.misdeed()}/", f"duong-day-nong/{order.call()}/", f"nhac-nho/{order.reminder()}/",
    ))  # fmt: skip
    told = {"person": PERSON, "behaviour": "DELAY", "on": "10/09/2024", "facts": "Chậm", "unit_id": unit}
    counted = {"checked_id": unit, "on": "10/09/2024", "expected": "9", "present": "8", "excused": "1"}
    held = {"unit_id": unit, "kind": "TRAINING", "title": "Tập huấn", "on": "10/09/2024", "participants": "9"}
    held["document"] = "KH minh họa 02"
    called = {"unit_id": unit, "received_on": "10/09/2024", "way": "PHONE", "matter": "OTHER", "words": "Chờ lâu"}
    return [
        ("get", misdeed, {}, all_of),
        ("get", call, {}, all_of),
        ("get", reminder, {}, all_of),
        ("get", f"{ROOM}kiem-tra/{order.check()}/", {}, all_of),
        ("post", f"{ROOM}vi-pham/ghi/", told, above | leader),
        ("post", f"{ROOM}kiem-tra/ghi/", counted, above | leader),
        ("post", f"{ROOM}duong-day-nong/ghi/", called, all_of),
        ("get", f"{ROOM}nguoi-dung-dau/{unit}/", {}, above | leader),
        ("get", f"{ROOM}nhan-su/?don-vi={unit}", {}, all_of),
        ("get", f"{ROOM}nhan-su/{unit}/vi-tri/xlsx/", {}, all_of),
        ("get", f"{ROOM}nhan-su/{unit}/danh-gia/xlsx/", {}, above | leader),
        ("post", f"{ROOM}nhan-su/{unit}/vi-tri/nhap/", {}, above | leader),
        ("post", f"{ROOM}dao-tao/ghi/", held, all_of),
        ("post", misdeed, {"do": "EXPLAIN", "words": "Có lý do"}, leader),
        ("post", call, {"do": "ROUTE", "words": "Xin trả lời", "unit_id": unit}, all_of),
        ("post", reminder, {"do": "ANSWER", "words": "Đã chấn chỉnh"}, leader),
    ]


def rows_now() -> list[Any]:
    """What the registers hold."""
    kinds = (ConductCheck, ConductReminder, ConductStep, HotlineCall, JobPosition, Misdeed, ReformActivity)
    return [list(kind._default_manager.order_by("pk").values()) for kind in kinds]


WHO = ["inspector", "chief", "leader", "reformer", "stranger", "clerk", "admin"]


@pytest.mark.long
@pytest.mark.parametrize("who", WHO)
def test_whoever_is_outside_finds_nothing_and_changes_nothing(order: Order, who: str) -> None:
    rows, browser = addresses(order), client(order, who)
    outside = {"stranger": 404, "clerk": 403, "admin": 403}.get(who)
    for method, address, told, there in rows:
        before = rows_now()
        answer = getattr(browser, method)(address, told)
        if who in there:
            assert answer.status_code == (200 if method == "get" else 302), (method, address)
            continue
        if outside and not (who == "stranger" and address.endswith("/ghi/")):
            assert answer.status_code == outside, (method, address)
        assert answer.status_code != 302, (method, address)
        assert rows_now() == before, (method, address)


@pytest.mark.parametrize("who", WHO)
def test_names_are_on_no_page_of_who_may_not_see_them(order: Order, who: str) -> None:
    misdeed, call, check = order.misdeed(), order.call(), order.check()
    order.misdeed(check_id=check)
    browser = client(order, who)
    pages = (ROOM, f"{ROOM}vi-pham/{misdeed}/", f"{ROOM}kiem-tra/{check}/", f"{ROOM}duong-day-nong/{call}/")
    told = "".join(browser.get(page).content.decode() for page in pages)
    assert (PERSON in told) is (who in ("inspector", "chief", "leader"))
    assert (CALLER in told) is (who in ("inspector", "chief", "leader"))
    assert ("tên được giữ kín" in told) is (who == "reformer")
    book = browser.get(f"{ROOM}so/misdeeds.xlsx")
    cells = list(openpyxl.load_workbook(BytesIO(book.content)).active.values) if book.status_code == 200 else []
    assert any(PERSON in row for row in cells) is (who in ("inspector", "chief", "leader"))


def test_a_misdeed_from_a_check_to_a_decision(order: Order) -> None:
    inspector, chief = client(order, "inspector"), client(order, "chief")
    counted = {"checked_id": order.commune.pk, "on": "10/09/2024", "expected": "9", "present": "7", "excused": "1"}
    made = inspector.post(f"{ROOM}kiem-tra/ghi/", counted)
    check = ConductCheck.objects.get()
    assert made.headers["Location"] == f"{ROOM}kiem-tra/{check.pk}/"
    page = inspector.get(f"{ROOM}vi-pham/ghi/?kiem-tra={check.pk}").content.decode()
    assert "10/09/2024" in page
    told = {"person": PERSON, "behaviour": "ABSENCE", "on": "10/09/2024", "facts": "Vắng", "unit_id": order.commune.pk}
    inspector.post(f"{ROOM}vi-pham/ghi/?kiem-tra={check.pk}", told)
    one = Misdeed.objects.get()
    assert one.check_of == check
    address = f"{ROOM}vi-pham/{one.pk}/"
    refused = chief.post(address, {"do": "DECIDE", "words": "Khiển trách"}).content.decode()
    assert "Chưa làm được" in refused
    decided = {"do": "DECIDE", "words": "Rút kinh nghiệm", "form": "REPRIMAND", "decision": "QĐ minh họa 03"}
    assert chief.post(address, decided).status_code == 302
    page = chief.get(address).content.decode()
    assert "Khiển trách" in page
    assert "QĐ minh họa 03" in page


def test_a_reminder_shows_the_dossiers_that_made_it(order: Order) -> None:
    key = order.reminder("H20.99-240910-0001")
    leader, address = client(order, "leader"), f"{ROOM}nhac-nho/{key}/"
    assert "H20.99-240910-0001" in leader.get(address).content.decode()
    assert leader.post(address, {"do": "ANSWER", "words": "Đã xin lỗi người dân"}).status_code == 302
    assert client(order, "chief").post(address, {"do": "CLOSE", "words": ""}).status_code == 302
    assert ConductReminder.objects.get().state == "CLOSED"
    assert ConductStep.objects.count() == 2


def test_a_call_that_denounces_is_not_kept(order: Order) -> None:
    told = {"unit_id": order.commune.pk, "received_on": "10/09/2024", "way": "PHONE", "matter": "BEHAVIOUR"}
    words = "Tôi tố cáo ông Người minh họa nhận tiền"
    page = client(order, "leader").post(f"{ROOM}duong-day-nong/ghi/", told | {"words": words}).content.decode()
    assert "/to-cao/" in page
    assert HotlineCall.objects.count() == 0


def test_staff_goes_out_to_excel_and_back_line_by_line(order: Order) -> None:
    leader, room = client(order, "leader"), f"{ROOM}nhan-su/{order.commune.pk}/danh-gia/"
    empty = leader.get(f"{room}xlsx/?nam=2024").content
    assert empty.startswith(b"PK")
    rows = [("Người minh họa 01", "VT01", "Hoàn thành tốt nhiệm vụ", ""), ("Người minh họa 02", "VT02", "Giỏi", "")]
    file = SimpleUploadedFile("bang.xlsx", headed_bytes(APPRAISAL_HEADS, rows, sheet="Bảng"))
    page = leader.post(f"{room}nhap/?nam=2024", {"file": file}, follow=True).content.decode()
    assert "Đã nhập 1 dòng; trả lại 1 dòng." in page
    assert "Người minh họa 01" in page
    assert [one.grade for one in YearlyAppraisal.objects.all()] == ["GOOD"]
    back = openpyxl.load_workbook(BytesIO(leader.get(f"{room}tra-lai/?nam=2024").content)).active
    assert "Xếp loại “Giỏi” không có" in str(back["E2"].value)
    assert (
        "Người minh họa 01"
        not in client(order, "reformer").get(f"{ROOM}nhan-su/?don-vi={order.commune.pk}&nam=2024").content.decode()
    )


def test_a_line_told_twice_comes_back_and_english_heads_are_read(order: Order) -> None:
    leader, room = client(order, "leader"), f"{ROOM}nhan-su/{order.commune.pk}/danh-gia/"
    line = ("Người minh họa 01", "VT01", "Hoàn thành tốt nhiệm vụ", "")
    with override("en"):
        heads = [gettext(head) for head in APPRAISAL_HEADS]
    file = SimpleUploadedFile("bang.xlsx", headed_bytes(heads, [line, line], sheet="Bảng"))
    page = leader.post(f"{room}nhap/?nam=2024", {"file": file}, follow=True).content.decode()
    assert "Đã nhập 1 dòng; trả lại 1 dòng." in page
    back = openpyxl.load_workbook(BytesIO(leader.get(f"{room}tra-lai/?nam=2024").content)).active
    assert "Trùng với dòng 2" in str(back["E2"].value)


def test_an_activity_is_recorded_and_taken_back(order: Order) -> None:
    reformer = client(order, "reformer")
    told = {"unit_id": order.commune.pk, "kind": "COMMUNICATION", "title": "Bản tin minh họa", "on": "10/09/2024"}
    more = {"participants": "120", "document": "BC minh họa 03"}
    page = reformer.post(f"{ROOM}dao-tao/ghi/", told | more, follow=True).content.decode()
    assert "Bản tin minh họa" in page
    key = ReformActivity.objects.get().pk
    assert client(order, "stranger").post(f"{ROOM}dao-tao/{key}/rut/").status_code == 404
    assert "Bản tin minh họa" not in reformer.post(f"{ROOM}dao-tao/{key}/rut/", follow=True).content.decode()


def test_counts_are_public_only_by_decision_of_a_unit_with_others_below(order: Order) -> None:
    for _ in range(6):
        order.misdeed(behaviour="ABSENCE")
    Misdeed.objects.update(state="DECIDED", form="WARNING", decided_on=date(2021, 4, 1))
    page, here = Client(), "/minh-bach/ky-cuong/"
    assert "chưa quyết định công khai" in page.get(here).content.decode()
    told: dict[str, Any] = {"block": "CONDUCT", "decision": "QĐ 09 (minh họa)", "decided_on": date(2024, 1, 2),
                            "signer": "Chủ tịch minh họa", "since": date(2024, 1, 3), "recorded_at": now()}  # fmt: skip
    PublishedBlock.objects.create(unit=order.commune, **told)
    assert "2021" not in page.get(here).content.decode()  # one commune alone points at its people
    PublishedBlock.objects.create(unit=order.district, **told)
    shown = page.get(here).content.decode()
    assert "QĐ 09 (minh họa)" in shown
    assert '<th scope="row">2021</th>' in shown
