"""A commune to take dossiers in at: primary here, with a procedure version, officers and an applicant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import Filing
from motcua.areas.dossiers.operations import FeeAsked, FeeLineAsked, FormGiven, Given, PaperGiven
from motcua.areas.organization.models import Unit, UnitSetting
from motcua.areas.people import operations as people
from motcua.areas.people.models import Account, Applicant, Role
from motcua.areas.procedures.models import (
    ChannelTerms,
    FormTemplate,
    Procedure,
    ProcedureCase,
    ProcedureVersion,
    RequiredPaper,
    Sector,
)
from motcua.kernel.clock import at_local
from tests.factories.people import employ
from tests.factories.remembered import remembered

MONDAY = at_local(datetime(2024, 3, 4, 8, 0))
FEE = FeeAsked((FeeLineAsked("Lệ phí thử", 8_000, "FEE"),), "Nghị quyết thử 01")


@dataclass
class Commune:
    """The unit, its people and what may be asked of it."""

    unit: Unit
    version: ProcedureVersion
    papers: list[RequiredPaper]
    counter: Account
    case: Account
    leader: Account
    owner: Applicant
    citizen: Account

    def form(self, **told: Any) -> FormGiven:
        """A form of the procedure, filled in; it asks who files and nothing else."""
        FormTemplate.objects.get_or_create(
            procedure=self.version.procedure,
            key="khai-thu",
            number=1,
            defaults={
                "title": "Tờ khai thử",
                "schema": {
                    "type": "object",
                    "properties": {"who": {"title": "Họ tên", "type": "string", "minLength": 1}},
                    "required": ["who"],
                    "additionalProperties": False,
                },
                "layout": {
                    "sections": [{"key": "a", "title": "Người khai", "fields": [{"name": "who", "as": "text"}]}]
                },
                "digest": "d" * 64,
                "recorded_at": MONDAY,
            },
        )
        return FormGiven("khai-thu", "1", told or {"who": "Người nộp minh họa 01"})

    def given(self, **said: Any) -> Given:
        """A request at the counter with both papers checked, or with what is told otherwise."""
        usual: dict[str, Any] = {
            "version_id": self.version.pk,
            "unit_id": self.unit.pk,
            "channel": "COUNTER",
            "owner_id": self.owner.pk,
            "papers": tuple(PaperGiven(paper.pk, originals=1, checked=True) for paper in self.papers),
        }
        return Given(**{**usual, **said})

    def online(self, **said: Any) -> Given:
        """A request the citizen files online, its papers not yet checked."""
        papers = tuple(PaperGiven(paper.pk, file_id=7) for paper in self.papers)
        return self.given(**{"channel": "ONLINE", "operated_by": "SELF", "papers": papers, **said})

    def received(self, at: datetime = MONDAY, fee: FeeAsked | None = None, **said: Any) -> dossiers.Received:
        """A dossier received at the counter."""
        return dossiers.receive(given=self.given(**said), account=self.counter, at=at, fee=fee)


def make_version(code: str, terms: Mapping[str, tuple[str, int | None]], **said: Any) -> ProcedureVersion:
    """A version of a procedure with one case and these terms by channel as (rule, n)."""
    sector, _ = Sector.objects.get_or_create(code="thu", defaults={"name": "Lĩnh vực thử"})
    procedure, _ = Procedure.objects.get_or_create(
        code=code, defaults={"name": f"Thủ tục thử {code}", "sector": sector}
    )
    version = ProcedureVersion.objects.create(
        procedure=procedure,
        number=procedure.versions.count() + 1,
        sector=sector,
        **{
            "name": procedure.name,
            "raw": {},
            "source": "CATALOGUE",
            "file_digest": "d" * 64,
            "recorded_at": MONDAY,
            **said,
        },
    )
    case = ProcedureCase.objects.create(version=version, order=1)
    for order, (channel, (rule, n)) in enumerate(terms.items(), start=1):
        ChannelTerms.objects.create(case=case, order=order, channel=channel, rule=rule, n=n, raw_time="thử")
    return version


@remembered
def make_commune(rule: str = "working_days", n: int | None = 3, **version: Any) -> Commune:
    """Build the commune in the database, its counter open for everything."""
    unit = Unit.objects.create(
        slug="xa-thu-mot-cua",
        name="UBND xã Thử Một Cửa",
        level="COMMUNE",
        kind="PEOPLES_COMMITTEE",
        valid_from=date(2000, 1, 1),
        agency_code="H20.99.01",
    )
    UnitSetting.objects.create(
        unit=unit, since=date(2020, 1, 1), intake_mode="PRIMARY", online_intake="OWN_PORTAL", late_entries_per_day=2
    )
    bound = make_version("1.001193", dict.fromkeys(("COUNTER", "ONLINE", "POSTAL"), (rule, n)), **version)
    papers = [
        RequiredPaper.objects.create(version=bound, order=order, name=f"Giấy tờ thử {order}", raw="thử")
        for order in (1, 2)
    ]
    officers = {
        role: employ(
            Account.objects.create(username=f"{role.lower()}.thu", display_name=f"Cán bộ thử {role}"), role, unit
        )
        for role in (Role.COUNTER, Role.CASE, Role.LEADER)
    }
    citizen = Account.objects.create(username="nguoi.nop.01", display_name="Người nộp minh họa 01")
    owner = people.register_applicant(name="Người nộp minh họa 01", at=MONDAY, account_id=citizen.pk)
    return Commune(
        unit=unit,
        version=bound,
        papers=papers,
        counter=officers[Role.COUNTER],
        case=officers[Role.CASE],
        leader=officers[Role.LEADER],
        owner=Applicant.objects.get(pk=owner),
        citizen=citizen,
    )


def erase_filings(number: str, *, at: datetime) -> int:
    """The filings of a dossier emptied as an erasure by law leaves them, and how many stood."""
    standing = Filing.objects.filter(dossier__number=number, erased_at__isnull=True)
    return standing.update(data=None, salt="", erased_at=at)
