"""What guards the steps of an inspection, and what comes of them: teams, samples, entries, findings, coverage."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from motcua.areas.inspections import operations, queries
from motcua.areas.inspections.models import ChecklistEntry, EntryStanding, Finding, Inspection
from motcua.areas.inspections.policy import sight
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.plans.models import Task
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import FindingState, InspectionAct
from motcua.rules.sampling import draw
from tests.factories.inspecting import AT, LATER, ON, Visit, make_visit
from tests.factories.people import employ

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 20)


@pytest.fixture
def visit() -> Visit:
    return make_visit()


@pytest.mark.parametrize(
    ("_case", "since", "until", "refused"),
    [
        ("still works there", date(2020, 1, 1), None, True),
        ("left within the period", date(2020, 1, 1), date(2023, 12, 31), True),
        ("left before the period", date(2020, 1, 1), date(2023, 12, 14), False),
    ],
)
def test_nobody_inspects_where_he_held_a_post(
    visit: Visit, _case: str, since: date, until: date | None, refused: bool
) -> None:
    employ(visit.people["member"], "CASE", visit.communes[0], since=since, until=until)
    if not refused:
        assert visit.prepare()
        return
    with pytest.raises(operations.ConflictOfInterest) as told:
        visit.prepare()
    assert "giữ chức vụ Chuyên viên thụ lý tại UBND xã Thử 1" in told.value.message
    assert not Inspection.objects.exists()
    assert visit.prepare(inspected=visit.communes[1])


def test_a_department_is_inspected_by_its_districts_inspector_but_not_by_its_own_people(visit: Visit) -> None:
    with pytest.raises(operations.ConflictOfInterest):
        visit.prepare(inspected=visit.agency)
    assert visit.prepare(inspected=visit.agency, member_ids=[visit.people["inspector"].pk])


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"member_ids": []}, "team_too_small"),
        ({"until": date(2023, 12, 1)}, "period_in_disorder"),
    ],
)
def test_an_inspection_is_refused_with_a_sentence(visit: Visit, told: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        visit.prepare(**told)
    assert refused.value.code == code


def test_the_sample_is_drawn_once_from_the_seed_published_before(visit: Visit) -> None:
    key, who = visit.started(), visit.people["inspector"]
    frame = [f"HS-{number:04}" for number in range(200)]
    drawn = operations.draw_sample(
        inspection_id=key, frame=frame, n=10, weights={"HS-0007": 5, "HS-0008": 1}, account=who, at=AT
    )
    assert drawn == draw(frame, n=10, seed="hạt giống", weights={"HS-0007": 5}).members
    view = queries.visit(sight(who), key)
    assert view is not None
    assert view.sample is not None
    assert (view.sample.frame, view.sample.members, view.sample.weights) == (200, drawn, {"HS-0007": 5})
    with pytest.raises(UserError) as refused:
        operations.draw_sample(inspection_id=key, frame=frame, n=10, account=who, at=AT)
    assert refused.value.code == "already_drawn"


def test_the_unit_sees_an_announced_one_once_told_and_a_sudden_one_once_begun(visit: Visit) -> None:
    unit = sight(visit.people["unit"])
    announced, sudden = visit.prepare(), visit.prepare(announced=False, started_on=date(2024, 6, 11))
    assert queries.visit(unit, announced) is None
    assert queries.visit(unit, sudden) is None
    who = visit.people["inspector"]
    operations.notify_unit(inspection_id=announced, words="", on=ON, account=who, at=AT)
    assert queries.visit(unit, announced) is not None
    operations.start_inspection(inspection_id=sudden, on=ON + timedelta(days=1), account=who, at=AT)
    assert queries.visit(unit, sudden) is not None
    assert queries.visit(sight(visit.people["stranger"]), sudden) is None
    assert queries.visit(sight(visit.people["member"]), sudden) is not None
    assert queries.visit(sight(visit.people["clerk"]), sudden) is None


def test_drafts_stay_on_the_inspecting_side_until_the_conclusion(visit: Visit) -> None:
    visit.explained()
    everything = queries.FindingFilters()
    assert queries.findings(sight(visit.people["unit"]), filters=everything, on=DAY) == []
    assert len(queries.findings(sight(visit.people["member"]), filters=everything, on=DAY)) == 1


def test_the_conclusion_counts_for_the_indicator_and_the_finding_waits(visit: Visit) -> None:
    key, _ = visit.concluded()
    with connection.cursor() as cursor:
        cursor.execute("SELECT concluded_on FROM fact_inspection WHERE superseded_at IS NULL")
        assert [str(day) for (day,) in cursor.fetchall()] == ["2024-06-20"]
    view = queries.visit(sight(visit.people["unit"]), key)
    assert view is not None
    assert (view.conclusion_number, view.row.waiting) == ("01/KL-MH", 1)
    with pytest.raises(UserError) as refused:
        operations.conclude_inspection(inspection_id=key, on=DAY, at=LATER)
    assert refused.value.code == "has_its_course"


def test_overdue_is_asked_as_of_a_day_and_ends_with_the_verification(visit: Visit) -> None:
    _, key = visit.concluded()
    seen = sight(visit.people["inspector"])
    assert [queries.finding_counts(seen, on=day).late for day in (date(2024, 7, 31), date(2024, 8, 1))] == [0, 1]
    operations.report_remedy(
        finding_id=key, words="Đã làm", proof="BC 1", on=date(2024, 8, 5), account=visit.people["unit"], at=LATER
    )
    operations.send_back(finding_id=key, words="Chưa đủ", on=date(2024, 8, 6), account=visit.people["head"], at=LATER)
    operations.report_remedy(
        finding_id=key, words="Làm thêm", proof="BC 2", on=date(2024, 8, 7), account=visit.people["unit"], at=LATER
    )
    operations.verify_remedy(finding_id=key, words="Đủ", on=date(2024, 8, 8), account=visit.people["head"], at=LATER)
    found = queries.finding(seen, key, on=date(2024, 9, 1))
    assert found is not None
    assert [step.act for step in found.steps] == [
        InspectionAct.REMEDY,
        InspectionAct.SEND_BACK,
        InspectionAct.REMEDY,
        InspectionAct.VERIFY,
    ]
    assert (found.row.state, found.row.settled_on, found.row.late) == (FindingState.VERIFIED, date(2024, 8, 8), False)
    counted = queries.finding_counts(seen, on=date(2024, 9, 1))
    assert (counted.all, counted.waiting, counted.late, counted.verified) == (1, 0, 0, 1)


def test_the_same_item_in_the_same_unit_within_the_years_is_a_repeated_finding(visit: Visit) -> None:
    _, first = visit.concluded()
    second = visit.started(started_on=date(2024, 9, 2), announced=False)
    again = visit.find(second, deadline=date(2024, 12, 1), on=date(2024, 9, 3))
    other = visit.find(second, item="2.4", deadline=date(2024, 12, 1), on=date(2024, 9, 3))
    elsewhere = visit.started(inspected=visit.communes[1], started_on=date(2024, 9, 4), announced=False)
    there = visit.find(elsewhere, deadline=date(2024, 12, 1), on=date(2024, 9, 4))
    seen = sight(visit.people["inspector"])
    rows = {row.id: row.earlier for row in queries.findings(seen, filters=queries.FindingFilters(), on=DAY)}
    assert rows == {first: (), again: (first,), other: (), there: ()}
    told = queries.finding(seen, again, on=DAY)
    assert told is not None
    assert [(one.id, one.conclusion) for one in told.earlier] == [(first, "01/KL-MH")]
    Finding.objects.filter(pk=again).update(found_on=date(2027, 6, 11))
    late = queries.finding(seen, again, on=DAY)
    assert late is not None
    assert late.earlier == ()


def test_an_entry_sent_twice_counts_once_and_two_opinions_both_stay(visit: Visit) -> None:
    key, sent = visit.started(), uuid4()
    first = visit.answer(key, "1.1", "YES", key=sent)
    assert visit.answer(key, "1.1", "YES", key=sent) == first
    assert ChecklistEntry.objects.count() == 1
    mine = visit.answer(key, "1.1", "NO", who="head", before_id=first.id)
    assert not mine.conflict
    late = visit.answer(key, "1.1", "PARTLY", before_id=first.id, note="viết khi mất mạng")
    assert late.conflict
    assert visit.answer(key, "1.1", "NO", before_id=first.id).conflict is False
    view = queries.visit(sight(visit.people["head"]), key)
    assert view is not None
    row = queries.item_rows(view)[0]
    assert row.entry is not None
    assert [one.note for one in row.aside] == ["viết khi mất mạng"]
    operations.choose_entry(entry_id=late.id, keep=True, account=visit.people["head"], at=AT)
    standing = dict(ChecklistEntry.objects.values_list("pk", "standing"))
    assert standing[late.id] == EntryStanding.CURRENT
    assert list(standing.values()).count(EntryStanding.CURRENT) == 1
    with pytest.raises(UserError) as refused:
        visit.answer(key, "1.2", "YES", key=sent)
    assert refused.value.code == "key_of_another"


def test_an_older_entry_of_ones_own_does_not_push_out_the_newer(visit: Visit) -> None:
    key = visit.started()
    visit.answer(key, "1.1", "YES", written_at=AT)
    assert visit.answer(key, "1.1", "NO", written_at=AT - timedelta(hours=1)).conflict


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"item": "9.9"}, "unknown_item"),
        ({"answer": "MAYBE"}, "unknown_answer"),
        ({"checked": 3, "faulty": 4}, "more_faulty_than_checked"),
        ({"faulty": 1}, "more_faulty_than_checked"),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(visit: Visit, told: dict[str, Any], code: str) -> None:
    key = visit.started()
    with pytest.raises(UserError) as refused:
        visit.answer(key, **{"item": "1.1", **told})
    assert refused.value.code == code


def test_planned_and_done_are_counted_apart(visit: Visit) -> None:
    who = visit.people["inspector"]
    plan = operations.plan_inspections(
        unit_id=visit.district.pk,
        year=2024,
        title="Kế hoạch kiểm tra minh họa",
        number="01/KH-MH",
        issued_on=date(2024, 1, 10),
        units=[one.pk for one in visit.communes],
        kind="REFORM",
        account=who,
        at=AT,
    )
    visit.concluded()
    span = {"start": date(2024, 1, 1), "end": date(2024, 12, 31)}
    rows = {row.group: row for row in queries.coverage_rows(visit.district.pk, **span)}
    communes = rows["communes"].counts
    assert (communes.units, communes.planned, communes.done, communes.planned_done) == (2, 2, 1, 1)
    assert rows["communes"].missing == ("UBND xã Thử 2",)
    assert (rows["agencies"].counts.units, rows["agencies"].counts.planned) == (1, 0)
    (told,) = queries.inspection_plans(visit.district.pk, 2024)
    struck = next(item for item in told.items if item.inspected_id == visit.communes[1].pk)
    operations.strike_out(planned_id=struck.id, reason="Hoãn", on=DAY, account=who, at=LATER)
    after = {row.group: row for row in queries.coverage_rows(visit.district.pk, **span)}
    assert after["communes"].counts.planned == 1
    with pytest.raises(UserError) as refused:
        operations.strike_out(planned_id=struck.id, reason="Hoãn", on=DAY, account=visit.people["unit"], at=LATER)
    assert refused.value.code == "not_yours"
    assert plan == told.id


def test_a_unit_that_ended_leaves_what_was_planned_done_and_found_to_the_one_that_took_over(visit: Visit) -> None:
    key, former = visit.explained(), visit.communes[0]
    heir = Unit.objects.create(
        slug="xa-moi", name="UBND xã Mới", kind=former.kind, level=former.level, parent=visit.district,
        valid_from=date(2024, 6, 16),
    )  # fmt: skip
    Unit.objects.filter(pk=former.pk).update(valid_to=date(2024, 6, 15))
    Succession.objects.create(former=former, successor=heir, on=date(2024, 6, 16))
    operations.issue_conclusion(
        inspection_id=key, number="01/KL", words="Kết luận", on=DAY, account=visit.people["orderer"], at=LATER,
        as_tasks=True,
    )  # fmt: skip
    found = Finding.objects.get(inspection_id=key)
    assert (found.unit_id, Task.objects.get(pk=found.task_id).lead_id) == (heir.pk, heir.pk)
    rows = queries.coverage_rows(visit.district.pk, start=date(2024, 1, 1), end=date(2024, 12, 31))
    communes = next(row for row in rows if row.group == "communes")
    assert (communes.counts.units, communes.counts.done, communes.missing) == (2, 1, ("UBND xã Thử 2",))


def test_the_unit_that_mends_reports_the_remedy_not_the_inspected_one(visit: Visit) -> None:
    _, key = visit.concluded()
    Finding.objects.filter(pk=key).update(unit=visit.communes[1])
    told: dict[str, Any] = {"finding_id": key, "words": "Đã làm", "proof": "BC 1", "on": date(2024, 7, 1), "at": LATER}
    with pytest.raises(UserError) as refused:
        operations.report_remedy(account=visit.people["unit"], **told)
    assert refused.value.code == "not_yours"
    operations.report_remedy(account=visit.people["stranger"], **told)


def test_every_edition_of_a_checklist_reads_and_its_items_differ() -> None:
    assert {"reform", "discipline", "procedure_control"} <= {one.key for one in queries.editions().values()}
    for one in queries.editions().values():
        codes = [item.code for item in one.items]
        assert len(set(codes)) == len(codes)
        assert one.source
        assert all(item.question for item in one.items)
