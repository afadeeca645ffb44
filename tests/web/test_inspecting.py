"""The pages of inspections: who sees which, what a post does, and that a refusal changes nothing."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from uuid import uuid4

import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua.areas.inspections import queries
from motcua.areas.inspections.models import (
    ChecklistEntry,
    DossierSample,
    EntryStanding,
    Finding,
    FindingStep,
    Inspection,
    InspectionPlan,
    InspectionStep,
)
from motcua.areas.inspections.policy import sight
from motcua.web.office.inspecting.doing import DOINGS
from tests.factories.inspecting import AT, Visit, make_visit
from tests.factories.office import Office
from tests.web.conftest import SECRET, make_account, signed_in
from tests.web.reading import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.long]
HERE = "/can-bo/kiem-tra/"


@pytest.fixture
def visit(office: Office) -> Visit:
    """The people of an inspection in the test office, with their second factors."""
    made = make_visit((office.district, office.agency, office.communes))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def client(visit: Visit, who: str) -> Client:
    return signed_in(visit.people[who])


def counts() -> tuple[int, ...]:
    tables = (Inspection, InspectionStep, Finding, FindingStep, ChecklistEntry, DossierSample, InspectionPlan)
    return tuple(table.objects.count() for table in tables)


# page: who gets which answer; everybody else gets 404 and changes nothing by posting there
SEEN = {"inspector", "head", "member", "orderer", "reformer", "unit"}
MAY_POST: dict[str, set[str]] = {
    "lap-bien-ban": set(),  # the checklist is not full yet
    "ton-tai": {"head", "member"},
    "giai-trinh": set(),
    "lap-ket-luan": set(),
    "huy": {"orderer"},
    "rut-mau": {"inspector", "head"},
}
POSTED = {
    "n": "2",
    "words": "Nội dung",
    "explain_until": "01/01/2030",
    "description": "Tồn tại minh họa",
    "requirement": "Khắc phục",
    "severity": "MINOR",
    "item": "",
    "deadline": "01/01/2030",
    "number": "1",
    "reason": "Lý do",
}


@pytest.mark.parametrize("who", [*sorted(SEEN), "stranger", "clerk"])
def test_each_page_and_post_by_everybody(visit: Visit, who: str) -> None:
    key, browser = visit.started(), client(visit, who)
    there = 200 if who in SEEN else 404
    assert browser.get(f"{HERE}{key}/").status_code == there
    assert browser.get(f"{HERE}{key}/phieu/").status_code == there
    assert browser.get(f"{HERE}{key}/bien-ban.pdf").status_code == 404
    for slug, may in MAY_POST.items():
        before = counts()
        answer = browser.post(f"{HERE}{key}/{slug}/", POSTED)
        if who in may:
            assert (answer.status_code, counts() != before) == (302, True), slug
            Inspection.objects.filter(pk=key).update(stage="ON_SITE")
        else:
            assert answer.status_code == (422 if who in SEEN else 404), slug
            assert counts() == before, slug
    before = counts()
    said = {"item": "1.1", "answer": "YES", "key": str(uuid4())}
    browser.post(f"{HERE}{key}/phieu/ghi/", said)
    assert (counts() != before) is (who in {"head", "member"})


def test_the_list_the_plan_and_what_strangers_find(visit: Visit) -> None:
    key, inspector = visit.started(), client(visit, "inspector")
    said = {
        "title": "Kế hoạch kiểm tra minh họa",
        "issued_on": "10/01/2024",
        "kind": "REFORM",
        "units": [visit.communes[0].pk, visit.communes[1].pk],
    }
    assert inspector.post(f"{HERE}ke-hoach/", said).status_code == 302
    page = inspector.get(HERE, {"nam": "2024"}).content.decode()
    assert f"{HERE}{key}/" in page
    assert "Kế hoạch kiểm tra minh họa" in page
    planned = InspectionPlan.objects.get().items.order_by("pk").last()
    assert planned is not None
    filled = inspector.get(f"{HERE}lap/", {"muc": planned.pk}).context["form"]
    assert filled["inspected_id"].value() == visit.communes[1].pk
    assert client(visit, "unit").get(f"{HERE}lap/").status_code == 403
    assert client(visit, "clerk").get(f"{HERE}lap/").status_code == 403
    assert f"{HERE}{key}/" not in client(visit, "stranger").get(HERE, {"nam": "2024"}).content.decode()
    address = f"{HERE}ke-hoach/muc/{planned.pk}/dua-ra/"
    inspector.post(address, {"reason": ""})
    planned.refresh_from_db()
    assert planned.struck_on is None
    inspector.post(address, {"reason": "Hoãn sang năm sau"})
    planned.refresh_from_db()
    assert planned.struck_reason == "Hoãn sang năm sau"


def test_whoever_held_a_post_there_is_refused_on_the_page(visit: Visit) -> None:
    said = {
        "inspected_id": visit.agency.pk,
        "kind": "REFORM",
        "announced": "yes",
        "decision": "QĐ minh họa",
        "since": "15/12/2023",
        "until": "31/05/2024",
        "started_on": "10/06/2024",
        "head_id": visit.people["head"].pk,
        "member_ids": [visit.people["member"].pk],
    }
    inspector = client(visit, "inspector")
    refused = inspector.post(f"{HERE}lap/", said)
    assert "không vào đoàn" in refused.content.decode()
    assert not Inspection.objects.exists()
    assert inspector.post(f"{HERE}lap/", {**said, "inspected_id": visit.communes[0].pk}).status_code == 302
    assert Inspection.objects.get().members.count() == 2


def test_no_unit_is_offered_twice_to_an_inspector_of_a_department(office: Office) -> None:
    account = make_account("kiem.tra.phong", "INSPECTOR", office.agency)
    page = signed_in(account).get(f"{HERE}lap/")
    offered = [key for key, _name in page.context["form"].fields["inspected_id"].choices]
    assert office.agency.pk in offered
    assert len(offered) == len(set(offered))


def test_a_sample_is_drawn_from_what_the_unit_received(visit: Visit) -> None:
    key, inspector = visit.started(), client(visit, "inspector")
    assert inspector.post(f"{HERE}{key}/rut-mau/", {"n": "1", "weigh": "on"}).status_code == 302
    sample = DossierSample.objects.get()
    assert sorted(sample.frame) == ["H20.99-240304-0001", "H20.99-240304-0002"]
    assert len(sample.members) == 1
    assert sample.members[0] in inspector.get(f"{HERE}{key}/").content.decode()


def test_entries_by_form_and_by_script_count_once_and_differ_openly(visit: Visit) -> None:
    key, member, head = visit.started(), client(visit, "member"), client(visit, "head")
    address = f"{HERE}{key}/phieu/"
    said = {"item": "2.2", "answer": "NO", "checked": "5", "faulty": "2", "note": "Thiếu giấy", "key": str(uuid4())}
    assert member.post(f"{address}ghi/", said).status_code == 302
    again = member.post(f"{address}ghi/", said, headers={"accept": "application/json"}).json()
    assert again == {"id": ChecklistEntry.objects.get().pk, "item": "2.2", "conflict": False}
    other = {**said, "answer": "YES", "faulty": "0", "note": "", "key": str(uuid4())}
    assert head.post(f"{address}ghi/", other, headers={"accept": "application/json"}).json()["conflict"]
    page = head.get(address).content.decode()
    assert "Bản khác chờ chọn" in page
    assert "Thiếu giấy" in page
    aside = ChecklistEntry.objects.get(standing=EntryStanding.ASIDE)
    head.post(f"{address}chon/{aside.pk}/", {"keep": "yes"})
    aside.refresh_from_db()
    assert aside.standing == EntryStanding.CURRENT
    wrong = member.post(
        f"{address}ghi/", {**said, "key": str(uuid4()), "faulty": "9"}, headers={"accept": "application/json"}
    )
    assert (wrong.status_code, "nhiều hơn" in wrong.json()["error"]) == (400, True)
    reader = client(visit, "unit").get(address).content.decode()
    assert "data-entry" not in reader


def test_the_minutes_propose_the_working_days_the_checklist_gives_to_explain(visit: Visit) -> None:
    view = queries.visit(sight(visit.people["head"]), visit.started())
    assert view is not None
    form = DOINGS["lap-bien-ban"].form(None, view, date(2024, 6, 6))
    assert form["explain_until"].value() == date(2024, 6, 13)


def test_a_place_that_cannot_be_read_is_the_first_page(visit: Visit) -> None:
    key, inspector = visit.started(), client(visit, "inspector")
    for after in ("mai_1", "2024-06-10_", "2024-06-10_²", "2024-06-10", f"2024-06-10_{'9' * 40}"):
        assert f"{HERE}{key}/" in inspector.get(HERE, {"nam": "2024", "after": after}).content.decode(), after
        assert inspector.get(f"{HERE}ton-tai/", {"after": after}).status_code == 200, after


def test_a_draft_is_dropped_and_the_papers_print(visit: Visit) -> None:
    key, _ = visit.concluded()
    unit = client(visit, "unit")
    wanted = {
        "bien-ban": ("Trưởng đoàn kiểm tra", "trưởng đoàn"),
        "ket-luan": ("Tồn tại và yêu cầu khắc phục", "Lãnh đạo đơn vị"),
    }
    for name, told in wanted.items():
        for kind in ("docx", "pdf"):
            said = words_of(unit.get(f"{HERE}{key}/{name}.{kind}").content, kind).lower()
            assert [one.lower() in said for one in told] == [True, True], (name, kind)
        assert unit.get(f"{HERE}{key}/{name}.xlsx").status_code == 404
    second = visit.started(started_on=date(2024, 9, 2), announced=False)
    draft = visit.find(second, on=date(2024, 9, 3), deadline=date(2024, 12, 1))
    head = client(visit, "head")
    assert "Lặp lại" in head.get(f"{HERE}{second}/").content.decode()
    assert "chỉ hiện với đơn vị được kiểm tra khi đã ban hành" in unit.get(f"{HERE}{second}/").content.decode()
    unit.post(f"{HERE}{second}/ton-tai/{draft}/bo/")
    assert Finding.objects.filter(pk=draft).exists()
    head.post(f"{HERE}{second}/ton-tai/{draft}/bo/")
    assert not Finding.objects.filter(pk=draft).exists()


def test_a_finding_is_mended_by_the_unit_and_verified_by_somebody_else(visit: Visit) -> None:
    _, finding = visit.concluded()
    address = f"{HERE}ton-tai/{finding}/"
    unit, inspector = client(visit, "unit"), client(visit, "inspector")
    assert client(visit, "stranger").get(address).status_code == 404
    assert unit.post(address, {"do": "REMEDY", "words": "Đã làm", "proof": ""}).context["form"].errors
    assert unit.post(address, {"do": "REMEDY", "words": "Đã làm", "proof": "BC 1"}).status_code == 302
    assert unit.post(address, {"do": "VERIFY", "words": "Tự xác nhận"}).status_code == 200
    assert Finding.objects.get(pk=finding).state == "REMEDIED"
    assert inspector.post(address, {"do": "VERIFY", "words": "Đã xem"}).status_code == 302
    assert Finding.objects.get(pk=finding).state == "VERIFIED"
    book = openpyxl.load_workbook(BytesIO(inspector.get(f"{HERE}ton-tai/danh-sach.xlsx", {"xem": "tat-ca"}).content))
    cells = [[cell.value for cell in row] for row in book.active.rows]
    assert len(cells) == 4  # name, unit and heads stand above
    assert cells[3][3] == "Hồ sơ trễ không có phiếu xin lỗi"
    assert AT.year == cells[3][6].year
