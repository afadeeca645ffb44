"""A reorganization carried out: nothing is lost, due dates stay, old codes lead on, again is no change."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from motcua import insight
from motcua.areas.conduct.models import ConductReminder, HotlineCall, Misdeed
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers import queries as dossier_queries
from motcua.areas.dossiers.models import Dossier, DossierEvent
from motcua.areas.feedback.models import Petition
from motcua.areas.inspections.models import Finding
from motcua.areas.meetings.models import Meeting
from motcua.areas.meetings.operations import pass_meetings
from motcua.areas.organization import queries as organization
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.parindex.models import Evidence
from motcua.areas.people.models import Appointment
from motcua.areas.people.queries import on_duty
from motcua.areas.plans.models import Task
from motcua.areas.publication.models import PublishedProcedure
from motcua.areas.reorganization import operations, queries
from motcua.areas.reorganization.models import CustodyEntry, Reorganization
from motcua.areas.reporting.models import CollectionRound
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from motcua.rules.reorganizing import CustodyKind, read_plan
from tests.factories.remembered import contents
from tests.factories.reorganizing import AT, ON, PLAN, make_leaving

pytestmark = [pytest.mark.django_db, pytest.mark.long]
KEPT = ("number", "due_first_at", "due_at", "due_on", "received_at", "status", "finished_at")


@pytest.fixture
def leaving():
    return make_leaving()


def carried(at=AT, most=2):
    """The plan carried out to its end, in small batches."""
    code = operations.draft_reorganization(told=PLAN, by="account:an", at=at)
    digest = queries.reorganization(code).digest
    operations.approve_reorganization(code=code, digest=digest, by="account:binh", at=at)
    while not operations.carry_on(code=code, at=at, most=most).finished:
        pass
    return queries.reorganization(code)


def of(slug):
    return Unit.objects.get(slug=slug)


def test_a_preview_changes_nothing_and_says_what_is_left_to_a_person(leaving):
    before = contents()
    seen = queries.preview(read_plan(PLAN))
    assert contents() == before
    assert seen.totals == {
        CustodyKind.OFFICER: 4,
        CustodyKind.DOSSIER: 4,
        CustodyKind.TASK: 1,
        CustodyKind.FINDING: 1,
        CustodyKind.EVIDENCE: 1,
        CustodyKind.SHEET: 1,
        CustodyKind.ROUND: 1,
        CustodyKind.PROCEDURE: 1,
        CustodyKind.PETITION: 3,
        CustodyKind.MEETING: 2,
        CustodyKind.MISDEED: 1,
        CustodyKind.CALL: 1,
        CustodyKind.REMINDER: 2,
    }
    assert [(one.held.kind, one.held.label) for one in seen.undecided if one.held.kind is CustodyKind.DOSSIER] == [
        (CustodyKind.DOSSIER, "HU-250625-0005")
    ]
    assert seen.founded == ("UBND xã Mới", "UBND xã Hai")
    assert not seen.orphans


def test_nothing_is_lost_and_due_dates_stay(leaving):
    kept = list(Dossier.objects.order_by("pk").values(*KEPT))
    row = carried()
    assert row.stage == "APPLIED"
    assert {kind: (one["before"], one["after"]) for kind, one in row.counts.items()} == {
        "OFFICER": (4, 4), "DOSSIER": (4, 4), "TASK": (1, 1), "FINDING": (1, 1), "EVIDENCE": (1, 1),
        "SHEET": (1, 1), "ROUND": (1, 1), "PROCEDURE": (1, 1),
        "PETITION": (3, 3), "MEETING": (2, 2), "MISDEED": (1, 1), "CALL": (1, 1), "REMINDER": (2, 2),
    }  # fmt: skip
    assert list(Dossier.objects.order_by("pk").values(*KEPT)) == kept
    assert not list(dossier_queries.broken_records())
    assert (row.passed, row.waiting) == (18, 5)


def test_where_each_thing_is_afterwards(leaving):
    carried()
    where = {one.number: (one.competent.slug, one.received_by.slug) for one in Dossier.objects.all()}
    assert where == {
        "X1-250625-0001": ("xa-moi", "xa-moi"),
        "X1-240304-0002": ("xa-thu-1", "xa-thu-1"),  # returned: it stays what it was
        "X1-250625-0003": ("xa-thu-1", "xa-thu-1"),  # finished: counted where it was finished
        "HU-250625-0004": ("xa-hai", "xa-hai"),
        "HU-250625-0005": ("phong-thu", "huyen-thu"),  # nobody was told: it waits for a person
    }
    assert Dossier.objects.get(number="X1-250625-0003").holder_unit.slug == "xa-moi"  # only its result changed hands
    assert Task.objects.get(pk=leaving.task).lead.slug == "xa-moi"
    assert Finding.objects.get(pk=leaving.finding).unit.slug == "xa-hai"
    assert Evidence.objects.get(pk=leaving.evidence).unit.slug == "xa-moi"
    assert sorted(Task.objects.exclude(pk=leaving.task).values_list("lead__slug", flat=True)) == ["phong-thu"]
    shown = PublishedProcedure.objects.order_by("pk").values_list("unit__slug", "published_on", "taken_down_on")
    assert list(shown) == [("xa-thu-1", date(2024, 1, 2), date(2025, 6, 30)), ("xa-moi", ON, None)]
    worked = Appointment.objects.filter(officer__account=leaving.people["thuly"]).order_by("pk")
    assert list(worked.values_list("unit__slug", "valid_from", "valid_to")) == [
        ("xa-thu-1", date(2000, 1, 1), date(2025, 6, 30)),
        ("xa-moi", ON, None),
    ]


def test_what_people_asked_meetings_and_conduct_pass_too(leaving):
    carried()
    told = Petition.objects.order_by("pk").values_list("unit__slug", "answering__slug", "due_on")
    assert list(told) == [
        ("xa-moi", "xa-moi", date(2025, 7, 20)),  # the district kept it, the commune has to answer
        ("xa-moi", None, None),
        ("huyen-thu", None, None),  # nobody was told: it waits for a person
        ("xa-thu-1", None, None),  # answered: it stays where it was answered
    ]
    assert list(Meeting.objects.order_by("pk").values_list("unit__slug", "title")) == [
        ("xa-moi", "Sơ kết"), ("xa-hai", "Sơ kết"), ("xa-thu-1", "Tổng kết"),
    ]  # fmt: skip
    assert list(Misdeed.objects.order_by("pk").values_list("unit__slug", "state")) == [
        ("xa-moi", "OPEN"), ("xa-thu-1", "DECIDED"),
    ]  # fmt: skip
    call = HotlineCall.objects.get()
    assert (call.unit.slug, call.routed_to.slug) == ("xa-hai", "xa-hai")
    assert list(ConductReminder.objects.order_by("pk").values_list("unit__slug", "opened_for__slug")) == [
        ("xa-moi", "xa-thu-1"), ("xa-hai", "xa-thu-2"),
    ]  # fmt: skip
    labels = set(CustodyEntry.objects.filter(kind__in=("PETITION", "MISDEED", "CALL")).values_list("label", flat=True))
    assert not [label for label in labels if "minh họa" in label]  # nobody is named


def test_two_meetings_of_one_name_meet_at_the_heir(leaving):
    one, two = Meeting.objects.filter(title="Sơ kết").order_by("pk")
    heir = Unit.objects.get(slug="huyen-thu").pk
    assert pass_meetings(passed={one.pk: heir, two.pk: heir}) == 2
    assert list(Meeting.objects.filter(unit_id=heir).order_by("pk").values_list("title", flat=True)) == [
        "Sơ kết", "Sơ kết (UBND xã Thử 2)",
    ]  # fmt: skip


def test_the_event_says_why_and_the_chain_holds(leaving):
    carried()
    event = DossierEvent.objects.get(dossier__number="X1-250625-0001", kind="passed_on")
    former, heir = of("xa-thu-1").pk, of("xa-moi").pk
    assert (event.payload["from_competent_id"], event.payload["competent_id"]) == (former, heir)
    assert event.effective_at == at_local(datetime(2025, 7, 1))
    file = dossier_queries.case_file("X1-250625-0001", account=on_duty(leaving.people["thuly"], ON))
    assert file.words[event.seq] == {"reason": "Đơn vị kế thừa duy nhất.", "document": "Nghị quyết minh họa 01"}


def test_units_end_and_old_codes_still_lead_to_the_record(leaving):
    carried()
    assert of("xa-thu-1").valid_to == of("phong-thu").valid_to == date(2025, 6, 30)
    assert organization.unit("xa-thu-1").name == "UBND xã Thử 1"
    assert [row.slug for row in organization.successors(of("huyen-thu").pk, ON)] == ["xa-hai", "xa-moi"]
    assert (of("xa-moi").agency_code, of("xa-hai").agency_code) == ("H20.77", "000.02.99.H20")  # renamed: its old code
    named = [organization.unit("000.02.99.H20", start=day, end=day) for day in (ON, date(2024, 1, 1))]
    assert [row.slug for row in named] == ["xa-hai", "xa-thu-2"]
    number = dossiers.allot_number(agency_code=of("xa-moi").agency_code, day=ON)
    assert number == "H20.77-250701-0001"


def test_doing_it_again_changes_nothing(leaving):
    carried()
    before = contents()
    carried(at=AT + timedelta(days=3))
    assert contents() == before


def test_going_on_after_a_stop_loses_nothing(leaving):
    code = operations.draft_reorganization(told=PLAN, by="account:an", at=AT)
    digest = queries.reorganization(code).digest
    operations.approve_reorganization(code=code, digest=digest, by="account:binh", at=AT)
    for _ in range(3):
        operations.carry_on(code=code, at=AT, most=1)
    assert Reorganization.objects.get().stage == "APPROVED"
    assert carried().counts["DOSSIER"] == {"before": 4, "passed": 3, "waiting": 1, "after": 4}
    assert DossierEvent.objects.filter(kind="passed_on").count() == 3


def test_figures_of_the_past_stay_and_the_successor_carries_over_what_it_took(leaving):
    old = custom(date(2025, 6, 1), date(2025, 6, 30))
    codes = ["dossiers.received", "dossiers.received_total"]

    def asked(unit, period, at=AT + timedelta(days=40)):
        return [one.part for one in insight.figures(unit, "own", period, known_at=at, codes=codes)]

    before = asked("xa-thu-1", old), asked("huyen-thu", old)
    carried()
    assert (asked("xa-thu-1", old), asked("huyen-thu", old)) == before == ([2, 2], [2, 2])
    assert asked("xa-moi", custom(ON, date(2025, 7, 31))) == [0, 1]  # nothing new, one carried over


def test_frozen_reports_stay_and_verify(leaving):
    period = custom(date(2025, 6, 1), date(2025, 6, 30))
    asked = {"unit": "huyen-thu", "scope": "all", "period": period, "at": AT - timedelta(minutes=5)}
    said = dict.fromkeys(insight.preview(**asked).broken, "Sổ bắt đầu từ kỳ này.")
    frozen = insight.freeze(**asked, by=insight.Closer("account:an", "An"), explanations=said)
    document = insight.frozen_file(frozen)
    carried()
    assert insight.frozen_file(frozen) == document
    assert not list(insight.broken_frozen())
    assert not insight.drift(frozen, at=AT + timedelta(days=1)).figures


def test_a_person_decides_what_the_plan_did_not_tell(leaving):
    carried()
    waiting = queries.entries_of("thu-2025", waiting=True)
    assert sorted(one.kind for one in waiting) == ["DOSSIER", "OFFICER", "OFFICER", "PETITION", "ROUND"]
    dossier = next(one for one in waiting if one.kind is CustodyKind.DOSSIER)
    told = {"code": "thu-2025", "entry_ids": [dossier.id], "by": "account:an", "at": AT}
    for wrong, code in (
        ({"to_id": of("xa-hai").pk, "reason": " "}, "reason_needed"),
        ({"to_id": of("xa-thu-1").pk, "reason": "x"}, "unit_not_valid"),
        ({"to_id": of("xa-hai").pk, "reason": "x", "entry_ids": []}, "nothing_chosen"),
    ):
        with pytest.raises(UserError) as refused:
            operations.decide_custody(**{**told, **wrong})
        assert refused.value.code == code
    assert operations.decide_custody(**told, to_id=of("xa-hai").pk, reason="Đất ở xã Hai") == 1
    found = Dossier.objects.get(number="HU-250625-0005")
    assert (found.competent.slug, found.received_by.slug) == ("xa-hai", "xa-hai")
    with pytest.raises(UserError):
        operations.decide_custody(**told, to_id=of("xa-moi").pk, reason="Đổi ý")
    (entry,) = queries.custody_of(CustodyKind.DOSSIER, found.pk)
    assert (entry.former, entry.to, entry.why, entry.decided_by) == (
        "Phòng Thử nghiệm", "UBND xã Hai", "Đất ở xã Hai", "account:an",
    )  # fmt: skip


def test_a_round_of_a_unit_that_ended_is_run_by_whom_a_person_named(leaving):
    carried()
    (waiting,) = [one for one in queries.entries_of("thu-2025", waiting=True) if one.kind is CustodyKind.ROUND]
    told = {"code": "thu-2025", "entry_ids": [waiting.id], "by": "account:an", "at": AT}
    assert operations.decide_custody(**told, to_id=of("xa-hai").pk, reason="Giao xã Hai") == 1
    found = CollectionRound.objects.get()
    assert (found.unit.slug, found.keeper.slug) == ("huyen-thu", "xa-hai")


def test_what_is_refused_leaves_no_trace(leaving):
    before = contents()
    for told, code in (
        ({**PLAN, "change": []}, "plan_wrong"),
        ({**PLAN, "unit": []}, "unknown_unit"),
        ({**PLAN, "on": date(1999, 1, 1)}, "unit_not_valid"),
    ):
        with pytest.raises(UserError) as refused:
            operations.draft_reorganization(told=told, by="an", at=AT)
        assert refused.value.code == code
    assert contents() == before
    code = operations.draft_reorganization(told=PLAN, by="an", at=AT)
    digest = queries.reorganization(code).digest
    for told, why in (
        ({"digest": "x"}, "plan_changed"),
        ({"code": "la"}, "unknown_reorganization"),
        ({"at": AT - timedelta(days=1)}, "not_yet"),
        ({"by": "an"}, "own_plan"),
    ):
        with pytest.raises(UserError) as refused:
            operations.approve_reorganization(**{"code": code, "digest": digest, "by": "binh", "at": AT, **told})
        assert refused.value.code == why
    with pytest.raises(UserError) as refused:
        operations.carry_on(code=code, at=AT)
    assert refused.value.code == "not_approved"
    assert not CustodyEntry.objects.exists()
    assert not Succession.objects.exists()


def test_an_approved_plan_is_not_replaced(leaving):
    carried()
    with pytest.raises(UserError) as refused:
        operations.draft_reorganization(told={**PLAN, "title": "Khác"}, by="an", at=AT)
    assert refused.value.code == "plan_approved"
