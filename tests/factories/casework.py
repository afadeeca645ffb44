"""A desk to work at: a commune that takes in and decides, a department, another unit, and somebody in every role."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, OperatedBy
from motcua.areas.dossiers.operations.appending import Draft, append, iso
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Applicant, Role
from motcua.areas.procedures.models import Procedure, ProcedureVersion, Sector
from motcua.kernel.clock import at_local
from motcua.rules.history import EventKind
from motcua.rules.lifecycle import Status
from tests.factories.people import employ
from tests.factories.remembered import remembered

MONDAY = at_local(datetime(2024, 6, 3, 8, 30))  # the worked examples E26 to E28 begin here
DUE = at_local(datetime(2024, 6, 17, 17, 0))
TERMS = {"rule": "working_days", "n": 10, "supplement_rule": "RESTART", "payment_pauses": False}
SINCE = date(2000, 1, 1)


@dataclass
class Desk:
    """The units and people of the desk; `people` by the word the tests use."""

    commune: Unit
    department: Unit
    other: Unit
    procedure: Procedure
    version: ProcedureVersion
    applicant: Applicant
    people: dict[str, Account] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Account:
        people = self.__dict__.get("people", {})
        if name in people:
            return people[name]
        raise AttributeError(name)


@remembered
def make_desk() -> Desk:
    """Build the desk in the database."""
    commune = _unit("xa-quay", "UBND xã Quầy", "PEOPLES_COMMITTEE")
    department = _unit("phong-quay", "Phòng Kinh tế xã Quầy", "DEPARTMENT", commune)
    other = _unit("so-khac", "Sở Khác", "DEPARTMENT")
    procedure = Procedure.objects.create(
        code="1.009999", name="Cấp giấy phép thử", sector=Sector.objects.create(code="thu", name="Thử nghiệm")
    )
    version = ProcedureVersion.objects.create(
        procedure=procedure, number=1, name=procedure.name, recorded_at=MONDAY, sector=procedure.sector
    )
    citizen = Account.objects.create(username="nguoinop.thu", display_name="Người nộp minh họa 01")
    applicant = Applicant.objects.create(kind="CITIZEN", name="Người nộp minh họa 01", account=citizen)
    desk = Desk(commune, department, other, procedure, version, applicant)
    desk.people["applicant"] = citizen
    staff = {
        "counter": (Role.COUNTER, commune),
        "case": (Role.CASE, commune),
        "second": (Role.CASE, commune),
        "clerk": (Role.CASE, department),
        "leader": (Role.LEADER, commune),
        "par": (Role.PAR, commune),
        "inspector": (Role.INSPECTOR, commune),
        "administrator": (Role.ADMINISTRATOR, None),
        "stranger": (Role.CASE, other),
        "boss": (Role.LEADER, other),
    }
    for name, (role, unit) in staff.items():
        account = Account.objects.create(username=f"{name}.thu", display_name=f"{role.label} thử ({name})")
        desk.people[name] = employ(account, role, unit)
    return desk


def _unit(slug: str, name: str, kind: str, parent: Unit | None = None) -> Unit:
    level = "COMMUNE" if kind == "PEOPLES_COMMITTEE" or parent else "PROVINCE"
    return Unit.objects.create(
        slug=slug,
        name=name,
        kind=kind,
        level=level,
        parent=parent,
        valid_from=SINCE,
        agency_code=f"000.00.{slug.replace('-', '.').upper()}",
    )


def put(desk: Desk, number: str, *drafts: Draft, at: datetime = MONDAY) -> str:
    """A dossier with these events, as intake would leave it."""
    dossier = Dossier(
        number=number,
        applicant=desk.applicant,
        status=Status.SUBMITTED,
        procedure=desk.procedure,
        received_by=desk.commune,
        competent=desk.commune,
        channel="COUNTER",
    )
    dossier.save()
    append(dossier=dossier, drafts=drafts, actor="account:counter.thu", at=at)
    return number


def described(desk: Desk, **more: Any) -> dict[str, Any]:
    """The description every first event carries."""
    return {
        "procedure_id": desk.procedure.pk,
        "received_by_id": desk.commune.pk,
        "competent_id": desk.commune.pk,
        "channel": "COUNTER",
        "operated_by": OperatedBy.UNKNOWN.value,
        "version_id": desk.version.pk,
        **more,
    }


def submitted(desk: Desk, number: str = "XQ-240603-0001", *, at: datetime = MONDAY) -> str:
    """A dossier that was submitted online and waits."""
    return put(desk, number, Draft(EventKind.SUBMITTED, at, described(desk, channel="ONLINE")), at=at)


def received(
    desk: Desk,
    number: str = "XQ-240603-0001",
    *,
    at: datetime = MONDAY,
    due: datetime = DUE,
    terms: dict[str, Any] | None = None,
    **more: Any,
) -> str:
    """A dossier received at the counter, its due date ten working days on."""
    said = described(
        desk,
        terms={**TERMS, **(terms or {})},
        holder_unit_id=desk.commune.pk,
        holder_id=desk.counter.pk,
        **more,
    )
    return put(
        desk,
        number,
        Draft(EventKind.RECEIVED, at, said),
        Draft(EventKind.DUE_SET, at, {"due": iso(due), "counted_from": iso(at)}),
        at=at,
    )


def started(desk: Desk, number: str = "XQ-240603-0001", **said: Any) -> str:
    """A dossier an officer has taken up."""
    received(desk, number, **said)
    operations.start(number=number, account=desk.case, at=MONDAY + timedelta(hours=1))
    return number


def signed(at: datetime, **more: Any) -> operations.ResultGiven:
    """A result signed at a time, with the digest of its file."""
    told: dict[str, Any] = {"paper": "Giấy phép thử", "signed_by": "Lãnh đạo thử", "signed_at": at, "digest": "a" * 64}
    return operations.ResultGiven(**{**told, **more})
