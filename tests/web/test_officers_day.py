"""The officer's day, several dossiers at once, the leader's page and the quarter's assessment."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.people import operations as people
from motcua.areas.people import queries as known
from motcua.areas.people.models import Role
from motcua.kernel.clock import now
from tests.factories.officework import Work, make_staffed, make_staffed_day
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
STAFF = ("counter", "case", "second", "leader", "par", "inspector", "administrator", "stranger", "boss")


@pytest.fixture
def work() -> Work:
    """The desk and its people, no dossier yet."""
    return make_staffed()


@pytest.fixture
def day() -> Work:
    """The desk on a day with one dossier in each lane."""
    return make_staffed_day(1)


def client_of(work: Work, name: str) -> Client:
    return signed_in(work.desk.people[name])


def numbers(client: Client, query: str = "") -> list[str]:
    answer = client.get(f"/can-bo/?{query}")
    assert answer.status_code == 200
    return [one.row.number for one in answer.context["rows"]]


def test_the_day_begins_with_what_one_holds(day):
    assert client_of(day, "second").get("/can-bo/").context["lane"] == "mine"
    assert numbers(client_of(day, "second")) == ["XQ-WEEK-0000"]
    assert client_of(day, "leader").get("/can-bo/").context["lane"] == "all"


@pytest.mark.long
@pytest.mark.parametrize("name", ["case", "leader"])
def test_each_lane_lists_as_many_as_it_says(name):
    work = make_staffed_day(2)
    client = client_of(work, name)
    lanes = client.get("/can-bo/").context["lanes"]
    assert {"mine", "overdue", "waiting", "all"} <= {code for code, _words, _count in lanes}
    for code, _words, count in lanes:
        assert len(numbers(client, f"lane={code}")) == count, code


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("lane=all&text=giay+phep+thu", 7),
        ("lane=all&text=nguoi+nop+minh+hoa", 7),
        ("lane=all&text=khong+co+dau", 0),
        ("lane=all&text=LATE", 1),
        ("lane=all&channel=ONLINE", 0),
        ("lane=all&channel=COUNTER", 7),
        ("lane=all&officer=khong-phai-so", 7),
        ("lane=khong-co", 7),
    ],
)
def test_filters_take_words_without_marks_and_bear_nonsense(day, query, found):
    assert len(numbers(client_of(day, "leader"), query)) == found


def test_by_officer_and_sector(day):
    client = client_of(day, "leader")
    assert numbers(client, f"lane=all&officer={day.desk.second.pk}") == ["XQ-WEEK-0000"]
    assert len(numbers(client, f"lane=all&sector={day.desk.procedure.sector_id}")) == 7


@pytest.mark.parametrize("order", ["due", "step", "received"])
def test_pages_by_key_lose_and_repeat_nothing(day, order, monkeypatch):
    monkeypatch.setattr("motcua.web.office.day.listing.PAGE", 3)
    client, seen, query = client_of(day, "leader"), [], f"lane=all&order={order}"
    while True:
        answer = client.get(f"/can-bo/?{query}")
        seen += [one.row.number for one in answer.context["rows"]]
        if not answer.context["next"]:
            break
        query = f"lane=all&order={order}&after={answer.context['next'].replace('+', '%2B')}"
    assert len(seen) == len(set(seen)) == 7


def test_other_units_see_none_of_it_but_the_question_put_to_them(day):
    answer = client_of(day, "stranger").get("/can-bo/")
    assert answer.context["rows"] == []
    assert [one.number for one, _badge in answer.context["opinions"]] == ["XQ-OPIN-0000"]


def queries_of(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as counted:
        assert client.get(path).status_code == 200
    return len(counted)


PAGES = (
    "/can-bo/?lane=all",
    "/can-bo/?lane=stuck",
    "/can-bo/lanh-dao/",
    "/can-bo/danh-gia/",
    "/can-bo/viec.xlsx?lane=all",
)


@pytest.mark.long
def test_no_page_asks_more_for_more_dossiers(day):
    day.started("XQ-SOON", -4, 1)
    client = client_of(day, "leader")
    few = {path: queries_of(client, path) for path in PAGES}
    for n in range(8):
        day.started(f"XQ-MORE-{n:04}", -4, n - 2)
    assert {path: queries_of(client, path) for path in PAGES} == few
    assert max(few.values()) <= 40


def test_the_workbook_says_what_the_page_says_and_hides_names(day):
    answer = client_of(day, "leader").get("/can-bo/viec.xlsx?lane=all")
    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert len(rows) == 8
    assert "Người nộp" not in str(rows[1:])
    assert "N••• n••• m••• h••• 0•••" in str(rows[1])
    assert answer["Content-Disposition"].startswith("attachment")


def bulk(client: Client, slug: str, picked: list[str], **fields: object) -> dict[str, str]:
    answer = client.post("/can-bo/nhieu-ho-so/", {"viec": slug, "pick": picked, **fields})
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return {one.number: one.refused for one in answer.context["outcomes"]}


def test_several_are_handed_over_and_each_answers_for_itself(work):
    work.started("XQ-A")
    work.started("XQ-B")
    finish(work, "XQ-B")
    told = bulk(client_of(work, "case"), "chuyen", ["XQ-A", "XQ-B", "XQ-KHONG-CO"], note="Chuyển thuế")
    assert told["XQ-A"] == ""
    assert "Không thể thực hiện" in told["XQ-B"]
    assert "Không có hồ sơ" in told["XQ-KHONG-CO"]
    assert work.seen("XQ-A").holder_unit == work.desk.other


def finish(work: Work, number: str) -> None:
    result = operations.ResultGiven("Giấy phép", "Lãnh đạo", work.days(-1), code="KQ-1")
    operations.finish(number=number, account=work.desk.leader, at=work.days(-1, 10), result=result)


def test_an_apology_is_not_made_where_there_is_still_time(work):
    work.started("XQ-LATE", -9, -2)
    work.started("XQ-EARLY", -1, 8)
    promised = f"{work.days(3):%d/%m/%Y}"
    told = bulk(
        client_of(work, "leader"), "xin-loi", ["XQ-LATE", "XQ-EARLY"], promised_on=promised, reason="Thiếu người"
    )
    assert told["XQ-LATE"] == ""
    assert "hẹn lại" in told["XQ-EARLY"]
    assert work.seen("XQ-LATE").promised_at is not None


def test_several_due_this_week_are_given_a_later_day_from_todays_page_and_each_answers_for_itself(work):
    """What the leader ticks among what is due soon is what is extended: once, a day before at least, with an
    apology and a notice; what may not be stays as it was, and says why."""
    for number, due in (("XQ-A", 2), ("XQ-B", 2), ("XQ-TODAY", 0), ("XQ-LATE", -2)):
        work.started(number, -9, due, until=23)
    later, leader = work.days(12), client_of(work, "leader")
    operations.extend(
        number="XQ-B", new_due=work.days(3).date(), reason="Chờ", account=work.desk.leader, at=work.days(-1, 9)
    )
    page = leader.get("/can-bo/hom-nay/").content.decode()
    soon = page[page.index("Đến hạn tuần này và tuần sau</h2>") : page.index("Đơn vị đang chậm")]
    assert 'name="viec" value="hen-lai"' in soon
    assert re.findall(r'name="pick" value="([^"]+)"', soon) == ["XQ-A"]  # nothing is offered that would be refused
    assert "Đã hẹn lại một lần" in soon
    asked = leader.get("/can-bo/nhieu-ho-so/?viec=hen-lai&pick=XQ-A&pick=XQ-B&pick=XQ-TODAY&pick=XQ-LATE")
    assert asked.context["bulk"].numbers == ("XQ-A", "XQ-B", "XQ-TODAY", "XQ-LATE")
    before = {number: work.seen(number).due_at for number in ("XQ-A", "XQ-B", "XQ-TODAY", "XQ-LATE")}
    told = bulk(leader, "hen-lai", list(before), new_due=f"{later:%d/%m/%Y}", reason="Chờ xác minh")
    assert told["XQ-A"] == ""
    assert work.seen("XQ-A").due_on == later.date()
    assert work.seen("XQ-A").extended
    for number, why in (("XQ-B", "một lần"), ("XQ-TODAY", "chậm nhất"), ("XQ-LATE", "chậm nhất")):
        assert why in told[number], told
        assert work.seen(number).due_at == before[number]
    assert bulk(leader, "hen-lai", ["XQ-A"], new_due=f"{work.days(20):%d/%m/%Y}", reason="Nữa")["XQ-A"]


def test_what_can_be_acted_on_here_stands_before_what_another_system_keeps(work):
    for number, due in (("XQ-OLD", -8), ("XQ-OURS", -2)):
        work.started(number, -12, due)
    Dossier.objects.filter(number="XQ-OLD").update(system_of_record="PROVINCE")
    leader = client_of(work, "leader")
    late = leader.get("/can-bo/hom-nay/").context["found"].late
    assert [one.day.row.number for one in late] == ["XQ-OURS", "XQ-OLD"]
    assert [one.row.number for one in leader.get("/can-bo/lanh-dao/").context["late"]] == ["XQ-OURS", "XQ-OLD"]
    assert numbers(leader, "lane=overdue") == ["XQ-OLD", "XQ-OURS"]  # the whole list keeps the order of its days


@pytest.mark.parametrize("fields", [{"new_due": ""}, {"reason": ""}, {"new_due": "hôm qua"}], ids=str)
def test_nothing_is_extended_while_the_form_lacks_something(work, fields):
    work.started("XQ-A", -1, 3)
    due = work.seen("XQ-A").due_at
    told = {"new_due": f"{work.days(9):%d/%m/%Y}", "reason": "Chờ xác minh"} | fields
    answer = client_of(work, "leader").post("/can-bo/nhieu-ho-so/", {"viec": "hen-lai", "pick": ["XQ-A"], **told})
    assert answer.context["outcomes"] is None
    assert "govuk-error-summary" in answer.content.decode()
    assert work.seen("XQ-A").due_at == due


def test_several_end_only_with_a_result_each(work):
    work.started("XQ-A")
    work.started("XQ-B")
    signed = f"{work.days(-1):%d/%m/%Y %H:%M}"
    told = bulk(
        client_of(work, "leader"), "ket-qua", ["XQ-A", "XQ-B"], paper="Giấy phép", signed_by="Lãnh đạo",
        signed_at=signed, code_0="KQ-01", code_1="",
    )  # fmt: skip
    assert told["XQ-A"] == ""
    assert "mã kết quả" in told["XQ-B"]
    assert work.seen("XQ-B").status == 4


@pytest.mark.parametrize(
    ("name", "slug", "status"),
    [("case", "phan-cong", 404), ("case", "chuyen", 200), ("leader", "phan-cong", 200), ("inspector", "chuyen", 404),
     ("leader", "khong-co", 404), ("leader", "hen-lai", 200), ("case", "hen-lai", 404), ("counter", "hen-lai", 404)],
)  # fmt: skip
def test_what_one_may_not_do_to_several_does_not_exist(work, name, slug, status):
    assert client_of(work, name).get(f"/can-bo/nhieu-ho-so/?viec={slug}&pick=XQ-A").status_code == status


@pytest.mark.parametrize("name", STAFF)
def test_who_oversees(work, name):
    role = work.desk.people[name].duties[0].role
    allowed = role in (Role.LEADER, Role.PAR, Role.INSPECTOR, Role.ADMINISTRATOR)
    client = client_of(work, name)
    for path in ("/can-bo/lanh-dao/", "/can-bo/danh-gia/", "/can-bo/danh-gia/ho-so/?so=early"):
        assert client.get(path).status_code == (200 if allowed else 403), path
    assert ('href="/can-bo/lanh-dao/"' in client.get("/can-bo/").content.decode()) is allowed


OPENS = re.compile(r'<a href="(/can-bo/[^"]*\?[^"]*)"[^>]*>(?:<b>)?([\d.]+)<')


@pytest.mark.long
@pytest.mark.parametrize("path", ["/can-bo/lanh-dao/", "/can-bo/danh-gia/"])
def test_every_number_opens_to_as_many_dossiers(path):
    work = make_staffed_day(2)
    operations.note_contact(
        number="XQ-WEEK-0000", with_whom="A", way="PHONE", note="x", account=work.desk.second, at=now()
    )
    client = client_of(work, "leader")
    links = OPENS.findall(client.get(path).content.decode())
    assert len(links) >= 7
    for to, count in links:
        assert len(client.get(unescape(to)).context["rows"]) == int(count), to


def test_an_absent_officer_s_work_goes_to_who_stands_in(work):
    work.started("XQ-A")
    work.started("XQ-B")
    desk, today = work.desk, now().date()
    people.record_absence(
        officer_id=known.officer_of(desk.case.pk), stand_in_id=known.officer_of(desk.second.pk), valid_from=today,
        valid_to=today, at=now(), reason="Ốm",
    )  # fmt: skip
    client = client_of(work, "leader")
    page = client.get("/can-bo/lanh-dao/").content.decode()
    assert "vắng mặt" in page
    to = next(unescape(one) for one in re.findall(r'href="(/can-bo/nhieu-ho-so/[^"]+)"', page) if "thay=" in one)
    form = client.get(to)
    assert form.context["bulk"].numbers == ("XQ-A", "XQ-B")
    given = {name: form.context["form"][name].value() for name in ("to_account_id", "reason")}
    assert "Vắng mặt từ" in given["reason"]
    told = bulk(client, "phan-cong", ["XQ-A", "XQ-B"], **given)
    assert set(told.values()) == {""}
    assert work.seen("XQ-A").holder == work.seen("XQ-B").holder == desk.second
