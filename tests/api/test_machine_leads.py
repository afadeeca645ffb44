"""What a leader decided elsewhere, told by a machine: who works on it, that it stands still, that it was wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Contact, Correction
from motcua.areas.people.models import Account, Role
from motcua.kernel.clock import now
from tests.factories.intake import make_commune
from tests.factories.machines import Machine, another_unit
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
WHY = {"reason": "Theo quyết định (thử)"}
PAPER = {**WHY, "document": "Quyết định thử 02"}


@pytest.fixture
def machine(db: None) -> Machine:
    return Machine(make_commune())


@pytest.fixture
def started(machine: Machine) -> str:
    at = now() - timedelta(minutes=5)
    number = machine.commune.received(at=at).number
    operations.start(number=number, account=machine.commune.case, at=at)
    return number


def second(machine: Machine) -> Account:
    other = Account.objects.create(username="case.thu.hai", display_name="Cán bộ thử hai")
    return employ(other, Role.CASE, machine.commune.unit)


def test_a_dossier_is_given_to_another_officer_and_handed_on_to_one(machine, started):
    second(machine)
    assert {"username": "case.thu.hai", "name": "Cán bộ thử hai"} in machine.get(f"/dossiers/{started}/officers").json()
    told = {**WHY, "to_officer": "case.thu.hai"}
    assert machine.post(f"/dossiers/{started}/reassign", told).status_code == 200
    assert machine.get(f"/dossiers/{started}").json()["holder"] == "Cán bộ thử hai"
    again = machine.post(f"/dossiers/{started}/reassign", told)
    assert (again.status_code, again.json()["code"]) == (409, "already_there")
    assert machine.post(f"/dossiers/{started}/hand-over", {"to_officer": "case.thu"}).status_code == 200
    assert machine.get(f"/dossiers/{started}").json()["holder"] == "Cán bộ thử CASE"
    stranger = machine.post(f"/dossiers/{started}/reassign", {**WHY, "to_officer": "nguoi.nop.01"})
    assert stranger.json()["code"] == "not_there"


def test_a_dossier_stands_still_and_goes_on_with_the_time_that_was_left(machine, started):
    assert {"STOP", "REASSIGN"} <= set(machine.get(f"/dossiers/{started}").json()["actions"])
    stopped = machine.post(f"/dossiers/{started}/stop", PAPER).json()
    assert (stopped["status"], "RESUME" in machine.get(f"/dossiers/{started}").json()["actions"]) == (8, True)
    resumed = machine.post(f"/dossiers/{started}/resume", {**WHY, "seen": stopped["seq"]}).json()
    assert resumed["status"] == 4
    assert resumed["due_at"] is not None
    late = machine.post(f"/dossiers/{started}/stop", {**PAPER, "seen": stopped["seq"]})
    assert (late.status_code, late.json()["code"]) == (409, "changed_meanwhile")


def test_a_wrong_result_is_taken_up_again_even_after_its_return(machine, started):
    commune, at = machine.commune, now()
    operations.finish(number=started, refusal_reason="thử", account=commune.leader, at=at)
    operations.return_result(number=started, receiver="Người nộp minh họa 01", account=commune.counter, at=at)
    assert machine.get(f"/dossiers/{started}").json()["actions"] == ["DISAVOW", "REOPEN"]
    assert machine.post(f"/dossiers/{started}/reopen", WHY).json()["code"] == "invalid_parameters"
    first = [machine.post(f"/dossiers/{started}/reopen", PAPER, key="khoa-mo-lai").json() for _ in range(2)]
    assert first[0] == first[1]
    assert first[0]["status"] == 4


def test_a_machine_that_only_processes_stops_what_waits_for_the_applicant_and_nothing_else(machine, started):
    scopes = ("DOSSIERS_READ", "DOSSIERS_PROCESS")
    worker = Machine(machine.commune, name="Ứng dụng minh họa 02", scopes=scopes)
    assert worker.post(f"/dossiers/{started}/stop", PAPER).json()["code"] == "step_refused"
    asked = {"items": ["Giấy tờ thử 1"], "reason": "thử"}
    assert worker.post(f"/dossiers/{started}/ask-supplement", asked).json()["status"] == 5
    assert worker.post(f"/dossiers/{started}/resume", WHY).json()["code"] == "scope_missing"
    assert worker.post(f"/dossiers/{started}/stop", PAPER).json()["status"] == 8


def test_a_call_to_the_applicant_and_the_agency_they_had_to_turn_to_are_noted(machine, started):
    other = another_unit()
    page = machine.get("/units", limit=1).json()
    assert ([one["slug"] for one in page["rows"]], page["next"]) == (["xa-khac"], "xa-khac")
    told = {"with_whom": "Người nộp minh họa 01", "way": "PHONE", "note": "Xin số đo lại (thử)", "agency": "H20.99.02"}
    assert machine.post(f"/dossiers/{started}/contacts", told).status_code == 200
    (noted,) = machine.get(f"/dossiers/{started}").json()["contacts"]
    assert (noted["note"], noted["agency"], noted["applicants_fault"]) == (told["note"], other.name, False)
    assert machine.post(f"/dossiers/{started}/contacts", told | {"agency": "khong-co"}).json()["code"] == "unknown_unit"
    assert Contact.objects.count() == 1


def returned(machine: Machine, number: str, **told: str):
    """Finished by the leader, and handed over at the desk by the application."""
    operations.finish(number=number, refusal_reason="thử", account=machine.commune.leader, at=now())
    desk = Machine(machine.commune, name="Ứng dụng của quầy", scopes=("DOSSIERS_READ", "DOSSIERS_RECEIVE"))
    return desk, desk.post(f"/dossiers/{number}/return", told)


def test_whoever_collects_for_another_shows_a_paper_to_an_application_too(machine, started):
    desk, refused = returned(machine, started, receiver="Người em minh họa")
    assert (refused.status_code, refused.json()["code"]) == (422, "authority_needed")
    told = {"receiver": "Người em minh họa", "proof": "Giấy ủy quyền 05/9/2026"}
    assert desk.post(f"/dossiers/{started}/return", told).json()["status"] == 10


def test_an_application_proposes_that_its_return_was_recorded_wrongly_and_a_person_decides(machine, started):
    desk, done = returned(machine, started, receiver="người nộp  MINH HỌA 01")
    assert done.json()["status"] == 10
    assert desk.get(f"/dossiers/{started}").json()["actions"] == ["DISAVOW"]
    assert desk.post(f"/dossiers/{started}/disavow", PAPER).json()["status"] == 10
    assert desk.get(f"/dossiers/{started}").json()["actions"] == []
    again = desk.post(f"/dossiers/{started}/disavow", PAPER)
    assert (again.status_code, again.json()["code"]) == (409, "already_proposed")
    waiting = Correction.objects.get()
    operations.approve_correction(correction_id=waiting.pk, account=machine.commune.leader, at=now())
    assert desk.get(f"/dossiers/{started}").json()["status"] == 9
