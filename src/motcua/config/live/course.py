"""Course (đường đi của một hồ sơ minh họa): what happened to it, by the product's own operations, up to now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from motcua.areas.dossiers import operations as op
from motcua.areas.feedback import operations as feedback
from motcua.areas.feedback.queries import rating_token
from motcua.areas.people import queries as people
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import WorkflowRow
from motcua.config.live.settling import LiveUnit
from motcua.kernel.clock import at_local
from motcua.rules.actions import Action

LEGAL = "Căn cứ minh họa"
FEE = (op.FeeLineAsked("Lệ phí minh họa", 8_000, "FEE"),)


@dataclass
class Course:
    """Course (đường đi): one dossier at one moment; each step goes on from the one before."""

    commune: LiveUnit
    code: str
    channel: str
    owner: int
    at: datetime
    serial: int
    score: int = 0
    number: str = ""

    @property
    def now(self) -> datetime:
        """The moment as an instant."""
        return at_local(self.at)

    def who(self, role: str) -> dict[str, Any]:
        """The dossier, who acts on it in a role, and when."""
        return {"number": self.number, "account": self.commune.officer(role, self.now), "at": self.now}

    def wait(self, minutes: int) -> None:
        """Working time passes."""
        self.at = self.commune.later(self.at, minutes)

    @property
    def flow(self) -> WorkflowRow | None:
        """The internal process of the procedure, where it has one."""
        return procedures.workflow_for(procedures.version_on(self.code, self.at.date()).id)

    @property
    def papers(self) -> tuple[op.PaperGiven, ...]:
        """Every paper the catalogue names, looked at by the desk, with as many copies as it asks for."""
        return tuple(
            op.PaperGiven(one.id, originals=one.originals or int(not one.copies), plain=one.copies or 0, checked=True)
            for one in procedures.required_papers(procedures.version_on(self.code, self.at.date()).id)
        )

    def given(self) -> op.Given:
        """What is handed in: at the desk with its papers, online they are looked at when it is accepted."""
        version = procedures.version_on(self.code, self.at.date())
        by = {"ONLINE": "SELF", "POSTAL": "POST"}.get(self.channel, "")
        own = self.owner == self.commune.own
        if self.channel == "ONLINE" and not own:
            by = "ASSISTED"
        return op.Given(
            version_id=version.id,
            unit_id=self.commune.unit.id,
            channel=self.channel,
            owner_id=self.owner,
            operated_by=by,
            consent=by == "ASSISTED",
            papers=() if self.channel == "ONLINE" else self.papers,
        )

    def submit(self) -> None:
        """Filed online, by the citizen or with help."""
        own = self.owner == self.commune.own
        account = self.commune.account("congdan", self.now) if own else self.commune.officer("COUNTER", self.now)
        self.number = op.submit(given=self.given(), account=account, at=self.now).number

    def receive(self) -> None:
        """Received at the counter, or accepted an hour after it was filed."""
        if self.channel == "ONLINE":
            self.submit()
            self.wait(60)
            op.accept(**self.who("COUNTER"), papers=self.papers)
        else:
            account = self.commune.officer("COUNTER", self.now)
            self.number = op.receive(given=self.given(), account=account, at=self.now).number

    def hand_over(self) -> None:
        """Handed from the counter to the next step, or to the officer where there is no process."""
        self.receive()
        self.wait(20)
        case = self.commune.officer("CASE", self.now)
        op.hand_over(**self.who("COUNTER"), **({} if self.flow else {"to_account_id": case.pk}))

    def start(self) -> None:
        """Taken up by the officer."""
        self.hand_over()
        self.wait(25)
        op.start(**self.who("CASE"))

    def to_sign(self) -> None:
        """Handed to the leader for signing."""
        self.start()
        self.lay_before()

    def lay_before(self) -> None:
        """On to the step where the leader signs."""
        self.wait(60)
        if self.flow is None:
            leader = self.commune.officer("LEADER", self.now)
            op.hand_over(**self.who("CASE"), to_account_id=leader.pk, note="Trình ký (minh họa)")
        self.reach(Action.FINISH)

    def draft(self) -> None:
        """Handed to the leader with a draft of the result."""
        self.start()
        self.wait(30)
        told = op.ResultWritten(
            (f"Ủy ban nhân dân xã trả kết quả của hồ sơ {self.number} (minh họa).", "Văn bản không có giá trị."),
            signer_title="Chủ tịch (minh họa)",
            signer=str(self.commune.officer("LEADER", self.now)),
            verify=f"{settings.PUBLIC_URL}/kiem-tra-van-ban/",
        )
        paper, code = "Kết quả giải quyết (minh họa)", f"MH-{self.serial:03}"
        op.draft_result(**self.who("CASE"), paper=paper, code=code, written=told)
        self.lay_before()

    def reach(self, action: Action) -> None:
        """Handed on, step by step, to one that lists the action; it was taken up at the second."""
        steps = self.flow.steps[1:] if self.flow else ()
        until = next((place for place, step in enumerate(steps) if action in step.actions), 0)
        for step in steps[1 : until + 1]:
            op.hand_over(**self.who("CASE"), note=f"{step.name} (minh họa)")

    def finish(self, *, after: int = 30) -> None:
        """Signed by the leader."""
        self.to_sign()
        self.wait(after)
        paper = op.ResultGiven(
            "Kết quả giải quyết (minh họa)", "Lãnh đạo xã An Phước (minh họa)", self.now, code=f"MH-{self.serial:03}"
        )
        op.finish(**self.who("LEADER"), result=paper)

    def hand_back(self) -> None:
        """Returned at the counter, then rated where the applicant did so."""
        self.wait(90)
        owner = people.applicant(self.owner)
        op.return_result(**self.who("COUNTER"), receiver=owner.name if owner else "Chủ hồ sơ (minh họa)")
        if self.score:
            self.wait(200)
            feedback.rate_by_link(token=rating_token(self.number), score=self.score, at=self.now, words="Minh họa.")
