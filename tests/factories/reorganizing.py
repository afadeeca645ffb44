"""A world to reorganize: a district with an agency and two communes, and one thing of every kind that is left open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from motcua.areas.conduct.models import ConductReminder, HotlineCall, Misdeed
from motcua.areas.dossiers.models import Dossier
from motcua.areas.feedback.models import Petition
from motcua.areas.inspections.models import Finding, Inspection
from motcua.areas.meetings.models import Meeting
from motcua.areas.organization.models import Unit
from motcua.areas.parindex.models import Evidence
from motcua.areas.people.models import Account, Applicant, Role
from motcua.areas.plans import operations as plans
from motcua.areas.publication.models import PublishedProcedure
from motcua.areas.reporting.models import CollectionRound, UnitSheet
from motcua.kernel.clock import at_local
from tests.factories.office import Office, import_register, make_office, row
from tests.factories.people import employ
from tests.factories.remembered import remembered

ON = date(2025, 7, 1)
AT = at_local(datetime(2025, 7, 1, 7, 0))
THEN = at_local(datetime(2024, 10, 1, 8, 0))
PLAN: dict[str, Any] = {
    "code": "thu-2025",
    "title": "Sắp xếp huyện Thử",
    "on": ON,
    "document": "Nghị quyết minh họa 01",
    "unit": [
        {"slug": "xa-moi", "name": "UBND xã Mới", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE",
         "agency_code": "H20.77"},
        {"slug": "xa-hai", "name": "UBND xã Hai", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE"},
    ],
    "change": [
        {"kind": "MERGE", "formers": ["xa-thu-1"], "successors": ["xa-moi"]},
        {"kind": "RENAME", "formers": ["xa-thu-2"], "successors": ["xa-hai"]},
        {"kind": "SPLIT", "formers": ["huyen-thu"], "successors": ["xa-moi", "xa-hai"]},
    ],
    "rule": [
        {"former": "huyen-thu", "to": "xa-hai", "kinds": ["DOSSIER"], "places": ["xã Thử 2"], "why": "Địa chỉ ở xã 2."},
        {"former": "huyen-thu", "to": "xa-moi", "kinds": ["TASK"], "why": "Kế hoạch về xã Mới."},
    ],
    "recast": [
        {"former": "huyen-thu", "weights": {"xa-moi": 2, "xa-hai": 1}, "words": "Hai phần, một phần."},
    ],
}  # fmt: skip
OPEN = {"status": 4, "finished": None, "returned": None, "due": "2025-07-10T17:00", "received": "2025-06-25T09:00"}
DISTRICT = {"received_by": "UBND huyện Thử", "competent": "Phòng Thử nghiệm", "procedure_code": "1.012753"}


@dataclass
class Leaving:
    """The office with what it leaves open; people by the word the tests use."""

    office: Office
    task: int
    finding: int
    evidence: int
    people: dict[str, Account]


@remembered
def make_leaving() -> Leaving:
    """Build it in the database: five dossiers, of which four are open, and one thing of every other kind."""
    office = make_office()
    commune = office.communes[0]
    import_register(
        row("X1-250625-0001", 2, **OPEN),
        row("X1-240304-0002", 3),
        row("X1-250625-0003", 4, **{**OPEN, "status": 9, "finished": "2025-06-26T09:00"}),
        row("HU-250625-0004", 5, **OPEN, **DISTRICT, applicant_name="Người nộp minh họa 02"),
        row("HU-250625-0005", 6, **OPEN, **DISTRICT, applicant_name="Người nộp minh họa 03"),
        at=at_local(datetime(2025, 6, 28, 8, 0)),
    )
    lived = Dossier.objects.get(number="HU-250625-0004").applicant_id
    Applicant.objects.filter(pk=lived).update(address="Ấp 1, xã Thử 2")
    people = {name: _person(name, role, unit) for name, role, unit in (
        ("thuly", Role.CASE, commune), ("par", Role.PAR, commune), ("huyen", Role.LEADER, office.district),
    )}  # fmt: skip
    _said_and_done(office, people["huyen"])
    return Leaving(office, _task(office), _finding(office, people["huyen"]), _others(office, people["huyen"]), people)


def _said_and_done(office: Office, account: Account) -> None:
    """What people asked, meetings and conduct, open and ended."""
    district, one, two = office.district, *office.communes[:2]
    day, written = date(2025, 6, 20), {"recorded_at": THEN}
    told = {"route": "PORTAL", "petitioner": "Người gửi minh họa 01", "contact": "a@example.invalid", "text": "x",
            "received_on": day, "forward_due_on": date(2025, 6, 27), **written}  # fmt: skip
    answered = {"state": "ANSWERED", "answer": "Đã sửa", "answered_on": date(2025, 6, 25)}
    Petition.objects.create(unit=district, answering=one, state="TAKEN", due_on=date(2025, 7, 20), **told)
    for unit, more in ((one, {}), (district, {}), (one, answered)):
        Petition.objects.create(unit=unit, **told, **more)
    meeting = {"kind": "SIX_MONTHS", "on": date(2025, 7, 10), "starts": time(8), "place": "x", "chair": "x", **written}
    for unit in (one, two):
        Meeting.objects.create(unit=unit, title="Sơ kết", **meeting)
    Meeting.objects.create(unit=one, title="Tổng kết", state="CANCELLED", **meeting)
    misdeed = {"unit": one, "person": "Người minh họa 02", "behaviour": "ABSENCE", "on": day, "facts": "x",
               "recorded_by": account, **written}  # fmt: skip
    Misdeed.objects.create(**misdeed)
    Misdeed.objects.create(**misdeed, state="DECIDED", form="CRITICISM", decided_on=day)
    HotlineCall.objects.create(
        unit=district, routed_to=two, state="ROUTED", received_on=day, way="PHONE", matter="PROCEDURE", words="x",
        due_on=date(2025, 7, 5), recorded_by=account, **written,
    )  # fmt: skip
    for unit in (one, two):
        ConductReminder.objects.create(unit=unit, least=3, days=90, opened_on=day, **written)


def _person(name: str, role: str, unit: Unit) -> Account:
    account = Account.objects.create(username=f"{name}.roi", display_name=f"{name} (minh họa)")
    return employ(account, role, unit, until=None)


def _task(office: Office) -> int:
    plan = plans.record_plan(
        unit_id=office.district.pk, kind="YEARLY", title="Kế hoạch thử", first_year=2025,
        issued_on=date(2025, 1, 15), document_id=None, at=THEN,
    )  # fmt: skip
    told = {"plan_id": plan, "area_code": "PROCEDURES", "product": "Báo cáo", "due_kind": "FIXED",
            "due_on": date(2025, 9, 30), "at": THEN}  # fmt: skip
    done = plans.add_task(number=2, title="Việc xong", lead_id=office.agency.pk, **told)
    key = plans.report_completion(
        task_id=done, done_on=date(2025, 3, 1), product="x", reported_by="an", at=at_local(datetime(2025, 3, 1, 16, 0))
    )
    plans.accept_product(
        completion_id=key,
        accepted_by="binh",
        accepted_unit_id=office.district.pk,
        on=date(2025, 3, 2),
        at=at_local(datetime(2025, 3, 2, 9, 0)),
    )
    return plans.add_task(number=1, title="Việc dở", lead_id=office.agency.pk, **told)


def _finding(office: Office, account: Account) -> int:
    visit = Inspection.objects.create(
        unit=office.district, inspected=office.communes[1], kind="REFORM", started_on=date(2025, 5, 5),
    )  # fmt: skip
    told = {"inspection": visit, "unit": office.communes[1], "requirement": "Sửa", "deadline": date(2025, 8, 1),
            "found_on": date(2025, 5, 6), "recorded_at": THEN}  # fmt: skip
    Finding.objects.create(number=2, description="Đã xong", state="VERIFIED", settled_on=date(2025, 6, 1), **told)
    return Finding.objects.create(number=1, description="Còn dở", state="OPEN", **told).pk


def _others(office: Office, account: Account) -> int:
    commune = office.communes[0]
    opened = CollectionRound.objects.create(
        unit=office.district, title="Đợt thử", start=date(2025, 1, 1), end=date(2025, 6, 30), due_on=date(2025, 7, 5),
        opened_by=account, opened_at=THEN,
    )  # fmt: skip
    UnitSheet.objects.create(round=opened, unit=commune)
    PublishedProcedure.objects.create(
        unit=commune, procedure=office.civil, way="WEBSITE", decision="QĐ minh họa", decision_on=date(2024, 1, 1),
        published_on=date(2024, 1, 2), recorded_by="thu", recorded_at=THEN,
    )  # fmt: skip
    return Evidence.objects.create(unit=commune, title="Tài liệu thử", effective_from=date(2025, 1, 1)).pk
