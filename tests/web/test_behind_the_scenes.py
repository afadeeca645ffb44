"""The administrator's rooms for dead letters and for the log of reading."""

from __future__ import annotations

import pytest

from motcua.areas.people.models import Role
from motcua.kernel import jobs, outbox, read_log
from motcua.kernel.clock import now
from motcua.kernel.models import JobRun, OutboxMessage
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
WORK, READS = "/can-bo/quan-tri/viec-chay-nen/", "/can-bo/quan-tri/nhat-ky-doc/"


@pytest.fixture
def dead(office):
    """A message and a job that nobody tries any more."""
    message = outbox.put(
        key="H20.99:LATE:email", way="email", to="nguoinop01@vidu.test", subject="s", text="t", at=now()
    )
    OutboxMessage.objects.update(dead_at=now(), attempts=6, last_error="máy chủ thư từ chối")
    jobs.register("test_nothing", lambda at: None)
    job = jobs.enqueue(name="test_nothing", key="một việc", payload={}, at=now())
    JobRun.objects.update(dead_at=now(), attempts=5, last_error="RuntimeError: chưa được")
    return {"message": message, "job": job}


def test_dead_letters_are_shown_masked_and_sent_again(dead) -> None:
    client = signed_in(make_account("quantri.thu", Role.ADMINISTRATOR))
    page = client.get(WORK).content.decode()
    assert "máy chủ thư từ chối" in page
    assert "ng***@vidu.test" in page
    assert "nguoinop01@vidu.test" not in page
    assert "Gửi thư trong hộp thư đi" in page
    for kind, key in dead.items():
        assert client.post(f"{WORK}{kind}/{key}/lam-lai/").status_code == 302
    assert (outbox.dead_letters(), jobs.dead_jobs()) == ([], [])
    answer = client.post(f"{WORK}message/{dead['message']}/lam-lai/", follow=True)
    assert "không còn nằm trong danh sách" in answer.content.decode()
    assert client.post(f"{WORK}khac/1/lam-lai/").status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_nobody_else_sees_or_replays(role, dead, office) -> None:
    client = signed_in(make_account("ai.thu", role, office.district))
    assert client.get(WORK).status_code == 403
    assert client.post(f"{WORK}message/{dead['message']}/lam-lai/").status_code == 403
    assert len(outbox.dead_letters()) == 1


@pytest.mark.parametrize("role", list(Role))
def test_the_log_of_reading_is_for_administrators_and_inspectors(role, office) -> None:
    client = signed_in(make_account("ai.thu", role, office.district))
    allowed = role in (Role.ADMINISTRATOR, Role.INSPECTOR)
    assert client.get(READS).status_code == (200 if allowed else 403)
    if role != Role.CITIZEN:
        assert (READS in client.get("/can-bo/").content.decode()) is allowed or role == Role.ADMINISTRATOR


def test_reading_a_dossier_is_written_down_and_shown(office) -> None:
    signed_in(make_account("quay.thu", Role.COUNTER, office.communes[0])).get("/quay/ho-so/H20.99-240304-0001/")
    (row,) = read_log.reads()
    assert (row.actor, row.subject) == ("account:quay.thu", "/quay/ho-so/H20.99-240304-0001/")
    page = signed_in(make_account("kiemtra.thu", Role.INSPECTOR, office.district)).get(READS).content.decode()
    assert "account:quay.thu" in page
    assert read_log.reads()[0].subject == READS, "reading the log is a reading too"


def test_what_was_not_shown_was_not_read(office) -> None:
    client = signed_in(make_account("quay.thu", Role.COUNTER, office.communes[0]))
    assert client.get("/quay/ho-so/KHONG-CO/").status_code == 404
    assert read_log.reads() == []
