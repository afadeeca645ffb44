"""A commune that listens: its units, who keeps, answers, looks over or stands outside, and a dialogue at each stage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from motcua.areas.feedback import operations
from motcua.areas.feedback.models import Commitment
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.plans import operations as plans
from motcua.kernel.clock import at_local
from tests.factories.inspecting import someone
from tests.factories.office import make_units
from tests.factories.remembered import remembered

MONDAY = at_local(datetime(2024, 6, 3, 9, 0))  # announced
FRIDAY = at_local(datetime(2024, 6, 14, 9, 0))  # held
NOTICE = {
    "kind": "THEMED",
    "title": "Đối thoại minh họa",
    "content": "Thủ tục hộ tịch",
    "way": "Trực tiếp",
    "place": "Hội trường xã",
    "chair": "Chủ tịch UBND xã",
    "invited": "Người dân các ấp",
}
QUESTION = "Vì sao phải chờ ba ngày?"


@dataclass
class Town:
    """The commune, one of its departments, a district above, another commune beside, and their people."""

    district: Unit
    home: Unit
    desk: Unit
    beside: Unit
    people: dict[str, Account]

    def planned(self, *, starts_at: datetime = FRIDAY, at: datetime = MONDAY, **told: Any) -> int:
        """A dialogue that nobody knows of."""
        given = {"unit_id": self.home.pk, "account": self.people["keeper"], **NOTICE, **told}
        return operations.plan_dialogue(starts_at=starts_at, at=at, **given)

    def announced(self, *, at: datetime = MONDAY, **told: Any) -> int:
        """One that everybody may read of."""
        key = self.planned(at=at, **told)
        operations.announce_dialogue(dialogue_id=key, words="Niêm yết", account=self.people["keeper"], at=at)
        return key

    def asked(self, key: int, *, at: datetime = MONDAY, taken: bool = True) -> int:
        """A question sent online to an announced dialogue, taken unless told otherwise."""
        question = operations.ask_online(
            dialogue_id=key, text=f"{QUESTION} 0900000009", asker="Người hỏi minh họa", contact="0900000009", at=at
        )
        if taken:
            operations.take_question(question_id=question, shown_text=QUESTION, account=self.people["keeper"], at=at)
        return question

    def held(self, *, at: datetime = FRIDAY) -> tuple[int, int]:
        """One that was held, with a question nobody has answered."""
        key = self.announced()
        question = self.asked(key)
        operations.hold_dialogue(
            dialogue_id=key, attendance={"CITIZENS": 40}, words="Đủ", account=self.people["keeper"], at=at
        )
        return key, question

    def promised(self, question: int, *, at: datetime = FRIDAY, days: int = 10) -> Commitment:
        """A promise on a question, which is a task of the department."""
        key = operations.promise(
            question_id=question,
            words="Trả trong ngày",
            promised_by="Chủ tịch UBND xã",
            unit_id=self.desk.pk,
            due_on=at.date() + timedelta(days=days),
            address="/can-bo/doi-thoai/",
            account=self.people["keeper"],
            at=at,
        )
        return Commitment.objects.get(pk=key)

    def reported(self, one: Commitment, *, by: str = "answerer", on: date = date(2024, 6, 20)) -> None:
        """The department says that it is done."""
        plans.report_completion(
            task_id=one.task_id, done_on=on, product="Thông báo", reported_by=self.people[by].username,
            at=at_local(datetime.combine(on, FRIDAY.time())),
        )  # fmt: skip


@remembered
def make_town(units: tuple[Unit, Unit, list[Unit]] | None = None) -> Town:
    """The commune with its people."""
    district, _agency, (home, beside) = units or make_units()
    desk = Unit.objects.create(
        slug="mot-cua-xa-1", name="Bộ phận Một cửa xã Thử 1", level="COMMUNE", kind="DEPARTMENT", parent=home,
        valid_from=date(2000, 1, 1), agency_code="H20.99.01.7",
    )  # fmt: skip
    people = {
        "keeper": someone("cchc.xa1", Role.PAR, home),
        "second": someone("chutich.xa1", Role.LEADER, home),
        "answerer": someone("motcua.xa1", Role.CASE, desk),
        "colleague": someone("thuly.xa1", Role.CASE, home),
        "above": someone("kiemtra.huyen", Role.INSPECTOR, district),
        "clerk": someone("quay.xa1", Role.COUNTER, home),
        "stranger": someone("chutich.xa2", Role.LEADER, beside),
    }
    return Town(district, home, desk, beside, people)
