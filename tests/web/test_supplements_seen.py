"""Papers that came from home are seen at the desk, and papers asked for against the law hide no overdue dossier."""

from __future__ import annotations

import pytest

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import SupplementRequest
from motcua.areas.dossiers.queries import WorkFilters
from motcua.kernel.clock import local_date
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
NUMBER = "XQ-THU-0001"
ITEMS = ["Bản vẽ minh họa", "Ảnh thử"]


@pytest.fixture
def work() -> Work:
    return make_staffed()


def asked(work: Work, since: int, due: int, at: int) -> None:
    work.started(NUMBER, since, due)
    operations.ask_supplement(number=NUMBER, items=ITEMS, reason="Thiếu", account=work.desk.case, at=work.days(at))


def send(work: Work, *places: int) -> None:
    """What the applicant sends from home for these items."""
    files = dict.fromkeys(places, 7)
    citizen = work.desk.people["applicant"]
    operations.bring_papers(number=NUMBER, files=files, account=citizen, at=work.days(-1))


def counts(work: Work) -> dict[str, int]:
    return queries.work_counts(None, filters=WorkFilters(now=work.morning))


def test_a_late_asking_leaves_an_overdue_dossier_among_the_overdue(work: Work) -> None:
    asked(work, -9, -2, -4)
    assert SupplementRequest.objects.get().breach == "LATE"
    found = counts(work)
    assert (found["overdue"], found["waiting"]) == (1, 1)
    load = queries.load_by_officer(None, now=work.morning)[0]
    assert (load.overdue, load.waiting) == (1, 0)
    register = queries.counts_of_work(None, today=local_date(work.morning))
    assert (register["overdue"], register["paused"]) == (1, 0)
    page = signed_in(work.desk.case).get("/can-bo/?lane=overdue").content.decode()
    assert "Quá hạn" in page
    assert "chờ bổ sung, thời hạn vẫn chạy" in page
    assert "Quá hạn" in signed_in(work.desk.case).get(f"/can-bo/ho-so/{NUMBER}/").content.decode()


def test_an_asking_in_time_stops_the_clock_as_before(work: Work) -> None:
    asked(work, -3, -1, -2)
    found = counts(work)
    assert (found["overdue"], found["waiting"]) == (0, 1)
    assert "chờ bổ sung, thời hạn vẫn chạy" not in signed_in(work.desk.case).get("/can-bo/").content.decode()


def test_who_asks_against_the_law_is_told_before(work: Work) -> None:
    client = signed_in(work.desk.case)
    work.started(NUMBER, -2, 5)
    assert "là sai quy định" not in client.get(f"/can-bo/ho-so/{NUMBER}/yeu-cau-bo-sung/").content.decode()
    work.started("XQ-THU-0002", -9, 5)
    assert "Đã quá 3 ngày làm việc" in client.get("/can-bo/ho-so/XQ-THU-0002/yeu-cau-bo-sung/").content.decode()
    asked_again = client.get(f"/can-bo/ho-so/{NUMBER}/yeu-cau-bo-sung/")
    operations.ask_supplement(number=NUMBER, items=["A"], reason="Thiếu", account=work.desk.case, at=work.days(-1))
    operations.take_supplement(number=NUMBER, account=work.desk.counter, at=work.days(-1, 10))
    asked_again = client.get(f"/can-bo/ho-so/{NUMBER}/yeu-cau-bo-sung/")
    assert "Hồ sơ đã được yêu cầu bổ sung một lần" in asked_again.content.decode()


def test_the_desk_and_the_applicant_see_what_was_sent_from_home(work: Work) -> None:
    asked(work, -3, 5, -2)
    desk, citizen = signed_in(work.desk.counter), signed_in(work.desk.people["applicant"])
    assert "chờ xác nhận đủ" not in desk.get("/quay/").content.decode()
    send(work, 0)
    page = desk.get("/quay/").content.decode()
    assert "chờ xác nhận đủ" in page
    assert "đã gửi 1 trên 2" in page
    own = citizen.get(f"/cua-toi/ho-so/{NUMBER}/").content.decode()
    assert "đang chờ ông/bà bổ sung giấy tờ" in own
    assert own.count(">Đã gửi<") == 1
    send(work, 1)
    assert "đã gửi đủ" in desk.get("/quay/").content.decode()
    assert "đang kiểm tra để xử lý tiếp" in citizen.get(f"/cua-toi/ho-so/{NUMBER}/").content.decode()
    form = desk.get(f"/quay/ho-so/{NUMBER}/nhan-bo-sung/").content.decode()
    assert [f"<li>{item} (đã gửi trực tuyến)</li>" in form for item in ITEMS] == [True, True]
    assert "thời hạn tính từ lúc đó" in form
    operations.take_supplement(number=NUMBER, account=work.desk.counter, at=work.morning)
    assert "chờ xác nhận đủ" not in desk.get("/quay/").content.decode()
