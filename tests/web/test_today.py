"""The chairman's page: what is late and why, tasks with their records, the same on paper and by letter."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from html import unescape
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from motcua.areas.dossiers.models import Dossier
from motcua.areas.organization.models import Succession
from motcua.areas.people import queries as people
from motcua.areas.people.models import Account, Role
from motcua.areas.plans import operations
from motcua.areas.plans import queries as plans
from motcua.areas.plans.operations import GivenWork
from motcua.config.digest import write_digests
from motcua.kernel.clock import at_local, local_date, now
from motcua.kernel.models import OutboxMessage
from tests.factories.office import Office
from tests.factories.people import employ
from tests.web.conftest import make_account, signed_in

FIGURE = "code=dossiers.received&unit=huyen-thu&scope=own&from=2024-03-01&to=2024-03-31&side=part"


@pytest.fixture
def leader(office: Office) -> Client:
    office.district.valid_to = None
    office.district.save()
    client = signed_in(make_account("chutich.thu", Role.LEADER, office.district))
    client.cookies["django_language"] = "vi"
    return client


def test_what_is_late_says_why_and_what_is_worked_on_elsewhere_is_not_offered(office: Office, leader: Client) -> None:
    """An apology for what another system keeps would be refused, so nothing here offers to make it."""
    page = "/can-bo/hom-nay/"
    assert [one.day.row.number for one in leader.get(page).context["found"].late] == ["H20.33-240307-0006"]
    assert "Xử lý trên Hệ thống của tỉnh, ở đây chỉ theo dõi" in leader.get(page).content.decode()
    for place in (page, "/can-bo/?lane=overdue"):
        assert 'name="pick"' not in leader.get(place).content.decode()
    assert 'value="xin-loi"' not in leader.get(page).content.decode()
    Dossier.objects.filter(number="H20.33-240307-0006").update(system_of_record="OURS")
    assert leader.get(page).context["found"].late[0].why == "chưa ai nhận xử lý, chưa xin lỗi"
    for place in (page, "/can-bo/?lane=overdue"):
        assert 'name="pick" value="H20.33-240307-0006"' in leader.get(place).content.decode()
    assert 'value="xin-loi"' in leader.get(page).content.decode()
    assert leader.get("/can-bo/nhieu-ho-so/?viec=xin-loi&pick=H20.33-240307-0006").status_code == 200
    assert leader.get("/can-bo/nhieu-ho-so/?viec=hen-lai&pick=H20.33-240307-0006").status_code == 200


def test_a_unit_that_ended_says_that_its_work_waits_to_be_handed_over(office: Office, leader: Client) -> None:
    said = "Đơn vị kết thúc ngày 30/06/2025. Hồ sơ và việc còn ở đây chờ bàn giao"
    assert said not in leader.get("/can-bo/hom-nay/").content.decode()
    office.district.valid_to = date(2025, 6, 30)
    office.district.save()
    assert said in leader.get("/can-bo/hom-nay/").content.decode()


def test_a_unit_behind_opens_to_what_is_late_there_and_is_given_it(office: Office, leader: Client) -> None:
    (behind,) = leader.get("/can-bo/hom-nay/").context["found"].behind
    assert (behind.name, behind.overdue) == ("UBND huyện Thử", 1)
    assert len(leader.get(behind.to).context["rows"]) == 1
    assert leader.get(behind.assign).context["source"].records == ("H20.33-240307-0006",)


def test_every_count_opens_to_its_list(office: Office, leader: Client) -> None:
    for one in leader.get("/can-bo/hom-nay/").context["found"].counts:
        assert len(leader.get(one.to).context["rows"]) == one.count, one.words


def test_a_figure_is_given_out_with_its_records(office: Office, leader: Client) -> None:
    due = local_date(now()) + timedelta(days=7)
    told = {"to_unit_id": office.communes[0].pk, "title": "Rà soát", "due_on": f"{due:%d/%m/%Y}", "attach": "on"}
    assert leader.get(f"/can-bo/giao-viec/?{FIGURE}").context["source"].records
    assert leader.post(f"/can-bo/giao-viec/?{FIGURE}", told).status_code == 302
    (given,) = plans.open_tasks(on=local_date(now()), led_by=[office.communes[0].pk])
    row = plans.given_task(given.id)
    assert row is not None
    assert len(row.records) == 3
    assert "Hồ sơ tiếp nhận mới trong kỳ: 3 hồ sơ" in row.about
    page = leader.get(f"/can-bo/ke-hoach/nhiem-vu/{given.id}/")
    assert row.records[0] in page.content.decode()


NARROWED = [
    ("form_06a.c3", "&deadline=overdue", "Hạn: Chưa xong, đã quá hạn"),
    ("dossiers.received", "&text=0005", "Mã hồ sơ có chữ: 0005"),
    ("dossiers.received", "&channel=COUNTER", "Hình thức nộp: Trực tiếp"),
    ("dossiers.received", "&phan={unit}", "Đơn vị: UBND xã Thử 2"),
    ("dossiers.received", "&sector={sector}", "Lĩnh vực: "),
    ("dossiers.in_time_of_solved", "&side=whole&deadline=late", "Hạn: Xong quá hạn"),
]


@pytest.mark.parametrize(("code", "more", "words"), NARROWED)
def test_a_narrowed_figure_gives_out_the_records_of_its_list_and_no_others(
    office: Office, leader: Client, code: str, more: str, words: str
) -> None:
    asked = "unit=huyen-thu&scope=all&from=2024-03-01&to=2024-03-31"
    more = more.format(unit=office.communes[1].pk, sector=office.land.sector_id)
    listed = leader.get(f"/can-bo/so-lieu/{code}/?{asked}{more}")
    shown = [row.number for row, _badge in listed.context["rows"]]
    page = unescape(listed.content.decode())
    whole = len(
        leader.get(f"/can-bo/so-lieu/{code}/?{asked}{'&side=whole' if 'whole' in more else ''}").context["rows"]
    )
    assert 0 < len(shown) < whole
    assert f"{len(shown)} trên {whole} hồ sơ, sau khi lọc: {words}" in page
    (to,) = re.findall(r'href="(/can-bo/giao-viec/[^"]+)"', page)
    source = leader.get(to).context["source"]
    assert (source.records, source.count) == (tuple(shown), len(shown))
    assert source.about.startswith(f"{len(shown)} hồ sơ sau khi lọc ({words}")
    assert [row.number for row, _badge in leader.get(source.address).context["rows"]] == shown


def test_more_records_than_a_task_may_carry_are_said_and_none_is_cut_off_silently(
    office: Office, leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("motcua.web.office.today.assigning.MOST", 2)
    monkeypatch.setattr("motcua.web.office.today.assigning.Source.most", 2)
    page = leader.get(f"/can-bo/giao-viec/?{FIGURE}")
    assert (page.context["source"].records, page.context["source"].count) == ((), 3)
    said = unescape(page.content.decode())
    assert "Danh sách có 3 hồ sơ, mỗi việc kèm nhiều nhất 2, nên việc này không kèm danh sách" in said
    assert "Rà soát, xử lý 3 hồ sơ: Hồ sơ tiếp nhận mới trong kỳ" in said
    fewer = leader.get(f"/can-bo/giao-viec/?{FIGURE}&text=0004").context["source"]
    assert fewer.records == ("H20.33-240305-0004",)


def test_a_unit_that_ended_gives_out_to_its_heirs_or_says_what_to_do(office: Office, leader: Client) -> None:
    office.district.valid_to = date(2025, 6, 30)
    office.district.save()
    alone = leader.get(f"/can-bo/giao-viec/?{FIGURE}").content.decode()
    assert "chưa ghi đơn vị kế thừa nào, nên chưa giao việc được" in alone
    assert 'name="to_unit_id"' not in alone
    heir = office.communes[0]
    Succession.objects.create(former=office.district, successor=heir, on=date(2025, 7, 1))
    page = leader.get(f"/can-bo/giao-viec/?{FIGURE}")
    assert "kết thúc ngày 30/06/2025; việc còn lại giao cho đơn vị kế thừa" in page.content.decode()
    form = page.context["form"]
    assert form.fields["to_unit_id"].choices == [("", "Chọn đơn vị"), (heir.pk, heir.name)]
    assert form.initial["to_unit_id"] == heir.pk
    due = local_date(now()) + timedelta(days=7)
    told = {"to_unit_id": heir.pk, "title": "Rà soát", "due_on": f"{due:%d/%m/%Y}", "attach": "on"}
    assert leader.post(f"/can-bo/giao-viec/?{FIGURE}", told | {"to_unit_id": ""}).status_code == 200
    assert leader.post(f"/can-bo/giao-viec/?{FIGURE}", told).status_code == 302
    assert len(plans.open_tasks(on=local_date(now()), led_by=[heir.pk])) == 1


def given_out(office: Office, leader: Client) -> str:
    """The page of a task that the chairman gave a commune."""
    due = local_date(now()) + timedelta(days=7)
    told = {"to_unit_id": office.communes[0].pk, "title": "Rà soát", "due_on": f"{due:%d/%m/%Y}", "attach": "on"}
    leader.post(f"/can-bo/giao-viec/?{FIGURE}", told)
    (given,) = plans.open_tasks(on=local_date(now()), led_by=[office.communes[0].pk])
    return f"/can-bo/ke-hoach/nhiem-vu/{given.id}/"


def report(client: Client, page: str, product: str) -> int:
    """The unit reports a product; answers the status."""
    return client.post(f"{page}san-pham/", {"product": product, "done_on": f"{local_date(now()):%d/%m/%Y}"}).status_code


def test_the_unit_reports_and_who_gave_it_returns_or_accepts(office: Office, leader: Client) -> None:
    page = given_out(office, leader)
    commune = signed_in(make_account("thuly.xa", Role.CASE, office.communes[0]))
    other = signed_in(make_account("thuly.khac", Role.CASE, office.communes[1]))
    assert "Báo hoàn thành" in commune.get(page).content.decode()
    assert other.get(page).status_code == 404
    assert report(commune, page, "Bảng rà soát lần một") == 302
    waiting = leader.get(page)
    (shown,) = waiting.context["products"]
    assert sorted(shown.forms) == ["accept", "give_back"]
    one = shown.row
    assert commune.post(f"{page}san-pham/{one.id}/nghiem-thu/", {}).status_code == 403
    assert leader.post(f"{page}san-pham/{one.id}/tra-lai/", {"reason": ""}).status_code == 200
    assert leader.post(f"{page}san-pham/{one.id}/tra-lai/", {"reason": "Còn thiếu hai hồ sơ"}).status_code == 302
    assert "Còn thiếu hai hồ sơ" in commune.get(page).content.decode()
    assert report(commune, page, "Bảng rà soát lần hai") == 302
    last = leader.get(page).context["products"][0].row
    assert (
        leader.post(f"{page}san-pham/{last.id}/nghiem-thu/", {"on": f"{local_date(now()):%d/%m/%Y}"}).status_code == 302
    )
    assert plans.open_tasks(on=local_date(now()), led_by=[office.communes[0].pk]) == []


def test_a_reform_officer_who_gave_it_out_accepts_it_too(office: Office, reformer: Client) -> None:
    office.district.valid_to = None
    office.district.save()
    page = given_out(office, reformer)
    commune = signed_in(make_account("thuly.xa", Role.CASE, office.communes[0]))
    assert report(commune, page, "Bảng rà soát") == 302
    (shown,) = reformer.get(page).context["products"]
    assert shown.forms
    one = shown.row
    assert reformer.post(f"{page}san-pham/{one.id}/tra-lai/", {"reason": "Thiếu chữ ký"}).status_code == 302


def test_the_counter_neither_sees_today_nor_gives_out(office: Office, desk: Client) -> None:
    assert desk.get("/can-bo/hom-nay/").status_code == 403
    assert desk.get("/can-bo/giao-viec/").status_code == 403


def test_the_briefing_is_one_page(office: Office, leader: Client) -> None:
    one = printed(leader)
    assert len(one.pages) == 1
    assert "Không in ở đây" not in one.pages[0].extract_text()


def printed(leader: Client) -> PdfReader:
    """The briefing as somebody prints it."""
    return PdfReader(BytesIO(leader.get("/can-bo/hom-nay/giao-ban.pdf").content))


def much(office: Office, *, late: int, tasks: int) -> None:
    """So many dossiers that are late, and so many tasks given out with long words."""
    one = Dossier.objects.get(number="H20.33-240307-0006")
    for n in range(late):
        one.pk, one.number = None, f"H20.33-240307-1{n:03}"
        one.save()
    due, title = local_date(now()) + timedelta(days=7), "rà soát từng hồ sơ " * 20
    works = [GivenWork(f"Việc {n}: {title}", office.communes[n % 2].pk, due) for n in range(tasks)]
    operations.give_out(from_unit_id=office.district.pk, works=works, by="account:chutich.thu", at=now())


def test_the_briefing_is_one_page_however_much_there_is_and_says_what_it_leaves_out(
    office: Office, leader: Client
) -> None:
    much(office, late=70, tasks=40)
    one = printed(leader)
    assert len(one.pages) == 1
    assert (float(one.pages[0].mediabox.width), float(one.pages[0].mediabox.height)) == pytest.approx((595.3, 841.9), 1)
    said = " ".join(one.pages[0].extract_text().split())
    assert re.search(r"Không in ở đây: 6\d trong 71 hồ sơ quá hạn\.", said)
    assert re.search(r"Không in ở đây: 3\d trong 40 nhiệm vụ chưa xong\.", said)
    assert re.search(r"Xem đầy đủ tại \S+/can-bo/hom-nay/", said)


def test_a_list_that_holds_only_the_first_says_of_how_many_and_leads_to_all(office: Office, leader: Client) -> None:
    much(office, late=70, tasks=40)
    page = leader.get("/can-bo/hom-nay/").content.decode()
    (late, tasks) = re.findall(r"<span>(\d+ trong \d+) · <a href=\"([^\"]+)\"", page)
    assert late == ("12 trong 71", "/can-bo/?lane=overdue")
    assert tasks == ("20 trong 40", "?het=1")
    every = leader.get("/can-bo/hom-nay/?het=1")
    assert len(every.context["found"].from_above) == 40
    assert "20 trong 40" not in every.content.decode()


def test_two_units_of_one_name_are_told_apart(office: Office, leader: Client) -> None:
    old, new = office.communes[:2]
    type(old).objects.filter(pk__in=[old.pk, new.pk]).update(name="Ủy ban nhân dân xã Một Tên")
    type(old).objects.filter(pk=old.pk).update(valid_to=date(2025, 6, 30))
    much(office, late=2, tasks=0)
    late = Dossier.objects.filter(number__contains="-1")
    for dossier, unit in zip(late, (old, new), strict=True):
        Dossier.objects.filter(pk=dossier.pk).update(competent=unit, holder_unit=None)
    names = [one.name for one in leader.get("/can-bo/hom-nay/").context["found"].behind]
    assert "Ủy ban nhân dân xã Một Tên (đến 30/06/2025)" in names
    assert f"Ủy ban nhân dân xã Một Tên (từ {new.valid_from:%d/%m/%Y})" in names
    assert "UBND huyện Thử" in names  # nobody else bears it


def test_a_letter_on_monday_morning_and_once(office: Office, settings: object) -> None:
    chair = employ(Account.objects.create(username="ct", email="ct@example.vn"), Role.LEADER, office.communes[0])
    monday = at_local(datetime(2024, 3, 18, 8, 0))
    settings.MESSENGERS = {"email": "console"}  # type: ignore[attr-defined]
    assert write_digests(at=monday + timedelta(days=1)) == 0
    assert write_digests(at=monday) == write_digests(at=monday + timedelta(hours=1)) == 1
    letter = OutboxMessage.objects.get(key=f"digest:{chair.pk}:2024-03-18")
    assert letter.to == "ct@example.vn"
    assert "Người nộp" not in letter.text
    assert timezone.is_aware(letter.written_at)


def test_a_leader_writes_his_own_address_on_the_account_page(office: Office, leader: Client) -> None:
    assert leader.post("/can-bo/tai-khoan/", {"email": "khong phai thu"}).status_code == 200
    assert not Account.objects.get(username="chutich.thu").email
    assert leader.post("/can-bo/tai-khoan/", {"email": " ChuTich@example.vn "}).status_code == 302
    assert 'value="chutich@example.vn"' in leader.get("/can-bo/tai-khoan/").content.decode()
    monday = at_local(datetime(2024, 3, 18, 8, 0))
    assert ("chutich.thu", "chutich@example.vn") in people.leaders_with_address(monday.date())
    assert leader.post("/can-bo/tai-khoan/", {"email": ""}).status_code == 302
    assert people.leaders_with_address(monday.date()) == []


def test_a_form_pressed_twice_gives_one_task(office: Office, leader: Client) -> None:
    page = f"/can-bo/giao-viec/?{FIGURE}"
    (token,) = re.findall(r'name="token" value="([^"]+)"', leader.get(page).content.decode())
    told = {"to_unit_id": office.communes[0].pk, "title": "Rà soát", "due_on": "31/12/2099", "token": token}
    assert [leader.post(page, told).status_code for _ in range(2)] == [302, 302]
    (listed,) = plans.plans(unit_id=office.district.pk, kind="ASSIGNED")
    assert len(plans.tasks(listed.id, as_of=local_date(now()))) == 1
