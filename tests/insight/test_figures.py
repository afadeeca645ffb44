"""Figures from records: scopes, cut-offs and knowledge, each with exact counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua import insight
from motcua.areas.organization.models import Unit
from motcua.kernel.clock import end_of, start_of
from motcua.kernel.errors import UserError
from motcua.rules.figures import Share
from motcua.rules.periods import custom
from tests.factories.insight_rows import RECORDED, add_dossier
from tests.factories.office import Office, make_office

pytestmark = pytest.mark.django_db
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
NOW = datetime(2024, 11, 1, tzinfo=UTC)


@pytest.fixture
def office() -> Office:
    """The test office."""
    return make_office()


def figure(code: str, scope: str = "own", **asked: Any) -> insight.Figure:
    """One figure of the district."""
    asked = {"period": PERIOD, "known_at": NOW, **asked}
    return insight.figures("huyen-thu", scope, asked.pop("period"), codes=[code], **asked)[0]


def counts(code: str, scope: str = "own", **asked: Any) -> tuple[int, int | None]:
    """Part and whole."""
    found = figure(code, scope, **asked)
    return found.part, found.whole


def test_scopes_own_children_and_all(office: Office) -> None:
    mar = {"received_on": date(2024, 3, 1), "due_on": date(2024, 3, 8)}
    add_dossier(office, **mar)
    add_dossier(office, **mar, competent=office.agency)
    for commune in office.communes:
        add_dossier(office, **mar, competent=commune, received_by=commune)
    # taken in by a commune, decided by the district: one dossier, of the district
    add_dossier(office, **mar, received_by=office.communes[0])
    assert [counts("dossiers.received", scope)[0] for scope in ("own", "children", "all")] == [3, 2, 5]
    assert [counts("dossiers.taken_in", scope)[0] for scope in ("own", "children", "all")] == [2, 3, 5]


def test_a_share_bears_two_counts_and_its_percentage(office: Office) -> None:
    for n in range(24):
        finished = date(2024, 3, 8) if n < 22 else date(2024, 3, 9)
        add_dossier(office, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8), finished_on=finished)
    found = figure("dossiers.in_time_of_solved")
    assert (found.part, found.whole, found.percent) == (22, 24, "91.67")
    assert found.share == Share(22, 24)
    assert (found.cut_off, found.basis, found.counted) == (date(2024, 9, 15), "competent", "hồ sơ")


def test_nothing_to_divide_by_has_no_percentage(office: Office) -> None:
    found = figure("dossiers.online_of_new")
    assert (found.part, found.whole, found.percent) == (0, 0, None)
    plain = figure("dossiers.received")
    assert (plain.part, plain.whole, plain.percent) == (0, None, None)


def test_both_days_of_a_period_belong_to_it(office: Office) -> None:
    for received in (date(2023, 12, 14), date(2023, 12, 15), date(2024, 9, 15), date(2024, 9, 16)):
        add_dossier(office, received_on=received, due_on=received, valid_from=start_of(received))
    assert counts("dossiers.received")[0] == 2


def test_a_cut_off_answers_as_of_that_day(office: Office) -> None:
    """A dossier extended and finished later was, on 10 March, simply late."""
    received, finished = start_of(date(2024, 3, 1)), start_of(date(2024, 3, 20)) + timedelta(hours=9)
    extended = start_of(date(2024, 3, 11)) + timedelta(hours=9)
    base = {"received_on": date(2024, 3, 1), "due_first_on": date(2024, 3, 8)}
    add_dossier(
        office,
        {"due_on": date(2024, 3, 8), "valid_from": received, "valid_to": extended},
        {"due_on": date(2024, 3, 25), "valid_from": extended, "valid_to": finished},
        {"due_on": date(2024, 3, 25), "valid_from": finished, "finished_on": date(2024, 3, 20), "status": 9},
        **base,
    )
    assert counts("form_06a.c13", as_of=date(2024, 3, 10)) == (1, None)
    assert counts("form_06a.c12", as_of=date(2024, 3, 12)) == (1, None)
    assert counts("dossiers.in_time_of_solved", as_of=date(2024, 3, 12)) == (0, 0)
    assert counts("dossiers.in_time_of_solved", as_of=date(2024, 3, 20)) == (1, 1)
    assert counts("dossiers.in_time_of_solved") == (1, 1)
    assert counts("dossiers.in_time_first_of_solved") == (0, 1)
    assert counts("dossiers.extended_of_solved") == (1, 1)
    assert counts("dossiers.received_total", as_of=date(2024, 2, 28)) == (0, None)


def test_a_state_that_begins_at_midnight_belongs_to_its_day(office: Office) -> None:
    cut = date(2024, 3, 10)
    add_dossier(
        office,
        {"status": 4, "valid_to": end_of(cut)},
        {"status": 5, "valid_from": end_of(cut)},
        received_on=date(2024, 3, 1),
        due_on=date(2024, 4, 1),
    )
    assert counts("dossiers.paused", as_of=cut) == (0, None)
    assert counts("dossiers.paused", as_of=cut + timedelta(days=1)) == (1, None)


def test_knowledge_time_reads_what_was_believed(office: Office) -> None:
    corrected = RECORDED + timedelta(days=100)
    base = {"received_on": date(2024, 3, 1), "due_on": date(2024, 3, 8)}
    add_dossier(
        office,
        {"finished_on": date(2024, 3, 8), "superseded_at": corrected},
        {"finished_on": date(2024, 3, 9), "recorded_at": corrected},
        **base,
    )
    code = "dossiers.in_time_of_solved"
    assert counts(code, known_at=RECORDED - timedelta(seconds=1)) == (0, 0)
    assert counts(code, known_at=RECORDED) == (1, 1)
    assert counts(code, known_at=corrected - timedelta(seconds=1)) == (1, 1)
    assert counts(code, known_at=corrected) == (0, 1)


def test_before_anything_was_recorded_there_is_nothing(office: Office) -> None:
    add_dossier(office, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8))
    found = insight.figures("huyen-thu", "all", PERIOD, known_at=RECORDED - timedelta(days=1))
    assert {each.part for each in found} == {0}


def test_figures_by_unit_sum_to_the_scope(office: Office) -> None:
    for commune, many in zip(office.communes, (2, 3), strict=True):
        for n in range(many):
            channel = "ONLINE" if n else "COUNTER"
            add_dossier(
                office, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8), competent=commune, channel=channel
            )
    add_dossier(office, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8), competent=office.agency)
    codes = ["dossiers.received", "dossiers.online_of_new"]
    found = insight.figures_by_unit("huyen-thu", "all", PERIOD, known_at=NOW, codes=codes)
    assert [(unit.slug, each["dossiers.received"].part) for unit, each in found] == [
        ("huyen-thu", 1),
        ("xa-thu-1", 2),
        ("xa-thu-2", 3),
    ]
    assert [(f["dossiers.online_of_new"].part, f["dossiers.online_of_new"].whole) for _, f in found] == [
        (0, 1),
        (1, 2),
        (2, 3),
    ]
    with pytest.raises(ValueError, match="one basis"):
        insight.figures_by_unit("huyen-thu", "all", PERIOD, known_at=NOW, codes=["inspections.communes"])


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda: figure("dossiers.nothing"), "unknown_code"),
        (lambda: figure("dossiers.received", "everything"), "unknown_scope"),
        (lambda: insight.figures("nowhere", "own", PERIOD, known_at=NOW), "unknown_unit"),
    ],
)
def test_what_does_not_exist_is_said(office: Office, call: Callable[[], Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        call()
    assert refused.value.code == code


def test_all_figures_take_a_fixed_number_of_queries(office: Office) -> None:
    for n in range(5):
        add_dossier(office, received_on=date(2024, 3, 1 + n), due_on=date(2024, 3, 8))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        insight.figures("huyen-thu", "all", PERIOD, known_at=NOW)
    # units: root, whole tree, root again; facts: tasks, tasks from above, dossiers by two bases, inspections, communes
    # with models, models, units, discipline, training, dialogues, petitions, findings; and whether any of it was
    # corrected or is closed
    assert len(queries) <= 18


def test_a_code_two_units_bore_means_the_one_of_the_period(office: Office) -> None:
    """The root of a scope and its rows are found for the same days."""
    later = make_successor(office)
    add_dossier(office, received_on=date(2024, 3, 1), due_on=date(2024, 3, 8))
    add_dossier(office, received_on=date(2025, 8, 1), due_on=date(2025, 8, 8), competent=later)
    after = custom(date(2025, 7, 1), date(2025, 12, 31))
    found = [
        insight.figures("000.00.33.H20", "own", period, known_at=NOW, codes=["dossiers.received"])[0].part
        for period in (PERIOD, after)
    ]
    assert found == [1, 1]


def make_successor(office: Office) -> Unit:
    """A unit that took over the district's code on 1 July 2025."""
    return Unit.objects.create(
        slug="xa-ke-thua",
        name="UBND xã Kế Thừa",
        level="COMMUNE",
        kind="PEOPLES_COMMITTEE",
        valid_from=date(2025, 7, 1),
        agency_code=office.district.agency_code,
    )
