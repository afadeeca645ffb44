"""A district where every object of reform management stands once, to ask of each page who may come to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.models import StoredFile
from motcua.areas.documents.models import Attachment, DocumentParagraph, DocumentProposal
from motcua.areas.documents.operations import record_document
from motcua.areas.inspections.models import ChecklistEntry, ChecklistPhoto, Finding, PlannedInspection
from motcua.areas.organization.models import Unit
from motcua.areas.parindex.models import Candidate, Evidence, EvidenceVersion, Remedy
from motcua.areas.parindex.operations import record_edition
from motcua.areas.people.models import Account
from motcua.areas.plans import operations as plans
from motcua.areas.plans.models import TaskEvidence
from motcua.areas.reorganization import operations as reorganization
from motcua.areas.reporting import operations as reporting
from motcua.areas.reporting.models import RoundReminder, UnitSheet
from motcua.kernel.clock import local_date, now
from tests.factories.crowded_reform import innovate_more, inspect_more
from tests.factories.files import pdf
from tests.factories.par_index import criteria_document, make_contest, seat_council
from tests.factories.remembered import remembered

ON = date(2024, 4, 16)


@dataclass
class Reform:
    """The keys of the objects by the names addresses give them, and the units that own them and do not."""

    home: Unit
    elsewhere: Unit
    people: dict[str, Account]
    keys: dict[str, Any] = field(default_factory=dict)


@remembered
def make_reform() -> Reform:
    """Build it in the database."""
    contest, at = make_contest(), now()
    home, commune = contest.district, contest.communes["xa-01"]
    elsewhere = Unit.objects.create(
        slug="huyen-la", name="UBND huyện Lạ", level="DISTRICT", kind="PEOPLES_COMMITTEE", valid_from=date(2000, 1, 1)
    )
    made = Reform(home, elsewhere, contest.people, {"edition_id": contest.edition_id, "code": "1.4"})
    made.keys |= {"campaign_id": contest.campaign_id, "candidate_id": contest.candidates["xa-01"]}
    made.keys |= {"older_id": contest.candidates["xa-02"]}
    boss = contest.boss
    _planned(made, boss, at)
    inspection, finding = inspect_more(home, commune, boss, 1)
    model, initiative = innovate_more(home, boss, 1)
    made.keys |= {"inspection_id": inspection, "finding_id": finding, "model_id": model, "initiative_id": initiative}
    made.keys |= {
        "entry_id": ChecklistEntry.objects.get(inspection_id=inspection).pk,
        "planned_id": PlannedInspection.objects.get().pk,
    }
    Finding.objects.filter(pk=finding).update(unit=commune)
    taken = ChecklistPhoto.objects.create(
        inspection_id=inspection, item="1.1", file=_file(5, at), digest="d" * 64, key=UUID(int=5), by=boss,
        taken_at=at, recorded_at=at,
    )  # fmt: skip
    made.keys |= {"photo_id": taken.pk}
    _collected(made, commune, boss, at)
    _scored(made, commune, at)
    made.keys |= {"sitting_id": seat_council(contest, at=at)}
    older = record_edition(document=criteria_document() | {"version": "2023"}, at=at, year=2023)
    made.keys |= {"old_edition_id": older}
    return made


def _file(n: int, at: Any) -> StoredFile:
    """A stored file with its content, each another."""
    inside = f"\n%{n}".encode()
    key = digitization.keep_upload(file=BytesIO(pdf(inside=inside)), name=f"{n}.pdf", by="account:boss.cham", at=at)
    return StoredFile.objects.get(pk=key)


def _planned(made: Reform, boss: Account, at: Any) -> None:
    told = {"issuer_kind": "STATE", "issued_on": ON, "register_id": made.home.pk, "at": at}
    paper = record_document(issuer_name="UBND huyện", kind="PLAN", number="143", title="Kế hoạch thử",
                            paragraphs=["1. Rà soát."], **told)  # fmt: skip
    plan = plans.record_plan(
        unit_id=made.home.pk, kind="YEARLY", title="Kế hoạch thử", first_year=2024, issued_on=ON,
        document_id=paper, at=at,
    )  # fmt: skip
    task = plans.add_task(
        plan_id=plan, number=1, area_code="PROCEDURES", title="Rà soát", product="Báo cáo", lead_id=made.home.pk,
        due_kind="FIXED", due_on=date(2024, 12, 1), by="account:boss.cham", at=at,
    )  # fmt: skip
    done = plans.report_completion(
        task_id=task, done_on=date(2024, 6, 1), product="Báo cáo 1", reported_by="boss.cham", at=at
    )
    shown = TaskEvidence.objects.create(task_id=task, file=_file(1, at), added_by="boss", added_at=at)
    kept = Attachment.objects.create(document_id=paper, file=_file(2, at), attached_by="boss", attached_at=at)
    proposed = DocumentProposal.objects.create(
        unit=made.home, file=_file(3, at), told={}, read_by="account:boss.cham", read_at=at
    )
    made.keys |= {
        "document_id": paper, "plan_id": plan, "task_id": task, "completion_id": done, "evidence_id": shown.pk,
        "attachment_id": kept.pk, "proposal_id": proposed.pk,
        "paragraph_id": DocumentParagraph.objects.get(document_id=paper).pk,
    }  # fmt: skip


def _collected(made: Reform, commune: Unit, boss: Account, at: Any) -> None:
    today = local_date(at)
    given = reporting.RoundGiven(
        unit_id=made.home.pk, title="Đợt thử", start=date(2024, 1, 1), end=date(2024, 3, 31), due_on=today,
        unit_ids=[commune.pk], codes=["1.4", "2.2.1", "2.2.2"],
    )  # fmt: skip
    opened = reporting.open_round(given=given, account=boss, at=at)
    late = [{"id": commune.pk, "name": commune.name, "state": "OPEN", "days": 1}]
    reminder = RoundReminder.objects.create(round_id=opened, units=late, by="account:boss.cham", at=at)
    sent = reporting.ReportSent(
        unit_id=made.home.pk, duty="cchc-quy-1", year=today.year, sent_on=today, document="1/BC", reason=""
    )
    sent_key = reporting.send_report(given=sent, file=BytesIO(pdf()), name="bao-cao.pdf", account=boss, at=at)
    made.keys |= {
        "round_id": opened, "reminder_id": reminder.pk, "sheet_id": UnitSheet.objects.get(round_id=opened).pk,
        "submission_id": sent_key, "slug": made.home.slug, "year": today.year,
    }  # fmt: skip


def _scored(made: Reform, commune: Unit, at: Any) -> None:
    paper = Evidence.objects.create(unit=commune, title="Tài liệu", effective_from=date(2024, 1, 1))
    EvidenceVersion.objects.create(
        evidence=paper, number=1, file=_file(4, at), digest="d" * 64, kept_by="account:leader.cham", kept_at=at
    )
    candidate = Candidate.objects.get(pk=made.keys["candidate_id"])
    remedy = Remedy.objects.create(candidate=candidate, code="1.1.1", lost="1", raised_at=at)
    plan = {
        "code": "thu-2030", "title": "Thử", "on": local_date(at) - timedelta(days=1), "document": "NQ minh họa",
        "change": [{"kind": "ABOLISH", "formers": [made.elsewhere.slug], "successors": []}],
    }  # fmt: skip
    made.keys |= {"proof_id": paper.pk, "remedy_id": remedy.pk}
    made.keys |= {"plan_code": reorganization.draft_reorganization(told=plan, by="an", at=at)}
