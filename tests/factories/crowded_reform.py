"""What the lists of inspections, models and initiatives show, one more of each, as rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from motcua.areas.conduct.models import (
    ConductCheck,
    ConductReminder,
    ConductStep,
    HotlineCall,
    Misdeed,
    ReminderDossier,
)
from motcua.areas.feedback.models import (
    Commitment,
    CommitmentVerdict,
    Dialogue,
    DialogueAttendance,
    DialogueQuestion,
    DialogueStep,
    Difficulty,
    Petition,
    PetitionStep,
    ProcedureReview,
    ReceptionDay,
    ReceptionVisit,
)
from motcua.areas.innovation.models import Initiative, InitiativeAuthor, ModelReading, ModelStep, ReformModel
from motcua.areas.inspections.models import (
    ChecklistEntry,
    Finding,
    FindingStep,
    Inspection,
    InspectionPlan,
    InspectionState,
    InspectionStep,
    PlannedInspection,
    TeamMember,
)
from motcua.areas.inspections.queries import checklists
from motcua.areas.plans import operations as plans
from motcua.areas.procedures.models import Procedure, Sector
from motcua.kernel.clock import local_date, now
from motcua.rules.inspecting import FindingState, InspectionStage


def inspect_more(unit: Any, inspected: Any, account: Any, n: int) -> tuple[int, int]:
    """An inspection on site with its team, steps, entries, a planned item and an open finding; answers both keys."""
    at, today = now(), local_date(now())
    plan, _ = InspectionPlan.objects.get_or_create(
        unit=unit, year=today.year, title="Kế hoạch thử", defaults={"issued_on": today, "recorded_at": at}
    )
    PlannedInspection.objects.create(plan=plan, inspected=inspected, kind="REFORM")
    one = Inspection.objects.create(
        unit=unit, inspected=inspected, kind="REFORM", started_on=today, stage=InspectionStage.ON_SITE.value,
        checklist=checklists.kept("inspections/reform_2024.toml"), since=today - timedelta(days=90), until=today,
    )  # fmt: skip
    InspectionState.objects.create(inspection=one, recorded_at=at)
    TeamMember.objects.create(inspection=one, account=account, head=True)
    said = {"by": account, "on": today, "at": at}
    InspectionStep.objects.create(inspection=one, act="BEGIN", **said)
    ChecklistEntry.objects.create(
        inspection=one, item="1.1", answer="NO", key=uuid4(), by=account, written_at=at, recorded_at=at
    )
    finding = Finding.objects.create(
        inspection=one, number=1, item="1.1", unit=unit, description=f"Tồn tại {n}", requirement="Khắc phục",
        deadline=today, state=FindingState.OPEN.value, found_on=today, recorded_at=at,
    )  # fmt: skip
    FindingStep.objects.create(finding=finding, act="REMEDY", words="Đã làm", proof="BC", **said)
    return one.pk, finding.pk


def innovate_more(unit: Any, account: Any, n: int) -> tuple[int, int]:
    """A model with a reading and a step, and an initiative with its author; answers both keys."""
    at, today = now(), local_date(now())
    model = ReformModel.objects.create(
        name=f"Mô hình {n}", unit=unit, lead=unit, year=today.year, kind="NEW", first_year=today.year,
        started_on=today, indicator="dossiers.online_of_new", recorded_at=at,
    )  # fmt: skip
    ModelStep.objects.create(model=model, act="START", on=today, by=account, at=at)
    ModelReading.objects.create(
        model=model, moment="BASELINE", indicator=model.indicator, part=1, whole=2, start=date(2024, 1, 1),
        end=date(2024, 2, 1), by=account, at=at,
    )  # fmt: skip
    work = Initiative.objects.create(
        title=f"Sáng kiến {n}", unit=unit, year=today.year, state="SUBMITTED", content="Quét một lần", recorded_at=at
    )
    InitiativeAuthor.objects.create(initiative=work, name="Tác giả minh họa", share=Decimal(100))
    return model.pk, work.pk


def listen_more(unit: Any, account: Any, n: int) -> dict[str, int]:
    """One more dialogue held today, and one more question with its promise in the first; answers the keys of these."""
    at, today = now(), local_date(now())
    made = Dialogue.objects.create(
        unit=unit, kind="THEMED", title=f"Đối thoại {n}", content="Hộ tịch", way="Trực tiếp", place="Hội trường",
        chair="Chủ tịch", invited="Người dân", starts_at=at, starts_on=today, ask_until=today, state="HELD",
        announced_on=today - timedelta(days=8), held_on=today, recorded_at=at,
    )  # fmt: skip
    one = Dialogue.objects.order_by("pk").first() or made
    DialogueAttendance.objects.create(dialogue=made, group="CITIZENS", came=n)
    DialogueStep.objects.create(dialogue=one, act="HOLD", words="Đủ", on=today, by=account, at=at)
    asked = DialogueQuestion.objects.create(
        dialogue=one, number=n, route="EVENT", text="Hỏi", shown_text="Hỏi", state="TAKEN", asked_at=at
    )
    first = DialogueQuestion.objects.order_by("pk").first() or asked
    task = plans.assign(
        from_unit_id=unit.pk, to_unit_id=unit.pk, title=f"Hứa {n}", due_on=today, by="account:thu", at=at
    )
    promised = Commitment.objects.create(
        dialogue=one, question=first, promise=f"Hứa {n}", promised_by="Chủ tịch", unit=unit, due_on=today,
        task_id=task, recorded_by=account, recorded_at=at,
    )  # fmt: skip
    kept = Commitment.objects.order_by("pk").first() or promised
    CommitmentVerdict.objects.create(commitment=kept, kept=False, words="Chưa", voice="SECOND", by=account, at=at)
    day = ReceptionDay.objects.create(
        unit=unit, on=today, head=f"Chủ tịch {n}", hours="7:30", place="Trụ sở", told_by=account, recorded_at=at
    )
    day = ReceptionDay.objects.order_by("pk").first() or day
    visit = ReceptionVisit.objects.create(
        day=day, number=n, subject="PROPOSAL", words="Kiến nghị", outcome="TAKEN", unit=unit, due_on=today,
        told_by=account, recorded_at=at,
    )  # fmt: skip
    petition = petition_more(unit, account, n)
    return {
        "dialogue": one.pk,
        "question": first.pk,
        "commitment": kept.pk,
        "day": day.pk,
        "visit": visit.pk,
    } | petition


def petition_more(unit: Any, account: Any, n: int) -> dict[str, int]:
    """One more petition answered and published, and one more step of the first; answers the key of the first."""
    today, plain = local_date(now()), {"unit": unit, "petitioner": "Minh họa", "contact": "minh họa", "route": "PHONE"}
    told = {"received_on": today, "forward_due_on": today, "answering": unit, "due_on": today, "recorded_at": now()}
    Petition.objects.create(
        text=f"Phản ánh {n}", shown_text=f"Phản ánh {n}", state="ANSWERED", answer="Đã sửa", answered_on=today,
        published_on=today, **plain, **told,
    )  # fmt: skip
    Petition.objects.create(text=f"Phản ánh mới {n}", state="TAKEN", **plain, **told)
    first = Petition.objects.order_by("pk")[0]
    PetitionStep.objects.create(petition=first, act="ANSWER", words="Đã sửa", on=today, by=account, at=now())
    return {"petition": first.pk} | difficulty_more(unit, account, n)


def difficulty_more(unit: Any, account: Any, n: int) -> dict[str, int]:
    """One more review of one more procedure, and one more difficulty of the first; answers the keys of the first."""
    sector = Sector.objects.order_by("pk")[0]
    procedure = Procedure.objects.create(code=f"9.00{n}", name=f"Thủ tục rà soát {n}", sector=sector)
    burden = {"papers": 1, "minutes": 30, "fee": 0, "times": 10}
    ProcedureReview.objects.create(
        unit=unit, procedure=procedure, year=local_date(now()).year, state="PROPOSED", proposal="Bớt giấy",
        before=burden, after=burden, hour_value=30000, proposed_by=account, recorded_at=now(),
    )  # fmt: skip
    first = ProcedureReview.objects.order_by("pk")[0]
    difficulty = Difficulty.objects.create(
        unit=unit, procedure=procedure, text=f"Khó {n}", heard_from="Một cửa", state="IN_REVIEW", inquiry=first,
        told_by=account, recorded_at=now(),
    )  # fmt: skip
    return {"inquiry": first.pk, "difficulty": difficulty.pk}


def order_more(unit: Any, account: Any, n: int) -> dict[str, int]:
    """A check with a misdeed, a call and a reminder with its dossiers; answers the keys."""
    at, today = now(), local_date(now())
    said: dict[str, Any] = {"recorded_by": account, "recorded_at": at}
    check = ConductCheck.objects.create(
        unit=unit, checked=unit, planned=False, announced=False, on=today, expected=9, present=8, excused=0, **said
    )
    misdeed = Misdeed.objects.create(
        unit=unit, person=f"Người minh họa {n}", behaviour="ABSENCE", on=today, facts="Vắng", check_of=check, **said
    )
    call = HotlineCall.objects.create(
        unit=unit, received_on=today, way="PHONE", matter="OTHER", words="Chờ lâu", due_on=today, **said
    )
    reminder = ConductReminder.objects.create(
        unit=unit, least=3, days=30, opened_on=today, state="CLOSED", recorded_at=at
    )
    ReminderDossier.objects.create(reminder=reminder, number=f"thu-{n}", due_on=today)
    for matter, key in (("MISDEED", misdeed.pk), ("CALL", call.pk), ("REMINDER", reminder.pk)):
        ConductStep.objects.create(matter=matter, key=key, act="ANSWER", words="Đã xem", on=today, by=account, at=at)
    return {"check": check.pk, "misdeed": misdeed.pk, "call": call.pk, "reminder": reminder.pk}
