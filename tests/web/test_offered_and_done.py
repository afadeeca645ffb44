"""What a dossier's page offers is not refused; several at once say what each is about; no receiver is guessed."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.people import operations as people
from motcua.areas.people import queries as known
from motcua.kernel.clock import local_date, now
from tests.factories.officework import Work, make_staffed
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
TIMES = {"hen-lai", "xin-loi", "tra-lai"}


@pytest.fixture
def work() -> Work:
    """The desk and its people, no dossier yet."""
    return make_staffed()


def act(work: Work, client: Client, number: str, slug: str, **said: str) -> None:
    """Do one act as the page would."""
    client.post(f"/can-bo/ho-so/{number}/{slug}/", said | {"seen": work.seen(number).last_seq})


def offered(client: Client, number: str) -> set[str]:
    """Which acts of these three the page of a dossier offers."""
    page = client.get(f"/can-bo/ho-so/{number}/").content.decode()
    return {slug for slug in TIMES if f"/can-bo/ho-so/{number}/{slug}/" in page}


def test_an_appointment_or_an_apology_is_offered_only_when_it_would_be_taken(work: Work) -> None:
    """In time a new appointment, once; then an apology; and each of them goes through."""
    leader, on = signed_in(work.desk.leader), f"{work.days(9):%d/%m/%Y}"
    work.started("XQ-EARLY", -3, 5)
    work.started("XQ-TODAY", -3, 0)
    assert offered(leader, "XQ-EARLY") == {"hen-lai"}
    assert offered(leader, "XQ-TODAY") == {"xin-loi"}
    for number, slug, why in (
        ("XQ-EARLY", "xin-loi", "hãy dùng “Hẹn lại”"),
        ("XQ-TODAY", "hen-lai", "chỉ còn xin lỗi"),
    ):
        answer = leader.get(f"/can-bo/ho-so/{number}/{slug}/")
        assert answer.status_code == 409
        assert why in answer.content.decode()
    act(work, leader, "XQ-EARLY", "hen-lai", new_due=on, reason="Chờ ý kiến")
    assert work.seen("XQ-EARLY").extended
    assert offered(leader, "XQ-EARLY") == {"xin-loi"}
    later = f"{work.days(11):%d/%m/%Y}"
    act(work, leader, "XQ-EARLY", "xin-loi", promised_on=later, reason="Chờ ý kiến")
    assert work.seen("XQ-EARLY").promised_at is not None


def test_sending_back_is_offered_once_somebody_handed_the_dossier_on(work: Work) -> None:
    """What was handed on by nobody goes back to nobody; after it went back there is nobody again."""
    case = signed_in(work.desk.case)
    work.received("XQ-BACK", -3, 5)
    assert "tra-lai" not in offered(case, "XQ-BACK")
    operations.hand_over(number="XQ-BACK", account=work.desk.counter, at=work.days(-2))
    assert "tra-lai" in offered(case, "XQ-BACK")
    act(work, case, "XQ-BACK", "tra-lai", reason="Nhầm")
    assert work.seen("XQ-BACK").holder_unit_id == work.seen("XQ-BACK").received_by_id
    assert "tra-lai" not in offered(case, "XQ-BACK")


def test_several_at_once_are_named_by_procedure_and_applicant(work: Work) -> None:
    """A code alone tells a leader nothing: asked and answered, each dossier says what it is about and whose."""
    leader = signed_in(work.desk.leader)
    number = work.started("XQ-NAMED", -9, -2)
    told = (work.desk.procedure.name, work.desk.applicant.name)
    asked = leader.get(f"/can-bo/nhieu-ho-so/?viec=xin-loi&pick={number}&pick=XQ-NOBODY").content.decode()
    assert all(words in asked for words in told)
    said = {"viec": "xin-loi", "pick": [number, "XQ-NOBODY"], "reason": "Thiếu người"}
    answer = leader.post("/can-bo/nhieu-ho-so/", said | {"promised_on": f"{work.days(3):%d/%m/%Y}"})
    assert [(one.number, one.title is not None) for one in answer.context["outcomes"]] == [
        (number, True), ("XQ-NOBODY", False),
    ]  # fmt: skip
    assert all(words in answer.content.decode() for words in told)
    assert local_date(work.seen(number).promised_at) == local_date(work.days(3))


def test_without_a_process_a_dossier_goes_to_the_unit_that_decides_unless_told_otherwise(work: Work) -> None:
    """No colleague stands first in the list, where a hasty Enter would send the dossier."""
    agency = work.desk.department
    number = work.received("XQ-HAND", -1, 5, competent_id=agency.pk, version_id=None)
    first = re.compile(r'<select[^>]*name="to"[^>]*>\s*<option value="([^"]*)"')
    page = signed_in(work.desk.counter).get(f"/quay/ho-so/{number}/chuyen/").content.decode()
    assert first.search(page).group(1) == f"unit:{agency.pk}"


def test_who_stands_in_finds_the_work_of_who_is_away_among_their_own(work: Work) -> None:
    """The dossiers an absent officer holds are the stand-in's those days, and theirs again afterwards."""
    number = work.started("XQ-AWAY")
    second, today = signed_in(work.desk.second), local_date(now())

    def mine() -> list[str]:
        found = second.get("/can-bo/", {"lane": "mine"}).context["rows"]
        return [one.row.number for one in found]

    assert mine() == []
    absence = people.record_absence(
        officer_id=known.officer_of(work.desk.case.pk), stand_in_id=known.officer_of(work.desk.second.pk),
        valid_from=today, valid_to=today + timedelta(days=2), at=now(), reason="Ốm",
    )  # fmt: skip
    assert mine() == [number]
    people.end_absence(absence_id=absence, last_day=today - timedelta(days=1))
    assert mine() == []
