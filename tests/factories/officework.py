"""Work in an office: dossiers in every state around a moment, an agency and a third unit, and a process across them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.procedures.models import Workflow, WorkflowStep
from motcua.areas.procedures.models.choices import VersionState
from motcua.kernel.calendars import calendar_for
from motcua.kernel.clock import at_local, local, now
from motcua.kernel.fold import fold
from tests.factories.casework import Desk, make_desk, received
from tests.factories.counter import SECRET
from tests.factories.remembered import remembered

LAND_STEPS = (
    ("tiep-nhan", "Tiếp nhận", "COUNTER", "RECEIVING", 4),
    ("tham-tra", "Thẩm tra hồ sơ", "CASE", "COMPETENT", 24),
    ("nghia-vu-thue", "Xác định nghĩa vụ tài chính", "CASE", "so-khac", 24),
    ("trinh-ky", "Trình ký", "CASE", "COMPETENT", 16),
    ("ky", "Ký kết quả", "LEADER", "COMPETENT", 8),
)


@dataclass
class Work:
    """The desk with its process, and the morning it is looked at."""

    desk: Desk
    morning: datetime
    flow: Workflow

    def days(self, n: int, hour: int = 9) -> datetime:
        """The n-th working day from the morning, before it where n is negative."""
        calendar, day = calendar_for(), local(self.morning).date()
        for _ in range(abs(n)):
            day = calendar.next_working_day(day) if n > 0 else calendar.previous_working_day(day)
        return at_local(datetime.combine(day, time(hour)))

    def late_days(self, n: int) -> int:
        """How many working days late is what was due n working days ago before the office opened: today counts too."""
        calendar, today = calendar_for(), local(self.morning).date()
        return n if calendar.is_working_day(today) else n - 1

    def received(self, number: str, since: int = -3, due: int = 5, until: int = 17, **said: Any) -> str:
        """A dossier received some working days ago and due in some, at the hour the office closes or another."""
        return received(self.desk, number, at=self.days(since), due=self.days(due, until), **said)

    def started(self, number: str, since: int = -3, due: int = 5, who: str = "case", **said: Any) -> str:
        """A dossier an officer has taken up."""
        self.received(number, since, due, **said)
        operations.start(number=number, account=self.desk.people[who], at=self.days(since, 10))
        return number

    def seen(self, number: str) -> Dossier:
        """The dossier as it stands."""
        return Dossier.objects.get(number=number)


def make_work(morning: datetime | None = None) -> Work:
    """The desk, with a process of five steps across three agencies."""
    desk, flow = _desk_with_process()
    return Work(desk, morning or now(), flow)


@remembered
def _desk_with_process() -> tuple[Desk, Workflow]:
    desk = make_desk()
    for named in (desk.procedure, desk.applicant):
        named.search_text = fold(named.name)
        named.save()
    flow = Workflow.objects.create(
        procedure=desk.procedure, number=1, name="Quy trình thử", state=VersionState.LIVE, recorded_at=now()
    )
    for order, (key, name, role, place, hours) in enumerate(LAND_STEPS, start=1):
        signs = key == "ky"
        WorkflowStep.objects.create(
            workflow=flow, order=order, key=key, name=name, role=role, place=place, hours=hours, signs=signs
        )
    return desk, flow


@remembered
def make_staffed() -> Work:
    """The desk with its process, everybody at it with a second factor."""
    work = make_work()
    for account in work.desk.people.values():
        TOTP.activate(account, SECRET)
    return work


@remembered
def make_staffed_day(per_lane: int) -> Work:
    """The desk with everybody at it, on a day with so many dossiers in each lane."""
    work = make_staffed()
    make_day(work, per_lane)
    return work


def make_day(work: Work, per_lane: int = 2) -> None:
    """A day at the desk: so many dossiers due today, late, later, waiting for papers, for others, finished."""
    desk = work.desk
    for n in range(per_lane):
        work.started(f"XQ-DUE-{n:04}", -4, 0)
        work.started(f"XQ-LATE-{n:04}", -9, -2)
        work.started(f"XQ-WEEK-{n:04}", -1, 3, who="second")
        work.started(f"XQ-ASK-{n:04}", -2, 6)
        operations.ask_supplement(
            number=f"XQ-ASK-{n:04}", items=["Bản vẽ minh họa"], reason="Thiếu", account=desk.case, at=work.days(-1)
        )
        work.started(f"XQ-OPIN-{n:04}", -3, 4)
        operations.ask_opinion(
            number=f"XQ-OPIN-{n:04}",
            unit_id=desk.other.pk,
            question="Vị trí có thuộc quy hoạch không?",
            due=work.days(1, 17),
            account=desk.case,
            at=work.days(-2),
        )
        work.received(f"XQ-NEW-{n:04}", -1, 8)
        work.started(f"XQ-DONE-{n:04}", -5, 2)
        result = operations.ResultGiven("Giấy phép thử", "Lãnh đạo thử", work.days(-1), code=f"KQ-{n}")
        operations.finish(number=f"XQ-DONE-{n:04}", account=desk.leader, at=work.days(-1, 10), result=result)
