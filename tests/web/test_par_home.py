"""The home of a reform officer: every number opens to a list of as many lines, and shows only one's own unit."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from motcua.areas.feedback import operations as feedback
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people import queries as people
from motcua.areas.people.models import Role
from motcua.areas.plans import operations as plans
from motcua.kernel.clock import local_date, now
from motcua.web.ui.sign_in import StaffOnly
from tests.factories.collecting import make_world, person
from tests.factories.inspecting import Visit, make_visit
from tests.factories.listening import make_town
from tests.factories.meeting import Gathering
from tests.factories.office import Office
from tests.web.conftest import SECRET, signed_in
from tests.web.reading import words_of

pytestmark = [pytest.mark.django_db, pytest.mark.long]
HOME = "/can-bo/cchc/"
TILE = re.compile(r'<a href="(/can-bo/cchc/[^"]+)"><b>([\d.]+)</b>')


@pytest.fixture
def town(office: Office) -> Visit:
    """The people of the test office, with their second factors."""
    made = make_visit((office.district, office.agency, office.communes))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def client(town: Visit, who: str) -> Client:
    return signed_in(town.people[who])


def give(town: Visit, *days: int) -> list[int]:
    """Tasks of the district for its agency, so many days from today."""
    today, at = local_date(now()), now()
    works = [plans.GivenWork(f"Việc {day} (minh họa)", town.agency.pk, today + timedelta(days=day)) for day in days]
    return plans.give_out(from_unit_id=town.district.pk, works=works, by="account:thu", at=at)


def rows_of(page: str) -> int:
    """How many lines the list of a page has."""
    return page.split("<tbody>")[1].split("</tbody>")[0].count("<tr>") if "<tbody>" in page else 0


def test_every_number_opens_to_as_many_lines(town: Visit) -> None:
    late, soon, far = give(town, -3, 5, 40)
    Gathering(town).concluded()
    plans.report_completion(task_id=late, done_on=date(2024, 1, 5), product="Báo cáo", reported_by="ai-do", at=now())
    browser = client(town, "reformer")
    page = browser.get(HOME).content.decode()
    tiles = TILE.findall(page)
    counts = [int(count.replace(".", "")) for _to, count in tiles]
    kinds = {"nhiem-vu": 3, "ket-luan": 2, "cam-ket": 0, "khac-phuc": 0, "phieu": 0}
    for kind, count in kinds.items():
        assert rows_of(browser.get(f"{HOME}viec/?xem=tat-ca&loai={kind}").content.decode()) == count, kind
    assert counts[0] >= 3
    assert counts[3] == 1
    for to, count in tiles:
        assert rows_of(browser.get(to.replace("&amp;", "&")).content.decode()) == int(count.replace(".", "")), to
    assert "Kết luận họp" in page
    for key in (late, soon, far):
        every = browser.get(f"{HOME}viec/?xem=tat-ca").content.decode()
        assert every.count(f"/can-bo/ke-hoach/nhiem-vu/{key}/") == 1
    assert "Sản phẩm chờ nghiệm thu" in browser.get(f"{HOME}con-thieu/").content.decode()


def test_a_report_that_was_not_sent_stands_under_the_unit_that_owes_it(town: Visit) -> None:
    page = client(town, "reformer").get(f"{HOME}viec/?xem=tat-ca&loai=bao-cao").content.decode()
    units = set(re.findall(r'data-label="Đơn vị">([^<]+)<', page))
    assert units == {"UBND huyện Thử"}  # not the line it goes by, as the department of home affairs


def test_a_question_given_out_is_due_for_who_gave_it_and_who_answers(office: Office) -> None:
    town, at = make_town((office.district, office.agency, office.communes)), now()
    _key, question = town.held()
    keeper = town.people["keeper"]
    feedback.assign_question(
        question_id=question, unit_id=town.desk.pk, due_on=local_date(at) + timedelta(days=3), account=keeper, at=at
    )
    TOTP.activate(keeper, SECRET)
    browser, here = signed_in(keeper), f"{HOME}viec/?xem=sap-den&loai=cau-hoi"
    assert f"/can-bo/doi-thoai/cau-hoi/{question}/" in browser.get(here).content.decode()
    feedback.answer_question(question_id=question, answer="Từ mai", account=keeper, at=at)
    assert f"/can-bo/doi-thoai/cau-hoi/{question}/" not in browser.get(here).content.decode()


def test_what_a_former_unit_left_is_due_for_its_only_heir(db: None) -> None:
    world, today = make_world(), local_date(now())
    former = world.communes[0]
    heir = Unit.objects.create(
        slug="xa-ke-thua", name="UBND xã Kế thừa", level="COMMUNE", kind="PEOPLES_COMMITTEE", parent=world.district,
        valid_from=today,
    )  # fmt: skip
    Unit.objects.filter(pk=former.pk).update(valid_to=today - timedelta(days=1))
    Succession.objects.create(former=former, successor=heir, on=today)
    account = person("cchc.ke-thua", Role.PAR, heir)
    TOTP.activate(account, SECRET)
    page = signed_in(account).get(f"{HOME}viec/?xem=tat-ca&loai=phieu").content.decode()
    assert f"/can-bo/phieu-so-lieu/{world.sheet(0)}/" in page
    assert f"/can-bo/phieu-so-lieu/{world.sheet(1)}/" not in page
    listed = signed_in(account).get("/can-bo/kiem-tra/").content.decode()
    assert "UBND xã Kế thừa" in listed
    assert former.name not in listed


def test_what_is_due_is_taken_away_as_it_stands_on_the_page(town: Visit) -> None:
    give(town, -3, 5, 40)
    Gathering(town).concluded()
    browser, place = client(town, "reformer"), f"{HOME}viec/danh-sach"
    for asked in ("xem=qua-han", "xem=sap-den", "xem=tat-ca", "xem=tat-ca&loai=nhiem-vu"):
        shown = rows_of(browser.get(f"{HOME}viec/?{asked}").content.decode())
        rows = list(openpyxl.load_workbook(BytesIO(browser.get(f"{place}.xlsx?{asked}").content)).active.values)
        head = next(at for at, row in enumerate(rows) if row[0] == "Việc")
        assert len(rows) - head - 1 == shown, asked
    told = [row[0] for row in rows[head + 1 :]]
    assert told == [f"Việc {day} (minh họa)" for day in ("-3", "5", "40")]
    for kind in ("docx", "pdf"):
        assert "Việc -3 (minh họa)" in words_of(browser.get(f"{place}.{kind}?xem=tat-ca").content, kind)
    assert client(town, "clerk").get(f"{place}.xlsx").status_code == 403


def test_who_has_a_home_and_whose_lines_it_shows(town: Visit) -> None:
    give(town, -3)
    told = {
        "reformer": 200,
        "orderer": 200,
        "unit": 200,
        "stranger": 200,
        "inspector": 403,
        "member": 403,
        "clerk": 403,
    }
    for who, status in told.items():
        browser = client(town, who)
        for address in (HOME, f"{HOME}viec/", f"{HOME}con-thieu/"):
            assert browser.get(address).status_code == status, (who, address)
        page = browser.get(f"{HOME}viec/?xem=tat-ca").content.decode()
        assert ("Việc -3" in page) is (who in ("reformer", "orderer")), who
        menu = browser.get("/can-bo/tai-khoan/").content.decode()
        assert (f'href="{HOME}"' in menu) is (status == 200), who
    assert Client().get(HOME).status_code == 302


def test_a_unit_with_nothing_to_do_is_told_so(town: Visit) -> None:
    page = client(town, "unit").get(HOME).content.decode()
    for words in ("Không thiếu sản phẩm", "chưa đứng trong đợt đánh giá nào", "Không còn tồn tại nào"):
        assert words in page
    assert "Không thiếu gì" in client(town, "unit").get(f"{HOME}con-thieu/").content.decode()


def test_the_home_asks_no_more_for_more_lines(town: Visit) -> None:
    browser = client(town, "reformer")
    give(town, -3)
    browser.get(HOME)
    with CaptureQueriesContext(connection) as few:
        browser.get(HOME)
    give(town, -5, -4, -2, -1, 1, 2, 3)
    with CaptureQueriesContext(connection) as more:
        browser.get(HOME)
    assert len(more) == len(few)
    assert len(few) <= 50


@pytest.mark.parametrize(
    ("who", "to"),
    [("reformer", HOME), ("orderer", "/can-bo/hom-nay/"), ("member", "/can-bo/"), ("clerk", "/quay/")],
)
def test_the_day_begins_where_the_only_role_of_an_officer_works(town: Visit, who: str, to: str) -> None:
    request = RequestFactory().get("/")
    request.user = people.on_duty(town.people[who], local_date(now()))
    assert StaffOnly(request).get_login_redirect_url(request) == to
