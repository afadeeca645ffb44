"""An inspection to test with: the district inspects a commune, with a team of two, and whoever else stands about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from motcua.areas.inspections import operations
from motcua.areas.inspections.models import ChecklistEntry, Finding, Inspection
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.kernel.clock import at_local
from tests.factories.office import make_units
from tests.factories.people import employ

AT = at_local(datetime(2024, 6, 10, 9, 0))
ON = date(2024, 6, 10)
LATER = at_local(datetime(2024, 6, 20, 9, 0))
CODES = ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "3.1", "3.2", "4.1", "5.1")


@dataclass
class Visit:
    """The units and people around one inspection."""

    district: Unit
    agency: Unit
    communes: list[Unit]
    people: dict[str, Account]

    def prepare(self, *, announced: bool = True, inspected: Unit | None = None, **told: Any) -> int:
        """An inspection with its team, not begun."""
        given: dict[str, Any] = {
            "unit_id": self.district.pk,
            "inspected_id": (inspected or self.communes[0]).pk,
            "kind": "REFORM",
            "announced": announced,
            "decision": "QĐ minh họa 01",
            "since": date(2023, 12, 15),
            "until": date(2024, 5, 31),
            "started_on": ON,
            "head_id": self.people["head"].pk,
            "member_ids": [self.people["member"].pk],
            "account": self.people["inspector"],
            "at": AT,
        }
        return operations.prepare_inspection(**{**given, **told})

    def started(self, **told: Any) -> int:
        """One that has begun on site."""
        key = self.prepare(**told)
        who = self.people["inspector"]
        operations.publish_seed(inspection_id=key, seed="hạt giống", account=who, at=AT)
        if told.get("announced", True):
            operations.notify_unit(inspection_id=key, words="Mời đơn vị chuẩn bị", on=ON, account=who, at=AT)
        operations.start_inspection(inspection_id=key, on=told.get("started_on", ON), account=who, at=AT)
        return key

    def answer(self, visit: int, item: str, answer: str = "YES", who: str = "member", **told: Any) -> Any:
        """One entry of the checklist."""
        given: dict[str, Any] = {"key": uuid4(), "written_at": AT, "at": AT, "account": self.people[who]}
        return operations.enter_answer(inspection_id=visit, item=item, answer=answer, **{**given, **told})

    def answered(self, **told: Any) -> int:
        """One whose checklist is full, with one draft finding."""
        key = self.started(**told)
        told_by = {"by": self.people["member"], "written_at": AT, "recorded_at": AT}
        ChecklistEntry.objects.bulk_create(
            ChecklistEntry(
                inspection_id=key, item=code, answer="NO" if code == "2.3" else "YES", key=uuid4(), **told_by
            )
            for code in CODES
        )
        self.find(key)
        return key

    def find(self, key: int, item: str = "2.3", **told: Any) -> int:
        """A draft finding of an item."""
        given: dict[str, Any] = {
            "description": "Hồ sơ trễ không có phiếu xin lỗi",
            "requirement": "Gửi phiếu xin lỗi và hẹn lại",
            "deadline": date(2024, 7, 31),
            "account": self.people["member"],
            "on": ON,
            "at": AT,
        }
        return operations.add_finding(inspection_id=key, item=item, **{**given, **told})

    def recorded(self, **told: Any) -> int:
        """One with minutes, waiting for the unit."""
        key = self.answered(**told)
        operations.write_minutes(
            inspection_id=key,
            words="Biên bản minh họa",
            on=ON,
            explain_until=date(2024, 6, 17),
            account=self.people["head"],
            at=AT,
        )
        return key

    def explained(self, **told: Any) -> int:
        """One that the unit has explained."""
        key = self.recorded(**told)
        operations.explain_minutes(
            inspection_id=key, words="Đơn vị giải trình", on=ON, account=self.people["unit"], at=AT
        )
        return key

    def concluded(self, **told: Any) -> tuple[int, int]:
        """One with its conclusion, and its finding."""
        key = self.explained(**told)
        operations.issue_conclusion(
            inspection_id=key,
            number="01/KL-MH",
            words="Kết luận minh họa",
            on=date(2024, 6, 20),
            account=self.people["orderer"],
            at=LATER,
        )
        return key, Finding.objects.get(inspection_id=key).pk

    def remedied(self, **told: Any) -> tuple[int, int]:
        """One whose finding the unit says is mended."""
        key, finding = self.concluded(**told)
        operations.report_remedy(
            finding_id=finding,
            words="Đã gửi phiếu xin lỗi",
            proof="BC minh họa 05",
            on=date(2024, 7, 5),
            account=self.people["unit"],
            at=LATER,
        )
        return key, finding

    def stage(self, key: int) -> str:
        """Where it stands."""
        return Inspection.objects.get(pk=key).stage


def someone(username: str, role: str, unit: Unit) -> Account:
    """An account in a role, without a way to sign in."""
    return employ(Account.objects.create(username=username, display_name=f"Cán bộ minh họa {username}"), role, unit)


def make_visit(units: tuple[Unit, Unit, list[Unit]] | None = None) -> Visit:
    """The district, its agency and communes, and seven people."""
    district, agency, communes = units or make_units()
    people = {
        "inspector": someone("kiemtra.mh", Role.INSPECTOR, district),
        "head": someone("truongdoan.mh", Role.INSPECTOR, district),
        "member": someone("thanhvien.mh", Role.CASE, agency),
        "orderer": someone("lanhdao.mh", Role.LEADER, district),
        "unit": someone("chutich.xa1", Role.LEADER, communes[0]),
        "clerk": someone("quay.xa1", Role.COUNTER, communes[0]),
        "reformer": someone("cchc.mh", Role.PAR, district),
        "stranger": someone("chutich.xa2", Role.LEADER, communes[1]),
    }
    return Visit(district, agency, communes, people)
