"""The table of inspections: who may do what from which state, conflicts of interest, coverage, repeated findings."""

from __future__ import annotations

from datetime import date

import pytest

from motcua.rules.inspecting import (
    ON_FINDINGS,
    TABLE,
    FindingState,
    HeldPost,
    InspectionAct,
    InspectionPart,
    InspectionStage,
    KnownOfInspection,
    allowed,
    conflict_of_interest,
    coverage,
    overdue,
    refusal,
    repeat_since,
)
from motcua.rules.periods import custom

READY = KnownOfInspection(notified=True, seeded=True, on=date(2024, 6, 10))
PERIOD = custom(date(2023, 12, 15), date(2024, 5, 31))
BY: dict[InspectionAct, str] = {
    InspectionAct.PUBLISH_SEED: "INSPECTOR HEAD",
    InspectionAct.NOTIFY: "INSPECTOR HEAD",
    InspectionAct.DRAW: "INSPECTOR HEAD",
    InspectionAct.BEGIN: "INSPECTOR HEAD",
    InspectionAct.ANSWER: "MEMBER HEAD",
    InspectionAct.RECORD: "HEAD",
    InspectionAct.FIND: "MEMBER HEAD",
    InspectionAct.EXPLAIN: "UNIT",
    InspectionAct.CONCLUDE: "ORDERER",
    InspectionAct.CANCEL: "ORDERER",
    InspectionAct.REMEDY: "UNIT",
    InspectionAct.SEND_BACK: "INSPECTOR MEMBER HEAD",
    InspectionAct.VERIFY: "INSPECTOR MEMBER HEAD",
    InspectionAct.WAIVE: "ORDERER",
}


@pytest.mark.parametrize("act", InspectionAct)
@pytest.mark.parametrize("part", InspectionPart)
def test_each_act_belongs_to_those_the_table_names(act: InspectionAct, part: InspectionPart) -> None:
    state = sorted(TABLE[act].since)[0]
    told = refusal(act, state, {part}, READY)
    mine = part in BY[act].split()
    assert (told is None or told.code != "not_yours") is mine


@pytest.mark.parametrize("act", InspectionAct)
def test_from_every_other_state_the_act_is_refused(act: InspectionAct) -> None:
    states: list[InspectionStage | FindingState] = list(FindingState if act in ON_FINDINGS else InspectionStage)
    for state in states:
        told = refusal(act, state, set(InspectionPart), READY)
        assert (told is not None and told.code == "wrong_stage") is (state not in TABLE[act].since)


@pytest.mark.parametrize(
    ("_case", "act", "state", "known", "code"),
    [
        (
            "seed twice",
            InspectionAct.PUBLISH_SEED,
            InspectionStage.PREPARING,
            KnownOfInspection(seeded=True),
            "seed_published",
        ),
        (
            "notice of a sudden one",
            InspectionAct.NOTIFY,
            InspectionStage.PREPARING,
            KnownOfInspection(announced=False),
            "unannounced",
        ),
        (
            "notice twice",
            InspectionAct.NOTIFY,
            InspectionStage.PREPARING,
            KnownOfInspection(notified=True),
            "already_notified",
        ),
        ("sample without seed", InspectionAct.DRAW, InspectionStage.PREPARING, KnownOfInspection(), "seed_missing"),
        (
            "sample drawn again",
            InspectionAct.DRAW,
            InspectionStage.ON_SITE,
            KnownOfInspection(seeded=True, drawn=True),
            "already_drawn",
        ),
        ("begun without notice", InspectionAct.BEGIN, InspectionStage.PREPARING, KnownOfInspection(), "not_notified"),
        (
            "sudden begins without notice",
            InspectionAct.BEGIN,
            InspectionStage.PREPARING,
            KnownOfInspection(announced=False),
            None,
        ),
        (
            "minutes with gaps",
            InspectionAct.RECORD,
            InspectionStage.ON_SITE,
            KnownOfInspection(unanswered=2),
            "unanswered",
        ),
        (
            "minutes with two opinions",
            InspectionAct.RECORD,
            InspectionStage.ON_SITE,
            KnownOfInspection(aside=1),
            "entries_differ",
        ),
        (
            "concluded before the unit has spoken",
            InspectionAct.CONCLUDE,
            InspectionStage.RECORDED,
            KnownOfInspection(explain_until=date(2024, 6, 10), on=date(2024, 6, 10)),
            "explanation_awaited",
        ),
        (
            "concluded after the last day to explain",
            InspectionAct.CONCLUDE,
            InspectionStage.RECORDED,
            KnownOfInspection(explain_until=date(2024, 6, 10), on=date(2024, 6, 11)),
            None,
        ),
        (
            "verified by oneself",
            InspectionAct.VERIFY,
            FindingState.REMEDIED,
            KnownOfInspection(own_remedy=True),
            "second_person_needed",
        ),
    ],
)
def test_guards(
    _case: str, act: InspectionAct, state: InspectionStage | FindingState, known: KnownOfInspection, code: str | None
) -> None:
    told = refusal(act, state, set(InspectionPart), known)
    assert (told.code if told else None) == code


def test_a_page_offers_what_the_table_allows() -> None:
    assert allowed(InspectionStage.ON_SITE, {InspectionPart.MEMBER}, READY) == (
        InspectionAct.ANSWER,
        InspectionAct.FIND,
    )
    assert allowed(FindingState.OPEN, {InspectionPart.UNIT}, READY, findings=True) == (InspectionAct.REMEDY,)
    assert allowed(InspectionStage.CONCLUDED, set(InspectionPart), READY) == ()


@pytest.mark.parametrize(
    ("_case", "unit", "start", "end", "found"),
    [
        ("works there now", 7, date(2020, 1, 1), None, True),
        ("left on the first day of the period", 7, date(2020, 1, 1), date(2023, 12, 15), True),
        ("left the day before the period", 7, date(2020, 1, 1), date(2023, 12, 14), False),
        ("came after the period, before the day", 7, date(2024, 6, 1), None, True),
        ("comes later", 7, date(2024, 7, 1), None, False),
        ("works elsewhere", 8, date(2020, 1, 1), None, False),
    ],
)
def test_nobody_inspects_where_he_holds_or_held_a_post(
    _case: str, unit: int, start: date, end: date | None, found: bool
) -> None:
    post = HeldPost(1, "Cán bộ minh họa 01", unit, "UBND xã Thử 1", "Công chức", start, end)
    assert (conflict_of_interest([post], {7}, PERIOD, date(2024, 6, 10)) == post) is found


def test_planned_and_done_are_different_counts() -> None:
    told = coverage(units=range(1, 10), planned=[1, 2, 3], done=[2, 3, 4, 99])
    assert (told.units, told.planned, told.done, told.planned_done, told.unplanned) == (9, 3, 3, 2, 1)


@pytest.mark.parametrize(
    ("state", "deadline", "late"),
    [
        (FindingState.OPEN, date(2024, 6, 9), True),
        (FindingState.OPEN, date(2024, 6, 10), False),
        (FindingState.OPEN, None, False),
        (FindingState.REMEDIED, date(2024, 6, 9), False),
        (FindingState.VERIFIED, date(2024, 6, 9), False),
    ],
)
def test_only_what_waits_for_the_unit_is_overdue(state: FindingState, deadline: date | None, late: bool) -> None:
    assert overdue(state, deadline, date(2024, 6, 10)) is late


def test_repeats_are_looked_for_some_years_back() -> None:
    assert repeat_since(date(2024, 6, 10), 3) == date(2021, 6, 10)
    assert repeat_since(date(2024, 2, 29), 3) == date(2021, 2, 28)
