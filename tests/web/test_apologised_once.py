"""Apologies by the dozen: whoever was apologised to is told of, comes last, and is not apologised to again."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from motcua.kernel.clock import local_date, now
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def work() -> Work:
    """The desk and its people, no dossier yet."""
    return make_staffed()


def bulk(client: Client, slug: str, picked: list[str], **fields: object) -> dict[str, str]:
    """What became of each dossier."""
    answer = client.post("/can-bo/nhieu-ho-so/", {"viec": slug, "pick": picked, **fields})
    return {one.number: one.refused for one in answer.context["outcomes"]}


def test_whoever_was_apologised_to_says_when_comes_last_and_is_left_out_of_the_bulk(work: Work) -> None:
    """An apology is made once for a dossier; the next by the dozen is for those nobody apologised for."""
    for number, due in (("XQ-A", -3), ("XQ-B", -2)):
        work.started(number, -9, due)
    leader, promised = signed_in(work.desk.leader), f"{work.days(3):%d/%m/%Y}"
    assert bulk(leader, "xin-loi", ["XQ-A"], promised_on=promised, reason="Thiếu người") == {"XQ-A": ""}
    until, today = work.seen("XQ-A").promised_at, f"{local_date(now()):%d/%m/%Y}"
    found = leader.get("/can-bo/hom-nay/")
    assert [(one.day.row.number, one.answerable) for one in found.context["found"].late] == [
        ("XQ-B", True), ("XQ-A", False),
    ]  # fmt: skip
    page = found.content.decode()
    assert re.findall(r'name="pick" value="([^"]+)"', page) == ["XQ-B"]
    assert f"đã xin lỗi ngày {today}, hứa trả {promised}" in page
    assert "chưa xin lỗi" in page
    asked = leader.get("/can-bo/nhieu-ho-so/?viec=xin-loi&pick=XQ-A&pick=XQ-B")
    assert (asked.context["bulk"].numbers, asked.context["bulk"].left_out) == (
        ("XQ-B",), (("XQ-A", f"đã xin lỗi ngày {today}"),),
    )  # fmt: skip
    assert "Không làm lại với hồ sơ đã làm trước" in asked.content.decode()
    later = f"{work.days(4):%d/%m/%Y}"
    told = bulk(leader, "xin-loi", ["XQ-A", "XQ-B"], promised_on=later, reason="Thiếu người")
    assert told == {"XQ-A": f"đã xin lỗi ngày {today}", "XQ-B": ""}
    assert work.seen("XQ-A").promised_at == until
    assert "Không còn hồ sơ nào để làm" in leader.get("/can-bo/nhieu-ho-so/?viec=xin-loi&pick=XQ-A").content.decode()


def test_a_form_sent_twice_or_by_two_at_once_does_what_it_showed_once(work: Work) -> None:
    """Who comes second with a page that is no more as it stands is told so, and writes to nobody."""
    work.started("XQ-A", -9, -3)
    leader = signed_in(work.desk.leader)
    page = leader.get("/can-bo/nhieu-ho-so/?viec=phan-cong&pick=XQ-A").content.decode()
    seen = re.findall(r'name="seen" value="([^"]+)"', page)
    to = work.desk.leader.pk
    first, second = (
        bulk(leader, "phan-cong", ["XQ-A"], seen=seen, to_account_id=to, reason="Nghỉ ốm") for _ in range(2)
    )
    assert first == {"XQ-A": ""}
    assert "vừa được người khác xử lý" in second["XQ-A"]
    assert "seen" not in bulk(leader, "phan-cong", ["XQ-A"], seen=["XQ-A@x", "@"], to_account_id=to, reason="Nghỉ ốm")


def test_from_the_leaders_today_one_comes_back_to_it(work: Work) -> None:
    """What was picked on the page of today leads back there, and from the list of one's work to that."""
    work.started("XQ-A", -9, -3)
    leader = signed_in(work.desk.leader)
    assert 'name="ve" value="hom-nay"' in leader.get("/can-bo/hom-nay/").content.decode()
    told = {"viec": "xin-loi", "pick": "XQ-A", "promised_on": f"{work.days(3):%d/%m/%Y}", "reason": "Thiếu người"}
    asked = leader.get("/can-bo/nhieu-ho-so/", {"viec": "xin-loi", "pick": "XQ-A", "ve": "hom-nay"}).content.decode()
    assert '<a href="/can-bo/hom-nay/">Thôi, quay lại danh sách</a>' in asked
    assert 'name="ve" value="hom-nay"' in asked
    done = leader.post("/can-bo/nhieu-ho-so/", told | {"ve": "hom-nay"}).content.decode()
    assert '<a class="button second" href="/can-bo/hom-nay/">Về danh sách</a>' in done
    usual = leader.get("/can-bo/nhieu-ho-so/", {"viec": "xin-loi", "pick": "XQ-A"}).content.decode()
    assert 'href="/can-bo/">Về danh sách</a>' in usual
