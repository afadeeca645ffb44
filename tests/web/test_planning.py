"""Pages of documents and plans: from a passage to its accepted product; whose units do not see, find nothing."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.digitization.models import StoredFile
from motcua.areas.documents import operations as documents
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Role
from motcua.areas.plans import operations, queries
from motcua.areas.plans.models import Completion, Plan, ProgressEntry, Replan, Task, TaskAmendment, TaskEvidence
from motcua.kernel.clock import now
from motcua.web.office.planning import annex
from tests.factories.planned import Place, make_planned
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PLANS, PAPERS = "/can-bo/ke-hoach/", "/can-bo/van-ban/"
DUE = date(2024, 6, 28)


@pytest.fixture
def place(settings: Any, tmp_path: Path) -> Place:
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"
    return make_planned()


def client(role: str, unit: Any, name: str = "") -> Client:
    return signed_in(make_account(name or f"{role.lower()}.kehoach", role, unit))


def addresses(place: Place) -> list[str]:
    one, task = f"{PLANS}{place.plan}/", f"{PLANS}nhiem-vu/{place.task}/"
    more = ("", "do-phu/", "doi-chieu/", "dong-thoi-gian/", "phu-luc.pdf", "phu-luc.docx", "phu-luc.xlsx")
    return [PLANS, f"{PLANS}lich/", *(one + rest for rest in more), task, PAPERS, f"{PAPERS}{place.letter}/"]


@pytest.mark.parametrize("role", [Role.PAR, Role.LEADER, Role.INSPECTOR, Role.CASE])
def test_every_page_opens_for_those_of_its_units(place: Place, role: str) -> None:
    asking, pages = client(role, place.office.district), addresses(place)
    assert {page: asking.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


def test_a_new_plan_begins_with_ones_own_unit(place: Place) -> None:
    form = client(Role.PAR, place.office.district).get(f"{PLANS}lap/").context["form"]
    assert form.fields["unit_id"].choices[0] == (str(place.office.district.pk), place.office.district.name)


def test_another_tree_finds_nothing_and_the_counter_does_not_come_in(place: Place) -> None:
    far = Unit.objects.create(
        slug="xa-xa", name="UBND xã Xa", level="COMMUNE", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )
    stranger, counter = client(Role.PAR, far), client(Role.COUNTER, place.office.district)
    own = [address for address in addresses(place) if str(place.plan) in address or str(place.letter) in address]
    hidden = [one for one in own if one not in (PLANS, PAPERS, f"{PLANS}lich/")]
    assert {stranger.get(one).status_code for one in hidden} == {404}
    assert queries.plan(place.plan) is not None
    assert "Khắc phục hạn chế năm 2023" not in stranger.get(PLANS).content.decode()
    assert counter.get(PLANS).status_code == 403
    assert Client().get(PLANS).status_code == 302


def fetched(asking: Client, address: str) -> bytes:
    """The content of a download, read to its end."""
    answer: Any = asking.get(address)
    content = b"".join(answer.streaming_content)
    answer.close()
    return content


def post(asking: Client, place: Place, slug: str, **told: Any) -> Any:
    return asking.post(f"{PLANS}nhiem-vu/{place.task}/{slug}/", told)


def test_from_progress_to_an_accepted_product(place: Place) -> None:
    agency = client(Role.CASE, place.office.agency, "chuyenvien.thu")
    leader = client(Role.LEADER, place.office.district, "lanhdao.khac")
    assert post(agency, place, "tien-do", on="01/06/2024", percent="40 %", words="Đã họp").status_code == 302
    told = {"product": "Báo cáo 12", "done_on": "27/06/2024"}
    pdf = SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")
    assert post(agency, place, "san-pham", file=pdf, **told).status_code == 302
    key = Completion.objects.get().pk
    page = agency.get(f"{PLANS}nhiem-vu/{place.task}/").content.decode()
    assert "Chờ nghiệm thu" in page
    assert "/nghiem-thu/" not in page
    act = f"{PLANS}nhiem-vu/{place.task}/san-pham/{key}/"
    assert agency.post(f"{act}nghiem-thu/", {"on": "28/06/2024"}).status_code == 403
    assert f"{act}nghiem-thu/" in leader.get(f"{PLANS}nhiem-vu/{place.task}/").content.decode()
    early = leader.post(f"{act}nghiem-thu/", {"on": "01/06/2024"})
    assert "Ngày nghiệm thu không thể trước ngày hoàn thành." in early.content.decode()
    assert leader.post(f"{act}nghiem-thu/", {"on": "28/06/2024"}).status_code == 302
    page = agency.get(f"{PLANS}{place.plan}/").content.decode()
    assert "1 trên 1 nhiệm vụ" in page
    assert StoredFile.objects.get().name == "bao-cao.pdf"
    one = TaskEvidence.objects.get().pk
    assert fetched(agency, f"{PLANS}nhiem-vu/{place.task}/tep/{one}/") == b"%PDF-1.7\n%%EOF\n"
    assert agency.get(f"{PLANS}nhiem-vu/{place.task}/tep/{one + 1}/").status_code == 404


def test_a_product_goes_back_with_what_it_lacks(place: Place) -> None:
    agency = client(Role.CASE, place.office.agency, "chuyenvien.thu")
    leader = client(Role.LEADER, place.office.district, "lanhdao.khac")
    post(agency, place, "san-pham", product="Bản nháp", done_on="27/06/2024")
    act = f"{PLANS}nhiem-vu/{place.task}/san-pham/{Completion.objects.get().pk}/"
    assert leader.post(f"{act}tra-lai/", {"reason": ""}).status_code == 200
    assert leader.post(f"{act}tra-lai/", {"reason": "Thiếu phụ lục"}).status_code == 302
    assert "Thiếu phụ lục" in agency.get(f"{PLANS}nhiem-vu/{place.task}/").content.decode()
    assert leader.post(f"{act}khac/", {}).status_code == 404


ACTS: dict[str, dict[str, str]] = {
    "tien-do": {"on": "01/06/2024", "percent": "40", "words": "Đã họp"},
    "san-pham": {"product": "Báo cáo", "done_on": "27/06/2024"},
    "thoi-han": {"due_on": "30/09/2024", "on": "20/06/2024", "reason": "Chờ"},
    "sua": {"title": "Việc khác", "lead_id": "{commune}", "on": "20/06/2024", "reason": "Đúng chức năng"},
    "dua-ra": {"kind": "CANCELLED", "on": "20/06/2024", "reason": "Trùng", "decision": "QĐ 12"},
}
MAY = {  # (role, unit): the acts it may do
    (Role.PAR, "district"): {"tien-do", "san-pham", "thoi-han", "sua", "dua-ra"},
    (Role.LEADER, "district"): set(),
    (Role.INSPECTOR, "district"): set(),
    (Role.CASE, "agency"): {"tien-do", "san-pham"},
    (Role.CASE, "commune"): set(),
}


KEPT = (ProgressEntry, Completion, Replan, TaskAmendment)


@pytest.mark.parametrize(("role", "where"), MAY)
def test_who_may_do_what_with_a_task_and_nothing_changes_on_refusal(place: Place, role: str, where: str) -> None:
    units = {"district": place.office.district, "agency": place.office.agency, "commune": place.office.communes[0]}
    asking = client(role, units[where])
    for slug, told in ACTS.items():
        made = [model.objects.count() for model in KEPT]
        filled = {name: value.format(commune=units["commune"].pk) for name, value in told.items()}
        status = post(asking, place, slug, **filled).status_code
        assert status == (302 if slug in MAY[role, where] else 403), slug
        if status == 403:
            assert [model.objects.count() for model in KEPT] == made
    page = asking.get(f"{PLANS}nhiem-vu/{place.task}/").content.decode()
    assert ("Điều chỉnh thời hạn" in page) is False or role == Role.PAR


def test_a_moved_day_shows_its_history(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    post(par, place, "thoi-han", due_on="20/12/2024", on="20/06/2024", reason="Chờ hướng dẫn của Bộ")
    page = par.get(f"{PLANS}{place.plan}/doi-chieu/?ngay=01/06/2024").content.decode()
    assert "Chờ hướng dẫn của Bộ" in page
    assert "28/06/2024" in page
    assert "1 trên 1 nhiệm vụ nay khác" in page


def test_an_amended_task_shows_what_it_was(place: Place) -> None:
    par, commune = client(Role.PAR, place.office.district), place.office.communes[0]
    told = ACTS["sua"] | {"title": "Rà soát lại", "lead_id": str(commune.pk)}
    assert post(par, place, "sua", **told).status_code == 302
    assert "Đúng chức năng" in par.get(f"{PLANS}nhiem-vu/{place.task}/").content.decode()
    then = par.get(f"{PLANS}{place.plan}/doi-chieu/?ngay=01/06/2024").content.decode()
    assert "khi ấy: Rà soát thủ tục" in then
    assert "(sửa 20/06/2024)" in par.get(f"{PLANS}{place.plan}/").content.decode()
    facts = annex.facts_of(queries.plan(place.plan), on=date(2024, 7, 1))
    assert [line.title for group in facts.groups for line in group.lines] == ["Rà soát lại (sửa 20/06/2024)"]


def test_coverage_shows_the_bare_passage_and_the_calendar_the_day(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    page = par.get(f"{PLANS}{place.plan}/do-phu/").content.decode()
    assert "1 trên 2 đoạn có yêu cầu đã có nhiệm vụ." in page
    assert "Chưa có nhiệm vụ" in page
    assert "Rà soát thủ tục" in par.get(f"{PLANS}lich/?thang=2024-06").content.decode()
    assert par.get(f"{PLANS}lich/?thang=xxxx").context["first"] == date(2024, 6, 1)  # the last with anything due


def test_a_plan_and_its_tasks_are_made_on_the_page(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    told = {"unit_id": place.office.district.pk, "kind": "YEARLY", "title": "CCHC 2025", "first_year": "2025",
            "last_year": "2024", "issued_on": "10/01/2025"}  # fmt: skip
    assert "Năm cuối đứng trước" in par.post(f"{PLANS}lap/", told).content.decode()
    assert par.post(f"{PLANS}lap/", told | {"last_year": "2025"}).status_code == 302
    plan = Plan.objects.get(kind="YEARLY")
    task = {"number": "1", "area_code": "PROCEDURES", "title": "Báo cáo quý", "product": "Báo cáo",
            "lead_id": place.office.agency.pk, "due_kind": "RECURRING", "every": "QUARTER"}  # fmt: skip
    assert par.post(f"{PLANS}{plan.pk}/them/", task).status_code == 302
    assert [f"{one.due_on:%d/%m}" for one in Task.objects.get(plan=plan).occurrences.order_by("due_on")] == [
        "14/03", "14/06", "14/09", "14/12",
    ]  # fmt: skip
    missing = par.post(f"{PLANS}{plan.pk}/them/", task | {"number": "2", "due_kind": "FIXED"})
    assert "Xin ghi ngày." in missing.content.decode()
    commune = client(Role.PAR, place.office.communes[0], "xa.cchc")
    assert commune.post(f"{PLANS}{plan.pk}/them/", task | {"number": "3"}).status_code == 403


def workbook(*rows: tuple[Any, ...]) -> SimpleUploadedFile:
    book, target = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Số", "Lĩnh vực", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời hạn", "Trọng số"])
    for row in rows:
        sheet.append(list(row))
    book.save(target)
    return SimpleUploadedFile("kh.xlsx", target.getvalue())


AREA, LEAD = "Cải cách thủ tục hành chính", "Phòng Thử nghiệm"


def test_a_workbook_is_taken_in_and_its_bad_lines_come_back(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    file = workbook(
        (2, AREA, "Một", "Báo cáo", LEAD, "UBND xã Thử 1; UBND xã Thử 2", date(2024, 9, 30), 2),
        (3, AREA, "Hai", "Báo cáo", LEAD, "", "hằng quý", ""),
        (4, AREA, "Ba", "Báo cáo", LEAD, "", "20 ngày sau khi có hướng dẫn", ""),
        (1, AREA, "Trùng số", "Báo cáo", LEAD, "", "", ""),
        (6, AREA, "Sai đơn vị", "Báo cáo", "Phòng Không Có", "", "", ""),
        (7, "Lĩnh vực lạ", "Sai", "Báo cáo", LEAD, "", "", ""),
        ("x", AREA, "Sai số", "Báo cáo", LEAD, "", "31/02/2024", ""),
    )
    address = f"{PLANS}{place.plan}/nhap/"
    seen = par.post(address, {"file": file})
    assert [n for _words, n in seen.context["counts"]] == [3, 0, 0, 4]
    assert Task.objects.filter(plan_id=place.plan).count() == 1  # looking adds nothing
    answer = par.post(address, {"dong": seen.context["lines"]})
    assert [one.line for one in answer.context["told"] if one.reason] == [5, 6, 7, 8]
    made = {one.number: one for one in Task.objects.filter(plan_id=place.plan)}
    assert sorted(made) == [1, 2, 3, 4]
    assert (made[2].weight, made[2].partners.count(), made[3].occurrences.count(), made[4].days_after) == (2, 2, 4, 20)
    back = par.post(address, {"tra_lai": answer.context["refused"]})
    sheet = openpyxl.load_workbook(io.BytesIO(back.content)).active
    assert sheet is not None
    reasons = [str(sheet.cell(line, 10).value) for line in (2, 3, 4, 5)]
    assert "Kế hoạch đã có nhiệm vụ số 1" in reasons[0]
    assert reasons[1:3] == ["Không có đơn vị “Phòng Không Có” vào ngày 16/04/2024.", "Không có lĩnh vực “Lĩnh vực lạ”."]
    assert par.post(address, {"tra_lai": "x"}).status_code == 404
    assert par.post(address, {"file": SimpleUploadedFile("a.xlsx", b"PK")}).context["form"].errors


def test_left_overs_of_a_template_are_shown(place: Place) -> None:
    operations.add_task(
        plan_id=place.plan, number=2, area_code="PROCEDURES", title="Công khai đến hết năm 2021", product="",
        lead_id=place.office.agency.pk, due_kind="NONE", at=now(),
    )  # fmt: skip
    page = client(Role.PAR, place.office.district).get(f"{PLANS}{place.plan}/").content.decode()
    assert "Lời văn còn nhắc năm khác" in page


@pytest.mark.long
@pytest.mark.both_databases
def test_pages_of_plans_ask_as_much_for_many_as_for_few(place: Place) -> None:
    par = client(Role.PAR, place.office.district)
    pages = [*addresses(place), f"{PLANS}lap/", f"{PLANS}{place.plan}/them/", f"{PLANS}{place.plan}/?xem=bang"]
    pages = [one for one in pages if "phu-luc" not in one]
    grow(place, 2, 3)
    for one in pages:
        par.get(one)  # what is read once in a process is read now
    few = {one: asked(par, one) for one in pages}
    grow(place, 4, 8)
    many = {one: asked(par, one) for one in pages}
    assert {one: (few[one], many[one]) for one in pages if many[one] > few[one]} == {}


def asked(asking: Client, address: str) -> int:
    """How many questions a page asks."""
    with CaptureQueriesContext(connection) as told:
        assert asking.get(address).status_code == 200
    return len(told)


def grow(place: Place, first: int, last: int) -> None:
    """More of everything: documents, passages, plans within, tasks with partners, progress and products."""
    at, unit = now(), place.office.district.pk
    for number in range(first, last + 1):
        documents.record_document(
            issuer_kind="STATE", issuer_name="UBND", kind="NOTICE", number=str(number), title="Văn bản",
            issued_on=date(2024, 5, 2), paragraphs=["1. Làm.", "2. Báo cáo."], register_id=unit, at=at,
        )  # fmt: skip
        operations.record_plan(
            unit_id=unit, kind="YEARLY", title=f"KH {number}", first_year=2024, issued_on=date(2024, 5, 2),
            within_id=place.plan, at=at,
        )  # fmt: skip
        task = operations.add_task(
            plan_id=place.plan, number=number, area_code="PROCEDURES", title="Việc", product="Báo cáo", at=at,
            lead_id=place.office.agency.pk, partners=[place.office.communes[0].pk], due_kind="FIXED", due_on=DUE,
            sources=place.passages, by="account:thu",
        )  # fmt: skip
        operations.tell_progress(task_id=task, on=DUE, percent=10, words="Đã họp", by="account:thu", at=at)
        operations.report_completion(task_id=place.task, done_on=DUE, product=f"BC {number}", reported_by="thu", at=at)
