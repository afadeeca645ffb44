"""What a machine is answered: the steps of a dossier, the same for the same key, and a log of every call."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.machines.models import ApiCall, ApiClient
from motcua.areas.organization.models import Unit
from motcua.kernel.calendars import calendar_for
from motcua.kernel.clock import local_date, now
from motcua.kernel.models import ReadLog
from tests.factories.files import pdf
from tests.factories.intake import make_commune
from tests.factories.machines import Machine, another_unit, bearer, token_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(db: None) -> Machine:
    return Machine(make_commune())


def test_a_dossier_from_its_receipt_to_its_return(machine):
    version = machine.get("/procedures/1.001193").json()
    assert [one["id"] for one in version["papers"]] == [one.pk for one in machine.commune.papers]
    fee = {"lines": [{"name": "Lệ phí thử", "amount": 8000, "kind": "FEE"}], "legal_basis": "Nghị quyết thử 01"}
    received = machine.post("/receipts", machine.filing(fee=fee)).json()
    number = received["number"]
    assert received["proof"]["rule"] == "working_days"
    opened = machine.get(f"/dossiers/{number}").json()
    assert (opened["status"], opened["applicant"]) == (2, "Người nộp minh họa 02")
    assert "START" in opened["actions"]
    assert "SUBMIT" not in opened["actions"]
    (demand,) = machine.get(f"/dossiers/{number}/fees").json()
    assert (demand["id"], demand["missing"]) == (received["demand_id"], 8000)
    paid = {"demand_id": demand["id"], "amount": 8000, "means": "GATEWAY", "provider": "cong:thu", "reference": "MH-1"}
    told = [machine.post(f"/dossiers/{number}/payments", paid).json() for _ in range(2)]
    assert [(one["missing"], one["fresh"]) for one in told] == [(0, True), (0, False)]
    opened = machine.get(f"/dossiers/{number}").json()
    assert machine.post(f"/dossiers/{number}/start", {"seen": opened["seq"] - 1}).json()["code"] == "changed_meanwhile"
    assert machine.post(f"/dossiers/{number}/start", {"seen": opened["seq"]}).json()["status"] == 4
    refused = machine.post(f"/dossiers/{number}/finish", {"refusal_reason": "Không đủ điều kiện (thử)"})
    assert (refused.status_code, refused.json()["code"]) == (409, "step_refused")  # a leader signs at this step
    kinds = [one["kind"] for one in machine.get(f"/dossiers/{number}/events").json()]
    assert kinds == ["received", "due_set", "paid", "started"]
    assert machine.post(f"/dossiers/{number}/withdraw", {"reason": "theo đơn"}).json()["status"] == 7


def test_the_same_person_is_known_again(machine):
    numbers = [machine.post("/receipts", machine.filing()).json()["number"] for _ in range(2)]
    assert len({Dossier.objects.get(number=number).applicant_id for number in numbers}) == 1


def test_the_same_key_is_answered_alike_and_does_nothing_twice(machine):
    first = machine.post("/receipts", machine.filing(), key="khoa-mot-lan")
    again = machine.post("/receipts", machine.filing(), key="khoa-mot-lan")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.headers
    assert Dossier.objects.count() == 1
    other = machine.post("/receipts", machine.filing(channel="POSTAL"), key="khoa-mot-lan")
    assert (other.status_code, other.json()["code"]) == (409, "key_used_otherwise")
    elsewhere = machine.post("/submissions", machine.filing(operated_by="POST"), key="khoa-mot-lan")
    assert elsewhere.json()["code"] == "key_used_otherwise"


def test_a_refusal_is_told_alike_too(machine):
    told = [machine.post("/receipts", machine.filing(version_id=999), key="khoa-sai-sot") for _ in range(2)]
    assert [one.status_code for one in told] == [404, 404]
    assert told[0].json() == told[1].json()
    assert told[0].json()["code"] == "unknown_version"


def test_a_write_without_a_key_is_not_done(machine):
    headers = bearer(machine.token)
    answer = machine.client.post("/api/v1/unit/receipts", machine.filing(), "application/json", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_parameters")
    assert "dempotency" in answer.json()["detail"]
    assert not Dossier.objects.exists()


def test_a_file_of_another_client_is_no_file(machine):
    other = Machine(machine.commune, name="Ứng dụng minh họa 02")
    headers = bearer(other.token) | {"Idempotency-Key": "khoa-gui-tep"}
    sent = {"file": SimpleUploadedFile("minh-hoa.pdf", pdf())}
    kept = other.client.post("/api/v1/unit/files", sent, headers=headers).json()
    assert len(kept["digest"]) == 64
    for who, status in ((machine, 404), (other, 201)):
        papers = [one | {"file_id": kept["id"]} for one in who.filing()["papers"]]
        assert who.post("/receipts", who.filing(papers=papers)).status_code == status


def test_another_system_tells_of_its_dossiers_and_of_no_other_units(machine):
    told = machine.filing() | {"external_id": "MH-01", "number": "MH-01", "happened_at": now().isoformat()}
    submitted = told | {"version": 1, "kind": "SUBMITTED"}
    withdrawn = {name: told[name] for name in ("external_id", "number", "happened_at")}
    withdrawn |= {"version": 2, "kind": "WITHDRAWN", "reason": "theo đơn"}
    unit = machine.commune.unit
    stranger = Machine(machine.commune, name="Ứng dụng minh họa 02")
    ApiClient.objects.filter(name="Ứng dụng minh họa 02").update(unit=another_unit())
    answers = [
        machine.post("/inbound", submitted).json(),
        machine.post("/inbound", submitted).json(),
        stranger.post("/inbound", withdrawn).json()["code"],
        machine.post("/inbound", withdrawn).json(),
    ]
    taken, again = ({"number": "MH-01", "outcome": outcome} for outcome in ("TAKEN", "AGAIN"))
    assert answers == [taken, again, "unknown_dossier", taken]
    dossier = Dossier.objects.get()
    assert (dossier.received_by_id, dossier.status) == (unit.pk, 7)
    assert dossier.events.first().actor == "system:PROVINCE"


def test_who_may_only_read_is_offered_nothing_to_do(machine):
    number = machine.commune.received(at=now()).number
    reader = Machine(machine.commune, name="Ứng dụng minh họa 02", scopes=("DOSSIERS_READ",))
    assert reader.get(f"/dossiers/{number}").json()["actions"] == []
    assert machine.get(f"/dossiers/{number}").json()["actions"] != []


def test_dossiers_go_on_by_key(machine):
    for _ in range(3):
        machine.commune.received(at=now())
    first = machine.get("/dossiers", limit=2).json()
    second = machine.get("/dossiers", limit=2, after=first["next"]).json()
    assert [len(first["rows"]), len(second["rows"]), second["next"]] == [2, 1, None]
    due = machine.get("/dossiers", limit=2, lane="open").json()
    assert len(machine.get("/dossiers", limit=2, lane="open", after=due["next"]).json()["rows"]) == 1
    for wrong in ("mot-hai", "2024-13-45T00:00:00+07:00_1", due["next"]):
        assert machine.get("/dossiers", after=wrong).json()["code"] == "key_wrong"


def test_every_call_is_noted_and_reads_of_people_beside_it(machine):
    number = machine.commune.received(at=now()).number
    machine.get("")
    machine.get(f"/dossiers/{number}", mat="khong-giu")
    machine.get("/dossiers/KHONG-CO")
    calls = [(one.path, one.status) for one in ApiCall.objects.order_by("pk")]
    assert calls == [
        ("/api/v1/unit", 200),
        (f"/api/v1/unit/dossiers/{number}", 200),
        ("/api/v1/unit/dossiers/KHONG-CO", 404),
    ]
    (read,) = ReadLog.objects.all()
    assert read.subject == f"/api/v1/unit/dossiers/{number}"
    assert read.actor.startswith("account:may-")


def test_too_many_calls_are_refused_and_noted_once(machine, settings):
    settings.API_CALLS_PER_MINUTE = 2
    answers = [machine.get("") for _ in range(4)]
    assert [one.status_code for one in answers] == [200, 200, 429, 429]
    assert answers[2]["Retry-After"] == "60"
    assert answers[2].json()["code"] == "too_many_calls"
    assert ApiCall.objects.count() == 3


@pytest.mark.parametrize(
    ("method", "address", "body", "status", "code"),
    [
        ("GET", "/khong-co", None, 404, "not_found"),
        ("DELETE", "/dossiers", None, 405, "method_not_allowed"),
        ("GET", "/dossiers?text=%00", None, 422, "invalid_parameters"),
        ("POST", "/receipts", "{", 400, "unreadable_body"),
        ("POST", "/receipts", '{"version_id": NaN}', 400, "unreadable_body"),
        ("POST", "/receipts", '{"person": {"name": "\\ud800"}}', 400, "unreadable_body"),
        ("POST", "/receipts", '{"person": {"name": "\\u0000"}}', 400, "unreadable_body"),
        ("POST", "/receipts", "[]", 422, "invalid_parameters"),
        ("POST", "/dossiers/KHONG-CO/start", '{"sen": 1}', 422, "invalid_parameters"),
    ],
)
def test_whatever_is_wrong_is_a_problem_document(machine, method, address, body, status, code):
    headers = bearer(machine.token) | {"Idempotency-Key": "khoa-sai-sot"}
    answer = machine.client.generic(method, f"/api/v1/unit{address}", body or "", "application/json", headers=headers)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert answer.json()["code"] == code
    if status == 405:
        assert "GET" in answer["Allow"]


def test_a_form_with_a_session_of_another_site_is_a_problem_too():
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/api/v1/unit/receipts", {}, "application/json", headers={"Idempotency-Key": "khoa-0001"})
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
    assert answer["Content-Type"] == "application/problem+json"


def test_another_unit_is_asked_and_answers_by_its_own_machine(machine):
    unit = another_unit()
    other = Machine(machine.commune, name="Ứng dụng minh họa 09")
    other.token = token_of(unit)
    number = machine.post("/receipts", machine.filing()).json()["number"]
    machine.post(f"/dossiers/{number}/start", {})
    due = (now() + timedelta(days=2)).isoformat()
    asked = {"unit": unit.slug, "question": "Có thuộc quy hoạch không (thử)?", "due": due}
    assert machine.post(f"/dossiers/{number}/opinions", asked).status_code == 200
    (opinion,) = other.get(f"/dossiers/{number}").json()["opinions"]
    assert (opinion["mine"], opinion["answer"]) == (True, "")
    answer = {"answer": "Không thuộc quy hoạch (thử)"}
    assert machine.post(f"/dossiers/{number}/opinions/{opinion['id']}", answer).status_code == 409
    assert other.post(f"/dossiers/{number}/opinions/{opinion['id']}", answer).status_code == 200
    (opinion,) = machine.get(f"/dossiers/{number}").json()["opinions"]
    assert (opinion["answer"], opinion["late"]) == (answer["answer"], False)


def department(unit):
    return Unit.objects.create(
        slug="phong-thu", name="Phòng Thử", level="COMMUNE", kind="DEPARTMENT", parent=unit, agency_code="H20.99.01.1",
        valid_from=date(2000, 1, 1),
    )  # fmt: skip


def test_whoever_handed_a_dossier_on_is_told_alike_when_it_asks_again(machine):
    """The answer may be lost on the way; by then the dossier is no longer with the one that asks."""
    commune = department(machine.commune.unit).parent
    other = Machine(machine.commune, scopes=("DOSSIERS_READ", "DOSSIERS_PROCESS"), name="Ứng dụng của phòng")
    ApiClient.objects.filter(name="Ứng dụng của phòng").update(unit=Unit.objects.get(slug="phong-thu"))
    number = machine.post("/receipts", machine.filing()).json()["number"]
    machine.post(f"/dossiers/{number}/start", {})
    machine.post(f"/dossiers/{number}/hand-over", {"to_unit": "phong-thu"})
    first, again = (
        other.post(f"/dossiers/{number}/hand-over", {"to_unit": commune.slug}, "khoa-chuyen") for _ in range(2)
    )
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert other.get(f"/dossiers/{number}").status_code == 404


def test_a_dossier_is_handed_over_and_sent_back(machine):
    unit = machine.commune.unit
    department(unit)
    number = machine.post("/receipts", machine.filing()).json()["number"]
    machine.post(f"/dossiers/{number}/start", {})
    assert machine.post(f"/dossiers/{number}/hand-over", {"to_unit": "phong-thu"}).status_code == 200
    assert machine.get(f"/dossiers/{number}").json()["holder_unit"] == "Phòng Thử"
    assert machine.post(f"/dossiers/{number}/send-back", {"reason": "Thiếu bản vẽ (thử)"}).status_code == 200
    assert machine.get(f"/dossiers/{number}").json()["holder_unit"] == unit.name


def test_a_dossier_waits_for_money_and_goes_on_when_it_is_paid(machine):
    number = machine.post("/receipts", machine.filing()).json()["number"]
    fee = {"lines": [{"name": "Lệ phí thử", "amount": 8000}], "legal_basis": "Nghị quyết thử 01"}
    assert machine.post(f"/dossiers/{number}/ask-payment", fee).json()["status"] == 6
    assert machine.post(f"/dossiers/{number}/settle-payment", {}).json()["code"] == "payment_missing"
    (demand,) = machine.get(f"/dossiers/{number}/fees").json()
    paid = {"demand_id": demand["id"], "amount": 8000, "means": "GATEWAY", "provider": "cong:thu", "reference": "MH-1"}
    assert machine.post(f"/dossiers/{number}/payments", paid).json()["missing"] == 0
    assert machine.post(f"/dossiers/{number}/settle-payment", {}).json()["status"] == 4


@pytest.mark.parametrize(("days", "act"), [(0, "EXTEND"), (30, "APOLOGIZE")], ids=["in time", "too late"])
def test_what_a_leader_decided_is_told_by_a_scope_of_its_own(machine, days, act):
    began = now() - timedelta(days=days)
    number = machine.commune.received(at=began).number
    operations.start(number=number, account=machine.commune.case, at=began + timedelta(minutes=1))
    assert act in machine.get(f"/dossiers/{number}").json()["actions"]
    day = working_day_after(local_date(now()) + timedelta(days=20)).isoformat()
    extended = machine.post(f"/dossiers/{number}/extend", {"reason": "Chờ đo đạc (thử)", "new_due": day})
    sorry = machine.post(f"/dossiers/{number}/apologize", {"reason": "Chờ đo đạc (thử)", "promised_on": day})
    if act == "EXTEND":
        assert (extended.status_code, sorry.json()["code"]) == (200, "promise_past")
        assert extended.json()["due_at"].startswith(day)
    else:
        assert (extended.json()["code"], sorry.status_code) == ("extension_notice_late", 200)
        assert machine.get(f"/dossiers/{number}").json()["promised_at"].startswith(day)
    signed = {"refusal_reason": "Không đủ điều kiện (thử)"}
    assert machine.post(f"/dossiers/{number}/finish", signed).json()["code"] == "step_refused"  # no machine signs


def working_day_after(day: date) -> date:
    return calendar_for().next_working_day(day)
